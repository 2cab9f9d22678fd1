using FluentAssertions;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Export.Types;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Export.Tables;

public class ExtractionTablesTests
{
    public static TheoryData<string> Names() => [.. ExtractionTables.All.Select(t => t.Name)];

    [Fact]
    public void Registers_every_list_of_records_that_a_document_has()
    {
        IEnumerable<string> lists = typeof(ExtractionDocument).GetProperties()
            .Where(p => p.PropertyType.IsGenericType && typeof(IExtractedRecord).IsAssignableFrom(p.PropertyType.GetGenericArguments()[0]))
            .Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);
        RecordTypes.All.Select(t => t.Name).Should().BeEquivalentTo(lists);
        RecordTypes.All.Should().OnlyContain(t => t.Records(Sample.Document()).Count == 1 && t.Tables[0].Name == t.Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_every_row_a_key_of_its_own_and_each_key_it_names_a_row(string name)
    {
        ExtractionTable table = ExtractionTables.Find(name)!;
        table.Columns[0].Name.Should().Be(table.PrimaryKey);
        Keys(table).Should().OnlyHaveUniqueItems().And.NotContain("").And.HaveCountGreaterThan(1);
        for (int i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].References is { } other)
            {
                HashSet<string> keys = [.. Keys(ExtractionTables.Find(other)!)];
                Rows(table).Select(row => row[i]).Where(cell => !cell.IsEmpty && !keys.Contains(cell.Text!)).Should().BeEmpty("{0} names rows of {1}", table.Columns[i].Name, other);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_a_cell_a_column_of_the_column_s_type(string name)
    {
        ExtractionTable table = ExtractionTables.Find(name)!;
        table.Columns.Select(c => c.Name).Should().OnlyHaveUniqueItems();
        table.Columns.Should().OnlyContain(c => c.Description.Length > 5);
        foreach (IReadOnlyList<TableCell> row in Rows(table))
        {
            row.Should().HaveCount(table.Columns.Count);
            row.Zip(table.Columns).Should().OnlyContain(c => c.First.IsEmpty || c.First.Number.HasValue == (c.Second.Type == TableColumnType.Integer || c.Second.Type == TableColumnType.Number));
        }
    }

    [Fact]
    public void Tells_two_readings_of_one_page_apart()
    {
        var keys = new ArticleKeys();
        string[] of(string id) => [keys.Next(Sample.Document(id: id))];
        ((string[])[.. of("a"), .. of("a"), .. of("a-2"), .. of("a"), .. of("b")]).Should().Equal("a", "a-2", "a-2-2", "a-3", "b");
    }

    [Theory]
    [InlineData("statistics", DisplayLanguage.English, "≥ −12.5–15 cầu", "=cầu mới · target met")]
    [InlineData("statistics", DisplayLanguage.Vietnamese, "≥ −12,5–15 cầu", "=cầu mới · chỉ tiêu: đạt")]
    [InlineData("events", DisplayLanguage.Vietnamese, "Lễ khánh thành", "lễ · 28/2/2024 · Xã ủy, UBND xã")]
    [InlineData("officials", DisplayLanguage.English, "bà Lê Thu", "Bí thư, Xã ủy; TS Chủ tịch (former)")]
    [InlineData("places", DisplayLanguage.Vietnamese, "xã Hạ Long", "00109 · xã Hạ Long, huyện Vân Đồn · nay là đặc khu Vân Đồn + xã khác")]
    [InlineData("dates", DisplayLanguage.Vietnamese, "2010 – …", "khoảng thời gian · sáng · ghi rõ")]
    [InlineData("quotes", DisplayLanguage.English, "Lê Thu", "direct · -Tốt lắm\nmừng lắm")]
    public void Says_what_a_record_is_in_either_language(string type, DisplayLanguage language, string found, string details)
    {
        RecordType registered = RecordTypes.Find(type)!;
        registered.Line(registered.Records(Sample.Document())[0], language).Should().Be(new RecordLine(found, details));
    }

    private static IEnumerable<IReadOnlyList<TableCell>> Rows(ExtractionTable table) =>
        table.Rows(Sample.Document(), "a1").Concat(table.Rows(Sample.Document(), "a1-2"));

    private static IEnumerable<string> Keys(ExtractionTable table) => Rows(table).Select(row => row[0].Text ?? "");
}
