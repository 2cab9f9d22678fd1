using SpreadCheetah;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>An Excel workbook: what was found on the first sheet, then a sheet a table; "facts.xlsx" in a folder.</summary>
internal sealed class WorkbookFormat : IOutputFormat
{
    /// <inheritdoc/>
    public string Name => "xlsx";

    /// <inheritdoc/>
    public string Extension => ".xlsx";

    /// <inheritdoc/>
    public string Description => "an Excel workbook, a sheet a table";

    /// <inheritdoc/>
    public IOutputWriter Open(OutputTarget target) => new Writer(target);

    private sealed class Writer : IOutputWriter
    {
        private readonly OutputTarget _target;
        private readonly SingleFile _file;
        private readonly ArticleKeys _keys = new();
        private readonly List<TableSpool> _spools = [];

        public Writer(OutputTarget target)
        {
            _target = target;
            _file = new SingleFile(target, "facts.xlsx");
            try
            {
                _spools.AddRange(ExtractionTables.All.Where(t => target.Table is null || t.Name == target.Table).Select(t => new TableSpool(t)));
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
            _spools.ForEach(spool => spool.Add(document, articleId));
        }

        public void Commit()
        {
            // The library's calls are asynchronous for the sake of sockets; a file's are done when they return.
            WriteAsync().GetAwaiter().GetResult();
            _file.Commit();
        }

        public void Dispose()
        {
            _spools.ForEach(spool => spool.Dispose());
            _file.Dispose();
        }

        private async Task WriteAsync()
        {
            await using Spreadsheet book = await Spreadsheet.CreateNewAsync(_file.Stream, WorkbookStyles.Options);
            var sheets = new WorkbookSheets(book, _target.Language, _target.ReportName);
            await sheets.WriteContentsAsync(_spools);
            foreach (TableSpool spool in _spools)
            {
                await sheets.WriteTableAsync(spool);
            }

            await book.FinishAsync();
        }
    }
}
