using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>Parquet: a file a table into a folder; one table, chosen by --table, to a file.</summary>
internal sealed class ParquetFormat : IOutputFormat
{
    /// <inheritdoc/>
    public string Name => "parquet";

    /// <inheritdoc/>
    public string Extension => ".parquet";

    /// <inheritdoc/>
    public bool Wrote(string ends) => ends.StartsWith("PAR1", StringComparison.Ordinal) && ends.Contains("TayHo.Extract", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IOutputWriter Open(OutputTarget target) => new Writer(target);

    private sealed class Writer : IOutputWriter
    {
        private readonly List<(SingleFile File, TableSpool Spool)> _tables = [];
        private readonly List<SingleFile> _files = [];
        private readonly ArticleKeys _keys = new();

        public Writer(OutputTarget target)
        {
            try
            {
                foreach (ExtractionTable table in TableChoice.Of(target, "Parquet"))
                {
                    var file = new SingleFile(target, table.Name + ".parquet");
                    _files.Add(file);
                    _tables.Add((file, new TableSpool(table, file)));
                }
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        public void Add(ExtractionDocument document)
        {
            string articleId = _keys.Next(document);
            _tables.ForEach(t => t.Spool.Add(document, articleId));
        }

        public void Commit()
        {
            foreach ((SingleFile file, TableSpool spool) in _tables)
            {
                // The library's calls are asynchronous for the sake of sockets; a file's are done when they return.
                ParquetTable.WriteAsync(file.Stream, spool).GetAwaiter().GetResult();
            }

            _tables.ForEach(t => t.Spool.Dispose());
            _files.ForEach(f => f.Commit());
        }

        public void Dispose()
        {
            _tables.ForEach(t => t.Spool.Dispose());
            _files.ForEach(f => f.Dispose());
        }
    }
}
