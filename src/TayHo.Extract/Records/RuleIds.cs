namespace TayHo.Extract.Records;

/// <summary>
/// The ids of our rules, for <see cref="IExtractedRecord.Rule"/>. Rules come and go with minor versions: an id tells people why a
/// record was made; programs had better ask for its values.
/// </summary>
/// <example><code>
/// ILookup&lt;string, PlaceRecord&gt; byRule = document.Places.ToLookup(place =&gt; place.Rule);
/// IEnumerable&lt;PlaceRecord&gt; aliases = byRule[RuleIds.PlaceAlias];
/// </code></example>
public static class RuleIds
{
    /// <summary>An award with the verb that gives it.</summary>
    public const string AwardGiven = "award.given";

    /// <summary>A title of honour or a medal.</summary>
    public const string AwardHonor = "award.honor";

    /// <summary>A prize: "giải Nhất".</summary>
    public const string AwardPrize = "award.prize";

    /// <summary>A rating: "hoàn thành xuất sắc nhiệm vụ".</summary>
    public const string AwardRating = "award.rating";

    /// <summary>A title of emulation.</summary>
    public const string AwardTitle = "award.title";

    /// <summary>A length before now: "cách đây 5 năm".</summary>
    public const string DateAgo = "date.ago";

    /// <summary>A year without its word: "2024".</summary>
    public const string DateBareYear = "date.bare-year";

    /// <summary>A year of the sixty-year cycle: "Giáp Thìn".</summary>
    public const string DateCanChi = "date.can-chi";

    /// <summary>A century: "thế kỷ 21".</summary>
    public const string DateCentury = "date.century";

    /// <summary>A clock time: "14h30".</summary>
    public const string DateClock = "date.clock";

    /// <summary>Two clock times: "7h30 - 11h".</summary>
    public const string DateClockInterval = "date.clock-interval";

    /// <summary>A counted part from a beginning: "9 tháng đầu năm".</summary>
    public const string DateCountedInterval = "date.counted-interval";

    /// <summary>Day and month: "28/2".</summary>
    public const string DateDayMonth = "date.day-month";

    /// <summary>Day, month and year: "28/2/2024".</summary>
    public const string DateDayMonthYear = "date.day-month-year";

    /// <summary>A day in words: "mùng 5 tháng 3".</summary>
    public const string DateDayOfMonth = "date.day-of-month";

    /// <summary>A day of Tết: "mùng 3 Tết".</summary>
    public const string DateDayOfTet = "date.day-of-tet";

    /// <summary>Several days of one month: "các ngày 3, 5 tháng 4".</summary>
    public const string DateDaysOfMonth = "date.days-of-month";

    /// <summary>A decade: "thập niên 1990".</summary>
    public const string DateDecade = "date.decade";

    /// <summary>A length: "15 năm".</summary>
    public const string DateDuration = "date.duration";

    /// <summary>The last day of a month or year.</summary>
    public const string DateEndDay = "date.end-day";

    /// <summary>From one date to another: "từ 2020 đến 2025".</summary>
    public const string DateFromTo = "date.from-to";

    /// <summary>The full moon: "rằm tháng Giêng".</summary>
    public const string DateFullMoon = "date.full-moon";

    /// <summary>A half-year: "6 tháng đầu năm".</summary>
    public const string DateHalfYear = "date.half-year";

    /// <summary>A length from now: "15 phút nữa".</summary>
    public const string DateHence = "date.hence";

    /// <summary>A holiday: "Quốc khánh".</summary>
    public const string DateHoliday = "date.holiday";

    /// <summary>Two dates with a dash: "1–15/3".</summary>
    public const string DateInterval = "date.interval";

    /// <summary>An interval that ends or begins now.</summary>
    public const string DateIntervalFromNow = "date.interval-from-now";

    /// <summary>A date as ISO 8601 writes it: "2024-02-28".</summary>
    public const string DateIso = "date.iso";

    /// <summary>Dates that share a month or year: "3, 5 và 7/4".</summary>
    public const string DateList = "date.list";

    /// <summary>A month: "tháng 6/2025".</summary>
    public const string DateMonth = "date.month";

