using TayHo.Extract.Recognition;
using TayHo.Extract.Records;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>What surrounds a point: the anchor, what was named before it and what its sentence says.</summary>
/// <param name="Anchor">The day of writing as far as known.</param>
/// <param name="Previous">The last day named before; default when none.</param>
/// <param name="Tense">The sentence's tense.</param>
/// <param name="CarriedYear">A year named earlier in the sentence; 0 for none.</param>
/// <param name="HistoricYear">The last year of the past named before; 0 for none.</param>
/// <param name="Near">The last year and month named before; 0 for unknown parts.</param>
internal readonly record struct PointSurroundings(DateAnchor Anchor, DateAnchor Previous, Tense Tense, int CarriedYear, int HistoricYear,
        (int Year, int Month) Near);

/// <summary>A point settled as far as the article allows.</summary>
/// <param name="Value">EDTF; null when nothing is known.</param>
/// <param name="Basis">How it became known.</param>
/// <param name="Year">The year; 0 when unknown.</param>
/// <param name="Month">The month; 0 when unknown or coarser.</param>
/// <param name="Day">The day; 0 when unknown or coarser.</param>
internal readonly record struct ResolvedPoint(string? Value, DateBasis Basis, int Year, int Month, int Day)
{
    /// <summary>Nothing known.</summary>
    public static readonly ResolvedPoint Unknown = new(null, DateBasis.Unresolved, 0, 0, 0);

    /// <summary>The whole day; null when a part is unknown.</summary>
    public DateOnly? Date => Year > 0 && Month > 0 && Day > 0 ? new DateOnly(Year, Month, Day) : null;
}

/// <summary>Settles points of time against the anchor date.</summary>
internal static class PointResolver
{
    private const int CloseDays = 3;

    // A year of the cycle lies behind, or is one of the next two.
    private const int CycleAhead = 2;

    // The last year of which a text without a date of its own speaks as its present.
    private const int PresentAge = 2027;

    /// <summary>Settles one point.</summary>
    public static ResolvedPoint Resolve(in TimePoint point, in PointSurroundings around)
    {
        ResolvedPoint date = point.Lunar || point.EveOfTet ? LunarResolver.Resolve(point, around)
            : point.Unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second ? FromClock(point, around)
            : point.Unit != TimeUnit.None ? Relative(point, around)
            : point.IsClockOnly ? ClockOnly(around)
            : Absolute(point, around);
        if (!point.HasTime)
        {
            return date;
        }

        if (date.Value is null || date.Day == 0)
        {
            return date with { Value = "XXXX-XX-XX" + Edtf.Clock(point.Hour, point.Minute, point.Second), Basis = DateBasis.Unresolved };
        }

        // Midnight at the end of a day ("12 giờ đêm 28/2") begins the next.
        if (point.Hour == 24 && date.Date is { } day && day < DateOnly.MaxValue)
        {
            DateOnly next = day.AddDays(1);
            return date with { Value = Edtf.Day(next.Year, next.Month, next.Day) + Edtf.Clock(0, 0, point.Second) };
        }

        return date with { Value = date.Value + Edtf.Clock(point.Hour, point.Minute, point.Second) };
    }

    private static ResolvedPoint ClockOnly(in PointSurroundings around)
    {
        DateAnchor from = around.Previous.HasDay ? around.Previous : around.Anchor;
        return from.HasDay
            ? new ResolvedPoint(Edtf.Day(from.Year, from.Month, from.Day), from.Year == 0
                ? DateBasis.Unresolved : DateBasis.Inferred, from.Year, from.Month, from.Day)
            : ResolvedPoint.Unknown;
    }

    private static ResolvedPoint FromClock(in TimePoint point, in PointSurroundings around)
    {
        if (around.Anchor.Date is not { } day || around.Anchor.Time is not { } time)
        {
            return point.Offset == 0 && around.Anchor.Date is { } today ? Day(today, DateBasis.Relative) : ResolvedPoint.Unknown;
        }

        TimeSpan shift = point.Unit switch
        {
            TimeUnit.Hour => TimeSpan.FromHours(point.Offset),
            TimeUnit.Minute => TimeSpan.FromMinutes(point.Offset),
            _ => TimeSpan.FromSeconds(point.Offset),
        };
        DateTime now = day.ToDateTime(time);
        if (shift > DateTime.MaxValue - now || -shift > now - DateTime.MinValue)
        {
            return ResolvedPoint.Unknown;
        }

        DateTime moment = now + shift;
        string value = Edtf.Day(moment.Year, moment.Month, moment.Day)
            + Edtf.Clock(moment.Hour, moment.Minute, point.Unit == TimeUnit.Second ? moment.Second : -1);
        return new ResolvedPoint(value, DateBasis.Relative, moment.Year, moment.Month, moment.Day);
    }

