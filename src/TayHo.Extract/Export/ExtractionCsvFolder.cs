using CsvHelper;
using TayHo.Extract.Export.Csv;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Export.Writing;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export;

/// <summary>A folder of CSV tables that grows document by document and appears whole on <see cref="Commit"/>, or not at all.</summary>
/// <example><code>
/// using var folder = new ExtractionCsvFolder("results");
/// foreach (ExtractionDocument document in extractor.ExtractAll(inputs)) { folder.Add(document); }
/// folder.Commit();
/// </code></example>
public sealed class ExtractionCsvFolder : IDisposable
{
    private readonly OutputFolder _folder;
    private readonly bool _owned;
    private readonly List<Stream> _files = [];
    private readonly List<(ExtractionTable Table, CsvWriter Csv)> _open = [];
    private readonly ArticleKeys _keys = new();
    private readonly CsvStyle _style;

    /// <summary>Opens every table in a folder of its own; what an earlier run of ours left there goes.</summary>
    /// <param name="folder">The folder; made when missing.</param>
    /// <param name="style">The spreadsheet settings to write for.</param>
    /// <exception cref="IOException">A file can't be made, or another run is writing into the folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public ExtractionCsvFolder(string folder, CsvStyle style = CsvStyle.Plain)
        : this(new OutputFolder(folder, overwrite: true), style, owned: true)
    {
    }

    /// <summary>Opens every table in a folder that holds other files of the run too; they appear when it is committed.</summary>
    /// <param name="folder">The folder; stays the caller's to commit and dispose.</param>
    /// <param name="style">The spreadsheet settings to write for.</param>
    /// <exception cref="ForeignFileException">A file stands in a table's place that no run of ours wrote.</exception>
    /// <exception cref="IOException">A file can't be made.</exception>
    public ExtractionCsvFolder(OutputFolder folder, CsvStyle style = CsvStyle.Plain)
        : this(folder, style, owned: false)
    {
    }

    private ExtractionCsvFolder(OutputFolder folder, CsvStyle style, bool owned)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _folder = folder;
        _owned = owned;
        _style = style;
        try
        {
            foreach (ExtractionTable table in ExtractionTables.All)
            {
                Stream file = folder.Create(table.Name + ".csv");
                _files.Add(file);
                _open.Add((table, CsvRows.Open(file, style, table.Columns.Select(c => c.Name))));
            }

            // The description is made last, but its place is taken first.
            _files.Add(folder.Create(DataPackage.FileName));
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

    /// <summary>Finishes every table; in a folder of its own the files appear.</summary>
    /// <exception cref="IOException">A file can't be written out or renamed.</exception>
    public void Commit()
    {
        foreach ((_, CsvWriter csv) in _open)
        {
            csv.Dispose();
        }

        DataPackage.Write(_files[^1], ExtractionTables.All, _style);
        _files.ForEach(file => file.Dispose());
        if (_owned)
        {
            _folder.Commit();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_owned)
        {
            // Tables that were not committed are not written out: the folder takes them away.
            _folder.Dispose();
        }
    }
}
