using System.Text;
using System.Text.Json;
using FluentAssertions;
using TayHo.Extract.Export;
using TayHo.Extract.Export.Csv;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.ConsoleApp;
using Xunit;

namespace TayHo.Extract.Tests.Export;

public sealed class ExtractionCsvTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Begins_with_a_byte_order_mark_and_ends_every_record_with_CRLF()
    {
        byte[] bytes = Bytes("articles", Sample.Document());
        bytes.Should().StartWith([0xEF, 0xBB, 0xBF]);
        bytes.Count(b => b == 0xEF).Should().Be(1);
        Encoding.UTF8.GetString(bytes).Should().EndWith("\r\n");
    }

    [Theory]
    [InlineData("statistics", "value=12.5|high=15|comparison=ge|kind=count|unit=cầu|change=decrease|target=met|partOf=|evidenceText=Xã Hạ Long|evidenceStart=0|evidenceEnd=10|mentionCount=1|mentionOffsets=0-10|rule=statistic.x|id=s1")]
    [InlineData("places", "name=Hạ Long|level=commune|code=00109|successorCodes=00103; |successors=đặc khu Vân Đồn; xã khác|mentionCount=2|mentionOffsets=0-10; 3-10")]
    [InlineData("dates", "kind=interval|value=2010/..|dayPart=morning|modifier=|calendar=gregorian|basis=explicit")]
    [InlineData("people", "name=Trần Ba|honorific=")]
    [InlineData("organizations", "name=Xã ủy|kind=party")]
    [InlineData("documents", "type=Nghị định|number=178/2024/NĐ-CP|term=")]
    [InlineData("events", "kind=ceremony|name=Lễ khánh thành|organizers=Xã ủy; UBND xã|dateBasis=")]
    [InlineData("awards", "award=Bằng khen|recipient=xã Hạ Long|grantor=")]
    [InlineData("quotes", "speaker=h1|mode=direct|verb=")]
    [InlineData("articles", "articleTitle=Bắc cầu, \"mở\" đường|authors=Thu Nga; Lê Vũ|publishedAt=2024-02-28|anchorBasis=supplied|textLength=21|places=1|warnings=date.weekday-mismatch")]
    public void Writes_each_record_type_with_its_fields(string table, string expected)
    {
        IReadOnlyDictionary<string, string> row = Rows(table, Sample.Document()).Should().ContainSingle().Subject;
        foreach (string pair in expected.Split('|'))
        {
            int at = pair.IndexOf('=', StringComparison.Ordinal);
            row[pair[..at]].Should().Be(pair[(at + 1)..]);
        }

        row["articleId"].Should().Be("a1");
    }

    [Fact]
    public void Writes_a_row_for_each_post_of_an_official()
    {
        Rows("posts", Sample.Document()).Select(r => $"{r["postId"]} {r["recordId"]} {r["name"]} {r["title"]} {r["organization"]} {r["status"]} {r["rank"]}")
            .Should().Equal("a1#h1/1 a1#h1 Lê Thu Bí thư Xã ủy current ", "a1#h1/2 a1#h1 Lê Thu Chủ tịch  former TS");
        Rows("officials", Sample.Document()).Should().ContainSingle().Which["posts"].Should().Be("Bí thư, Xã ủy; TS Chủ tịch (former)");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+84 khai trương", "'+84 khai trương")]
    [InlineData("- Nước về", "'- Nước về")]
    [InlineData("@cảnh báo", "'@cảnh báo")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\u0007x", "'\u0007x")]
    [InlineData("a\0b", "ab")]
    [InlineData("1-2=3", "1-2=3")]
    public void Defuses_text_that_a_spreadsheet_would_run(string title, string cell) =>
        Rows("articles", Sample.Document(title))[0]["articleTitle"].Should().Be(cell);

    [Fact]
    public void Writes_numbers_that_excel_reads_under_vietnamese_settings()
    {
        using var stream = new MemoryStream();
        ExtractionDocument minus = Sample.Document() with { Statistics = [Sample.Document().Statistics[0] with { Value = -3.5m }] };
        ExtractionCsv.WriteTable(stream, "statistics", [minus], CsvStyle.ExcelVietnamese);
        string[] lines = Encoding.UTF8.GetString(stream.ToArray()).Split("\r\n");
        lines[0].Should().StartWith("\uFEFFrecordId;articleId;");
        lines[1].Should().StartWith("a1#s1;a1;\"Bắc cầu, \"\"mở\"\" đường\"").And.Contain(";-3,5;15;ge;");
        ExtractionCsv.WriteFolder(_folder.Path, [minus], CsvStyle.ExcelVietnamese);
        File.ReadAllText(_folder.In("datapackage.json")).Should().Contain("\"delimiter\": \";\"").And.Contain("\"decimalChar\": \",\"");
    }

    [Fact]
    public void Names_the_keys_in_datapackage_json()
    {
        ExtractionCsv.WriteFolder(_folder.Path, [Sample.Document()]);
        using JsonDocument package = JsonDocument.Parse(File.ReadAllText(_folder.In("datapackage.json")));
        JsonElement schema = package.RootElement.GetProperty("resources").EnumerateArray().Single(r => r.GetProperty("name").GetString() == "statistics").GetProperty("schema");
        schema.GetProperty("primaryKey").GetString().Should().Be("recordId");
        schema.GetProperty("foreignKeys").EnumerateArray().Select(k => $"{k.GetProperty("fields").GetString()} {k.GetProperty("reference").GetProperty("resource").GetString()} {k.GetProperty("reference").GetProperty("fields").GetString()}")
            .Should().Equal("articleId articles articleId", "partOfRecordId  recordId");
    }

    [Fact]
    public void Leaves_numbers_numbers() => Rows("statistics", Sample.Document())[0]["measure"].Should().Be("'=cầu mới");

    [Fact]
    public void Writes_the_same_columns_for_every_document_and_for_none()
    {
        foreach (string table in ExtractionCsv.TableNames)
        {
            string empty = Encoding.UTF8.GetString(Bytes(table));
            CsvText.Records(empty.TrimStart('\uFEFF')).Should().ContainSingle();
            Encoding.UTF8.GetString(Bytes(table, Sample.Document(), Sample.Document())).Should().StartWith(empty);
        }
    }

    [Fact]
    public void Tables_have_names_that_a_data_package_may_have() =>
        ExtractionCsv.TableNames.Should().AllSatisfy(name => name.Should().MatchRegex("^[-a-z0-9._/]+$"));

    [Fact]
    public void Describes_every_file_and_column_in_datapackage_json()
    {
        ExtractionCsv.WriteFolder(_folder.Path, [Sample.Document(), Sample.Document(id: "a2")]);
        using JsonDocument package = JsonDocument.Parse(File.ReadAllText(_folder.In("datapackage.json")));
        JsonElement[] resources = [.. package.RootElement.GetProperty("resources").EnumerateArray()];
        resources.Select(r => r.GetProperty("name").GetString()).Should().Equal(ExtractionCsv.TableNames);
        foreach (JsonElement resource in resources)
        {
            List<List<string>> records = CsvText.Records(File.ReadAllText(_folder.In(resource.GetProperty("path").GetString()!)).TrimStart('\uFEFF'));
            JsonElement[] fields = [.. resource.GetProperty("schema").GetProperty("fields").EnumerateArray()];
            fields.Select(f => f.GetProperty("name").GetString()).Should().Equal(records[0]).And.OnlyHaveUniqueItems();
            fields.Should().OnlyContain(f => f.GetProperty("description").GetString()!.Length > 5);
            for (int column = 0; column < fields.Length; column++)
            {
                string type = fields[column].GetProperty("type").GetString()!;
                records.Skip(1).Select(r => r[column]).Should().OnlyContain(cell => type == "string" || cell.Length == 0 || IsNumber(cell, type));
            }
        }
    }

    [Fact]
    public void Writes_whole_files_or_none()
    {
        _folder.Write("out/dates.csv", "before");
        Action write = () => ExtractionCsv.WriteFolder(_folder.In("out"), Failing());
        write.Should().Throw<InvalidOperationException>();
        Directory.GetFiles(_folder.In("out")).Should().Equal(_folder.In("out/dates.csv"));
        File.ReadAllText(_folder.In("out/dates.csv")).Should().Be("before");

        static IEnumerable<TayHo.Extract.Records.ExtractionDocument> Failing()
        {
            yield return Sample.Document();
            throw new InvalidOperationException();
        }
    }

    [Fact]
    public void Refuses_a_table_that_is_not_there()
    {
        Action write = () => ExtractionCsv.WriteTable(Stream.Null, "taxes", []);
        write.Should().Throw<ArgumentException>().WithMessage("There is no table 'taxes'; the tables are articles, events, officials, posts,*");
    }

    private static bool IsNumber(string cell, string type) =>
        type == "integer" ? int.TryParse(cell, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out _) : decimal.TryParse(cell, System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out _);

    private static byte[] Bytes(string table, params TayHo.Extract.Records.ExtractionDocument[] documents)
    {
        using var stream = new MemoryStream();
        ExtractionCsv.WriteTable(stream, table, documents);
        return stream.ToArray();
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string table, params TayHo.Extract.Records.ExtractionDocument[] documents) => CsvText.Read(Encoding.UTF8.GetString(Bytes(table, documents)));
}
