using TayHo.Extract.Records;

namespace TayHo.Extract.Articles;

/// <summary>What <see cref="ArticleFetcher"/> takes; the defaults are safe for addresses that strangers give.</summary>
/// <example><code>
/// var policy = new ArticleFetchPolicy { MaxBytes = 4_000_000, TimeLimit = TimeSpan.FromSeconds(10) };
/// using var client = new HttpClient(ArticleFetcher.CreateHandler(policy));
/// ArticleInput input = await ArticleFetcher.FetchAsync(client, new Uri("https://example.org/tin.html"), policy);
/// </code></example>
public sealed record ArticleFetchPolicy
{
    /// <summary>How long a page may take, from the first connection to the last byte of its body.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest page taken, in bytes after decompression; 10 MiB unless set.</summary>
    public long MaxBytes { get; init; } = 10L * 1024 * 1024;

    /// <summary>How many redirects are followed, one after the other; 0 for none.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Whether a redirect may lead to another scheme, such as from https to http.</summary>
    public bool AllowSchemeChange { get; init; }

    /// <summary>
    /// Whether addresses of one's own machine and network may be fetched (loopback, 10.0.0.0/8, 192.168.0.0/16, fc00::/7 and
    /// their like). Names are resolved and checked by <see cref="ArticleFetcher.CreateHandler"/>; with another handler only
    /// addresses written as numbers and "localhost" are known.
    /// </summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>The media types taken, without parameters; an answer that names none is taken.</summary>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public IReadOnlyCollection<string> ContentTypes { get; init =>
            field = ValueList.Of<string>([.. value ?? throw new ArgumentNullException(nameof(value))]); } = ValueList.Of(
        ["text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml", "application/rss+xml", "application/atom+xml",
                "multipart/related", "message/rfc822"]);
}
