using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Reads one point of time with all that belongs to it: "14h30 ngày 28/2", "Sáng thứ Hai, ngày 3/3", "8 giờ tối mai",
/// "tháng 10 vừa qua". Refused: a part of the day alone, "thứ hai" as second. Gives the parts, later ones filled into earlier.
/// </summary>
internal static class PointReader
{
    /// <summary>Reads a point that begins at a token.</summary>
    public static bool TryRead(in DateScan s, int i, DateCue cue, out TimePoint point, out int end)
    {
        point = default;
        point.Second = -1;
        if (ClockReader.TryRead(s, i, ref point, out end))
        {
            ReadDateBehindClock(s, ref point, ref end);
            return true;
        }

        if (!TryReadDate(s, i, cue, ref point, out end))
        {
            return false;
        }

        // "ngày 30/4 lúc 11 giờ", "sáng mai vào lúc 7h30".
        int at = end;
        while (at < end + 2 && s.Has(at, DateRole.At))
        {
            at++;
        }

        // "17/10/2024 9:30" needs no word between.
        bool joined = at > end || (point.Year > 0 && s.IsNumber(at) && s.Is(at + 1, ':'));
        TimePoint clock = default;
        if (!point.HasTime && IsDayLevel(point) && joined && ClockReader.TryRead(s, at, ref clock, out int after))
        {
            point.HasTime = true;
            point.Hour = point.Part is { } part && clock.Part is null ? ClockReader.Shift(clock.Hour, part) : clock.Hour;
            point.Minute = clock.Minute;
            point.Second = clock.Second;
            point.Part ??= clock.Part;
            end = after;
        }

        return true;
    }

    /// <summary>Whether the point names one day.</summary>
    public static bool IsDayLevel(in TimePoint point) => point.Day > 0 || point.Weekday > 0 || point.Unit == TimeUnit.Day;

    private static void ReadDateBehindClock(in DateScan s, ref TimePoint point, ref int end)
    {
        int at = end;
        if (s.Is(at, ',') || s.Is(at, '-') || s.IsDash(at))
        {
            if (!s.Has(at + 1, DateRole.Day)
                    && !(s.Is(at, ',') && (s.TryMatch(at + 1, LexiconClass.DayPart, out _)
                            || s.TryMatch(at + 1, LexiconClass.Weekday, out _) || s.TryMatch(at + 1, LexiconClass.RelativeDate, out _))))
            {
                return;
            }

            at++;
        }

        if (s.Has(at, DateRole.Of))
        {
            at++;
        }

        TimePoint date = point;
        if (point.Part is not null && RelativeReader.TryReadAfterPart(s, at, ref date, out int stop))
        {
            date.Rule = "date.clock";
            point = date;
            end = stop;
            return;
        }

        if (TryReadDate(s, at, DateCue.Strong, ref date, out stop) && IsDayLevel(date))
        {
            if (point.Part is null && date.Part is { } part)
            {
                date.Hour = ClockReader.Shift(date.Hour, part);
            }

            date.Rule = "date.clock";
            point = date;
            end = stop;
        }
    }

    private static bool TryReadDate(in DateScan s, int i, DateCue cue, ref TimePoint point, out int end)
    {
        if (s.TryMatch(i, LexiconClass.DayPart, out LexiconMatch part)
                && ClockReader.TryParsePart(part.Entry.Value, out Records.DayPart dayPart))
        {
            TimePoint read = point;
            read.Part = dayPart;
            if (TryReadBehindPart(s, part.End, ref read, out end))
            {
                point = read;
                return true;
            }

            return TryReadMidnight(s, i, part, ref point, out end);
        }

        TimePoint date = point;
        if (RelativeReader.TryReadWeekday(s, i, cue == DateCue.Strong && !s.Has(i - 1, DateRole.Day), ref date, out end))
        {
            point = date;
            ReadDayBehind(s, ref point, ref end);
            return true;
        }

        if (RelativeReader.TryReadWord(s, i, ref point, out end))
        {
            if (point.Unit == TimeUnit.Day)
            {
                ReadDayBehind(s, ref point, ref end);
                if (point.Part is null && s.TryMatch(end, LexiconClass.DayPart, out part) && part.Length > 1
                        && ClockReader.TryParsePart(part.Entry.Value, out dayPart))
                {
                    point.Part = dayPart;
                    end = part.End;
                }
            }

            return true;
        }

        if (DayReader.TryRead(s, i, cue, ref point, out end)
            || PeriodReader.TryReadMonth(s, i, ref point, out end)
            || PeriodReader.TryReadQuarter(s, i, ref point, out end)
            || PeriodReader.TryReadYear(s, i, ref point, out end)
            || PeriodReader.TryReadSeason(s, i, ref point, out end)
            || HolidayReader.TryRead(s, i, ref point, out end)
            || TryReadMonthYear(s, i, ref point, out end))
        {
            ReadTail(s, ref point, ref end);
            return true;
        }

        return false;
    }

