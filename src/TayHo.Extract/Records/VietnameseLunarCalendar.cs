namespace TayHo.Extract.Records;

/// <summary>A day of the Vietnamese lunar calendar.</summary>
/// <param name="Year">The lunar year, numbered by the Gregorian year in which it begins.</param>
/// <param name="Month">1 (tháng Giêng) to 12 (tháng Chạp).</param>
/// <param name="Day">1 to 30.</param>
/// <param name="IsLeapMonth">Whether the month repeats the number of the month before (tháng nhuận).</param>
public readonly record struct LunarDate(int Year, int Month, int Day, bool IsLeapMonth);

/// <summary>
/// The Vietnamese lunar calendar, computed for the meridian of UTC+7: a month begins on the day of the new moon; month 11 holds
/// the winter solstice; of thirteen months between two solstices the first without a principal solar term is the leap month.
/// It differs from the Chinese calendar (UTC+8) where a new moon or a solar term falls between the two midnights (1968, 1985,
/// 2007, 2030). Method: Hồ Ngọc Đức's, after Meeus, Astronomical Algorithms; lunar years 1900 to 2100. Before 1968 the official
/// calendars of the time could differ by a day.
/// </summary>
public static class VietnameseLunarCalendar
{
    /// <summary>The first lunar year computed.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last lunar year computed.</summary>
    public const int LastYear = 2100;

    private const double UtcOffsetInDays = 7.0 / 24;
    private const double SynodicMonth = 29.530588853;

    // Julian day number of 1 January of year 1 is this above DateOnly.DayNumber.
    private const int JulianOfDayZero = 1721426;

    /// <summary>The Gregorian date of mùng 1 Tết.</summary>
    /// <param name="year">The lunar year, 1900 to 2100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1900 to 2100.</exception>
    public static DateOnly NewYear(int year)
    {
        CheckYear(year);
        return ToGregorian(new LunarDate(year, 1, 1, false)) ?? throw new InvalidOperationException("Every lunar year has a first day.");
    }

    /// <summary>The number of the leap month; 0 when the year has none.</summary>
    /// <param name="year">The lunar year, 1900 to 2100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1900 to 2100.</exception>
    public static int LeapMonth(int year)
    {
        CheckYear(year);
        for (int month = 1; month <= 12; month++)
        {
            if (MonthStart(year, month, leap: true) > 0)
            {
                return month;
            }
        }

        return 0;
    }

    /// <summary>The Gregorian date of a lunar day; null when the year has no such month or the month no such day.</summary>
    /// <param name="date">The lunar day.</param>
    public static DateOnly? ToGregorian(LunarDate date)
    {
        if (date.Year is < FirstYear or > LastYear || date.Month is < 1 or > 12 || date.Day is < 1 or > 30)
        {
            return null;
        }

        int start = MonthStart(date.Year, date.Month, date.IsLeapMonth);
        return start == 0 || date.Day > MonthLength(start) ? null : DateOnly.FromDayNumber(start + date.Day - 1 - JulianOfDayZero);
    }

    /// <summary>The number of days of a lunar month, 29 or 30; 0 when the year has no such month.</summary>
    /// <param name="year">The lunar year.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="leap">Whether the leap month of that number is meant.</param>
    public static int DaysInMonth(int year, int month, bool leap = false)
    {
        int start = year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 ? MonthStart(year, month, leap) : 0;
        return start == 0 ? 0 : MonthLength(start);
    }

