using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>A year that an article's words give, and the words; 0 and null when they give none.</summary>
/// <param name="Year">The year; 0 for none.</param>
/// <param name="Because">The mention it rests on.</param>
internal readonly record struct YearFound(int Year, DateMention? Because);

/// <summary>The years of an article's dates, gathered in one reading: what is told as past, as to come, as a plan, as a report.</summary>
internal struct YearsTold
{
    private const int PlanReach = 10;

    /// <summary>The latest year told as past.</summary>
    public YearFound Past;

    /// <summary>The first year told as to come.</summary>
    public YearFound Coming;

    /// <summary>The year whose plan is made; several make none.</summary>
    public YearFound Plan;

    /// <summary>The year whose plan is still to be fulfilled.</summary>
    public YearFound Aim;

    /// <summary>The year whose half or quarter is reported on about the day of the news.</summary>
    public YearFound Reported;

    /// <summary>The latest full date told, documents left out.</summary>
    public (DateOnly Day, DateMention? Because) Latest;

    /// <summary>No article was written before the latest year of a month that it tells of.</summary>
    public int Floor;

    /// <summary>The first and the last year of the months told.</summary>
    public (int First, int Last) Told;

    /// <summary>The month of the news, or of the first date without a year.</summary>
    public int Month;

    /// <summary>Whether all plans are of one year.</summary>
    public bool OnePlan;

    /// <summary>Gathers the years of the points among the mentions.</summary>
    public static YearsTold Of(TaggedText text, IReadOnlyList<DateMention> mentions, NewsDay? lead)
    {
        var told = new YearsTold { OnePlan = true, Month = lead?.Month ?? 0, Told = (int.MaxValue, 0) };
        foreach (DateMention mention in mentions)
        {
            TimePoint point = mention.Kind == DateKind.Interval ? mention.End : mention.Start;
            if (mention.Kind is not (DateKind.Date or DateKind.Time or DateKind.Interval))
            {
                continue;
            }

            told.Month = told.Month == 0 && point is { Month: > 0, Day: > 0, Year: 0, Lunar: false } ? point.Month : told.Month;
            if (mention.Kind != DateKind.Interval && point.Year > 0)
            {
                told.Add(text, mention, lead);
            }
        }

        return told;
    }

    private void Add(TaggedText text, DateMention mention, NewsDay? lead)
    {
        TimePoint point = mention.Start;
        if (lead is not null && ReportPeriods.YearOf(point, lead) is var report && report > Reported.Year)
        {
            Reported = new YearFound(report, mention);
        }

        Tense tense = SentenceTense.First(text, text.SentenceOf(mention.Range.Start));
        bool happened = point.Month > 0 && tense != Tense.Future;
        Floor = happened ? Math.Max(Floor, point.Year) : Floor;
        if (text.IsMarked(mention.Range.Start, TokenMarks.Document))
        {
            return;
        }

        if (happened)
        {
            Told = (Math.Min(Told.First, point.Year), Math.Max(Told.Last, point.Year));
            if (point.Day > 0 && point.Year >= YearStatement.FirstYear && !point.Lunar && point.Day <= DateTime.DaysInMonth(point.Year, point.Month) && !IsBirth(text, mention) && new DateOnly(point.Year, point.Month, point.Day) is var day && day > Latest.Day)
            {
                Latest = (day, mention);
            }
        }

        if (tense == Tense.Past && point.Year > Past.Year)
        {
            Past = new YearFound(point.Year, mention);
        }
        else if (tense == Tense.Future && (Coming.Year == 0 || point.Year < Coming.Year))
        {
            Coming = new YearFound(point.Year, mention);
        }

        if (point.Month == 0 && IsPlan(text, mention, out bool toFulfil))
        {
            ref YearFound plan = ref Aim;
            if (!toFulfil)
            {
                plan = ref Plan;
            }

            OnePlan &= plan.Year == 0 || plan.Year == point.Year;
            plan = new YearFound(point.Year, mention);
        }
    }

    private static bool IsBirth(TaggedText text, DateMention mention) =>
        text.TryMatch(mention.Range.Start - 1, LexiconClass.DateWord, out LexiconMatch before) && before.Entry.Value == "born";

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

    /// <summary>Whether a word of that sense stands shortly before a token, from a start on.</summary>
    public static bool HasBefore(TaggedText text, int token, int start, string sense, int reach = PlanReach)
    {
        for (int i = token - 1; i >= Math.Max(start, token - reach); i--)
        {
            if (Says(text, i, sense))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of the anchor year's rules has that sense.</summary>
    public static bool Says(TaggedText text, int token, string sense) => text.TryMatch(token, LexiconClass.DateWord, out LexiconMatch match) && match.Entry.Value == sense;
}

/// <summary>Half-years and quarters whose results are the news.</summary>
internal static class ReportPeriods
{
    // The results of a half-year or a quarter are news until the middle of the next quarter.
    private const int Reach = 45;
    private const int First = 1990;

    /// <summary>The year of a news day that falls into a half-year or quarter, or shortly after it; 0 for any other.</summary>
    public static int YearOf(in TimePoint period, NewsDay day)
    {
        int last = period.Half > 0 ? period.Half * 6 : period.Quarter * 3;
        if (last == 0 || period.Year < First)
        {
            return 0;
        }

        int first = period.Half > 0 ? last - 5 : last - 2;
        DateOnly end = new(period.Year, last, DateTime.DaysInMonth(period.Year, last));
        return After(new DateOnly(period.Year, first, 1), day) is { } near && near.DayNumber - end.DayNumber <= Reach ? near.Year : 0;
    }

    /// <summary>The first day from a date on that has the news day's month and day; null for a day that year lacks.</summary>
    public static DateOnly? After(DateOnly from, NewsDay day)
    {
        int year = (day.Month, day.Day).CompareTo((from.Month, from.Day)) >= 0 ? from.Year : from.Year + 1;
        return year <= 9999 && day.Day <= DateTime.DaysInMonth(year, day.Month) ? new DateOnly(year, day.Month, day.Day) : null;
    }
}
