using System.Text;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>
/// Names the files of articles in a folder after where each came from: "news.html" becomes news, line 3 of "day.ndjson"
/// its own id. Names that would be equal, also on file systems that ignore case, get -2, -3.
/// </summary>
internal sealed class ArticleFileNames
{
    private const int Longest = 100;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The next article's file name, without extension.</summary>
    public string Next(ExtractionDocument document)
    {
        string id = document.Article.Id;
        string? source = document.Article.Source;
        bool own = !id.StartsWith("sha256:", StringComparison.Ordinal);
        string stem = own || source is null ? id : Path.GetFileNameWithoutExtension(Path.GetFileName(source.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? source[..^3] : source));
        string name = Clean(stem);
        string candidate = name;
        for (int i = 2; !_taken.Add(candidate); i++)
        {
            candidate = $"{name}-{i}";
        }

        return candidate;
    }

    private static string Clean(string stem)
    {
        var name = new StringBuilder(Math.Min(stem.Length, Longest));
        foreach (char c in stem)
        {
            if (name.Length == Longest)
            {
                break;
            }

            name.Append(char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-');
        }

        string trimmed = name.ToString().Trim('.', '-');
        return trimmed.Length > 0 ? trimmed : "article";
    }
}
