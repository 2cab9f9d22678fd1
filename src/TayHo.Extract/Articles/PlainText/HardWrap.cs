using System.Text;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.PlainText;

/// <summary>
/// Text out of a PDF or a mail has its lines cut at a width, in mid-sentence and in the middle of names and numbers. Where
/// that shows (lines that end without a stop before lines that begin small), the lines are joined again; also where an empty
/// line stands behind each.
/// </summary>
internal static class HardWrap
{
    /// <summary>Breaks in mid-sentence that show a width; one may be a slip.</summary>
    private const int Fewest = 2;

    /// <summary>No program cuts lines at more than this.</summary>
    private const int Widest = 130;

    /// <summary>Joins the lines of wrapped text.</summary>
    /// <param name="lines">The lines; the joined ones when the result is true.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>Whether the text was wrapped.</returns>
    public static bool Join(ref List<PlainLine> lines, StopSign stop)
    {
        int breaks = 0, pairs = 0, widest = 0;
        bool spaced = lines.Count > Fewest, gaps = false;
        for (int i = 1; i < lines.Count; i++)
        {
            stop.ThrowIfStopped();
            spaced &= lines[i].AfterGap;
            gaps |= lines[i].AfterGap;
        }

        for (int i = 0; i < lines.Count; i++)
        {
            stop.ThrowIfStopped();
            widest = Math.Max(widest, lines[i].Length);
            if (i > 0 && (spaced || !lines[i].AfterGap))
            {
                pairs++;
                breaks += IsInSentence(lines[i - 1], lines[i]) ? 1 : 0;
            }
        }

        if (breaks < Fewest || widest > Widest || breaks * 3 < pairs)
        {
            return false;
        }

        bool afterGap = false;
        gaps &= !spaced;
        var joined = new List<PlainLine>();
        var paragraph = new StringBuilder();
        for (int i = 0; i < lines.Count; i++)
        {
            stop.ThrowIfStopped();
            if (i > 0 && (spaced ? !HadNoRoom(lines[i - 1], lines[i], widest) : lines[i].AfterGap
                        || !GoesOn(lines[i - 1], lines[i], widest, gaps)))
            {
                joined.Add(new PlainLine(paragraph.ToString(), afterGap));
                paragraph.Clear();
            }

            afterGap = paragraph.Length == 0 ? lines[i].AfterGap : afterGap;
            paragraph.Append(paragraph.Length == 0 ? "" : " ").Append(lines[i].Span);
        }

        joined.Add(new PlainLine(paragraph.ToString(), afterGap));
        lines = joined;
        return true;
    }

    private static bool IsInSentence(PlainLine before, PlainLine line) =>
        !before.EndsSentence && (char.IsLower(line.Span[0]) || (char.IsAsciiDigit(line.Span[0]) && !IsItem(line.Span)));

    /// <summary>Whether a line goes on with the one before it.</summary>
    private static bool GoesOn(PlainLine before, PlainLine line, int widest, bool gaps)
    {
        if (IsItem(line.Span))
        {
            return false;
        }

        if (IsInSentence(before, line))
        {
            return true;
        }

        // A capital may be a name in mid-sentence or a new paragraph: only a line that was full went on.
        bool full = before.Length * 10 >= widest * (before.EndsSentence ? 8 : 6);
        return full && (!before.EndsSentence || gaps);
    }

    /// <summary>Where an empty line stands behind every line, none parts paragraphs: a line goes on if its next word had no room in
    /// it.</summary>
    private static bool HadNoRoom(PlainLine before, PlainLine line, int widest)
    {
        int word = line.Span.IndexOf(' ');
        return !IsItem(line.Span) && (IsInSentence(before, line) || before.Length + 1 + (word < 0 ? line.Length : word) > widest);
    }

    /// <summary>"- …", "• …", "1. …", "2) …", "a) …".</summary>
    private static bool IsItem(ReadOnlySpan<char> line)
    {
        if (line[0] is '-' or '–' or '•' or '*' or '+' or '·')
        {
            return true;
        }

        int at = 0;
        while (at < line.Length && at < 3 && char.IsAsciiLetterOrDigit(line[at]))
        {
            at++;
        }

        return at > 0 && at + 1 < line.Length && line[at] is '.' or ')' && line[at + 1] == ' ';
    }
}
