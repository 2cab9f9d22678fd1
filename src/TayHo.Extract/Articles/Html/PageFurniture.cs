using System.Buffers;
using System.Collections.Frozen;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>What a line of page furniture is.</summary>
internal enum Furniture
{
    /// <summary>No furniture: a line of the article.</summary>
    None,

    /// <summary>The whole line is a label or a button.</summary>
    Line,

    /// <summary>A short line whose opening says that it is a notice.</summary>
    Opening,

    /// <summary>A line that names another article.</summary>
    Related,

    /// <summary>A heading under which other articles or comments follow.</summary>
    Section,

    /// <summary>A heading of a box with articles on the same matter; a <see cref="Section"/> where it stands among the lines.</summary>
    RelatedBox,

    /// <summary>What a number counts on a page ("1.234 lượt xem").</summary>
    Counter,

    /// <summary>The name of a part of the paper, which is no line where it stands above the text.</summary>
    Rubric,

    /// <summary>What a page says that stands in an article's place ("Không tìm thấy trang").</summary>
    StandIn,

    /// <summary>What stands before the day on which a page was put up ("Ngày đăng bài:").</summary>
    Stamp,
}

/// <summary>Recognises lines that stand among an article's paragraphs but are none. The wording is data (page-furniture.tsv).</summary>
internal sealed class PageFurniture
{
    private static readonly SearchValues<char> PartMarks = SearchValues.Create("|•·;-–");
    /// <summary>A longer line is a paragraph, whatever it begins with.</summary>
    private const int LongestNotice = 260;

    private const int LongestLabel = 60;

    private readonly FrozenSpanDictionary<Furniture> _lines;
    private readonly FrozenDictionary<char, (string Phrase, Furniture Kind)[]> _openings;
    private readonly string[] _stamps;

    private PageFurniture(Dictionary<string, Furniture> lines, List<(string Phrase, Furniture Kind)> openings)
    {
        _stamps = [.. lines.Where(line => line.Value == Furniture.Stamp).Select(line => line.Key)];
        _lines = new FrozenSpanDictionary<Furniture>(lines.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));

        // The longest opening decides.
        _openings = openings.GroupBy(o => char.ToLowerInvariant(o.Phrase[0])).ToFrozenDictionary(g => g.Key, g =>
                g.OrderByDescending(o => o.Phrase.Length).ToArray());
    }

    /// <summary>The embedded wording.</summary>
    public static PageFurniture LoadEmbedded()
    {
        var lines = new Dictionary<string, Furniture>(StringComparer.OrdinalIgnoreCase);
        var openings = new List<(string, Furniture)>();
        foreach (string[] cells in ArticleData.Rows("page-furniture.tsv"))
        {
            Furniture kind = Enum.Parse<Furniture>(cells[1], ignoreCase: true);
            if (kind is not (Furniture.Opening or Furniture.Related))
            {
                lines[cells[0]] = kind is Furniture.Section or Furniture.RelatedBox ? kind : lines.GetValueOrDefault(cells[0], kind);
            }
            else
            {
                openings.Add((cells[0], kind));
            }
        }

        return new PageFurniture(lines, openings);
    }

    /// <summary>Whether a line is the name of a part of the paper.</summary>
    public bool IsRubric(string line) => Is(line, Furniture.Rubric);

    /// <summary>Whether a line says that the page stands in an article's place.</summary>
    public bool IsStandIn(string line) => Is(line, Furniture.StandIn);

    /// <summary>Whether a line tells when the page was put up and little else: "Ngày đăng: 12/3/2024 | Tác giả: Hoa Thành", "Hoa Thành |
    /// 12/3/2024 08:30".</summary>
    public bool IsStamp(string line, out PublishedTime time, bool monthFirst = false) =>
        DateLine.Is(line, out time, monthFirst)
            && (IsStampLabel(line) || (time.Minutes is not null && line.Contains('|', StringComparison.Ordinal)));

    /// <summary>Whether a part of a line is what stands before the day on which a page was put up.</summary>
    public bool IsStampLabel(ReadOnlySpan<char> line)
    {
        for (int end = 0; end >= 0; line = line[(end + 1)..])
        {
            end = line.IndexOfAny(PartMarks);
            ReadOnlySpan<char> words = (end < 0 ? line : line[..end]).TrimStart(" (");
            foreach (string stamp in _stamps)
            {
                if (words.Length > stamp.Length && words.StartsWith(stamp, StringComparison.OrdinalIgnoreCase)
                        && words[stamp.Length] is ':' or ' ' && NamesNext(words[stamp.Length..]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a date follows at once, behind a colon or a weekday at most.</summary>
    private static bool NamesNext(ReadOnlySpan<char> rest)
    {
        int digit = rest.IndexOfAnyInRange('0', '9');
        return rest[0] == ':' || (digit > 0 && Words.Count(rest[..digit]) <= 2);
    }

    /// <summary>Whether a line heads a box of articles on the same matter.</summary>
    public bool IsRelatedHeading(string line) => Is(line, Furniture.RelatedBox);

    /// <summary>What a line is, and where the words behind its opening begin.</summary>
    /// <param name="line">The line, single spaces.</param>
    /// <param name="rest">Zero-based UTF-16 offset after the opening; 0 when the line has none.</param>
    public Furniture Classify(ReadOnlySpan<char> line, out int rest)
    {
        rest = 0;
        ReadOnlySpan<char> trimmed = line.TrimEnd(" :.…»>|-–");
        if (trimmed.Length is > 0 and < LongestLabel && _lines.TryGetValue(trimmed, out Furniture kind)
                && kind is Furniture.Line or Furniture.Section or Furniture.RelatedBox)
        {
            return kind == Furniture.Line ? kind : Furniture.Section;
        }

        ReadOnlySpan<char> counted = trimmed.TrimStart("0123456789., ()");
        if (counted.Length > 0 && counted.Length < Math.Min(trimmed.Length, LongestLabel) && _lines.TryGetValue(counted, out kind)
                && kind == Furniture.Counter)
        {
            return Furniture.Line;
        }

        if (line.Length is 0 or > LongestNotice
                || !_openings.TryGetValue(char.ToLowerInvariant(line[0]), out (string Phrase, Furniture Kind)[]? openings))
        {
            return Furniture.None;
        }

        foreach ((string phrase, Furniture openingKind) in openings)
        {
            bool ends = line.Length == phrase.Length || !char.IsLetterOrDigit(phrase[^1])
                || (line.Length > phrase.Length && !char.IsLetterOrDigit(line[phrase.Length]));
            if (ends && line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                rest = phrase.Length;
                return openingKind;
            }
        }

        return Furniture.None;
    }

    private bool Is(string line, Furniture wanted) =>
        line.Length < LongestLabel && _lines.TryGetValue(line.AsSpan().Trim(" :.»>|-–"), out Furniture kind) && kind == wanted;
}
