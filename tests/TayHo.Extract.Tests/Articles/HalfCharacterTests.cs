using FluentAssertions;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>A page's JSON that was cut within an emoji costs no article, and the fields beside the cut are read.</summary>
public sealed class HalfCharacterTests
{
    private const string Body = "<p>Đầm sen của hợp tác xã cho thu 1.250 gương mỗi ngày, bán hết ngay tại bờ.</p><p>Khách từ phố về chụp ảnh đông nhất vào sáng chủ nhật hằng tuần.</p>";

    [Theory]
    [InlineData("""{"@type":"\ud83d","headline":"Mùa sen"}""")]
    [InlineData("""{"@type":["\ud83d","NewsArticle"]}""")]
    [InlineData("""{"@type":"NewsArticle","articleSection":"Đời sống \ud83d"}""")]
    [InlineData("""{"@type":"NewsArticle","articleSection":["\udc00"]}""")]
    [InlineData("""{"@type":"NewsArticle","author":["Lê Văn Tám","\ud83d"]}""")]
    [InlineData("""{"@type":"NewsArticle","\ud83d":1,"@graph":[{"\udc00":2,"@type":"NewsArticle"}]}""")]
    [InlineData("""{"@type":"NewsArticle","publisher":"\ud83d","@id":"\ud83d","name":"\ud83d"}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"Mùa "sen\ud83d" về","author":"Lê \ud83d"}""")]
    [InlineData("""{'@type':'NewsArticle','headline':'Mùa sen \ud83d','author':'\udc00',}""")]
    public void Costs_no_article(string script)
    {
        ExtractionDocument document = Read($"<script type=\"application/ld+json\">{script}</script>", Body);
        document.Statistics.Should().ContainSingle(s => s.Value == 1250);
        document.Warnings.Should().Contain(w => w.Code == "metadata.json-ld");
        ExtractionJson(document).Should().NotContain("\\ud8").And.NotContain("\uFFFD");
    }

    [Fact]
    public void The_fields_are_read_without_the_half()
    {
        ArticleInfo article = Read("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Mùa sen về trên đầm làng Vân \ud83d","articleSection":"Đời \ud83d sống","author":"Lê Văn Tám \ud83d","x":"\ud83d\ude00 \\\\ud83d"}</script>""", Body).Article;
        (article.Title, article.Section).Should().Be(("Mùa sen về trên đầm làng Vân", "Đời sống"));
        article.Authors.Should().Equal("Lê Văn Tám");
    }

    [Fact]
    public void Whole_pairs_are_no_fault() =>
        Read("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Mùa sen \ud83d\ude00","description":"\\\\ud83d"}</script>""", Body).Warnings.Should().BeEmpty();

    [Fact]
    public void An_articles_text_in_the_state_of_an_app_is_read_and_its_cut_is_told()
    {
        string text = string.Concat(Enumerable.Range(1, 8).Select(i => $"Đầm sen số {i} của hợp tác xã cho thu gương mỗi ngày, bán hết ngay tại bờ. "));
        ExtractionDocument document = Read("", $$"""<div id=app></div><script id="__NEXT_DATA__" type="application/json">{"\ud83d":1,"title":"Mùa sen về trên đầm \ud83d","content":"\ud83d {{text}}","author":"Lê Văn Tám\ud83d"}</script>""");
        document.Article.Text.Should().Contain("Đầm sen số 8").And.NotContain("\uFFFD");
        document.Article.Authors.Should().Equal("Lê Văn Tám");
        document.Warnings.Should().Contain(w => w.Code == "encoding.lost-characters");
    }

    private static ExtractionDocument Read(string head, string body) =>
        ArticleExtractor.Default.ExtractHtml($"<html lang=vi><head><title>Mùa sen về trên đầm làng Vân</title>{head}</head><body><h1>Mùa sen về trên đầm làng Vân</h1><div class=content>{body}</div></body></html>");

    private static string ExtractionJson(ExtractionDocument document) => TayHo.Extract.Export.ExtractionJson.Serialize(document);
}
