using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace TayHo.Extract.Articles;

/// <summary>
/// Makes JSON bytes readable that a careless writer left: bytes that are no UTF-8 and escapes of half a surrogate pair,
/// at which the JSON reader would give up, become U+FFFD.
/// </summary>
internal static class JsonBytes
{
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

        return MendEscapes(json);
    }

    private static ReadOnlyMemory<byte> MendEscapes(ReadOnlyMemory<byte> json)
    {
        byte[]? mended = null;
        ReadOnlySpan<byte> bytes = json.Span;
        int at = bytes.IndexOf((byte)'\\');
        while (at >= 0 && at + 1 < bytes.Length)
        {
            int length = 2;
            if (TryUnit(bytes[at..], out int unit))
            {
                length = EscapeLength;
                if (char.IsHighSurrogate((char)unit) && TryUnit(bytes[(at + EscapeLength)..], out int second) && char.IsLowSurrogate((char)second))
                {
                    length = 2 * EscapeLength;
                }
                else if (char.IsSurrogate((char)unit))
                {
                    mended ??= json.ToArray();
                    "\\uFFFD"u8.CopyTo(mended.AsSpan(at));
                }
            }

            int next = bytes[Math.Min(bytes.Length, at + length)..].IndexOf((byte)'\\');
            at = next < 0 ? -1 : at + length + next;
        }

        return mended ?? json;
    }

    /// <summary>Whether bytes begin with \uXXXX.</summary>
    private static bool TryUnit(ReadOnlySpan<byte> bytes, out int unit)
    {
        unit = 0;
        return bytes.Length >= EscapeLength && bytes[0] == (byte)'\\' && bytes[1] == (byte)'u'
            && Utf8Parser.TryParse(bytes[2..EscapeLength], out unit, out int used, 'x') && used == 4;
    }
}
