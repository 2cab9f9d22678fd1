namespace TayHo.Extract.Text;

/// <summary>
/// Tells and mends what no text may hold and at which a normaliser gives up: halves of surrogate pairs, and noncharacters. A half that
/// stands alone is no text even where the other half stands in the next piece of it.
/// </summary>
internal static class SoundText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Whether a text holds nothing of the kind.</summary>
    public static bool Is(ReadOnlySpan<char> text) => FaultAt(text, 0) < 0;

    /// <summary>The text with U+FFFD for each, one unit for one; the same string when there is none.</summary>
    public static string Of(string text)
    {
        int at = FaultAt(text, 0);
        if (at < 0)
        {
            return text;
        }

        char[] mended = text.ToCharArray();
        for (; at >= 0; at = FaultAt(text, at + 1))
        {
            mended[at] = Replacement;
        }

        return new string(mended);
    }

    /// <summary>Where the first one stands from a place on that is no second half; -1 when there is none.</summary>
    private static int FaultAt(ReadOnlySpan<char> text, int from)
    {
        // Nearly no text has a letter so far up.
        for (int next = Suspect(text, from); next >= 0; next = Suspect(text, from))
        {
            char c = text[next];
            if (char.IsHighSurrogate(c) && next + 1 < text.Length && char.IsLowSurrogate(text[next + 1]))
            {
                from = next + 2;
            }
            else if (char.IsSurrogate(c) || c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF')
            {
                return next;
            }
            else
            {
                from = next + 1;
            }
        }

        return -1;
    }

    private static int Suspect(ReadOnlySpan<char> text, int from)
    {
        int at = text[from..].IndexOfAnyInRange('\uD800', '\uFFFF');
        return at < 0 ? -1 : from + at;
    }
}
