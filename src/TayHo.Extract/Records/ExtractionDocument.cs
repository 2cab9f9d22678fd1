namespace TayHo.Extract.Records;

/// <summary>All that was read from one article, schema version 1.1.</summary>
public sealed record ExtractionDocument
{
    /// <summary>The version of the output's schema.</summary>
    public string SchemaVersion { get; init; } = "1.1";

    /// <summary>The article itself.</summary>
    public required ArticleInfo Article { get; init; }

    /// <summary>The day from which relative and year-less dates were read.</summary>
    public required AnchorDate AnchorDate { get; init; }

    /// <summary>Every mention of calendar time, in reading order.</summary>
    public IReadOnlyList<DateRecord> Dates { get; init; } = [];

    /// <summary>Each distinct administrative unit of Viet Nam.</summary>
    public IReadOnlyList<PlaceRecord> Places { get; init; } = [];

    /// <summary>Each named person with at least one post, rank or membership.</summary>
    public IReadOnlyList<PersonRecord> Officials { get; init; } = [];

    /// <summary>The other named persons.</summary>
    public IReadOnlyList<PersonRecord> People { get; init; } = [];

    /// <summary>Each distinct named body.</summary>
    public IReadOnlyList<OrganizationRecord> Organizations { get; init; } = [];

    /// <summary>Each number that counts, measures or rates something, in reading order.</summary>
    public IReadOnlyList<StatisticRecord> Statistics { get; init; } = [];

    /// <summary>Each cited document.</summary>
    public IReadOnlyList<DocumentRecord> Documents { get; init; } = [];

    /// <summary>What happened; the first is what the article reports.</summary>
    public IReadOnlyList<EventRecord> Events { get; init; } = [];

    /// <summary>Awards and ratings.</summary>
    public IReadOnlyList<AwardRecord> Awards { get; init; } = [];

    /// <summary>What people said.</summary>
    public IReadOnlyList<QuoteRecord> Quotes { get; init; } = [];

    /// <summary>What a reader of the result should know.</summary>
    public IReadOnlyList<ExtractionWarning> Warnings { get; init; } = [];
}
