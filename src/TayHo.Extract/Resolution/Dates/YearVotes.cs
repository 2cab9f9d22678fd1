using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>
/// Lets the months and years that an article states settle the year of its dates without one, as far as they agree: "tháng 7/2019" in an
/// article of "ngày 17/8", a deadline "trước ngày 31-12-2018" after "ngày 12-11", the year in a headline, "cùng kỳ năm 2012", "khai giảng năm
/// học 2013-2014". Statements about the time of the news count before mere years. Refused: votes for two years, years before one that the
/// article tells as past, or behind one that it tells as to come.
/// </summary>
internal static class YearVotes
{
    // How far the news may follow or precede a month that it tells of; days of the past are told with their year only when close.
    private const int MonthsBehind = 125;
    private const int DaysBehind = 60;
    private const int DocumentBehind = 31;
    private const int ToCome = 120;
    private const int MonthsOfStretch = 4;
    private const int Ahead = 45;
    private const int OpeningSentences = 3;
    private const int CarriedReach = 6;
    private const int PlanReach = 16;

    // From then on the plan of the next year is carried out in words.
    private const int FirstMonthOfPlans = 11;

    /// <summary>The year and the words that give it; 0 when the article doesn't settle it.</summary>
    public static YearFound Of(TaggedText text, IReadOnlyList<DateMention> mentions, NewsDay? lead)
    {
        (int Month, int Day) news = lead is not null ? (lead.Month, lead.Day) : Dated(mentions);
        var tally = new Tally { Coming = int.MaxValue, Aimed = int.MaxValue, Bounds = YearBounds.None };
        foreach (DateMention mention in mentions)
        {
            if (YearStatement.Of(text, mention) is { } statement)
            {
                tally.Bound(text, statement);
                tally.Vote(text, statement, lead, news);
            }
            else
            {
                // "từ năm 2007 đến nay" is written some year later.
                tally.Latest = mention is { OpenEnd: true, Start: { Year: > 0, Month: 0 } } ? Math.Max(tally.Latest, mention.Start.Year + 1) : tally.Latest;
                tally.Bounds.AddStretch(text, mention);
                tally.Now.Add(OfPresentYear(mention), mention);
                tally.Near.Add(OfPresent(mention, news), mention);
                tally.Plain.Add(OfPeriod(text, mention, news.Month), mention);
            }
        }

        return tally.Decide(news);
    }

    // The first day, or else month, that stands without a year.
    private static (int Month, int Day) Dated(IReadOnlyList<DateMention> mentions)
    {
        int month = 0;
        foreach (DateMention mention in mentions)
        {
            if (mention.Kind is DateKind.Date or DateKind.Time or DateKind.Interval && mention.Start is { Month: > 0, Year: 0, CanChi: 0, Unit: TimeUnit.None, Lunar: false, EveOfTet: false } point && mention.End.Year == 0)
            {
                if (point.Day > 0)
                {
                    return (point.Month, point.Day);
                }

                month = month == 0 ? point.Month : month;
            }
        }

        return (month, 0);
    }

    // "cuối năm 2018" is told in its last quarter at the earliest.
    private static DateOnly Begins(in YearStatement statement) =>
        (statement.Mention.Modifier ?? statement.Mention.Start.Modifier) == DateModifier.Late && statement.Grain == StatementGrain.Year ? new DateOnly(statement.From.Year, 10, 1) : statement.From;

    private static DateOnly LastDay(int year, int month, int day) => new(year, month, day > 0 ? Math.Min(day, DateTime.DaysInMonth(year, month)) : DateTime.DaysInMonth(year, month));

    /// <summary>The year in which the news lies close to a month or day that is stated; 0 when it doesn't in any.</summary>
    private static int NearYear(in YearStatement statement, bool isBefore, int month, int day)
    {
        if (statement.Stance == StatementStance.Compared || isBefore)
        {
            return 0;
        }

        int behind = statement.IsCited ? DocumentBehind : statement.Grain == StatementGrain.Day ? DaysBehind : MonthsBehind, best = 0, bestGap = int.MaxValue;
        for (int year = statement.From.Year - 1; year <= statement.To.Year + 1; year++)
        {
            DateOnly first = new(year, month, Math.Clamp(day, 1, DateTime.DaysInMonth(year, month)));
            DateOnly last = day > 0 ? first : new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            int gap = first > statement.To ? first.DayNumber - statement.To.DayNumber : last < statement.From ? last.DayNumber - statement.From.DayNumber : 0;
            bool fits = gap switch
            {
                0 => true,
                > 0 => gap <= behind && (statement.Tense != Tense.Future || statement.Stance == StatementStance.UpTo),
                _ => !statement.IsCited && -gap <= (statement.Tense == Tense.Future ? ToCome : Ahead) && statement.Tense != Tense.Past,
            };
            if (fits && Math.Abs(gap) < bestGap)
            {
                (best, bestGap) = (year, Math.Abs(gap));
            }
        }

        return best;
    }

