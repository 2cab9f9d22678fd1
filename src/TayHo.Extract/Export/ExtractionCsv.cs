using CsvHelper;
using TayHo.Extract.Export.Csv;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export;

/// <summary>
/// Writes extraction documents as CSV for spreadsheets: one file a record type with fixed columns, UTF-8 with byte order
/// mark, CRLF; text that a spreadsheet would run as a formula has an apostrophe put before it.
/// </summary>
/// <example><code>ExtractionCsv.WriteFolder("results", documents, CsvStyle.ExcelVietnamese);</code></example>
public static class ExtractionCsv
{
    /// <summary>The names of the tables: articles, then those of each record type.</summary>
    public static IReadOnlyList<string> TableNames { get; } = [.. ExtractionTables.All.Select(t => t.Name)];

    /// <summary>Writes every table and datapackage.json into a folder; all files appear together at the end, or none.</summary>
    /// <param name="folder">The folder; made when missing.</param>
    /// <param name="documents">The documents, written as they come.</param>
    /// <param name="style">The spreadsheet settings to write for.</param>
    /// <exception cref="IOException">A file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void WriteFolder(string folder, IEnumerable<ExtractionDocument> documents, CsvStyle style = CsvStyle.Plain)
    {
        ArgumentNullException.ThrowIfNull(documents);
        using var writer = new ExtractionCsvFolder(folder, style);
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
    /// <param name="style">The spreadsheet settings to write for.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static void WriteTable(Stream stream, string table, IEnumerable<ExtractionDocument> documents, CsvStyle style = CsvStyle.Plain)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(documents);
        using var csv = new ExtractionCsvTable(stream, table, style);
        foreach (ExtractionDocument document in documents)
        {
            csv.Add(document);
        }
    }

    /// <summary>Writes rows of any columns as the tables are written.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, a cell a column.</param>
    /// <param name="style">The spreadsheet settings to write for.</param>
    public static void WriteRows(Stream stream, IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<TableCell>> rows,
            CsvStyle style = CsvStyle.Plain)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        using CsvWriter csv = CsvRows.Open(stream, style, columns.Select(c => c.Name));
        foreach (IReadOnlyList<TableCell> row in rows)
        {
            foreach (TableCell cell in row)
            {
                CsvRows.WriteCell(csv, cell);
            }

            csv.EndRecord();
        }
    }
}
