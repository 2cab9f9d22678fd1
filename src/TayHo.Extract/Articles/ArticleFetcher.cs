using System.Globalization;
using System.Net.Http;

namespace TayHo.Extract.Articles;

/// <summary>
/// Fetches a page for reading with a client that the caller owns. The library itself never opens a connection; nothing
/// the page names (images, scripts, frames) is fetched here either.
/// </summary>
public static class ArticleFetcher
{
    /// <summary>Gets a page's bytes and what its answer says about them.</summary>
    /// <param name="client">The client; its time-out, proxy and headers are the caller's.</param>
    /// <param name="url">The page's address.</param>
    /// <param name="maxBytes">The largest page taken, in bytes after decompression.</param>
    /// <param name="cancellationToken">Stops the transfer.</param>
    /// <returns>An input with Bytes, Charset (from the answer's Content-Type), Url (after redirects) and Source (the address asked for).</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArticleInputException">The answer is no success, is larger than <paramref name="maxBytes"/>, empty, or a PDF, image or archive.</exception>
    /// <exception cref="HttpRequestException">The connection failed.</exception>
    /// <exception cref="OperationCanceledException">The transfer was stopped or timed out.</exception>
    public static async Task<ArticleInput> FetchAsync(HttpClient client, Uri url, long maxBytes = 32L * 1024 * 1024, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(url);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        using HttpResponseMessage answer = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
        {
            throw new ArticleInputException("input.unreadable", $"'{url}' answers {((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)} {answer.ReasonPhrase}; open it in a browser to see why.");
        }

        if (answer.Content.Headers.ContentLength is { } length && length > maxBytes)
        {
            throw InputLimits.TooLarge($"'{url}'", length, maxBytes);
        }

        byte[] content;
        Stream stream = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            content = await InputLimits.ReadAllAsync(stream, maxBytes, cancellationToken).ConfigureAwait(false);
        }

        if (content.Length == 0)
        {
            throw new ArticleInputException("input.empty", $"'{url}' answers with nothing.");
        }

        ContentSniffer.RefuseBinary(content);
        return new ArticleInput
        {
            Bytes = content,
            Charset = answer.Content.Headers.ContentType?.CharSet,
            Url = (answer.RequestMessage?.RequestUri ?? url).AbsoluteUri,
            Source = url.AbsoluteUri,
        };
    }
}
