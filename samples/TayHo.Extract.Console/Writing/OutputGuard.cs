using TayHo.Extract.Articles;
using TayHo.Extract.ConsoleApp.Formats;

namespace TayHo.Extract.ConsoleApp.Writing;

/// <summary>Refuses outputs that would stand in the place of an input, before anything is read.</summary>
internal static class OutputGuard
{
    /// <summary>Checks a target.</summary>
    /// <param name="target">Where the output goes.</param>
    /// <param name="formats">What is written there.</param>
    /// <param name="inputs">The files that are read.</param>
    /// <exception cref="UsageException">The output is an input, or could become one.</exception>
    public static void Check(OutputTarget target, IReadOnlyList<IOutputFormat> formats, IEnumerable<string> inputs)
    {
        if (target.File is { } file)
        {
            CheckFile(file, inputs);
            return;
        }

        if (target.Folder is not { } folder || !Directory.Exists(folder))
        {
            return;
        }

        string place = ArticleFiles.RealPath(folder);
        foreach (string input in inputs)
        {
            string real = ArticleFiles.RealPath(input);
            if (Path.GetDirectoryName(real) == place && formats.Any(f => f.Extension.Equals(Path.GetExtension(real), StringComparison.OrdinalIgnoreCase)))
            {
                throw new UsageException("output.holds-input", input);
            }
        }
    }

    /// <summary>Checks one output file.</summary>
    /// <exception cref="UsageException">The output is one of the inputs.</exception>
    private static void CheckFile(string output, IEnumerable<string> inputs)
    {
        string place = ArticleFiles.RealPath(output);
        if (inputs.FirstOrDefault(input => ArticleFiles.RealPath(input) == place) is { } same)
        {
            throw new UsageException("output.is-input", output, same);
        }
    }

    /// <summary>Checks that a run would replace no file of another's, as far as the names are known before reading.</summary>
    /// <exception cref="UsageException">It would.</exception>
    public static void CheckForeign(OutputTarget target, IReadOnlyList<IOutputFormat> formats, IEnumerable<string> inputs)
    {
        if (target.Overwrite)
        {
            return;
        }

        if (target.Opened is { } folder)
        {
            foreach (IOutputFormat format in formats.Where(f => f.NamesFilesAfterArticles))
            {
                foreach (string name in inputs.Where(IsOneArticle).Select(i => ArticleFileNames.OfSource(i) + format.Extension))
                {
                    if (folder.IsForeign(name))
                    {
                        throw NotOurs(Path.Combine(folder.Path, name));
                    }
                }
            }
        }
        else
        {
            CheckForeign(target, ends => formats.Any(f => f.Wrote(ends)));
        }
    }

    /// <summary>Checks that an output file is a new one or one that this program wrote.</summary>
    /// <exception cref="UsageException">It is another's.</exception>
    public static void CheckForeign(OutputTarget target, Func<string, bool> wrote)
    {
        if (!target.Overwrite && target.File is { } file && target.Files.FileExists(Path.GetFullPath(file)) && Ends(target, file) is { Length: > 0 } ends && !wrote(ends))
        {
            throw NotOurs(file);
        }
    }

    /// <summary>Whether the output file is there and is one that these formats write.</summary>
    public static bool IsEarlierResult(OutputTarget target, IReadOnlyList<IOutputFormat> formats) =>
        target.File is { } file && target.Files.FileExists(Path.GetFullPath(file)) && Ends(target, file) is { Length: > 0 } ends && formats.Any(f => f.Wrote(ends));

    /// <summary>The refusal of a file that is another's.</summary>
    public static UsageException NotOurs(string path) =>
        new("output.foreign", path);

    private static bool IsOneArticle(string input) => !(input.Contains(".ndjson", StringComparison.OrdinalIgnoreCase) || input.Contains(".jsonl", StringComparison.OrdinalIgnoreCase));

    /// <summary>The beginning and the end of a file, a character a byte.</summary>
    private static string Ends(OutputTarget target, string file)
    {
        const int Enough = 4096;
        using Stream stream = target.Files.Read(Path.GetFullPath(file));
        byte[] bytes = new byte[Enough];
        string head = System.Text.Encoding.Latin1.GetString(bytes, 0, stream.ReadAtLeast(bytes, Enough, throwOnEndOfStream: false));
        stream.Seek(Math.Max(0, stream.Length - Enough), SeekOrigin.Begin);
        return head + System.Text.Encoding.Latin1.GetString(bytes, 0, stream.ReadAtLeast(bytes, Enough, throwOnEndOfStream: false));
    }
}
