namespace TayHo.Extract.Recognition;

/// <summary>Everything the recognisers found in one article, each list in reading order.</summary>
internal sealed record MentionSet
{
    public IReadOnlyList<DocumentMention> Documents { get; init; } = [];

    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    public IReadOnlyList<PlaceMention> Places { get; init; } = [];

    public IReadOnlyList<OrganizationMention> Organizations { get; init; } = [];

    public IReadOnlyList<PersonMention> People { get; init; } = [];

    public IReadOnlyList<QuantityMention> Quantities { get; init; } = [];

    public IReadOnlyList<EventMention> Events { get; init; } = [];

    public IReadOnlyList<AwardMention> Awards { get; init; } = [];

    public IReadOnlyList<QuoteMention> Quotes { get; init; } = [];
}
