using System.Globalization;
using TayHo.Extract.Records;

namespace TayHo.Extract.Verification;

/// <summary>What makes two records one fact, for every record type: section 4 of the contract.</summary>
internal static class FactRules
{
    /// <summary>The types, in the order in which people are shown them.</summary>
    public static IReadOnlyList<FactRule> All { get; } =
    [
        Events(), People("officials", d => d.Officials), People("people", d => d.People), Organizations(), Places(), Statistics(), Dates(),
            Documents(), Awards(), Quotes(), Custom(),
    ];

    private static FactRule<EventRecord> Events() => new("events", d => d.Events)
    {
        Same = [(e, f) => SameName(e, f) && e.Says("date") && e.Record.Date == f.Record.Date, (e, f) => SameName(e, f) && !e.Says("date")],
        Near = [SameName],
        Keys = ["name"],
        Defaults = """{"kind":"other","name":""}""",
        Fields =
        [
            Choice<EventRecord, EventKind>("kind", r => r.Kind), Exact<EventRecord>("date", r => r.Date), Choice<EventRecord,
                DayPart>("dayPart", r => r.DayPart),
            Body<EventRecord>("place", r => r.Place), Exact<EventRecord>("placeCode", r => r.PlaceCode),
            new("organizers", f => List(f.Record.Organizers), (e, f) =>
                    e.Record.Organizers.All(name => f.Record.Organizers.Any(other => SameBody(e, name, f, other)))),
        ],
    };

    private static FactRule<PersonRecord> People(string type, Func<ExtractionDocument, IReadOnlyList<PersonRecord>> records) =>
        new(type, records)
    {
        Same = [(e, f) => e.Claimed is null ? FactText.Same(e.Record.Name, f.Record.Name) : IsClaimed(e, f)],
        Claimable = d => d.Officials.Concat(d.People),
        Keys = ["name"],
        Defaults = """{"name":""}""",
        Fields =
        [
            Text<PersonRecord>("honorific", r => r.Honorific),
            new("positions", f => List(f.Record.Positions), (e, f) =>
                    e.Claimed is null ? e.Record.Positions.All(post => f.Record.Positions.Any(other => SamePost(post, other)))
                    : HoldsClaimed(e, f)),
            new("otherPositions", f => List(f.Record.Positions), (e, f) =>
                    f.Record.Positions.All(post => e.Record.Positions.Any(other => SamePost(other, post)))),
        ],
    };

    private static FactRule<OrganizationRecord> Organizations() => new("organizations", d => d.Organizations)
    {
        Same =
        [
            (e, f) => FactText.Same(e.Record.Name, f.Record.Name),
            (e, f) => FactText.Same(e.Record.Name, f.Record.InferredName)
                || (e.Record.InferredName is { } full
                    && (FactText.Same(full, f.Record.Name) || FactText.Same(full, f.Record.InferredName))),
            (e, f) => e.Claimed is not null
                ? ClaimText.Body(e.Record.Name, f.Record.Name, f.Document) : FactText.WordF1(e.Record.Name, f.Record.Name) >= 0.85
                || FactText.WordF1(e.Record.Name, f.Record.InferredName) >= 0.85,
        ],
        Keys = ["name", "inferredName"],
        Defaults = """{"kind":"other","name":""}""",
        Fields = [Choice<OrganizationRecord, OrganizationKind>("kind", r => r.Kind),
                Exact<OrganizationRecord>("placeCode", r => r.PlaceCode)],
    };

    private static FactRule<PlaceRecord> Places() => new("places", d => d.Places)
    {
        Same = [(e, f) => SameUnit(e, f) && e.Record.Code == f.Record.Code, SameUnit],
        Keys = ["name", "level"],
        Defaults = """{"name":"","type":"","level":"commune"}""",
        Fields =
        [
            Text<PlaceRecord>("type", r => r.Type), Exact<PlaceRecord>("code", r => r.Code),
            new("fullName", f => f.Record.FullName, (e, f) =>
                    e.Claimed is null ? FactText.Same(e.Record.FullName, f.Record.FullName)
                    : ClaimText.UnitWithParents(e.Record.FullName!, f.Record.FullName)),
            Exact<PlaceRecord>("validUntil", r => r.ValidUntil),
            new("successors", f => List(f.Record.Successors), (e, f) =>
                    e.Record.Successors.Select(s =>
                        s.Code ?? s.FullName).SequenceEqual(f.Record.Successors.Select(s => s.Code ?? s.FullName))),
        ],
    };

