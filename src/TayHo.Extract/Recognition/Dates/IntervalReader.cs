using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Reads stretches: "từ 28/2 đến 3/3", "1–15/3", "từ năm 2010 đến nay", "2020 - 2025", "từ 7h đến 9h ngày 3/3", "9 tháng đầu năm
/// 2025", "10 ngày đầu tháng 3". Refused: "1000-2000 tấn", "6-3". One mention from its first word to its last.
/// </summary>
internal static class IntervalReader
{
    /// <summary>"ngày mùng", "sáng ngày mùng": what names a day stands in two words at most.</summary>
    private const int MostNames = 3;

    /// <summary>Reads an interval that begins at a token, with or without "từ".</summary>
    /// <param name="s">The text.</param>
    /// <param name="i">The token.</param>
    /// <param name="cue">What the words before it say.</param>
    /// <param name="first">Receives the point at the token itself where it was read on the way, so that nobody reads it again.</param>
    /// <param name="end">Index after the interval.</param>
    public static DateMention? TryRead(in DateScan s, int i, DateCue cue, out PointRead first, out int end)
    {
        first = default;
        DateCue given = cue;
        end = i;
        bool from = false;
        int at = i;
        if (s.Has(at, DateRole.Ke) && s.Has(at + 1, DateRole.From))
        {
            at++;
        }

        if (s.Has(at, DateRole.From))
        {
            from = true;
            at++;
            cue = DateCue.Weak;
            if (s.Has(at, DateRole.Plural) && s.Has(at + 1, DateRole.Day | DateRole.Month) && s.IsNumber(at + 2))
            {
                at++;
            }

            // "từ nay đến cuối năm", "từ nay đến năm 2030"
            if (s.Has(at, DateRole.Now))
            {
                return TryReadFromNow(s, i, at + 1, out end);
            }
        }

        // "22/4 - 25/4", "từ 23.4 - 1.5": each makes the other a date.
        if (cue != DateCue.Strong && s.TwoDigits(at) > 0 && s.Separator(at + 1) is var mark && (mark == '/' || (from && mark == '.')) && s.TwoDigits(at + 2) is > 0 and <= 12
            && (s.IsDash(at + 3) || (from && s.Has(at + 3, DateRole.To))) && s.TwoDigits(at + 4) > 0 && s.Separator(at + 5) == mark && s.TwoDigits(at + 6) is > 0 and <= 12)
        {
            cue = mark == '/' ? DateCue.Weak : DateCue.Strong;
        }

        if (TryReadLeadingNumber(s, at, from, cue, out TimePoint start, out TimePoint last, out int stop))
        {
            end = stop;
            return Make(i, stop, start, last, from);
        }

        bool read = TryReadModified(s, at, cue, from, out start, out stop);
        if (at == i && cue == given)
        {
            first = new PointRead(read ? PointState.Found : PointState.Absent, start, stop);
        }

        if (!read)
        {
            return null;
        }

        if (from && !start.HasTime && s.Means(stop, "onwards", out int onwards))
        {
            end = onwards;
            return Open(i, end, start);
        }

        int next = stop;
        if (!IntervalConnector.TryReadConnector(s, ref next, out bool dash))
        {
            return TryReadBetween(s, i, start, stop, out end);
        }

        if (s.Means(next, "present", out int present) || s.Has(next, DateRole.Now) || (s.Has(next, DateRole.At) && s.Has(next + 1, DateRole.This)))
        {
            if (start.HasTime && !from)
            {
                return null;
            }

            end = Math.Max(present, next + 1);
            return Open(i, end, start);
        }

        if (!TryReadLast(s, next, start, dash, out last, out stop))
        {
            return null;
        }

        if (from && start.Modifier == DateModifier.Early && Level(start) > Level(last) && Level(last) > 0)
        {
            Begin(ref start, last);
        }

        if ((Level(last) != Level(start) && !(from && IsAbsolute(start) && IsAbsolute(last))))
        {
            return null;
        }

        if (!from && !dash && last.HasTime && !start.HasTime)
        {
            return null;
        }

        end = stop;
        return Make(i, stop, start, last, from);
    }

