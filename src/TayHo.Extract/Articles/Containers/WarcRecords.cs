using System.Globalization;
using TayHo.Extract.Records;

namespace TayHo.Extract.Articles.Containers;

/// <summary>One page of a web archive, or why a record can't be read: exactly one of both.</summary>
/// <param name="Record">The record, head and all.</param>
/// <param name="Id">The record's id; null when it tells none.</param>
/// <param name="Fault">What is wrong with the record.</param>
internal sealed record WarcPage(ReadOnlyMemory<byte> Record, string? Id, ArticleInputException? Fault)
{
    /// <summary>What is doubtful in a page that was read all the same; null when nothing is.</summary>
    public ExtractionWarning? Doubt { get; init; }
}

/// <summary>The pages of a web archive (WARC): its answers and kept files that are HTML or text. Requests, notes, pictures and redirections
/// hold no article.</summary>
internal static class WarcRecords
{
    private const int LongestHead = 64 * 1024;

    /// <summary>Line ends behind a record and the mark of the next one: two are usual.</summary>
    private const int LineEnds = 64;

    /// <summary>A record of more is none that is kept in one piece, whatever the limit.</summary>
    private const long MostHeld = 1_000_000_000;

    private static ReadOnlySpan<byte> Mark => "WARC/1."u8;

    /// <summary>The mark where a record begins behind another.</summary>
    private static ReadOnlySpan<byte> NextMark => "\nWARC/1."u8;

    /// <summary>Whether content begins as an archive does.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> content) => content.StartsWith(Mark);

    /// <summary>The pages, in order, and the records that are broken; a broken one ends where the next begins. One record at a time is
    /// held.</summary>
    /// <param name="window">The archive.</param>
    /// <param name="maxBytes">The largest record that is read, in bytes.</param>
    /// <exception cref="IOException">The stream broke off; the records before were given.</exception>
    /// <exception cref="InvalidDataException">The stream is a damaged compressed file; the records before were given.</exception>
    public static IEnumerable<WarcPage> Read(ByteWindow window, long maxBytes)
    {
        bool any = false;
        for (int number = 1; window.Fill(LongestHead) > 0; number++)
        {
            if (ReadOne(window, number, maxBytes) is { } page)
            {
                any = true;
                yield return page;
            }

            window.SkipLineEnds();
        }

        window.ThrowIfBroken();
        if (!any)
        {
            yield return new WarcPage(default, null,
                    new ArticleInputException("input.not-an-article", "this web archive (WARC) holds no page."));
        }
    }

