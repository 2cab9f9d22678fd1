using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TayHo.Extract.Records;

/// <summary>Reads and writes EDTF values (ISO 8601-2): unknown digits are X, years before our era are astronomical (179 TCN is
/// -0178).</summary>
/// <example><code>if (Edtf.TryParse("2025-40", out EdtfValue half)) { Console.WriteLine($"{half.Earliest} – {half.Latest}"); }</code></example>
public static class Edtf
{
    /// <summary>Reads a value: a date ("2024-02-28", "XXXX-04", "2025-33"), an interval ("2010/..") or a duration ("P4Y2M").</summary>
    /// <param name="text">The value; null is none.</param>
    /// <param name="value">The value read; the default on failure.</param>
    /// <returns>Whether the text is one value of EDTF and nothing else.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out EdtfValue value) => EdtfReader.TryRead(text, out value);

    /// <summary>Reads a value.</summary>
    /// <param name="text">The value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no value of EDTF.</exception>
    public static EdtfValue Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out EdtfValue value) ? value : throw new FormatException($"'{text}' is no value of EDTF (ISO 8601-2).");
    }

    /// <summary>Reads a record's value; null for none, and for what somebody else wrote that is no value of EDTF.</summary>
    internal static EdtfValue? ParseOrNull(string? text) => TryParse(text, out EdtfValue value) ? value : null;

    /// <summary>A year: "2024", "XXXX" for 0 (unknown), "-0178" for −179.</summary>
    /// <param name="year">The year; 0 when unknown; negative before our era.</param>
    /// <returns>The text.</returns>
    public static string Year(int year) => year switch
    {
        0 => "XXXX",
        < 0 => "-" + (-year - 1).ToString("0000", CultureInfo.InvariantCulture),
        _ => year.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>A month: "2024-02", "XXXX-02".</summary>
    /// <param name="year">The year; 0 when unknown.</param>
    /// <param name="month">1 to 12, or an EDTF code: 21–24 seasons, 33–36 quarters, 40 and 41 half-years.</param>
    /// <returns>The text.</returns>
    public static string Month(int year, int month) => Year(year) + "-" + month.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>A day: "2024-02-28", "XXXX-02-28", "XXXX-XX-15".</summary>
    /// <param name="year">The year; 0 when unknown.</param>
    /// <param name="month">1 to 12; 0 when unknown.</param>
    /// <param name="day">1 to 31; 0 when unknown.</param>
    /// <returns>The text.</returns>
    public static string Day(int year, int month, int day) => year is < 1 or > 9999 || month is < 0 or > 99 || day is < 0 or > 99
        ? Year(year) + "-" + TwoDigits(month) + "-" + TwoDigits(day)
        : string.Create(10, (year, month, day), static (text, date) =>
        {
            Write(text[..2], date.year / 100, '0');
            Write(text[2..4], date.year % 100, '0');
            Write(text[5..7], date.month, 'X');
            Write(text[8..], date.day, 'X');
            text[4] = text[7] = '-';
        });

    /// <summary>An ISO week: "2025-W17".</summary>
    /// <param name="date">A day of the week.</param>
    /// <returns>The text.</returns>
    public static string Week(DateOnly date)
    {
        DateTime time = date.ToDateTime(TimeOnly.MinValue);
        return Year(ISOWeek.GetYear(time)) + "-W" + ISOWeek.GetWeekOfYear(time).ToString("00", CultureInfo.InvariantCulture);
    }

    /// <summary>A clock time behind a day: "T14:30", "T14:30:15".</summary>
    /// <param name="hour">0 to 24.</param>
    /// <param name="minute">0 to 59.</param>
    /// <param name="second">0 to 59; -1 when not given.</param>
    /// <returns>The text.</returns>
    public static string Clock(int hour, int minute, int second)
    {
        string text = "T" + hour.ToString("00", CultureInfo.InvariantCulture) + ":" + minute.ToString("00", CultureInfo.InvariantCulture);
        return second < 0 ? text : text + ":" + second.ToString("00", CultureInfo.InvariantCulture);
    }

    private static void Write(Span<char> text, int value, char zero)
    {
        text[0] = value == 0 ? zero : (char)('0' + (value / 10));
        text[1] = value == 0 ? zero : (char)('0' + (value % 10));
    }

    private static string TwoDigits(int value) => value == 0 ? "XX" : value.ToString("00", CultureInfo.InvariantCulture);
}
