using FluentAssertions;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>What belongs to the article on a page, what is furniture, and what tells its date.</summary>
public sealed class PageRoomTests
{
    private const string Body = "<p>Đầm sen của hợp tác xã cho thu 1.250 gương mỗi ngày, bán hết ngay tại bờ.</p><p>Khách từ phố về chụp ảnh đông nhất vào sáng chủ nhật hằng tuần.</p>";

    [Theory]
    [InlineData("Ngày 12/3/2024, hội thu được 66 thùng mật ong rừng.")]
    [InlineData("Hợp tác xã giao 84 giỏ bưởi vào ngày 10/3/2024")]
    [InlineData("Lớp xóa mù chữ mở ngày 7/3/2024, cả bản đi học.")]
    public void Keeps_a_first_paragraph_that_names_a_day(string paragraph)
    {
        ExtractionDocument document = Read($"<p>{paragraph}</p>{Body}");
        document.Article.Text.Should().Contain(paragraph);
        document.Article.PublishedAt.Should().BeNull();
    }

    [Theory]
    [InlineData("12/03/2024 08:57")]
    [InlineData("Thứ Ba, 12/03/2024, 08:57 (GMT+7)")]
    [InlineData("Lê Văn Tám - 08:57 12/03/2024")]
    public void Reads_a_date_line(string line)
    {
        ExtractionDocument document = Read($"<p>{line}</p>{Body}");
        document.Article.PublishedAt.Should().Be("2024-03-12T08:57+07:00");
        document.Article.Text.Should().NotContain("12/03/2024");
    }

    [Theory]
    [InlineData("Để đọc toàn bộ bài viết, mời bạn đăng nhập hoặc mua gói 38.000 đồng/tháng.")]
    [InlineData("Nội dung dành cho hội viên. Nâng cấp chỉ với 460.000 đồng/năm.")]
    public void Leaves_out_what_asks_for_money(string line) => Read($"{Body}<p>{line}</p>").Article.Text.Should().NotContain("đồng");

    [Fact]
    public void Keeps_what_tells_of_prices() => Read($"{Body}<p>Nhà mạng mở gói cước 57.000 đồng/tháng cho tiểu thương trả phí bằng ví điện tử.</p>").Article.Text.Should().Contain("57.000 đồng");

    [Theory]
    [InlineData("\"headline\":\"\"Mùa sen\" ở làng\",")]
    [InlineData("\"headline\":\"Chuyện \"Mùa sen\"\",")]
    [InlineData("\"image\":\"a.jpg\" ")]
    [InlineData("\"image\":[\"a.jpg\",\"b.jpg\"] ")]
    [InlineData("\"description\":\"Sen, \"nữ hoàng\", nở\",\"keywords\":[\"sen\",\"hồ \"lớn\"\"],")]
    public void Reads_JSON_LD_whose_quotes_and_commas_are_broken(string broken)
    {
        ExtractionDocument document = ArticleExtractor.Default.ExtractHtml($"<html lang=vi><head><title>Mùa sen</title><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",{broken}\"datePublished\":\"2024-05-20T06:10:00+07:00\",\"author\":{{\"@type\":\"Person\",\"name\":\"Trần Mai Lan\"}}}}</script></head><body><h1>Mùa sen</h1>{Body}</body></html>");
        document.Article.PublishedAt.Should().StartWith("2024-05-20");
        document.Article.Authors.Should().Equal("Trần Mai Lan");
    }

    [Fact]
    public void Reads_the_body_in_the_metadata_of_a_page_without_one() =>
        ArticleExtractor.Default.ExtractHtml("<html lang=vi><head><title>Mùa sen</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Mùa sen\",\"articleBody\":\"Đầm sen cho thu 1.250 gương mỗi ngày, bán hết ngay tại bờ.\"}</script></head><body><div id=root></div></body></html>")
            .Statistics.Should().ContainSingle(s => s.Value == 1250);

    [Fact]
    public void Reads_seconds_since_1970_in_metadata() =>
        ArticleExtractor.Default.ExtractHtml($"<html lang=vi><head><title>Mùa sen</title><meta property=article:published_time content=1723681200></head><body><h1>Mùa sen</h1>{Body}</body></html>").Article.PublishedAt.Should().Be("2024-08-15T07:20+07:00");

    [Fact]
    public void Takes_nothing_from_an_archives_bar()
    {
        ExtractionDocument document = Read(Body, "<div id=wm-ipp-base><div id=wm-ipp><p>8 captures</p><p>11 Jan 2022 - 30 Aug 2025</p></div></div>");
        document.Article.PublishedAt.Should().BeNull();
        document.Article.Text.Should().NotContain("captures");
    }

    private static ExtractionDocument Read(string body, string above = "") =>
        ArticleExtractor.Default.ExtractHtml($"<html lang=vi><head><title>Mùa sen</title></head><body>{above}<article><h1>Mùa sen</h1>{body}</article></body></html>");
}
