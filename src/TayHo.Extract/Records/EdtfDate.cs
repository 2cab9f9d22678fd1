using System.Globalization;
using System.Text.Json.Serialization;

namespace TayHo.Extract.Records;

/// <summary>How finely an EDTF date names its time, from coarse to fine.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EdtfPrecision>))]
public enum EdtfPrecision
{
    /// <summary>Nothing of the year is known: "XXXX".</summary>
    Unknown,

    /// <summary>A thousand years: "1XXX".</summary>
    Millennium,

    /// <summary>A hundred years: "19XX".</summary>
    Century,

    /// <summary>Ten years: "199X".</summary>
    Decade,

    /// <summary>A year: "2024", "2024-XX".</summary>
    Year,

    /// <summary>A season, quarter, third or half of a year: "2025-33".</summary>
    PartOfYear,

    /// <summary>A month: "2024-02", "2024-02-XX", "XXXX-02".</summary>
    Month,

    /// <summary>An ISO week: "2025-W17".</summary>
    Week,

    /// <summary>A day: "2024-02-28", "XXXX-02-28", "XXXX-XX-15".</summary>
    Day,

    /// <summary>A minute: "2024-02-28T14:30".</summary>
    Minute,

    /// <summary>A second: "2024-02-28T14:30:15".</summary>
    Second,
}

