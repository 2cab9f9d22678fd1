using System.Globalization;
using TayHo.Extract.Export.Tables;

namespace TayHo.Extract.Export.Across;

/// <summary>What a question asked of many articles gave: rows with their articles as sources.</summary>
/// <example><code>
/// ResultTable table = new WhoQuery("Lê Thị Mây").Finish();
/// ExtractionCsv.WriteRows(stream, table.Columns, table.Rows);
/// </code></example>
public sealed record ResultTable
{
    /// <summary>What the table holds: "who", "series", "timeline", "place".</summary>
    public required string Name { get; init; }

    /// <summary>The columns, the same for every input.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>The rows, a cell a column.</summary>
    public required IReadOnlyList<IReadOnlyList<TableCell>> Rows { get; init; }

    /// <summary>The names of the columns that people are shown first; the others are for programs.</summary>
    public required IReadOnlyList<string> Shown { get; init; }

    /// <summary>The names of the columns for a screen of 80 characters.</summary>
    public required IReadOnlyList<string> Narrow { get; init; }

    /// <summary>"who: 12 rows of name, post, body".</summary>
    /// <returns>One line.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}: {Rows.Count} rows of {string.Join(", ", Columns.Select(c => c.Name))}");
}

/// <summary>A question asked of many articles: takes their documents one by one and keeps no more of them than it needs.</summary>
/// <example><code>
/// AcrossQuery query = new WhoQuery(name: "Lê Thị Mây");
/// foreach (ExtractionDocument document in documents) { query.Add(document); }
/// ResultTable answer = query.Finish();
/// </code></example>
public abstract class AcrossQuery
{
    private readonly ArticleKeys _keys = new();

    private protected AcrossQuery()
    {
    }

    /// <summary>Takes the next document.</summary>
    /// <param name="document">The document.</param>
    public void Add(Records.ExtractionDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Add(document, _keys.Next(document));
    }

    /// <summary>The answer over all documents taken so far.</summary>
    /// <returns>The answer as a table.</returns>
    public abstract ResultTable Finish();

    private protected abstract void Add(Records.ExtractionDocument document, string articleId);
}