    /// <summary>Months counted from January: "9 tháng năm 2025".</summary>
    public const string DateMonthsOfYear = "date.months-of-year";

    /// <summary>An interval without a beginning or an end: "từ năm 2010 đến nay".</summary>
    public const string DateOpenInterval = "date.open-interval";

    /// <summary>A part of a period: "cuối năm".</summary>
    public const string DatePartOfPeriod = "date.part-of-period";

    /// <summary>A point in time of several parts.</summary>
    public const string DatePoint = "date.point";

    /// <summary>A quarter: "quý I/2025".</summary>
    public const string DateQuarter = "date.quarter";

    /// <summary>A time counted from the anchor date: "hôm qua".</summary>
    public const string DateRelative = "date.relative";

    /// <summary>A season: "mùa xuân 1975".</summary>
    public const string DateSeason = "date.season";

    /// <summary>A recurring time: "hằng năm".</summary>
    public const string DateSet = "date.set";

    /// <summary>A weekday: "thứ Hai tuần này".</summary>
    public const string DateWeekday = "date.weekday";

    /// <summary>A year with its word: "năm 2023".</summary>
    public const string DateYear = "date.year";

    /// <summary>Two years: "2020 - 2025".</summary>
    public const string DateYears = "date.years";

    /// <summary>A citation that goes back to one before.</summary>
    public const string DocumentBackReference = "document.back-reference";

    /// <summary>A congress's resolution, by its number.</summary>
    public const string DocumentCongress = "document.congress";

    /// <summary>A decision, by what it decides.</summary>
    public const string DocumentDecided = "document.decided";

    /// <summary>A type and its issuer.</summary>
    public const string DocumentIssuer = "document.issuer";

    /// <summary>A law by its name.</summary>
    public const string DocumentLaw = "document.law";

    /// <summary>A type and its number.</summary>
    public const string DocumentNumber = "document.number";

    /// <summary>A plenum's resolution: "Nghị quyết Trung ương 4".</summary>
    public const string DocumentPlenum = "document.plenum";

    /// <summary>A document by the session that passed it: "Nghị quyết kỳ họp thứ 20 của HĐND".</summary>
    public const string DocumentSession = "document.session";

    /// <summary>A type and its title.</summary>
    public const string DocumentTitle = "document.title";

    /// <summary>An activity that the article reports.</summary>
    public const string EventActivity = "event.activity";

    /// <summary>A happening that somebody attended.</summary>
    public const string EventAttended = "event.attended";

    /// <summary>A deed with a date of its own.</summary>
    public const string EventDeedDated = "event.deed-dated";

    /// <summary>A deed told without a date or a word of time.</summary>
    public const string EventDeedPlain = "event.deed-plain";

    /// <summary>A deed told as past.</summary>
    public const string EventDeedPast = "event.deed-past";

    /// <summary>A deed told as just done.</summary>
    public const string EventDeedRecent = "event.deed-recent";

    /// <summary>A deed that somebody reports.</summary>
    public const string EventDeedReported = "event.deed-reported";

    /// <summary>A happening with a verb of taking place.</summary>
    public const string EventHappens = "event.happens";

    /// <summary>A happening that the headline names.</summary>
    public const string EventHeadline = "event.headline";

    /// <summary>An accident, crime or natural event.</summary>
    public const string EventIncident = "event.incident";

    /// <summary>A happening with a name of its own.</summary>
    public const string EventNamed = "event.named";

    /// <summary>A happening with its organiser.</summary>
    public const string EventOrganized = "event.organized";

    /// <summary>An activity with its organiser.</summary>
    public const string EventOrganizedActivity = "event.organized-activity";

    /// <summary>An appointment, election or dismissal.</summary>
    public const string EventPersonnel = "event.personnel";

    /// <summary>A body by its abbreviation: "HĐND".</summary>
    public const string OrganizationAbbreviation = "organization.abbreviation";

    /// <summary>A body by its first word: "Sở Xây dựng".</summary>
    public const string OrganizationHead = "organization.head";

    /// <summary>A body by a known name.</summary>
    public const string OrganizationName = "organization.name";

    /// <summary>Bodies that share their first word.</summary>
    public const string OrganizationSharedHead = "organization.shared-head";

