using CsvHelper;

namespace TayHo.Extract.Export.Csv;

/// <summary>The type of a column's cells, named as Frictionless Table Schema names it.</summary>
internal enum CsvType
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with "." as decimal mark.</summary>
    Number,
}

/// <summary>One column: what its header says, what its cells hold and how one is written.</summary>
internal sealed record CsvColumn<TRow>(string Name, CsvType Type, string Description, Action<CsvWriter, TRow> Write);

/// <summary>Makes columns of the three types.</summary>
internal static class CsvColumn
{
    public static CsvColumn<TRow> Text<TRow>(string name, string description, Func<TRow, string?> read) =>
        new(name, CsvType.String, description, (csv, row) => csv.WriteField(WithoutNull(read(row))));

    public static CsvColumn<TRow> Integer<TRow>(string name, string description, Func<TRow, int?> read) =>
        new(name, CsvType.Integer, description, (csv, row) => csv.WriteField(read(row)));

    public static CsvColumn<TRow> Number<TRow>(string name, string description, Func<TRow, decimal?> read) =>
        new(name, CsvType.Number, description, (csv, row) => csv.WriteField(read(row)));

    /// <summary>Several values in one cell, "; " between them: no name holds a semicolon.</summary>
    public static CsvColumn<TRow> List<TRow>(string name, string description, Func<TRow, IEnumerable<string>> read) =>
        Text<TRow>(name, description + " Several are separated by \"; \".", row => string.Join("; ", read(row)));

    /// <summary>An enumeration's value as the JSON output writes it.</summary>
    public static CsvColumn<TRow> Choice<TRow, TEnum>(string name, string description, Func<TRow, TEnum?> read)
        where TEnum : struct, Enum =>
        Text<TRow>(name, description, row => read(row) is { } value ? CamelCase(value.ToString()) : null);

    // A null character ends the cell, or the file, in many a program that reads CSV.
    private static string? WithoutNull(string? text) => text?.Replace("\0", "", StringComparison.Ordinal);

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
