using TayHo.Extract.Export.Writing;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>A file an article in a folder.</summary>
internal sealed class FilePerArticle(OutputTarget target, string extension, Action<ExtractionDocument, Stream> write) : IOutputWriter
{
    /// <summary>The longest reading text, in UTF-16 units, whose file is made in memory.</summary>
    private const int LongestWhole = 4_000_000;

    private readonly OutputFolder _folder = target.Opened!;
    private readonly ArticleFileNames _names = new(name => target.Opened!.InTheWay(name + extension, target.Overwrite) is not null);

    /// <inheritdoc/>
    public void Add(ExtractionDocument document)
    {
        string name = _names.Next(document, out string wanted);
        if (name != wanted)
        {
            target.Warn(ConsoleTexts.Of(target.Language, "run.other-name", document.Article.Source, wanted + extension, name + extension));
        }

        // What can't be written is told before the file takes its place among the others.
        if (document.Article.Text.Length <= LongestWhole)
        {
            using var content = new MemoryStream();
            write(document, content);
            using Stream file = _folder.Create(name + extension);
            content.WriteTo(file);
        }
        else
        {
            write(document, Stream.Null);
            using Stream file = _folder.Create(name + extension);
            write(document, file);
        }

        target.Written.Add(Path.Combine(_folder.Path, name + extension));
    }

    /// <inheritdoc/>
    public void Commit()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
