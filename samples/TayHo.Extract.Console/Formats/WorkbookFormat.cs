using System.IO.Compression;
using SpreadCheetah;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>An Excel workbook: what was found on the first sheet, then a sheet a table; "facts.xlsx" in a folder.</summary>
internal sealed class WorkbookFormat : IOutputFormat
{
    /// <summary>Where an archive names its first file: a sheet in what we write as it comes, a list of contents in what Excel saves.</summary>
    private const int FirstName = 30;

    /// <inheritdoc/>
    public string Name => "xlsx";

    /// <inheritdoc/>
    public string Extension => ".xlsx";

    /// <inheritdoc/>
    public bool Wrote(string ends) => ends.StartsWith("PK", StringComparison.Ordinal) && ends.IndexOf("xl/worksheets/sheet1.xml", StringComparison.Ordinal) == FirstName;

    /// <inheritdoc/>
    public IOutputWriter Open(OutputTarget target) => new Writer(target);

    private sealed class Writer : IOutputWriter
    {
        /// <summary>The first time that a zip file can name.</summary>
        private static readonly DateTimeOffset FirstTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

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
                _spools.AddRange(ExtractionTables.All.Where(t => target.Table is null || t.Name == target.Table).Select(t => new TableSpool(t, _file)));
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
            using (FileStream book = TableSpool.Open(_file, "book"))
            {
                // The library's calls are asynchronous for the sake of sockets; a file's are done when they return.
                WriteAsync(book).GetAwaiter().GetResult();
                book.Position = 0;
                CopyWithoutTimes(book, _file.Stream);
            }

            _spools.ForEach(spool => spool.Dispose());
            _file.Commit();
        }

        public void Dispose()
        {
            _spools.ForEach(spool => spool.Dispose());
            _file.Dispose();
        }

        /// <summary>A zip file keeps the time at which each part was written: with one time for all, the same input gives the same bytes.</summary>
        private static void CopyWithoutTimes(Stream book, Stream output)
        {
            using var from = new ZipArchive(book, ZipArchiveMode.Read, leaveOpen: true);
            using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
            foreach (ZipArchiveEntry part in from.Entries)
            {
                ZipArchiveEntry copy = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = FirstTime;
                using Stream source = part.Open(), target = copy.Open();
                source.CopyTo(target);
            }
        }

        private async Task WriteAsync(Stream stream)
        {
            await using Spreadsheet book = await Spreadsheet.CreateNewAsync(stream, WorkbookStyles.Options);
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
