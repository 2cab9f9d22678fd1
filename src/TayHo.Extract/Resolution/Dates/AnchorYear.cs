using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>
/// Works out the year of writing as a careful reader does where no date of the news names it: from an anniversary, from the
/// election, congress or last sitting of a term, from a full date told shortly before the day of the news, from the half-year or quarter whose
/// results are the news, from a year told as past
/// beside the next as to come, from the plan of the year to come, or from "the highest in seven years". Each speaks only where nothing
/// in the article contradicts it; else the year stays unknown.
/// </summary>
internal static class AnchorYear
{
    private const int AnniversaryReach = 120;

    // A report goes back some weeks with full dates; further back its own day would carry the year.
    private const int NarrativeReach = 60;
    // The results of a half-year or a quarter are news until the middle of the next quarter.
    private const int ReportReach = 45;
    private const int FirstReport = 1990;
    private const int LastYear = 2100;
    private const int WordReach = 25;
    private const int PlanReach = 10;
    private const int OpeningSentences = 3;

    /// <summary>The year; 0 when the article doesn't settle it.</summary>
    /// <param name="text">The tagged text.</param>
    /// <param name="mentions">Its dates.</param>
    /// <param name="lead">The day of the news without a year; null when the article names none.</param>
    public static int Of(TaggedText text, IReadOnlyList<DateMention> mentions, DateMention? lead)
    {
        int past = 0, coming = int.MaxValue, floor = 0, told = 0, plan = 0, aim = 0, span = 0, reported = 0, toldLeast = int.MaxValue;
        bool plans = true;
        DateOnly latest = default;
        int month = lead?.Start.Month ?? 0;
        foreach (DateMention mention in mentions)
        {
            if (mention.Kind == DateKind.Interval)
            {
                if (OfTerm(text, mention, lead) is var term and > 0)
                {
                    return term;
                }

                month = month == 0 && mention.End is { Month: > 0, Day: > 0, Year: 0, Lunar: false } ? mention.End.Month : month;
                continue;
            }

            TimePoint point = mention.Start;
            if (mention.Kind == DateKind.Duration)
            {
                span = span == 0 ? SpanOfRecord(text, mention) : span;
                continue;
            }

            if (mention.Kind is not (DateKind.Date or DateKind.Time))
            {
                continue;
            }

            month = month == 0 && point is { Month: > 0, Day: > 0, Year: 0, Lunar: false } ? point.Month : month;
            if (point.Year <= 0)
            {
                continue;
            }

            if (lead is not null && ReportYear(point, lead.Start) is var report and > 0)
            {
                reported = Math.Max(reported, report);
            }

            Tense tense = SentenceTense.First(text, text.SentenceOf(mention.Range.Start));
            bool cited = text.IsMarked(mention.Range.Start, TokenMarks.Document);
            if (point.Month > 0 && tense != Tense.Future)
            {
                floor = Math.Max(floor, point.Year);
            }

            if (cited)
            {
                continue;
            }

            if (point.Month > 0 && tense != Tense.Future)
            {
                told = Math.Max(told, point.Year);
                toldLeast = Math.Min(toldLeast, point.Year);
                if (point.Day > 0 && !point.Lunar && point.Day <= DateTime.DaysInMonth(point.Year, point.Month) && new DateOnly(point.Year, point.Month, point.Day) is var day && day > latest)
                {
                    latest = day;
                }
            }

            if (tense == Tense.Past)
            {
                past = Math.Max(past, point.Year);
            }
            else if (tense == Tense.Future)
            {
                coming = Math.Min(coming, point.Year);
            }

            if (point.Month == 0 && IsPlan(text, mention, out bool toFulfil))
            {
                ref int year = ref (toFulfil ? ref aim : ref plan);
                plans &= year == 0 || year == point.Year;
                year = point.Year;
            }
        }

        if (lead is not null && latest != default && After(latest, lead.Start) is { } near && near.DayNumber - latest.DayNumber <= NarrativeReach)
        {
            return near.Year;
        }

        int found = past > 0 && coming == past + 1 ? past
            : plans && plan > 0 && month >= 11 ? plan - 1
            : plans && aim > 0 && month is >= 3 and <= 10 ? aim
            : reported > 0 ? reported
            : lead is not null && OfAnniversary(mentions, lead.Start) is var kept and > 0 ? kept
            : span > 0 && told > 0 && told == toldLeast ? told + span
            : 0;
        return found >= floor ? found : 0;
    }

    /// <summary>"50 năm thực hiện …" and "ngày 9/9/1969" told about that time of the year: the year of the round anniversary; 0 when there is none or more than one.</summary>
    private static int OfAnniversary(IReadOnlyList<DateMention> mentions, in TimePoint lead)
    {
        int found = 0;
        foreach (DateMention age in mentions)
        {
            if (Years(age) is not (>= 5 and <= 300) || Years(age) % 5 != 0)
            {
                continue;
            }

            foreach (DateMention mention in mentions)
            {
                TimePoint point = mention.Start;
                if (mention.Kind != DateKind.Date || point is not { Day: > 0, Month: > 0, Year: > 0, Lunar: false } || Math.Abs(DayOfYear(point) - DayOfYear(lead)) > AnniversaryReach)
                {
                    continue;
                }

                int year = point.Year + Years(age);
                if (year < FirstReport || year > LastYear || (found > 0 && found != year))
                {
                    return 0;
                }

                found = year;
            }
        }

        return found;
    }