    private static ResolvedPoint Relative(in TimePoint point, in PointSurroundings around)
    {
        DateAnchor from = point.FromPrevious && (around.Previous.HasDay || (around.Previous.Year > 0 && point.Unit != TimeUnit.Day)) ? around.Previous : around.Anchor;
        if (point.FromPrevious && from == around.Anchor && point.Offset != 0)
        {
            return ResolvedPoint.Unknown;
        }

        if (point.Unit == TimeUnit.Day)
        {
            return ShiftDay(from, point.Offset);
        }

        if (point.Unit == TimeUnit.Week)
        {
            if (from.Date is not { } day)
            {
                return ResolvedPoint.Unknown;
            }

            long number = day.DayNumber - (((int)day.DayOfWeek + 6) % 7) + (7L * point.Offset);
            if (number < 0 || number > DateOnly.MaxValue.DayNumber - 7)
            {
                return ResolvedPoint.Unknown;
            }

            DateOnly monday = DateOnly.FromDayNumber((int)number);
            return point.Weekday > 0 ? Day(monday.AddDays(point.Weekday - 1), DateBasis.Relative) : new ResolvedPoint(Edtf.Week(monday), DateBasis.Relative, monday.Year, 0, 0);
        }

        if (point.Unit is TimeUnit.Month or TimeUnit.Quarter)
        {
            int step = point.Unit == TimeUnit.Quarter ? 3 : 1;
            if (from.Month == 0 || (from.Year == 0 && point.Unit == TimeUnit.Quarter && point.Offset != 0))
            {
                return ResolvedPoint.Unknown;
            }

            int months = ((from.Year == 0 ? 1 : from.Year) * 12) + from.Month - 1 + (point.Offset * step);
            if (from.Year != 0 && months / 12 is < 1 or > 9999)
            {
                return ResolvedPoint.Unknown;
            }

            int year = from.Year == 0 ? 0 : months / 12, month = (((months % 12) + 12) % 12) + 1;
            if (point.Unit == TimeUnit.Quarter)
            {
                return new ResolvedPoint(Edtf.Month(year, 33 + ((month - 1) / 3)), DateBasis.Relative, year, 0, 0);
            }

            int dayOfMonth = OfMonth(point.Day, year, month);
            return dayOfMonth > 0 && dayOfMonth > DateTime.DaysInMonth(year == 0 ? 2000 : year, month) ? ResolvedPoint.Unknown
                : new ResolvedPoint(dayOfMonth > 0 ? Edtf.Day(year, month, dayOfMonth) : Edtf.Month(year, month), year == 0 ? DateBasis.Unresolved : DateBasis.Relative, year, month, dayOfMonth);
        }

        if (point.Unit == TimeUnit.SchoolYear)
        {
            // The school year begins in September, and schools speak of the new one from August.
            int begun = (from.Month >= 8 ? from.Year : from.Year - 1) + point.Offset;
            return from.Year > 0 && from.Month > 0 ? new ResolvedPoint(Edtf.Year(begun) + "/" + Edtf.Year(begun + 1), DateBasis.Relative, begun, 0, 0) : ResolvedPoint.Unknown;
        }

        if (from.Year == 0)
        {
            return point.Month > 0 ? Write(point, 0, DateBasis.Unresolved) : ResolvedPoint.Unknown;
        }

        // In December "năm qua" is the year that ends.
        int offset = point is { Unit: TimeUnit.Year, Direction: TimeDirection.Last } && from.Month == 12 ? point.Offset + 1 : point.Offset;
        int then = from.Year + (offset * (point.Unit == TimeUnit.Decade ? 10 : point.Unit == TimeUnit.Century ? 100 : 1));
        return point.Unit switch
        {
            TimeUnit.Decade => new ResolvedPoint((then / 10).ToString(System.Globalization.CultureInfo.InvariantCulture) + "X", DateBasis.Relative, 0, 0, 0),
            TimeUnit.Century => new ResolvedPoint((then / 100).ToString(System.Globalization.CultureInfo.InvariantCulture) + "XX", DateBasis.Relative, 0, 0, 0),
            _ => then is < 1 or > 9999 ? ResolvedPoint.Unknown : Write(point, then, DateBasis.Relative),
        };
    }

    private static ResolvedPoint ShiftDay(in DateAnchor from, int offset)
    {
        if (from.Date is { } known)
        {
            long number = (long)known.DayNumber + offset;
            return number < 0 || number > DateOnly.MaxValue.DayNumber
                ? ResolvedPoint.Unknown : Day(DateOnly.FromDayNumber((int)number), DateBasis.Relative);
        }

        if (!from.HasDay)
        {
            return ResolvedPoint.Unknown;
        }

        // Without a year: the same in leap years and others, or not to be had.
        DateOnly plain = new DateOnly(2001, from.Month, Math.Min(from.Day, DateTime.DaysInMonth(2001, from.Month))).AddDays(offset),
            leap = new DateOnly(2004, from.Month, from.Day).AddDays(offset);
        return plain.Month == leap.Month && plain.Day == leap.Day
            ? new ResolvedPoint(Edtf.Day(0, leap.Month, leap.Day), DateBasis.Relative, 0, leap.Month, leap.Day)
            : ResolvedPoint.Unknown;
    }