    // "giữa tháng 9/2012 và tháng 6/2013": the years say that a stretch is meant.
    private static DateMention? TryReadBetween(in DateScan s, int i, TimePoint start, int stop, out int end)
    {
        end = i;
        if (start is not { Modifier: DateModifier.Mid, Year: > 0 } || !s.Has(stop, DateRole.And)
                || !PointReader.TryRead(s, stop + 1, DateCue.Weak, out TimePoint last, out int after)
            || last.Year < start.Year || (last.Year == start.Year && last.Month <= start.Month) || Level(last) != Level(start))
        {
            return null;
        }

        end = after;
        start.Modifier = null;
        return Make(i, after, start, last, from: false);
    }

    /// <summary>Reads a point or a part of one ("đầu năm 2024", "cuối năm").</summary>
    public static bool TryReadModified(in DateScan s, int i, DateCue cue, bool bareYears, out TimePoint point, out int end)
    {
        if (ModifiedReader.TryRead(s, i, out point, out end))
        {
            return true;
        }

        if (PointReader.TryRead(s, i, cue, out point, out end))
        {
            return true;
        }

        if (bareYears && s.Year4(i) is >= 1800 and <= 2100 && !s.GoesOn(i + 1, dashOpens: true) && s.EndsSafely(i + 1))
        {
            point = Year(s.Year4(i));
            end = i + 1;
            return true;
        }

        return false;
    }

    private static DateMention? TryReadFromNow(in DateScan s, int i, int at, out int end)
    {
        end = i;
        if (!IntervalConnector.TryReadConnector(s, ref at, out _)
                || !TryReadModified(s, at, DateCue.Weak, true, out TimePoint last, out int stop))
        {
            return null;
        }

        TimePoint start = default;
        start.Second = -1;
        start.Unit = TimeUnit.Day;
        end = stop;
        return new DateMention(new TokenRange(i, end), "date.interval-from-now") { Kind = DateKind.Interval, Start = start, End = last,
                Modifier = last.Modifier };
    }

    // The first of two that leaves out what the second says: "11 đến 13.4", "tháng 3 đến 5/2025", "7-9h".
    private static bool TryReadLeadingNumber(in DateScan s, int i, bool from, DateCue cue, out TimePoint start, out TimePoint last, out int end)
    {
        start = last = default;
        start.Second = last.Second = -1;
        end = i;
        int at = i;
        LexiconMatch part = default;
        bool parted = s.TryMatch(at, LexiconClass.DayPart, out part);
        if (parted)
        {
            at = part.End;
        }

        bool named = false;
        while (at - i < MostNames && s.Has(at, DateRole.Day | DateRole.Hom | DateRole.Mong))
        {
            named = true;
            at++;
        }

        bool monthNamed = !named && s.Has(at, DateRole.Month);
        if (monthNamed)
        {
            at++;
        }

        int number = s.TwoDigits(at);
        if (number < 0 || s.IsTail(at))
        {
            return false;
        }

        int next = at + 1;
        if (!IntervalConnector.TryReadConnector(s, ref next, out bool dash))
        {
            return false;
        }

        if (monthNamed)
        {
            return number is >= 1 and <= 12 && PeriodForms.LastMonth.TryRead(s, next, ref last, out end) && last.Month > number && (start.Month = number) > 0 && (start.Year = last.Year) >= 0
                && (last.Year > 0 || s.EndsSafely(end));
        }

        // Hours: "7-9h", "từ 7 đến 9 giờ sáng".
        TimePoint clock = default;
        clock.Second = -1;
        if (!named && ClockReader.TryRead(s, next, ref clock, out int afterClock) && number <= 24 && (dash || from))
        {
            if (PointReader.TryRead(s, next, DateCue.Strong, out last, out end))
            {
                start.HasTime = true;
                start.Hour = number;
                start.Rule = "date.clock";
                return afterClock <= end;
            }
        }

        if (number is < 1 or > 31)
        {
            return false;
        }

        bool strong = named || parted || cue == DateCue.Strong || from;
        if (!DayReader.TryRead(s, next, strong ? DateCue.Strong : DateCue.Weak, ref last, out end) || last.Day <= number || last.Month == 0)
        {
            return false;
        }

        if (!strong && (s.Separator(at + 3) != '/' || !s.EndsSafely(end) || s.IsRefused(i)))
        {
            return false;
        }

        start.Day = number;
        start.Month = last.Month;
        start.Year = last.Year;
        start.Unit = last.Unit;
        start.Offset = last.Offset;
        start.Lunar = last.Lunar;
        if (parted && ClockReader.TryParsePart(part.Entry.Value, out DayPart known))
        {
            start.Part = known;
        }

        return true;
    }

