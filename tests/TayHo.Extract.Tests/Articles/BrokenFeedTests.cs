using System.Globalization;
using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.ConsoleApp;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>Feeds that are no well-formed XML: every article is read all the same, and what is lost has a name.</summary>
public sealed class BrokenFeedTests
{
    private const string Body = "Vườn ươm của bà Lò Thị Mẩy xuất 1.250 cây giống, bán hết trong buổi sáng.";

    [Theory]
    [InlineData("Ăn & mặc", Body, "Ăn & mặc")]
    [InlineData("Ăn&nbsp;mặc", Body, "Ăn mặc")]
    [InlineData("Tin &#xD800; nóng", Body, "Tin \uFFFD nóng")]
    [InlineData("Tin &#57343; nóng", Body, "Tin \uFFFD nóng")]
    [InlineData("Tin \u0002 nóng", Body, "Tin  nóng")]
    [InlineData("Tin <b>nóng", Body, "Tin nóng")]
    [InlineData("Tin &lt;i&gt;nóng&lt;/i&gt;", Body, "Tin nóng")]
    [InlineData("Tin nóng", "<p>" + Body + "<br>Khách đông <img src=\"a>b.jpg\">", "Tin nóng")]
    [InlineData("Tin nóng", Body + " &#xDC00;", "Tin nóng")]
    [InlineData("Tin nóng", "<![CDATA[<p>" + Body + "</p>", "Tin nóng")]
    [InlineData("Tin nóng", "<!-- quảng cáo " + Body, "Tin nóng")]
    [InlineData("<![CDATA[Tin nóng", Body, "Tin nóng")]
    public void Every_article_is_read(string title, string body, string wanted)
    {
        foreach (string kind in (ReadOnlySpan<string>)["rss", "feed"])
        {
            ArticleInputResult[] read = Read(Feed(kind, Item(kind, "Tin một", Body), Item(kind, title, body), Item(kind, "Tin ba", Body)));
            read.Should().HaveCount(3).And.OnlyContain(r => r.Failure == null);
            ExtractionDocument[] documents = [.. read.Select(r => ArticleExtractor.Default.Extract(r.Input!))];
            documents[1].Article.Title!.Replace('\u00A0', ' ').Replace("  ", " ", StringComparison.Ordinal).Should().Be(wanted.Replace("  ", " ", StringComparison.Ordinal));
            documents.Should().OnlyContain(d => d.Statistics.Any(s => s.Value == 1250));
            read.Select(r => r.Input!.Url).Should().Equal(Enumerable.Repeat("http://bao.example/1", 3));
        }
    }

    [Fact]
    public void What_is_cut_off_or_has_no_text_is_a_failure_with_its_number()
    {
        string whole = Feed("rss", Item("rss", "Tin một", Body), Item("rss", "Tin hai", Body));
        for (int length = whole.IndexOf("<title>Tin hai", StringComparison.Ordinal); length < whole.Length; length++)
        {
            ArticleInputResult[] read = Read(whole[..length]);
            read.Count(r => r.Failure is not null).Should().Be(1);
            read[^1].Failure!.Message.Should().StartWith("the feed breaks off").And.Contain(length < whole.LastIndexOf("</item>", StringComparison.Ordinal) + 7 ? "in its article 2" : "behind its article 2");
        }

        Read(Feed("rss", Item("rss", "Tin một", Body), "<item><title>Tin hai</title></item><item/>", Item("rss", "Tin ba", Body)))
            .Select(r => r.Failure?.Message).Should().Equal(null, "article 2 of the feed has a headline and no text.", null);
        Read(Feed("rss", Item("rss", "Tin một", Body).Replace("</item>", "", StringComparison.Ordinal), Item("rss", "Tin hai", Body))).Should().HaveCount(2).And.OnlyContain(r => r.Failure == null);
    }

    [Fact]
    public void A_feed_in_a_line_of_JSON_is_no_fault_of_the_program()
    {
        string feed = Feed("rss", Item("rss", "Tin &#xD800; một", Body), Item("rss", "Tin hai", Body));
        ExtractionDocument document = ArticleExtractor.Default.ExtractHtml(feed[..^20]);
        document.Article.Title.Should().Be("Tin \uFFFD một");
        document.Warnings.Count(w => w.Code == WarningCodes.InputFeed).Should().Be(1);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_told()
    {
        byte[] feed = [.. Encoding.UTF8.GetBytes(Feed("rss", Item("rss", "Tin một", Body), Item("rss", "Tin ha!", Body))).Select(b => b == (byte)'!' ? (byte)0xFF : b)];
        ArticleInputResult[] read = ReadBytes(feed);
        read.Should().HaveCount(2);
        ArticleExtractor.Default.Extract(read[1].Input!).Warnings.Should().Contain(w => w.Code == WarningCodes.EncodingInvalidUtf8);
    }

    private static ArticleInputResult[] Read(string feed) => ReadBytes(Encoding.UTF8.GetBytes(feed));

    private static ArticleInputResult[] ReadBytes(byte[] feed)
    {
        using var folder = new TemporaryFolder();
        return [.. ArticleFiles.Read(folder.Write("tin.xml", feed))];
    }

    private static string Item(string kind, string title, string body) => string.Format(
        CultureInfo.InvariantCulture,
        kind == "rss" ? "<item><title>{0}</title><link>http://bao.example/1</link><description>{1}</description></item>" : "<entry><title>{0}</title><link href=\"http://bao.example/1\"/><content type=\"html\">{1}</content></entry>",
        title,
        body);

    private static string Feed(string kind, params string[] items) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?><{kind}>{(kind == "rss" ? "<channel>" : "")}<title>Báo Làng</title>{string.Concat(items)}{(kind == "rss" ? "</channel>" : "")}</{kind}>";
}
