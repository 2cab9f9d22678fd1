using System.Text;

namespace TayHo.Extract.Articles.Containers;

/// <summary>
/// Reads the page of an MHTML file: the root part of a multipart message, base64 or quoted-printable. Pictures and style
/// sheets, the other parts, hold no article.
/// </summary>
internal static class MimePage
{
    /// <summary>The root part; null when the content is no such message.</summary>
    public static UnwrappedPage? Read(ReadOnlyMemory<byte> content)
    {
        ReadOnlySpan<byte> bytes = content.Span;
        if (bytes.IsEmpty || !char.IsAsciiLetter((char)bytes[0]) || HeaderBlock.Read(bytes) is not { } head || head["MIME-Version"] is null || head["Content-Type"] is not { } type)
        {
            return null;
        }

        string? address = head["Snapshot-Content-Location"];
        if (!type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? Part(content[head.End..], head, address) : null;
        }

        if (head.Parameter("Content-Type", "boundary") is not { Length: > 0 } boundary)
        {
            return null;
        }

        return Root(content[head.End..], boundary, head.Parameter("Content-Type", "start"), address);
    }

    /// <summary>The part that "start" names, else the first page, else the first text.</summary>
    private static UnwrappedPage? Root(ReadOnlyMemory<byte> body, string boundary, string? start, string? address)
    {
        byte[] mark = Encoding.UTF8.GetBytes("--" + boundary);
        UnwrappedPage? text = null;
        int at = Next(body.Span, mark, 0);
        while (at >= 0)
        {
            int lineEnd = body.Span[at..].IndexOf((byte)'\n');
            int begin = lineEnd < 0 ? body.Length : at + lineEnd + 1;
            int next = Next(body.Span, mark, begin);
            ReadOnlyMemory<byte> part = body[begin..(next < 0 ? body.Length : next)];
            if (HeaderBlock.Read(part.Span) is { } head && head["Content-Type"] is { } type)
            {
                bool page = type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase);
                if (page ? start is null || head["Content-ID"] == start : text is null && type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase))
                {
                    text = Part(part[head.End..], head, address);
                    if (page)
                    {
                        return text;
                    }
                }
                else if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && head.Parameter("Content-Type", "boundary") is { Length: > 0 } inner && inner != boundary
                    && Root(part[head.End..], inner, null, address) is { } nested)
                {
                    return nested;
                }
            }

            at = next;
        }

        // "start" may name a part that is not there.
        return text ?? (start is null ? null : Root(body, boundary, null, address));
    }

    private static UnwrappedPage Part(ReadOnlyMemory<byte> body, HeaderBlock head, string? address)
    {
        string? location = head["Content-Location"];
        string? url = address ?? (location is not null && location.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? location : null);
        ReadOnlyMemory<byte> decoded = head["Content-Transfer-Encoding"]?.ToUpperInvariant() switch
        {
            "BASE64" => FromBase64(body.Span),
            "QUOTED-PRINTABLE" => FromQuotedPrintable(body.Span),
            _ => body,
        };
        return new UnwrappedPage(decoded, head.Parameter("Content-Type", "charset"), url);
    }

    /// <summary>Where the boundary stands at the beginning of a line.</summary>
    private static int Next(ReadOnlySpan<byte> body, ReadOnlySpan<byte> mark, int from)
    {
        while (from < body.Length)
        {
            int at = body[from..].IndexOf(mark);
            if (at < 0)
            {
                return -1;
            }

            at += from;
            if (at == 0 || body[at - 1] == (byte)'\n')
            {
                return at;
            }

            from = at + mark.Length;
        }

        return -1;
    }

    /// <summary>Characters that are none of base64 are skipped, as RFC 2045 says.</summary>
    private static byte[] FromBase64(ReadOnlySpan<byte> body)
    {
        var result = new List<byte>(body.Length * 3 / 4);
        int bits = 0, count = 0;
        foreach (byte b in body)
        {
            int value = Value(b);
            if (value < 0)
            {
                if (b == (byte)'=')
                {
                    break;
                }

                continue;
            }

            bits = ((bits << 6) | value) & 0xFFFFFF;
            count += 6;
            if (count >= 8)
            {
                count -= 8;
                result.Add((byte)(bits >> count));
            }
        }

        return [.. result];
    }

    private static int Value(byte b) => b switch
    {
        >= (byte)'A' and <= (byte)'Z' => b - 'A',
        >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };

    private static byte[] FromQuotedPrintable(ReadOnlySpan<byte> body)
    {
        var result = new List<byte>(body.Length);
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] != (byte)'=')
            {
                result.Add(body[i]);
                continue;
            }

            if (i + 2 < body.Length && char.IsAsciiHexDigit((char)body[i + 1]) && char.IsAsciiHexDigit((char)body[i + 2]))
            {
                result.Add((byte)((Hex(body[i + 1]) << 4) | Hex(body[i + 2])));
                i += 2;
                continue;
            }

            // A soft line break: "=" and the line's end, with blanks that mail programs left between.
            int end = i + 1;
            while (end < body.Length && body[end] is (byte)' ' or (byte)'\t' or (byte)'\r')
            {
                end++;
            }

            if (end < body.Length && body[end] == (byte)'\n')
            {
                i = end;
            }
            else
            {
                result.Add(body[i]);
            }
        }

        return [.. result];
    }

    private static int Hex(byte b) => char.IsAsciiDigit((char)b) ? b - '0' : (b | 0x20) - 'a' + 10;
}
