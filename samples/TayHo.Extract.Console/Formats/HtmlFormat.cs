using System.Text;
using TayHo.Extract.Export;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>HTML: one report of all articles of the run; "report.html" in a folder.</summary>
internal sealed class HtmlFormat : IOutputFormat
{
    /// <summary>The report's name in a folder; the workbook beside it links to it.</summary>
    public const string FileName = "report.html";

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public bool Wrote(string ends) => ends.Contains("TayHo.Extract", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IOutputWriter Open(OutputTarget target) => new Writer(target);

    private sealed class Writer : IOutputWriter
    {
        private readonly SingleFile _file;
        private readonly StreamWriter _text;
        private readonly HtmlReportWriter _report;

        public Writer(OutputTarget target)
        {
            _file = new SingleFile(target, FileName);
            _text = new StreamWriter(_file.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            try
            {
                _report = new HtmlReportWriter(_text, target.Language);
            }
            catch
            {
                // The head may not go to the disk: the file must not stay held.
                _file.Dispose();
                throw;
            }
        }

        public void Add(ExtractionDocument document) => _report.Add(document);

        public void Commit()
        {
            _report.Finish();
            _text.Flush();
            _file.Commit();
        }

        public void Dispose() => _file.Dispose();
    }
}
