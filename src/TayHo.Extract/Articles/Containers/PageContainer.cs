using System.Text;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Containers;

/// <summary>A page taken out of what it was kept in.</summary>
/// <param name="Content">The page's own bytes.</param>
/// <param name="Charset">The charset that the wrapping names; null when it names none.</param>
/// <param name="Url">The page's address; null when the wrapping does not tell it.</param>
internal sealed record UnwrappedPage(ReadOnlyMemory<byte> Content, string? Charset, string? Url)
{
    /// <summary>What the answer says that was no success ("404 Not Found"); null for a success and where there is no answer.</summary>
    public string? Refusal { get; init; }
}

/// <summary>
/// Takes a page out of what programs keep pages in: the head of an HTTP answer, a record of a web archive (WARC), a page
/// saved with its pictures (MHTML). The dates of such wrappings tell when the page was fetched, never when it appeared.
/// </summary>
internal static class PageContainer
{
    private const int MostLayers = 4;

    /// <summary>The page inside; null when the content is wrapped in nothing.</summary>
    /// <exception cref="ArticleInputException">The page can't be taken out whole, or is larger than the limit.</exception>
    public static UnwrappedPage? Unwrap(ReadOnlyMemory<byte> content, long maxBytes, StopSign stop)
    {
        UnwrappedPage? page = null;
        for (int layer = 0; layer < MostLayers; layer++)
        {
            UnwrappedPage? inner = UnwrapOnce(page?.Content ?? content, maxBytes, stop);
            if (inner is null)
            {
                break;
            }

            page = inner with { Charset = inner.Charset ?? page?.Charset, Url = inner.Url ?? page?.Url, Refusal = inner.Refusal
                    ?? page?.Refusal };
        }

        return page;
    }

    private static UnwrappedPage? UnwrapOnce(ReadOnlyMemory<byte> content, long maxBytes, StopSign stop)
    {
        ReadOnlySpan<byte> bytes = content.Span;
        if (bytes.StartsWith("WARC/1."u8) || bytes.StartsWith("HTTP/"u8))
        {
            int line = bytes.IndexOf((byte)'\n') + 1;
            return line > 0 && HeaderBlock.Read(bytes[line..]) is { } head
                ? new UnwrappedPage(HttpBody.Of(content[(line + head.End)..], head, maxBytes, stop),
                    head.Parameter("Content-Type", "charset"),
                    head["WARC-Target-URI"]?.Trim('<', '>')) { Refusal = RefusalOf(bytes[..line]) }
                : null;
        }

        return MimePage.Read(content, stop);
    }

    /// <summary>Number and reason of an HTTP answer that was no success.</summary>
    private static string? RefusalOf(ReadOnlySpan<byte> line)
    {
        int blank = line.StartsWith("HTTP/"u8) ? line.IndexOf((byte)' ') : -1;
        string status = blank < 0 ? "" : Encoding.Latin1.GetString(line[blank..]).Trim();
        return status is [>= '3' and <= '5', ..] ? status : null;
    }
}
