using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>How far the words before digits say that a date follows.</summary>
internal enum DateCue
{
    /// <summary>Nothing says so.</summary>
    None,

    /// <summary>A preposition, a bracket, a list.</summary>
    Weak,

    /// <summary>ngày, hôm, a part of the day, a weekday.</summary>
    Strong,
}

/// <summary>
/// Reads days of a month: "28/2", "28.2.2024", "2024-02-28", "7 tháng 2 năm 2025", "ngày mười lăm tháng Tám", "mùng 3 Tết
/// Giáp Thìn", "rằm tháng Giêng". Refused: "50/53 đại biểu", "đường 30/4", "tỷ số 2-1", "31/13". Gives day, month and year.
/// </summary>
internal static class DayReader
{
    // A series of more parts is not numbered "of so many".
    private const int MostParts = 4;

    // Things are shared by halves to fifths.
    private const int LargestShare = 5;

    /// <summary>Reads a day with the word ngày, hôm, mùng, rằm before it or without.</summary>
    public static bool TryRead(in DateScan s, int i, DateCue cue, ref TimePoint point, out int end)
    {
        end = i;
        if (s.Has(i, DateRole.Ram))
        {
            return TryReadFullMoon(s, i, ref point, out end);
        }

        if (s.Has(i, DateRole.Day) && s.Has(i + 1, DateRole.Ram))
        {
            return TryReadFullMoon(s, i + 1, ref point, out end);
        }

        int at = i;
        bool named = false, mong = false;
        while (at < i + 3 && s.Has(at, DateRole.Day | DateRole.Hom | DateRole.Mong) && !(at > i && s.Has(at, DateRole.Hom)))
        {
            named = true;
            mong |= s.Has(at, DateRole.Mong);
            at++;
        }

        if (named)
        {
            cue = DateCue.Strong;
            if (s.Is(at, '(') && s.IsNumber(at + 1))
            {
                return false;
            }
        }

        if (s.IsNumber(at))
        {
            if (TryReadDigits(s, at, cue, ref point, out end)
                    || TryReadWithMonth(s, at, s.TwoDigits(at), at + 1, named, ref point, out end))
            {
                return !named || s.Has(i, DateRole.Mong) || !s.Has(i - 1, DateRole.Recur) || point.Month > 0;
            }

            return named && TryReadBareDay(s, i, at, s.TwoDigits(at), at + 1, mong, ref point, out end);
        }

        if ((named || s.NumberWord(at) >= 1) && DateNumbers.TryReadWords(s, at, out int day, out int after))
        {
            bool capped = named || (s.Has(after, DateRole.Month) && day >= 1 && !s.Has(after + 1, DateRole.Unit));
            return (capped && named && TryReadWithMonth(s, at, day, after, named, ref point, out end))
                || (mong && TryReadBareDay(s, i, at, day, after, mong, ref point, out end));
        }

        return false;
    }

