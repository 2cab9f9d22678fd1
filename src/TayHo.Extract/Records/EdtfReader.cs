using System.Globalization;

namespace TayHo.Extract.Records;

/// <summary>Reads EDTF values from text, without allocating.</summary>
internal static class EdtfReader
{
    private const int LongestYear = 9;

    /// <summary>Reads a date, an interval or a duration.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out EdtfValue value)
    {
        value = default;
        if (text.Length == 0)
        {
            return false;
        }

        int slash = text.IndexOf('/');
        if (text[0] == 'P')
        {
            return TryReadDurations(text, slash, out value);
        }

        if (slash < 0)
        {
            if (!TryReadDate(text, out EdtfDate date))
            {
                return false;
            }

            value = new EdtfValue { Kind = EdtfKind.Date, Start = date, End = date };
            return true;
        }

        if (!TryReadSide(text[..slash], out EdtfDate? start, out EdtfBound first)
                || !TryReadSide(text[(slash + 1)..], out EdtfDate? end, out EdtfBound last)
            || (first != EdtfBound.Date && last != EdtfBound.Date))
        {
            return false;
        }

        value = new EdtfValue { Kind = EdtfKind.Interval, Start = start, End = end, StartBound = first, EndBound = last };
        return true;
    }

    private static bool TryReadSide(ReadOnlySpan<char> text, out EdtfDate? date, out EdtfBound bound)
    {
        date = null;
        bound = text.Length == 0 ? EdtfBound.Unknown : text is ".." ? EdtfBound.Open : EdtfBound.Date;
        if (bound != EdtfBound.Date)
        {
            return true;
        }

        bool read = TryReadDate(text, out EdtfDate known);
        date = read ? known : null;
        return read;
    }

    /// <summary>Reads one date.</summary>
    public static bool TryReadDate(ReadOnlySpan<char> text, out EdtfDate date)
    {
        date = default;
        bool uncertain = false, approximate = false;
        if (text.Length > 0 && text[^1] is '?' or '~' or '%')
        {
            uncertain = text[^1] is '?' or '%';
            approximate = text[^1] is '~' or '%';
            text = text[..^1];
        }

        if (!TryReadYear(ref text, out int year, out int unknown))
        {
            return false;
        }

        var read = new EdtfDate { YearNumber = year, UnspecifiedYearDigits = unknown, IsUncertain = uncertain,
                IsApproximate = approximate };
        if (text.Length > 0 && !TryReadRest(ref text, ref read))
        {
            return false;
        }

        date = read;
        return text.Length == 0;
    }

    // "2004", "-0178", "199X", "XXXX", "Y170000002"
    private static bool TryReadYear(ref ReadOnlySpan<char> text, out int year, out int unknown)
    {
        year = unknown = 0;
        bool many = text.Length > 0 && text[0] == 'Y';
        ReadOnlySpan<char> rest = many ? text[1..] : text;
        bool negative = rest.Length > 0 && rest[0] == '-';
        rest = negative ? rest[1..] : rest;
        int length = 0;
        while (length < rest.Length && (char.IsAsciiDigit(rest[length]) || rest[length] == 'X'))
        {
            length++;
        }

        if (many ? length is <= 4 or > LongestYear : length != 4)
        {
            return false;
        }

        foreach (char c in rest[..length])
        {
            if (c != 'X' && unknown > 0)
            {
                return false;
            }

            unknown += c == 'X' ? 1 : 0;
            year = (year * 10) + (c == 'X' ? 0 : c - '0');
        }

        year = negative ? -year : year;
        text = rest[length..];
        return !(many || negative) || unknown == 0;
    }

    private static bool TryReadRest(ref ReadOnlySpan<char> text, ref EdtfDate date)
    {
        if (text is ['-', 'W', _, _])
        {
            int week = Number(text[2..4]);
            bool known = date.UnspecifiedYearDigits == 0 && date.YearNumber is >= 1 and <= 9999 && week >= 1
                && week <= ISOWeek.GetWeeksInYear(date.YearNumber);
            date = date with { WeekNumber = known ? (byte)week : (byte)0 };
            text = default;
            return known;
        }

        if (!TryReadTwo(ref text, out byte month) || month == 0)
        {
            return false;
        }

        if (month is >= 21 and <= 41)
        {
            date = date with { Code = month };
            return true;
        }

        if (month is > 12 and not EdtfDate.NotKnown)
        {
            return false;
        }

        date = date with { MonthNumber = month };
        if (text.Length == 0)
        {
            return true;
        }

        if (!TryReadTwo(ref text, out byte day) || !IsDay(date, day))
        {
            return false;
        }

        date = date with { DayNumber = day };
        return text.Length == 0 || TryReadClock(ref text, ref date);
    }

