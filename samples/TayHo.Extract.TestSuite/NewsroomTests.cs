using TayHo.Extract.FluentAssertions;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.TestSuite;

/// <summary>
/// A newsroom's own tests, as a project of its own would hold them: what our pages must give, and that nothing changes unseen.
/// Run with: dotnet test samples/TayHo.Extract.TestSuite
/// </summary>
public class NewsroomTests
{
    private static readonly ExtractionDocument Document = ArticleExtractor.Default.ExtractText(
        "Thông xe cầu mới\nSáng 12/3/2024, bà Lê Thị Mây, Chủ tịch UBND huyện Vân Đồn, dự lễ thông xe. Năm 2023, toàn huyện có 12 cây cầu mới.");

    [Fact]
    public void Finds_who_holds_which_post() =>
        Document.Should().HaveOfficial("Lê Thị Mây").WithPosition("Chủ tịch", "UBND huyện Vân Đồn");

    [Fact]
    public void Finds_the_day_and_the_place() =>
        Document.Should().HaveDate(new DateOnly(2024, 3, 12)).And.HavePlace("Vân Đồn").WithLevel(PlaceLevel.District);

    [Fact]
    public void Finds_the_number_and_what_it_counts() =>
        Document.Should().HaveStatistic(12).WithUnit("cây cầu").And.NotHaveWarning(WarningCodes.StatisticShareOverHundred);

    // Written by one run with TAYHO_WRITE_SNAPSHOTS=1; a later reading that differs fails with the facts that do.
    [Fact]
    public void Nothing_changes_unseen() => Document.Should().MatchSnapshot("snapshots/new-bridge.json");

    [Fact]
    public void Every_record_has_its_words() => Document.Should().HaveEvidenceForEveryRecord();
}