    // "từ đầu năm 2017"; a year in the headline, in the first sentences or in the name that the news is about; "thực hiện kế hoạch năm 2013".
    private static int OfOpening(TaggedText text, in YearStatement statement, NewsDay? lead, int month)
    {
        int start = statement.Mention.Range.Start, year = statement.From.Year, sentence = text.SentenceOf(start);
        DateModifier? modifier = statement.Mention.Modifier ?? statement.Mention.Start.Modifier;
        if (IsEndOfPast(text, statement))
        {
            // "cuối năm 2018 đã …" and the news in March
            return month is >= 1 and <= 6 ? year + 1 : 0;
        }

        if (statement.Grain == StatementGrain.Part || modifier is not (null or DateModifier.Early))
        {
            return 0;
        }

        bool opening = sentence <= OpeningSentences;
        if (statement.Tense == Tense.Future)
        {
            return (opening && IsNamed(text, statement.Mention)) || ((opening || month < FirstMonthOfPlans) && IsCarriedOut(text, statement.Mention)) ? year : 0;
        }

        if (modifier == DateModifier.Early)
        {
            return month > 1 ? year : 0;
        }

        return statement.Stance == StatementStance.Plain && (IsCarriedOut(text, statement.Mention) || (!IsBackground(text, statement.Mention, sentence) && (opening || (IsNamed(text, statement.Mention) && lead is not null && text.SentenceOf(lead.Mention.Range.Start) == sentence)))) ? year : 0;
    }

    // "Năm 2020, huyện đã …" and "nhập ngũ năm 1999" tell of that year, not of the news; "bàn dự toán năm 2019" may be said in it or before.
    private static bool IsBackground(TaggedText text, DateMention mention, int sentence)
    {
        int start = mention.Range.Start;
        bool adjunct = sentence > 0 && text.Is(mention.Range.End, ',') && (text.Tokens[start].StartsSentence || text.Tokens[start - 1].Kind == TokenKind.Punctuation);
        return adjunct || IsBehindVerb(text, start, sentence) || YearWords.HasBefore(text, start, text.Sentence(sentence).Start, "plan");
    }

    // "năm nay giảm 12% so với năm 2013", "năm nay … ít hơn năm 2018"
    private static bool IsAgainstThisYear(TaggedText text, in YearStatement statement)
    {
        DateMention mention = statement.Mention;
        if (statement.Grain != StatementGrain.Year || statement.Stance != StatementStance.Compared)
        {
            return false;
        }

        int start = text.Sentence(text.SentenceOf(mention.Range.Start)).Start;
        for (int i = mention.Range.Start - 1; i > start; i--)
        {
            if (text.TryMatch(i, LexiconClass.RelativeDate, out LexiconMatch match) && match.Entry.Value == "year:0")
            {
                return true;
            }
        }

        return false;
    }

    // "năm 2018 vừa qua", said in the first half of the next
    private static bool IsJustOver(TaggedText text, in YearStatement statement, int month) =>
        (statement.Grain == StatementGrain.Year && month is >= 1 and <= 11 && YearWords.HasBefore(text, statement.Mention.Range.Start, text.Sentence(text.SentenceOf(statement.Mention.Range.Start)).Start, "just-over", PlanReach))
            || (statement is { Grain: StatementGrain.Year, Stance: not StatementStance.Compared } && month is >= 1 and <= 6
            && text.TryMatch(statement.Mention.Range.End, LexiconClass.TenseMarker, out LexiconMatch match) && match.Length > 1 && match.Entry.Value == "past");

    private static bool IsBehindVerb(TaggedText text, int token, int sentence)
    {
        foreach (Word word in text.Words(sentence))
        {
            if (word.End >= token)
            {
                return word.End == token && word.PartOfSpeech == PartOfSpeech.Verb;
            }
        }

        return false;
    }

    // "cuối năm 2018 đã …", "Đến cuối năm 2018, bà hỏi …"
    private static bool IsEndOfPast(TaggedText text, in YearStatement statement) =>
        statement.Grain == StatementGrain.Year && (statement.Mention.Modifier ?? statement.Mention.Start.Modifier) == DateModifier.Late
            && (statement.Tense == Tense.Past || (statement.Tense == Tense.None && text.Is(statement.Mention.Range.End, ',')));

    // "trước khi diễn ra cuộc bầu cử tháng 7/2012"
    private static bool IsBeforeIt(TaggedText text, DateMention mention)
    {
        int start = text.Sentence(text.SentenceOf(mention.Range.Start)).Start;
        for (int i = mention.Range.Start - 1; i >= Math.Max(start, mention.Range.Start - PlanReach) && !text.Is(i, ','); i--)
        {
            if (YearWords.Says(text, i, "before-it"))
            {
                return true;
            }
        }

        return false;
    }