    // "-02", "-XX"
    private static bool TryReadTwo(ref ReadOnlySpan<char> text, out byte number)
    {
        number = 0;
        if (text is not ['-', _, _, ..])
        {
            return false;
        }

        int read = text[1..3] is "XX" ? EdtfDate.NotKnown : Number(text[1..3]);
        text = text[3..];
        number = read < 0 ? (byte)0 : (byte)read;
        return read >= 0;
    }

    private static bool IsDay(in EdtfDate date, byte day)
    {
        if (day == EdtfDate.NotKnown)
        {
            return true;
        }

        int year = date.Year is { } known and >= 1 and <= 9999 ? known : 2000;
        return day >= 1 && day <= (date.Month is { } month ? DateTime.DaysInMonth(year, month) : 31);
    }

    // "T14:30", "T23:20:30Z", "T23:20:30+04:30"
    private static bool TryReadClock(ref ReadOnlySpan<char> text, ref EdtfDate date)
    {
        if (text is not ['T', _, _, ':', _, _, ..])
        {
            return false;
        }

        int hour = Number(text[1..3]), minute = Number(text[4..6]), second = 0;
        text = text[6..];
        bool seconds = text is [':', _, _, ..];
        if (seconds)
        {
            second = Number(text[1..3]);
            text = text[3..];
        }

        if (hour is < 0 or > 24 || minute is < 0 or > 59 || second is < 0 or > 59 || (hour == 24 && minute + second > 0))
        {
            return false;
        }

        TimeSpan? offset = null;
        if (text is "Z")
        {
            offset = TimeSpan.Zero;
            text = default;
        }
        else if (text.Length > 0)
        {
            int hours = text.Length is 3 or 6 && text[0] is '+' or '-'
                ? Number(text[1..3]) : -1, minutes = text.Length == 6 && text[3] == ':' ? Number(text[4..6]) : text.Length == 3 ? 0 : -1;
            if (hours is < 0 or > 14 || minutes is < 0 or > 59)
            {
                return false;
            }

            offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
            text = default;
        }

        date = date with { TimeOfDay = new TimeSpan(hour, minute, second), HasSeconds = seconds, Offset = offset };
        return true;
    }

    private static bool TryReadDurations(ReadOnlySpan<char> text, int slash, out EdtfValue value)
    {
        value = default;
        if (!TryReadDuration(slash < 0 ? text : text[..slash], out EdtfDuration length))
        {
            return false;
        }

        EdtfDuration longest = default;
        if (slash >= 0 && !TryReadDuration(text[(slash + 1)..], out longest))
        {
            return false;
        }

        value = new EdtfValue { Kind = EdtfKind.Duration, Length = length, LongestLength = slash < 0 ? null : longest };
        return true;
    }

    private static bool TryReadDuration(ReadOnlySpan<char> text, out EdtfDuration duration)
    {
        duration = default;
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        Span<decimal> amounts = stackalloc decimal[7];
        amounts.Clear();
        int at = 1, unit = -1;
        bool clock = false;
        while (at < text.Length)
        {
            if (text[at] == 'T' && !clock)
            {
                clock = true;
                at++;
                continue;
            }

            int start = at;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
            {
                at++;
            }

            if (at == start || at == text.Length
                    || !decimal.TryParse(text[start..at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount))
            {
                return false;
            }

            int place = (clock ? "HMS" : "YMWD").IndexOf(text[at], StringComparison.Ordinal) is var found and >= 0
                ? found + (clock ? 4 : 0) : -1;
            if (place <= unit)
            {
                return false;
            }

            amounts[place] = amount;
            unit = place;
            at++;
        }

        duration = new EdtfDuration(amounts[0], amounts[1], amounts[2], amounts[3], amounts[4], amounts[5], amounts[6]);
        return unit >= 0 && text[^1] != 'T';
    }

    private static int Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
}
