using TayHo.Extract.Records;

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

    /// <summary>Reads "2024-02-28", "2024", "XXXX-07-12"; unknown parts stay 0.</summary>
    public static DateAnchor Parse(string? value) =>
        !Edtf.TryParse(value, out EdtfValue read) || read is not { Kind: EdtfKind.Date, Start: { } date } ? default
            : date is { Month: { } month, Day: { } day } ? new DateAnchor(date.Year ?? 0, month, day, null)
            : new DateAnchor(date.Year ?? 0, 0, 0, null);
}
