using CsvHelper;
using TayHo.Extract.Export.Csv;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export;

/// <summary>
/// Writes extraction documents as CSV for spreadsheets: one file a record type with fixed columns, UTF-8 with byte order
/// mark, CRLF; text that a spreadsheet would run as a formula has an apostrophe put before it.
/// </summary>
public static class ExtractionCsv
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@" + string.Concat(Enumerable.Range(1, 31).Select(c => (char)c)) + "\u007F",
        WriteByteOrderMark = true,
    };

    /// <summary>The names of the tables: articles, statistics, officials, people, places, dates, organizations, documents, events, awards, quotes.</summary>
    public static IReadOnlyList<string> TableNames { get; } = [.. CsvTables.All.Select(t => t.Name)];

    /// <summary>Writes every table and datapackage.json into a folder; all files appear together at the end, or none.</summary>
    /// <param name="folder">The folder; made when missing.</param>
    /// <param name="documents">The documents, written as they come.</param>
    /// <exception cref="IOException">A file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void WriteFolder(string folder, IEnumerable<ExtractionDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        using var writer = new ExtractionCsvFolder(folder);
        foreach (ExtractionDocument document in documents)
        {
            writer.Add(document);
        }

        writer.Commit();
    }

    /// <summary>Writes one table to a stream.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="table">One of <see cref="TableNames"/>.</param>
    /// <param name="documents">The documents, written as they come.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static void WriteTable(Stream stream, string table, IEnumerable<ExtractionDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(documents);
        using var csv = new ExtractionCsvTable(stream, table);
        foreach (ExtractionDocument document in documents)
        {
            csv.Add(document);
        }
    }

    internal static CsvWriter Open(Stream stream, CsvTable table)
    {
        CsvWriter csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        table.WriteHeader(csv);
        return csv;
    }
}
