namespace TayHo.Extract.Records;

/// <summary>A day of the Vietnamese lunar calendar.</summary>
/// <param name="Year">The lunar year, numbered by the Gregorian year in which it begins.</param>
/// <param name="Month">1 (tháng Giêng) to 12 (tháng Chạp).</param>
/// <param name="Day">1 to 30.</param>
/// <param name="IsLeapMonth">Whether the month repeats the number of the month before (tháng nhuận).</param>
/// <example><code>
/// LunarDate day = VietnameseLunarCalendar.FromGregorian(new DateOnly(2024, 2, 10))!.Value;
/// Console.WriteLine($"{day.Day}/{day.Month}"); // 1/1
/// </code></example>
public readonly record struct LunarDate(int Year, int Month, int Day, bool IsLeapMonth);

/// <summary>
/// The Vietnamese lunar calendar, computed: a month begins on the day of the new moon; month 11 holds the winter solstice; of
/// thirteen months between two solstices the first without a principal solar term is the leap month. Since 1968 the day is that
/// of UTC+7, so that the calendar differs from the Chinese one (UTC+8) where a new moon or a solar term falls between the two
/// midnights (1968, 1969, 1985, 2007, 2030, 2053); before, Viet Nam's calendars followed China's. Lunar years 1900 to 2100.
/// </summary>
/// <example><code>DateOnly tet = VietnameseLunarCalendar.NewYear(2025); // 29 January 2025</code></example>
public static class VietnameseLunarCalendar
{
    /// <summary>The first lunar year computed.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last lunar year computed.</summary>
    public const int LastYear = 2100;

    // Julian day number of 1 January of year 1 is this above DateOnly.DayNumber.
    private const int JulianOfDayZero = 1721426;

    /// <summary>The Gregorian date of mùng 1 Tết.</summary>
    /// <param name="year">The lunar year, 1900 to 2100.</param>
    /// <returns>The day of Tết in the Gregorian calendar.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1900 to 2100.</exception>
    public static DateOnly NewYear(int year)
    {
        CheckYear(year);
        return ToGregorian(new LunarDate(year, 1, 1, false)) ?? throw new InvalidOperationException("Every lunar year has a first day.");
    }

    /// <summary>The number of the leap month; 0 when the year has none.</summary>
    /// <param name="year">The lunar year, 1900 to 2100.</param>
    /// <returns>The month that comes twice; 0 when none does.</returns>
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
    /// <returns>The day; null when the calendar has no such date.</returns>
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
    /// <returns>29 or 30.</returns>
    public static int DaysInMonth(int year, int month, bool leap = false)
    {
        int start = year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 ? MonthStart(year, month, leap) : 0;
        return start == 0 ? 0 : MonthLength(start);
    }

    /// <summary>The lunar day of a Gregorian date; null outside lunar years 1900 to 2100.</summary>
    /// <param name="date">The Gregorian date.</param>
    /// <returns>The lunar date; null outside the years that the calendar knows.</returns>
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
    /// <returns>The place in the cycle of sixty years, 1 to 60.</returns>
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

        return LunarAstronomy.NewMoonDay(LunarAstronomy.Lunation(eleventh) + offset);
    }

    private static int MonthLength(int start)
    {
        int index = LunarAstronomy.Lunation(start);
        return LunarAstronomy.NewMoonDay(index + 1) - start;
    }

    // The month that holds the winter solstice begins on the last new moon up to it.
    private static int EleventhMonth(int year)
    {
        int lastDay = new DateOnly(year, 12, 31).DayNumber + JulianOfDayZero;
        int index = LunarAstronomy.Lunation(lastDay);
        int start = LunarAstronomy.NewMoonDay(index);
        if (start > lastDay)
        {
            start = LunarAstronomy.NewMoonDay(--index);
        }

        return LunarAstronomy.SolarTerm(start) >= 9 ? LunarAstronomy.NewMoonDay(index - 1) : start;
    }

    // The first month after the eleventh that stays within one principal term.
    private static int LeapOffset(int eleventh)
    {
        int index = LunarAstronomy.Lunation(eleventh);
        int last, term = LunarAstronomy.SolarTerm(LunarAstronomy.NewMoonDay(index + 1)), i = 1;
        do
        {
            last = term;
            i++;
            term = LunarAstronomy.SolarTerm(LunarAstronomy.NewMoonDay(index + i));
        }
        while (term != last && i < 14);
        return i - 1;
    }
}
