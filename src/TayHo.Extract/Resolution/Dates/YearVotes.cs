using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>
/// Lets the months and years that an article states settle the year of its dates without one, as far as they agree: "tháng 7/2019" in an
/// article of "ngày 17/8", a deadline "trước ngày 31-12-2018" after "ngày 12-11", the year in a headline, "cùng kỳ năm 2012", "khai giảng
/// năm
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
    private const int Begins = 180;
    private const int MonthsOfStretch = 4;
    private const int Ahead = 45;
    private const int OpeningSentences = 3;
    private const int LongTime = 7;

    // In its first months a year's rounds are still those of the last.
    private const int FirstMonthsOfYear = 3;

    // A year is summed up in its last months and in the first of the next.
    private const int FirstMonthOfReviews = 11;

    // From then on the plan of the next year is carried out in words.
    private const int FirstMonthOfPlans = 11;

    /// <summary>The year and the words that give it; 0 when the article doesn't settle it.</summary>
    public static YearFound Of(TaggedText text, IReadOnlyList<DateMention> mentions, NewsDay? lead, in WeekdayYears weekdays)
    {
        (int Month, int Day) news = lead is not null ? (lead.Month, lead.Day) : Dated(text, mentions);
        var tally = new YearTally { Coming = int.MaxValue, Aimed = int.MaxValue, Bounds = YearBounds.None };
        foreach (DateMention mention in mentions)
        {
            text.ThrowIfStopped();
            if (YearStatement.Of(text, mention) is { } statement)
            {
                tally.Bound(text, statement);
                Vote(ref tally, text, statement, lead, news);
            }
            else
            {
                // "từ năm 2007 đến nay" is written some year later.
                tally.Latest = mention is { OpenEnd: true, Start: { Year: > 0, Month: 0 } }
                    ? Math.Max(tally.Latest, mention.Start.Year + 1) : tally.Latest;
                tally.Bounds.AddStretch(text, mention);
                tally.Now.Add(OfPresentYear(mention), mention);
                tally.Near.Add(OfPresent(mention, news), mention);
                tally.Plain.Add(OfPeriod(text, mention, news.Month), mention);
            }
        }

        tally.Known = KnownDays.Of(text, news);
        tally.Said.Add(OfElapsed(text, mentions, out DateMention? since), since!);
        return tally.Decide(news) is { Year: > 0 } found ? found : tally.ByWeekday(weekdays);
    }

    // "kéo dài 19 năm qua" beside "từ năm 1994": so odd a number is counted exactly.
    private static int OfElapsed(TaggedText text, IReadOnlyList<DateMention> mentions, out DateMention? because)
    {
        int years = 0, since = 0;
        because = null;
        foreach (DateMention mention in mentions)
        {
            text.ThrowIfStopped();
            if (AnchorYear.Years(mention) is >= LongTime and var length && length % 5 != 0 && mention.Modifier is null
                    && (mention.Window < 0 || YearWords.Says(text, mention.Range.End, "past,safe")))
            {
                (years, because) = (years == 0 || years == length ? length : -1, mention);
            }
            else if (mention is { Kind: DateKind.Date or DateKind.Interval, Start: { Year: > 0 and var year, Month: 0 } }
                    && (mention.OpenEnd || IsSince(text, mention.Range.Start)))
            {
                since = since == 0 || since == year ? year : -1;
            }
        }

        return years > 0 && since > 0 ? years + since : 0;
    }

    private static bool IsSince(TaggedText text, int start) =>
        text.TryMatchBefore(start, LexiconClass.DateWord, out LexiconMatch before)
            && before.Entry.Value.StartsWith("from", StringComparison.Ordinal);

    // The first day, or else month, that stands without a year.
    private static (int Month, int Day) Dated(TaggedText text, IReadOnlyList<DateMention> mentions)
    {
        int month = 0;
        foreach (DateMention mention in mentions)
        {
            text.ThrowIfStopped();
            if (mention.Kind is DateKind.Date or DateKind.Time or DateKind.Interval
                    && mention.Start is { Month: > 0, Year: 0, CanChi: 0, Unit: TimeUnit.None, Lunar: false, EveOfTet: false } point
                    && mention.End.Year == 0)
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

    /// <summary>The year in which the news lies close to a month or day that is stated; 0 when it doesn't in any.</summary>
    private static int NearYear(in YearStatement statement, bool isBefore, int month, int day)
    {
        if (statement.Stance == StatementStance.Compared || isBefore)
        {
            return 0;
        }

        int behind = statement.IsCited
            ? DocumentBehind : statement.Grain == StatementGrain.Day ? DaysBehind : MonthsBehind, best = 0, bestGap = int.MaxValue;
        for (int year = statement.From.Year - 1; year <= statement.To.Year + 1; year++)
        {
            DateOnly first = new(year, month, Math.Clamp(day, 1, DateTime.DaysInMonth(year, month)));
            DateOnly last = day > 0 ? first : new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            int gap = first > statement.To
                ? first.DayNumber - statement.To.DayNumber : last < statement.From ? last.DayNumber - statement.From.DayNumber : 0;
            bool fits = gap switch
            {
                0 => true,
                > 0 => gap <= behind && (statement.Tense != Tense.Future || statement.Stance == StatementStance.UpTo),
                _ => !statement.IsCited && -gap <= (statement.Tense != Tense.Future && !statement.IsLunar
                        ? Ahead : statement.Stance == StatementStance.Bound ? Begins : ToCome) && statement.Tense != Tense.Past,
            };
            if (fits && Math.Abs(gap) < bestGap)
            {
                (best, bestGap) = (year, Math.Abs(gap));
            }
        }

        return best;
    }

    // "từ đầu năm 2017"; a year in the headline, in the first sentences or in the name that the news is about; "thực hiện kế hoạch năm
    // 2013".
    private static int OfOpening(TaggedText text, in YearStatement statement, NewsDay? lead, int month)
    {
        int start = statement.Mention.Range.Start, year = statement.From.Year, sentence = text.SentenceOf(start);
        DateModifier? modifier = statement.Mention.Modifier ?? statement.Mention.Start.Modifier;
        if (YearClauses.IsEndOfPast(text, statement))
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
            // "sẽ xong ngay trong năm 2019"
            bool soon = month < FirstMonthOfPlans && text.TryMatchBefore(start, LexiconClass.DateWord, out LexiconMatch before)
                && before.Entry.Value == "right-in";
            return soon || (opening && YearClauses.IsNamed(text, statement.Mention))
                || ((opening || month < FirstMonthOfPlans) && YearClauses.IsCarriedOut(text, statement.Mention)) ? year : 0;
        }

        if (modifier == DateModifier.Early)
        {
            return month > 1 ? year : 0;
        }

        return statement.Stance == StatementStance.Plain
            && (YearClauses.IsCarriedOut(text, statement.Mention)
                || (month > FirstMonthsOfYear && YearClauses.IsOfRound(text, statement.Mention))
            || (!YearClauses.IsBackground(text, statement.Mention, sentence)
                && (opening || (YearClauses.IsNamed(text, statement.Mention) && lead is not null
                        && text.SentenceOf(lead.Mention.Range.Start) == sentence)))) ? year : 0;
    }

    // "từ nay đến cuối năm 2019"
    private static int OfPresentYear(DateMention mention) =>
        mention is { Kind: DateKind.Interval, OpenEnd: false, Start: { Unit: TimeUnit.Day, Offset: 0 }, End: { Year: > 0, Month: 0 } end }
            && (mention.Modifier ?? end.Modifier) == DateModifier.Late ? end.Year : 0;

    // "từ tháng 4/2018 đến nay" is said soon after.
    private static int OfPresent(DateMention mention, (int Month, int Day) news) =>
        mention is { OpenEnd: true, Start: { Year: >= YearStatement.FirstYear, Month: > 0, Lunar: false } start }
            && news.Month - start.Month is >= 0 and <= MonthsOfStretch ? start.Year : 0;

    // "năm học 2013-2014" in October is of 2013, in March of 2014; so is a winter crop.
    private static int OfPeriod(TaggedText text, DateMention mention, int month) =>
        mention is { Kind: DateKind.Interval, Start: { Year: > 0, Month: 0 } start, End: { Month: 0 } end } && end.Year == start.Year + 1
            && !mention.OpenEnd
            && text.TryMatchBefore(mention.Range.Start, LexiconClass.PeriodNoun, out LexiconMatch noun)
            && noun.Entry.Attribute("winter") is not null
                ? month >= 8 ? start.Year : month is >= 1 and <= 5 ? end.Year : 0
                : YearClauses.IsReviewed(text, mention)
                ? month is >= 9 ? mention.End.Year : month is >= 1 and <= 3 ? mention.End.Year + 1 : 0
                : 0;

    // Takes a statement's vote.
    private static void Vote(ref YearTally tally, TaggedText text, in YearStatement statement, NewsDay? lead, (int Month, int Day) news)
    {
        DateMention mention = statement.Mention;
        if (statement.Stance == StatementStance.Until)
        {
            return;
        }

        if (statement.Grain == StatementGrain.Year && !statement.IsCited)
        {
            tally.Planned = YearClauses.IsPlanned(text, mention) ? Math.Max(tally.Planned, statement.From.Year) : tally.Planned;
            tally.Carried.Add(YearClauses.IsCarriedOut(text, mention) ? statement.From.Year : 0, mention);
        }

        if (news.Month >= FirstMonthOfPlans && statement.Grain == StatementGrain.Year && !statement.IsCited
                && YearClauses.IsPlanned(text, mention))
        {
            tally.OtherPlans |= tally.Plan.Year > 0 && tally.Plan.Year != statement.From.Year - 1;
            tally.Plan.Add(statement.From.Year - 1, mention);
        }

        if (lead is not null && statement.Grain == StatementGrain.Part && ReportPeriods.YearOf(mention.Start, lead) is var report and > 0)
        {
            tally.Said.Add(report, mention);
        }
        else if (statement.Stance == StatementStance.SamePeriod || YearClauses.IsAgainstThisYear(text, statement)
                || YearClauses.IsJustOver(text, statement, news.Month))
        {
            tally.Said.Add(statement.To.Year + 1, mention);
        }
        else if (statement.Grain == StatementGrain.Year && !statement.IsCited
                && news.Month is >= FirstMonthOfReviews or (>= 1 and <= FirstMonthsOfYear) && YearClauses.IsSummedUp(text, mention))
        {
            tally.Said.Add(news.Month <= FirstMonthsOfYear ? statement.From.Year + 1 : statement.From.Year, mention);
        }
        else if (statement.Grain >= StatementGrain.Month && news.Month > 0)
        {
            int near = NearYear(statement, YearClauses.IsBeforeIt(text, mention), news.Month, news.Day);
            tally.Near.Add(near, mention);
            tally.Tet.Add(statement.IsLunar ? near : 0, mention);
        }
        else if (!statement.IsCited && OfOpening(text, statement, lead, news.Month) is var vote and > 0)
        {
            (YearClauses.IsNamed(text, mention) ? ref tally.Named : ref tally.Plain).Add(vote, mention);
        }
    }
}
