using System.Collections.Frozen;
using System.Text;
using TayHo.Extract.Text;

namespace TayHo.Extract.Verification;

/// <summary>The spellings that count as equal when facts are compared: case, tone placement, punctuation and common abbreviations
/// aside.</summary>
internal static class FactText
{
    private const string Resource = "verification/abbreviations.tsv";

    private static readonly FrozenDictionary<string, string[]> Abbreviations = Load();

    /// <summary>Lower case, today's tone placement, common abbreviations written out, punctuation as spaces; "" for null.</summary>
    public static string Key(string? text) => string.Join(' ', Words(text));

    /// <summary>The words of a phrase, normalised as by <see cref="Key"/>.</summary>
    public static List<string> Words(string? text)
    {
        var words = new List<string>();
        string folded = SyllableFolding.FoldKey(Nfc.Of(text ?? ""));
        int i = 0;
        while (i < folded.Length)
        {
            int start = i;
            while (i < folded.Length && (char.IsLetterOrDigit(folded[i]) || folded[i] == '%'))
            {
                i++;
            }

            if (i == start)
            {
                i++;
                continue;
            }

            string word = folded[start..i];
            if (Abbreviations.TryGetValue(word, out string[]? full))
            {
                words.AddRange(full);
            }
            else
            {
                words.Add(word);
            }
        }

        return words;
    }

    /// <summary>Whether both say the same; null says nothing.</summary>
    public static bool Same(string? a, string? b) => Key(a) == Key(b);

    /// <summary>Whether one is the other or its beginning (Quận ủy Tây Hồ, Quận ủy).</summary>
    public static bool SameBody(string? a, string? b)
    {
        string left = Key(a), right = Key(b);
        return left == right || (left.Length > 0 && right.Length > 0
            && ((left + " ").StartsWith(right + " ", StringComparison.Ordinal)
                || (right + " ").StartsWith(left + " ", StringComparison.Ordinal)));
    }

    /// <summary>Twice the shared words over all words of both; 0 when either has none.</summary>
    public static double WordF1(string? a, string? b)
    {
        List<string> left = Words(a), right = Words(b);
        int shared = Shared(left, right);
        return shared == 0 ? 0 : 2.0 * shared / (left.Count + right.Count);
    }

    /// <summary>The share of the expected phrase's words that the other phrase has too; 1 when the expected phrase has none.</summary>
    public static double Coverage(string? expected, string? found)
    {
        List<string> left = Words(expected);
        return left.Count == 0 ? 1 : (double)Shared(left, Words(found)) / left.Count;
    }

    private static int Shared(List<string> left, List<string> right)
    {
        var rest = new List<string>(right);
        return left.Count(rest.Remove);
    }

    private static FrozenDictionary<string, string[]> Load()
    {
        using Stream stream = typeof(FactText).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The embedded '{Resource}' is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var pairs = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells.Length >= 2 && line[0] != '#' && cells[0] != "short")
            {
                pairs.Add(cells[0], cells[1].Split(' '));
            }
        }

        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
