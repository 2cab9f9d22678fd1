using FluentAssertions;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

public sealed class PlacesVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Prints_code_parents_and_fate_of_a_ward()
    {
        ConsoleRun run = ConsoleRun.Of("places", "phường Bưởi, quận Tây Hồ");
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Split('\n').Should().StartWith(
            ["00109 phường Bưởi, quận Tây Hồ, thành phố Hà Nội", "  valid: until 2025-06-30", "  belongs to: 003 quận Tây Hồ", "  belongs to: 01 thành phố Hà Nội"]);
        run.Output.Should().Contain("  became: 00103 phường Tây Hồ, thành phố Hà Nội (whole)\n");
    }

    [Fact]
    public void Prints_what_a_new_ward_was_made_of()
    {
        ConsoleRun run = ConsoleRun.Of("places", "phường Tây Hồ, Hà Nội", "--as-of", "2025-08-01");
        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("00103 phường Tây Hồ, thành phố Hà Nội\n  valid: from 2025-07-01 to this day\n")
            .And.Contain("  made of: 00109 phường Bưởi, quận Tây Hồ, thành phố Hà Nội (whole)\n")
            .And.Contain("  made of: 00112 phường Thụy Khuê, quận Tây Hồ, thành phố Hà Nội (whole)\n");
    }

    [Fact]
    public void Prints_each_state_of_a_code_that_lives_on_with_what_is_its_own()
    {
        string[] states = ConsoleRun.Of("places", "P. Phú Thượng, Hà Nội").Output.Split("00091 phường Phú Thượng, ", StringSplitOptions.RemoveEmptyEntries);
        states[0].Should().StartWith("quận Tây Hồ, thành phố Hà Nội\n  valid: until 2025-06-30\n").And.NotContain("made of");
        ConsoleRun.Of("places", "P. Phú Thượng, Hà Nội", "--as-of", "2025-07-01").Output.Should()
            .StartWith("00091 phường Phú Thượng, thành phố Hà Nội\n").And.Contain("made of: 00091 phường Phú Thượng, quận Tây Hồ").And.NotContain("became");
    }

    [Fact]
    public void Lists_the_units_of_a_name_that_several_bear_and_fails()
    {
        ConsoleRun run = ConsoleRun.Of("places", "xã Tân An", "--as-of", "2025-08-01");
        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("26179 xã Tân An, ").And.Contain("30388 xã Tân An, ").And.NotContain("27712", "that one is a phường");
        run.Error.Should().StartWith("error: xã Tân An: several units bear this name");
    }

    [Fact]
    public void Says_when_no_unit_bears_a_name_on_the_day()
    {
        ConsoleRun run = ConsoleRun.Of("places", "quận Tây Hồ", "--as-of", "2025-08-01");
        (run.ExitCode, run.Output, run.Error).Should().Be((1, "", "error: quận Tây Hồ: no unit bears this name on 2025-08-01\n"));
    }

    [Fact]
    public void Resolves_a_column_of_a_table_and_keeps_its_cells()
    {
        string file = _folder.Write("wards.csv", "id;Phường;change\n1;\"phường Bưởi; hai\";-5\n2;phường Bưởi, quận Tây Hồ;-3\n3;Phường Thuỵ Khuê, Hà Nội;=A1\n4;;0\n5;xã Không Có;1\n6;xã Tân An;2\n");
        ConsoleRun run = ConsoleRun.Of("places", "--check", file, "--column", "phường", "--as-of", "2024-03-01", "--output", _folder.In("out/joined.csv"));
        run.ExitCode.Should().Be(1);
        run.Error.Should().Be("6 rows read, 3 not resolved; placeNote says why.\n");
        string[] rows = File.ReadAllText(_folder.In("out/joined.csv")).Split("\r\n");
        rows[0].TrimStart('\uFEFF').Should().Be("id;Phường;change;placeCode;placeFullName;placeSuccessors;placeConfidence;placeNote");
        rows[1].Should().Be("1;\"phường Bưởi; hai\";-5;;;;;no unit bears this name on 2024-03-01");
        rows[2].Should().Be("2;phường Bưởi, quận Tây Hồ;-3;00109;phường Bưởi, quận Tây Hồ, thành phố Hà Nội;00103;exact;");
        rows[3].Should().Be("3;Phường Thuỵ Khuê, Hà Nội;=A1;00112;phường Thụy Khuê, quận Tây Hồ, thành phố Hà Nội;00103;exact;");
        rows[4].Should().Be("4;;0;;;;;no name");
        rows[5].Should().Be("5;xã Không Có;1;;;;;no unit bears this name on 2024-03-01");
        rows[6].Should().StartWith("6;xã Tân An;2;;;;;\"several units bear this name");
    }

    [Fact]
    public void Resolves_a_column_of_a_workbook_and_keeps_its_days()
    {
        string file = Workbook.Write(
            _folder.In("wards.xlsx"),
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>ngày</t></is></c><c r="B1" t="inlineStr"><is><t>đơn vị</t></is></c><c r="C1" t="inlineStr"><is><t>số</t></is></c></row>
            <row r="2"><c r="A2" s="1"><v>45351</v></c><c r="B2" t="inlineStr"><is><t>phường Bưởi, quận Tây Hồ</t></is></c><c r="C2"><v>12.5</v></c></row>
            <row r="3"><c r="A3" s="2"><v>45351.5</v></c><c r="B3" t="inlineStr"><is><t>Q.9</t></is></c><c r="C3" s="3"><v>7</v></c><c r="D3"/></row>
            """);
        ConsoleRun run = ConsoleRun.Of("places", "--check", file, "--column", "ĐƠN VỊ", "--csv-style", "excel-vi", "-o", _folder.In("joined.csv"));
        (run.ExitCode, run.Error).Should().Be((0, "2 rows read, 0 not resolved.\n"));
        string[] rows = File.ReadAllText(_folder.In("joined.csv")).TrimStart('\uFEFF').Split("\r\n");
        rows[0].Should().Be("ngày;đơn vị;số;placeCode;placeFullName;placeSuccessors;placeConfidence;placeNote");
        rows[1].Should().StartWith("2024-02-29;phường Bưởi, quận Tây Hồ;12.5;00109;");
        rows[2].Should().StartWith("2024-02-29T12:00+07:00;Q.9;7;763;");
        ConsoleRun refused = ConsoleRun.Of("places", "--check", file, "--column", "đơn vị", "-o", _folder.In("joined.xlsx"));
        (refused.ExitCode, refused.Error).Should().Be((2, $"error: --output: the joined table is CSV; {_folder.In("joined.xlsx")} must end in .csv.\n"));
    }

    [Fact]
    public void Reads_a_table_in_an_old_encoding()
    {
        byte[] western = [.. "unit,tên\nQ.9,c".Select(c => c == 'ê' ? (byte)0xEA : (byte)c), 0xE0, (byte)'\n'];
        ConsoleRun run = ConsoleRun.Of("places", "--check", _folder.Write("old.csv", western), "--column", "unit");
        run.Error.Should().StartWith("warning: ").And.Contain("declares no encoding and is no UTF-8").And.EndWith("1 rows read, 0 not resolved.\n");
        run.Output.Should().Contain("Q.9,cà,763,");
    }

    [Fact]
    public void Speaks_vietnamese_when_asked()
    {
        ConsoleRun.Of("places", "00109", "--lang", "vi").Output.Should().Contain("  tồn tại: đến hết 30/6/2025").And.Contain("  thuộc: 003 quận Tây Hồ").And.Contain("  nay thành: ");
        ConsoleRun.Of("places", "xã Không Có", "--lang", "vi").Error.Should().Be("lỗi: xã Không Có: không đơn vị nào mang tên này\n");
        ConsoleRun.Of("places", "--lang", "vi").Error.Should().StartWith("lỗi: hãy nêu một đơn vị");
    }

    [Fact]
    public void Reads_a_file_of_nothing_but_names()
    {
        string file = _folder.Write("names.csv", "unit\nphường Bưởi, quận Tây Hồ\nQ.9\n"), output = _folder.In("codes.csv");
        ConsoleRun run = ConsoleRun.Of("places", "--check", file, "--column", "unit", "-o", output);
        (run.ExitCode, run.Error).Should().Be((0, "2 rows read, 0 not resolved.\n"));
        File.ReadAllText(output).Should().Contain("\"phường Bưởi, quận Tây Hồ\",00109,").And.Contain("Q.9,763,");
    }

    [Theory]
    [InlineData("00109", "00109 phường Bưởi, ", "valid")]
    [InlineData("TPHCM", "79 thành phố Hồ Chí Minh", "confidence: alias")]
    [InlineData("phuong buoi, tay ho", "00109 phường Bưởi, ", "confidence: accentless")]
    [InlineData("Tay Ho", "003 quận Tây Hồ, ", "confidence: accentless")]
    [InlineData("quận Tây Hò", "003 quận Tây Hồ, ", "confidence: fuzzy, did you mean this one?")]
    [InlineData("12 Lạc Long Quân, P. Bưởi, Q. Tây Hồ", "00109 phường Bưởi, ", "valid")]
    [InlineData("Q.Tây Hồ - Hà Nội", "003 quận Tây Hồ, ", "valid")]
    [InlineData("7 Tạ Quang Bửu, P1,Q8, TP HCM", "27394 phường 1, quận 8, ", "confidence: alias")]
    [InlineData("phường Xuân Hương (Đà Lạt)", "24781 phường Xuân Hương - Đà Lạt, ", "valid")]
    [InlineData("Phú Vang, Thừa Thiên Huế", "478 huyện Phú Vang, ", "valid")]
    public void Reads_what_people_type_and_says_how_sure_it_is(string typed, string unit, string line)
    {
        ConsoleRun run = ConsoleRun.Of("places", typed);
        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith(unit).And.Contain("  " + line);
    }

    [Theory]
    [InlineData("Không Có, quận Tây Hồ")]
    [InlineData("xã Tân Aan")]
    [InlineData("12345")]
    public void Chooses_no_unit_in_silence(string typed) => ConsoleRun.Of("places", typed).ExitCode.Should().Be(1);

    [Fact]
    public void Names_a_file_that_is_not_there()
    {
        ConsoleRun run = ConsoleRun.Of("places", "--check", _folder.In("no.csv"), "--column", "unit");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("no.csv: there is no such file.");
    }

    [Fact]
    public void Lists_the_columns_when_the_one_asked_for_is_not_there()
    {
        ConsoleRun run = ConsoleRun.Of("places", "--check", _folder.Write("a.csv", "id,ward\n1,Q.9\n"), "--column", "unit", "-o", _folder.In("out.csv"));
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("a.csv has no column 'unit'; its columns are id, ward.");
        File.Exists(_folder.In("out.csv")).Should().BeFalse();
        ConsoleRun again = ConsoleRun.Of("places", "--check", _folder.Write("b.csv", "ward,placeCode\nQ.9,1\n"), "--column", "ward");
        (again.ExitCode, again.Output).Should().Be((2, ""));
        again.Error.Should().Contain("already has a column 'placeCode'");
    }

    [Theory]
    [InlineData("places")]
    [InlineData("places", "quận 9", "--as-of", "30/2/2024")]
    [InlineData("places", "quận 9", "--column", "unit")]
    [InlineData("places", "quận 9", "--check", "a.csv", "--column", "unit")]
    [InlineData("places", "--check", "a.csv")]
    public void Refuses_a_command_line_that_makes_no_sense(params string[] args)
    {
        ConsoleRun run = ConsoleRun.Of(args);
        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("error: ");
        run.Output.Should().BeEmpty();
    }
}