    private static FactRule<StatisticRecord> Statistics() => new("statistics", d => d.Statistics)
    {
        // Where a number occurs twice, the mention at the same words is taken first.
        Same = [(e, f) => SameNumber(e, f) && e.Touches(f), SameNumber],
        Near = [(e, f) => e.Touches(f), SameQuestion],
        Keys = [],
        Defaults = """{"kind":"count"}""",
        Fields =
        [
            Number<StatisticRecord>("value", r => r.Value), Number<StatisticRecord>("high", r => r.High) with { NoneSays = true },
                Choice<StatisticRecord, Comparison>("comparison", r => r.Comparison),
            Choice<StatisticRecord, StatisticKind>("kind", r => r.Kind), new("unit", f => f.Record.Unit, SameMeasureUnit),
                Number<StatisticRecord>("of", r => r.Of),
            new("measure", f => f.Record.Measure, (e, f) =>
                    e.Record.Measure is null || FactText.WordF1(e.Record.Measure, f.Record.Measure) >= 0.5) { Asks = true },
            Choice<StatisticRecord, ChangeDirection>("change", r => r.Change), Text<StatisticRecord>("baseline", r => r.Baseline),
                new("scope", f => f.Record.Scope, SameScope),
            Exact<StatisticRecord>("scopeCode", r => r.ScopeCode), Exact<StatisticRecord>("period", r => r.Period), Choice<StatisticRecord,
                TargetRating>("target", r => r.Target),
            Text<StatisticRecord>("per", r => r.Per), new("partOf", Whole, (e, f) => Whole(e) == Whole(f)),
        ],
    };

    private static FactRule<DateRecord> Dates() => new("dates", d => d.Dates)
    {
        Same = [(e, f) => e.Record.Value == f.Record.Value && (e.Claimed is not null || e.Touches(f))],
        Near = [(e, f) => e.Touches(f)],
        Keys = [],
        Defaults = """{"kind":"date","basis":"explicit"}""",
        Fields =
        [
            Choice<DateRecord, DateKind>("kind", r => r.Kind), Exact<DateRecord>("value", r => r.Value), Choice<DateRecord,
                DayPart>("dayPart", r => r.DayPart),
            Choice<DateRecord, DateModifier>("modifier", r => r.Modifier), Choice<DateRecord, CalendarKind>("calendar", r => r.Calendar),
                Choice<DateRecord, DateBasis>("basis", r => r.Basis),
        ],
    };

    private static FactRule<DocumentRecord> Documents() => new("documents", d => d.Documents)
    {
        Same = [SameDocument],
        Keys = ["type", "number"],
        Defaults = """{"type":""}""",
        Fields = [Body<DocumentRecord>("issuer", r => r.Issuer), Exact<DocumentRecord>("date", r => r.Date),
                Text<DocumentRecord>("term", r => r.Term), Worded<DocumentRecord>("title", r => r.Title)],
    };

    private static FactRule<AwardRecord> Awards() => new("awards", d => d.Awards)
    {
        // Lists repeat an award with other recipients.
        Same = [(e, f) => Alike(e.Record.Award, f.Record.Award) && (!e.Says("recipient") || Alike(e.Record.Recipient, f.Record.Recipient))
                && (e.Claimed is null || SaysAward(e, f))],
        Likeness = (e, f) => FactText.WordF1(e.Recipient, f.Recipient) + FactText.WordF1(e.Award, f.Award),
        Keys = ["award", "recipient"],
        Defaults = """{"award":""}""",
        Fields = [new("grantor", f => f.Record.Grantor, (e, f) => Alike(e.Record.Grantor, f.Record.Grantor)),
                Exact<AwardRecord>("date", r => r.Date), Exact<AwardRecord>("period", r => r.Period)],
    };

