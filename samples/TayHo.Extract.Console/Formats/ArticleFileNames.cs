using System.Text;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>
/// Names the files of articles in a folder after where each came from: "news.html" becomes news, line 3 of "day.ndjson"
/// its own id. Names that would be equal, also on file systems that ignore case, names of our own files and of devices on
/// Windows, and names of files that are not ours get -2, -3.
/// </summary>
/// <param name="isForeign">Whether a file of another's stands in a name's place.</param>
internal sealed class ArticleFileNames(Func<string, bool> isForeign)
{
    private const int Longest = 100;

    private static readonly HashSet<string> Kept = new(
        [
            "datapackage", "popolo", "documents", "con", "prn", "aux", "nul",
            .. Enumerable.Range(1, 9).SelectMany(i => new[] { FormattableString.Invariant($"com{i}"), FormattableString.Invariant($"lpt{i}") }),
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of an input's file, without extension, when nothing else takes it.</summary>
    public static string OfSource(string source) =>
        Clean(Path.GetFileNameWithoutExtension(Path.GetFileName(source.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? source[..^3] : source)));

    /// <summary>The next article's file name, without extension.</summary>
    /// <param name="document">The article.</param>
    /// <param name="wanted">The name it would have if none were taken.</param>
    public string Next(ExtractionDocument document, out string wanted)
    {
        string id = document.Article.Id;
        string? source = document.Article.Source;
        bool own = !id.StartsWith("sha256:", StringComparison.Ordinal);
        wanted = own || source is null ? Clean(id) : OfSource(source);
        string candidate = wanted;
        for (int i = 2; IsKept(candidate) || !_taken.Add(candidate) || isForeign(candidate); i++)
        {
            candidate = FormattableString.Invariant($"{wanted}-{i}");
        }

        return candidate;
    }

    /// <summary>Windows takes "nul.json" and "nul.a.json" for the device too.</summary>
    private static bool IsKept(string name) => Kept.Contains(name.Split('.')[0]);

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

        string trimmed = name.ToString().Trim('.', '-', ' ');
        return trimmed.Length > 0 ? trimmed : "article";
    }
}
