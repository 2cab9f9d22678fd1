using System.Collections.Frozen;
using System.Globalization;

namespace TayHo.Extract.Articles.Html;

/// <summary>What a line of authors says.</summary>
/// <param name="Authors">The names, capitals set as in running text (HOA THÀNH is Hoa Thành), in order; empty for a credit or a source
/// alone.</param>
/// <param name="IsSource">Whether the line names only the house a text was taken from.</param>
internal sealed record Byline(IReadOnlyList<string> Authors, bool IsSource);

/// <summary>
/// Reads the lines in which Vietnamese articles name their writers: "Hoa Thành", "HOÀNG ANH - VĂN NAM",
/// "Bài, ảnh: Minh Ngọc", "Theo Duy Cường/SGGP", "Phương Lan (TTXVN)", "Hồng Hà (thực hiện)".
/// Refuses a line that is a sentence, holds a digit, or names nobody ("Ban biên tập").
/// </summary>
internal sealed class BylineReader
{
    private const int LongestLine = 90;
    private const int MostWords = 5;
    private static readonly string[] PartsBeside = ["|", "•", "·", ";", " - ", " – ", " — "];
    private static readonly char[] PartMarks = ['|', '•', '·', ';'];

    private readonly List<string> _labels = [];
    private readonly List<string> _credits = [];
    private readonly FrozenSet<string> _remarks;
    private readonly FrozenSet<string> _nobody;
    private readonly FrozenSet<string> _agencies;

    private BylineReader(IEnumerable<string[]> rows)
    {
        var remarks = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var nobody = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var agencies = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string[] cells in rows)
        {
            switch (cells[1])
            {
                case "label":
                    _labels.Add(cells[0]);
                    break;
                case "credit":
                    _credits.Add(cells[0]);
                    break;
                case "remark":
                    remarks.Add(cells[0]);
                    break;
                case "nobody":
                    nobody.Add(cells[0]);
                    break;
                default:
                    agencies.Add(cells[0]);
                    break;
            }
        }

        _labels.Sort((a, b) => b.Length - a.Length);
        _remarks = remarks.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _nobody = nobody.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _agencies = agencies.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The reader over the embedded words.</summary>
    public static BylineReader LoadEmbedded() => new(ArticleData.Rows("byline-words.tsv"));

    /// <summary>Whether a line is as long as bylines are.</summary>
    public static bool MayBe(ReadOnlySpan<char> line) => line.Length is >= 2 and <= LongestLine;

