using System.Text;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Containers;

/// <summary>
/// Reads the page of an MHTML file: the root part of a multipart message, base64 or quoted-printable. Pictures and style
/// sheets, the other parts, hold no article.
/// </summary>
internal static class MimePage
{
    /// <summary>A saved page nests two deep, a mail with a page and pictures three.</summary>
    private const int Deepest = 8;

    /// <summary>One stray byte in so many is a mail program's; more is no base64.</summary>
    private const int BytesPerStray = 20;

    /// <summary>The root part; null when the content is no such message.</summary>
    /// <exception cref="ArticleInputException">It is one, and its page can't be taken out.</exception>
    public static UnwrappedPage? Read(ReadOnlyMemory<byte> content, StopSign stop)
    {
        ReadOnlySpan<byte> bytes = content.Span;
        if (bytes.IsEmpty || !char.IsAsciiLetter((char)bytes[0]) || HeaderBlock.Read(bytes) is not { } head)
        {
            return null;
        }

        string type = head["Content-Type"] ?? "text/plain";
        bool parts = IsOf(type, "multipart/");
        bool mail = head["MIME-Version"] is not null
            || (head["Content-Type"] is not null && (head["Content-Transfer-Encoding"] ?? head["From"] ?? head["Subject"]) is not null);
        if (!mail && !parts)
        {
            return null;
        }

        string? address = head["Snapshot-Content-Location"];
        UnwrappedPage? page = parts ? Root(content[head.End..], head, address, 1, stop) : IsOf(type, "text/")
            ? Part(content[head.End..], head, address, stop) : null;
        return page ?? throw new ArticleInputException("input.not-an-article", "this MHTML file or mail holds no page and no text.");
    }

    /// <summary>The part that "start" names, else the first page, else the first text.</summary>
    private static UnwrappedPage? Root(ReadOnlyMemory<byte> body, HeaderBlock message, string? address, int depth, StopSign stop)
    {
        if (depth > Deepest)
        {
            throw new ArticleInputException("input.not-an-article", $"this MHTML file or mail nests its parts deeper than {Deepest}.");
        }

        if (message.Parameter("Content-Type", "boundary") is not { Length: > 0 } boundary)
        {
            throw new ArticleInputException("input.not-an-article",
                    "this MHTML file or mail doesn't say what stands between its parts (boundary); save it again.");
        }

        List<MimePart> parts = Parts(body, Encoding.UTF8.GetBytes("--" + boundary), stop);
        string? start = message.Parameter("Content-Type", "start");
        MimePart? chosen = (start is null ? null : parts.Find(p => p.IsPage && p.Head["Content-ID"] == start))
            ?? parts.Find(p => p.IsPage || p.HasParts) ?? parts.Find(p => p.IsText);
        if (chosen is null)
        {
            return null;
        }

        if (chosen.HasParts)
        {
            return Root(chosen.Body, chosen.Head, address, depth + 1, stop);
        }

        // Behind the page stands at least the boundary that ends the message; pictures behind it may be missing.
        return chosen.IsWhole ? Part(chosen.Body, chosen.Head, address, stop)
            : throw new ArticleInputException("input.unreadable", "this MHTML file or mail is cut short, in the middle of its page.");
    }

    private static List<MimePart> Parts(ReadOnlyMemory<byte> body, byte[] mark, StopSign stop)
    {
        var parts = new List<MimePart>();
        for (int at = Next(body.Span, mark, 0); at >= 0;)
        {
            stop.ThrowIfStopped();
            int lineEnd = body.Span[at..].IndexOf((byte)'\n');
            int begin = lineEnd < 0 ? body.Length : at + lineEnd + 1;
            int next = Next(body.Span, mark, begin);
            ReadOnlyMemory<byte> part = body[begin..(next < 0 ? body.Length : next)];
            if (HeaderBlock.Read(part.Span) is { } head)
            {
                parts.Add(new MimePart(head, part[head.End..], IsWhole: next >= 0));
            }

            at = next;
        }

        return parts;
    }

    private static UnwrappedPage Part(ReadOnlyMemory<byte> body, HeaderBlock head, string? address, StopSign stop)
    {
        string? location = head["Content-Location"];
        string? url = address ?? (location is not null && location.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                ? location : null);
        string packed = head["Content-Transfer-Encoding"]?.ToUpperInvariant() ?? "";
        ReadOnlyMemory<byte> decoded = packed switch
        {
            "BASE64" => FromBase64(body.Span, stop),
            "QUOTED-PRINTABLE" => FromQuotedPrintable(body.Span, stop),
            "" or "7BIT" or "8BIT" or "BINARY" => body,
            _ => throw new ArticleInputException("input.not-an-article",
                    $"the page of this MHTML file or mail is packed as '{packed}', which is not read."),
        };
        return new UnwrappedPage(decoded, head.Parameter("Content-Type", "charset"), url);
    }

    private static bool IsOf(string type, string kind) => type.StartsWith(kind, StringComparison.OrdinalIgnoreCase);

    private sealed record MimePart(HeaderBlock Head, ReadOnlyMemory<byte> Body, bool IsWhole)
    {
        private string Type => Head["Content-Type"] ?? "";

        public bool IsPage => IsOf(Type, "text/html") || IsOf(Type, "application/xhtml");

        public bool IsText => IsOf(Type, "text/plain");

        public bool HasParts => IsOf(Type, "multipart/");
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
    private static byte[] FromBase64(ReadOnlySpan<byte> body, StopSign stop)
    {
        var result = new List<byte>(body.Length * 3 / 4);
        int bits = 0, count = 0, strays = 0;
        body = body.TrimEnd("= \t\r\n"u8);
        for (int i = 0; i < body.Length; i++)
        {
            stop.ThrowIfStoppedAt(i);
            byte b = body[i];
            int value = Value(b);
            if (value < 0)
            {
                strays += b > (byte)' ' ? 1 : 0;
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

        return strays * BytesPerStray <= body.Length
            ? [.. result] : throw new ArticleInputException("input.not-an-article",
                "the page of this MHTML file or mail is said to be base64 and is none.");
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

    private static byte[] FromQuotedPrintable(ReadOnlySpan<byte> body, StopSign stop)
    {
        var result = new List<byte>(body.Length);
        for (int i = 0; i < body.Length; i++)
        {
            stop.ThrowIfStoppedAt(result.Count);
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
