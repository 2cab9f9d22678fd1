using CsvHelper;
using TayHo.Extract.Export.Csv;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export;

/// <summary>One CSV table that grows document by document on a stream.</summary>
/// <example><code>
/// using var table = new ExtractionCsvTable(stream, "statistics");
/// foreach (ExtractionDocument document in documents) { table.Add(document); }
/// </code></example>
public sealed class ExtractionCsvTable : IDisposable
{
    private readonly ExtractionTable _table;
    private readonly ArticleKeys _keys = new();
    private readonly CsvWriter _csv;

    /// <summary>Writes the header.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="table">One of <see cref="ExtractionCsv.TableNames"/>.</param>
    /// <param name="style">The spreadsheet settings to write for.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public ExtractionCsvTable(Stream stream, string table, CsvStyle style = CsvStyle.Plain)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _table = ExtractionTables.Find(table)
            ?? throw new ArgumentException($"There is no table '{table}'; the tables are {string.Join(", ", ExtractionCsv.TableNames)}.",
                nameof(table));
        _csv = CsvRows.Open(stream, style, _table.Columns.Select(c => c.Name));
    }

    /// <summary>Adds a document's rows.</summary>
    /// <param name="document">The document.</param>
    public void Add(ExtractionDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        CsvRows.Write(_csv, _table, document, _keys.Next(document));
    }

    /// <summary>Writes out what is still held back.</summary>
    public void Flush() => _csv.Flush();

    /// <summary>Writes out what is still held back; the stream stays open.</summary>
    public void Dispose() => _csv.Dispose();
}
