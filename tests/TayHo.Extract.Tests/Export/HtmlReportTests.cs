using System.Text.Json;
using FluentAssertions;
using TayHo.Extract.Export;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Export;

/// <summary>What the report's file holds; how it behaves is tested in a browser (Browser/ReportInBrowserTests).</summary>
public class HtmlReportTests
{
    [Fact]
    public void Holds_every_article_with_its_records_as_data_that_no_text_can_leave()
    {
        const string hostile = "</script><script>alert(1)</script>";
        string html = Write(DisplayLanguage.English, Sample.Document(hostile), Sample.Document(id: "a2"));
        html.Should().StartWith("<!DOCTYPE html>").And.EndWith("</html>\n").And.NotContain("alert(1)</script>");
        JsonElement articles = Data(html, "articles");
        articles.GetArrayLength().Should().Be(2);
        articles[0].GetProperty("t").GetString().Should().Be(hostile);
        articles[1].GetProperty("k").GetString().Should().Be("a2");
        articles[0].GetProperty("r").EnumerateArray().Select(r => r[1].GetString()).Should().Equal("e1", "h1", "h2", "o1", "p1", "s1", "d1", "c1", "a1", "q1", "x1");
    }

    [Fact]
    public void Gives_the_same_article_read_twice_two_keys() =>
        Data(Write(DisplayLanguage.English, Sample.Document(), Sample.Document()), "articles").EnumerateArray().Select(a => a.GetProperty("k").GetString()).Should().Equal("a1", "a1-2");

    [Fact]
    public void Loads_nothing_and_says_so_in_its_policy()
    {
        string html = Write(DisplayLanguage.Vietnamese, Sample.Document());
        html.Should().Contain("default-src 'none'").And.Contain("<html lang=\"vi\">").And.Contain("width=device-width");
        html.Should().NotContain("src=\"http").And.NotContain("@import").And.NotContain("url(");
    }

    [Theory]
    [InlineData("00109", "2025-06-30", "01")]
    [InlineData("003", "2025-06-30", "01")]
    [InlineData("01", null, "01")]
    [InlineData(null, null, null)]
    public void Counts_a_place_of_any_time_for_the_province_of_today(string? code, string? until, string? province)
    {
        ExtractionDocument sample = Sample.Document();
        ExtractionDocument document = sample with { Places = [sample.Places[0] with { Code = code, ValidUntil = until }] };
        Data(Write(DisplayLanguage.English, document), "articles")[0].GetProperty("pr").EnumerateArray().Select(p => p.GetString()).SingleOrDefault().Should().Be(province);
    }

    [Fact]
    public void Is_a_whole_page_without_any_article() => Data(Write(DisplayLanguage.English), "articles").GetArrayLength().Should().Be(0);

    private static JsonElement Data(string html, string id)
    {
        string start = $"<script type=\"application/json\" id=\"{id}\">";
        int from = html.IndexOf(start, StringComparison.Ordinal) + start.Length;
        using JsonDocument json = JsonDocument.Parse(html[from..html.IndexOf("</script>", from, StringComparison.Ordinal)]);
        return json.RootElement.Clone();
    }

    private static string Write(DisplayLanguage language, params ExtractionDocument[] documents)
    {
        using var writer = new StringWriter();
        HtmlReport.Write(documents, writer, language);
        return writer.ToString();
    }
}
