using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Types;

/// <summary>Records of the user's own types: a table of them and one of their fields, and their line.</summary>
internal static class CustomType
{
    private const string FieldId = "fieldId";

    public static RecordType Create() => new RecordType<CustomRecord>("custom", Of,
        (record, _) => new RecordLine(record.Evidence[0].Text,
                LineParts.Dots([record.Type, .. record.Fields.Select(f => $"{f.Key}: {f.Value}")])), Records(), Fields());

    private static IReadOnlyList<CustomRecord> Of(ExtractionDocument document) => document.Custom ?? [];

    private static ExtractionTable<CustomRecord> Records() => RecordColumns.Table("custom", "One row a record of a type of one's own.", Of,
    [
        Column.Text<CustomRecord>("type", "The type, as its rule or recogniser names it.", r => r.Type),
        Column.List<CustomRecord>("fields", "What is known of it, as name=value; the table custom_fields has a row each.", r =>
                r.Fields.Select(f => $"{f.Key}={f.Value}")),
    ]);

    private static ExtractionTable<Known> Fields() =>
        new("custom_fields", "One row a field of a record of a type of one's own.", FieldId, Known.Of,
    [
        new Column<Known>(
            new TableColumn(FieldId, TableColumnType.Text, "The record's recordId and the field's name: unique in the table."),
            row => new TableCell($"{RecordKey.Of(row.ArticleId, row.Value.Record.Id)}/{row.Value.Name}", null)),
        Column.Reference<Known>(RecordColumns.RecordId, "Whose field it is: the recordId in the table custom.", "custom", f => f.Record.Id),
        .. RecordColumns.Article<Known>(),
        Column.Text<Known>("type", "The record's type.", f => f.Record.Type),
        Column.Text<Known>("field", "The field's name.", f => f.Name),
        Column.Text<Known>("value", "The field's value.", f => f.Record.Fields[f.Name]),
    ]);

    /// <summary>A field with its record.</summary>
    private readonly record struct Known(CustomRecord Record, string Name)
    {
        public static IEnumerable<Known> Of(ExtractionDocument document) =>
            CustomType.Of(document).SelectMany(record => record.Fields.Keys.Select(name => new Known(record, name)));
    }
}
