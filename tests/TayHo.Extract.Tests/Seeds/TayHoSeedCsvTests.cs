using FluentAssertions;
using TayHo.Extract.Tests.ConsoleApp;
using TayHo.Extract.Tests.Export;
using Xunit;

namespace TayHo.Extract.Tests.Seeds;

/// <summary>The customer's article through the command into CSV: the facts of the contract's section 3 in the analysts' cells.</summary>
public sealed class TayHoSeedCsvTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TayHoSeedCsvTests() =>
        ConsoleRun.Of("extract", Path.Combine(AppContext.BaseDirectory, "seeds"), "--output", _folder.In("out")).ExitCode.Should().Be(0);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Statistics_csv_holds_the_five_numbers_in_reading_order()
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Table("statistics");
        rows.Select(r => $"{r["comparison"]} {r["value"]} {r["unit"]} {r["period"]} {r["target"]}").Should().Equal(
            "gt 95 % P1Y exceeded", "ge 90 % P1Y exceeded", "eq 1382 đảng viên 2010/.. ", rows[3]["comparison"] + " 4 học sinh THPT " + rows[3]["period"] + " ", rows[4]["comparison"] + " 3 " + rows[4]["unit"] + " " + rows[4]["period"] + " ");
        rows[2]["scope"].Should().Be("toàn quận");
        rows.Skip(3).Select(r => r["partOf"]).Should().AllBe(rows[2]["id"]);
        rows.Should().OnlyContain(r => r["articleTitle"] == "Quận Tây Hồ: Điểm sáng trong phát triển đảng viên mới");
    }

    [Fact]
    public void Officials_csv_has_a_row_for_the_secretary_and_posts_csv_one_for_each_of_her_posts()
    {
        string id = Table("officials").Should().ContainSingle(r => r["name"] == "Lê Thị Thu Hằng").Subject["recordId"];
        Table("posts").Where(r => r["recordId"] == id).Select(r => $"{r["title"]}, {r["organization"]}")
            .Should().BeEquivalentTo(["Bí thư, Quận ủy Tây Hồ", "Chủ tịch, HĐND quận Tây Hồ"]);
    }

    [Fact]
    public void Places_csv_keeps_the_leading_zeros_of_codes() =>
        Table("places").Select(r => $"{r["type"]} {r["name"]} {r["code"]}").Should().BeEquivalentTo(
            ["phường Bưởi 00109", "phường Thụy Khuê 00112", "phường Phú Thượng 00091", "quận Tây Hồ 003", "thành phố Hà Nội 01"]);

    [Fact]
    public void Events_csv_has_the_conference_first()
    {
        IReadOnlyDictionary<string, string> first = Table("events")[0];
        (first["kind"], first["date"], first["dayPart"], first["organizers"]).Should().Be(("conference", "2024-02-28", "afternoon", "Quận ủy Tây Hồ"));
    }

    [Fact]
    public void Articles_csv_names_the_author() => Table("articles").Should().ContainSingle().Which["authors"].Should().Be("Hoa Thành");

    [Fact]
    public void Every_evidence_cell_is_found_at_its_offsets()
    {
        string text = ArticleExtractor.Default.ExtractFile(Path.Combine(AppContext.BaseDirectory, "seeds", "quan-tay-ho-phat-trien-dang-vien-moi.txt")).Article.Text;
        int rows = 0;
        foreach (string table in TayHo.Extract.Export.Types.RecordTypes.All.Select(t => t.Name))
        {
            foreach (IReadOnlyDictionary<string, string> row in Table(table))
            {
                rows++;
                text[int.Parse(row["evidenceStart"], null)..int.Parse(row["evidenceEnd"], null)].Should().Be(row["evidenceText"]);
            }
        }

        rows.Should().BePositive();
    }

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string name) => CsvText.Read(File.ReadAllText(_folder.In($"out/{name}.csv")));
}