    private static FactRule<QuoteRecord> Quotes() => new("quotes", d => d.Quotes)
    {
        Same = [(e, f) => SameWords(e, f) && (!e.Says("speakerName") || Alike(e.Record.SpeakerName, f.Record.SpeakerName))],
        Near = [SameWords],
        Keys = ["text"],
        Defaults = """{"text":"","mode":"reported"}""",
        Fields =
        [
            new("speakerName", f => f.Record.SpeakerName, (e, f) => FactText.Same(e.Record.SpeakerName, f.Record.SpeakerName)
                || (e.Claimed is not null && f.Record.SpeakerName is { } speaker
                    && ClaimText.Person(e.Record.SpeakerName!, speaker, f.Document))),
            Choice<QuoteRecord, QuoteMode>("mode", r => r.Mode), Text<QuoteRecord>("verb", r => r.Verb),
        ],
    };

    private static FactRule<CustomRecord> Custom() => new("custom", d => d.Custom ?? [])
    {
        Same = [(e, f) => e.Record.Type == f.Record.Type && (e.Claimed is null ? e.Touches(f) : SameFields(e, f))],
        Near = [(e, f) => e.Record.Type == f.Record.Type && e.Record.Fields.Any(field => FactText.Same(field.Value, f.Record[field.Key]))],
        Keys = ["type"],
        Defaults = """{"type":""}""",
        Fields = [new("fields", f => f.Record.Fields.Count == 0 ? null : f.Record.Fields.ToString(), SameFields)],
    };

    private static bool SameFields(Fact<CustomRecord> expected, Fact<CustomRecord> found) =>
        expected.Record.Fields.All(field => FactText.Same(field.Value, found.Record[field.Key]));

    private static bool SameName(Fact<EventRecord> expected, Fact<EventRecord> found) =>
        FactText.Words(expected.Record.Name).Count > 0
        && (expected.Claimed is null ? FactText.Coverage(expected.Record.Name, found.Record.Name) >= 0.5
            : FactText.Coverage(expected.Record.Name, Said(found, found.Record.Name)) >= 0.8);

    /// <summary>Whether both are one post of one body, which one may write shorter than the other.</summary>
    public static bool SameTitle(Position a, Position b) =>
        FactText.Same(a.Title, b.Title) && FactText.SameBody(a.Organization, b.Organization);

    /// <summary>Whether a claim speaks of a person: by the name, or without one by all of the posts.</summary>
    private static bool IsClaimed(Fact<PersonRecord> claimed, Fact<PersonRecord> found) =>
        claimed.Says("name") ? ClaimText.Person(claimed.Record.Name, found.Record.Name, found.Document) : HoldsClaimed(claimed, found);

