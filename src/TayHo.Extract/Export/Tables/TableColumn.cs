namespace TayHo.Extract.Export.Tables;

/// <summary>What a column's cells hold.</summary>
public enum TableColumnType
{
    /// <summary>Text; codes are text, for their leading zeros count.</summary>
    Text,

    /// <summary>An EDTF value (ISO 8601-2) as text: 2024-02-28, but also 2010/.. and XXXX-04-21.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,
}

/// <summary>One column of a table.</summary>
/// <param name="Name">The header.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="Description">What it means, in English.</param>
/// <example><code>IEnumerable&lt;string&gt; names = ExtractionTables.All[0].Columns.Select(column =&gt; $"{column.Name}: {column.Description}");</code></example>
public sealed record TableColumn(string Name, TableColumnType Type, string Description)
{
    /// <summary>The table whose key the cells hold; null when they hold none.</summary>
    public string? References { get; init; }
}

/// <summary>A cell: text, a number, or neither.</summary>
/// <param name="Text">The text of a text or date column; null when the cell is empty.</param>
/// <param name="Number">The number of a number or integer column; null when the cell is empty.</param>
/// <example><code>
/// var cells = new List&lt;TableCell&gt; { new("xã Mẫu", null), new(null, 12) };
/// bool anything = cells.Any(cell =&gt; !cell.IsEmpty);
/// </code></example>
public readonly record struct TableCell(string? Text, decimal? Number)
{
    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Text is null && Number is null;
}
