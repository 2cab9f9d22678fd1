using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.PlainText;

/// <summary>
/// Text that was quoted in a mail has a mark before each line ("&gt; Sáng 12/3, hội ..."). A mark before a single line is
/// the writer's own.
/// </summary>
internal static class MailQuote
{
    private const int Fewest = 3;

    /// <summary>Takes the marks away where nearly all lines have one.</summary>
    /// <param name="lines">The lines; those without marks when the result is true.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>Whether the text was quoted.</returns>
    public static bool Strip(ref List<PlainLine> lines, StopSign stop)
    {
        int marked = 0;
        foreach (PlainLine line in lines)
        {
            stop.ThrowIfStopped();
            marked += line.Span[0] == '>' ? 1 : 0;
        }

        if (marked < Fewest || marked * 5 < lines.Count * 4)
        {
            return false;
        }

        var bare = new List<PlainLine>(lines.Count);
        bool gap = false;
        foreach (PlainLine line in lines)
        {
            stop.ThrowIfStopped();
            string text = line.Text.TrimStart('>', ' ', '\t');
            if (text.Length > 0)
            {
                bare.Add(new PlainLine(text, line.AfterGap || gap));
            }

            gap = text.Length == 0;
        }

        lines = bare;
        return true;
    }
}
