using System.Text;
using TayHo.Extract.Export;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>HTML: a page an article in a folder, or one article's page in a file or on standard output.</summary>
internal sealed class HtmlFormat : IOutputFormat
{
    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public string Description => "a page an article that shows each fact in the article's own words";

    /// <inheritdoc/>
    public IOutputWriter Open(OutputTarget target) => target.Folder is { } folder ? new FilePerArticle(folder, Extension, Write) : new OnePage(target);

    private static void Write(ExtractionDocument document, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        HtmlReport.Write(document, writer);
    }

    private sealed class OnePage(OutputTarget target) : IOutputWriter
    {
        private readonly SingleFile _file = new(target, "article.html");
        private ExtractionDocument? _document;

        public void Add(ExtractionDocument document) =>
            _document = _document is null ? document : throw new UsageException("html is a page an article: give --output a folder for several articles.");

        public void Commit()
        {
            if (_document is not null)
            {
                Write(_document, _file.Stream);
                _file.Commit();
            }
        }

        public void Dispose() => _file.Dispose();
    }
}
