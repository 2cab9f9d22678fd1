using CsvHelper;
using TayHo.Extract.Export.Csv;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export;

/// <summary>A folder of CSV tables that grows document by document and appears whole on <see cref="Commit"/>, or not at all.</summary>
public sealed class ExtractionCsvFolder : IDisposable
{
    private readonly string _folder;
    private readonly List<AtomicFile> _files = [];
    private readonly List<(ExtractionTable Table, CsvWriter Csv)> _open = [];
    private readonly ArticleKeys _keys = new();
    private readonly CsvStyle _style;

    /// <summary>Opens every table.</summary>
    /// <param name="folder">The folder; made when missing.</param>
    /// <param name="style">The spreadsheet settings to write for.</param>
    /// <exception cref="IOException">A file can't be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public ExtractionCsvFolder(string folder, CsvStyle style = CsvStyle.Plain)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folder = folder;
        _style = style;
        try
        {
            foreach (ExtractionTable table in ExtractionTables.All)
            {
                var file = new AtomicFile(Path.Combine(folder, table.Name + ".csv"));
                _files.Add(file);
                _open.Add((table, CsvRows.Open(file.Stream, style, table.Columns.Select(c => c.Name))));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Adds a document's rows to every table.</summary>
    /// <param name="document">The document.</param>
    public void Add(ExtractionDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string articleId = _keys.Next(document);
        foreach ((ExtractionTable table, CsvWriter csv) in _open)
        {
            CsvRows.Write(csv, table, document, articleId);
        }
    }

    /// <summary>Finishes every table and gives the files their names.</summary>
    /// <exception cref="IOException">A file can't be written out or renamed.</exception>
    public void Commit()
    {
        foreach ((_, CsvWriter csv) in _open)
        {
            csv.Dispose();
        }

        AtomicFile.Write(Path.Combine(_folder, DataPackage.FileName), stream => DataPackage.Write(stream, ExtractionTables.All, _style));
        _files.ForEach(file => file.Commit());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((_, CsvWriter csv) in _open)
        {
            csv.Dispose();
        }

        _files.ForEach(file => file.Dispose());
    }
}
