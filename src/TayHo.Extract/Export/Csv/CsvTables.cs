using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Csv;

/// <summary>Every CSV table, in the order in which datapackage.json lists them.</summary>
internal static class CsvTables
{
    public static IReadOnlyList<CsvTable> All { get; } =
    [
        Articles(), Statistics(), Officials(), People(), Places(), Dates(), Organizations(), Documents(), Events(), Awards(), Quotes(),
    ];

    private static CsvTable<ExtractionDocument> Articles() => new("articles", "One row an article.", d => [d],
    [
        CsvColumn.Text<ExtractionDocument>("source", "Where the article was read from.", d => d.Article.Source),
        CsvColumn.Text<ExtractionDocument>("url", "The page's address.", d => d.Article.Url),
        CsvColumn.Text<ExtractionDocument>("siteName", "The site's name.", d => d.Article.SiteName),
        CsvColumn.Text<ExtractionDocument>("section", "The section the article ran in.", d => d.Article.Section),
        CsvColumn.Text<ExtractionDocument>("lead", "The summary under the headline.", d => d.Article.Lead),
        CsvColumn.List<ExtractionDocument>("authors", "The authors as the page names them.", d => d.Article.Authors),
        CsvColumn.Text<ExtractionDocument>("publishedAt", "ISO date, or date-time with offset.", d => d.Article.PublishedAt),
        CsvColumn.Text<ExtractionDocument>("anchorDate", "The EDTF date from which year-less dates were read.", d => d.AnchorDate.Value),
        CsvColumn.Choice<ExtractionDocument, AnchorBasis>("anchorBasis", "supplied, metadata, inferred or none.", d => d.AnchorDate.Basis),
        CsvColumn.List<ExtractionDocument>("relatedTitles", "Headlines of other articles linked inside this one.", d => d.Article.RelatedTitles),
        CsvColumn.Integer<ExtractionDocument>("textLength", "The length of the reading text in UTF-16 units.", d => d.Article.Text.Length),
        CsvColumn.Integer<ExtractionDocument>("dates", "How many dates were found.", d => d.Dates.Count),
        CsvColumn.Integer<ExtractionDocument>("places", "How many places were found.", d => d.Places.Count),
        CsvColumn.Integer<ExtractionDocument>("officials", "How many officials were found.", d => d.Officials.Count),
        CsvColumn.Integer<ExtractionDocument>("people", "How many other people were found.", d => d.People.Count),
        CsvColumn.Integer<ExtractionDocument>("organizations", "How many organisations were found.", d => d.Organizations.Count),
        CsvColumn.Integer<ExtractionDocument>("statistics", "How many statistics were found.", d => d.Statistics.Count),
        CsvColumn.Integer<ExtractionDocument>("documents", "How many cited documents were found.", d => d.Documents.Count),
        CsvColumn.Integer<ExtractionDocument>("events", "How many events were found.", d => d.Events.Count),
        CsvColumn.Integer<ExtractionDocument>("awards", "How many awards were found.", d => d.Awards.Count),
        CsvColumn.Integer<ExtractionDocument>("quotes", "How many quotations were found.", d => d.Quotes.Count),
        CsvColumn.List<ExtractionDocument>("warnings", "The codes of the warnings.", d => d.Warnings.Select(w => w.Code)),
    ]);

    private static CsvTable<StatisticRecord> Statistics() => new("statistics", "One row a number that counts, measures or rates something.", d => d.Statistics,
    [
        RecordColumns.Id<StatisticRecord>(s => s),
        CsvColumn.Number<StatisticRecord>("value", "The number, magnitudes multiplied in; the lower end of a range.", s => s.Value),
        CsvColumn.Number<StatisticRecord>("high", "The upper end of a range.", s => s.High),
        CsvColumn.Choice<StatisticRecord, Comparison>("comparison", "eq, gt, ge, lt, le or approx.", s => s.Comparison),
        CsvColumn.Choice<StatisticRecord, StatisticKind>("kind", "percentage, money, measure or count.", s => s.Kind),
        CsvColumn.Text<StatisticRecord>("unit", "%, pp, ISO currency code, measure's symbol or counted noun.", s => s.Unit),
        CsvColumn.Text<StatisticRecord>("per", "What a rate is per.", s => s.Per),
        CsvColumn.Number<StatisticRecord>("of", "The whole of a fraction.", s => s.Of),
        CsvColumn.Text<StatisticRecord>("measure", "What is counted, measured or rated, in the article's words.", s => s.Measure),
        CsvColumn.Choice<StatisticRecord, ChangeDirection>("change", "increase or decrease when the number is a change.", s => s.Change),
        CsvColumn.Text<StatisticRecord>("baseline", "What a change is against.", s => s.Baseline),
        CsvColumn.Text<StatisticRecord>("scope", "Whose number it is.", s => s.Scope),
        CsvColumn.Text<StatisticRecord>("scopeCode", "The code of the administrative unit that the scope is or names.", s => s.ScopeCode),
        CsvColumn.Text<StatisticRecord>("period", "The EDTF time the number is about.", s => s.Period),
        CsvColumn.Choice<StatisticRecord, TargetRating>("target", "exceeded, met or missed.", s => s.Target),
        CsvColumn.Text<StatisticRecord>("partOf", "The id of the statistic this one is a part of.", s => s.PartOf),
        .. RecordColumns.Evidence<StatisticRecord>(s => s),
    ]);

