using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace TayHo.Extract.Articles;

/// <summary>
/// Makes JSON bytes readable that a careless writer left: bytes that are no UTF-8 and escapes of half a surrogate pair,
/// at which the JSON reader would give up, become U+FFFD.
/// </summary>
internal static class JsonBytes
{
    /// <summary>How users' JSON is read: with notes in it and a comma too many.</summary>
    public static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The same, token by token.</summary>
    public static readonly JsonReaderOptions LenientReader =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private const int EscapeLength = 6;

    /// <summary>The same bytes when nothing is to be mended.</summary>
    public static ReadOnlyMemory<byte> Mend(ReadOnlyMemory<byte> json)
    {
        if (json.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            json = json[3..];
        }

        if (json.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            Encoding utf16 = json.Span[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            json = Encoding.UTF8.GetBytes(utf16.GetString(json.Span[2..]));
        }

        if (!Utf8.IsValid(json.Span))
        {
            json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json.Span));
        }

        byte[]? mended = null;
        for (int at = HalfAt(json.Span, 0); at >= 0; at = HalfAt(json.Span, at + EscapeLength))
        {
            mended ??= json.ToArray();
            "\\uFFFD"u8.CopyTo(mended.AsSpan(at));
        }

        return mended ?? json;
    }

    /// <summary>
    /// A page's JSON with a blank for each escape of half a pair: it is what a program left that cut a text within an emoji, and for an
    /// emoji stands a blank
    /// in what is read. The same string when there is none.
    /// </summary>
    public static string Mend(string json)
    {
        if (!MayHoldHalf(json))
        {
            return json;
        }

        byte[] mended = Encoding.UTF8.GetBytes(json);
        bool sound = true;
        for (int at = HalfAt(mended, 0); at >= 0; at = HalfAt(mended, at + EscapeLength), sound = false)
        {
            "\\u0020"u8.CopyTo(mended.AsSpan(at));
        }

        return sound ? json : Encoding.UTF8.GetString(mended);
    }

    /// <summary>Refuses a user's JSON with an escape of half a pair: a value or name of it could not be read.</summary>
    /// <exception cref="JsonException">It holds one; line and byte are told.</exception>
    public static void RefuseHalves(string json)
    {
        if (!MayHoldHalf(json))
        {
            return;
        }

        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(json);
        if (HalfAt(bytes, 0) is >= 0 and var at)
        {
            ReadOnlySpan<byte> before = bytes[..at];
            int line = before.Count((byte)'\n'), inLine = at - before.LastIndexOf((byte)'\n') - 1;
            throw new JsonException(
                FormattableString.Invariant($"an escape names half of a character. LineNumber: {line} | BytePositionInLine: {inLine}."),
                    null, line, inLine);
        }
    }

    private static bool MayHoldHalf(string json) => json.Contains("\\ud", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the first escape of half a pair stands, from a place on that is within no escape; -1 when there is none.</summary>
    private static int HalfAt(ReadOnlySpan<byte> bytes, int from)
    {
        int at = bytes[from..].IndexOf((byte)'\\');
        at = at < 0 ? -1 : from + at;
        while (at >= 0 && at + 1 < bytes.Length)
        {
            int length = 2;
            if (TryUnit(bytes[at..], out int unit))
            {
                length = EscapeLength;
                if (char.IsHighSurrogate((char)unit) && TryUnit(bytes[(at + EscapeLength)..], out int second)
                        && char.IsLowSurrogate((char)second))
                {
                    length = 2 * EscapeLength;
                }
                else if (char.IsSurrogate((char)unit))
                {
                    return at;
                }
            }

            int next = bytes[Math.Min(bytes.Length, at + length)..].IndexOf((byte)'\\');
            at = next < 0 ? -1 : at + length + next;
        }

        return -1;
    }

    /// <summary>Whether bytes begin with \uXXXX.</summary>
    private static bool TryUnit(ReadOnlySpan<byte> bytes, out int unit)
    {
        unit = 0;
        return bytes.Length >= EscapeLength && bytes[0] == (byte)'\\' && bytes[1] == (byte)'u'
            && Utf8Parser.TryParse(bytes[2..EscapeLength], out unit, out int used, 'x') && used == 4;
    }
}