    // "dự toán và phương án phân bổ năm 2014" may be made the year before.
    private static bool IsPlanned(TaggedText text, DateMention mention) =>
        YearWords.HasBefore(text, mention.Range.Start, text.Sentence(text.SentenceOf(mention.Range.Start)).Start, "plan") && !IsCarriedOut(text, mention);

    // "thực hiện kế hoạch … năm 2013": the last plan before the year is the one that is carried out.
    private static bool IsCarriedOut(TaggedText text, DateMention mention)
    {
        int start = text.Sentence(text.SentenceOf(mention.Range.Start)).Start;
        for (int i = mention.Range.Start - 1; i >= Math.Max(start, mention.Range.Start - PlanReach); i--)
        {
            if (YearWords.Says(text, i, "plan"))
            {
                return YearWords.HasBefore(text, i, start, "fulfil", CarriedReach);
            }
        }

        return false;
    }

    // "Festival Huế 2025", "giải thưởng KOVA năm 2013"
    private static bool IsNamed(TaggedText text, DateMention mention) =>
        mention.Range.Start > 0 && text.Tokens[mention.Range.Start - 1].IsCapitalized && !text.Tokens[mention.Range.Start - 1].StartsSentence;

    // "từ nay đến cuối năm 2019"
    private static int OfPresentYear(DateMention mention) =>
        mention is { Kind: DateKind.Interval, OpenEnd: false, Start: { Unit: TimeUnit.Day, Offset: 0 }, End: { Year: > 0, Month: 0 } end } && (mention.Modifier ?? end.Modifier) == DateModifier.Late ? end.Year : 0;

    // "từ tháng 4/2018 đến nay" is said soon after.
    private static int OfPresent(DateMention mention, (int Month, int Day) news) =>
        mention is { OpenEnd: true, Start: { Year: >= YearStatement.FirstYear, Month: > 0, Lunar: false } start } && news.Month - start.Month is >= 0 and <= MonthsOfStretch ? start.Year : 0;

    // "năm học 2013-2014" in October is of 2013, in March of 2014; so is a winter crop.
    private static int OfPeriod(TaggedText text, DateMention mention, int month) =>
        mention is { Kind: DateKind.Interval, Start: { Year: > 0, Month: 0 } start, End: { Month: 0 } end } && end.Year == start.Year + 1 && !mention.OpenEnd
            && text.TryMatchBefore(mention.Range.Start, LexiconClass.PeriodNoun, out LexiconMatch noun) && noun.Entry.Attribute("winter") is not null
                ? month >= 8 ? start.Year : month is >= 1 and <= 5 ? end.Year : 0
                : IsReviewed(text, mention) ? month is >= 9 ? mention.End.Year : month is >= 1 and <= 3 ? mention.End.Year + 1 : 0
                : 0;

    // "Từ năm 2011-2017, … đã phát hiện 50 vụ" opens the news.
    private static bool IsReviewed(TaggedText text, DateMention mention) =>
        mention is { Kind: DateKind.Interval, OpenEnd: false, Start: { Year: > 0, Month: 0 }, End: { Year: >= YearStatement.FirstYear, Month: 0, Lunar: false } }
            && text.SentenceOf(mention.Range.Start) is var sentence && sentence <= OpeningSentences && text.Tokens[mention.Range.Start].StartsSentence && SentenceTense.Of(text, mention.Range) == Tense.Past;

    /// <summary>The votes, and the years that bound them.</summary>
    private struct Tally
    {
        public Ballot Near;

        /// <summary>The year that the words call the present one.</summary>
        public Ballot Now;

        /// <summary>What the words say outright: a year on from "cùng kỳ năm 2012".</summary>
        public Ballot Said;
        public Ballot Named;
        public Ballot Plain;

        /// <summary>The year before the one whose plan is made; plans of several years make none.</summary>
        public Ballot Plan;

        public bool OtherPlans;

        /// <summary>The days between which it was written.</summary>
        public YearBounds Bounds;

        /// <summary>The latest year, and the latest of a month, that is told without a sign of the future.</summary>
        public int Latest;

        public int LatestMonth;

        /// <summary>The first year of a month, and the first of all, that is to come.</summary>
        public int Coming;

        public int Aimed;

        /// <summary>The latest day on which something told as past began.</summary>
        public DateOnly Told;