    /// <summary>Reads the record at the beginning and goes behind it; null when it is no page.</summary>
    private static WarcPage? ReadOne(ByteWindow window, int number, long maxBytes)
    {
        int line = window.Bytes.IndexOf((byte)'\n') + 1;
        HeaderBlock? head = line > 0 && IsArchive(window.Bytes) ? HeaderBlock.Read(window.Bytes[line..]) : null;
        int body = head is null ? 0 : line + head.End;
        long length = long.TryParse(head?["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long told) ? told : -1;
        if (length > Math.Min(maxBytes, MostHeld))
        {
            bool readable = IsPage(head!, window.Bytes[body..]);
            bool sound = window.SkipTo(NextMark, body) is var skipped && skipped >= body + length && skipped <= body + length + LineEnds;
            return !sound ? Broken(number, head) : readable
                ? new WarcPage(default, null, InputLimits.TooLarge(Where(number, head), length, Math.Min(maxBytes, MostHeld))) : null;
        }

        int end = head is null ? -1 : EndOf(window, body, head["Content-Length"], (int)length, maxBytes);
        ExtractionWarning? doubt = null;
        if (end < 0)
        {
            if (head is null || !IsLastPage(window, head, body, length))
            {
                bool endless = head is not null && head["Content-Length"] is null && !window.HasEnded;
                window.SkipTo(NextMark, body);
                return endless ? new WarcPage(default, null, InputLimits.TooLarge(Where(number, head), null, maxBytes))
                    : Broken(number, head);
            }

            // Who kept the page may have counted wrong; what is there is read.
            end = window.Bytes.Length;
            doubt = new ExtractionWarning("input.cut", $"{Where(number, head)} of this web archive is not as long as it says ({length} bytes); if it is cut short, the end of the article is missing.");
        }

        ReadOnlySpan<byte> content = window.Bytes[body..end];
        WarcPage? page = IsHeadless(head!, content)
            ? new WarcPage(default, null, new ArticleInputException("input.unreadable",
                    $"{Where(number, head)} of this web archive is an answer without a head: it is damaged."))
            : IsPage(head!, content) ? new WarcPage(window.Bytes[..end].ToArray(), head!["WARC-Record-ID"]?.Trim('<', '>'),
                null) { Doubt = doubt } : null;
        window.Skip(end);
        return page;
    }

    /// <summary>Whether a page is the sound stream's last record and shorter than it says, with nothing of another in it.</summary>
    private static bool IsLastPage(ByteWindow window, HeaderBlock head, int body, long length) =>
        length > window.Bytes.Length - body && window.HasEnded && window.Bytes[body..].IndexOf(NextMark) < 0
            && IsPage(head, window.Bytes[body..]);

    /// <summary>Where a record ends, behind which the next begins; -1 when its length is none or another.</summary>
    private static int EndOf(ByteWindow window, int body, string? said, int length, long most)
    {
        if (said is null)
        {
            int next = window.Find(NextMark, body, body + (int)Math.Min(most, MostHeld));
            return next == window.Bytes.Length && !window.HasEnded ? -1 : next;
        }

        int end = body + length;
        ReadOnlySpan<byte> behind = length >= 0 && window.Fill(end + LineEnds) is var held && held >= end
            ? window.Bytes[end..Math.Min(held, end + LineEnds)].TrimStart("\r\n"u8) : "?"u8;
        return behind.IsEmpty || IsArchive(behind) ? end : -1;
    }

    private static bool IsPage(HeaderBlock head, ReadOnlySpan<byte> body)
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

        int line = body.StartsWith("HTTP/"u8) ? body.IndexOf((byte)'\n') + 1 : 0;
        if (line == 0)
        {
            // Answers of other services are kept too: text/dns.
            return IsText(head["Content-Type"]);
        }

        if (HeaderBlock.Read(body[line..]) is not { } answer)
        {
            return true;
        }

        int status = body[..line].IndexOf((byte)' ');
        bool redirects = status > 0 && body[status..line].TrimStart((byte)' ') is [(byte)'3', ..];
        return !redirects && !body[(line + answer.End)..].Trim(" \t\r\n"u8).IsEmpty
            && (answer["Content-Type"] is not { Length: > 0 } type || IsText(type));
    }

    /// <summary>Whether a record says that it is an HTTP answer, or nothing, and has none of its head.</summary>
    private static bool IsHeadless(HeaderBlock head, ReadOnlySpan<byte> body) =>
        head["WARC-Type"]?.ToUpperInvariant() is null or "RESPONSE" && !body.StartsWith("HTTP/"u8)
        && (head["Content-Type"] is not { Length: > 0 } type || type.StartsWith("application/http", StringComparison.OrdinalIgnoreCase));

    private static bool IsText(string? type) =>
        type is not null && (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
                || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
                || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase));

    private static WarcPage Broken(int number, HeaderBlock? head)
    {
        string where = Where(number, head);
        if (head is null)
        {
            return new WarcPage(default, null,
                    new ArticleInputException("input.unreadable", $"{where} of this web archive has no head that can be read."));
        }

        string? said = head["Content-Length"];
        return new WarcPage(default, null,
                new ArticleInputException("input.unreadable",
                    $"{where} of this web archive is not as long as it says ({said} bytes): it is cut short or damaged."));
    }

    private static string Where(int number, HeaderBlock? head)
    {
        string where = FormattableString.Invariant($"record {number}");
        return head?["WARC-Target-URI"] is { } address ? $"{where}, {address.Trim('<', '>')}," : where;
    }
}
