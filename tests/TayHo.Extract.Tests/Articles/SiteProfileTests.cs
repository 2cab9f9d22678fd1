using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

public sealed class SiteProfileTests
{
    private const string Page = """
        <html lang="vi"><body><b id="t">Khánh thành trạm bơm Bến Gỗ</b><div id="k"><p>Dòng quảng bá dài của trang, nói về nhiều việc khác, không thuộc bài viết này, lặp lại mỗi ngày.</p>
        <p>Thêm một đoạn quảng bá nữa, cũng dài, có dấu phẩy, để cách đọc theo mật độ chọn nhầm khối này làm thân bài.</p></div>
        <div id="s">Trạm bơm tưới cho 300 ha lúa.</div><div id="n"><p>Sáng 5/5, xã Bến Gỗ đưa trạm bơm vào hoạt động.</p><p class="qc">Mua nhanh kẻo hết.</p></div><i id="a">Lê Tấn</i><u id="d">05/05/2025 10:00</u></body></html>
        """;

    private const string Profile = "host\ttitle\tlead\tbody\tauthor\tdate\tdrop\tsource\nbengo.example\t#t\t#s\t#n\t#a\t#d\t.qc\town page\n";

    [Fact]
    public void Reads_the_parts_that_a_profile_points_at_on_the_host_and_below_it()
    {
        ArticleExtractor extractor = ArticleExtractor.CreateBuilder().AddSites(new StringReader(Profile), "mine.tsv").Build();
        ArticleInfo article = extractor.ExtractHtml(Page, "https://www.bengo.example/tin/1").Article;
        article.Title.Should().Be("Khánh thành trạm bơm Bến Gỗ");
        article.Lead.Should().Be("Trạm bơm tưới cho 300 ha lúa.");
        article.Authors.Should().Equal("Lê Tấn");
        article.PublishedAt.Should().Be("2025-05-05T10:00+07:00");
        article.Text.Should().Be("Khánh thành trạm bơm Bến Gỗ\nTrạm bơm tưới cho 300 ha lúa.\nSáng 5/5, xã Bến Gỗ đưa trạm bơm vào hoạt động.");
        article.Provenance.Should().Contain("title", "site-profile").And.Contain("lead", "site-profile");
    }

    [Fact]
    public void Leaves_other_hosts_alone()
    {
        ArticleExtractor extractor = ArticleExtractor.CreateBuilder().AddSites(new StringReader(Profile), "mine.tsv").Build();
        extractor.ExtractHtml(Page, "https://notbengo.example/tin/1").Article.Provenance.Values.Should().NotContain("site-profile");
    }

    [Theory]
    [InlineData("host\tbody\nbengo.example\t:::[\n", "mine.tsv, line 2: ':::[' in column 'body' is no CSS selector.")]
    [InlineData("ten\tbody\n", "mine.tsv, line 1: the header must name the column 'host'*")]
    [InlineData("host\tbody\n\t#n\n", "mine.tsv, line 2: the host is empty.")]
    [InlineData("host\nbengo.example\t#n\n", "mine.tsv, line 2: 2 cells under 1 columns*")]
    public void Names_file_and_line_of_a_bad_row(string file, string message)
    {
        Action add = () => ArticleExtractor.CreateBuilder().AddSites(new StringReader(file), "mine.tsv");
        add.Should().Throw<FormatException>().WithMessage(message);
    }
}
