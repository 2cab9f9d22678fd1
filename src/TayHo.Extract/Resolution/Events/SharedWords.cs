using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>Counts the words that two passages have in common: how far they tell of one thing.</summary>
internal static class SharedWords
{
    /// <summary>The number of words in a range.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The range.</param>
    /// <param name="content">Whether function words are left out.</param>
    public static int Of(TaggedText text, TokenRange range, bool content = false)
    {
        int words = 0;
        for (int i = range.Start; i < range.End; i++)
        {
            words += Counts(text, i, content) ? 1 : 0;
        }

        return words;
    }

    /// <summary>How many words of one range another has too.</summary>
    /// <param name="text">The text.</param>
    /// <param name="a">The range whose words are counted.</param>
    /// <param name="b">The range in which they are looked for.</param>
    /// <param name="content">Whether function words are left out.</param>
    public static int In(TaggedText text, TokenRange a, TokenRange b, bool content = false)
    {
        int shared = 0;
        ReadOnlySpan<Token> tokens = text.Tokens;
        for (int i = a.Start; i < a.End; i++)
        {
            if (!Counts(text, i, content))
            {
                continue;
            }

            for (int k = b.Start; k < b.End; k++)
            {
                // Words of two numbers differ; nearly all do.
                if (tokens[k].Id == tokens[i].Id && tokens[k].IsWord
                        && text.Slice(i).Equals(text.Slice(k), StringComparison.OrdinalIgnoreCase))
                {
                    shared++;
                    break;
                }
            }
        }

        return shared;
    }

    private static bool Counts(TaggedText text, int token, bool content) =>
        text.Tokens[token].IsWord && !(content && text.TryMatch(token, LexiconClass.FunctionWord, out _));
}
