using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>
/// Reads the letters that stand for syllables of a name: "H.", "Ch.", "N.T.K.T.", "H.T.P". The press shortens a writer's
/// name so (T. Tuyền, L.Phan) and hides a victim's (Phạm Thị H.).
/// </summary>
internal static class Initials
{
    /// <summary>Whether a word can stand for a syllable: one capital letter or an onset (Ch, Ng, Tr).</summary>
    public static bool IsLetter(TaggedText context, int token)
    {
        if (!NameSyllables.IsCapital(context, token))
        {
            return false;
        }

        ReadOnlySpan<char> word = context.Slice(token);
        return word.Length == 1 || SyllableShape.IsOnset(word) || Same(word, "qu");
    }

    /// <summary>Index after a chain of letters with full stops, the last of which may go without ("H.T.P"); the token itself when none
    /// stands there.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="token">Index of the first letter.</param>
    /// <param name="count">Receives the number of letters.</param>
    public static int ChainEnd(TaggedText context, int token, out int count)
    {
        int at = token;
        count = 0;
        while (IsLetter(context, at) && (count == 0 || context.IsGlued(at)))
        {
            bool stop = context.Is(at + 1, '.') && context.IsGlued(at + 1);
            if (!stop && count == 0)
            {
                return token;
            }

            count++;
            at += stop ? 2 : 1;
            if (!stop)
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Index of the first whole word of a name behind letters ("L.Phan", "N. H. Tuấn"); the token itself when no letter opens
    /// it.</summary>
    public static int WordBehind(TaggedText context, int token)
    {
        int at = token;
        while (IsLetter(context, at) && context.Is(at + 1, '.') && context.IsGlued(at + 1) && NameSyllables.IsCapital(context, at + 2))
        {
            at += 2;
        }

        return at > token && context.Tokens[at].Length > 1 ? at : token;
    }

    private static bool Same(ReadOnlySpan<char> word, string onset) => word.Equals(onset, StringComparison.OrdinalIgnoreCase);
}
