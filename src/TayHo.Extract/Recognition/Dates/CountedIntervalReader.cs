using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>Reads parts of a year or a month by their count: "9 tháng đầu năm 2025", "nửa đầu năm", "10 ngày đầu tháng 3".</summary>
internal static class CountedIntervalReader
{
    /// <summary>Reads "9 tháng đầu năm 2025", "9 tháng năm 2025", "4 tháng cuối năm", "10 ngày đầu tháng 3", "nửa đầu năm", "hai quý đầu năm".</summary>
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

            return Half(s, i, at, out end);
        }

        if (!DateNumbers.TryRead(s, i, out amount, out at) || s.Has(i - 1, DateRole.Day | DateRole.Month | DateRole.Mong))
        {
            return null;
        }

        bool months = s.Has(at, DateRole.Month), quarters = s.Has(at, DateRole.Quarter), days = s.Has(at, DateRole.Day);
        if (!months && !quarters && !days)
        {
            return null;
        }

        at++;
        bool first = s.Has(at, DateRole.First), lastPart = s.Has(at, DateRole.Last);
        if (days)
        {
            return first || lastPart ? DaysOfMonth(s, i, amount, at + 1, first, out end) : null;
        }

        if (quarters)
        {
            amount *= 3;
        }

        bool plain = months && s.Has(at, DateRole.Year) && s.Year4(at + 1) > 0 && !s.IsCapital(at) && !s.IsDash(at + 2);
        if (amount is < 1 or > 11 || (!first && !lastPart && !plain) || (!plain && !s.Has(at + 1, DateRole.Year)))
        {
            return null;
        }

        if (amount == 6)
        {
            return Half(s, i, plain ? at - 1 : at, out end);
        }

        TimePoint year = default;
        year.Second = -1;
        end = at;
        if (!PeriodReader.TryReadYearOrThisYear(s, plain ? at : at + 1, ref year, ref end))
        {
            return null;
        }

        TimePoint start = year, last = year;
        start.Month = lastPart ? 13 - amount : 1;
        last.Month = lastPart ? 12 : amount;
        return new DateMention(new TokenRange(i, end), "date.months-of-year") { Kind = DateKind.Interval, Start = start, End = last };
    }

    private static DateMention? Half(in DateScan s, int i, int at, out int end)
    {
        TimePoint point = default;
        point.Second = -1;
        point.Half = s.Has(at, DateRole.Last) ? 2 : 1;
        end = at;
        return PeriodReader.TryReadYearOrThisYear(s, at + 1, ref point, ref end)
            ? new DateMention(new TokenRange(i, end), "date.half-year") { Kind = DateKind.Date, Start = point }
            : null;
    }

    private static DateMention? DaysOfMonth(in DateScan s, int i, int amount, int at, bool first, out int end)
    {
        end = i;
        if (amount is < 1 or > 30 || !s.Has(at, DateRole.Month))
        {
            return null;
        }

        TimePoint month = default;
        month.Second = -1;
        if (s.TryMatch(at, LexiconClass.RelativeDate, out LexiconMatch relative) && RelativeReader.TryApply(relative.Entry, ref month))
        {
            end = relative.End;
        }
        else if (!PeriodReader.TryReadMonth(s, at, ref month, out end))
        {
            return null;
        }

        TimePoint start = month, last = month;
        start.Day = first ? 1 : -amount;
        last.Day = first ? amount : -1;
        return new DateMention(new TokenRange(i, end), "date.days-of-month") { Kind = DateKind.Interval, Start = start, End = last };
    }
}
