using FluentAssertions;
using TayHo.Extract.Articles.Html;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

public sealed class BylineReaderTests
{
    private static readonly BylineReader Reader = BylineReader.LoadEmbedded();

    [Theory]
    [InlineData("Trần Văn Lâm", "Trần Văn Lâm")]
    [InlineData("TRẦN VĂN LÂM", "Trần Văn Lâm")]
    [InlineData("HOÀI AN - MINH KHUÊ", "Hoài An|Minh Khuê")]
    [InlineData("Bài, ảnh: Kiều Oanh", "Kiều Oanh")]
    [InlineData("Tin và ảnh: Mai Hòa, Lê Vy", "Mai Hòa|Lê Vy")]
    [InlineData("Theo Lâm Chí Thanh/TTXVN", "Lâm Chí Thanh")]
    [InlineData("PHƯƠNG VY (TTXVN)", "Phương Vy")]
    [InlineData("Hồng Diệp (thực hiện)", "Hồng Diệp")]
    [InlineData("T.Tuấn", "T.Tuấn")]
    [InlineData("Tác giả: Quế", "Quế")]
    [InlineData("(Viết bởi Đỗ Thị Hạnh)", "Đỗ Thị Hạnh")]
    public void Reads_the_names_of_a_closing_line(string line, string expected)
    {
        Byline? byline = Reader.Read(line, sure: false);
        byline.Should().NotBeNull();
        byline!.Authors.Should().Equal(expected.Split('|'));
        byline.IsSource.Should().BeFalse();
    }

    [Theory]
    [InlineData("Theo TTXVN")]
    [InlineData("Nguồn: VOV")]
    public void Tells_a_source_from_an_author(string line)
    {
        Byline? byline = Reader.Read(line, sure: false);
        byline.Should().NotBeNull();
        byline!.IsSource.Should().BeTrue();
        byline.Authors.Should().BeEmpty();
    }

    [Fact]
    public void Takes_no_photographer_for_the_author() => Reader.Read("Ảnh: Minh Khuê", sure: true)!.Authors.Should().BeEmpty();

    [Theory]
    [InlineData("Hội nghị kết thúc lúc 17 giờ")]
    [InlineData("Người dân phấn khởi")]
    [InlineData("Ban biên tập")]
    [InlineData("Hà Văn Tám, 54 tuổi")]
    [InlineData("toasoan@bao.example")]
    [InlineData("Một góc hồ Bàu Sen nhìn từ phía đông sau khi di dời các trại chăn nuôi ra khỏi lưu vực năm ngoái")]
    [InlineData("Hết")]
    public void Refuses_a_line_that_names_nobody(string line) => Reader.Read(line, sure: false).Should().BeNull();

    [Theory]
    [InlineData("https://facebook.com/ai-do")]
    [InlineData("admin")]
    [InlineData("Báo Mẫu Mới")]
    [InlineData("thuhang88")]
    [InlineData("phongvien@bao.example")]
    public void Refuses_metadata_that_name_no_person(string value) => Reader.ReadMetadata(value, "Báo Mẫu mới", vietnamese: true).Should().BeEmpty();
}
