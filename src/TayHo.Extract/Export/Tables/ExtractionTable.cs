using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Tables;

/// <summary>One table of the results: its columns in their fixed order, and the rows that a document gives. Every tabular format writes
/// these.</summary>
/// <example><code>foreach (IReadOnlyList&lt;TableCell&gt; row in ExtractionTables.Find("statistics")!.Rows(document, document.Article.Id)) { Console.WriteLine(row[0].Text); }</code></example>
public abstract class ExtractionTable
{
    private protected ExtractionTable(string name, string description, string primaryKey)
    {
        Name = name;
        Description = description;
        PrimaryKey = primaryKey;
    }

    /// <summary>The table's name: the record type's, or what its rows are.</summary>
    public string Name { get; }

    /// <summary>What a row is, in English.</summary>
    public string Description { get; }

    /// <summary>The column that holds a value of its own in each row of a run.</summary>
    public string PrimaryKey { get; }

    /// <summary>The columns, the same for every document.</summary>
    public abstract IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>A document's rows, a cell a column.</summary>
    /// <param name="document">The document.</param>
    /// <param name="articleId">The article's key in this run: its id, or with "-2", "-3" behind it where an earlier article of the run has
    /// the same.</param>
    /// <returns>The rows, each with a cell a column.</returns>
    public abstract IEnumerable<IReadOnlyList<TableCell>> Rows(ExtractionDocument document, string articleId);
}

/// <summary>A table whose rows are values of one type.</summary>
internal sealed class ExtractionTable<TValue>(
    string name,
    string description,
    string primaryKey,
    Func<ExtractionDocument, IEnumerable<TValue>> values,
    IReadOnlyList<Column<TValue>> columns) : ExtractionTable(name, description, primaryKey)
{
    /// <inheritdoc/>
    public override IReadOnlyList<TableColumn> Columns { get; } = [.. columns.Select(c => c.Head)];

    /// <inheritdoc/>
    public override IEnumerable<IReadOnlyList<TableCell>> Rows(ExtractionDocument document, string articleId)
    {
        foreach (TValue value in values(document))
        {
            var row = new TableRow<TValue>(document, articleId, value);
            var cells = new TableCell[columns.Count];
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = columns[i].Read(row);
            }

            yield return cells;
        }
    }
}
