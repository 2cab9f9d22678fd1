using System.Globalization;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Containers;

/// <summary>The body of an HTTP answer as it was sent: in chunks, packed.</summary>
internal static class HttpBody
{
    private const int LongestSize = 64;

    /// <summary>The page itself; the same bytes where the head says of none of this, or the program that kept the answer has undone
    /// it.</summary>
    /// <exception cref="ArticleInputException">The body is cut short or not packed as its head says, or larger than the limit.</exception>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> body, HeaderBlock head, long maxBytes, StopSign stop)
    {
        if (head["Transfer-Encoding"] is { } sent && sent.Contains("chunked", StringComparison.OrdinalIgnoreCase)
                && TryChunk(body.Span, 0, out _, out _))
        {
            body = Joined(body, stop);
        }

        if (head["Content-Encoding"] is not { Length: > 0 } packed)
        {
            return body;
        }

        try
        {
            return PackedBody.UnpackKept(body.ToArray(), packed.Split(','), maxBytes, stop);
        }
        catch (InvalidDataException broken)
        {
            throw new ArticleInputException("input.unreadable",
                    $"the answer's body breaks off, or is not packed as it says ({packed}): {broken.Message}", broken);
        }
        catch (NotSupportedException unknown)
        {
            throw new ArticleInputException("input.unreadable",
                    $"the answer's body is packed as {unknown.Message}; gzip, br and deflate are read.", unknown);
        }
    }

    private static byte[] Joined(ReadOnlyMemory<byte> body, StopSign stop)
    {
        using var whole = new MemoryStream(body.Length);
        for (int at = 0; ;)
        {
            stop.ThrowIfStopped();
            if (!TryChunk(body.Span, at, out int start, out int length) || length > body.Length - start)
            {
                throw new ArticleInputException("input.unreadable", "the answer's body is cut short: its last chunk is missing.");
            }

            if (length == 0)
            {
                return whole.ToArray();
            }

            whole.Write(body.Span.Slice(start, length));
            at = start + length;
        }
    }

    /// <summary>Reads "1A3;name=value" and its line's end; what stands before it may be the end of the chunk before.</summary>
    private static bool TryChunk(ReadOnlySpan<byte> body, int at, out int start, out int length)
    {
        (start, length) = (0, 0);
        ReadOnlySpan<byte> rest = body[at..];
        int skipped = rest.Length - rest.TrimStart("\r\n"u8).Length;
        rest = rest[skipped..];
        int end = rest[..Math.Min(rest.Length, LongestSize)].IndexOf((byte)'\n');
        if (end < 0)
        {
            return false;
        }

        ReadOnlySpan<byte> line = rest[..end];
        int extension = line.IndexOf((byte)';');
        start = at + skipped + end + 1;
        return int.TryParse((extension < 0 ? line : line[..extension]).Trim(" \t\r"u8), NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture, out length) && length >= 0;
    }
}
