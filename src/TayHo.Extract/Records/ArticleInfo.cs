using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TayHo.Extract.Records;

/// <summary>What a block of the reading text is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BlockRole>))]
public enum BlockRole
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The summary under the headline (sapo).</summary>
    Lead,

    /// <summary>A heading inside the body.</summary>
    Heading,

    /// <summary>A paragraph of the body.</summary>
    Paragraph,

    /// <summary>The text under a photo, or its alt text.</summary>
    Caption,

    /// <summary>A block quotation.</summary>
    Quote,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>One row of a table: the cells joined by " | ".</summary>
    TableCell,

    /// <summary>The author's line.</summary>
    Byline,

    /// <summary>A headline of another article.</summary>
    Related,

    /// <summary>A role that a later 1.x may add.</summary>
    Other,
}

/// <summary>One block of the reading text.</summary>
/// <example><code>
/// foreach (ArticleBlock block in document.Article.Blocks.Where(b =&gt; b.Role == BlockRole.Caption))
/// {
///     Console.WriteLine(document.Article.Text[block.Start..block.End]);
/// }
/// </code></example>
public sealed record ArticleBlock
{
    /// <summary>A block whose members the initialiser gives.</summary>
    public ArticleBlock()
    {
    }

    /// <summary>A block of a role.</summary>
    /// <param name="role">What the block is.</param>
    /// <param name="start">Zero-based offset in the reading text, in UTF-16 units.</param>
    /// <param name="end">Offset after the last character, in UTF-16 units (exclusive).</param>
    [SetsRequiredMembers]
    public ArticleBlock(BlockRole role, int start, int end) => (Role, Start, End) = (role, start, end);

    /// <summary>What the block is.</summary>
    public required BlockRole Role { get; init; }

    /// <summary>Zero-based offset in the reading text, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the last character, in UTF-16 units (exclusive).</summary>
    public required int End { get; init; }
}

/// <summary>The article itself: its metadata and its reading text.</summary>
/// <example><code>Console.WriteLine($"{document.Article.Title}, {document.Article.PublishedOn:yyyy-MM-dd}, {document.Article.Text.Length} characters");</code></example>
public sealed record ArticleInfo : IJsonOnDeserialized
{
    /// <summary>The input's id, else "sha256:" and the hash of the input's bytes.</summary>
    public required string Id { get; init; }

    /// <summary>Where the input came from (a path, "stdin"); null when the caller named none.</summary>
    public string? Source { get; init; }

    /// <summary>The page's address; null when unknown.</summary>
    public string? Url { get; init; }

    /// <summary>The site's name; null when the page names none.</summary>
    public string? SiteName { get; init; }

    /// <summary>The section the article ran in; null when the page names none.</summary>
    public string? Section { get; init; }

    /// <summary>The headline; null when the input has none.</summary>
    public string? Title { get; init; }

    /// <summary>The summary under the headline; null when there is none.</summary>
    public string? Lead { get; init; }