    private static bool TryReadLast(in DateScan s, int i, in TimePoint start, bool dash, out TimePoint last, out int end)
    {
        if (start is { Month: > 0, Day: 0 } && !s.Has(i, DateRole.Month))
        {
            last = default;
            last.Second = -1;
            if (PeriodForms.LastMonth.TryRead(s, i, ref last, out end) && (last.Year > 0 || s.EndsSafely(end))
                    && (last.Year == 0 || start.Year == 0 || last.Year >= start.Year))
            {
                return true;
            }
        }

        return TryReadModified(s, i, DateCue.Strong, Level(start) == 4, out last, out end)
            || TryReadLastDay(s, i, start, dash, ref last, out end);
    }

    // "từ ngày 28 đến ngày 30", "từ ngày 28 đến 30"
    private static bool TryReadLastDay(in DateScan s, int i, in TimePoint start, bool dash, ref TimePoint last, out int end)
    {
        end = i;
        return !dash && start is { Day: > 0, Month: 0, Unit: TimeUnit.None, HasTime: false }
            && PeriodForms.LastDay.TryRead(s, i, ref last, out end) && last.Day > start.Day;
    }

    private static DateMention Make(int i, int end, TimePoint start, TimePoint last, bool from)
    {
        if (start.IsClockOnly && !last.IsClockOnly)
        {
            (int hour, int minute, DayPart? part) = (start.Hour, start.Minute, start.Part);
            start = last;
            start.Hour = hour;
            start.Minute = minute;
            start.Part = part ?? last.Part;
        }
        else if (last.IsClockOnly && !start.IsClockOnly && start.HasTime)
        {
            (int hour, int minute) = (last.Hour, last.Minute);
            last = start;
            last.Hour = hour;
            last.Minute = minute;
        }

        if (start.HasTime && last.HasTime && last.Part is { } shared && ClockReader.Shift(start.Hour, shared) is var shifted
                && shifted < last.Hour && shifted > start.Hour)
        {
            start.Hour = shifted;
        }

        // "từ đêm 23 đến sáng 24/7"
        if (start is { Day: > 0, Month: 0, Unit: TimeUnit.None } && last is { Month: > 0, Lunar: false } && start.Day <= last.Day)
        {
            start.Month = last.Month;
        }

        if (start.Year == 0 && start.Unit == TimeUnit.None && last.Year != 0)
        {
            start.Year = last.Month > 0 && start.Month > last.Month ? last.Year - 1 : last.Year;
        }

        if (start.Unit == TimeUnit.None && start.Year == 0 && last.Unit == TimeUnit.Year && start.Month > 0)
        {
            start.Unit = last.Unit;
            start.Offset = last.Offset;
        }

        if (start.Lunar != last.Lunar && (last.Lunar || last.Month == 0))
        {
            start.Lunar = last.Lunar = true;
        }

        string rule = start.HasTime ? "date.clock-interval" : from ? "date.from-to" : "date.interval";
        return new DateMention(new TokenRange(i, end), rule) { Kind = DateKind.Interval, Start = start, End = last, Modifier = last.Modifier
                ?? start.Modifier };
    }

    // "từ đầu năm đến ngày 15/9" begins on the first of January.
    private static void Begin(ref TimePoint start, in TimePoint last)
    {
        start.Modifier = null;
        start.Month = start.Month > 0 || start.Unit == TimeUnit.Month ? start.Month : 1;
        start.Day = PointReader.IsDayLevel(last) ? 1 : 0;
    }

    private static int Level(in TimePoint point) => point.HasTime ? 0
        : PointReader.IsDayLevel(point) ? 1
        : point.Month > 0 || point.Unit == TimeUnit.Month ? 2
        : point.Quarter > 0 || point.Unit == TimeUnit.Quarter ? 3
        : point.Unit == TimeUnit.Week ? 5
        : 4;

    // "từ năm 2003 đến tháng 1/2009"
    private static bool IsAbsolute(in TimePoint point) => point.Year > 0 && !point.HasTime;

    /// <summary>An interval that has no end: "từ năm 2010 đến nay".</summary>
    public static DateMention Open(int start, int end, TimePoint first) =>
        new(new TokenRange(start, end), "date.open-interval") { Kind = DateKind.Interval, Start = first, OpenEnd = true,
                Modifier = first.Modifier };

    /// <summary>A year by itself.</summary>
    public static TimePoint Year(int year) => new() { Year = year, Second = -1, Rule = "date.year" };
}