        /// <summary>Takes a statement into the bounds.</summary>
        public void Bound(TaggedText text, in YearStatement statement)
        {
            int year = statement.To.Year;
            bool fine = statement.Grain >= StatementGrain.Month;
            Bounds.Add(statement);
            if (statement.Stance == StatementStance.Until)
            {
                return;
            }

            if (statement.Tense == Tense.Future)
            {
                // "đến hết tháng 7/2019" may be over or not.
                bool open = statement.Stance == StatementStance.UpTo;
                Coming = fine && !open ? Math.Min(Coming, year) : Coming;
                Aimed = open ? Aimed : Math.Min(Aimed, year);
                return;
            }

            bool past = statement.Tense == Tense.Past || IsEndOfPast(text, statement);
            if (!statement.IsCited && (fine || statement.Stance == StatementStance.Plain || (statement.Stance == StatementStance.Bound && past)))
            {
                // A whole date far behind the news is no date to come, though no word says that it is over.
                bool over = past || statement is { Grain: StatementGrain.Day, Stance: StatementStance.Plain, Mention: { Modifier: null, Kind: DateKind.Date or DateKind.Time } };
                Told = over && Begins(statement).AddDays(past ? 0 : -Ahead) is var begun && begun > Told ? begun : Told;
                Latest = IsNamed(text, statement.Mention) || (statement.Grain == StatementGrain.Year && IsPlanned(text, statement.Mention)) ? Latest : Math.Max(Latest, year);
                LatestMonth = fine ? Math.Max(LatestMonth, year) : LatestMonth;
            }
        }

        /// <summary>Takes a statement's vote.</summary>
        public void Vote(TaggedText text, in YearStatement statement, NewsDay? lead, (int Month, int Day) news)
        {
            DateMention mention = statement.Mention;
            if (statement.Stance == StatementStance.Until)
            {
                return;
            }

            if (news.Month >= FirstMonthOfPlans && statement.Grain == StatementGrain.Year && !statement.IsCited && IsPlanned(text, mention))
            {
                OtherPlans |= Plan.Year > 0 && Plan.Year != statement.From.Year - 1;
                Plan.Add(statement.From.Year - 1, mention);
            }

            if (lead is not null && statement.Grain == StatementGrain.Part && ReportPeriods.YearOf(mention.Start, lead) is var report and > 0)
            {
                Said.Add(report, mention);
            }
            else if (statement.Stance == StatementStance.SamePeriod || IsAgainstThisYear(text, statement) || IsJustOver(text, statement, news.Month))
            {
                Said.Add(statement.To.Year + 1, mention);
            }
            else if (statement.Grain >= StatementGrain.Month && news.Month > 0)
            {
                Near.Add(NearYear(statement, IsBeforeIt(text, mention), news.Month, news.Day), mention);
            }
            else if (!statement.IsCited && OfOpening(text, statement, lead, news.Month) is var vote and > 0)
            {
                (IsNamed(text, mention) ? ref Named : ref Plain).Add(vote, mention);
            }
        }

        /// <summary>The year that the votes agree on within the bounds.</summary>
        public readonly YearFound Decide((int Month, int Day) news)
        {
            if (Plan.Year > 0 && !OtherPlans && Plan.Year >= LatestMonth)
            {
                return Plan.Found;
            }

            if (Now.Year > 0)
            {
                return IsEarly(Now.Year, news) ? default : Now.Found;
            }

            if (Said.Year > 0 && Said.Year >= Latest && Said.Year >= LatestMonth)
            {
                return IsEarly(Said.Year, news) || Near.Year > Said.Year ? default : Said.Found;
            }

            // What was near in an earlier year is past in a later one.
            if (Near.Year > 0 && Near.Year >= LatestMonth && Near.Year >= Latest && !IsEarly(Near.Year, news))
            {
                return Near.Year > Coming ? default : Near.Found;
            }

            if (Named.Year > 0 && Plain.Year > 0 && Named.Year != Plain.Year)
            {
                return default;
            }

            YearFound found = Plain.Year > 0 ? Plain.Found : Named.Found;
            return found.Year > 0 && (found.Year < Latest || found.Year > Aimed || found.Year > Coming || IsEarly(found.Year, news)) ? default
                : found.Year > 0 ? found
                : Bounds.Only(news);
        }

        // Whether the news of that year would be older than what it tells as past.
        private readonly bool IsEarly(int year, (int Month, int Day) news) => news.Month > 0 && year > 0 && LastDay(year, news.Month, news.Day) < Told;
    }

    /// <summary>Votes for years, of which the latest counts.</summary>
    private struct Ballot
    {
        /// <summary>The vote for the latest year.</summary>
        public YearFound Found { get; private set; }

        /// <summary>The latest year; 0 without a vote.</summary>
        public readonly int Year => Found.Year;

        /// <summary>Counts a vote; 0 abstains.</summary>
        public void Add(int year, DateMention because) => Found = year > Found.Year ? new YearFound(year, because) : Found;
    }
}
