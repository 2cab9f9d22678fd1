using System.Text.Json.Serialization;

namespace TayHo.Extract.Articles;

/// <summary>One raw article: exactly one of <see cref="Html"/>, <see cref="Text"/> and <see cref="Bytes"/> is given.</summary>
/// <example><code>
/// var input = new ArticleInput { Html = html, PageUri = new Uri("https://example.org/tin.html"), PublishedOn = new DateOnly(2024, 3, 12) };
/// ExtractionDocument document = extractor.Extract(input);
/// </code></example>
public sealed record ArticleInput
{
    /// <summary>The article's id; null to take the hash of the content.</summary>
    public string? Id { get; init; }

    /// <summary>Where the content came from (a path, "stdin"); null when unknown.</summary>
    public string? Source { get; init; }

    /// <summary>The page's address; null when unknown.</summary>
    public string? Url { get; init; }

    /// <summary><see cref="Url"/> as a typed one; null when unknown or no absolute address.</summary>
    [JsonIgnore]
    public Uri? PageUri
    {
        get => Uri.TryCreate(Url, UriKind.Absolute, out Uri? address) ? address : null;
        init => Url = value?.OriginalString;
    }

    /// <summary>The headline; null to take it from the content.</summary>
    public string? Title { get; init; }

    /// <summary>The summary under the headline; null to take it from the content.</summary>
    public string? Lead { get; init; }

    /// <summary>The authors; null to take them from the content.</summary>
    public IReadOnlyList<string>? Authors { get; init; }

    /// <summary>An ISO date or date-time with offset; null to take it from the content.</summary>
    public string? PublishedAt { get; init; }

    /// <summary>The day of <see cref="PublishedAt"/> in Viet Nam; null when that is null, or no date. Setting it sets that.</summary>
    [JsonIgnore]
    public DateOnly? PublishedOn
    {
        get => PublishedAt is { } given && PublishedDate.TryGetDay(given, out DateOnly day) ? day : null;
        init => PublishedAt = value is { } day ? PublishedDate.Format(day) : null;
    }

    /// <summary>The moment of <see cref="PublishedAt"/>; null when that is null, a day alone, or no date. Setting it sets that.</summary>
    [JsonIgnore]
    public DateTimeOffset? PublishedTime
    {
        get => PublishedAt is { } given && PublishedDate.TryGetTime(given, out DateTimeOffset time) ? time : null;
        init => PublishedAt = value is { } time ? PublishedDate.Format(time) : null;
    }

    /// <summary>A page's markup, already decoded.</summary>
    public string? Html { get; init; }

    /// <summary>Plain text: first line the headline, then paragraphs.</summary>
    public string? Text { get; init; }

    /// <summary>Undecoded content, HTML or plain text; the encoding and the sort are told from the bytes.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>The charset an HTTP header named for <see cref="Bytes"/>; null when there was none.</summary>
    public string? Charset { get; init; }
}
