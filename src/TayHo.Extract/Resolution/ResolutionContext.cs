using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution;

/// <summary>One step from mentions to records; sees the records of the steps before it.</summary>
internal interface IResolutionStep
{
    /// <summary>Adds this step's records, and warnings where something is in doubt.</summary>
    void Run(ResolutionContext context);
}

/// <summary>A record with the tokens of its mentions, so that later steps can tell what stands near it.</summary>
internal sealed record Resolved<TRecord>(TRecord Record, IReadOnlyList<TokenRange> Ranges)
    where TRecord : IExtractedRecord
{
    /// <summary>The tokens of the first mention.</summary>
    public TokenRange First => Ranges[0];
}

/// <summary>What the steps of one article's resolution share.</summary>
internal sealed class ResolutionContext(ArticleInfo article, TaggedText text, MentionSet mentions, Gazetteer gazetteer)
{
    private Coreference? _coreference;
    private NamedRanges<PlaceRecord>? _placeRanges;
    private NamedRanges<OrganizationRecord>? _organizationRanges;
    private NamedRanges<PersonRecord>? _personRanges;

    /// <summary>The article.</summary>
    public ArticleInfo Article { get; } = article;

    /// <summary>The tagged text.</summary>
    public TaggedText Text { get; } = text;

    /// <summary>What the recognisers found.</summary>
    public MentionSet Mentions { get; } = mentions;

    /// <summary>The administrative units.</summary>
    public Gazetteer Gazetteer { get; } = gazetteer;

    /// <summary>The anchor date; a supplied or metadata one is set from the start.</summary>
    public AnchorDate Anchor { get; set; } = new(null, AnchorBasis.None);

    /// <summary>The units by where they are named; asked when <see cref="Places"/> is full, as the next two are when theirs are.</summary>
    public NamedRanges<PlaceRecord> PlaceRanges => _placeRanges ??= new NamedRanges<PlaceRecord>(Places, Text);

    /// <summary>The bodies by where they are named.</summary>
    public NamedRanges<OrganizationRecord> OrganizationRanges =>
        _organizationRanges ??= new NamedRanges<OrganizationRecord>(Organizations, Text);

    /// <summary>The people by where they are named.</summary>
    public NamedRanges<PersonRecord> PersonRanges => _personRanges ??= new NamedRanges<PersonRecord>(People, Text);

    /// <summary>Index in <see cref="Dates"/> of the first that begins at a token or behind it.</summary>
    public int FirstDateFrom(int token) => Ordered.FirstFrom(Dates, token, static d => d.First.Start);

    /// <summary>What pronouns and bare nouns stand for.</summary>
    public Coreference Coreference => _coreference ??= new Coreference(this);

    public List<Resolved<DateRecord>> Dates { get; } = [];

    /// <summary>The latest year of a day or month that the article tells; 0 when it tells none. Read when <see cref="Dates"/> is
    /// full.</summary>
    public int LatestYear => _latestYear ??= Latest();

    public List<Resolved<PlaceRecord>> Places { get; } = [];

    public List<Resolved<OrganizationRecord>> Organizations { get; } = [];

    /// <summary>Officials and other people in one list, in the order of first mention.</summary>
    public List<Resolved<PersonRecord>> People { get; } = [];

    public List<Resolved<DocumentRecord>> Documents { get; } = [];

    public List<Resolved<StatisticRecord>> Statistics { get; } = [];

    public List<Resolved<EventRecord>> Events { get; } = [];

    /// <summary>Whether the choice of the reported event is written down.</summary>
    public bool KeepsEventChoices { get; init; }

    /// <summary>What the article might have reported, the likeliest first; empty unless it is kept.</summary>
    public IReadOnlyList<EventChoice> EventChoices { get; set; } = [];

    public List<Resolved<AwardRecord>> Awards { get; } = [];

    public List<Resolved<QuoteRecord>> Quotes { get; } = [];

    public List<ExtractionWarning> Warnings { get; } = [];

    private int? _latestYear;

    private int Latest()
    {
        int latest = 0;
        foreach (Resolved<DateRecord> date in Dates)
        {
            Text.ThrowIfStopped();
            if (date.Record.Kind is DateKind.Date or DateKind.Time && date.Record.TryGetEdtf(out EdtfValue value)
                    && value.Start is { Year: { } year, Month: not null })
            {
                latest = Math.Max(latest, year);
            }
        }

        return latest;
    }
}
