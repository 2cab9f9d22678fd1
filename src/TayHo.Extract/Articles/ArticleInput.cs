using System.Globalization;
using System.Text.Json.Serialization;
using TayHo.Extract.Records;

namespace TayHo.Extract.Articles;

/// <summary>One raw article: exactly one of <see cref="Html"/>, <see cref="Text"/> and <see cref="Bytes"/> is given.</summary>
/// <example><code>
/// var input = new ArticleInput { Html = html, PageUri = new Uri("https://example.org/tin.html"), PublishedOn = new DateOnly(2024, 3, 12) };
/// ExtractionDocument document = extractor.Extract(input);
/// </code></example>
public sealed record ArticleInput
{
    // Whether this initialiser has given the time of publication; what it copies may be replaced.
    private readonly NotCompared<bool> _dated;
    private readonly string? _publishedAt;

    /// <summary>An input whose members the initialiser gives.</summary>
    public ArticleInput()
    {
    }

    // What with-expressions begin with: all but the mark that a time was given.
    private ArticleInput(ArticleInput other)
    {
        (Id, Source, Url, Title, Lead, Authors) = (other.Id, other.Source, other.Url, other.Title, other.Lead, other.Authors);
        (_publishedAt, Html, Text, Bytes, Charset, Noted) =
            (other._publishedAt, other.Html, other.Text, other.Bytes, other.Charset, other.Noted);
    }

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
    public IReadOnlyList<string>? Authors { get; init => field = value is null ? null : ValueList.Of(value); }

    /// <summary>An ISO date or date-time with offset; null to take it from the content.</summary>
    /// <exception cref="ArgumentException">The initialiser gives another day or moment too.</exception>
    public string? PublishedAt
    {
        get => _publishedAt;
        init => (_publishedAt, _dated) = Dated(value);
    }

    /// <summary>The day of <see cref="PublishedAt"/> in Viet Nam; null when that is null, or no date. Setting it sets that.</summary>
    /// <exception cref="ArgumentException">The initialiser gives another day too.</exception>
    [JsonIgnore]
    public DateOnly? PublishedOn
    {
        get => PublishedAt is { } given && PublishedDate.TryGetDay(given, out DateOnly day) ? day : null;
        init => (_publishedAt, _dated) = Dated(value is { } day ? PublishedDate.Format(day) : null);
    }

    /// <summary>The moment of <see cref="PublishedAt"/>; null when that is null, a day alone, or no date. Setting it sets that.</summary>
    /// <exception cref="ArgumentException">The initialiser gives another day or moment too.</exception>
    [JsonIgnore]
    public DateTimeOffset? PublishedTime
    {
        get => PublishedAt is { } given && PublishedDate.TryGetTime(given, out DateTimeOffset time) ? time : null;
        init => (_publishedAt, _dated) = Dated(value is { } time ? PublishedDate.Format(time) : null);
    }

    /// <summary>A page's markup, already decoded.</summary>
    public string? Html { get; init; }

    /// <summary>Plain text: first line the headline, then paragraphs.</summary>
    public string? Text { get; init; }

    /// <summary>Undecoded content, HTML or plain text; the encoding and the sort are told from the bytes.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>The charset an HTTP header named for <see cref="Bytes"/>; null when there was none.</summary>
    public string? Charset { get; init; }

    /// <summary>What was guessed or lost when the file in which the article stands was decoded; null when nothing was.</summary>
    internal IReadOnlyList<ExtractionWarning>? Noted { get; init; }

    /// <summary>The article's id, source and day, and how much of what there is; never the article itself.</summary>
    /// <returns>One line.</returns>
    public override string ToString()
    {
        string content = Html is { } html
            ? Size(html.Length, "characters of HTML") : Text is { } text
            ? Size(text.Length, "characters of text") : Bytes is { } bytes ? Size(bytes.Length, "bytes") : "nothing";
        return $"{Id ?? "no id"} \"{Title}\" from {Source ?? Url ?? "nowhere named"} ({PublishedAt ?? "no date"}): {content}";
    }

    private static string Size(int length, string what) => string.Create(CultureInfo.InvariantCulture, $"{length} {what}");

    /// <summary>The time of publication with one more way of giving it: ways that agree are one, the finer of them; nothing takes nothing
    /// away.</summary>
    private (string? PublishedAt, NotCompared<bool> Dated) Dated(string? given)
    {
        if (!_dated.Value)
        {
            return (given, new(given is not null));
        }

        if (given is null || given == _publishedAt)
        {
            return (_publishedAt, _dated);
        }

        bool bothTimes = PublishedDate.TryGetTime(_publishedAt!, out DateTimeOffset first) & PublishedDate.TryGetTime(given,
                out DateTimeOffset second);
        bool agree = bothTimes
            ? first == second
            : PublishedDate.TryGetDay(_publishedAt!, out DateOnly firstDay) && PublishedDate.TryGetDay(given, out DateOnly secondDay)
            && firstDay == secondDay;
        return agree
            ? (second == default ? _publishedAt : given, _dated)
            : throw new ArgumentException($"The article is said to have appeared at '{_publishedAt}' and at '{given}'; give one of {nameof(PublishedAt)}, {nameof(PublishedOn)} and {nameof(PublishedTime)}.", nameof(given));
    }
}
