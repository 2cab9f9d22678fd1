using System.Text;
using TayHo.Extract.Articles;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.Export.Writing;

namespace TayHo.Extract.ConsoleApp.Writing;

/// <summary>Refuses outputs that would stand in the place of an input, before anything is read.</summary>
internal static class OutputGuard
{
    /// <summary>File systems mostly count to 255; the names of the files beside an output are its own with more behind.</summary>
    private const int MostBytes = 220;

    /// <summary>The names under which a folder of results keeps its own list and lock.</summary>
    private static readonly string[] OwnNames = [".tayho-files", ".tayho-commit", ".tayho-lock", ".tayho-journal"];

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
        HashSet<string> written = [.. OutputFolder.WrittenIn(folder)];
        foreach (string input in inputs)
        {
            // What an earlier run wrote there goes when this one writes; so do temporary files.
            string real = ArticleFiles.RealPath(input), name = Path.GetFileName(real);
            if (Path.GetDirectoryName(real) == place && (written.Contains(name) || name.Contains(".tayho-", StringComparison.Ordinal)
                || formats.Any(f => f.Extension.Equals(Path.GetExtension(real), StringComparison.OrdinalIgnoreCase))))
            {
                throw new UsageException("output.holds-input", input);
            }
        }
    }

    /// <summary>The files that a run reads of paths, those of folders singly.</summary>
    public static IEnumerable<string> FilesOf(IEnumerable<string> paths) => paths.SelectMany(path => Directory.Exists(path) ? Directory.GetFiles(path) : [path]);

    /// <summary>The files that a run makes beside an output file.</summary>
    private static IEnumerable<string> Beside(string output) =>
        [.. AtomicFile.Ends.Select(end => output + end), PartManifest.PathOf(output), PartManifest.FailuresOf(output)];

    /// <summary>Checks one output file.</summary>
    /// <exception cref="UsageException">The output is one of the inputs.</exception>
    private static void CheckFile(string output, IEnumerable<string> inputs)
    {
        string full = Path.GetFullPath(output);
        Dictionary<string, string> places = Beside(full).Prepend(full).DistinctBy(ArticleFiles.RealPath).ToDictionary(ArticleFiles.RealPath, StringComparer.Ordinal);
        foreach (string input in inputs)
        {
            if (places.TryGetValue(ArticleFiles.RealPath(input), out string? place))
            {
                throw place == full ? new UsageException("output.is-input", output, input) : new UsageException("output.beside-is-input", output, input);
            }
        }
    }

    /// <summary>Checks that an output is none of the files that a run reads beside its inputs: lexicons, profiles of sites, rules, settings, standard input's file.</summary>
    /// <exception cref="UsageException">It is one.</exception>
    public static void CheckRead(OutputTarget target, IEnumerable<string> read)
    {
        if (target.File is { } file && Path.Exists(file))
        {
            string place = ArticleFiles.RealPath(file);
            if (read.FirstOrDefault(path => ArticleFiles.RealPath(path) == place) is { } same)
            {
                throw new UsageException("output.is-read", file, same);
            }
        }
    }

    /// <summary>Checks that what stands in the output's place is of its sort: opening a pipe would wait for its reader, and a device would become a plain file.</summary>
    /// <exception cref="UsageException">It is of another.</exception>
    public static void CheckPlace(OutputTarget target)
    {
        if ((target.File ?? target.Folder) is not { } place)
        {
            return;
        }

        CheckName(place);
        if (target.File is null && Directory.Exists(place) && Array.Find([.. OwnNames.Select(name => Path.Combine(place, name))], IsNoFile) is { } taken)
        {
            throw new UsageException(Directory.Exists(taken) ? "output.is-folder" : "output.is-device", taken);
        }

        string? wrong = Directory.Exists(place) ? (target.File is null ? null : "output.is-folder")
            : IsBrokenLink(place) ? "output.broken-link"
            : !File.Exists(place) ? null
            : ArticleFiles.IsSpecial(place) ? "output.is-device"
            : target.File is null ? "output.is-file"
            : null;
        if (wrong is not null)
        {
            throw new UsageException(wrong, place);
        }

        if (target.File is { } file)
        {
            foreach (string beside in Beside(file).Where(IsNoFile))
            {
                throw new UsageException(Directory.Exists(beside) ? "output.is-folder" : "output.is-device", beside);
            }
        }
    }

    /// <summary>Checks that folders stand above a path, and that its names are none that no file system takes.</summary>
    private static void CheckName(string place)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(place));
        if (Encoding.UTF8.GetByteCount(Path.GetFileName(full)) > MostBytes)
        {
            throw new UsageException("output.long-name", place, MostBytes);
        }

        for (string? above = Path.GetDirectoryName(full); above is not null && !Directory.Exists(above); above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
            {
                throw new UsageException("output.is-file", above);
            }

            if (Encoding.UTF8.GetByteCount(Path.GetFileName(above)) > MostBytes)
            {
                throw new UsageException("output.long-name", above, MostBytes);
            }
        }
    }

    /// <summary>Opens a target's folder.</summary>
    /// <returns>The folder; null when the target is none.</returns>
    /// <exception cref="UsageException">The folder's own list or lock is another's.</exception>
    public static OutputFolder? Open(OutputTarget target)
    {
        try
        {
            return target.Folder is { } path ? new OutputFolder(path, target.Overwrite, target.Files) : null;
        }
        catch (ForeignFileException foreign)
        {
            throw InTheWay(foreign.Path);
        }
    }

    private static bool IsNoFile(string path) => Directory.Exists(path) || ArticleFiles.IsSpecial(path);

    private static bool IsBrokenLink(string path)
    {
        var link = new FileInfo(Path.TrimEndingDirectorySeparator(path));
        return link.LinkTarget is not null && link.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true };
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
                    if (folder.InTheWay(name, overwrite: false) is { } foreign)
                    {
                        throw NotOurs(foreign);
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
        Directory.Exists(path) ? new UsageException("output.is-folder", path)
        : IsOfRun(path) ? InTheWay(path)
        : new UsageException("output.foreign", path);

    /// <summary>The refusal of another's file under a name that a run needs for itself: no option replaces it.</summary>
    public static UsageException InTheWay(string path) => new("output.in-the-way", path);

    private static bool IsOfRun(string path) => Array.Exists([.. AtomicFile.Ends, ".tayho-old"], path.EndsWith);

    private static bool IsOneArticle(string input) => !(input.Contains(".ndjson", StringComparison.OrdinalIgnoreCase) || input.Contains(".jsonl", StringComparison.OrdinalIgnoreCase));

    /// <summary>The beginning and the end of a file, a character a byte.</summary>
    private static string Ends(OutputTarget target, string file)
    {
        const int Enough = 4096;
        using Stream stream = target.Files.Read(Path.GetFullPath(file));
        byte[] bytes = new byte[Enough];
        string head = Encoding.Latin1.GetString(bytes, 0, stream.ReadAtLeast(bytes, Enough, throwOnEndOfStream: false));
        stream.Seek(Math.Max(0, stream.Length - Enough), SeekOrigin.Begin);
        return head + Encoding.Latin1.GetString(bytes, 0, stream.ReadAtLeast(bytes, Enough, throwOnEndOfStream: false));
    }
}
