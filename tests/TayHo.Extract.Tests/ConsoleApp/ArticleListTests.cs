using System.IO.Compression;
using System.Text.Json;
using FluentAssertions;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

public sealed class ArticleListTests : IDisposable
{
    private const string Csv = "id,tieu_de,noi_dung,ngay,publishedAt\r\n7,Tin một,\"Ngày 5/3, 12 người dự.\nCả 3 xã có mặt.\",1/6/2024,\r\n8,Tin hai,Có 40 hộ.,2/6/2024,\r\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    public void Reads_a_csv_list_by_the_columns_named(string separator)
    {
        string file = _folder.Write("bai.csv", "\uFEFF" + (separator == "," ? Csv : "id;tieu_de;noi_dung;ngay\r\n7;Tin một;\"Ngày 5/3, 12 người dự.\";1/6/2024\r\n8;Tin hai;Có 40 hộ.;2/6/2024\r\n"));
        ExtractionDocument[] read = Extract(file);
        read.Select(d => d.Article.Id).Should().Equal("7", "8");
        read[0].Article.Title.Should().Be("Tin một");
        read[0].Article.PublishedAt.Should().Be("2024-06-01");
        read[0].Dates[0].Value.Should().Be("2024-03-05");
        read[1].Statistics.Should().ContainSingle().Which.Value.Should().Be(40);
    }

    [Fact]
    public void Reads_a_workbook_s_first_sheet_with_shared_texts_gaps_and_real_days()
    {
        string file = _folder.In("bai.xlsx");
        using (ZipArchive zip = ZipFile.Open(file, ZipArchiveMode.Create))
        {
            Write(zip, "xl/sharedStrings.xml", "<sst><si><t>noi_dung</t></si><si><r><t>Ngày 5/3, </t></r><r><t>12 người dự.</t></r></si><si><t>tieu_de</t></si><si><t>ngay</t></si></sst>");
            Write(zip, "xl/worksheets/sheet1.xml", """
                <worksheet><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>0</v></c><c r="D1" t="s"><v>3</v></c></row>
                <row r="2"><c r="A2"><v>7</v></c><c r="C2" t="s"><v>1</v></c><c r="D2"><v>45444</v></c></row>
                <row r="3"><c r="A3"/></row>
                <row r="4"><c r="A4"><v>8</v></c><c r="B4" t="str"><v>Tin hai</v></c><c r="C4" t="inlineStr"><is><t>Có 40 hộ.</t></is></c></row>
                </sheetData></worksheet>
                """);
            Write(zip, "xl/worksheets/sheet2.xml", "<worksheet/>");
        }

        ExtractionDocument[] read = Extract(file);
        read.Select(d => d.Article.Id).Should().Equal("7", "8");
        (read[0].Article.PublishedAt, read[0].Dates[0].Value).Should().Be(("2024-06-01", "2024-03-05"));
        (read[1].Article.Title, read[1].Article.PublishedAt).Should().Be(("Tin hai", null));
        ConsoleRun.Of("extract", file, "-f", "ndjson").Error.Should().Contain("has no column text or html");
    }

    [Fact]
    public void A_list_with_two_columns_of_one_name_is_its_own_failure()
    {
        string bad = _folder.Write("a.csv", "id,text,Text\n1,Tin một,Tin\n"), good = _folder.Write("b.csv", "id,text\n2,Tin hai\n");
        ConsoleRun run = ConsoleRun.Of("extract", bad, good, "-f", "ndjson");
        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Tin hai");
        run.Error.Should().Contain("a.csv: the list has two columns named text; which is meant?");
        ConsoleRun.Of("extract", bad, good, "-f", "ndjson", "-c", "text=Text").ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData("id,text\n1,Tin một\n2,Tin hai\n", true)]
    [InlineData("\uFEFF\"id\";\"html\"\r\n1;<p>Tin\r\n", true)]
    [InlineData("Text\nTin một\n", false)]
    [InlineData("Tin một, text\nTin hai\n", false)]
    [InlineData("id,url\n1,x\n", false)]
    public void A_list_without_its_name_is_no_article(string content, bool isList)
    {
        ConsoleRun run = ConsoleRun.Of(System.Text.Encoding.UTF8.GetBytes(content), "extract", "-", "-f", "ndjson");
        run.ExitCode.Should().Be(isList ? 1 : 0, run.Error);
        run.Error.Contains("stdin: this is a table of articles", StringComparison.Ordinal).Should().Be(isList);
    }

