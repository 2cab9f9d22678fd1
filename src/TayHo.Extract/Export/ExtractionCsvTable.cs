using CsvHelper;
using TayHo.Extract.Export.Csv;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export;

/// <summary>One CSV table that grows document by document on a stream.</summary>
public sealed class ExtractionCsvTable : IDisposable
{
    private readonly CsvTable _table;
    private readonly CsvWriter _csv;

    /// <summary>Writes the header.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="table">One of <see cref="ExtractionCsv.TableNames"/>.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public ExtractionCsvTable(Stream stream, string table)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _table = CsvTables.All.FirstOrDefault(t => t.Name == table)
            ?? throw new ArgumentException($"There is no table '{table}'; the tables are {string.Join(", ", ExtractionCsv.TableNames)}.", nameof(table));
        _csv = ExtractionCsv.Open(stream, _table);
    }

    /// <summary>Adds a document's rows.</summary>
    /// <param name="document">The document.</param>
    public void Add(ExtractionDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _table.Write(_csv, document);
    }

    /// <summary>Writes out what is still held back.</summary>
    public void Flush() => _csv.Flush();

    /// <summary>Writes out what is still held back; the stream stays open.</summary>
    public void Dispose() => _csv.Dispose();
}
