using System.Globalization;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Containers;

/// <summary>One page of a web archive, or why a record can't be read: exactly one of both.</summary>
/// <param name="Record">The record, head and all.</param>
/// <param name="Id">The record's id; null when it tells none.</param>
/// <param name="Fault">What is wrong with the record.</param>
internal sealed record WarcPage(ReadOnlyMemory<byte> Record, string? Id, ArticleInputException? Fault);

/// <summary>The pages of a web archive (WARC): its answers and kept files that are HTML or text. Requests, notes, pictures and redirections hold no article.</summary>
internal static class WarcRecords
{
    private static ReadOnlySpan<byte> Mark => "WARC/1."u8;

    /// <summary>Whether content begins as an archive does.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> content) => content.StartsWith(Mark);

    /// <summary>The pages, in order, and the records that are broken; a broken one ends where the next begins.</summary>
    public static List<WarcPage> Read(ReadOnlyMemory<byte> content, StopSign stop)
    {
        var pages = new List<WarcPage>();
        int at = 0;
        for (int number = 1; at < content.Length; number++)
        {
            stop.ThrowIfStopped();
            ReadOnlyMemory<byte> rest = content[at..];
            int line = rest.Span.IndexOf((byte)'\n') + 1;
            HeaderBlock? head = line > 0 && IsArchive(rest.Span) ? HeaderBlock.Read(rest.Span[line..]) : null;
            int body = head is null ? 0 : line + head.End;
            int end = head is null ? -1 : EndOf(rest.Span[body..], head["Content-Length"]);
            if (end >= 0)
            {
                if (IsHeadless(head!, rest.Span.Slice(body, end)))
                {
                    pages.Add(new WarcPage(default, null, new ArticleInputException("input.unreadable", $"{Where(number, head)} of this web archive is an answer without a head: it is damaged.")));
                }
                else if (IsPage(head!, rest.Slice(body, end)))
                {
                    pages.Add(new WarcPage(rest[..(body + end)], head!["WARC-Record-ID"]?.Trim('<', '>'), null));
                }

                end += body;
            }
            else
            {
                pages.Add(new WarcPage(default, null, Broken(number, head)));
                end = NextMark(rest.Span, body);
            }

            at += end + (rest.Length - end - rest.Span[end..].TrimStart("\r\n"u8).Length);
        }

        return pages.Count > 0 ? pages : throw new ArticleInputException("input.not-an-article", "this web archive (WARC) holds no page.");
    }

    /// <summary>The length of a record's body, behind which the next record begins; -1 when its length is none or another.</summary>
    private static int EndOf(ReadOnlySpan<byte> body, string? said)
    {
        if (said is null)
        {
            return NextMark(body, 0);
        }

        bool told = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length <= body.Length;
        return told && body[length..].TrimStart("\r\n"u8) is var behind && (behind.IsEmpty || IsArchive(behind)) ? length : -1;
    }

    /// <summary>Where the next record begins, or the end.</summary>
    private static int NextMark(ReadOnlySpan<byte> content, int from)
    {
        int at = content[from..].IndexOf("\nWARC/1."u8);
        return at < 0 ? content.Length : from + at + 1;
    }

    private static bool IsPage(HeaderBlock head, ReadOnlyMemory<byte> body)
    {
        switch (head["WARC-Type"]?.ToUpperInvariant())
        {
            case "RESOURCE" or "CONVERSION":
                return IsText(head["Content-Type"]);
            case null or "RESPONSE":
                break;
            default:
                return false;
        }

        int line = body.Span.StartsWith("HTTP/"u8) ? body.Span.IndexOf((byte)'\n') + 1 : 0;
        if (line == 0)
        {
            // Answers of other services are kept too: text/dns.
            return IsText(head["Content-Type"]);
        }

        if (HeaderBlock.Read(body.Span[line..]) is not { } answer)
        {
            return true;
        }

        int status = body.Span[..line].IndexOf((byte)' ');
        bool redirects = status > 0 && body.Span[status..line].TrimStart((byte)' ') is [(byte)'3', ..];
        return !redirects && !body.Span[(line + answer.End)..].Trim(" \t\r\n"u8).IsEmpty && (answer["Content-Type"] is not { Length: > 0 } type || IsText(type));
    }

    /// <summary>Whether a record says that it is an HTTP answer, or nothing, and has none of its head.</summary>
    private static bool IsHeadless(HeaderBlock head, ReadOnlySpan<byte> body) =>
        head["WARC-Type"]?.ToUpperInvariant() is null or "RESPONSE" && !body.StartsWith("HTTP/"u8)
        && (head["Content-Type"] is not { Length: > 0 } type || type.StartsWith("application/http", StringComparison.OrdinalIgnoreCase));

    private static bool IsText(string? type) =>
        type is not null && (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase));

    private static ArticleInputException Broken(int number, HeaderBlock? head)
    {
        string where = Where(number, head);
        if (head is null)
        {
            return new ArticleInputException("input.unreadable", $"{where} of this web archive has no head that can be read.");
        }

        string? said = head["Content-Length"];
        return new ArticleInputException("input.unreadable", $"{where} of this web archive is not as long as it says ({said} bytes): it is cut short or damaged.");
    }

    private static string Where(int number, HeaderBlock? head)
    {
        string where = FormattableString.Invariant($"record {number}");
        return head?["WARC-Target-URI"] is { } address ? $"{where}, {address.Trim('<', '>')}," : where;
    }
}