    private static bool HoldsClaimed(Fact<PersonRecord> claimed, Fact<PersonRecord> found)
    {
        for (int i = 0; i < claimed.Record.Positions.Count; i++)
        {
            Position post = claimed.Record.Positions[i];
            string path = $"positions[{i}].";
            if (!found.Record.Positions.Any(other => ClaimedPost.Is(post, other, found.Document)
                && (!claimed.Says(path + "status") || post.Status == other.Status)
                && (post.Rank is null || FactText.Same(post.Rank, other.Rank))
                && (post.StartDate is null || post.StartDate == other.StartDate)
                && (post.EndDate is null || post.EndDate == other.EndDate)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameBody<T>(Fact<T> expected, string? name, Fact<T> found, string? other)
        where T : IExtractedRecord => expected.Claimed is null
            ? FactText.SameBody(name, other) : ClaimText.Body(name, other, found.Document);

    /// <summary>What a record says in the article's words, and in its own.</summary>
    private static string Said<T>(Fact<T> fact, params ReadOnlySpan<string?> own)
        where T : IExtractedRecord => string.Join(' ', [.. own, .. fact.Record.Evidence.Select(e => e.Text)]);

    private static bool SaysAward(Fact<AwardRecord> claimed, Fact<AwardRecord> found) =>
        ClaimText.Covers(claimed.Record.Award, Said(found, found.Record.Award))
            && (!claimed.Says("recipient") || ClaimText.Covers(claimed.Record.Recipient, Said(found, found.Record.Recipient)));

    private static bool SamePost(Position a, Position b) =>
        FactText.Same(a.Title, b.Title) && FactText.Same(a.Rank, b.Rank) && a.Status == b.Status
            && (a.Organization is null || FactText.SameBody(a.Organization, b.Organization));

    private static bool Alike(string? a, string? b) => a is null ? b is null : FactText.Same(a, b) || FactText.WordF1(a, b) >= 0.5;

    private static bool SameUnit(Fact<PlaceRecord> expected, Fact<PlaceRecord> found) =>
        (expected.Says("name") ? FactText.Same(expected.Record.Name, found.Record.Name)
                : expected.Record.Code is { } code && code == found.Record.Code)
            && (expected.Says("level") ? expected.Record.Level == found.Record.Level : !expected.Says("type")
                || FactText.Same(expected.Record.Type, found.Record.Type));

    private static bool SameNumber(Fact<StatisticRecord> expected, Fact<StatisticRecord> found) =>
        expected.Record.Value == found.Record.Value && expected.Record.High == found.Record.High && SameMeasureUnit(expected, found);

    private static bool SameMeasureUnit(Fact<StatisticRecord> expected, Fact<StatisticRecord> found)
    {
        (StatisticRecord e, StatisticRecord f) = (expected.Record, found.Record);
        if (expected.Claimed is not null)
        {
            return ClaimedUnit(expected, found);
        }

        bool count = e.Kind == StatisticKind.Count;
        return count ? f.Kind == StatisticKind.Count && FactText.Coverage(e.Unit, f.Unit) >= 0.5 : FactText.Same(e.Unit, f.Unit);
    }

    /// <summary>Whether the number is of what the claim says: the same symbol, or a noun that begins in the counted one and is said to its
    /// end.</summary>
    private static bool ClaimedUnit(Fact<StatisticRecord> claimed, Fact<StatisticRecord> found)
    {
        (StatisticRecord e, StatisticRecord f) = (claimed.Record, found.Record);
        if ((claimed.Says("kind") && e.Kind != f.Kind) || !claimed.Says("unit"))
        {
            return !claimed.Says("unit") && (!claimed.Says("kind") || e.Kind == f.Kind);
        }

        return f.Kind != StatisticKind.Count
            ? string.Equals(e.Unit, f.Unit, StringComparison.OrdinalIgnoreCase)
            : FactText.Words(e.Unit) is [{ } first, ..] && FactText.Words(f.Unit).Contains(first)
            && ClaimText.Covers(e.Unit, Said(found, f.Unit, f.Measure));
    }

    /// <summary>Whether both answer one question: what is measured, in which unit, of whom, when.</summary>
    private static bool SameQuestion(Fact<StatisticRecord> expected, Fact<StatisticRecord> found)
    {
        (StatisticRecord e, StatisticRecord f) = (expected.Record, found.Record);
        if (expected.Claimed is null)
        {
            return FactText.WordF1(e.Measure, f.Measure) >= 0.5 && IsOfTheSame(expected, found) && e.Change == f.Change;
        }

        if (!IsOfTheSame(expected, found) || (expected.Says("change") && e.Change != f.Change))
        {
            return false;
        }

        // Without a measure the question is told by the unit, where one number alone is of it.
        return e.Measure is { } measure
            ? FactText.WordF1(measure, f.Measure) >= 0.5 && FactText.Coverage(measure, Said(found, f.Measure, f.Unit)) >= 0.75
            : expected.Says("unit") && found.Document.Statistics.Count(other => IsOfTheSame(expected, found with { Record = other })) == 1;
    }

    private static bool SameScope(Fact<StatisticRecord> expected, Fact<StatisticRecord> found) =>
        FactText.Same(expected.Record.Scope, found.Record.Scope)
            || (expected.Claimed is not null && ClaimText.Body(expected.Record.Scope, found.Record.Scope, found.Document));

    private static bool IsOfTheSame(Fact<StatisticRecord> expected, Fact<StatisticRecord> found)
    {
        (StatisticRecord e, StatisticRecord f) = (expected.Record, found.Record);
        return SameMeasureUnit(expected, found) && (e.Scope is null || SameScope(expected, found))
            && (e.Period is null || e.Period == f.Period);
    }

    private static bool SameDocument(Fact<DocumentRecord> expected, Fact<DocumentRecord> found)
    {
        (DocumentRecord e, DocumentRecord f) = (expected.Record, found.Record);
        if ((expected.Says("type") && !FactText.Same(e.Type, f.Type)) || (expected.Says("number") && !FactText.Same(e.Number, f.Number)))
        {
            return false;
        }

        return e.Number is not null
            || (e.Term is not null && FactText.Same(e.Term, f.Term))
            || (e.Title is not null && f.Title is not null && FactText.Coverage(e.Title, f.Title) >= (expected.Claimed is null ? 0.5 : 0.8))
            || (e.Term is null && e.Title is null && SameBody(expected, e.Issuer, found, f.Issuer));
    }

    private static bool SameWords(Fact<QuoteRecord> expected, Fact<QuoteRecord> found)
    {
        if (expected.Claimed is null && expected.Document.Article.Text == found.Document.Article.Text)
        {
            return BeginsInside(expected.Record, found.Record) || BeginsInside(found.Record, expected.Record);
        }

        string e = FactText.Key(expected.Record.Text), f = FactText.Key(found.Record.Text);
        if (expected.Claimed is not null)
        {
            return e.Length > 0 && $" {f} ".Contains($" {e} ", StringComparison.Ordinal);
        }

        return e.Length > 0 && (f.Contains(e, StringComparison.Ordinal) || (f.Length > 0 && e.Contains(f, StringComparison.Ordinal))
                || expected.Touches(found));

        static bool BeginsInside(QuoteRecord one, QuoteRecord other) =>
            one.Evidence.Count > 0 && other.Evidence.Count > 0 && one.Evidence[0].Start >= other.Evidence[0].Start
                && one.Evidence[0].Start < other.Evidence[0].End;
    }

    private static string? Whole(Fact<StatisticRecord> fact) =>
        fact.Document.Statistics.FirstOrDefault(s => s.Id == fact.Record.PartOf) is { } whole ? RecordText.Number(whole.Value) : null;

    private static string? List<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : string.Join("; ", items);

    private static FieldRule<T> Exact<T>(string name, Func<T, string?> value)
        where T : IExtractedRecord => new(name, f => value(f.Record), (e, f) => value(e.Record) == value(f.Record));

    private static FieldRule<T> Text<T>(string name, Func<T, string?> value)
        where T : IExtractedRecord => new(name, f => value(f.Record), (e, f) => FactText.Same(value(e.Record), value(f.Record)));

    private static FieldRule<T> Body<T>(string name, Func<T, string?> value)
        where T : IExtractedRecord => new(name, f => value(f.Record), (e, f) => SameBody(e, value(e.Record), f, value(f.Record)));

    private static FieldRule<T> Worded<T>(string name, Func<T, string?> value)
        where T : IExtractedRecord => new(name, f => value(f.Record), (e, f) =>
                value(e.Record) is null == value(f.Record) is null && FactText.Coverage(value(e.Record), value(f.Record)) >= 0.5);

    private static FieldRule<T> Number<T>(string name, Func<T, decimal?> value)
        where T : IExtractedRecord => new(name, f => value(f.Record)?.ToString(CultureInfo.InvariantCulture), (e, f) =>
                value(e.Record) == value(f.Record));

    private static FieldRule<T> Choice<T, TEnum>(string name, Func<T, TEnum?> value)
        where T : IExtractedRecord
        where TEnum : struct, Enum => new(name, f => value(f.Record) is { } choice ? EnumNames.Of(choice) : null, (e, f) =>
                EqualityComparer<TEnum?>.Default.Equals(value(e.Record), value(f.Record)));
}
