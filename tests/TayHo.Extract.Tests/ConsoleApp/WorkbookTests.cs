using System.IO.Compression;
using System.Xml.Linq;
using FluentAssertions;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Tests.Browser;
using TayHo.Extract.Tests.Export;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

public sealed class WorkbookTests : IDisposable
{
    private const string Article = "Xã Hòa Lạc mở hội làng\nSáng 5/3/2025, tại phường Bưởi, quận Tây Hồ, hơn 1.200,5 ha và 300 người dự hội.";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Makes_a_workbook_of_the_name_given_with_a_sheet_a_table()
    {
        string file = Extract();
        File.Exists(file).Should().BeTrue("a file, never a folder of that name");
        using ZipArchive zip = ZipFile.OpenRead(file);
        XDocument book = Read(zip, "xl/workbook.xml");
        book.Descendants(Main + "sheet").Select(s => (string)s.Attribute("name")!).Should().Equal(["Contents", .. ExtractionTables.All.Select(t => t.Name)]);
    }

    [Fact]
    public void Writes_codes_as_text_and_numbers_and_days_as_what_they_are()
    {
        string file = Extract();
        using ZipArchive zip = ZipFile.OpenRead(file);
        XElement[] places = Rows(zip, "places"), statistics = Rows(zip, "statistics"), dates = Rows(zip, "dates");
        Cell("places", places, "code").Should().Contain(("inlineStr", "00109"));
        Cell("statistics", statistics, "value").Should().BeEquivalentTo([("n", "1200.5"), ("n", "300")]);
        Cell("dates", dates, "value").Should().Contain(("n", "45721"), "Excel's number of 5 March 2025");
    }

    [Fact]
    public void Tells_no_time_of_its_making()
    {
        using ZipArchive zip = ZipFile.OpenRead(Extract());
        zip.Entries.Should().OnlyContain(e => e.LastWriteTime.Year == 1980 && !e.FullName.StartsWith("docProps", StringComparison.Ordinal));
    }

    [Fact]
    public void Freezes_the_header_and_filters_every_column()
    {
        using ZipArchive zip = ZipFile.OpenRead(Extract());
        XDocument sheet = Sheet(zip, "statistics");
        sheet.Descendants(Main + "pane").Should().ContainSingle().Which.Attribute("ySplit")!.Value.Should().Be("1");
        sheet.Descendants(Main + "autoFilter").Should().ContainSingle().Which.Attribute("ref")!.Value.Should().StartWith("A1:").And.EndWith("3");
        sheet.Descendants(Main + "col").Should().HaveCount(ExtractionTables.Find("statistics")!.Columns.Count);
    }

    [Fact]
    public void Links_each_record_to_the_report_written_beside_it()
    {
        ConsoleRun.Of("extract", _folder.Write("a.txt", Article), "-f", "xlsx,html", "-o", _folder.In("out")).ExitCode.Should().Be(0);
        using ZipArchive zip = ZipFile.OpenRead(_folder.In("out/facts.xlsx"));
        Sheet(zip, "statistics").Descendants(Main + "f").Should().NotBeEmpty().And.OnlyContain(f => f.Value.StartsWith("HYPERLINK(\"report.html#sha256%3A", StringComparison.Ordinal));
    }

    [Fact]
    public void Writes_only_the_table_asked_for()
    {
        string file = _folder.In("s.xlsx");
        ConsoleRun.Of("extract", _folder.Write("a.txt", Article), "-t", "statistics", "-o", file).ExitCode.Should().Be(0);
        using ZipArchive zip = ZipFile.OpenRead(file);
        Read(zip, "xl/workbook.xml").Descendants(Main + "sheet").Should().HaveCount(2);
    }

    [Fact]
    public void Is_read_by_libreoffice_as_the_csv_tables_are()
    {
        if (Programs.Find("soffice") is not { } office)
        {
            Console.WriteLine("The workbook is not read back by LibreOffice: it is not installed (Debian: apt-get install libreoffice-calc-nogui).");
            return;
        }

        string article = _folder.Write("a.txt", Article);
        ConsoleRun.Of("extract", article, "-f", "xlsx,csv", "-o", _folder.In("out")).ExitCode.Should().Be(0);
        string said = Programs.Run(office, "-env:UserInstallation=file://" + _folder.In("office"), "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", "--outdir", _folder.In("back"), _folder.In("out/facts.xlsx"));
        foreach (string table in (string[])["articles", "statistics", "places", "posts", "dates"])
        {
            string file = _folder.In($"back/facts-{table}.csv");
            File.Exists(file).Should().BeTrue("LibreOffice said {0}", said);
            IReadOnlyList<IReadOnlyDictionary<string, string>> back = CsvText.Read(File.ReadAllText(file).ReplaceLineEndings("\r\n").TrimEnd() + "\r\n"), ours = CsvText.Read(File.ReadAllText(_folder.In($"out/{table}.csv")));
            back.Should().HaveCount(ours.Count);
            for (int i = 0; i < ours.Count; i++)
            {
                back[i].Should().BeEquivalentTo(ours[i]);
            }
        }
    }

    private string Extract()
    {
        string file = _folder.In("facts 2025.xlsx");
        ConsoleRun.Of("extract", _folder.Write("a.txt", Article), "-o", file).ExitCode.Should().Be(0);
        return file;
    }

    private static (string Type, string Value)[] Cell(string table, XElement[] rows, string column)
    {
        int at = ExtractionTables.Find(table)!.Columns.Select((c, i) => (c.Name, i)).First(c => c.Name == column).i;
        return [.. rows.Skip(1).Select(row => row.Elements(Main + "c").ElementAt(at)).Select(c => ((string?)c.Attribute("t") ?? "n", c.Value))];
    }

    private static XElement[] Rows(ZipArchive zip, string table) => [.. Sheet(zip, table).Descendants(Main + "row")];

    private static XDocument Sheet(ZipArchive zip, string table)
    {
        int number = ExtractionTables.All.Select((t, i) => (t.Name, i)).First(t => t.Name == table).i + 2;
        return Read(zip, $"xl/worksheets/sheet{number}.xml");
    }

    private static XDocument Read(ZipArchive zip, string entry)
    {
        using Stream stream = zip.GetEntry(entry)!.Open();
        return XDocument.Load(stream);
    }
}
