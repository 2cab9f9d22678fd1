using TayHo.Extract.Records;

namespace TayHo.Extract.Evaluation;

/// <summary>The facts of an annotation as a document of the text they were found in, so that it is compared as any two documents are.</summary>
internal static class GoldRecords
{
    private const string Rule = "gold";

    /// <summary>Makes the document.</summary>
    /// <exception cref="InvalidDataException">The annotation has a value that the contract has not.</exception>
    public static ExtractionDocument Of(GoldFacts gold, ArticleInfo article)
    {
        string text = article.Text;
        return new ExtractionDocument
        {
            Article = article,
            AnchorDate = new AnchorDate(null, AnchorBasis.None),
            Dates = Located(gold.Dates, text, Date),
            Places = [.. gold.Places.Select(Place)],
            Officials = [.. gold.Officials.Select(Person)],
            People = [.. gold.People.Select(Person)],
            Statistics = Located(gold.Statistics, text, Statistic),
            Documents = [.. gold.Documents.Select(Document)],
            Events = gold.Event is { } reported ? [Event(reported)] : [],
            Organizations = [.. (gold.Organizations ?? []).Select(Organization)],
            Awards = [.. (gold.Awards ?? []).Select(Award)],
            Quotes = Located(gold.Quotes ?? [], text, Quote),
        };
    }

    // A mention that the reading text does not hold touches no other.
    private static List<TRecord> Located<TGold, TRecord>(IReadOnlyList<TGold> golds, string text, Func<TGold, Evidence[], TRecord> make)
        where TGold : IGoldMention
    {
        int[] at = GoldLocator.Locate(golds, text);
        return [.. golds.Select((g, i) => make(g, at[i] < 0 ? [] : [new Evidence(at[i], at[i] + g.Text.Length, g.Text)]))];
    }

    private static DateRecord Date(GoldDate gold, Evidence[] evidence) => new()
    {
        Id = "", Rule = Rule, Evidence = evidence, Kind = Choice<DateKind>(gold.Kind), Value = gold.Value, Basis = DateBasis.Explicit, DayPart = gold.DayPart is { } part ? Choice<DayPart>(part) : null,
    };

    private static PlaceRecord Place(GoldPlace gold) => new()
    {
        Id = "", Rule = Rule, Evidence = [], Name = gold.Name, Type = gold.Type, Level = Choice<PlaceLevel>(gold.Level), FullName = gold.Name, Code = gold.Code,
    };

    private static PersonRecord Person(GoldPerson gold) => new()
    {
        Id = "", Rule = Rule, Evidence = [], Name = gold.Name, Positions = [.. (gold.Positions ?? []).Select(p => new Position { Title = p.Title, Organization = p.Organization, Rank = p.Rank })],
    };

    private static StatisticRecord Statistic(GoldStatistic gold, Evidence[] evidence) => new()
    {
        Id = gold.Id ?? "",
        Rule = Rule,
        Evidence = evidence,
        Value = gold.Value,
        High = gold.High,
        Comparison = Choice<Comparison>(gold.Comparison ?? "eq"),
        Kind = Choice<StatisticKind>(gold.Kind ?? "count"),
        Unit = gold.Unit,
        Of = gold.Of,
        Measure = gold.Measure,
        Change = gold.Change is { } change ? Choice<ChangeDirection>(change) : null,
        Baseline = gold.Baseline,
        Scope = gold.Scope,
        Period = gold.Period,
        Target = gold.Target is { } target ? Choice<TargetRating>(target) : null,
        PartOf = gold.PartOf,
    };

    private static DocumentRecord Document(GoldDocument gold) => new()
    {
        Id = "", Rule = Rule, Evidence = [], Type = gold.Type, Number = gold.Number, Issuer = gold.Issuer, Date = gold.Date, Term = gold.Term, Title = gold.Title,
    };

    private static EventRecord Event(GoldEvent gold) => new()
    {
        Id = "", Rule = Rule, Evidence = [], Kind = Choice<EventKind>(gold.Kind), Name = gold.Name ?? "", Date = gold.Date,
    };

    private static OrganizationRecord Organization(GoldOrganization gold) => new() { Id = "", Rule = Rule, Evidence = [], Name = gold.Name, Kind = Choice<OrganizationKind>(gold.Kind) };

    private static AwardRecord Award(GoldAward gold) => new()
    {
        Id = "", Rule = Rule, Evidence = [], Award = gold.Award, Recipient = gold.Recipient, Grantor = gold.Grantor, Date = gold.Date, Period = gold.Period,
    };

    private static QuoteRecord Quote(GoldQuote gold, Evidence[] evidence) => new() { Id = "", Rule = Rule, Evidence = evidence, Text = gold.Text, Mode = QuoteMode.Direct, SpeakerName = gold.Speaker };

    private static TEnum Choice<TEnum>(string name)
        where TEnum : struct, Enum
    {
        foreach (TEnum value in Enum.GetValues<TEnum>())
        {
            if (EnumNames.Of(value) == name)
            {
                return value;
            }
        }

        throw new InvalidDataException($"'{name}' is no {typeof(TEnum).Name} of the contract.");
    }
}