    // "lúc nửa đêm" is a time of the clock; "nửa đêm" in a story is a part of some night.
    private static bool TryReadMidnight(in DateScan s, int i, in LexiconMatch part, ref TimePoint point, out int end)
    {
        end = part.End;
        if (part.Entry.Attribute("midnight") is null || point.HasTime
                || !((s.IsBreak(i - 1) || s.Has(i - 1, DateRole.At)) && (s.IsBreak(end) || s.Tokens[end].Kind == TokenKind.Punctuation)))
        {
            end = i;
            return false;
        }

        point.HasTime = true;
        point.Hour = 24;
        point.Second = -1;
        point.Part = Records.DayPart.Night;
        point.Rule = "date.clock";
        return true;
    }

    private static bool TryReadBehindPart(in DateScan s, int i, ref TimePoint point, out int end)
    {
        // "sáng ngày hôm nay"
        if (RelativeReader.TryReadAfterPart(s, i, ref point, out end))
        {
            ReadDayBehind(s, ref point, ref end);
            return true;
        }

        if (RelativeReader.TryReadWord(s, i, ref point, out end) && point.Unit == TimeUnit.Day)
        {
            ReadDayBehind(s, ref point, ref end);
            return true;
        }

        point.Unit = TimeUnit.None;
        if (RelativeReader.TryReadWeekday(s, i, announced: true, ref point, out end))
        {
            ReadDayBehind(s, ref point, ref end);
            return true;
        }

        point.Weekday = 0;
        int at = s.Is(i, ',') && s.Has(i + 1, DateRole.Day) ? i + 1 : i;
        if (DayReader.TryRead(s, at, DateCue.Strong, ref point, out end))
        {
            ReadTail(s, ref point, ref end);
            return true;
        }

        if (HolidayReader.TryRead(s, i, ref point, out end) && (point.EveOfTet || !point.Lunar))
        {
            return true;
        }

        // "đêm 28 rạng sáng 29/2", "sáng 28, chiều 29/2", "từ đêm 28 đến sáng 29/2", "đêm 30 Tết"
        int day = s.TwoDigits(i);
        if (day is >= 1 and <= 31 && (s.Has(i + 1, DateRole.Rang) || SharesMonth(s, i + 1, day)))
        {
            point.Day = day;
            point.Rule = "date.day-of-month";
            end = i + 1;
            return true;
        }

        return day is >= 1 and <= 31 && s.Has(i + 1, DateRole.Tet) && HolidayReader.TryReadDayOfTet(s, day, i + 1, ref point, out end);
    }

    // What joins a part of a day to a part of a later day, which has the month of both.
    private static bool SharesMonth(in DateScan s, int joint, int day) =>
        (s.Is(joint, ',') || s.Has(joint, DateRole.And | DateRole.To)) && s.TryMatch(joint + 1, LexiconClass.DayPart, out LexiconMatch part)
        && (s.Has(part.End, DateRole.Day) ? part.End + 1 : part.End) is var at && s.TwoDigits(at) >= day
        && s.Separator(at + 1) is '/' or '.' or '-';

    // "thứ Hai, ngày 3/3", "hôm nay 28/2", "thứ Sáu (7/3)", "sáng nay (1/11)".
    private static void ReadDayBehind(in DateScan s, ref TimePoint point, ref int end)
    {
        int at = end;
        bool bracket = s.Is(at, '(') && (point.Weekday > 0 || point.Unit == TimeUnit.Day);
        if (s.Is(at, ',') || bracket || (s.IsDash(at) && point.Weekday > 0))
        {
            at++;
        }

        TimePoint day = point;
        day.Unit = TimeUnit.None;
        day.Direction = TimeDirection.None;
        bool written = s.IsNumber(at) || s.Has(at, DateRole.Mong)
            || (s.Has(at, DateRole.Day) && (s.IsNumber(at + 1) || s.NumberWord(at + 1) != 0 || s.Has(at + 1, DateRole.Mong)));
        if (!written || !DayReader.TryRead(s, at, DateCue.Strong, ref day, out int stop) || day.Day == 0
                || (day.Month == 0 && day.Unit == TimeUnit.None && at != end))
        {
            return;
        }

        if (bracket)
        {
            if (!s.Is(stop, ')'))
            {
                return;
            }

            stop++;
        }

        point = day;
        end = stop;
        ReadTail(s, ref point, ref end);
    }

    private static void ReadTail(in DateScan s, ref TimePoint point, ref int end)
    {
        if (point.Unit == TimeUnit.None && !point.HasYear && point.Direction == TimeDirection.None
                && RelativeReader.TryReadDirection(s, end, ref point, out int after))
        {
            end = after;
        }

        point.Historic |= s.TryMatch(end, LexiconClass.DateWord, out LexiconMatch match) && match.Entry.Value == "historic";
    }

    // "2/2024" without the word tháng.
    private static bool TryReadMonthYear(in DateScan s, int i, ref TimePoint point, out int end)
    {
        end = i;
        int month = s.TwoDigits(i);
        if (month is < 1 or > 12 || s.IsTail(i) || s.Separator(i + 1) != '/' || s.Year4(i + 2) is < 1900 or > 2100
                || s.GoesOn(i + 3, dashOpens: true) || s.IsRefused(i) || s.IsOfSeries(i) || s.Context.IsMarked(i, TokenMarks.Document))
        {
            return false;
        }

        point.Month = month;
        point.Year = s.Year4(i + 2);
        point.Rule = "date.month";
        end = i + 3;
        return true;
    }
}
