using TayHo.Extract.Articles;
using TayHo.Extract.Export.Writing;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>
/// Turns the paths of a command line into articles: files, folders with all in them, "-" for standard input. The order of
/// the paths does not matter: files are read in ordinal order of their paths, each once, standard input last.
/// </summary>
internal sealed class InputFinder
{
    private const string StandardInput = "stdin";
    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ArticleInputResult> _failures = new(StringComparer.Ordinal);
    private readonly HashSet<string> _walked = new(StringComparer.Ordinal);
    private readonly bool _readsStandardInput;
    private readonly ArticleColumns _columns;

    /// <summary>Finds the files of the paths; of lists the header is read, so that a column that is not there is told before all else.</summary>
    /// <exception cref="UsageException">A list lacks a column that was named, or has none with text.</exception>
    public InputFinder(IEnumerable<string> paths, ArticleColumns columns)
    {
        _columns = columns;
        foreach (string path in paths)
        {
            if (path == "-")
            {
                _readsStandardInput = true;
            }
            else if (Directory.Exists(path))
            {
                AddFolder(path);
            }
            else
            {
                _files.Add(path);
                if (IsList(path))
                {
                    ArticleList.CheckColumns(path, columns);
                }
            }
        }
    }

    /// <summary>The form of the inputs.</summary>
    public ArticleFormat Format { get; init; }

    /// <summary>What the records name as their source instead of the one input's path; null for the path.</summary>
    public string? SourceName { get; init; }

    /// <summary>The part of the articles that is read; null for all.</summary>
    public InputShard? Shard { get; init; }

    /// <summary>Whether standard input is read too.</summary>
    public bool ReadsStandardInput => _readsStandardInput;

    /// <summary>The files that will be read.</summary>
    public IReadOnlyCollection<string> Files => _files;

    /// <summary>Leaves out a file that a folder was found to hold, not one that was named: the result that this run will replace.</summary>
    public void LeaveOut(string path)
    {
        string full = Path.GetFullPath(path);
        _files.RemoveWhere(file => _walked.Contains(file) && Path.GetFullPath(file) == full);
    }

    /// <summary>The articles and failures of the paths, read as they are asked for.</summary>
    public IEnumerable<ArticleInputResult> Read(Stream standardInput, long maxBytes, string? published)
    {
        IEnumerable<ArticleInputResult> all = _failures.Values.Concat(_files.SelectMany(file => ReadFile(file, maxBytes)));
        if (_readsStandardInput)
        {
            all = all.Concat(ArticleFiles.Read(standardInput, StandardInput, maxBytes, Format));
        }

        all = Shard?.Part(all) ?? all;
        all = SourceName is { } source ? all.Select(result => result with { Source = source, Input = result.Input is { } input ? input with { Source = source } : null }) : all;
        return published is null ? all : all.Select(result => WithDate(result, published));
    }

    private IEnumerable<ArticleInputResult> ReadFile(string file, long maxBytes) =>
        Format != ArticleFormat.Auto ? ArticleFiles.Read(file, maxBytes, Format)
        : ArticleList.IsPacked(file) && File.Exists(file) ? [ArticleList.Packed(file)]
        : IsList(file) ? ArticleList.Read(file, _columns, maxBytes)
        : ArticleFiles.Read(file, maxBytes);

    /// <summary>Whether a path is a list's; a pipe of such a name is refused where other files are.</summary>
    private static bool IsList(string path) => ArticleList.Is(path) && File.Exists(path) && !ArticleFiles.IsSpecial(path);

    private void AddFolder(string folder)
    {
        try
        {
            IReadOnlyList<string> all = ArticleFiles.Find(folder, out IReadOnlyList<ArticleInputResult> unread);
            foreach (ArticleInputResult failure in unread)
            {
                _failures[failure.Source] = failure;
            }

            // What a run wrote into a folder of articles is no article of the next.
            var ours = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
            List<string> found = [.. all.Where(file => !IsResult(file, ours))];
            if (found.Count == 0 && unread.Count == 0)
            {
                throw new ArticleInputException("input.empty", "the folder holds no .html, .htm, .xhtml, .mhtml, .mht, .warc, .txt, .ndjson, .jsonl or .json file (or .gz of one).");
            }

            _files.UnionWith(found);
            _walked.UnionWith(found);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArticleInputException)
        {
            _failures[folder] = new ArticleInputResult
            {
                Source = folder,
                Failure = failure as ArticleInputException ?? new ArticleInputException("input.unreadable", $"the folder can't be read: {failure.Message}", failure),
            };
        }
    }

    private static bool IsResult(string file, Dictionary<string, IReadOnlyCollection<string>> ours)
    {
        string folder = Path.GetDirectoryName(file) ?? "";
        if (!ours.TryGetValue(folder, out IReadOnlyCollection<string>? names))
        {
            ours[folder] = names = OutputFolder.WrittenIn(folder).ToHashSet(StringComparer.Ordinal);
        }

        return names.Count > 0 && names.Contains(Path.GetFileName(file));
    }

    private static ArticleInputResult WithDate(ArticleInputResult result, string published) =>
        result.Input is { PublishedAt: null } input ? result with { Input = input with { PublishedAt = published } } : result;
}
