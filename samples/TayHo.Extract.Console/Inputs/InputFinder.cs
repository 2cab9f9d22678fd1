using TayHo.Extract.Articles;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>
/// Turns the paths of a command line into articles: files, folders with all in them, "-" for standard input. The order of
/// the paths does not matter: files are read in ordinal order of their paths, each once, standard input last.
/// </summary>
internal static class InputFinder
{
    /// <summary>The articles and failures of the paths, read as they are asked for.</summary>
    public static IEnumerable<ArticleInputResult> Read(IEnumerable<string> paths, Stream standardInput, long maxBytes, string? published)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var failures = new SortedDictionary<string, ArticleInputResult>(StringComparer.Ordinal);
        bool readStandardInput = false;
        foreach (string path in paths)
        {
            if (path == "-")
            {
                readStandardInput = true;
            }
            else if (Directory.Exists(path))
            {
                AddFolder(path, files, failures);
            }
            else
            {
                files.Add(path);
            }
        }

        IEnumerable<ArticleInputResult> all = failures.Values.Concat(files.SelectMany(file => ArticleFiles.Read(file, maxBytes)));
        if (readStandardInput)
        {
            all = all.Concat(ArticleFiles.Read(standardInput, "stdin", maxBytes));
        }

        return published is null ? all : all.Select(result => WithDate(result, published));
    }

    private static void AddFolder(string folder, SortedSet<string> files, SortedDictionary<string, ArticleInputResult> failures)
    {
        try
        {
            IReadOnlyList<string> found = ArticleFiles.Find(folder);
            if (found.Count == 0)
            {
                throw new ArticleInputException("input.empty", "the folder holds no .html, .htm, .xhtml, .txt, .ndjson or .jsonl file (or .gz of one).");
            }

            files.UnionWith(found);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArticleInputException)
        {
            failures[folder] = new ArticleInputResult
            {
                Source = folder,
                Failure = failure as ArticleInputException ?? new ArticleInputException("input.unreadable", $"the folder can't be read: {failure.Message}", failure),
            };
        }
    }

    private static ArticleInputResult WithDate(ArticleInputResult result, string published) =>
        result.Input is { PublishedAt: null } input ? result with { Input = input with { PublishedAt = published } } : result;
}
