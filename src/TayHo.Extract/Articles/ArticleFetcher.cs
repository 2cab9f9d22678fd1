using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace TayHo.Extract.Articles;

/// <summary>
/// Fetches a page for reading with a client that the caller owns, within a policy. The library itself never opens a
/// connection; nothing the page names (images, scripts, frames) is fetched here either.
/// </summary>
/// <example><code>
/// ArticleInput input = await ArticleFetcher.FetchAsync(client, new Uri("https://bao.example/tin"));
/// ExtractionDocument document = extractor.Extract(input);
/// </code></example>
public static class ArticleFetcher
{
    private static readonly ArticleFetchPolicy Default = new();
    private static readonly string[] Encodings = ["gzip", "deflate", "br"];

    /// <summary>
    /// A handler for the client that keeps to a policy where only a handler can: it connects to no address that the policy
    /// refuses, whatever a name resolves to, and neither follows redirects nor decompresses by itself: <see cref="FetchAsync"/> does both.
    /// It uses a proxy only where private addresses are allowed: behind a proxy nobody sees what a name resolves to.
    /// </summary>
    /// <param name="policy">The policy; null for the defaults.</param>
    /// <returns>A handler that the caller owns.</returns>
    public static SocketsHttpHandler CreateHandler(ArticleFetchPolicy? policy = null)
    {
        ArticleFetchPolicy rules = policy ?? Default;
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseProxy = rules.AllowPrivateAddresses,
            ConnectTimeout = rules.TimeLimit,
            ConnectCallback = (context, stop) => ConnectAsync(context.DnsEndPoint, rules, stop),
        };
    }

    /// <summary>
    /// Gets a page's bytes and what its answer says about them. The page is asked for packed and unpacked here, so that one that breaks off
    /// is a failure; a client whose handler decompresses hides where a packed body breaks off.
    /// </summary>
    /// <param name="client">The client; its proxy and headers are the caller's. One over <see cref="CreateHandler"/> checks addresses
    /// too.</param>
    /// <param name="url">The page's address.</param>
    /// <param name="policy">What is taken; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the transfer.</param>
    /// <returns>An input with Bytes, Charset (from the answer's Content-Type), Url (after redirects) and Source (the address asked
    /// for).</returns>
    /// <exception cref="ArgumentNullException">The client or address is null.</exception>
    /// <exception cref="ArgumentException">The address is a relative one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The policy's largest page, redirects or time are less than none.</exception>
    /// <exception cref="ArticleInputException">The answer is no success, larger or slower than the policy allows, redirected where it does
    /// not allow, empty, or a PDF, image or archive.</exception>
    /// <exception cref="HttpRequestException">The connection failed.</exception>
    /// <exception cref="OperationCanceledException">The transfer was stopped.</exception>
    public static async Task<ArticleInput> FetchAsync(HttpClient client, Uri url, ArticleFetchPolicy? policy = null,
            CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri)
        {
            throw new ArgumentException($"'{url}' is no absolute address.", nameof(url));
        }

        ArticleFetchPolicy rules = policy ?? Default;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rules.MaxBytes, nameof(policy));
        ArgumentOutOfRangeException.ThrowIfNegative(rules.MaxRedirects, nameof(policy));
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(rules.TimeLimit);
        try
        {
            return await FollowAsync(client, url, rules, timer.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException failure) when (failure.InnerException is ArticleInputException refused)
        {
            throw new ArticleInputException(refused.Code, refused.Message, failure);
        }
        catch (Exception late) when (late is OperationCanceledException or IOException && timer.IsCancellationRequested
                && !cancellationToken.IsCancellationRequested)
        {
            throw new ArticleInputException("input.too-slow",
                    $"'{url}' took longer than {rules.TimeLimit}; raise ArticleFetchPolicy.TimeLimit if the site is slow.", late);
        }
    }

    private static async Task<ArticleInput> FollowAsync(HttpClient client, Uri url, ArticleFetchPolicy rules, CancellationToken stop)
    {
        Uri at = url;
        for (int redirects = 0; ; redirects++)
        {
            CheckAddress(url, at, rules);
            using HttpRequestMessage request = Ask(client, at);
            using HttpResponseMessage answer =
                await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);

            // A client that follows redirects by itself says here where it came to.
            at = answer.RequestMessage?.RequestUri ?? at;
            CheckAddress(url, at, rules);
            if (answer.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
                        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
                || answer.Headers.Location is not { } location)
            {
                return await ReadAsync(answer, url, at, rules, stop).ConfigureAwait(false);
            }

            if (redirects == rules.MaxRedirects)
            {
                throw new ArticleInputException("input.unreadable",
                        $"'{url}' redirects more than {rules.MaxRedirects.ToString(CultureInfo.InvariantCulture)} times.");
            }

            at = Uri.TryCreate(at, location, out Uri? next)
                ? next : throw new ArticleInputException("input.unreadable",
                    $"'{url}' leads to '{location.OriginalString}', which is no address.");
        }
    }

    private static HttpRequestMessage Ask(HttpClient client, Uri at)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at) { Version = client.DefaultRequestVersion,
                VersionPolicy = client.DefaultVersionPolicy };
        if (client.DefaultRequestHeaders.AcceptEncoding.Count == 0)
        {
            foreach (string encoding in Encodings)
            {
                request.Headers.AcceptEncoding.ParseAdd(encoding);
            }
        }

        return request;
    }

    private static void CheckAddress(Uri asked, Uri at, ArticleFetchPolicy rules)
    {
        if (at.Scheme is not ("http" or "https") || (at.Scheme != asked.Scheme && !rules.AllowSchemeChange))
        {
            throw new ArticleInputException("input.refused",
                    $"'{asked}' leads to '{at}', of another scheme; ask for that address, or set ArticleFetchPolicy.AllowSchemeChange.");
        }

        if (!rules.AllowPrivateAddresses && AddressRules.IsPrivate(at))
        {
            throw Private(at.Host);
        }
    }

    private static ArticleInputException Private(string host) =>
        new("input.refused",
                $"'{host}' is an address of this machine or network; set ArticleFetchPolicy.AllowPrivateAddresses to fetch from it.");

    private static async Task<ArticleInput> ReadAsync(HttpResponseMessage answer, Uri asked, Uri at, ArticleFetchPolicy rules,
            CancellationToken stop)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw new ArticleInputException("input.unreadable", $"'{asked}' answers {((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)} {answer.ReasonPhrase}; open it in a browser to see why.");
        }

        if (answer.Content.Headers.ContentType?.MediaType is { } type
                && !rules.ContentTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArticleInputException("input.not-an-article",
                    $"'{asked}' answers with {type}, not an article; ArticleFetchPolicy.ContentTypes says what is taken.");
        }

        if (answer.Content.Headers.ContentLength is { } length && length > rules.MaxBytes)
        {
            throw InputLimits.TooLarge($"'{asked}'", length, rules.MaxBytes);
        }

        byte[] content = await BodyAsync(answer, asked, rules, stop).ConfigureAwait(false);
        if (content.Length == 0)
        {
            throw new ArticleInputException("input.empty", $"'{asked}' answers with nothing.");
        }

        ContentSniffer.RefuseBinary(content);
        return new ArticleInput { Bytes = content, Charset = answer.Content.Headers.ContentType?.CharSet, Url = at.AbsoluteUri,
                Source = asked.AbsoluteUri };
    }

    private static async Task<byte[]> BodyAsync(HttpResponseMessage answer, Uri asked, ArticleFetchPolicy rules, CancellationToken stop)
    {
        try
        {
            Stream body = await answer.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
            await using (body.ConfigureAwait(false))
            {
                byte[] packed = await InputLimits.ReadAllAsync(body, rules.MaxBytes, stop).ConfigureAwait(false);
                return PackedBody.Unpack(packed, answer.Content.Headers.ContentEncoding, rules.MaxBytes, stop);
            }
        }
        catch (NotSupportedException unknown)
        {
            throw new ArticleInputException("input.unreadable",
                    $"'{asked}' answers packed as {unknown.Message}; gzip, br and deflate are read.", unknown);
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException or IOException
                && !stop.IsCancellationRequested)
        {
            throw new ArticleInputException("input.unreadable",
                    $"'{asked}' breaks off, or is not packed as it says: {broken.Message}", broken);
        }
    }

    /// <summary>Connects to the first address of a name that the policy allows: what was checked is what is connected to.</summary>
    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint place, ArticleFetchPolicy rules, CancellationToken stop)
    {
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(place.Host, stop).ConfigureAwait(false);
        IPAddress[] allowed = rules.AllowPrivateAddresses ? addresses : [.. addresses.Where(a => !AddressRules.IsPrivate(a))];
        if (allowed.Length == 0 && addresses.Length > 0)
        {
            throw Private(place.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, place.Port, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
