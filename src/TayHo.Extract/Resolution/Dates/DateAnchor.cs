using System.Globalization;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>The day from which dates are read, as far as it is known; 0 for unknown parts.</summary>
/// <param name="Year">The year; 0 when unknown.</param>
/// <param name="Month">The month; 0 when unknown.</param>
/// <param name="Day">The day of the month; 0 when unknown.</param>
/// <param name="Time">The time of day; null when unknown.</param>
internal readonly record struct DateAnchor(int Year, int Month, int Day, TimeOnly? Time)
{
    /// <summary>The whole day; null when a part is unknown.</summary>
    public DateOnly? Date => Year > 0 && Month > 0 && Day > 0 ? new DateOnly(Year, Month, Day) : null;

    /// <summary>Whether the day of the month is known, with or without the year.</summary>
    public bool HasDay => Month > 0 && Day > 0;

    /// <summary>Reads "2024-02-28", "2024-02-28T15:17+07:00", "2024", "XXXX-07-12"; unknown parts stay 0.</summary>
    public static DateAnchor Parse(string? value)
    {
        if (value is null || value.Length < 4)
        {
            return default;
        }

        int year = Number(value, 0, 4), month = Number(value, 5, 2), day = Number(value, 8, 2);
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year is >= 1 and <= 9999 ? year : 2000, month))
        {
            return new DateAnchor(year, 0, 0, null);
        }

        TimeOnly? time = value.Length >= 16 && value[10] is 'T' or ' ' && TimeOnly.TryParseExact(value.AsSpan(11, 5), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly parsed) ? parsed : null;
        return new DateAnchor(year, month, day, time);
    }

    private static int Number(string value, int start, int length) =>
        value.Length >= start + length && int.TryParse(value.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
