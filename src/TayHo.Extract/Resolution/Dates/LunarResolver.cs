using TayHo.Extract.Recognition;
using TayHo.Extract.Records;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>Settles days and months of the lunar calendar and gives them in the Gregorian one.</summary>
internal static class LunarResolver
{
    // A month repeats every 32 months or so: a leap month may lie some years from the day of writing.
    private const int LeapReach = 3;

    /// <summary>Settles a lunar point; a whole month becomes an interval of its first and last day.</summary>
    public static ResolvedPoint Resolve(in TimePoint point, in PointSurroundings around)
    {
        int year = point.Year != 0 ? point.Year : point.CanChi > 0 ? PointResolver.YearOfCycle(point, around) : 0;
        DateBasis basis = point.Year != 0 ? DateBasis.Explicit : DateBasis.Inferred;
        if (year == 0 && point.Unit == TimeUnit.Year && around.Anchor.Year > 0)
        {
            year = around.Anchor.Year + point.Offset;
            basis = DateBasis.Relative;
        }

        if (year == 0)
        {
            year = Nearest(point, around);
        }

        if (year is < VietnameseLunarCalendar.FirstYear or > VietnameseLunarCalendar.LastYear)
        {
            return ResolvedPoint.Unknown;
        }

        if (point.Day == 0)
        {
            return Convert(point with { Day = 1 }, year) is { } first
                ? new ResolvedPoint(Write(first) + "/"
                    + Write(first.AddDays(VietnameseLunarCalendar.DaysInMonth(year, point.Month, point.LeapMonth) - 1)), basis, first.Year,
                    first.Month, 0)
                : ResolvedPoint.Unknown;
        }

        return Convert(point, year) is { } day ? new ResolvedPoint(Write(day), basis, day.Year, day.Month, day.Day) : ResolvedPoint.Unknown;
    }

    private static int Nearest(in TimePoint point, in PointSurroundings around)
    {
        if (around.Anchor.Date is not { } today || (point.Month == 0 && !point.EveOfTet))
        {
            return around.Anchor.Day == 0 ? around.Anchor.Year : 0;
        }

        int best = 0, bestDistance = int.MaxValue;
        int reach = point.LeapMonth ? LeapReach : 1;
        for (int year = today.Year - reach; year <= today.Year + reach; year++)
        {
            if (Convert(point.Day == 0 ? point with { Day = 15 } : point, year) is not { } date)
            {
                continue;
            }

            int ahead = date.DayNumber - today.DayNumber;
            bool against = (around.Tense == Tense.Past && ahead > 0) || (around.Tense == Tense.Future && ahead < 0);
            int distance = Math.Abs(ahead) + (against ? 400 : 0);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (year, distance);
            }
        }

        return best;
    }

    private static DateOnly? Convert(in TimePoint point, int year)
    {
        if (year is < VietnameseLunarCalendar.FirstYear or > VietnameseLunarCalendar.LastYear)
        {
            return null;
        }

        if (point.EveOfTet)
        {
            // "30 Tết" is the last day of the old year even in a month of 29 days.
            int length = VietnameseLunarCalendar.DaysInMonth(year - 1, 12);
            return length == 0 ? null : VietnameseLunarCalendar.ToGregorian(new LunarDate(year - 1, 12,
                        Math.Min(point.Day, length), false));
        }

        return VietnameseLunarCalendar.ToGregorian(new LunarDate(year, point.Month, point.Day, point.LeapMonth));
    }

    private static string Write(DateOnly date) => Edtf.Day(date.Year, date.Month, date.Day);
}
