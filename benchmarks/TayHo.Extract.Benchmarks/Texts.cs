using System.Text;
using TayHo.Extract.Articles;

namespace TayHo.Extract.Benchmarks;

/// <summary>The articles measured: those of the tests and seeds, or the files the caller names.</summary>
internal static class Texts
{
    /// <summary>Names a file or folder to read instead of our own articles.</summary>
    public const string PathVariable = "TAYHO_BENCHMARK_TEXTS";

    /// <summary>Decoded plain-text articles.</summary>
    /// <param name="path">A file or folder; null for our own articles.</param>
    public static IReadOnlyList<ArticleInput> Load(string? path = null)
    {
        path ??= Environment.GetEnvironmentVariable(PathVariable);
        IEnumerable<string> files = path switch
        {
            null => ArticleFiles.Find(System.IO.Path.Combine(AppContext.BaseDirectory, "Texts")).Where(f => f.EndsWith(".txt", StringComparison.Ordinal)),
            _ when Directory.Exists(path) => ArticleFiles.Find(path),
            _ => [path],
        };
        List<ArticleInput> articles = [];
        foreach (ArticleInputResult result in files.SelectMany(file => ArticleFiles.Read(file, 64L * 1024 * 1024)))
        {
            ArticleInput input = result.Input ?? throw result.Failure!;
            articles.Add(input.Bytes is { } bytes && !result.Source.Contains(".htm", StringComparison.OrdinalIgnoreCase)
                ? input with { Bytes = null, Text = Encoding.UTF8.GetString(bytes.Span) }
                : input);
        }

        return articles.Count > 0 ? articles : throw new InvalidOperationException($"'{path}' holds no articles.");
    }
}
