using System.Globalization;

namespace TayHo.Extract.Articles;

/// <summary>
/// Publication dates as callers and NDJSON give them: an ISO date or a date-time, with seconds, fractions and offset or
/// without. A time without offset is Vietnamese time.
/// </summary>
public static class PublishedDate
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    private static readonly string[] LocalForms =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
    ];

    private static readonly string[] OffsetForms =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mmzz00", "yyyy-MM-dd'T'HH:mm:sszz00",
    ];

    /// <summary>Whether the text is a date, and which day it was in Viet Nam.</summary>
    /// <param name="text">The date as given.</param>
    /// <param name="day">The day (ISO date); empty when the text is no date.</param>
    public static bool TryGetDay(string text, out string day)
    {
        string trimmed = text.Trim();
        if (DateOnly.TryParseExact(trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return true;
        }

        if (DateTime.TryParseExact(trimmed, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local))
        {
            day = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return true;
        }

        if (DateTimeOffset.TryParseExact(trimmed, OffsetForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment))
        {
            day = moment.ToOffset(Vietnam).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return true;
        }

        day = "";
        return false;
    }

    /// <summary>Checks a date that a caller gave.</summary>
    /// <exception cref="ArticleInputException">The text is no date.</exception>
    internal static void Validate(string? text)
    {
        if (text is not null && !TryGetDay(text, out _))
        {
            throw new ArticleInputException("input.published-at", $"'{text}' is no publication date; write 2024-02-28 or 2024-02-28T17:05+07:00.");
        }
    }
}
