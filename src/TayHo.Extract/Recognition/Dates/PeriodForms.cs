using TayHo.Extract.Lexicons;
using static TayHo.Extract.Recognition.Dates.DatePattern;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// The forms of quarters, decades and centuries: "quý I/2025", "quý đầu năm", "những năm | 90", "thập niên | 1990", "thế kỷ | XXI", the
/// last month or day of a stretch. Refused:
/// "mỗi quý 3", "quý 5", "thế kỷ 45", "năm 90 tuổi". Gives the quarter with its year, the decade, the century.
/// </summary>
internal static class PeriodForms
{
    private static readonly DatePattern Ends = Where(static (in DateScan s, int i) => !s.GoesOn(i, dashOpens: true));

    private static readonly DatePattern YearTail = Part(static (in DateScan s, int i, ref TimePoint p, out int end) =>
    {
        end = i;
        return PeriodReader.TryReadYearTail(s, i, ref p, ref end);
    });

    private static readonly DatePattern Glued = Seq(
        Where(static (in DateScan s, int i) => s.Separator(i) is '/' or '-' or '.'),
            Number(YearBehindMark, 1, int.MaxValue, static (ref TimePoint p, int year) => p.Year = year));

    // The year glued behind a slash, dash or point, or standing behind in any way that a year may.
    private static readonly DatePattern YearOfQuarter = Any(
        Seq(Glued, Ends),
        Seq(Ends, Opt(YearTail)));

    private static readonly DatePattern NumberOfQuarter = Any(
        Number(OneDigit, 1, 4, TakeQuarter),
        Number(Roman, 1, 4, TakeQuarter),
        Seq(Number(Spoken, 1, 4, TakeQuarter), Where(static (in DateScan s, int i) => s.EndsSafely(i) || s.Has(i, DateRole.Year))));

    /// <summary>A quarter at the word "quý".</summary>
    public static readonly DatePattern Quarter = Seq(
        Where(static (in DateScan s, int i) => !(s.IsWord(i - 1) && s.Has(i - 1, DateRole.Each))),
        Word(DateRole.Quarter, static (ref TimePoint p, int _) => p.Rule = "date.quarter"),
        Any(
            Seq(NumberOfQuarter, YearOfQuarter),
            Seq(Any(Word(DateRole.First, TakeQuarter, 1), Word(DateRole.Last, TakeQuarter, 4)),
                    Part(static (in DateScan s, int i, ref TimePoint p, out int end) =>
            {
                end = i;
                return PeriodReader.TryReadYearOrThisYear(s, i, ref p, ref end);
            }))));

    /// <summary>The number of a century behind "thế kỷ".</summary>
    public static readonly DatePattern Century = Seq(
        Opt(Word(DateRole.Ordinal)),
        Number(static (in DateScan s, int i, out int end) =>
                (end = i + 1) > i && s.IsNumber(i) ? s.TwoDigits(i) : DateNumbers.Roman(s, i), 1, 30, static (ref TimePoint p, int value) =>
        {
            p.Century = value - 1;
            p.Rule = "date.century";
        }),
        Ends);

    /// <summary>The number of a decade behind "những năm" or "thập niên", with its century where one stands behind.</summary>
    public static readonly DatePattern Decade = Seq(
        Number(Tens, 10, 2090, static (ref TimePoint p, int value) =>
        {
            p.Decade = value >= 1000 ? value / 10 : 190 + (value / 10);
            p.Rule = "date.decade";
        }),
        Ends,
        Not(Word(DateRole.Age)),
        Opt(Seq(Opt(Word(DateRole.Of)), Part(TryReadItsCentury))));

    private static readonly DatePattern Stops = Where(static (in DateScan s, int i) => !s.GoesOn(i));

    /// <summary>The last month of a stretch, with the word tháng or without: "tháng 3 đến | 5/2025".</summary>
    public static readonly DatePattern LastMonth = Any(
        Part(PeriodReader.TryReadMonth),
        Seq(
            Number(TwoDigits, 1, 12, static (ref TimePoint p, int month) => (p.Month, p.Rule) = (month, "date.month")),
            Any(Seq(Glued, Stops), Seq(Stops, Opt(YearTail)))));

    /// <summary>The last day of a stretch, its month left out: "từ ngày 28 đến | ngày 30".</summary>
    public static readonly DatePattern LastDay = Seq(
        Opt(Word(DateRole.Day)),
        Number(TwoDigits, 1, 31, static (ref TimePoint p, int day) => (p.Day, p.Rule) = (day, "date.day-of-month")),
        Stops,
        Where(static (in DateScan s, int i) => !s.IsCounted(i) && s.Separator(i) == '\0'));

    private static void TakeQuarter(ref TimePoint point, int value) => point.Quarter = value;

    private static int TwoDigits(in DateScan s, int i, out int end)
    {
        end = i + 1;
        return s.TwoDigits(i);
    }

    private static int OneDigit(in DateScan s, int i, out int end)
    {
        end = i + 1;
        return s.IsNumber(i) && s.Tokens[i].Length == 1 ? s.Digits(i) : -1;
    }

    private static int Roman(in DateScan s, int i, out int end)
    {
        end = i + 1;
        return DateNumbers.Roman(s, i);
    }

    private static int Spoken(in DateScan s, int i, out int end)
    {
        end = i + 1;
        return s.NumberWord(i);
    }

    private static int YearBehindMark(in DateScan s, int i, out int end)
    {
        end = i + 2;
        return s.Year4(i + 1);
    }

    // 90, 1990, chín mươi; -1 for what is no ten of a century's years.
    private static int Tens(in DateScan s, int i, out int end)
    {
        end = i + 1;
        int value = s.Digits(i);
        if (value < 0 && DateNumbers.TryReadWords(s, i, out value, out int after) && value is >= 10 and <= 90)
        {
            end = after;
        }

        return value % 10 == 0 && value is (>= 10 and <= 90) or (>= 1000 and <= 2090) ? value : -1;
    }

    // "những năm 90 của thế kỷ trước", "thập niên 30 thế kỷ XX"
    private static bool TryReadItsCentury(in DateScan s, int i, ref TimePoint point, out int end)
    {
        end = i;
        if (s.TryMatch(i, LexiconClass.RelativeDate, out LexiconMatch last)
                && last.Entry.Value.StartsWith("century", StringComparison.Ordinal))
        {
            end = last.End;
            return true;
        }

        TimePoint century = default;
        if (!s.TryMatch(i, LexiconClass.TimeUnit, out LexiconMatch unit) || unit.Entry.Value != "century"
                || !Century.TryRead(s, unit.End, ref century, out end))
        {
            return false;
        }

        point.Decade = (century.Century * 10) + (point.Decade % 10);
        return true;
    }
}
