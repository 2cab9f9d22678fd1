using TayHo.Extract.Export.Display;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Tables;

/// <summary>A row's value with the document and the article's key in this run.</summary>
internal readonly record struct TableRow<TValue>(ExtractionDocument Document, string ArticleId, TValue Value);

/// <summary>A column and how its cell is read from a row.</summary>
internal sealed record Column<TValue>(TableColumn Head, Func<TableRow<TValue>, TableCell> Read);

/// <summary>Makes columns.</summary>
internal static class Column
{
    public static Column<TValue> Text<TValue>(string name, string description, Func<TValue, string?> read) =>
        new(new TableColumn(name, TableColumnType.Text, description), row => OfText(read(row.Value)));

    public static Column<TValue> Date<TValue>(string name, string description, Func<TValue, string?> read) =>
        new(new TableColumn(name, TableColumnType.Date, description), row => OfText(read(row.Value)));

    public static Column<TValue> Integer<TValue>(string name, string description, Func<TValue, int?> read) =>
        new(new TableColumn(name, TableColumnType.Integer, description), row => new TableCell(null, read(row.Value)));

    public static Column<TValue> Number<TValue>(string name, string description, Func<TValue, decimal?> read) =>
        new(new TableColumn(name, TableColumnType.Number, description), row => new TableCell(null, read(row.Value)));

    /// <summary>Several values in one cell, "; " between them: no name holds a semicolon.</summary>
    public static Column<TValue> List<TValue>(string name, string description, Func<TValue, IEnumerable<string>> read) =>
        Text<TValue>(name, description + " Several are separated by \"; \".", value => string.Join("; ", read(value)));

    /// <summary>An enumeration's value as the JSON output writes it.</summary>
    public static Column<TValue> Choice<TValue, TEnum>(string name, string description, Func<TValue, TEnum?> read)
        where TEnum : struct, Enum =>
        Text<TValue>(name, description, value => read(value) is { } choice ? EnumNames.Of(choice) : null);

    /// <summary>The key of another record of the same article, by that record's id; of a table, or null when of one of several.</summary>
    public static Column<TValue> Reference<TValue>(string name, string description, string? table, Func<TValue, string?> id) =>
        new(
            new TableColumn(name, TableColumnType.Text, description) { References = table },
            row => id(row.Value) is { } known ? new TableCell(RecordKey.Of(row.ArticleId, known), null) : default);

    // A null character ends the cell, or the file, in many a program that reads tables.
    internal static TableCell OfText(string? text) =>
        string.IsNullOrEmpty(text) ? default : new TableCell(text.Replace("\0", "", StringComparison.Ordinal), null);
}

/// <summary>What tells a record from all others of a run.</summary>
internal static class RecordKey
{
    public static string Of(string articleId, string recordId) => $"{articleId}#{recordId}";
}