    /// <summary>The lunar day of a Gregorian date; null outside lunar years 1900 to 2100.</summary>
    /// <param name="date">The Gregorian date.</param>
    public static LunarDate? FromGregorian(DateOnly date)
    {
        for (int year = Math.Min(date.Year, LastYear); year >= Math.Max(date.Year - 1, FirstYear); year--)
        {
            if (date < NewYear(year))
            {
                continue;
            }

            int julian = date.DayNumber + JulianOfDayZero;
            for (int month = 12; month >= 1; month--)
            {
                for (int pass = 1; pass >= 0; pass--)
                {
                    int start = MonthStart(year, month, leap: pass == 1);
                    if (start > 0 && julian >= start)
                    {
                        int day = julian - start + 1;
                        return day <= MonthLength(start) ? new LunarDate(year, month, day, pass == 1) : null;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The place of a year in the cycle of sixty: 1 is Giáp Tý (1984), 41 Giáp Thìn (2024).</summary>
    /// <param name="year">The lunar year.</param>
    public static int CycleOf(int year) => ((((year - 4) % 60) + 60) % 60) + 1;

    private static void CheckYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
    }

    // Julian day number of a month's first day; 0 when the year has no such month.
    private static int MonthStart(int year, int month, bool leap)
    {
        int before = month < 11 ? year - 1 : year;
        int eleventh = EleventhMonth(before), nextEleventh = EleventhMonth(before + 1);
        int offset = (month + 1) % 12;
        int leapOffset = nextEleventh - eleventh > 365 ? LeapOffset(eleventh) : 0;
        if (leap)
        {
            if (leapOffset == 0 || leapOffset != offset + 1)
            {
                return 0;
            }

            offset++;
        }
        else if (leapOffset > 0 && offset >= leapOffset)
        {
            offset++;
        }

        return NewMoonDay(MoonIndex(eleventh) + offset);
    }

    private static int MonthLength(int start)
    {
        int index = MoonIndex(start);
        return NewMoonDay(index + 1) - start;
    }

    // The month that holds the winter solstice begins on the last new moon up to it.
    private static int EleventhMonth(int year)
    {
        int lastDay = new DateOnly(year, 12, 31).DayNumber + JulianOfDayZero;
        int index = (int)Math.Floor((lastDay - 2415021.076998695) / SynodicMonth);
        int start = NewMoonDay(index);
        return SolarTerm(start) >= 9 ? NewMoonDay(index - 1) : start;
    }

    // The first month after the eleventh that stays within one principal term.
    private static int LeapOffset(int eleventh)
    {
        int index = MoonIndex(eleventh);
        int last, term = SolarTerm(NewMoonDay(index + 1)), i = 1;
        do
        {
            last = term;
            i++;
            term = SolarTerm(NewMoonDay(index + i));
        }
        while (term != last && i < 14);
        return i - 1;
    }

    private static int MoonIndex(int start) => (int)Math.Floor(((start - 2415021.076998695) / SynodicMonth) + 0.5);

    // Meeus: mean new moon with the larger periodic terms, and the difference between dynamical and universal time.
    private static int NewMoonDay(int k)
    {
        double t = k / 1236.85, t2 = t * t, t3 = t2 * t;
        const double Radians = Math.PI / 180;
        double mean = 2415020.75933 + (29.53058868 * k) + (0.0001178 * t2) - (0.000000155 * t3) + (0.00033 * Math.Sin((166.56 + (132.87 * t) - (0.009173 * t2)) * Radians));
        double sun = (359.2242 + (29.10535608 * k) - (0.0000333 * t2) - (0.00000347 * t3)) * Radians;
        double moon = (306.0253 + (385.81691806 * k) + (0.0107306 * t2) + (0.00001236 * t3)) * Radians;
        double node = (21.2964 + (390.67050646 * k) - (0.0016528 * t2) - (0.00000239 * t3)) * Radians;
        double terms = ((0.1734 - (0.000393 * t)) * Math.Sin(sun)) + (0.0021 * Math.Sin(2 * sun))
            - (0.4068 * Math.Sin(moon)) + (0.0161 * Math.Sin(2 * moon)) - (0.0004 * Math.Sin(3 * moon))
            + (0.0104 * Math.Sin(2 * node)) - (0.0051 * Math.Sin(sun + moon)) - (0.0074 * Math.Sin(sun - moon))
            + (0.0004 * Math.Sin((2 * node) + sun)) - (0.0004 * Math.Sin((2 * node) - sun))
            - (0.0006 * Math.Sin((2 * node) + moon)) + (0.0010 * Math.Sin((2 * node) - moon)) + (0.0005 * Math.Sin((2 * moon) + sun));
        double dynamical = t < -11
            ? 0.001 + (0.000839 * t) + (0.0002261 * t2) - (0.00000845 * t3) - (0.000000081 * t * t3)
            : -0.000278 + (0.000265 * t) + (0.000262 * t2);
        return (int)Math.Floor(mean + terms - dynamical + 0.5 + UtcOffsetInDays);
    }

    // The twelfth of the ecliptic (0 from the March equinox) in which the sun stands at the day's local midnight.
    private static int SolarTerm(int julianDay)
    {
        double t = (julianDay - 0.5 - UtcOffsetInDays - 2451545.0) / 36525, t2 = t * t;
        const double Radians = Math.PI / 180;
        double anomaly = (357.52910 + (35999.05030 * t) - (0.0001559 * t2) - (0.00000048 * t * t2)) * Radians;
        double mean = 280.46645 + (36000.76983 * t) + (0.0003032 * t2);
        double centre = ((1.914600 - (0.004817 * t) - (0.000014 * t2)) * Math.Sin(anomaly)) + ((0.019993 - (0.000101 * t)) * Math.Sin(2 * anomaly)) + (0.000290 * Math.Sin(3 * anomaly));
        double omega = (125.04 - (1934.136 * t)) * Radians;
        double longitude = mean + centre - 0.00569 - (0.00478 * Math.Sin(omega));
        longitude -= 360 * Math.Floor(longitude / 360);
        return (int)Math.Floor(longitude / 30);
    }
}
