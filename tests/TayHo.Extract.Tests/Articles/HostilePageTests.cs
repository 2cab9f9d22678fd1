using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>Pages made to break readers: each is read within seconds, and what was cut is said.</summary>
public sealed class HostilePageTests
{
    private const string Sentence = "<p>Chiều 3/3, xã Vân Khê tổ chức hội nghị sơ kết, có 120 đại biểu tham dự và phát biểu.</p>";
    private static readonly ArticleReader Reader = new([]);

    public static TheoryData<string, string, string?> Pages() => new()
    {
        { "200,000 nested div", Repeat("<div>", 200_000) + Sentence, "html.too-deep" },
        { "200,000 nested b", Repeat("<b>", 200_000) + Sentence, "html.too-deep" },
        { "nested tables", Repeat("<table><tr><td>", 70_000) + Sentence, "html.too-deep" },
        { "20,000 unclosed fonts before 20,000 paragraphs", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<font size={i}>")) + Repeat("<p>x", 20_000) + Sentence, "html.too-deep" },
        { "lists in definitions", Repeat("<li><dd>", 100_000) + Sentence, "html.too-deep" },
        { "a million attributes", "<div " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i}=1 ")) + ">" + Sentence + "</div>", "html.too-many-attributes" },
        { "three million elements", Sentence + Repeat("<p>x", 3_000_000), "html.too-many-elements" },
        { "one line of 30 MB", "<p>" + Repeat("chữ nghĩa, ", 2_700_000) + "</p>" + Sentence, null },
        { "null bytes", Repeat("<p>\0a\0</p>", 50_000) + Sentence, null },
        { "invalid entities", Repeat("&#x110000;&bogus;&#0;&amp", 200_000) + Sentence, null },
        { "a bomb of scripts", Repeat("<script>", 200_000) + "</script>" + Sentence, null },
        { "unclosed everything", "<html><body><div><table><tr><td><ul><li><b><i><a href=x>" + Sentence, null },
        { "broken surrogates", "<p>\uD800 lẻ \uDC00</p>" + Sentence, null },
        { "deep JSON-LD", "<script type=\"application/ld+json\">" + new string('[', 500_000) + "</script>" + Sentence, "metadata.json-ld" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Reads_on_within_bounds(string name, string page, string? warning)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        ReadArticle read = Reader.Read(new ArticleInput { Id = name, Html = page }, stop.Token);
        read.Article.Text.Should().Contain("có 120 đại biểu tham dự");
        read.Article.Text.IsNormalized(NormalizationForm.FormC).Should().BeTrue();
        string[] codes = [.. read.Warnings.Select(w => w.Code)];
        if (warning is null)
        {
            codes.Should().NotContain(c => c.StartsWith("html.", StringComparison.Ordinal));
        }
        else
        {
            codes.Should().Contain(warning);
        }
    }

    [Fact]
    public void Says_that_a_page_holds_no_article()
    {
        ReadArticle read = Reader.Read(new ArticleInput { Id = "x", Html = "<html><body><a href=/>Trang chủ</a></body></html>" });
        read.Article.Blocks.Should().BeEmpty();
        read.Warnings.Select(w => w.Code).Should().Equal("page.no-article");
    }

    [Fact]
    public void Stops_when_told()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Action read = () => Reader.Read(new ArticleInput { Id = "x", Html = Sentence }, stop.Token);
        read.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Refuses_a_page_that_takes_longer_than_the_limit()
    {
        ArticleExtractor hasty = ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { MaxReadingTime = TimeSpan.FromMilliseconds(1) }).Build();
        Action read = () => hasty.ExtractHtml(Repeat(Sentence, 30_000));
        read.Should().Throw<ArticleInputException>().Which.Code.Should().Be("input.too-slow");
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
