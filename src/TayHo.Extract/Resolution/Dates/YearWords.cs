using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>A year that an article's words give, and the words; 0 and null when they give none.</summary>
/// <param name="Year">The year; 0 for none.</param>
/// <param name="Because">The mention it rests on.</param>
internal readonly record struct YearFound(int Year, DateMention? Because);

/// <summary>The words by which a reader tells what a stated time is to the day of writing.</summary>
internal static class YearWords
{
    private const int PlanReach = 10;

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
    public static bool Says(TaggedText text, int token, string sense) =>
        text.TryMatch(token, LexiconClass.DateWord, out LexiconMatch match) && match.Entry.Value == sense;
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
