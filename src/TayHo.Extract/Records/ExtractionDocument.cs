using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TayHo.Extract.Records;

/// <summary>All that was read from one article, schema version 1.1.</summary>
/// <example><code>
/// foreach (PersonRecord official in document.Officials)
/// {
///     Console.WriteLine($"{official.Name}: {official.Positions[0].Title}, in the words '{official.Evidence[0].Text}'");
/// }
/// </code></example>
public sealed record ExtractionDocument : IJsonOnDeserialized
{
    // Generated serializers set what the JSON leaves out to null.
    private const string Current = "1.1";

    private readonly NotCompared<IReadOnlyList<EventChoice>> _choices = new(ValueList<EventChoice>.Empty);

    /// <summary>The version of the output's schema.</summary>
    public string SchemaVersion { get; init => field = value ?? Current; } = Current;

    /// <summary>The article itself.</summary>
    public required ArticleInfo Article { get; init; }

    /// <summary>The day from which relative and year-less dates were read.</summary>
    public required AnchorDate AnchorDate { get; init; }

    /// <summary>Every mention of calendar time, in reading order.</summary>
    [AllowNull]
    public IReadOnlyList<DateRecord> Dates { get; init => field = ValueList.Of(value); } = ValueList<DateRecord>.Empty;

    /// <summary>Each distinct administrative unit of Viet Nam.</summary>
    [AllowNull]
    public IReadOnlyList<PlaceRecord> Places { get; init => field = ValueList.Of(value); } = ValueList<PlaceRecord>.Empty;

    /// <summary>Each named person with at least one post, rank or membership.</summary>
    [AllowNull]
    public IReadOnlyList<PersonRecord> Officials { get; init => field = ValueList.Of(value); } = ValueList<PersonRecord>.Empty;

    /// <summary>The other named persons.</summary>
    [AllowNull]
    public IReadOnlyList<PersonRecord> People { get; init => field = ValueList.Of(value); } = ValueList<PersonRecord>.Empty;

    /// <summary>Each distinct named body.</summary>
    [AllowNull]
    public IReadOnlyList<OrganizationRecord> Organizations { get; init => field = ValueList.Of(value); } =
        ValueList<OrganizationRecord>.Empty;

    /// <summary>Each number that counts, measures or rates something, in reading order.</summary>
    [AllowNull]
    public IReadOnlyList<StatisticRecord> Statistics { get; init => field = ValueList.Of(value); } = ValueList<StatisticRecord>.Empty;

    /// <summary>Each cited document.</summary>
    [AllowNull]
    public IReadOnlyList<DocumentRecord> Documents { get; init => field = ValueList.Of(value); } = ValueList<DocumentRecord>.Empty;

    /// <summary>What happened; the first is what the article reports.</summary>
    [AllowNull]
    public IReadOnlyList<EventRecord> Events { get; init => field = ValueList.Of(value); } = ValueList<EventRecord>.Empty;

    /// <summary>
    /// What the article might have reported, the likeliest first, with the reasons by which the first of <see cref="Events"/> was chosen;
    /// empty unless <see cref="ExtractionOptions.ExplainEvents"/>. No part of the JSON document, nor of what makes two documents equal.
    /// </summary>
    [JsonIgnore]
    [AllowNull]
    public IReadOnlyList<EventChoice> EventChoices
    {
        get => _choices.Value;
        init => _choices = new(ValueList.Of(value));
    }

    /// <summary>Awards and ratings.</summary>
    [AllowNull]
    public IReadOnlyList<AwardRecord> Awards { get; init => field = ValueList.Of(value); } = ValueList<AwardRecord>.Empty;

    /// <summary>What people said.</summary>
    [AllowNull]
    public IReadOnlyList<QuoteRecord> Quotes { get; init => field = ValueList.Of(value); } = ValueList<QuoteRecord>.Empty;

    /// <summary>Records of types of the user's own, in reading order; null (and left out of the JSON) when the extractor has no rules or
    /// recognisers for any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CustomRecord>? Custom { get; init => field = value is null ? null : ValueList.Of(value); }

    /// <summary>What a reader of the result should know.</summary>
    [AllowNull]
    public IReadOnlyList<ExtractionWarning> Warnings { get; init => field = ValueList.Of(value); } = ValueList<ExtractionWarning>.Empty;

    /// <summary>The article's id and title and how many records of each type were read.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Article.Id} \"{Article.Title}\" ({AnchorDate.Value ?? "no date"}): {Dates.Count} dates, {Places.Count} places, {Officials.Count} officials, {People.Count} people, "
        + $"{Organizations.Count} organizations, {Statistics.Count} statistics, {Documents.Count} documents, {Events.Count} events, {Awards.Count} awards, {Quotes.Count} quotes");

    void IJsonOnDeserialized.OnDeserialized()
    {
        JsonCheck.NotNull(
            nameof(ExtractionDocument), (nameof(SchemaVersion), SchemaVersion), (nameof(Article), Article),
                (nameof(AnchorDate), AnchorDate), (nameof(Dates), Dates),
            (nameof(Places), Places), (nameof(Officials), Officials), (nameof(People), People), (nameof(Organizations), Organizations),
                (nameof(Statistics), Statistics),
            (nameof(Documents), Documents), (nameof(Events), Events), (nameof(Awards), Awards), (nameof(Quotes), Quotes),
                (nameof(Custom), Custom ?? []), (nameof(Warnings), Warnings));
        JsonCheck.Version(SchemaVersion);
    }
}
