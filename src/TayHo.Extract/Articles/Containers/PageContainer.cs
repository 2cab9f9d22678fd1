using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Containers;

/// <summary>A page taken out of what it was kept in.</summary>
/// <param name="Content">The page's own bytes.</param>
/// <param name="Charset">The charset that the wrapping names; null when it names none.</param>
/// <param name="Url">The page's address; null when the wrapping does not tell it.</param>
internal sealed record UnwrappedPage(ReadOnlyMemory<byte> Content, string? Charset, string? Url);

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

            page = inner with { Charset = inner.Charset ?? page?.Charset, Url = inner.Url ?? page?.Url };
        }

        return page;
    }

    private static UnwrappedPage? UnwrapOnce(ReadOnlyMemory<byte> content, long maxBytes, StopSign stop)
    {
        content = FirstAnswer(content);
        ReadOnlySpan<byte> bytes = content.Span;
        if (bytes.StartsWith("WARC/1."u8) || bytes.StartsWith("HTTP/"u8))
        {
            int line = bytes.IndexOf((byte)'\n') + 1;
            return line > 0 && HeaderBlock.Read(bytes[line..]) is { } head
                ? new UnwrappedPage(HttpBody.Of(Body(content[(line + head.End)..], head), head, maxBytes, stop), head.Parameter("Content-Type", "charset"), head["WARC-Target-URI"]?.Trim('<', '>'))
                : null;
        }

        return MimePage.Read(content, stop);
    }

    /// <summary>An archive opens with what the crawler says of itself and of its questions: the first record behind those, where one stands there.</summary>
    private static ReadOnlyMemory<byte> FirstAnswer(ReadOnlyMemory<byte> content)
    {
        while (content.Span.StartsWith("WARC/1."u8) && content.Span.IndexOf((byte)'\n') is >= 0 and var line && HeaderBlock.Read(content.Span[(line + 1)..]) is { } head
            && head["WARC-Type"] is "warcinfo" or "request" or "metadata" && IsFollowed(content[(line + 1 + head.End)..], head, out int length))
        {
            ReadOnlyMemory<byte> behind = content[(line + 1 + head.End + length)..];
            content = behind[(behind.Length - behind.Span.TrimStart("\r\n"u8).Length)..];
        }

        return content;
    }

    /// <summary>An archive's record is as long as it says; what follows is the next one's.</summary>
    private static ReadOnlyMemory<byte> Body(ReadOnlyMemory<byte> rest, HeaderBlock head) =>
        head["WARC-Type"] is not null && IsFollowed(rest, head, out int length) ? rest[..length] : rest;

    private static bool IsFollowed(ReadOnlyMemory<byte> rest, HeaderBlock head, out int length) =>
        int.TryParse(head["Content-Length"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out length)
        && length < rest.Length && rest.Span[length..].TrimStart("\r\n"u8).StartsWith("WARC/1."u8);
}
