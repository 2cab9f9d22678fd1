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
    public bool Wrote(string ends) => ends.Split('\n')[0].Contains("articleId", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IOutputWriter Open(OutputTarget target)
    {
        if (target.Table is null && target.Opened is not null)
        {
            return new FolderWriter(target);
        }

        return new TableWriter(target, TableChoice.Of(target, "CSV")[0].Name);
    }

    private sealed class FolderWriter(OutputTarget target) : IOutputWriter
    {
        private readonly ExtractionCsvFolder _tables = new(target.Opened!, target.CsvStyle);

        public void Add(ExtractionDocument document) => _tables.Add(document);

        public void Commit()
        {
            _tables.Commit();
            target.Written.AddRange(ExtractionCsv.TableNames.Select(t => t + ".csv").Append("datapackage.json"));
        }

        public void Dispose() => _tables.Dispose();
    }

    private sealed class TableWriter : IOutputWriter
    {
        private readonly SingleFile _file;
        private readonly ExtractionCsvTable _table;

        public TableWriter(OutputTarget target, string table)
        {
            _file = new SingleFile(target, table + ".csv");
            _table = new ExtractionCsvTable(_file.Stream, table, target.CsvStyle);
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
            try
            {
                _table.Dispose();
            }
            finally
            {
                _file.Dispose();
            }
        }
    }
}
