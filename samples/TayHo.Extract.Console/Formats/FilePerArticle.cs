using TayHo.Extract.Export;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>A file an article in a folder. An article's file stands for itself: it appears, whole, before the others are done.</summary>
internal sealed class FilePerArticle(OutputTarget target, string extension, Action<ExtractionDocument, Stream> write) : IOutputWriter
{
    private readonly ArticleFileNames _names = new();

    /// <inheritdoc/>
    public void Add(ExtractionDocument document)
    {
        string path = Path.Combine(target.Folder!, _names.Next(document) + extension);
        AtomicFile.Write(path, stream => write(document, stream));
        target.Written.Add(path);
    }

    /// <inheritdoc/>
    public void Commit() => Directory.CreateDirectory(target.Folder!);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