    /// <summary>Reads day and month, and year if given, in digits with separators.</summary>
    public static bool TryReadDigits(in DateScan s, int i, DateCue cue, ref TimePoint point, out int end)
    {
        end = i;
        if (s.IsTail(i) && cue == DateCue.None)
        {
            return false;
        }

        // 2024-02-28, the ISO order.
        char first = s.Separator(i + 1), second = s.Separator(i + 3);
        int year = s.Year4(i), month, day;
        if (year > 0 && first != '\0' && first == second && s.TwoDigits(i + 2) is > 0 and <= 12 && s.TwoDigits(i + 4) is > 0 and <= 31)
        {
            month = s.TwoDigits(i + 2);
            day = s.TwoDigits(i + 4);
            if (!IsDay(day, month, year) || s.GoesOn(i + 5))
            {
                return false;
            }

            return Give(ref point, day, month, year, "date.iso", i + 5, out end);
        }

        day = s.TwoDigits(i);
        int at = i + 1;
        if (first == '\0' && cue == DateCue.Strong && s.Is(at, '/') && s.TwoDigits(at + 1) > 0)
        {
            first = '/'; // "28 / 2"
        }

        month = first == '\0' ? -1 : s.TwoDigits(at + 1);
        if (day is < 1 or > 31 || month is < 1 or > 12)
        {
            return false;
        }

        at += 2;
        if (second is '/' or '.' or '-' && (second == first || first == '/' || second == '/'))
        {
            year = s.Year4(at + 1);
            if (year > 0 && IsDay(day, month, year) && !s.GoesOn(at + 2, dashOpens: true) && !s.IsRefused(i))
            {
                return Give(ref point, day, month, year, "date.day-month-year", at + 2, out end);
            }

            int shortYear = s.TwoDigits(at + 1);
            if (shortYear >= 0 && s.Tokens[at + 1].Length == 2 && second == first && first != '-' && (cue == DateCue.Strong || (first == '/' && !s.IsRefused(i)))
                    && (cue != DateCue.None || s.EndsSafely(at + 2)) && !s.GoesOn(at + 2))
            {
                return Give(ref point, day, month, shortYear + (shortYear < 50 ? 2000 : 1900), "date.day-month-year", at + 2, out end);
            }

            if (second != '-' || s.IsWord(at + 1))
            {
                return false;
            }
        }

        bool lunar = IsLunar(s, at);
        if (IsAllOf(s, i, day == month && first == '/' && cue == DateCue.None, at) || s.GoesOn(at, dashOpens: true) || !(IsDay(day, month, 2000) || (lunar && day <= 30))
                || (cue != DateCue.Strong && !lunar && s.IsRefused(i)))
        {
            return false;
        }

        // "ngày 28/2 năm 2024", "sáng 6/6 (2025)".
        bool plausible = cue switch
        {
            DateCue.Strong => !s.Has(at, DateRole.Unit) || first != '.',
            DateCue.Weak => first == '/' ? s.EndsSafely(at) || lunar || HasYearBehind(s, at) || BeginsSentence(s, i, day, month) : first == '-' && (day > 9 || month > 9) && s.EndsSafely(at),
            _ => first == '/' && (IsAlone(s, i, at) || lunar || HasYearBehind(s, at) || (s.IsOfSeries(i) && s.EndsSafely(at) && !IsPartOfSeries(day, month))),
        };
        if (!plausible)
        {
            return false;
        }

        Give(ref point, day, month, 0, "date.day-month", at, out end);
        if (s.Has(end, DateRole.Leap))
        {
            // "15/2 nhuận": the leap month repeats the number of the one before.
            point.Lunar = point.LeapMonth = true;
            end++;
        }

        PeriodReader.TryReadYearTail(s, end, ref point, ref end);
        ReadLunarTail(s, ref point, ref end);
        return true;
    }

    // "Từ 1/7 xã mới hoạt động", "từ 01/7"; "Từ 1/3 số hộ" is a share.
    private static bool BeginsSentence(in DateScan s, int i, int day, int month) =>
        s.Has(i - 1, DateRole.From | DateRole.After | DateRole.Weak)
            && (s.Context.Slice(i)[0] == '0' || s.Context.Slice(i + 2)[0] == '0'
                || (s.Tokens[i - 1].StartsSentence && (day >= month || month > LargestShare)));

    // "7/7 huyện ra quân": all of them; "7/7 huyện Mai Lĩnh khai mạc" is a day.
    private static bool IsAllOf(in DateScan s, int i, bool whole, int end) =>
        whole && s.IsWord(end) && !s.Tokens[end].IsCapitalized && !s.IsCapital(end + 1)
        && (s.TryMatch(end, LexiconClass.PlaceType, out _) || s.TryMatch(end, LexiconClass.CountNoun, out _));

    // "đợt 1/2" is the first of two; "Huy hiệu Đảng đợt 3/2, đợt 2/9" are days.
    private static bool IsPartOfSeries(int number, int of) => number <= of && of <= MostParts;

    /// <summary>Whether the calendar has the day (29/2 only in leap years).</summary>
    public static bool IsDay(int day, int month, int year) =>
        day >= 1 && month is >= 1 and <= 12 && day <= DateTime.DaysInMonth(year is >= 1 and <= 9999 ? year : 2000, month);

    /// <summary>Reads "âm lịch", "(âm lịch)", "AL" behind a day and month.</summary>
    public static void ReadLunarTail(in DateScan s, ref TimePoint point, ref int end)
    {
        int at = s.Is(end, '(') ? end + 1 : end;
        bool lunar = s.Has(at, DateRole.Lunar1) && s.Has(at + 1, DateRole.Calendar);
        int after = at + 2;
        if (!lunar && s.Has(at, DateRole.Lunar) && s.IsWord(at) && s.Tokens[at].IsAllCaps)
        {
            lunar = true;
            after = at + 1;
        }

        if (!lunar)
        {
            return;
        }

        point.Lunar = true;
        end = at > end && s.Is(after, ')') ? after + 1 : after;
        PeriodReader.TryReadYearTail(s, end, ref point, ref end);
    }

