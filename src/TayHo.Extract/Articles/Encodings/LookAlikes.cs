using System.Buffers;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Encodings;

/// <summary>
/// Characters written for others that look the same: the Icelandic eth and the African d for Đ, digits of full width and what
/// is written together with them for plain ones, blanks of other widths for the plain one. Each becomes one character, so that lengths and
/// offsets stay.
/// </summary>
internal static class LookAlikes
{
    private const char FullWidthZero = '\uFF10';
    private const char FullWidthNine = '\uFF19';
    private const char FullWidthOffset = '\uFEE0';

    /// <summary>Blanks of other widths, and those at which no line breaks.</summary>
    private const string Blanks = "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. "ÐðƉɖ", .. Blanks, .. Enumerable.Range(FullWidthZero, 10).Select(c => (char)c)]);

    /// <summary>The text with the characters that were meant; the same string when there is nothing to mend.</summary>
    public static string Mend(string text, StopSign stop = default)
    {
        int at = text.AsSpan().IndexOfAny(Suspects);
        if (at < 0)
        {
            return text;
        }

        char[] result = text.ToCharArray();
        for (int mended = 0; at < result.Length; mended++)
        {
            stop.ThrowIfStoppedAt(mended);
            if (text[at] >= FullWidthZero)
            {
                result[at] = (char)(text[at] - FullWidthOffset);
                MendBeside(text, result, at, -1);
                MendBeside(text, result, at, 1);
            }
            else if (Blanks.Contains(text[at], StringComparison.Ordinal))
            {
                result[at] = ' ';
            }
            else if (IsMeantAsD(text, at))
            {
                result[at] = char.IsUpper(text[at]) ? 'Đ' : 'đ';
            }

            int next = text.AsSpan(at + 1).IndexOfAny(Suspects);
            at = next < 0 ? result.Length : at + 1 + next;
        }

        return new string(result);
    }

    /// <summary>A Vietnamese syllable begins with đ, so that one behind a small letter of its word is Icelandic (Sigurðsson); capitals are
    /// abbreviations (QÐ-TTg).</summary>
    private static bool IsMeantAsD(string text, int at) =>
        at == 0 || !char.IsLetter(text[at - 1]) || char.IsUpper(text[at]);

    /// <summary>Marks and letters of full width that are written together with a digit: ２．３６０, １２％, ８：３０, ７ｈ１５, １２／ＱĐ－ＵＢＮＤ.</summary>
    private static void MendBeside(string text, char[] result, int digit, int step)
    {
        for (int at = digit + step; at >= 0 && at < text.Length
                && (IsMark(text[at]) || IsLetter(text[at]) || text[at] is 'Đ' or 'đ'); at += step)
        {
            if (IsMark(text[at]) || IsLetter(text[at]))
            {
                result[at] = (char)(text[at] - FullWidthOffset);
            }
        }
    }

    private static bool IsMark(char c) => c is '\uFF0E' or '\uFF0C' or '\uFF05' or '\uFF0F' or '\uFF1A' or '\uFF0D' or '\uFF0B';

    private static bool IsLetter(char c) => c is (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A');
}
