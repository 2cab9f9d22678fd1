using System.Globalization;

namespace TayHo.Extract.Export.Display;

/// <summary>Numbers and dates in the reader's way, the same on every machine.</summary>
/// <example><code>string? day = DisplayFormat.Date("2024-02-28", DisplayLanguage.Vietnamese); // 28/2/2024</code></example>
public static class DisplayFormat
{
    private const string Pattern = "#,0.############";

    private static readonly NumberFormatInfo VietnameseNumbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>A number: 1,382.5 in English, 1.382,5 in Vietnamese.</summary>
    /// <param name="value">The number.</param>
    /// <param name="language">The language.</param>
    /// <returns>The number as people write it.</returns>
    public static string Number(decimal value, DisplayLanguage language) => value.ToString(Pattern, NumbersOf(language));

    /// <summary>The separators of a language's numbers.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The format.</returns>
    public static IFormatProvider NumbersOf(DisplayLanguage language) =>
        language == DisplayLanguage.Vietnamese ? VietnameseNumbers : NumberFormatInfo.InvariantInfo;

    /// <summary>
    /// An EDTF value for people. In English it stays as it is; in Vietnamese days, months, quarters, half-years, seasons, clock times and
    /// intervals of them are written as the press does (28/2/2024, quý I/2025), and what is none of these stays as it is.
    /// </summary>
    /// <param name="edtf">The value; null stays null.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words; null for null.</returns>
    public static string? Date(string? edtf, DisplayLanguage language)
    {
        if (edtf is null || language == DisplayLanguage.English || edtf.Length == 0)
        {
            return edtf;
        }

        int slash = edtf.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? VietnameseDate(edtf) : $"{VietnameseEnd(edtf[..slash])} – {VietnameseEnd(edtf[(slash + 1)..])}";
    }

    /// <summary>
    /// An EDTF duration as what recurs: P1Y is "hằng năm" in Vietnamese, other values and English stay as <see cref="Date"/> has them.
    /// </summary>
    /// <param name="edtf">The value; null stays null.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words; null for null.</returns>
    public static string? Recurrence(string? edtf, DisplayLanguage language) =>
        language == DisplayLanguage.Vietnamese && edtf is ("P1Y" or "P3M" or "P1M" or "P1W" or "P1D")
            ? DisplayText.Of("every." + edtf, language) : Date(edtf, language);

    private static string VietnameseEnd(string end) => end is ".." or "" ? "…" : VietnameseDate(end);

    private static string VietnameseDate(string date)
    {
        if (date[0] == 'P' && date.Length > 2 && date.AsSpan(1, date.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0
                && date[^1] is ('Y' or 'M' or 'W' or 'D'))
        {
            return $"{date[1..^1]} {DisplayText.Of("unit." + date[^1], DisplayLanguage.Vietnamese)}";
        }

        int clock = date.IndexOf('T', StringComparison.Ordinal);
        if (clock == 10)
        {
            // An offset behind the clock ("+07:00") is the country's own and goes without saying.
            return $"{date.Substring(11, Math.Min(5, date.Length - 11))} {VietnameseDate(date[..10])}";
        }

        if (date.Length == 10 && date[4] == '-' && date[7] == '-' && date[0] != 'P')
        {
            return Day(date);
        }

        return date.Length == 7 && date[4] == '-'
            && int.TryParse(date.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out int part)
            ? MonthOrSeason(part, date[..4])
            : date;
    }

    private static string Day(string date)
    {
        string day = date[8..].TrimStart('0'), month = date[5..7].TrimStart('0');
        return date.StartsWith("XXXX", StringComparison.Ordinal) ? $"{day}/{month}" : $"{day}/{month}/{date[..4]}";
    }

    private static string MonthOrSeason(int part, string year)
    {
        string key = part switch { >= 1 and <= 12 => "date.month", 21 or 22 or 23 or 24 or 33 or 34 or 35 or 36 or 40 or 41 =>
                "date." + part.ToString(CultureInfo.InvariantCulture), _ => "" };
        if (key.Length == 0)
        {
            return $"{year}-{part.ToString("00", CultureInfo.InvariantCulture)}";
        }

        string text = DisplayText.Of(key, DisplayLanguage.Vietnamese);
        return (key == "date.month" ? text + " " + part.ToString(CultureInfo.InvariantCulture) + "/" : text)
            + (key == "date.month" ? "" : part >= 33 && part < 40 ? "/" : " ") + year;
    }
}