    private static ResolvedPoint Absolute(in TimePoint point, in PointSurroundings around)
    {
        if (point.Decade > 0)
        {
            return new ResolvedPoint(point.Decade.ToString("000", System.Globalization.CultureInfo.InvariantCulture) + "X",
                    DateBasis.Explicit, 0, 0, 0);
        }

        if (point.Century > 0)
        {
            return new ResolvedPoint(point.Century.ToString("00", System.Globalization.CultureInfo.InvariantCulture) + "XX",
                    DateBasis.Explicit, 0, 0, 0);
        }

        if (point.Year != 0)
        {
            return Write(point, point.Year, DateBasis.Explicit);
        }

        if (point.CanChi > 0)
        {
            return YearOfCycle(point, around) is var named and > 0 ? Write(point, named, DateBasis.Inferred) : ResolvedPoint.Unknown;
        }

        if (point.Weekday > 0 && point.Day == 0)
        {
            return around.Anchor.Date is { } today
                ? Day(NearestWeekday(point, today, around.Tense), DateBasis.Relative) : ResolvedPoint.Unknown;
        }

        if (point.Day != 0 && point.Month == 0)
        {
            return DayOfSomeMonth(point, around);
        }

        int year = ChooseYear(point, around);
        return Write(point, year, year == 0 ? DateBasis.Unresolved : DateBasis.Inferred);
    }

    /// <summary>The Gregorian year in which the named year of the cycle of sixty begins; 0 when nothing tells which.</summary>
    public static int YearOfCycle(in TimePoint point, in PointSurroundings around)
    {
        if (point.Year > 0)
        {
            return point.Year;
        }

        // A Tết or a spring is spoken of in the cycle of the present age; a mere year may be one of any age.
        int now = around.Anchor.Year > 0 ? around.Anchor.Year : point.Lunar || point.EveOfTet || point.Season > 0 ? PresentAge : 0;
        if (now == 0)
        {
            return 0;
        }

        int shift = (((point.CanChi - VietnameseLunarCalendar.CycleOf(now)) % 60) + 60) % 60;
        return now + (shift > (around.Anchor.Year > 0 ? CycleAhead : 0) ? shift - 60 : shift);
    }

    private static int ChooseYear(in TimePoint point, in PointSurroundings around)
    {
        if (point.Historic && around.HistoricYear > 0)
        {
            return around.HistoricYear;
        }

        int month = point.Month > 0 ? point.Month : point.Quarter > 0
            ? point.Quarter * 3 : point.Half > 0 ? point.Half * 6 : point.Season > 0 ? ((point.Season - 20) * 3) - 1 : 0;
        if (around.Anchor.Date is not { } today)
        {
            // "từ đêm 23 đến sáng 24/7/2024 … Sáng 24/7": a day of the month just told.
            int told = point.Day > 0 && around.Previous is { HasDay: true, Year: >= YearStatement.FirstYear } day && day.Month == month
                ? around.Previous.Year : 0;
            return around.CarriedYear != 0 ? around.CarriedYear : around.Anchor.Year != 0 ? around.Anchor.Year : told;
        }

        if (month == 0)
        {
            return 0;
        }

        if (point.Month == 0)
        {
            // A quarter or half without a year is this year's, unless it is wholly to come and told as past.
            return around.Tense == Tense.Past && YearChooser.Distance(today, today.Year, month, 0) > 92 ? today.Year - 1 : today.Year;
        }

        Tense tense = point.Direction switch { TimeDirection.Last => Tense.Past, TimeDirection.Next => Tense.Future, _ => around.Tense };
        int year = point.Direction switch
        {
            TimeDirection.Next => YearChooser.Distance(today, today.Year, month, point.Day) > 0 ? today.Year : today.Year + 1,
            TimeDirection.Last => YearChooser.Distance(today, today.Year, month, point.Day) <= 0 ? today.Year : today.Year - 1,
            _ => YearChooser.Choose(today, month, point.Day, tense, around.CarriedYear),
        };
        if (point is { Weekday: > 0, Day: > 0 } && !IsWeekday(year, month, point.Day, point.Weekday))
        {
            // The weekday tells the year where the nearest one contradicts it.
            foreach (int other in (ReadOnlySpan<int>)[year - 1, year + 1])
            {
                if (IsWeekday(other, month, point.Day, point.Weekday)
                        && Math.Abs(YearChooser.Distance(today, other, month, point.Day)) < 300)
                {
                    return other;
                }
            }
        }

        return year;
    }

