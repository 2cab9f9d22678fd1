using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Text;
using static TayHo.Extract.Recognition.Dates.DatePattern;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Reads parts of a year or a month by their count: "9 tháng đầu năm 2025", "6 tháng cuối của năm 2021", "9 tháng 2025", "nửa đầu năm", "10
/// ngày đầu tháng 3", "tuần đầu
/// tiên của tháng 9", "tuần thứ hai tháng 9". Refused: "đầu tuần", "9 tháng". Gives the stretch; a month's weeks are its days by sevens.
/// </summary>
internal static class CountedIntervalReader
{
    private const int Week = 7;

    /// <summary>Reads a part of a year or month that begins at a token.</summary>
    public static DateMention? TryRead(in DateScan s, int i, out int end)
    {
        end = i;
        int amount, at;
        if (s.Has(i, DateRole.Half))
        {
            amount = 6;
            at = i + 1;
            if (!s.Has(at, DateRole.First | DateRole.Last) || !s.Has(at + 1, DateRole.Year))
            {
                return null;
            }

            return Half(s, i, s.Has(at, DateRole.Last), at + 1, out end);
        }

        if (s.Has(i, DateRole.Week))
        {
            TimePoint week = default;
            return WeekOfMonth.TryRead(s, i, ref week, out end) ? Days(i, end, week, week.Day > 0 ? week.Day + Week - 1 : -1) : null;
        }

        if (!DateNumbers.TryRead(s, i, out amount, out at) || s.Has(i - 1, DateRole.Day | DateRole.Month | DateRole.Mong))
        {
            return null;
        }

        bool months = s.Has(at, DateRole.Month), quarters = s.Has(at, DateRole.Quarter), days = s.Has(at, DateRole.Day), weeks = s.Has(at, DateRole.Week);
        if (!months && !quarters && !days && !weeks)
        {
            return null;
        }

        at++;
        bool first = s.Has(at, DateRole.First), lastPart = s.Has(at, DateRole.Last);
        if (days || weeks)
        {
            amount *= weeks ? Week : 1;
            return first || lastPart ? DaysOfMonth(s, i, at + 1, first ? (1, amount) : (-amount, -1), out end) : null;
        }

        if (quarters)
        {
            amount *= 3;
        }

        bool bare = months && amount > 1 && s.Year4(at) is >= 1900 and <= 2100 && s.EndsSafely(at + 1) && !s.GoesOn(at + 1) && !s.IsDash(at + 1);
        if (bare)
        {
            return MonthsOfYear(s, i, amount, at, out end);
        }

        bool plain = months && s.Has(at, DateRole.Year) && !s.IsCapital(at) && ((s.Year4(at + 1) > 0 && !s.IsDash(at + 2)) || IsRelativeYear(s, at));
        int yearAt = plain ? at : s.Has(at + 1, DateRole.Of | DateRole.Inside) ? at + 2 : at + 1;
        if (amount is < 1 or > 11 || (!first && !lastPart && !plain) || !s.Has(yearAt, DateRole.Year))
        {
            return null;
        }

        if (amount == 6)
        {
            return Half(s, i, !plain && lastPart, yearAt, out end);
        }

        TimePoint year = default;
        year.Second = -1;
        end = at;
        if (!PeriodReader.TryReadYearOrThisYear(s, yearAt, ref year, ref end))
        {
            return null;
        }

        TimePoint start = year, last = year;
        start.Month = lastPart ? 13 - amount : 1;
        last.Month = lastPart ? 12 : amount;
        return new DateMention(new TokenRange(i, end), "date.months-of-year") { Kind = DateKind.Interval, Start = start, End = last };
    }

    // "9 tháng năm nay"
    private static bool IsRelativeYear(in DateScan s, int i) =>
        s.TryMatch(i, LexiconClass.RelativeDate, out LexiconMatch year) && year.Entry.Value.StartsWith("year", StringComparison.Ordinal);

    private static DateMention? Half(in DateScan s, int i, bool last, int year, out int end)
    {
        TimePoint point = default;
        point.Second = -1;
        point.Half = last ? 2 : 1;
        end = year;
        return PeriodReader.TryReadYearOrThisYear(s, year, ref point, ref end)
            ? new DateMention(new TokenRange(i, end), "date.half-year") { Kind = DateKind.Date, Start = point }
            : null;
    }

    // "9 tháng 2025": January to September of the year that stands right behind.
    private static DateMention? MonthsOfYear(in DateScan s, int i, int amount, int year, out int end)
    {
        end = i;
        if (amount > 11)
        {
            return null;
        }

        end = year + 1;
        TimePoint first = default;
        first.Second = -1;
        first.Year = s.Year4(year);
        if (amount == 6)
        {
            first.Half = 1;
            return new DateMention(new TokenRange(i, end), "date.half-year") { Kind = DateKind.Date, Start = first };
        }

        TimePoint last = first;
        first.Month = 1;
        last.Month = amount;
        return new DateMention(new TokenRange(i, end), "date.months-of-year") { Kind = DateKind.Interval, Start = first, End = last };
    }

    // A week of a month by the first of its days, from the month's end below zero.
    private static readonly DatePattern WeekOfMonth = Seq(
        Word(DateRole.Week),
        Any(
            Part(TryReadEdge),
            Word(DateRole.First, TakeDay, 1),
            Word(DateRole.Last, TakeDay, -Week),
            Seq(Word(DateRole.Ordinal), Number(Ordinal, 1, 4, static (ref TimePoint point, int week) =>
                        point.Day = (Week * (week - 1)) + 1))),
        Opt(Word(DateRole.Of | DateRole.Inside)),
        Part(TryReadItsMonth));

    private static void TakeDay(ref TimePoint point, int day) => point.Day = day;

    private static int Ordinal(in DateScan s, int i, out int end)
    {
        end = i + 1;
        return s.IsNumber(i) ? s.TwoDigits(i) : s.NumberWord(i);
    }

    // "tuần đầu tiên", "tuần cuối cùng"
    private static bool TryReadEdge(in DateScan s, int i, ref TimePoint point, out int end)
    {
        bool first = s.Means(i, "very-first", out end);
        point.Day = first ? 1 : -Week;
        return first || s.Means(i, "final", out end);
    }

    // The month that the days are of; it leaves the day as it is.
    private static bool TryReadItsMonth(in DateScan s, int i, ref TimePoint point, out int end)
    {
        TimePoint month = new() { Second = -1 };
        bool relative = s.TryMatch(i, LexiconClass.RelativeDate, out LexiconMatch match) && RelativeReader.TryApply(match.Entry, ref month);
        end = relative ? match.End : i;
        bool read = s.Has(i, DateRole.Month) && (relative || PeriodReader.TryReadMonth(s, i, ref month, out end));
        point = read ? month with { Day = point.Day } : point;
        return read;
    }

    private static DateMention? DaysOfMonth(in DateScan s, int i, int at, (int First, int Last) days, out int end)
    {
        TimePoint start = new() { Day = days.First };
        end = i;
        return Math.Max(Math.Abs(days.First), Math.Abs(days.Last)) is >= 1 and <= 30 && TryReadItsMonth(s, at, ref start, out end)
            ? Days(i, end, start, days.Last) : null;
    }

    private static DateMention Days(int i, int end, in TimePoint start, int last) =>
        new(new TokenRange(i, end), "date.days-of-month") { Kind = DateKind.Interval, Start = start, End = start with { Day = last } };
}
