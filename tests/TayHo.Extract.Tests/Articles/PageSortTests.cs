using FluentAssertions;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>Pages that hold no article say so: lists of headlines, and what sites show in an article's place.</summary>
public sealed class PageSortTests
{
    private const string Teaser = "Sáng nay, bà con trong xã cùng dọn đường làng ngõ xóm, đón 120 khách về dự hội...";

    [Theory]
    [InlineData("<div class=item><h3><a href=/tin-{0}.html>Xã thứ {0} mở hội làng đón mùa lúa mới</a></h3><p>{1}</p></div>")]
    [InlineData("<article><h3><a href=/tin-{0}.html>Xã thứ {0} mở hội làng đón mùa lúa mới</a></h3><p>{1}</p></article>")]
    [InlineData("<table><tr><td><a class=title href=/tin-{0}.html>Xã thứ {0} mở hội làng đón mùa lúa mới</a><br>{1}</td></tr></table>")]
    [InlineData("<li class=news><a href=/tin-{0}.html>Xã thứ {0} mở hội làng đón mùa lúa mới</a><span class=time>12/3/2024</span><p>{1}</p></li>")]
    public void A_section_or_search_page_holds_no_article(string item)
    {
        string page = "<html lang=vi><title>Kết quả tìm kiếm</title><h1>Kết quả tìm kiếm</h1>" + string.Concat(Enumerable.Range(1, 12).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, item, i, Teaser)));
        ExtractionDocument document = ArticleExtractor.Default.ExtractHtml(page);
        document.Warnings.Should().Contain(w => w.Code == WarningCodes.PageNoArticle);
        document.Article.PublishedAt.Should().BeNull();
    }

    [Fact]
    public void An_article_beside_other_headlines_is_one()
    {
        string others = string.Concat(Enumerable.Range(1, 12).Select(i => $"<div class=item><h3><a href=/tin-{i}.html>Xã thứ {i} mở hội làng đón mùa lúa mới</a></h3><p>{Teaser}</p></div>"));
        const string Paragraph = "<p>Đầm sen của hợp tác xã cho thu 1.250 gương mỗi ngày, bán hết ngay tại bờ, khách từ phố về chụp ảnh đông nhất vào sáng chủ nhật.</p>";
        ExtractionDocument document = ArticleExtractor.Default.ExtractHtml($"<html lang=vi><title>Mùa sen</title><div class=detail><h1>Mùa sen về trên đầm làng Vân</h1>{string.Concat(Enumerable.Repeat(Paragraph, 5))}</div><div class=list>{others}</div>");
        document.Warnings.Should().NotContain(w => w.Code == WarningCodes.PageNoArticle);
        document.Article.Text.Should().NotContain("dọn đường làng");
    }

    [Theory]
    [InlineData("<div>{0}</div><div>{1}</div>", "<div class=item><h3><a href=/tin-{0}.html>Xã thứ {0} mở hội làng đón mùa lúa mới</a></h3><p>{1}</p></div>")]
    [InlineData("<div>{1}</div><div>{0}</div>", "<div class=item><h3><a href=/tin-{0}.html>Xã thứ {0} mở hội làng đón mùa lúa mới</a></h3><p>{1}</p></div>")]
    [InlineData("<main><article>{0}</article><section>{1}</section></main>", "<article><h3><a href=/tin-{0}.html>Xã thứ {0} mở hội làng đón mùa lúa mới</a></h3><p>{1}</p></article>")]
    [InlineData("<table><tr><td>{0}</td><td>{1}</td></tr></table>", "<div><a href=/tin-{0}.html>Xã thứ {0} mở hội làng đón mùa lúa mới</a><p>{1}</p></div>")]
    [InlineData("<div class=page>{0}<ul>{1}</ul></div>", "<li><a href=/tin-{0}.html>Xã thứ {0} mở hội làng đón mùa lúa mới</a><p>{1}</p></li>")]
    public void A_short_article_beside_a_long_list_of_others_is_read(string page, string item)
    {
        const string Article = "<h1>Mùa sen về trên đầm làng Vân</h1><p>Sáng 4/6/2024, đầm sen của hợp tác xã cho thu 1.250 gương, bán hết ngay tại bờ, khách từ phố về xem.</p>";
        string others = string.Concat(Enumerable.Range(1, 20).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, item, i, Teaser)));
        ExtractionDocument document = ArticleExtractor.Default.ExtractHtml("<html lang=vi><title>Mùa sen</title>" + string.Format(System.Globalization.CultureInfo.InvariantCulture, page, Article, others));
        document.Warnings.Should().NotContain(w => w.Code == WarningCodes.PageNoArticle);
        document.Article.Text.Should().Contain("1.250 gương").And.NotContain("dọn đường làng");
    }

    [Fact]
    public void A_list_inside_an_article_stays()
    {
        string items = string.Concat(Enumerable.Range(1, 8).Select(i => $"<p><a href=/xa-{i}>Xã thứ {i} mở hội làng đón mùa lúa mới</a></p><p>{Teaser} Làng thứ {i} còn đón thêm 15 đoàn khách, có đoàn ở lại đến hết ngày hội làng, theo ban tổ chức hội làng của xã.</p>"));
        ArticleExtractor.Default.ExtractHtml($"<html lang=vi><meta property=og:type content=article><title>Hội làng</title><div><h1>Các xã trong huyện mở hội làng</h1><p>Từ đầu tháng, các xã trong huyện lần lượt mở hội, xã nào cũng đón khách về dự đông vui hơn mọi năm.</p>{items}</div>")
            .Article.Text.Should().Contain("15 đoàn khách");
    }

    [Theory]
    [InlineData("404 - Không tìm thấy trang", "404", "Trang bạn tìm không có ở đây. Gọi 0256.3822294 để được giúp.")]
    [InlineData("Báo Làng", "Báo Làng", "Trang bạn yêu cầu không tồn tại. Mời bạn quay lại trang chủ.")]
    [InlineData("404", "404", "Xin lỗi bạn đọc, hãy thử lại sau ít phút nữa.")]
    [InlineData("Just a moment...", "Checking your browser", "Please enable JavaScript and cookies to continue.")]
    [InlineData("Attention Required! | Báo Làng", "Sorry, you have been blocked", "You are unable to access bao.example")]
    [InlineData("Báo Làng", "Website đang bảo trì", "Mời bạn đọc quay lại lúc 15h30 ngày 12/3/2024.")]
    public void A_page_in_an_articles_place_says_so(string title, string headline, string line)
    {
        ExtractionDocument document = ArticleExtractor.Default.ExtractHtml($"<html lang=vi><head><title>{title}</title></head><body><h1>{headline}</h1><p>{line}</p></body></html>");
        document.Warnings.Should().Contain(w => w.Code == WarningCodes.PageNoArticle);
        document.Article.PublishedAt.Should().BeNull();
    }

    [Theory]
    [InlineData("404 hộ dân có nước sạch", "404 hộ dân của xã có nước sạch sau ba tháng thi công, theo ban quản lý dự án.")]
    [InlineData("Trang web xã đang bảo trì, dân đến nộp hồ sơ tận nơi", "Sáng nay có 38 người đến bộ phận một cửa của xã để nộp hồ sơ giấy như trước.")]
    public void An_article_about_such_things_is_one(string title, string line) =>
        ArticleExtractor.Default.ExtractHtml($"<html lang=vi><head><title>{title}</title></head><body><h1>{title}</h1><p>{line}</p></body></html>")
            .Warnings.Should().NotContain(w => w.Code == WarningCodes.PageNoArticle);
}
