using System.Text;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>
/// Names the files of articles in a folder after where each came from: "news.html" becomes news, line 3 of "day.ndjson"
/// its own id. Names that would be equal, also on file systems that ignore case, names of our own files (also tayho.json, the settings) and of devices on
/// Windows, and names of files that are not ours get -2, -3.
/// </summary>
/// <param name="isForeign">Whether a file of another's stands in a name's place.</param>
internal sealed class ArticleFileNames(Func<string, bool> isForeign)
{
    private const int Longest = 100;

    /// <summary>File systems count bytes, mostly 255 of them; a number, an extension and a temporary name's end come behind.</summary>
    private const int MostBytes = 200;

    private static readonly HashSet<string> Kept = new(
        [
            "datapackage", "popolo", "documents", "tayho", "con", "prn", "aux", "nul",
            .. Enumerable.Range(1, 9).SelectMany(i => new[] { FormattableString.Invariant($"com{i}"), FormattableString.Invariant($"lpt{i}") }),
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number to try next for each name that was wanted: ids that repeat are not counted from 2 again.</summary>
    private readonly Dictionary<string, int> _next = new(StringComparer.OrdinalIgnoreCase);

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
        int number = _next.GetValueOrDefault(wanted, 1);
        string candidate;
        do
        {
            candidate = Numbered(wanted, number++);
        }
        while (IsKept(candidate) || !_taken.Add(candidate) || isForeign(candidate));
        _next[wanted] = number;
        return candidate;
    }

    /// <summary>The number stands at the end; in a name that is kept for what stands before its first dot ("con.1"), there.</summary>
    private static string Numbered(string wanted, int number)
    {
        int dot = IsKept(wanted) ? wanted.IndexOf('.', StringComparison.Ordinal) : -1;
        int at = dot < 0 ? wanted.Length : dot;
        return number == 1 ? wanted : FormattableString.Invariant($"{wanted[..at]}-{number}{wanted[at..]}");
    }

    /// <summary>Windows takes "nul.json" and "nul.a.json" for the device too.</summary>
    private static bool IsKept(string name) => Kept.Contains(name.Split('.')[0]);

    private static string Clean(string stem)
    {
        var name = new StringBuilder(Math.Min(stem.Length, Longest));
        int bytes = 0;
        foreach (char c in stem)
        {
            char kept = char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-';
            bytes += Encoding.UTF8.GetByteCount([kept]);
            if (name.Length == Longest || bytes > MostBytes)
            {
                break;
            }

            name.Append(kept);
        }

        string trimmed = name.ToString().Trim('.', '-', ' ');
        return trimmed.Length > 0 ? trimmed : "article";
    }
}