    private static CsvTable<(PersonRecord Person, Position Position)> Officials() => new(
        "officials",
        "One row a person and post.",
        d => d.Officials.SelectMany(p => p.Positions, (person, position) => (person, position)),
    [
        RecordColumns.Id<(PersonRecord Person, Position Position)>(r => r.Person),
        CsvColumn.Text<(PersonRecord Person, Position Position)>("name", "The fullest form of the name.", r => r.Person.Name),
        CsvColumn.Text<(PersonRecord Person, Position Position)>("honorific", "ông, bà, đồng chí, …", r => r.Person.Honorific),
        CsvColumn.Text<(PersonRecord Person, Position Position)>("title", "The post itself.", r => r.Position.Title),
        CsvColumn.Text<(PersonRecord Person, Position Position)>("organization", "The body as far as the text gives it.", r => r.Position.Organization),
        CsvColumn.Text<(PersonRecord Person, Position Position)>("organizationBasis", "\"inferred\" when the body was carried from elsewhere in the article.", r => r.Position.OrganizationBasis),
        CsvColumn.Choice<(PersonRecord Person, Position Position), PositionStatus>("status", "current, former or acting.", r => r.Position.Status),
        CsvColumn.Text<(PersonRecord Person, Position Position)>("rank", "An army or police rank, or a degree.", r => r.Position.Rank),
        CsvColumn.Text<(PersonRecord Person, Position Position)>("startDate", "EDTF time the post began.", r => r.Position.StartDate),
        CsvColumn.Text<(PersonRecord Person, Position Position)>("endDate", "EDTF time the post ended.", r => r.Position.EndDate),
        .. RecordColumns.Evidence<(PersonRecord Person, Position Position)>(r => r.Person),
    ]);

    private static CsvTable<PersonRecord> People() => new("people", "One row a named person without a post.", d => d.People,
    [
        RecordColumns.Id<PersonRecord>(p => p),
        CsvColumn.Text<PersonRecord>("name", "The fullest form of the name.", p => p.Name),
        CsvColumn.Text<PersonRecord>("honorific", "ông, bà, anh, …", p => p.Honorific),
        .. RecordColumns.Evidence<PersonRecord>(p => p),
    ]);

    private static CsvTable<PlaceRecord> Places() => new("places", "One row an administrative unit of Viet Nam.", d => d.Places,
    [
        RecordColumns.Id<PlaceRecord>(p => p),
        CsvColumn.Text<PlaceRecord>("name", "The bare name.", p => p.Name),
        CsvColumn.Text<PlaceRecord>("type", "tỉnh, thành phố, quận, huyện, thị xã, phường, xã, thị trấn or đặc khu.", p => p.Type),
        CsvColumn.Choice<PlaceRecord, PlaceLevel>("level", "province, district or commune.", p => p.Level),
        CsvColumn.Text<PlaceRecord>("code", "The code of the General Statistics Office; leading zeros count.", p => p.Code),
        CsvColumn.Text<PlaceRecord>("fullName", "The name with its parents at the article's time.", p => p.FullName),
        CsvColumn.Text<PlaceRecord>("validUntil", "The last day the unit existed (ISO date).", p => p.ValidUntil),
        CsvColumn.List<PlaceRecord>("successorCodes", "The codes of what an ended unit became.", p => p.Successors.Select(s => s.Code ?? "")),
        CsvColumn.List<PlaceRecord>("successors", "The names of what an ended unit became.", p => p.Successors.Select(s => s.FullName)),
        CsvColumn.List<PlaceRecord>("candidates", "The units it may be when the code is empty.", p => p.Candidates.Select(s => s.Code is null ? s.FullName : $"{s.FullName} ({s.Code})")),
        .. RecordColumns.Evidence<PlaceRecord>(p => p),
    ]);

    private static CsvTable<DateRecord> Dates() => new("dates", "One row a mention of calendar time.", d => d.Dates,
    [
        RecordColumns.Id<DateRecord>(d => d),
        CsvColumn.Choice<DateRecord, DateKind>("kind", "date, time, interval, duration or set.", d => d.Kind),
        CsvColumn.Text<DateRecord>("value", "EDTF (ISO 8601-2); unknown digits are X.", d => d.Value),
        CsvColumn.Choice<DateRecord, DayPart>("dayPart", "morning, noon, afternoon, evening or night.", d => d.DayPart),
        CsvColumn.Choice<DateRecord, DateModifier>("modifier", "early, mid, late, before, after, more, less or approx.", d => d.Modifier),
        CsvColumn.Choice<DateRecord, CalendarKind>("calendar", "gregorian or lunar.", d => d.Calendar),
        CsvColumn.Choice<DateRecord, DateBasis>("basis", "explicit, inferred, relative or unresolved.", d => d.Basis),
        .. RecordColumns.Evidence<DateRecord>(d => d),
    ]);