    private static bool IsLunar(in DateScan s, int at) =>
        s.Has(at, DateRole.Leap) || s.Has(s.Is(at, '(') ? at + 1 : at, DateRole.Lunar1)
        && s.Has(s.Is(at, '(') ? at + 2 : at + 1, DateRole.Calendar);

    // "8/3 năm ngoái", "2/9 năm 2024"
    private static bool HasYearBehind(in DateScan s, int at) =>
        s.Has(at, DateRole.Year) && (s.Year4(at + 1) > 0
                || (s.TryMatch(at, LexiconClass.RelativeDate, out LexiconMatch match)
                    && match.Entry.Value.StartsWith("year", StringComparison.Ordinal)));

    private static bool IsAlone(in DateScan s, int i, int end) =>
        (s.IsBreak(i - 1) && (s.IsBreak(end) || s.Is(end, ':') || s.Is(end, ',')))
            || (s.Is(i - 1, '(') && (s.Is(end, ')') || (s.Is(end, ',') && !s.IsNumber(end + 1))));

    private static bool Give(ref TimePoint point, int day, int month, int year, string rule, int after, out int end)
    {
        point.Day = day;
        point.Month = month;
        point.Year = year;
        point.Rule = rule;
        end = after;
        return true;
    }

    // "7 tháng 2 năm 2025", "7 tháng Giêng", "ngày 15 tháng này", "ngày 7 tháng 2/2025".
    private static bool TryReadWithMonth(in DateScan s, int at, int day, int after, bool named, ref TimePoint point, out int end)
    {
        end = at;
        if (day is < 1 or > 31 || s.IsTail(at))
        {
            return false;
        }

        if (s.Has(after, DateRole.Of))
        {
            after++;
        }

        if (!s.Has(after, DateRole.Month) || (!named && s.IsRefused(at)))
        {
            return false;
        }

        if (named && s.TryMatch(after, LexiconClass.RelativeDate, out LexiconMatch relative)
                && RelativeReader.TryApply(relative.Entry, ref point))
        {
            point.Day = day;
            point.Rule = "date.day-of-month";
            end = relative.End;
            return true;
        }

        TimePoint read = point;
        if (!PeriodReader.TryReadMonth(s, after, ref read, out int stop))
        {
            return false;
        }

        // "3 tháng 10 ngày" is a length; "6 tháng năm 2025" a stretch of months.
        if (!named && (s.TryMatch(stop, LexiconClass.TimeUnit, out LexiconMatch unit) && unit.Entry.Value == "day"
                    || s.Has(stop, DateRole.Unit)))
        {
            return false;
        }

        if (!(read.Lunar ? day <= 30 : IsDay(day, read.Month, read.Year == 0 ? 2000 : read.Year)))
        {
            return false;
        }

        point = read;
        point.Day = day;
        point.Rule = point.Year != 0 ? "date.day-month-year" : "date.day-month";
        end = stop;
        ReadLunarTail(s, ref point, ref end);
        return true;
    }

    // "mùng 3 Tết", "30 Tết" and "ngày 15" with neither month nor year.
    private static bool TryReadBareDay(in DateScan s, int i, int at, int day, int after, bool mong, ref TimePoint point, out int end)
    {
        end = i;
        if (day is < 1 or > 31)
        {
            return false;
        }

        if (s.Has(after, DateRole.Tet))
        {
            return HolidayReader.TryReadDayOfTet(s, day, after, ref point, out end);
        }

        if (s.GoesOn(after, dashOpens: true) || s.Separator(after) != '\0')
        {
            return false;
        }

        bool safe = s.EndsSafely(after) && !s.Has(i - 1, DateRole.Recur | DateRole.One | DateRole.Plural) && !s.Is(after, ':')
            && !s.Is(after, '/')
            && (s.IsBreak(after) || s.Tokens[after].Kind == TokenKind.Punctuation || s.Has(after, DateRole.Safe));
        if (!safe)
        {
            return false;
        }

        point.Day = day;
        point.Lunar |= mong && day <= 10 && !s.Has(i, DateRole.Day);
        point.Rule = "date.day-of-month";
        end = after;
        return true;
    }

    private static bool TryReadFullMoon(in DateScan s, int i, ref TimePoint point, out int end)
    {
        end = i;
        if (!s.Has(i + 1, DateRole.Month) || !PeriodReader.TryReadMonth(s, i + 1, ref point, out end))
        {
            return false;
        }

        point.Day = 15;
        point.Lunar = true;
        point.Rule = "date.full-moon";
        ReadLunarTail(s, ref point, ref end);
        return true;
    }
}