    // The years of a duration "P50Y"; 0 for any other mention.
    private static int Years(DateMention mention) =>
        mention.Kind == DateKind.Duration && mention.Length is { Length: >= 3 } length && length[^1] == 'Y'
            && int.TryParse(length.AsSpan(1, length.Length - 2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int years) ? years : 0;

    /// <summary>The year of a news day that falls into a half-year or quarter, or shortly after it, when its results are told; 0 for any other.</summary>
    private static int ReportYear(in TimePoint period, in TimePoint day)
    {
        int last = period.Half > 0 ? period.Half * 6 : period.Quarter * 3;
        if (last == 0 || period.Year < FirstReport)
        {
            return 0;
        }

        int first = period.Half > 0 ? last - 5 : last - 2;
        DateOnly end = new DateOnly(period.Year, last, DateTime.DaysInMonth(period.Year, last));
        return After(new DateOnly(period.Year, first, 1), day) is { } near && near.DayNumber - end.DayNumber <= ReportReach ? near.Year : 0;
    }

    private static int OfTerm(TaggedText text, DateMention mention, DateMention? lead)
    {
        if (lead is not null && IsAnniversary(mention) && Math.Abs(DayOfYear(lead.Start) - DayOfYear(mention.End)) <= AnniversaryReach)
        {
            return mention.End.Year;
        }

        if (mention.Rule != "date.years" || !text.TryMatchBefore(mention.Range.Start, LexiconClass.PeriodNoun, 3, out _))
        {
            return 0;
        }

        int sentence = text.SentenceOf(mention.Range.Start);
        if (Find(text, mention, "final") >= 0)
        {
            // "phiên họp cuối cùng của … nhiệm kỳ 2011-2016" is held in the term's last year.
            return mention.End.Year;
        }

        // The election for a term is held in its first year; a by-election isn't.
        if (Find(text, mention, "election") is var election and >= 0 && !Says(text, election + 2, "extra"))
        {
            return mention.Start.Year;
        }

        // So is the congress that opens it, where the sentence of the news says that it meets.
        return lead is not null && text.SentenceOf(lead.Range.Start) == sentence && SentenceTense.First(text, sentence) != Tense.Future
            && Find(text, mention, "congress") is var congress && congress > lead.Range.Start && HasBefore(text, congress, lead.Range.End, "held")
                ? mention.Start.Year
                : 0;
    }

    // "kế hoạch …, dự toán … năm 2019" is made in 2018; "sẽ hoàn thành nhiệm vụ năm 2019" is said in 2019.
    private static bool IsPlan(TaggedText text, DateMention mention, out bool toFulfil)
    {
        int start = text.Sentence(text.SentenceOf(mention.Range.Start)).Start;
        toFulfil = false;
        for (int i = mention.Range.Start - 1; i >= Math.Max(start, mention.Range.Start - PlanReach); i--)
        {
            if (Says(text, i, "plan"))
            {
                bool carried = HasBefore(text, i, start, "fulfil");
                toFulfil = carried && SentenceTense.First(text, text.SentenceOf(i)) == Tense.Future;
                return toFulfil || !carried;
            }
        }

        return false;
    }

    // "lớn nhất trong 7 năm": the years since the record; 0 where the words say no such thing or too far down.
    private static int SpanOfRecord(TaggedText text, DateMention mention)
    {
        int i = mention.Range.Start - 1;
        return Years(mention) is >= 3 and var years && text.SentenceOf(i + 1) < OpeningSentences && i > 0 && Says(text, i - 1, "most-in")
                ? years
                : 0;
    }

    // "(30/4/1975 - 30/4/2025)"
    private static bool IsAnniversary(DateMention mention) =>
        mention.Start is { Day: > 0, Year: > 0 } && mention.End.Year - mention.Start.Year >= 5 && mention.Start.Day == mention.End.Day && mention.Start.Month == mention.End.Month;

    private static int DayOfYear(in TimePoint point) => new DateOnly(2000, point.Month, point.Day).DayOfYear;

    /// <summary>The first day from a date on that has the point's day and month; null for a day that year lacks.</summary>
    private static DateOnly? After(DateOnly from, in TimePoint point)
    {
        int year = (point.Month, point.Day).CompareTo((from.Month, from.Day)) >= 0 ? from.Year : from.Year + 1;
        return year <= 9999 && point.Day <= DateTime.DaysInMonth(year, point.Month) ? new DateOnly(year, point.Month, point.Day) : null;
    }

    // The nearest word of that sense before a mention in its sentence; -1 when there is none.
    private static int Find(TaggedText text, DateMention mention, string sense)
    {
        int start = text.Sentence(text.SentenceOf(mention.Range.Start)).Start;
        for (int i = mention.Range.Start - 1; i >= Math.Max(start, mention.Range.Start - WordReach); i--)
        {
            if (Says(text, i, sense))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasBefore(TaggedText text, int token, int start, string sense)
    {
        for (int i = token - 1; i >= Math.Max(start, token - PlanReach); i--)
        {
            if (Says(text, i, sense))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Says(TaggedText text, int token, string sense) => text.TryMatch(token, LexiconClass.DateWord, out LexiconMatch match) && match.Entry.Value == sense;
}
