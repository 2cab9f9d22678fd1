using TayHo.Extract.Export;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>CSV: every table and datapackage.json into a folder; one table, chosen by --table, to a file or standard output.</summary>
internal sealed class CsvFormat : IOutputFormat
{
    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public string Extension => ".csv";

    /// <inheritdoc/>
    public string Description => "a file a record type, for spreadsheets (one table with --table)";

    /// <inheritdoc/>
    public IOutputWriter Open(OutputTarget target)
    {
        if (target.Table is null && target.Folder is { } folder)
        {
            return new FolderWriter(folder);
        }

        string table = target.Table ?? (target.File is null ? null : Path.GetFileNameWithoutExtension(target.File)) ?? "";
        return ExtractionCsv.TableNames.Contains(table)
            ? new TableWriter(target, table)
            : throw new UsageException($"CSV is a file a record type: give --output a folder, or choose one with --table: {string.Join(", ", ExtractionCsv.TableNames)}.");
    }

    private sealed class FolderWriter(string folder) : IOutputWriter
    {
        private readonly ExtractionCsvFolder _tables = new(folder);

        public void Add(ExtractionDocument document) => _tables.Add(document);

        public void Commit() => _tables.Commit();

        public void Dispose() => _tables.Dispose();
    }

    private sealed class TableWriter : IOutputWriter
    {
        private readonly SingleFile _file;
        private readonly ExtractionCsvTable _table;

        public TableWriter(OutputTarget target, string table)
        {
            _file = new SingleFile(target, table + ".csv");
            _table = new ExtractionCsvTable(_file.Stream, table);
        }

        public void Add(ExtractionDocument document) => _table.Add(document);

        public void Commit()
        {
            // The table writes out what it holds back when it is closed, which must be before its file is.
            _table.Dispose();
            _file.Commit();
        }

        public void Dispose()
        {
            _table.Dispose();
            _file.Dispose();
        }
    }
}
