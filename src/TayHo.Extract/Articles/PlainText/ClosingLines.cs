using TayHo.Extract.Articles.Html;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.PlainText;

/// <summary>
/// Finds who wrote a plain-text article: a line of names among the last short lines, behind which some papers list their
/// photos' captions, or the names glued to the last paragraph ("… về Hà Nội./. Thu Nga (TTXVN)").
/// </summary>
internal sealed class ClosingLines(BylineReader bylines)
{
    private const int LongestClosingLine = 200;
    private const int LongestGluedByline = 70;

    /// <summary>Settles the byline's role, and those of the captions behind it; returns the authors, empty when there are none.</summary>
    public IReadOnlyList<string> Find(List<PlainLine> lines, StopSign stop)
    {
        int from = lines.Count;
        while (from > Math.Max(1, lines.Count / 2) && lines[from - 1] is var line
                && (line.Dropped || line.Role == BlockRole.Caption || line.Length <= LongestClosingLine))
        {
            from--;
        }

        for (int i = from; i < lines.Count; i++)
        {
            stop.ThrowIfStopped();
            if (!lines[i].IsSettled && Read(lines[i]) is { } byline)
            {
                var authors = new List<string>(byline.Authors);
                lines[i].Role = BlockRole.Byline;
                for (int after = i + 1; after < lines.Count; after++)
                {
                    if (lines[after].IsSettled)
                    {
                        continue;
                    }

                    if (after == i + 1 && Read(lines[after]) is { } second)
                    {
                        authors.AddRange(second.Authors);
                        lines[after].Role = BlockRole.Byline;
                        i = after;
                        continue;
                    }

                    lines[after].Role = BlockRole.Caption;
                }

                return authors;
            }
        }

        return Glued(lines);
    }

    // Most lines are told by their last letter or length.
    private Byline? Read(PlainLine line) => BylineReader.MayBe(line.Span) ? Read(line.Text) : null;

    private Byline? Read(string line)
    {
        // "Ông Lê Văn Tư" is a caption; "Anh Thư" may be a pen name.
        if (line.EndsWith('.') && !(line.Length > 1 && char.IsUpper(line[^2])))
        {
            return null;
        }

        bool honorific = line.StartsWith("Ông ", StringComparison.Ordinal) || line.StartsWith("Bà ", StringComparison.Ordinal);
        return honorific ? null : bylines.Read(line, sure: false) is { } byline && (byline.Authors.Count > 0 || byline.IsSource)
            ? byline : null;
    }

    private IReadOnlyList<string> Glued(List<PlainLine> lines)
    {
        int last = lines.FindLastIndex(l => !l.Dropped && l.Role is null);
        if (last < 1)
        {
            return [];
        }

        ReadOnlySpan<char> text = lines[last].Span;
        int end = text.TrimEnd(") ").Length;
        for (int i = end - 2; i > 0 && text.Length - i <= LongestGluedByline; i--)
        {
            // The last sentence's end, with a capital behind it; initials ("N. H. Tuấn") are no end.
            bool sentenceEnd = text[i] is '.' or '!' or '?' or '…' or '”' or '"' && text[i + 1] == ' ' && i + 2 < text.Length
                && (char.IsUpper(text[i + 2]) || text[i + 2] == '(');
            bool initial = text[i] == '.' && i > 1 && char.IsUpper(text[i - 1]) && text[i - 2] is ' ' or '.';
            if (!sentenceEnd || initial)
            {
                continue;
            }

            string tail = text[(i + 2)..].ToString();
            if (Read(tail) is not { } byline)
            {
                return [];
            }

            lines[last] = lines[last].Cut(i + 1);
            lines.Insert(last + 1, new PlainLine(tail, afterGap: false) { Role = BlockRole.Byline });
            return byline.Authors;
        }

        return [];
    }
}
