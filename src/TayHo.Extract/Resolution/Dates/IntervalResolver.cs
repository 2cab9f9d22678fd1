using TayHo.Extract.Recognition;
using TayHo.Extract.Records;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>Settles intervals: each end takes from the other what it leaves out, and the end never lies before the start.</summary>
internal static class IntervalResolver
{
    /// <summary>The value and how it became known; null when an end is beyond knowing.</summary>
    public static (string? Value, DateBasis Basis) Resolve(DateMention mention, in PointSurroundings around)
    {
        ResolvedPoint start = PointResolver.Resolve(mention.Start, around);
        if (mention.OpenEnd)
        {
            return start.Value is null ? (null, DateBasis.Unresolved) : (start.Value + "/..", start.Basis);
        }

        TimePoint last = mention.End;
        if (last.Year == 0 && last.Unit == TimeUnit.None && last.Weekday == 0 && start.Year > 0 && (last.Month > 0 || last.Quarter > 0)
                && !last.Lunar)
        {
            last.Year = last.Month > 0 && start.Month > 0
                && (last.Month < start.Month || (last.Month == start.Month && last.Day > 0 && last.Day < start.Day))
                ? start.Year + 1 : start.Year;
        }
        else if (last is { Weekday: > 0, Day: 0, Unit: TimeUnit.None } && start.Date is { } from)
        {
            int ahead = (last.Weekday - (((int)from.DayOfWeek + 6) % 7) - 1 + 7) % 7;
            DateOnly day = from.AddDays(ahead == 0 ? 7 : ahead);
            last.Weekday = 0;
            (last.Year, last.Month, last.Day) = (day.Year, day.Month, day.Day);
        }

        else if (last is { Day: > 0, Month: 0, Weekday: 0, Unit: TimeUnit.None } && start is { Month: > 0, Day: > 0 }
                && last.Day > start.Day)
        {
            // "từ ngày 28 đến ngày 30" lies in one month.
            (last.Year, last.Month) = (start.Year, start.Month);
        }

        ResolvedPoint end = PointResolver.Resolve(last, around);
        if (start.Value is null || end.Value is null)
        {
            return (null, DateBasis.Unresolved);
        }

        // A lunar month is an interval itself: from its first day, to its last.
        string first = start.Value.Split('/')[0], final = end.Value.Split('/')[^1];
        return (first + "/" + final, Weaker(start.Basis, end.Basis, mention));
    }

    private static DateBasis Weaker(DateBasis start, DateBasis end, DateMention mention)
    {
        if (start == DateBasis.Unresolved || end == DateBasis.Unresolved)
        {
            return DateBasis.Unresolved;
        }

        if (start == DateBasis.Relative || end == DateBasis.Relative)
        {
            return DateBasis.Relative;
        }

        // "từ 28/12 đến 3/1/2025": the words give the year once.
        return mention.Start.HasYear || mention.End.HasYear
            ? DateBasis.Explicit : start == DateBasis.Inferred || end == DateBasis.Inferred ? DateBasis.Inferred : DateBasis.Explicit;
    }
}