    /// <summary>Reads a line; null when it is no byline.</summary>
    /// <param name="line">The line, single spaces.</param>
    /// <param name="sure">Whether something else (a class name, bold type, its place) already says that this is an author.</param>
    public Byline? Read(string line, bool sure)
    {
        if (!MayBe(line))
        {
            return null;
        }

        string rest = line.Trim(' ', '(', ')', '[', ']', '*', '.', '/', '-', '–', '|', ';', ',', '•');
        if (StartsWith(rest, _credits) is not null)
        {
            return new Byline([], false);
        }

        string? label = StartsWith(rest, _labels);
        if (label is not null)
        {
            rest = rest[label.Length..].Trim(' ', ':', '-', '–');
        }

        if (rest.Length == 0 || rest.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || rest.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        // A remark or the agency in brackets behind the name: "Minh Chiến (Vietnam+)".
        int bracket = rest.IndexOf('(', StringComparison.Ordinal);
        if (bracket > 0)
        {
            string inner = rest[(bracket + 1)..].Trim(' ', ')', '.');
            if (!_remarks.Contains(inner) && !_agencies.Contains(inner) && StartsWith(inner, _labels) is null)
            {
                return null;
            }

            rest = rest[..bracket].TrimEnd();
        }

        if (StartsWith(rest, ["Theo "]) is not null)
        {
            rest = rest[5..];
            label ??= "Theo";
        }

        var authors = new List<string>();
        bool source = false;
        foreach (string part in Split(rest))
        {
            string name = part.Trim(' ', '.', ':');
            int slash = name.IndexOf('/', StringComparison.Ordinal);
            if (slash > 0)
            {
                string house = name[(slash + 1)..].Trim();
                if (house.Length == 0 || !char.IsUpper(house[0]))
                {
                    return null;
                }

                source = true;
                name = name[..slash].Trim();
            }

            // "Theo Báo Yên Bái" names a paper, not a person.
            if (_agencies.Contains(name) || name.StartsWith("Báo ", StringComparison.Ordinal) || name.StartsWith("BÁO ", StringComparison.Ordinal))
            {
                source = true;
                continue;
            }

            if (!IsName(name, label is not null || sure || slash > 0))
            {
                return null;
            }

            authors.Add(SetCapitals(name));
        }

        return authors.Count > 0 || source ? new Byline(authors, authors.Count == 0) : null;
    }

    /// <summary>The names behind a label among the parts of a line of several: "Ngày đăng: 12/3/2024 | Tác giả: Hoa Thành"; empty when no
    /// part has one.</summary>
    public IReadOnlyList<string> ReadLabelled(string line)
    {
        foreach (string part in line.Split(PartMarks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            for (int at = 0; at >= 0; at = NextPart(part, at))
            {
                string rest = part[at..];
                if (StartsWith(rest, _labels) is { } label && (at == 0 || label[^1] == ':')
                        && (Read(rest, sure: false) ?? Read(UpToDash(rest, label.Length), sure: false)) is { Authors.Count: > 0 } byline)
                {
                    return byline.Authors;
                }
            }
        }

        return [];
    }

    /// <summary>The names that stand beside a day without a label: "Hoa Thành - Ngày đăng: 12/3/2024"; empty when no part is one.</summary>
    public IReadOnlyList<string> ReadBeside(string line, Func<string, bool> isLabel)
    {
        foreach (string part in line.Split(PartsBeside, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!isLabel(part) && Read(part, sure: false) is { Authors.Count: > 0 } byline)
            {
                return byline.Authors;
            }
        }

        return [];
    }

    /// <summary>Where a part begins behind a dash, a comma or a figure: "01/03/2024 - Tác giả: …"; -1 when none does.</summary>
    private static int NextPart(string line, int from)
    {
        for (int i = from + 1; i + 1 < line.Length; i++)
        {
            if (line[i] == ' ' && (line[i - 1] is '-' or '–' or '—' or ',' or ')' || char.IsAsciiDigit(line[i - 1])))
            {
                return i + 1;
            }
        }

        return -1;
    }

    private static string UpToDash(string line, int from)
    {
        int at = from;
        while (at < line.Length && !(line[at] == ' ' && at + 2 < line.Length && (line[at + 1] is '-' or '–' or '—') && line[at + 2] == ' '))
        {
            at++;
        }

        return line[..at];
    }

    /// <summary>The person a metadata value names; empty for addresses, houses, roles and the site itself.</summary>
    /// <param name="value">A value from a meta element or JSON-LD.</param>
    /// <param name="siteName">The site's name; null when unknown.</param>
    /// <param name="vietnamese">Whether the page is Vietnamese: names elsewhere follow other rules and are kept as they are.</param>
    public IReadOnlyList<string> ReadMetadata(string value, string? siteName, bool vietnamese)
    {
        string name = value.Trim();
        bool address = name.Contains("://", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal)
            || name.StartsWith('/')
            || (name.Contains('.', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal) && name.Length > 6);
        if (name.Length is < 2 or > LongestLine || address || _nobody.Contains(name)
                || (siteName is not null && Words.Same(name, siteName)))
        {
            return [];
        }

        if (Read(name, sure: true) is { } byline)
        {
            return byline.Authors;
        }

        return vietnamese || name.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? [] : [name];
    }

    private static string? StartsWith(string text, List<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (text.Length == phrase.Length || !char.IsLetter(phrase[^1]) || !char.IsLetter(text[phrase.Length])))
            {
                return phrase;
            }
        }

        return null;
    }

    private static string[] Split(string text)
    {
        string[] separators = [" - ", " – ", " — ", ", ", ";", " & ", " và ", " and ", " + ", " | "];
        return text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private bool IsName(string name, bool sure)
    {
        if (_nobody.Contains(name))
        {
            return false;
        }

        int words = 0;
        bool initials = false;
        foreach (Range range in name.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = name.AsSpan(range);
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            if (!char.IsUpper(word[0]))
            {
                return false;
            }

            foreach (char c in word)
            {
                initials |= c == '.';
                if (!char.IsLetter(c) && c is not ('.' or '\'' or '’' or '-')
                        && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                {
                    return false;
                }
            }
        }

        return words <= MostWords && (words >= 2 || initials || (words == 1 && sure && name.Length > 1));
    }

    /// <summary>A name all in capitals is set with a capital at each word's beginning; initials stay.</summary>
    private static string SetCapitals(string name)
    {
        foreach (char c in name)
        {
            if (char.IsLower(c))
            {
                return name;
            }
        }

        char[] letters = name.ToCharArray();
        for (int i = 1; i < letters.Length; i++)
        {
            if (char.IsLetter(letters[i - 1]))
            {
                letters[i] = char.ToLowerInvariant(letters[i]);
            }
        }

        return new string(letters);
    }
}
