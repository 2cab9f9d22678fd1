using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Tables;

/// <summary>The columns that tables share.</summary>
internal static class RecordColumns
{
    /// <summary>The name of the column that tells a record from all others of the run.</summary>
    public const string RecordId = "recordId";

    /// <summary>A table of records: its key, its article and its id first, rule and evidence last.</summary>
    public static ExtractionTable<TRecord> Table<TRecord>(
        string name, string description, Func<ExtractionDocument, IReadOnlyList<TRecord>> records, IEnumerable<Column<TRecord>> own)
        where TRecord : IExtractedRecord => new(name, description, RecordId, records,
        [
            new Column<TRecord>(
                new TableColumn(RecordId, TableColumnType.Text, "The article's id and the record's: unique in the table."),
                row => new TableCell(RecordKey.Of(row.ArticleId, row.Value.Id), null)),
            .. Article<TRecord>(),
            Column.Text<TRecord>("id", "The record's id inside its article.", r => r.Id),
            .. own,
            .. Evidence<TRecord>(),
        ]);

    /// <summary>The article a row is from.</summary>
    public static Column<TValue>[] Article<TValue>() =>
    [
        new(new TableColumn("articleId", TableColumnType.Text,
                    "The article's id; -2 is put behind it where an earlier article of the run has the same.") { References = "articles" },
                row => new TableCell(row.ArticleId, null)),
        new(new TableColumn("articleTitle", TableColumnType.Text, "The article's headline."), row =>
                Column.OfText(row.Document.Article.Title)),
        new(new TableColumn("articleDate", TableColumnType.Date,
                    "The day the article appeared, else the day from which its dates were read (EDTF)."), row =>
                Column.OfText(DayOf(row.Document))),
    ];

    /// <summary>The day an article appeared, else its anchor date; null when neither is known.</summary>
    public static string? DayOf(ExtractionDocument document) =>
        document.Article.PublishedAt is { Length: >= 10 } published ? published[..10] : document.Article.PublishedAt
            ?? document.AnchorDate.Value;

    private static Column<TRecord>[] Evidence<TRecord>()
        where TRecord : IExtractedRecord =>
    [
        Column.Text<TRecord>("rule", "The id of the rule that made the record.", r => r.Rule),
        Column.Text<TRecord>("evidenceText", "The article's words at the first mention.", r => First(r)?.Text),
        Column.Integer<TRecord>("evidenceStart", "Where those words begin in the article's reading text: zero-based, in UTF-16 units.", r =>
                First(r)?.Start),
        Column.Integer<TRecord>("evidenceEnd", "Where they end (exclusive).", r => First(r)?.End),
        Column.Integer<TRecord>("mentionCount", "How many mentions the record has.", r => r.Evidence.Count),
        Column.List<TRecord>("mentionOffsets", "Every mention as start-end.", r =>
                r.Evidence.Select(e => FormattableString.Invariant($"{e.Start}-{e.End}"))),
    ];

    private static Evidence? First(IExtractedRecord record) => record.Evidence.Count > 0 ? record.Evidence[0] : null;
}
