using System.Text;

namespace TayHo.Extract.Text;

/// <summary>
/// Works through a long text piece by piece, with a look between whether to stop. A piece begins at a visible ASCII character, which
/// in no encoding and no form of Unicode belongs to what stands before it.
/// </summary>
internal static class TextPieces
{
    /// <summary>Converts a text; one without any such character is one piece.</summary>
    public static string Convert(string text, Func<string, string> convert, StopSign stop)
    {
        if (text.Length <= StopSign.Often)
        {
            return convert(text);
        }

        var result = new StringBuilder(text.Length);
        for (int from = 0, end; from < text.Length; from = end)
        {
            stop.ThrowIfStopped();
            int next = from + StopSign.Often < text.Length ? text.AsSpan(from + StopSign.Often).IndexOfAnyInRange('!', '~') : -1;
            end = next < 0 ? text.Length : from + StopSign.Often + next;
            result.Append(convert(text[from..end]));
        }

        return result.ToString();
    }

    /// <summary>Decodes bytes.</summary>
    public static string Decode(Encoding encoding, ReadOnlyMemory<byte> content, StopSign stop)
    {
        if (content.Length <= StopSign.Often)
        {
            return encoding.GetString(content.Span);
        }

        return string.Create(Count(encoding, content.Span, stop), (encoding, content, stop), static (text, source) =>
        {
            Decoder decoder = source.encoding.GetDecoder();
            ReadOnlySpan<byte> rest = source.content.Span;
            while (!rest.IsEmpty)
            {
                source.stop.ThrowIfStopped();
                ReadOnlySpan<byte> piece = rest[..Math.Min(rest.Length, StopSign.Often)];
                rest = rest[piece.Length..];
                text = text[decoder.GetChars(piece, text, flush: rest.IsEmpty)..];
            }
        });
    }

    private static int Count(Encoding encoding, ReadOnlySpan<byte> rest, StopSign stop)
    {
        if (encoding is not UTF8Encoding)
        {
            return encoding.GetCharCount(rest);
        }

        // What begins with no continuation byte is read alike whatever stands before it.
        int count = 0;
        while (rest.Length > StopSign.Often)
        {
            stop.ThrowIfStopped();
            int next = rest[StopSign.Often..].IndexOfAnyExceptInRange((byte)0x80, (byte)0xBF);
            int length = next < 0 ? rest.Length : StopSign.Often + next;
            count += encoding.GetCharCount(rest[..length]);
            rest = rest[length..];
        }

        return count + encoding.GetCharCount(rest);
    }
}
