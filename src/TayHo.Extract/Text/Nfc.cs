using System.Globalization;
using System.Text;

namespace TayHo.Extract.Text;

/// <summary>
/// Composes text (NFC) in time that grows with its length. A normaliser sorts the marks on one letter, each among all before it, so
/// that marks by the hundred thousand would cost their square: behind thirty of them stands a joiner, as the standard has it
/// (UAX #15, "stream-safe"). A long text is composed piece by piece, with a look between whether to stop. What no text may hold, and
/// at which the normaliser would give up, becomes U+FFFD (<see cref="SoundText"/>).
/// </summary>
internal static class Nfc
{
    private const int MostMarks = 30;
    private const int Piece = StopSign.Often;
    private const char Joiner = '\u034F';
    private const char FirstMark = '\u0300';

    /// <summary>The text composed; the same string when it is. Whatever it holds, this does not throw.</summary>
    public static string Of(string text, StopSign stop = default)
    {
        if (text.Length <= Piece)
        {
            return Compose(text, stop);
        }

        text = WithoutLongRuns(text, stop);
        StringBuilder? result = null;
        for (int from = 0, end; from < text.Length; from = end)
        {
            end = End(text, from);
            string piece = text[from..end], composed = Compose(piece, stop);
            if (result is null && !ReferenceEquals(piece, composed))
            {
                result = new StringBuilder(text.Length).Append(text, 0, from);
            }

            result?.Append(composed);
        }

        return result?.ToString() ?? text;
    }

    private static string Compose(string text, StopSign stop)
    {
        stop.ThrowIfStopped();
        if (IsVietnamese(text))
        {
            return text;
        }

        text = SoundText.Of(text);
        return text.IsNormalized(NormalizationForm.FormC) ? text : WithoutLongRuns(text, stop).Normalize(NormalizationForm.FormC);
    }

    // Letters below the marks, Vietnamese ones and the usual quotes and dashes are composed, and join nothing beside them.
    private static bool IsVietnamese(string text)
    {
        foreach (char c in text)
        {
            if (c >= FirstMark && c is not ((>= '\u1EA0' and <= '\u1EF9') or (>= '\u2010' and <= '\u2027')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The end of a piece that nothing behind it can change: before a character that is no mark and joins no letter.</summary>
    private static int End(string text, int from)
    {
        int at = from + Piece;
        while (at < text.Length && !MayBegin(text, at))
        {
            at++;
        }

        return Math.Min(at, text.Length);
    }

    private static bool MayBegin(string text, int at) =>
        text[at] < FirstMark || text[at] == Joiner
            || (!char.IsLowSurrogate(text[at]) && text[at] is not (>= '\u1100' and <= '\u11FF') && !IsMark(text, at));

    private static string WithoutLongRuns(string text, StopSign stop)
    {
        StringBuilder? result = null;
        int marks = 0, copied = 0;
        for (int i = 0; i < text.Length; i++)
        {
            stop.ThrowIfStoppedAt(i);
            bool continues = char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]);
            marks = continues ? marks : text[i] >= FirstMark && text[i] != Joiner && IsMark(text, i) ? marks + 1 : 0;
            if (marks > MostMarks && !continues)
            {
                result ??= new StringBuilder(text.Length + (text.Length / MostMarks));
                result.Append(text, copied, i - copied).Append(Joiner);
                (copied, marks) = (i, 1);
            }
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool IsMark(string text, int at) =>
        CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;
}
