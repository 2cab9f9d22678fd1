using System.Buffers;
using System.Text;
using TayHo.Extract.Articles.Encodings;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>White space as pages have it: runs of it, no-break spaces, characters of no width.</summary>
internal static class Spacing
{
    private static readonly SearchValues<char> Widthless =
        SearchValues.Create("\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF\uFE0E\uFE0F\u20E3");

    /// <summary>Single spaces between words, none at the ends, characters of no width left out, NFC.</summary>
    public static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        bool space = false;
        Append(result, 0, text, ref space);
        return Compose(result.ToString());
    }

    /// <summary>
    /// Appends characters to a line. Runs of white space become one space, or none at the line's start. Pictographs beyond
    /// the Basic Multilingual Plane part words like an image inside the line; letters of mathematical alphabets, with which
    /// posts fake bold type, become the plain letters they stand for.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="start">Where the line starts in the builder.</param>
    /// <param name="text">The characters.</param>
    /// <param name="space">Whether white space came last; carried from call to call.</param>
    /// <returns>The number of UTF-16 units appended, spaces not counted.</returns>
    public static int Append(StringBuilder line, int start, ReadOnlySpan<char> text, ref bool space)
    {
        int added = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is > ' ' and < '\u007F')
            {
            }
            else if (IsSpace(c))
            {
                space = true;
                continue;
            }
            else if (IsWidthless(c))
            {
                continue;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                int rune = char.ConvertToUtf32(c, text[++i]);
                if (rune is (>= 0x1F000 and <= 0x1FBFF) or (>= 0xE0000 and <= 0xE01EF))
                {
                    space = true;
                    continue;
                }

                string letters = char.ConvertFromUtf32(rune);
                letters = rune is >= 0x1D400 and <= 0x1D7FF ? letters.Normalize(NormalizationForm.FormKC) : letters;
                Part(line, start, ref space);
                line.Append(letters);
                added += letters.Length;
                continue;
            }

            Part(line, start, ref space);
            line.Append(c);
            added++;
        }

        return added;
    }

    private static void Part(StringBuilder line, int start, ref bool space)
    {
        if (space && line.Length > start)
        {
            line.Append(' ');
        }

        space = false;
    }

    /// <summary>NFC, with the letters and digits that look-alikes stand for; what no text may hold becomes the replacement
    /// character.</summary>
    public static string Compose(string text, StopSign stop = default)
    {
        text = LookAlikes.Mend(new CharacterRepair(stop: stop).Mend(text), stop);
        return Nfc.Of(text, stop);
    }

    /// <summary>The text without the characters that show nothing; the same string when it has none.</summary>
    public static string WithoutWidthless(string text, StopSign stop = default)
    {
        int at = text.AsSpan().IndexOfAny(Widthless);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        int from = 0;
        for (int dropped = 0; at >= 0; dropped++)
        {
            stop.ThrowIfStoppedAt(dropped);
            result.Append(text, from, at - from);
            from = at + 1;
            int next = text.AsSpan(from).IndexOfAny(Widthless);
            at = next < 0 ? -1 : from + next;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>White space and control characters.</summary>
    public static bool IsSpace(char c) => c <= ' ' || (c >= '\u007F' && (c <= '\u00A0' || char.IsWhiteSpace(c)));

    /// <summary>Characters that show nothing: zero-width spaces and joiners, soft hyphen, byte order mark, direction marks.</summary>
    public static bool IsWidthless(char c) => Widthless.Contains(c);
}
