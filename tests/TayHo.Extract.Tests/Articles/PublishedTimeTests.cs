using FluentAssertions;
using TayHo.Extract.Articles.Html;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

public sealed class PublishedTimeTests
{
    [Theory]
    [InlineData("2025-03-21T15:45:00+07:00", "2025-03-21T15:45+07:00")]
    [InlineData("2025-03-21T15:45:10.123+0700", "2025-03-21T15:45+07:00")]
    [InlineData("2025-03-20T20:30:00Z", "2025-03-21T03:30+07:00")]
    [InlineData("2025-03-21 15:45:00", "2025-03-21T15:45+07:00")]
    [InlineData("2025-03-21", "2025-03-21")]
    [InlineData("Fri, 21 Mar 2025 08:45:00 GMT", "2025-03-21T15:45+07:00")]
    [InlineData("Thứ 6, 21/03/2025 | 15:45", "2025-03-21T15:45+07:00")]
    [InlineData("28/02/2024 17:05 GMT+7", "2024-02-28T17:05+07:00")]
    [InlineData("Thứ năm, 20/3/2025, 14:05 (GMT+7)", "2025-03-20T14:05+07:00")]
    [InlineData("Cập nhật lúc 10h05, 09/05/2025", "2025-05-09T10:05+07:00")]
    [InlineData("15:45', 20/3/ 2025 (GMT+7)", "2025-03-20T15:45+07:00")]
    [InlineData("Ngày đăng: 14/08/2025 09:30 SA", "2025-08-14T09:30+07:00")]
    [InlineData("14/08/2025 3:30 CH", "2025-08-14T15:30+07:00")]
    [InlineData("3/21/2025 3:45:00 PM", "2025-03-21T15:45+07:00")]
    [InlineData("Hà Nội, ngày 21 tháng 3 năm 2025", "2025-03-21")]
    [InlineData("18 Tháng Tư, 2025", "2025-04-18")]
    [InlineData("Tháng Mười Hai 5, 2024", "2024-12-05")]
    [InlineData("March 21, 2025", "2025-03-21")]
    [InlineData("21.04.2025", "2025-04-21")]
    [InlineData("5 - 2 - 2025", "2025-02-05")]
    public void Reads_a_date_line_of_a_Vietnamese_page(string line, string expected)
    {
        PublishedTime.TryFind(line, out PublishedTime time).Should().BeTrue();
        time.Format(vietnamese: true).Should().Be(expected);
        line[time.Start..time.End].Trim().Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("28/2")]
    [InlineData("31/02/2025")]
    [InlineData("50/53 đại biểu")]
    [InlineData("Quyết định 178/2024/NĐ-CP")]
    [InlineData("1.382 đảng viên")]
    [InlineData("12/12/0001")]
    [InlineData("đường dây nóng 0123 456 789")]
    [InlineData("")]
    public void Refuses_what_is_no_full_date(string line) => PublishedTime.TryFind(line, out _).Should().BeFalse();

    [Fact]
    public void Keeps_the_offset_of_a_page_that_is_not_Vietnamese_and_drops_a_clock_without_one()
    {
        PublishedTime.TryFind("2025-03-21T15:45:00-04:00", out PublishedTime with).Should().BeTrue();
        with.Format(vietnamese: false).Should().Be("2025-03-21T15:45-04:00");
        PublishedTime.TryFind("2025-03-21 15:45", out PublishedTime without).Should().BeTrue();
        without.Format(vietnamese: false).Should().Be("2025-03-21");
    }
}
