using System.Text;

namespace TayHo.Extract.Articles.Encodings;

/// <summary>Turns UTF-8 that was read as windows-1252 or Latin-1 ("cá»§a" for của) back into what it was.</summary>
internal static class Mojibake
{
    /// <summary>The characters of windows-1252 from 80 to 9F; where it has none, Latin-1's control characters stand.</summary>
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Mends every run of characters that is well-formed UTF-8 byte by byte; the rest stays.</summary>
    public static string Mend(string text)
    {
        var result = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        int i = 0;
        while (i < text.Length)
        {
            int lead = ToByte(text[i]);
            int length = lead switch { >= 0xC2 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF5 => 4, _ => 1 };
            if (length > 1 && i + length <= text.Length)
            {
                bytes[0] = (byte)lead;
                bool whole = true;
                for (int k = 1; k < length && whole; k++)
                {
                    int next = ToByte(text[i + k]);

                    // A no-break space is often saved as a plain one.
                    next = next == ' ' ? 0xA0 : next;
                    whole = next is >= 0x80 and < 0xC0;
                    bytes[k] = (byte)next;
                }

                if (whole && Rune.DecodeFromUtf8(bytes[..length], out Rune rune, out int used) == System.Buffers.OperationStatus.Done
                        && used == length)
                {
                    result.Append(rune.ToString());
                    i += length;
                    continue;
                }
            }

            result.Append(text[i++]);
        }

        return result.ToString();
    }

    /// <summary>The byte that windows-1252 reads as a character; -1 when none does.</summary>
    private static int ToByte(char c)
    {
        if (c < '\u0080' || c is >= '\u00A0' and <= '\u00FF')
        {
            return c;
        }

        int at = Windows1252.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 ? 0x80 + at : c <= '\u009F' ? c : -1;
    }
}