/// <summary>
/// One date of EDTF (ISO 8601-2, level 1, with the parts of a year of level 2, ISO weeks and clock times): a year, a part of it, a month, a
/// day or
/// a moment, digits that are not known left open. <see cref="Edtf.TryParse(string?, out EdtfValue)"/> reads one; the default is the year 0.
/// </summary>
/// <example><code>
/// EdtfDate? start = Edtf.Parse("2024-02-28").Start;
/// bool isDay = start is { Precision: EdtfPrecision.Day };
/// </code></example>
public readonly record struct EdtfDate
{
    internal const byte NotKnown = byte.MaxValue;
    private const int LongestYear = 9999;

    internal int YearNumber { get; init; }

    internal byte MonthNumber { get; init; }

    internal byte DayNumber { get; init; }

    internal byte Code { get; init; }

    internal byte WeekNumber { get; init; }

    /// <summary>How many digits of the year are not known, from the right: 1 for "199X", 4 for "XXXX".</summary>
    public int UnspecifiedYearDigits { get; internal init; }

    /// <summary>The year, in astronomical numbering (−178 is 179 TCN); null when a digit of it is not known.</summary>
    public int? Year => UnspecifiedYearDigits == 0 ? YearNumber : null;

    /// <summary>1 to 12; null when the date is coarser or the month not known.</summary>
    public int? Month => MonthNumber is > 0 and < NotKnown ? MonthNumber : null;

    /// <summary>1 to 31; null when the date is coarser or the day not known.</summary>
    public int? Day => DayNumber is > 0 and < NotKnown ? DayNumber : null;

    /// <summary>EDTF's code of a part of the year: 21–24 (to 32) seasons, 33–36 quarters, 37–39 thirds, 40 and 41 halves; null for
    /// none.</summary>
    public int? PartOfYear => Code > 0 ? Code : null;

    /// <summary>The ISO week, 1 to 53; null for none.</summary>
    public int? Week => WeekNumber > 0 ? WeekNumber : null;

    /// <summary>The time of the clock, 0:00 to 24:00; null when none is given.</summary>
    public TimeSpan? TimeOfDay { get; internal init; }

    /// <summary>The distance from UTC, zero for "Z"; null when none is given.</summary>
    public TimeSpan? Offset { get; internal init; }

    /// <summary>Whether the source marks the date as uncertain ("1984?").</summary>
    public bool IsUncertain { get; internal init; }

    /// <summary>Whether the source marks the date as approximate ("1984~").</summary>
    public bool IsApproximate { get; internal init; }

    internal bool HasSeconds { get; init; }

    /// <summary>Whether any digit is not known.</summary>
    public bool HasUnspecified => UnspecifiedYearDigits > 0 || MonthNumber == NotKnown || DayNumber == NotKnown;

    /// <summary>How finely the date names its time.</summary>
    public EdtfPrecision Precision =>
        TimeOfDay is not null ? HasSeconds ? EdtfPrecision.Second : EdtfPrecision.Minute
        : Day is not null ? EdtfPrecision.Day
        : WeekNumber > 0 ? EdtfPrecision.Week
        : Month is not null ? EdtfPrecision.Month
        : Code > 0 ? EdtfPrecision.PartOfYear
        : UnspecifiedYearDigits switch
        {
            0 => EdtfPrecision.Year,
            1 => EdtfPrecision.Decade,
            2 => EdtfPrecision.Century,
            3 => EdtfPrecision.Millennium,
            _ => EdtfPrecision.Unknown,
        };

    /// <summary>The first day that the date may mean; null when its year is unknown or outside 1 to 9999.</summary>
    public DateOnly? Earliest => Bound(last: false);

    /// <summary>The last day that the date may mean; null when its year is unknown or outside 1 to 9999.</summary>
    public DateOnly? Latest => Bound(last: true);

    /// <summary>The one day that the date names, with or without a clock time.</summary>
    /// <param name="day">The day; the first of year 1 on failure.</param>
    /// <returns>False when the date is coarser than a day, has unknown digits or lies outside the years 1 to 9999.</returns>
    public bool TryGetDateOnly(out DateOnly day)
    {
        bool whole = Day is not null && !HasUnspecified && YearNumber is >= 1 and <= LongestYear;
        day = whole ? new DateOnly(YearNumber, MonthNumber, DayNumber) : default;
        return whole;
    }

    /// <summary>The date without its clock time.</summary>
    /// <returns>The day.</returns>
    public EdtfDate WithoutTime() => this with { TimeOfDay = null, Offset = null, HasSeconds = false };

    /// <summary>The date as EDTF.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => EdtfText.Write(this);

    private DateOnly? Bound(bool last)
    {
        int span = UnspecifiedYearDigits switch { 0 => 0, 1 => 9, 2 => 99, 3 => 999, _ => -1 };
        int year = YearNumber + (last ? span : 0);
        if (span < 0 || year is < 1 or > LongestYear)
        {
            return null;
        }

        if (WeekNumber > 0)
        {
            // The first and the last week may reach into another year; the year 9999 ends within its last.
            DateTime monday = ISOWeek.ToDateTime(year, WeekNumber, DayOfWeek.Monday);
            return DateOnly.FromDateTime(last && monday < DateTime.MaxValue.Date.AddDays(-6) ? monday.AddDays(6) : monday);
        }

        if (Code > 0)
        {
            (int month, int length) = EdtfParts.Of(Code);
            int end = month + length - 1;
            return last ? EndOf(end > 12 ? year + 1 : year, end > 12 ? end - 12 : end, 0) : new DateOnly(year, month, 1);
        }

        int ofMonth = Month ?? (last ? 12 : 1);
        return last ? EndOf(year, ofMonth, Day ?? 0) : new DateOnly(year, ofMonth, Math.Min(Day ?? 1, DateTime.DaysInMonth(year, ofMonth)));
    }

    private static DateOnly? EndOf(int year, int month, int day) =>
        year > LongestYear ? null : new DateOnly(year, month, day > 0
                ? Math.Min(day, DateTime.DaysInMonth(year, month)) : DateTime.DaysInMonth(year, month));
}

/// <summary>The months that EDTF's parts of a year take. Seasons without a hemisphere are those of Viet Nam's calendar: spring with Tết,
/// January to March.</summary>
internal static class EdtfParts
{
    /// <summary>The first month and the number of months.</summary>
    public static (int Month, int Length) Of(int code) => code switch
    {
        >= 21 and <= 24 => (((code - 21) * 3) + 1, 3),
        >= 25 and <= 28 => (((code - 25) * 3) + 3, 3),
        29 => (9, 3),
        30 => (12, 3),
        31 => (3, 3),
        32 => (6, 3),
        >= 33 and <= 36 => (((code - 33) * 3) + 1, 3),
        >= 37 and <= 39 => (((code - 37) * 4) + 1, 4),
        _ => (((code - 40) * 6) + 1, 6),
    };
}