    private static ResolvedPoint DayOfSomeMonth(in TimePoint point, in PointSurroundings around)
    {
        // "từ ngày 21 đến ngày 30/10: … ngày 22 mưa": without the day of writing the month is the one just named.
        if (around.Anchor.Day == 0 && around.Near.Month > 0 && point.Day > 0
                && point.Day <= DateTime.DaysInMonth(around.Near.Year > 0 ? around.Near.Year : 2000, around.Near.Month))
        {
            (int year, int month) = around.Near;
            return new ResolvedPoint(Edtf.Day(year, month, point.Day), year > 0
                    ? DateBasis.Inferred : DateBasis.Unresolved, year, month, point.Day);
        }

        if (around.Anchor.Date is not { } today || point.Day < 0)
        {
            return new ResolvedPoint(point.Day > 0
                    ? Edtf.Day(around.Anchor.Year, 0, point.Day) : null, DateBasis.Unresolved, around.Anchor.Year, 0, point.Day);
        }

        DateOnly first = new(today.Year, today.Month, 1);
        DateOnly? best = null;
        for (int shift = -1; shift <= 1; shift++)
        {
            DateOnly month = first.AddMonths(shift);
            if (point.Day > DateTime.DaysInMonth(month.Year, month.Month))
            {
                continue;
            }

            DateOnly candidate = new(month.Year, month.Month, point.Day);
            bool fits = point.Direction switch
            {
                TimeDirection.Next => candidate > today,
                TimeDirection.Last => candidate <= today,
                TimeDirection.This => shift == 0,
                // "ngày 22" and the news of the 21st: so close a day needs no tense.
                _ => around.Tense != Tense.Past || candidate.DayNumber - today.DayNumber <= CloseDays,
            };
            if (fits && (best is null
                        || Math.Abs(candidate.DayNumber - today.DayNumber) < Math.Abs(best.Value.DayNumber - today.DayNumber)))
            {
                best = candidate;
            }
        }

        return best is { } found ? Day(found, DateBasis.Inferred) : ResolvedPoint.Unknown;
    }

    private static DateOnly NearestWeekday(in TimePoint point, DateOnly today, Tense tense)
    {
        int ahead = (point.Weekday - (((int)today.DayOfWeek + 6) % 7) - 1 + 7) % 7;
        return point.Direction switch
        {
            TimeDirection.Next => today.AddDays(ahead == 0 ? 7 : ahead),
            TimeDirection.Last => today.AddDays(ahead == 0 ? -7 : ahead - 7),
            TimeDirection.This => today.AddDays(point.Weekday - 1 - (((int)today.DayOfWeek + 6) % 7)),
            _ => tense == Tense.Past && ahead > 0 ? today.AddDays(ahead - 7) : today.AddDays(ahead),
        };
    }

    /// <summary>The day of the month that a positive or negative (from the end) number means.</summary>
    private static int OfMonth(int day, int year, int month) =>
        day >= 0 ? day : DateTime.DaysInMonth(year == 0 ? 2001 : year, month) + 1 + day;

    private static ResolvedPoint Write(in TimePoint point, int year, DateBasis basis)
    {
        if (point.Month > 0)
        {
            int day = OfMonth(point.Day, year > 0 ? year : 0, point.Month);
            if (day > 0 && year > 0 && day > DateTime.DaysInMonth(year, point.Month))
            {
                return new ResolvedPoint(Edtf.Day(0, point.Month, day), DateBasis.Unresolved, 0, point.Month, day);
            }

            return new ResolvedPoint(day > 0
                    ? Edtf.Day(year, point.Month, day) : Edtf.Month(year, point.Month), basis, year, point.Month, day);
        }

        int code = point.Quarter > 0 ? 32 + point.Quarter : point.Half > 0 ? 39 + point.Half : point.Season;
        return code > 0 ? new ResolvedPoint(Edtf.Month(year, code), basis, year, 0, 0)
            : year == 0 ? ResolvedPoint.Unknown
            : new ResolvedPoint(Edtf.Year(year), basis, year, 0, 0);
    }

    private static ResolvedPoint Day(DateOnly date, DateBasis basis) =>
        new(Edtf.Day(date.Year, date.Month, date.Day), basis, date.Year, date.Month, date.Day);

    /// <summary>Whether a day falls on a weekday (1 Monday to 7).</summary>
    public static bool IsWeekday(int year, int month, int day, int weekday) =>
        year > 0 && day <= DateTime.DaysInMonth(year, month) && (((int)new DateOnly(year, month, day).DayOfWeek + 6) % 7) + 1 == weekday;
}
