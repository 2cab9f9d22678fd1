using System.Globalization;
using TayHo.Extract.Articles.Html;

namespace TayHo.Extract.Articles;

/// <summary>
/// Publication dates as callers and NDJSON give them: an ISO date or a date-time, with seconds, fractions and offset or
/// without; and as feeds and databases write them (Thu, 15 Aug 2024 07:20:00 +0700 · 15/08/2024 07:20 · seconds since
/// 1970). A time without offset is Vietnamese time.
/// </summary>
/// <example><code>if (PublishedDate.TryGetDay("Thu, 15 Aug 2024 20:20:00 +0000", out DateOnly day)) { Console.WriteLine(day); } // 16 August in Viet Nam</code></example>
public static class PublishedDate
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    private const string Iso = "yyyy-MM-dd";
    private const int LongestDate = 60;
    private const int MostLetters = 16;

    private static readonly string[] LocalForms =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] OffsetForms =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm:sszz00", "yyyy-MM-dd HH:mm:ss zz00", "yyyy-MM-dd'T'HH:mmzz00",
            "yyyy-MM-dd'T'HH:mm:sszz00",
    ];

    /// <summary>Whether the text is a date, and which day it was in Viet Nam.</summary>
    /// <param name="text">The date as given.</param>
    /// <param name="day">The day; the first of year 1 when the text is no date.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryGetDay(string text, out DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(text);
        day = default;
        if (!TryNormalize(text, out string normal))
        {
            return false;
        }

        day = normal.Length == 10
            ? DateOnly.ParseExact(normal, Iso, CultureInfo.InvariantCulture)
            : DateOnly.FromDateTime(DateTimeOffset.Parse(normal, CultureInfo.InvariantCulture).ToOffset(Vietnam).DateTime);
        return true;
    }

    /// <summary>Whether the text names a moment, and which one.</summary>
    /// <param name="text">The date as given; without an offset it is Vietnamese time.</param>
    /// <param name="time">The moment; the first of year 1 when the text names none.</param>
    /// <returns>False when the text is no date, or a day without a time.</returns>
    public static bool TryGetTime(string text, out DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool given = TryNormalize(text, out string normal) && normal.Length > 10;
        time = given ? DateTimeOffset.Parse(normal, CultureInfo.InvariantCulture) : default;
        return given;
    }

    /// <summary>What the clocks show in Viet Nam, to the minute.</summary>
    internal static TimeOnly InVietnam(DateTimeOffset time) =>
        time.ToOffset(Vietnam) is var clock ? new TimeOnly(clock.Hour, clock.Minute) : default;

    /// <summary>A day as the contract writes it.</summary>
    internal static string Format(DateOnly day) => day.ToString(Iso, CultureInfo.InvariantCulture);

    /// <summary>A moment as the contract writes it.</summary>
    internal static string Format(DateTimeOffset time) =>
        time.ToString(time.Second == 0 ? "yyyy-MM-dd'T'HH:mmzzz" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>Whether the text is a date, and how ISO 8601 writes it.</summary>
    /// <param name="text">The date as given.</param>
    /// <param name="normal">A day (2024-02-28), or a day and time with offset (2024-02-28T17:05+07:00), its digits as given; empty when the
    /// text is no date.</param>
    internal static bool TryNormalize(string text, out string normal)
    {
        normal = text.Trim();
        if (DateOnly.TryParseExact(normal, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return true;
        }

        if (DateTime.TryParseExact(normal, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            normal = normal.Replace(' ', 'T') + "+07:00";
            return true;
        }

        if (DateTimeOffset.TryParseExact(normal, OffsetForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            normal = string.Concat(normal.AsSpan(0, Iso.Length), "T",
                    normal.AsSpan(Iso.Length + 1).ToString().Replace(" ", "", StringComparison.Ordinal));
            normal = normal[^3] != ':' && normal[^5] is '+' or '-' ? normal[..^2] + ":" + normal[^2..] : normal;
            return true;
        }

        bool stamp = PublishedTime.TryFindStamp(normal, out PublishedTime time);
        bool found = stamp || (normal.Length < LongestDate && PublishedTime.TryFind(normal, out time) && IsNothingButDate(normal, time));
        normal = found ? time.Format(vietnamese: true) : "";
        return found;
    }

    /// <summary>Weekdays and the name of an offset may stand beside a date; a sentence or another date may not.</summary>
    private static bool IsNothingButDate(string text, PublishedTime time)
    {
        int letters = 0;
        for (int i = 0; i < text.Length; i++)
        {
            letters += char.IsLetter(text[i]) && (i < time.Start || i >= time.End) ? 1 : 0;
        }

        return letters <= MostLetters;
    }

    /// <summary>Checks a date that a caller gave.</summary>
    /// <exception cref="ArticleInputException">The text is no date.</exception>
    internal static void Validate(string? text)
    {
        if (text is not null && !TryGetDay(text, out _))
        {
            throw new ArticleInputException("input.published-at",
                    $"'{text}' is no publication date; write 2024-02-28 or 2024-02-28T17:05+07:00.");
        }
    }
}
