using CsvHelper;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Csv;

/// <summary>One CSV file: its name, its columns in their fixed order, and the rows that a document gives.</summary>
internal abstract class CsvTable(string name, string description)
{
    /// <summary>The file's name without ".csv"; also the resource's name in datapackage.json.</summary>
    public string Name { get; } = name;

    /// <summary>What a row is.</summary>
    public string Description { get; } = description;

    /// <summary>The columns' names, types and descriptions.</summary>
    public abstract IReadOnlyList<(string Name, CsvType Type, string Description)> Columns { get; }

    /// <summary>Writes a document's rows.</summary>
    public abstract void Write(CsvWriter csv, ExtractionDocument document);

    /// <summary>Writes the header.</summary>
    public void WriteHeader(CsvWriter csv) => csv.WriteHeader([.. Columns.Select(c => c.Name)]);
}

/// <summary>A row with the document it is from.</summary>
internal readonly record struct CsvRow<TRow>(ExtractionDocument Document, TRow Value);

/// <summary>A table whose rows are of one type; every row begins with the article's id and title.</summary>
internal class CsvTable<TRow>(string name, string description, Func<ExtractionDocument, IEnumerable<TRow>> rows, IReadOnlyList<CsvColumn<TRow>> columns)
    : CsvTable(name, description)
{
    private readonly CsvColumn<CsvRow<TRow>>[] _columns =
    [
        CsvColumn.Text<CsvRow<TRow>>("articleId", "The article's id.", row => row.Document.Article.Id),
        CsvColumn.Text<CsvRow<TRow>>("articleTitle", "The article's headline.", row => row.Document.Article.Title),
        .. columns.Select(c => new CsvColumn<CsvRow<TRow>>(c.Name, c.Type, c.Description, (csv, row) => c.Write(csv, row.Value))),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, CsvType Type, string Description)> Columns { get; } =
        [.. new[] { ("articleId", CsvType.String, "The article's id."), ("articleTitle", CsvType.String, "The article's headline.") }
            .Concat(columns.Select(c => (c.Name, c.Type, c.Description)))];

    /// <inheritdoc/>
    public override void Write(CsvWriter csv, ExtractionDocument document)
    {
        foreach (TRow value in rows(document))
        {
            var row = new CsvRow<TRow>(document, value);
            foreach (CsvColumn<CsvRow<TRow>> column in _columns)
            {
                column.Write(csv, row);
            }

            csv.EndRecord();
        }
    }
}

/// <summary>The columns that every extracted record has.</summary>
internal static class RecordColumns
{
    /// <summary>The record's id, first of its own columns.</summary>
    public static CsvColumn<TRow> Id<TRow>(Func<TRow, IExtractedRecord> record) =>
        CsvColumn.Text<TRow>("id", "The record's id inside its article.", row => record(row).Id);

    /// <summary>Rule and evidence, last of all columns.</summary>
    public static CsvColumn<TRow>[] Evidence<TRow>(Func<TRow, IExtractedRecord> record) =>
    [
        CsvColumn.Text<TRow>("rule", "The id of the rule that made the record.", row => record(row).Rule),
        CsvColumn.Text<TRow>("evidenceText", "The article's words at the first mention.", row => First(record(row))?.Text),
        CsvColumn.Integer<TRow>("evidenceStart", "Where those words begin in the article's reading text: zero-based, in UTF-16 units.", row => First(record(row))?.Start),
        CsvColumn.Integer<TRow>("evidenceEnd", "Where they end (exclusive).", row => First(record(row))?.End),
        CsvColumn.Integer<TRow>("mentionCount", "How many mentions the record has.", row => record(row).Evidence.Count),
        CsvColumn.List<TRow>("mentionOffsets", "Every mention as start-end.", row => record(row).Evidence.Select(e => FormattableString.Invariant($"{e.Start}-{e.End}"))),
    ];

    private static Evidence? First(IExtractedRecord record) => record.Evidence.Count > 0 ? record.Evidence[0] : null;
}
