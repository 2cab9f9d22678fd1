using System.Globalization;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// A day and, when given, a clock time and an offset, as pages write them: ISO 8601 with all its near misses, RFC 1123,
/// "Thứ 6, 21/03/2025 | 15:45", "28.02.2024 17:05 GMT+7", "ngày 21 tháng 3 năm 2025", "15h45, 21-3-2025",
/// "3/21/2025 3:45:00 PM", "Mar 21, 2025". Anything whose year is missing or outside 1900–2100 is refused.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31, valid in its month.</param>
/// <param name="Minutes">Minutes since midnight; null when no clock time is given.</param>
/// <param name="Offset">Minutes east of UTC; null when none is given.</param>
/// <param name="Start">Zero-based UTF-16 offset in the text where the date begins.</param>
/// <param name="End">Offset after its last character, in UTF-16 units (exclusive).</param>
internal readonly record struct PublishedTime(int Year, int Month, int Day, int? Minutes, int? Offset, int Start, int End)
{
    /// <summary>Viet Nam's offset in minutes.</summary>
    public const int Vietnam = 7 * 60;

    private static readonly string[] EnglishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] VietnameseMonths =
        ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"];

    /// <summary>Finds the first full date of a text and the clock time beside it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">The date.</param>
    /// <param name="monthFirst">Whether the month may stand before the day where both could be either and AM or PM stands behind: a
    /// Vietnamese line has the day first even so.</param>
    public static bool TryFind(ReadOnlySpan<char> text, out PublishedTime found, bool monthFirst = false)
    {
        found = default;
        for (int i = 0; i < text.Length; i++)
        {
            bool starts = i == 0 || !char.IsLetterOrDigit(text[i - 1]);
            if (!starts || !char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            if (TryDate(text, i, out int year, out int month, out int day, out int end) && IsDay(year, month, day))
            {
                int? minutes = ClockAfter(text, end, out int clockEnd) ?? ClockBefore(text, i);
                int? offset = minutes is null ? null : OffsetAfter(text, clockEnd);
                if (monthFirst && minutes is not null && IsMonthFirst(text, i, month, day))
                {
                    (month, day) = (day, month);
                }

                found = new PublishedTime(year, month, day, minutes, offset, i, Math.Max(end, clockEnd));
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads seconds or milliseconds since 1970 of this century, as databases and some publishers' metadata write them; for
    /// metadata only, a page's line of digits is a telephone number.</summary>
    public static bool TryFindStamp(ReadOnlySpan<char> text, out PublishedTime found)
    {
        const long First = 946_684_800, Last = 4_102_444_800;
        found = default;
        text = text.Trim();
        text = text.IndexOf('.') is > 0 and var fraction ? text[..fraction] : text;
        if (text.Length is not (9 or 10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long stamp))
        {
            return false;
        }

        long seconds = text.Length == 13 ? stamp / 1000 : stamp;
        if (seconds is < First or > Last)
        {
            return false;
        }

        DateTimeOffset moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
        found = new PublishedTime(moment.Year, moment.Month, moment.Day, (moment.Hour * 60) + moment.Minute, 0, 0, text.Length);
        return true;
    }

    /// <summary>The day alone: 2024-02-28.</summary>
    public string ToDay() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}");

    /// <summary>
    /// The day, or day and clock time with offset (2024-02-28T17:05+07:00).
    /// </summary>
    /// <param name="vietnamese">Whether the page is Vietnamese: a clock time without offset is Viet Nam's then, and one in
    /// another offset is told in Viet Nam's, so that the day is the reader's day. Elsewhere a clock time without offset is dropped.</param>
    public string Format(bool vietnamese)
    {
        if (Minutes is not { } minutes || (Offset is null && !vietnamese))
        {
            return ToDay();
        }

        int offset = vietnamese ? Vietnam : Offset!.Value;
        DateTime local = new DateTime(Year, Month, Day, 0, 0, 0,
                DateTimeKind.Unspecified).AddMinutes(minutes + offset - (Offset ?? Vietnam));
        int size = Math.Abs(offset);
        return string.Create(CultureInfo.InvariantCulture,
                $"{local:yyyy-MM-dd'T'HH:mm}{(offset < 0 ? '-' : '+')}{size / 60:D2}:{size % 60:D2}");
    }

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool TryDate(ReadOnlySpan<char> text, int i, out int year, out int month, out int day, out int end)
    {
        year = month = day = 0;
        end = i;
        if (char.IsAsciiDigit(text[i]))
        {
            int first = Number(text, ref end);
            int digits = end - i;
            if (digits == 4)
            {
                return TryRest(text, ref end, out month, out day) && Take(first, out year);
            }

            if (digits == 8)
            {
                // 20250321 in addresses and meta elements.
                (year, month, day) = (first / 10000, first / 100 % 100, first % 100);
                return year is >= 1990 and <= 2100;
            }

            if (digits > 2)
            {
                return false;
            }

            return TryDayFirst(text, first, ref end, out year, out month, out day);
        }

        return TryMonthFirst(text, i, ref end, out year, out month, out day);
    }

    private static bool Take(int value, out int taken)
    {
        taken = value;
        return true;
    }

    /// <summary>-MM-dd or /MM/dd after a year.</summary>
    private static bool TryRest(ReadOnlySpan<char> text, ref int end, out int month, out int day)
    {
        month = day = 0;
        if (end >= text.Length || text[end] is not ('-' or '/' or '.'))
        {
            return false;
        }

        char separator = text[end++];
        month = Number(text, ref end);
        if (end >= text.Length || text[end] != separator)
        {
            return false;
        }

        end++;
        day = Number(text, ref end);
        return day > 0;
    }

    private static bool TryDayFirst(ReadOnlySpan<char> text, int first, ref int end, out int year, out int month, out int day)
    {
        day = first;
        year = month = 0;
        int at = end;
        SkipSpaces(text, ref at);
        if (at < text.Length && text[at] is '/' or '-' or '.' or '–')
        {
            at++;
            SkipSpaces(text, ref at);
            if (at < text.Length && char.IsAsciiLetter(text[at]))
            {
                end = at;
                return TryMonthAndYear(text, ref end, out year, out month);
            }

            month = Number(text, ref at);
            SkipSpaces(text, ref at);
            if (at >= text.Length || text[at] is not ('/' or '-' or '.' or '–'))
            {
                return false;
            }

            at++;
            SkipSpaces(text, ref at);
            int start = at;
            year = Number(text, ref at);
            if (at - start != 4)
            {
                return false;
            }

            if (month > 12 && day <= 12)
            {
                (month, day) = (day, month);
            }

            end = at;
            return true;
        }

        // 21 tháng 3 năm 2025 · 21 Tháng Ba, 2025 · 21 March 2025 · 21st March 2025 · 21-Mar-2025
        if (at == end && at + 1 < text.Length && (text.Slice(at, 2) is "st" or "nd" or "rd" or "th"))
        {
            at += 2;
            SkipSpaces(text, ref at);
        }

        end = at;
        return TryMonthAndYear(text, ref end, out year, out month);
    }

    private static bool TryMonthAndYear(ReadOnlySpan<char> text, ref int end, out int year, out int month)
    {
        year = 0;
        int at = end;
        if (!TryMonth(text, ref at, out month))
        {
            return false;
        }

        SkipTo(text, ref at);
        if (StartsWord(text, at, "năm"))
        {
            at += 3;
            SkipTo(text, ref at);
        }

        int yearStart = at;
        year = Number(text, ref at);
        end = at;
        return at - yearStart == 4;
    }

    /// <summary>March 21, 2025 · Tháng Ba 21, 2025 · Tháng 3 21, 2025.</summary>
    private static bool TryMonthFirst(ReadOnlySpan<char> text, int i, ref int end, out int year, out int month, out int day)
    {
        year = day = 0;
        int at = i;
        if (!TryMonth(text, ref at, out month))
        {
            return false;
        }

        SkipTo(text, ref at);
        day = Number(text, ref at);
        if (day is 0 or > 31)
        {
            return false;
        }

        SkipTo(text, ref at);
        int start = at;
        year = Number(text, ref at);
        end = at;
        return at - start == 4;
    }

    private static bool TryMonth(ReadOnlySpan<char> text, ref int at, out int month)
    {
        month = 0;
        if (StartsWord(text, at, "tháng"))
        {
            int next = at + 5;
            SkipSpaces(text, ref next);
            month = Number(text, ref next);
            for (int m = 12; month == 0 && m >= 1; m--)
            {
                if (StartsWord(text, next, VietnameseMonths[m - 1]))
                {
                    month = m;
                    next += VietnameseMonths[m - 1].Length;
                }
            }

            at = next;
            return month is >= 1 and <= 12;
        }

        if (at + 3 > text.Length)
        {
            return false;
        }

        for (int m = 0; m < 12; m++)
        {
            if (text.Slice(at, 3).Equals(EnglishMonths[m], StringComparison.OrdinalIgnoreCase))
            {
                at += 3;
                while (at < text.Length && (char.IsLetter(text[at]) || text[at] == '.'))
                {
                    at++;
                }

                month = m + 1;
                return true;
            }
        }

        return false;
    }

    /// <summary>Month before day is the American way: it goes with AM and PM only.</summary>
    private static bool IsMonthFirst(ReadOnlySpan<char> text, int start, int month, int day) =>
        day <= 12 && month <= 12 && char.IsAsciiDigit(text[start]) && start + 2 < text.Length && text[start..].IndexOf('/') is 1 or 2
        && (text.EndsWith("AM", StringComparison.Ordinal) || text.EndsWith("PM", StringComparison.Ordinal));

    private static int? ClockAfter(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        int limit = Math.Min(text.Length, at + 16);
        for (int i = at; i < limit; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                return Clock(text, i, out end);
            }

            if (char.IsLetter(text[i]) && text[i] is not ('T' or 'l' or 'ú' or 'c' or 'h' or 'à' or 'o' or 'a' or 't'))
            {
                return null;
            }
        }

        return null;
    }

    private static int? ClockBefore(ReadOnlySpan<char> text, int start)
    {
        // The clock stands before the weekday or straight before the date: "15:45 | Thứ Sáu, 21/03/2025".
        for (int i = 0; i < start; i++)
        {
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && Clock(text, i, out int end) is { } minutes
                    && end <= start)
            {
                return minutes;
            }
        }

        return null;
    }

    private static int? Clock(ReadOnlySpan<char> text, int start, out int end)
    {
        int at = start;
        int hour = Number(text, ref at);
        end = at;
        if (at - start > 2 || hour > 24)
        {
            return null;
        }

        SkipSpaces(text, ref at);
        int minute;
        if (at < text.Length && text[at] is ':' or 'h' or 'g' or 'H')
        {
            at += StartsWord(text, at, "giờ") ? 3 : 1;
        }
        else
        {
            return null;
        }

        SkipSpaces(text, ref at);
        int digits = at;
        minute = Number(text, ref at);
        if (at - digits is not (1 or 2) || minute > 59)
        {
            return null;
        }

        // Seconds and their fractions say nothing to a reader.
        if (at + 1 < text.Length && text[at] == ':' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            Number(text, ref at);
            if (at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1]))
            {
                at++;
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                {
                    at++;
                }
            }
        }

        int marker = at;
        SkipSpaces(text, ref marker);
        bool afternoon = StartsWord(text, marker, "pm") || StartsWord(text, marker, "ch") || StartsWord(text, marker, "p.m");
        bool morning = StartsWord(text, marker, "am") || StartsWord(text, marker, "sa") || StartsWord(text, marker, "a.m");
        if (afternoon || morning)
        {
            at = marker + 2;
            hour = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
        }

        end = at;
        return hour == 24 ? null : (hour * 60) + minute;
    }

    private static int? OffsetAfter(ReadOnlySpan<char> text, int at)
    {
        SkipSpaces(text, ref at);
        if (at < text.Length && text[at] == '(')
        {
            at++;
        }

        bool named = false;
        if (at + 3 <= text.Length && text.Slice(at, 3) is "GMT" or "UTC")
        {
            at += 3;
            named = true;
            SkipSpaces(text, ref at);
        }
        else if (at < text.Length && text[at] == 'Z')
        {
            return 0;
        }

        if (at >= text.Length || text[at] is not ('+' or '-') || at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]))
        {
            return named ? 0 : null;
        }

        int sign = text[at] == '-' ? -1 : 1;
        at++;
        int start = at;
        int hours = Number(text, ref at);
        int minutes = 0;
        if (at - start == 4)
        {
            (hours, minutes) = (hours / 100, hours % 100);
        }
        else if (at < text.Length && text[at] == ':')
        {
            at++;
            minutes = Number(text, ref at);
        }

        return hours <= 14 && minutes < 60 ? sign * ((hours * 60) + minutes) : null;
    }

    private static bool StartsWord(ReadOnlySpan<char> text, int at, string word) =>
        at + word.Length <= text.Length && text.Slice(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)
        && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]));

    private static int Number(ReadOnlySpan<char> text, ref int at)
    {
        int value = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            value = Math.Min((value * 10) + (text[at] - '0'), 100_000_000);
            at++;
        }

        return value;
    }

    private static void SkipSpaces(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0')
        {
            at++;
        }
    }

    private static void SkipTo(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0' or ',' or '-' or '/')
        {
            at++;
        }
    }
}