    [Fact]
    public void A_packed_list_is_refused()
    {
        using (var packed = new GZipStream(File.Create(_folder.In("l.csv.gz")), CompressionLevel.Fastest))
        {
            packed.Write("a,b\n1,Tin\n"u8);
        }

        ConsoleRun.Of("extract", _folder.In("l.csv.gz"), "-f", "ndjson").Error.Should().Contain("l.csv.gz: a packed list is not read; unpack it first.");
    }

    [Theory]
    [InlineData("text=noidung", "bai.csv has no column 'noidung'; its columns are id, tieu_de, noi_dung, ngay, publishedAt. Did you mean 'noi_dung'?")]
    [InlineData("txet=noi_dung", "--column: 'txet=noi_dung' is no FIELD=COLUMN; the fields are id, url, title, lead, authors, publishedAt, html, text. Did you mean 'text'?")]
    [InlineData("title=tieu_de", "bai.csv has no column text or html; its columns are id, tieu_de, noi_dung, ngay, publishedAt. Name one: --column text=COLUMN.")]
    public void Names_the_columns_when_the_one_asked_for_is_not_there(string column, string message)
    {
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("bai.csv", Csv), "--column", column, "-f", "json");
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(message);
    }

    [Fact]
    public void A_row_without_text_fails_alone()
    {
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("bai.csv", "id,text\n1,\n2,Có 40 hộ.\n"), "-f", "json");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("bai.csv, line 2: the row has neither text nor html.");
        JsonDocument.Parse(run.Output).RootElement.GetProperty("article").GetProperty("id").GetString().Should().Be("2");
    }

    [Fact]
    public void A_file_that_is_no_workbook_is_told()
    {
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("bai.xlsx", "no zip"), "-f", "json");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("bai.xlsx").And.Contain("the list can't be read");
    }

    [Theory]
    [InlineData("id,text\n1,Có 30 hộ.\n2,\"Ông A nói \"\"mở cửa\n3,Có 40 hộ.\n", "line 3: a quote that opens in line 3 is never closed")]
    [InlineData("id,\"text\n1,Có 30 hộ.\n", "line 1: a quote that opens in line 1 is never closed")]
    [InlineData("id,text\n1,Có 30 hộ.\n2,Ngày 5/3, có 40 hộ, 12 người dự.\n", "line 3: the row has 4 cells, the header 2: quote cells that hold the separator.")]
    public void A_row_that_would_be_read_in_part_is_a_failure(string list, string message)
    {
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("bai.csv", list), "-f", "ndjson");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain(message);
        run.Output.Should().NotContain("40");
    }

    [Fact]
    public void Blank_cells_at_the_end_of_a_row_are_nothing_lost()
    {
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("bai.csv", "id,text\n1,Có 30 hộ.,,\n"), "-f", "ndjson");
        run.ExitCode.Should().Be(0, run.Error);
    }

    [Fact]
    public void A_workbook_s_row_that_holds_too_much_or_names_no_text_fails_alone()
    {
        string rows = $"""
            <row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>text</t></is></c></row>
            <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>{new string('a', 1_100_000)}</t></is></c></row>
            <row r="3"><c r="A3"><v>2</v></c><c r="B3" t="s"><v>99</v></c></row>
            <row r="4"><c r="A4"><v>3</v></c><c r="B4" t="inlineStr"><is><t>Có 40 hộ.</t></is></c><c r="C4"><v>7</v></c></row>
            """;
        ConsoleRun run = ConsoleRun.Of("extract", Workbook.Write(_folder.In("bai.xlsx"), rows), "-f", "ndjson", "--max-mb", "1");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("line 2: the row holds more than 1048576 characters").And.Contain("line 3: a cell names the shared text 99, the file has 0.").And.Contain("1 article read, 2 failed");
        run.Output.Should().Contain("Có 40 hộ.");
    }

    private static ExtractionDocument[] Extract(string file)
    {
        ConsoleRun run = ConsoleRun.Of("extract", file, "--column", "text=noi_dung", "--column", "title=tieu_de", "--column", "publishedAt=ngay", "-f", "ndjson");
        run.ExitCode.Should().Be(0, run.Error);
        return [.. ExtractionNdjson.Read(new StringReader(run.Output))];
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }
}