    private static CsvTable<OrganizationRecord> Organizations() => new("organizations", "One row a named body.", d => d.Organizations,
    [
        RecordColumns.Id<OrganizationRecord>(o => o),
        CsvColumn.Text<OrganizationRecord>("name", "The fullest form written.", o => o.Name),
        CsvColumn.Choice<OrganizationRecord, OrganizationKind>("kind", "The sort of body (party, council, government, …).", o => o.Kind),
        CsvColumn.Text<OrganizationRecord>("placeCode", "The code of the administrative unit the body belongs to.", o => o.PlaceCode),
        CsvColumn.Text<OrganizationRecord>("inferredName", "The name completed from the article.", o => o.InferredName),
        CsvColumn.Text<OrganizationRecord>("basis", "\"inferred\" when inferredName or placeCode was worked out.", o => o.Basis),
        .. RecordColumns.Evidence<OrganizationRecord>(o => o),
    ]);

    private static CsvTable<DocumentRecord> Documents() => new("documents", "One row a cited document.", d => d.Documents,
    [
        RecordColumns.Id<DocumentRecord>(d => d),
        CsvColumn.Text<DocumentRecord>("type", "Nghị quyết, Chỉ thị, Quyết định, Nghị định, …", d => d.Type),
        CsvColumn.Text<DocumentRecord>("number", "The number as written.", d => d.Number),
        CsvColumn.Text<DocumentRecord>("issuer", "Who issued it.", d => d.Issuer),
        CsvColumn.Text<DocumentRecord>("date", "EDTF date of issue.", d => d.Date),
        CsvColumn.Text<DocumentRecord>("term", "The congress term (khóa).", d => d.Term),
        CsvColumn.Text<DocumentRecord>("title", "A law's or scheme's name.", d => d.Title),
        .. RecordColumns.Evidence<DocumentRecord>(d => d),
    ]);

    private static CsvTable<EventRecord> Events() => new("events", "One row an event; an article's first is the one it reports.", d => d.Events,
    [
        RecordColumns.Id<EventRecord>(e => e),
        CsvColumn.Choice<EventRecord, EventKind>("kind", "conference, congress, session, meeting, ceremony, …", e => e.Kind),
        CsvColumn.Text<EventRecord>("name", "The name as written.", e => e.Name),
        CsvColumn.Text<EventRecord>("date", "EDTF date.", e => e.Date),
        CsvColumn.Choice<EventRecord, DateBasis>("dateBasis", "How the date became known.", e => e.DateBasis),
        CsvColumn.Choice<EventRecord, DayPart>("dayPart", "morning, noon, afternoon, evening or night.", e => e.DayPart),
        CsvColumn.Text<EventRecord>("place", "Where, as written.", e => e.Place),
        CsvColumn.Text<EventRecord>("placeCode", "The code of the administrative unit that the place is or names.", e => e.PlaceCode),
        CsvColumn.List<EventRecord>("organizers", "The organisers' names.", e => e.Organizers),
        CsvColumn.List<EventRecord>("chairs", "Ids of the officials who chaired it.", e => e.Chairs),
        CsvColumn.List<EventRecord>("attendees", "Ids of the officials who attended.", e => e.Attendees),
        .. RecordColumns.Evidence<EventRecord>(e => e),
    ]);

    private static CsvTable<AwardRecord> Awards() => new("awards", "One row an award or rating.", d => d.Awards,
    [
        RecordColumns.Id<AwardRecord>(a => a),
        CsvColumn.Text<AwardRecord>("award", "The award or rating.", a => a.Award),
        CsvColumn.Text<AwardRecord>("recipient", "Who received it.", a => a.Recipient),
        CsvColumn.Text<AwardRecord>("grantor", "Who gave it.", a => a.Grantor),
        CsvColumn.Text<AwardRecord>("date", "EDTF date or year of the giving.", a => a.Date),
        CsvColumn.Text<AwardRecord>("period", "EDTF time of the merit that it rewards.", a => a.Period),
        .. RecordColumns.Evidence<AwardRecord>(a => a),
    ]);

    private static CsvTable<QuoteRecord> Quotes() => new("quotes", "One row a quotation.", d => d.Quotes,
    [
        RecordColumns.Id<QuoteRecord>(q => q),
        CsvColumn.Text<QuoteRecord>("speaker", "The id of the person who spoke.", q => q.Speaker),
        CsvColumn.Text<QuoteRecord>("speakerName", "The speaker's name or the words that stand for it.", q => q.SpeakerName),
        CsvColumn.Choice<QuoteRecord, QuoteMode>("mode", "direct or reported.", q => q.Mode),
        CsvColumn.Text<QuoteRecord>("verb", "The verb that introduces the words.", q => q.Verb),
        CsvColumn.Text<QuoteRecord>("text", "The words, without the quotation marks.", q => q.Text),
        .. RecordColumns.Evidence<QuoteRecord>(q => q),
    ]);
}