    /// <summary>The authors as the page names them, in order; empty when it names none.</summary>
    [AllowNull]
    public IReadOnlyList<string> Authors { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>A date (2024-02-28) or a date-time with offset (2024-02-28T17:05+07:00); null when unknown.</summary>
    public string? PublishedAt { get; init; }

    /// <summary><see cref="Url"/> as a typed one; null when unknown or no absolute address.</summary>
    [JsonIgnore]
    public Uri? PageUri => Uri.TryCreate(Url, UriKind.Absolute, out Uri? address) ? address : null;

    /// <summary>The day of <see cref="PublishedAt"/> in Viet Nam; null when unknown.</summary>
    [JsonIgnore]
    public DateOnly? PublishedOn => PublishedTime is { } time ? DateOnly.FromDateTime(time.ToOffset(TimeSpan.FromHours(7)).DateTime)
        : DateOnly.TryParseExact(PublishedAt, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        ? day : null;

    /// <summary>The moment of <see cref="PublishedAt"/>; null when unknown or known to the day only.</summary>
    [JsonIgnore]
    public DateTimeOffset? PublishedTime =>
        PublishedAt is { Length: > 10 }
            && DateTimeOffset.TryParse(PublishedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time : null;

    /// <summary>The page's language as it declares it (BCP 47); null when it declares none.</summary>
    public string? Language { get; init; }

    /// <summary>Headlines of other articles linked inside this one, in order.</summary>
    [AllowNull]
    public IReadOnlyList<string> RelatedTitles { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>Where each metadata value came from, keyed by field name ("publishedAt" → "json-ld").</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, string> Provenance { get; init => field = ValueMap.Of(value); } = ValueMap.Empty;

    /// <summary>The reading text: NFC, blocks joined by "\n", boilerplate left out.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks of <see cref="Text"/> in reading order.</summary>
    [AllowNull]
    public IReadOnlyList<ArticleBlock> Blocks { get; init => field = ValueList.Of(value); } = ValueList<ArticleBlock>.Empty;

    /// <summary>The article's id, title and day, and how long its text is; never the text itself.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Id} \"{Title}\" ({PublishedAt ?? "no date"}): {Text.Length} characters in {Blocks.Count} blocks");

    void IJsonOnDeserialized.OnDeserialized() => JsonCheck.NotNull(
        nameof(ArticleInfo), (nameof(Id), Id), (nameof(Text), Text), (nameof(Authors), Authors), (nameof(RelatedTitles), RelatedTitles),
            (nameof(Blocks), Blocks), (nameof(Provenance), Provenance));
}

/// <summary>How the anchor date became known.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AnchorBasis>))]
public enum AnchorBasis
{
    /// <summary>Nothing gives it.</summary>
    None,

    /// <summary>The caller gave it (an option or the input's publishedAt).</summary>
    Supplied,

    /// <summary>The page's metadata give it.</summary>
    Metadata,

    /// <summary>It was worked out from the article's own dates and tense.</summary>
    Inferred,

    /// <summary>A way that a later 1.x may add.</summary>
    Other,
}

/// <summary>The day from which relative and year-less dates are read.</summary>
/// <example><code>
/// if (document.AnchorDate.Basis == AnchorBasis.None)
/// {
///     Console.WriteLine("nothing tells the day of writing");
/// }
/// </code></example>
public sealed record AnchorDate : IJsonOnDeserialized
{
    /// <summary>An anchor whose members the initialiser gives.</summary>
    public AnchorDate()
    {
    }

    /// <summary>An anchor of a day, or none.</summary>
    /// <param name="value">An EDTF date, to the day or only to the year; null when <paramref name="basis"/> is none.</param>
    /// <param name="basis">How it became known.</param>
    [SetsRequiredMembers]
    public AnchorDate(string? value, AnchorBasis basis) => (Value, Basis) = (value, basis);

    /// <summary>An EDTF date, to the day or only to the year; null when <see cref="Basis"/> is none.</summary>
    public string? Value { get; init; }

    /// <summary>How it became known.</summary>
    public required AnchorBasis Basis { get; init; }

    /// <summary>The words of the article that an inferred value rests on; null when it was not inferred.</summary>
    public IReadOnlyList<Evidence>? Evidence { get; init => field = value is null ? null : ValueList.Of(value); }

    /// <summary><see cref="Value"/> as a typed one; null when there is none.</summary>
    [JsonIgnore]
    public EdtfValue? EdtfValue => Edtf.ParseOrNull(Value);

    /// <summary>The anchor as a typed value.</summary>
    /// <param name="value">The value; the default when there is none.</param>
    /// <returns>False when <see cref="Value"/> is null.</returns>
    public bool TryGetEdtf(out EdtfValue value) => Edtf.TryParse(Value, out value);

    void IJsonOnDeserialized.OnDeserialized() => JsonCheck.NotNull(nameof(AnchorDate), (nameof(Evidence), Evidence ?? []));
}
