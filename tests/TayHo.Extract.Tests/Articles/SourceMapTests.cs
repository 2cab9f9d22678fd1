using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.House;
using TayHo.Extract.Text;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>Offsets lead back into the string that the caller gave.</summary>
public class SourceMapTests
{
    private const string Text = "Cầu mới ở Hạ Long\nSáng 1/3/2024, bà Lê Thị Mây, Chủ tịch UBND xã Hạ Long, khánh thành 12 cây cầu mới.";

    [Theory]
    [InlineData(NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormD)]
    public void Words_of_plain_text_are_found_whatever_its_form_and_blanks(NormalizationForm form)
    {
        string given = "\uFEFF  " + Text.Replace("\n", "\r\n\r\n   ", StringComparison.Ordinal).Replace("Lê Thị", "Lê  Thị", StringComparison.Ordinal).Normalize(form) + "\r\n";
        ExtractionDocument document = ArticleExtractor.Default.ExtractText(given);
        SourceMap map = SourceMap.OfText(document.Article, given);
        foreach (Evidence evidence in document.Officials.SelectMany(o => o.Evidence).Concat(document.Dates.SelectMany(d => d.Evidence)).Concat(document.Statistics.SelectMany(s => s.Evidence)))
        {
            map.TryGetSpan(evidence, out TextSpan span).Should().BeTrue(evidence.Text);
            Blanks(given[span.Start..span.End].Normalize()).Should().Be(Blanks(evidence.Text));
        }

        document.Officials.Should().NotBeEmpty();
    }

    [Fact]
    public void Words_of_a_page_are_found_behind_tags_entities_and_scripts()
    {
        const string page = """
            <html><head><title>Cầu mới ở Hạ Long</title><script>var a = "Cầu mới ở Hạ Long <b>";</script></head><body>
            <nav><a href="/">Cầu mới ở Hạ Long</a></nav>
            <article><h1>C&#7847;u m&#x1EDB;i ở Hạ&nbsp;Long</h1><!-- Sáng -->
            <p>Sáng 1/3/2024, bà <b title="a>b">L&ecirc; Thị</b> Mây, Chủ tịch UBND xã Hạ Long, khánh thành 12 cây cầu mới, cầu dài nhất 120 m.</p></article></body></html>
            """;
        ExtractionDocument document = ArticleExtractor.Default.ExtractHtml(page);
        SourceMap map = SourceMap.OfHtml(document.Article, page);
        map.TryGetSpan(document.Officials.Should().ContainSingle().Which.Evidence[0], out TextSpan name).Should().BeTrue();
        page[name.Start..name.End].Should().Be("L&ecirc; Thị</b> Mây");
        map.TryGetSpan(0, document.Article.Title!.Length, out TextSpan title).Should().BeTrue();
        page[title.Start..title.End].Should().Be("C&#7847;u m&#x1EDB;i ở Hạ&nbsp;Long", "the headline, not the menu");
    }

    [Fact]
    public void What_does_not_stand_there_has_no_place()
    {
        ExtractionDocument document = ArticleExtractor.Default.ExtractText(Text);
        SourceMap map = SourceMap.OfText(document.Article, "Một bài khác.");
        map.TryGetSpan(document.Dates[0].Evidence[0], out TextSpan span).Should().BeFalse();
        span.Should().Be(default(TextSpan));
        Action outside = () => map.TryGetSpan(0, document.Article.Text.Length + 1, out _);
        outside.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Every_mention_of_our_pages_that_has_a_place_stands_there()
    {
        int found = 0, all = 0;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Articles"), "article.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string html = EncodedText.Decode(File.ReadAllBytes(file), out _);
            ExtractionDocument document = ArticleExtractor.Default.ExtractHtml(html);
            SourceMap map = SourceMap.OfHtml(document.Article, html);
            foreach (Evidence evidence in document.Dates.SelectMany(d => d.Evidence).Concat(document.Places.SelectMany(p => p.Evidence)))
            {
                all++;
                if (map.TryGetSpan(evidence, out TextSpan span))
                {
                    found++;
                    string there = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html[span.Start..span.End], "<[^>]*>", "")).Normalize();
                    Blanks(there).Should().Be(Blanks(evidence.Text), Path.GetDirectoryName(file));
                }
            }
        }

        all.Should().BeGreaterThan(50);
        ((double)found / all).Should().BeGreaterThan(0.8);
    }

    [Fact]
    public void Leads_the_customer_s_article_back()
    {
        string seed = File.ReadAllText(Repository.In("seeds", "quan-tay-ho-phat-trien-dang-vien-moi.txt"));
        ExtractionDocument document = ArticleExtractor.Default.ExtractText(seed);
        SourceMap map = SourceMap.OfText(document.Article, seed);
        document.Statistics.Should().OnlyContain(s => Stands(map, s.Evidence[0], seed));
    }

    private static bool Stands(SourceMap map, Evidence evidence, string source) => map.TryGetSpan(evidence, out TextSpan span) && Blanks(source[span.Start..span.End]) == Blanks(evidence.Text);

    private static string Blanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
