namespace TayHo.Extract.Articles;

/// <summary>
/// Walks a folder and those in it. Symbolic links are followed when all that stands there without them is known, in ordinal
/// order and each place once, so that links in a circle end and nothing is read twice.
/// </summary>
internal sealed class FolderWalk(Func<string, bool> wanted)
{
    /// <summary>What browsers add to a saved page's name for the folder of its pictures, scripts and frames.</summary>
    private static readonly string[] SavedEnds = ["_files", ".files", "-filer", "_file"];

    /// <summary>What is said of a file whose name is no text.</summary>
    internal const string NameLost = "its name is not UTF-8, and so can't be opened; rename it.";

    private static readonly string[] PageEnds = [".html", ".htm", ".xhtml"];
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _links = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];
    private readonly List<ArticleInputResult> _failures = [];

    /// <summary>The files that are wanted.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>The folders that can't be read.</summary>
    public IReadOnlyList<ArticleInputResult> Failures => _failures;

    /// <summary>Walks from a folder.</summary>
    public void Walk(string folder)
    {
        WalkPlain(folder, RealPath.Of(folder));
        while (_links.Min is { } link)
        {
            _links.Remove(link);
            string real = RealPath.Of(link);
            if (Directory.Exists(real))
            {
                WalkPlain(link, real);
            }
            else if (wanted(link) && _visited.Add(real))
            {
                _files.Add(link);
            }
        }
    }

    private void WalkPlain(string folder, string real)
    {
        var folders = new Stack<(string Path, string Real)>([(folder, real)]);
        while (folders.TryPop(out (string Path, string Real) next))
        {
            if (!_visited.Add(next.Real))
            {
                continue;
            }

            try
            {
                Read(next.Path, next.Real, folders);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                _failures.Add(new ArticleInputResult
                {
                    Source = ArticleFiles.SourceOf(next.Path),
                    Failure = new ArticleInputException("input.unreadable", $"the folder can't be read: {failure.Message}", failure),
                });
            }
        }
    }

    private void Read(string folder, string real, Stack<(string Path, string Real)> folders)
    {
        FileSystemInfo[] entries = new DirectoryInfo(folder).GetFileSystemInfos();
        var names = new HashSet<string>(entries.Select(e => e.Name), StringComparer.OrdinalIgnoreCase);
        foreach (FileSystemInfo entry in entries)
        {
            string path = Path.Combine(folder, entry.Name);
            if (IsNameLost(entry))
            {
                if (entry is DirectoryInfo || wanted(path))
                {
                    _failures.Add(new ArticleInputResult { Source = ArticleFiles.SourceOf(path),
                                Failure = new ArticleInputException("input.unreadable", NameLost) });
                }

                continue;
            }

            if ((entry.Attributes & (FileAttributes.Hidden | FileAttributes.System)) != 0)
            {
                continue;
            }

            bool isFolder = Directory.Exists(path);
            if (isFolder && IsOfSavedPage(entry.Name, names))
            {
                continue;
            }

            if (entry.LinkTarget is not null)
            {
                _links.Add(path);
            }
            else if (isFolder)
            {
                folders.Push((path, Path.Combine(real, entry.Name)));
            }
            else if (wanted(path) && _visited.Add(Path.Combine(real, entry.Name)))
            {
                _files.Add(path);
            }
        }
    }

    /// <summary>A name of bytes that are no UTF-8 is listed with marks in their place, and no file bears the name with the marks.</summary>
    private static bool IsNameLost(FileSystemInfo entry) =>
        entry.Name.Contains('\uFFFD', StringComparison.Ordinal) && !entry.Exists && entry.LinkTarget is null;

    private static bool IsOfSavedPage(string folder, HashSet<string> names) =>
        SavedEnds.Any(end => folder.EndsWith(end, StringComparison.OrdinalIgnoreCase)
                && PageEnds.Any(page => names.Contains(folder[..^end.Length] + page)));
}
