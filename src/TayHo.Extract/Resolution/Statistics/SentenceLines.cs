using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>Whether an article's lines are its paragraphs, or each sentence was put on a line of its own, so that a line's end ends
/// nothing.</summary>
internal static class SentenceLines
{
    private const int Fewest = 8;
    private const int Share = 6;

    /// <summary>Whether nearly every sentence has a line of its own.</summary>
    public static bool AreLoose(TaggedText text)
    {
        int joined = 0, count = text.SentenceCount;
        for (int i = 0; i + 1 < count && joined * Share <= count; i++)
        {
            joined += Breaks(text, text.Sentence(i).End, text.Sentence(i + 1).Start) == 0 ? 1 : 0;
        }

        return count >= Fewest && joined * Share <= count;
    }

    /// <summary>The ends of lines between two tokens.</summary>
    public static int Breaks(TaggedText text, int start, int end)
    {
        int breaks = 0;
        for (int i = start; i < end; i++)
        {
            breaks += text.Tokens[i].Kind == TokenKind.LineBreak ? 1 : 0;
        }

        return breaks;
    }
}
