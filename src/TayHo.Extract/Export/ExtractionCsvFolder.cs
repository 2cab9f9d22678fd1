using CsvHelper;
using TayHo.Extract.Export.Csv;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export;

/// <summary>A folder of CSV tables that grows document by document and appears whole on <see cref="Commit"/>, or not at all.</summary>
public sealed class ExtractionCsvFolder : IDisposable
{
    private readonly string _folder;
    private readonly List<AtomicFile> _files = [];
    private readonly List<(CsvTable Table, CsvWriter Csv)> _open = [];

    /// <summary>Opens every table.</summary>
    /// <param name="folder">The folder; made when missing.</param>
    /// <exception cref="IOException">A file can't be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public ExtractionCsvFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folder = folder;
        try
        {
            foreach (CsvTable table in CsvTables.All)
            {
                var file = new AtomicFile(Path.Combine(folder, table.Name + ".csv"));
                _files.Add(file);
                _open.Add((table, ExtractionCsv.Open(file.Stream, table)));
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
        foreach ((CsvTable table, CsvWriter csv) in _open)
        {
            table.Write(csv, document);
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

        AtomicFile.Write(Path.Combine(_folder, DataPackage.FileName), stream => DataPackage.Write(stream, CsvTables.All));
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