    /// <summary>Bodies that share their unit.</summary>
    public const string OrganizationSharedUnit = "organization.shared-unit";

    /// <summary>A name behind an address: "ông".</summary>
    public const string PersonAddressedName = "person.addressed-name";

    /// <summary>A name with an age.</summary>
    public const string PersonAgedName = "person.aged-name";

    /// <summary>A name alone.</summary>
    public const string PersonBareName = "person.bare-name";

    /// <summary>The author's line.</summary>
    public const string PersonByline = "person.byline";

    /// <summary>A foreign name.</summary>
    public const string PersonForeignName = "person.foreign-name";

    /// <summary>A full name with its family name.</summary>
    public const string PersonFullName = "person.full-name";

    /// <summary>A given name that stands for a full one.</summary>
    public const string PersonGivenName = "person.given-name";

    /// <summary>Initials alone (N.T.T.H.), which are a person only where they speak or act; a writer's shortened name (T.Sỹ) is an
    /// author.</summary>
    public const string PersonInitials = "person.initials";

    /// <summary>A name of the lexicon.</summary>
    public const string PersonKnownName = "person.known-name";

    /// <summary>A name masked to a letter.</summary>
    public const string PersonLetter = "person.letter";

    /// <summary>A name partly masked.</summary>
    public const string PersonMaskedName = "person.masked-name";

    /// <summary>A name of a minority people.</summary>
    public const string PersonMinorityName = "person.minority-name";

    /// <summary>The name under a photo.</summary>
    public const string PersonPhotoCredit = "person.photo-credit";

    /// <summary>A pronoun that stands for a name.</summary>
    public const string PersonPronoun = "person.pronoun";

    /// <summary>A short name that stands for a full one.</summary>
    public const string PersonShortName = "person.short-name";

    /// <summary>A name of the stage or an order.</summary>
    public const string PersonStageName = "person.stage-name";

    /// <summary>A foreign name transcribed.</summary>
    public const string PersonTranscribedName = "person.transcribed-name";

    /// <summary>A unit by another name: "Sài Gòn".</summary>
    public const string PlaceAlias = "place.alias";

    /// <summary>A unit by its bare name.</summary>
    public const string PlaceBare = "place.bare";

    /// <summary>A unit named inside a body's name.</summary>
    public const string PlaceBody = "place.body";

    /// <summary>Units in a list that share their type.</summary>
    public const string PlaceList = "place.list";

    /// <summary>A unit with its type: "phường Bưởi".</summary>
    public const string PlaceTyped = "place.typed";

    /// <summary>A number with a counted noun.</summary>
    public const string QuantityCount = "quantity.count";

    /// <summary>A number with a counted noun that the phrase's end shows.</summary>
    public const string QuantityCountByBoundary = "quantity.count-by-boundary";

    /// <summary>A fraction: "50/53 đại biểu".</summary>
    public const string QuantityFraction = "quantity.fraction";

    /// <summary>A number with a measure's symbol.</summary>
    public const string QuantityMeasure = "quantity.measure";

    /// <summary>An amount of money.</summary>
    public const string QuantityMoney = "quantity.money";

    /// <summary>A share or percentage points.</summary>
    public const string QuantityPercentage = "quantity.percentage";

    /// <summary>A range: "15–25%".</summary>
    public const string QuantityRange = "quantity.range";

    /// <summary>A number whose noun stands elsewhere.</summary>
    public const string QuantityTotal = "quantity.total";

    /// <summary>A number whose unit stands elsewhere.</summary>
    public const string QuantityUnitElsewhere = "quantity.unit-elsewhere";

    /// <summary>Words before their speaker.</summary>
    public const string QuoteBefore = "quote.before";

    /// <summary>Words behind their speaker and verb.</summary>
    public const string QuoteBehind = "quote.behind";

    /// <summary>Words behind a colon.</summary>
    public const string QuoteColon = "quote.colon";

    /// <summary>Words that go on behind a quotation of the same speaker.</summary>
    public const string QuoteGoesOn = "quote.goes-on";

    /// <summary>Words retold.</summary>
    public const string QuoteReported = "quote.reported";
}
