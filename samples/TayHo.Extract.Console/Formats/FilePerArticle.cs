using TayHo.Extract.Export;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>A file an article in a folder. An article's file stands for itself: it appears, whole, before the others are done.</summary>
internal sealed class FilePerArticle(string folder, string extension, Action<ExtractionDocument, Stream> write) : IOutputWriter
{
    private readonly ArticleFileNames _names = new();

    /// <inheritdoc/>
    public void Add(ExtractionDocument document) =>
        AtomicFile.Write(Path.Combine(folder, _names.Next(document) + extension), stream => write(document, stream));

    /// <inheritdoc/>
    public void Commit() => Directory.CreateDirectory(folder);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
