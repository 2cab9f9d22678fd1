using System.Globalization;
using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>A number of units of time: "15 năm", "1,5 giờ", "3h20", "5 năm 6 tháng", "4 năm 2 tháng 20 ngày", "nửa thế kỷ", "3-5
/// năm".</summary>
internal struct TimeLength
{
    public double Amount;

    public double High;

    public TimeUnit Unit;

    public double SecondAmount;

    public TimeUnit SecondUnit;

    public double ThirdAmount;

    public TimeUnit ThirdUnit;

    /// <summary>The length as ISO 8601: "P15Y", "PT1H30M", "P4Y2M20D", a range as "P3Y/P5Y".</summary>
    public readonly string Write()
    {
        if (High > Amount)
        {
            return Part(Amount, Unit, 0, TimeUnit.None) + "/" + Part(High, Unit, 0, TimeUnit.None);
        }

        string text = Part(Amount, Unit, SecondAmount, SecondUnit);
        return ThirdAmount > 0 ? Join(text, ThirdAmount, ThirdUnit) : text;
    }

    // Units of the clock stand behind one T: "P2DT3H", "PT1H30M15S".
    private static string Join(string text, double amount, TimeUnit unit)
    {
        string tail = Part(amount, unit, 0, TimeUnit.None);
        bool clock = tail.StartsWith("PT", StringComparison.Ordinal);
        return text + (clock && text.Contains('T', StringComparison.Ordinal) ? tail[2..] : tail[1..]);
    }

    private static string Part(double amount, TimeUnit unit, double second, TimeUnit secondUnit)
    {
        (double factor, char letter, bool clock) = unit switch
        {
            TimeUnit.Second => (1d, 'S', true),
            TimeUnit.Minute => (1d, 'M', true),
            TimeUnit.Hour => (1d, 'H', true),
            TimeUnit.Day => (1d, 'D', false),
            TimeUnit.Week => (1d, 'W', false),
            TimeUnit.Month => (1d, 'M', false),
            TimeUnit.Quarter => (3d, 'M', false),
            TimeUnit.Year => (1d, 'Y', false),
            TimeUnit.Decade => (10d, 'Y', false),
            _ => (100d, 'Y', false),
        };
        double value = amount * factor;
        if (value != Math.Floor(value))
        {
            // Half a unit in the next smaller one: P6M, P15D, PT12H, PT30M.
            (double scale, char smaller, bool smallerClock)? half = unit switch
            {
                TimeUnit.Year => (12d, 'M', false),
                TimeUnit.Month => (30d, 'D', false),
                TimeUnit.Day => (24d, 'H', true),
                TimeUnit.Hour => (60d, 'M', true),
                TimeUnit.Minute => (60d, 'S', true),
                _ => null,
            };
            if (half is { } h && value * h.scale == Math.Floor(value * h.scale) && value < 1)
            {
                return (h.smallerClock ? "PT" : "P") + (value * h.scale).ToString(CultureInfo.InvariantCulture) + h.smaller;
            }

            if (half is { } rest && value * rest.scale == Math.Floor(value * rest.scale) && second == 0 && rest.smallerClock == clock)
            {
                double whole = Math.Floor(value);
                return (clock ? "PT" : "P") + whole.ToString(CultureInfo.InvariantCulture) + letter
                    + ((value - whole) * rest.scale).ToString(CultureInfo.InvariantCulture) + rest.smaller;
            }
        }

        string text = (clock ? "PT" : "P") + value.ToString(CultureInfo.InvariantCulture) + letter;
        return second > 0 ? Join(text, second, secondUnit) : text;
    }
}

/// <summary>
/// Reads lengths of time. Refused: "30 tuổi", "20 tháng tuổi", "40 năm tuổi Đảng", "Huy hiệu 40 năm", "lần thứ 2 năm 2025", "lớp 10 năm
/// học 2023-2024", "những năm tháng". Gives amount and unit.
/// </summary>
internal static class LengthReader
{
    /// <summary>Reads a number and a unit of time, and up to two more pairs of smaller units.</summary>
    public static bool TryRead(in DateScan s, int i, out TimeLength length, out int end)
    {
        length = default;
        end = i;
        int at;
        if (s.Has(i, DateRole.Half) && s.TryMatch(i + 1, LexiconClass.TimeUnit, out LexiconMatch whole) && !s.Has(whole.End, DateRole.First | DateRole.Last) && Unit(whole) is var halved
                && halved != TimeUnit.Quarter)
        {
            if (s.NumberWord(i - 1) != 0 || s.Has(i - 1, DateRole.Plural))
            {
                return false;
            }

            length.Amount = 0.5;
            length.Unit = halved;
            end = whole.End;
            return true;
        }

        if (!DateNumbers.TryRead(s, i, out int amount, out at) || s.Has(i - 1, DateRole.Ordinal | DateRole.Quarter) || (s.IsNumber(i) && s.Has(i - 1, DateRole.Month)))
        {
            return false;
        }

        bool written = s.IsWord(i);
        if (written && s.IsOrdinalWord(i))
        {
            return false;
        }

        length.Amount = amount;
        if (!written && TryReadLetter(s, i, at, ref length, out end))
        {
            return true;
        }

        if (!written && s.Is(at, ',') && s.IsGlued(at) && s.IsNumber(at + 1) && s.IsGlued(at + 1) && s.Tokens[at + 1].Length <= 2)
        {
            length.Amount += s.Digits(at + 1) / Math.Pow(10, s.Tokens[at + 1].Length);
            at += 2;
        }
        else if ((s.IsDash(at) || s.Has(at, DateRole.To) || (s.Is(at, ',') && !s.IsGlued(at + 1))) && DateNumbers.TryRead(s, at + 1, out int high, out int afterHigh) && high > amount
                && (s.IsWord(at + 1) == written || (s.Has(at, DateRole.To) && !s.Has(i, DateRole.Year))) && s.TryMatch(afterHigh, LexiconClass.TimeUnit, out _)
                && !(s.Is(at, ',') && high != amount + 1))
        {
            length.High = high;
            at = afterHigh;
        }

        if (!s.TryMatch(at, LexiconClass.TimeUnit, out LexiconMatch unit) || s.Has(unit.End, DateRole.Age | DateRole.Vague | DateRole.Ordinal) || IsNoLength(s, i, unit))
        {
            return false;
        }

        length.Unit = Unit(unit);
        end = unit.End;

        // "đợt 2 năm 2025", "2 quý III": the unit opens a date of its own; "5 năm 2021-2025" keeps both.
        if (length.Unit == TimeUnit.Year && s.Year4(end) > 0 && !s.IsDash(end + 1) && !written)
        {
            return false;
        }

        if (unit.Length == 1 && s.IsNumber(end) && (length.Unit is TimeUnit.Quarter || (length.Unit is TimeUnit.Day or TimeUnit.Month && s.Separator(end + 1) != '\0')))
        {
            return written && length.Unit == TimeUnit.Day;
        }

        // "đường 3 tháng 2"
        if (unit.Entry.Value == "month" && s.TwoDigits(end) is >= 1 and <= 12 && s.IsRefused(i))
        {
            return false;
        }

        // "năm ngày" is five days, "năm Ngày giải phóng" and "năm tháng" are not.
        if (written && at == i + 1 && s.Has(i, DateRole.Year)
                && (s.IsCapital(at) || s.IsCapital(i) || length.Unit == TimeUnit.Month || s.IsNumber(i - 1) || s.NumberWord(i - 1) != 0 || s.Has(i - 1, DateRole.Recur)))
        {
            return false;
        }

        if (s.Has(end, DateRole.Half))
        {
            length.Amount += 0.5;
            end++;
            return true;
        }

        if (length.High == 0 && TryReadSmaller(s, end, length.Unit, written, out length.SecondAmount, out length.SecondUnit, out int further))
        {
            end = further;
            if (TryReadSmaller(s, end, length.SecondUnit, written, out length.ThirdAmount, out length.ThirdUnit, out further))
            {
                end = further;
            }
        }

        return true;
    }

    // "trong 3h", "mất 1h45'": the letter of the hour, behind a word that spends it.
    private static bool TryReadLetter(in DateScan s, int i, int at, ref TimeLength length, out int end)
    {
        end = at + 1;
        if (!s.Has(at, DateRole.Hour) || !s.Has(at, DateRole.Letter) || !s.IsGlued(at))
        {
            return false;
        }

        int minutes = s.IsNumber(end) && (s.IsGlued(end) || s.Has(end + 1, DateRole.Minute)) ? s.TwoDigits(end) : 0;
        if (minutes is > 0 and < 60)
        {
            end += s.IsPrime(end + 1) || s.Has(end + 1, DateRole.Minute) ? 2 : 1;
            (length.SecondAmount, length.SecondUnit) = (minutes, TimeUnit.Minute);
        }

        length.Unit = TimeUnit.Hour;
        return ClockReader.IsSpan(s, i, end);
    }

    // "Huy hiệu 40 năm" is the name of a medal; "lớp 10 năm học 2023-2024" a class and a school year; "2 ngày 6 và 7/8" two days by name.
    private static bool IsNoLength(in DateScan s, int i, in LexiconMatch unit)
    {
        if (s.Context.TryMatchBefore(i, LexiconClass.NotDate, out LexiconMatch name) && name.Entry.Attribute("length") is not null)
        {
            return true;
        }

        if (s.TryMatch(unit.End - unit.Length, LexiconClass.PeriodNoun, out LexiconMatch period) && period.End > unit.End)
        {
            return s.Year4(period.End) > 0 || s.IsRefused(i);
        }

        if (s.TryMatch(unit.Start, LexiconClass.CountNoun, out LexiconMatch work) && work.End > unit.End)
        {
            // "31.200 | ngày công", "2 tháng lương": work and pay are counted.
            return true;
        }

        return unit.Entry.Value == "day" && s.IsNumber(unit.End) && (s.Is(unit.End + 1, ',') || s.Has(unit.End + 1, DateRole.And))
            && s.IsNumber(unit.End + 2)
            && ((s.TwoDigits(unit.End + 2) > 0 && s.Separator(unit.End + 3) != '\0') || s.Has(unit.End + 3, DateRole.Month | DateRole.And)
                || s.Is(unit.End + 3, ','));
    }

    // "6 tháng" behind "5 năm", "20 ngày" behind "2 tháng"; with a comma or "và" only the next smaller unit, and no part of a year's count
    // ("trong 5 năm, 3 tháng đầu năm").
    private static bool TryReadSmaller(in DateScan s, int i, TimeUnit than, bool written, out double amount, out TimeUnit unit, out int end)
    {
        amount = 0;
        unit = TimeUnit.None;
        end = i;
        bool joined = s.Is(i, ',') || s.Has(i, DateRole.And);
        int at = joined ? i + 1 : i;
        if (!DateNumbers.TryRead(s, at, out int number, out int after) || number <= 0 || s.IsWord(at) != written
                || !s.TryMatch(after, LexiconClass.TimeUnit, out LexiconMatch smaller))
        {
            return false;
        }

        TimeUnit read = Unit(smaller);
        if (read >= than || s.Has(smaller.End, DateRole.Age) || (s.Has(at, DateRole.Year) && read != TimeUnit.Day)
            || (joined && (!Follows(than, read) || s.Has(smaller.End, DateRole.First | DateRole.Last) || s.IsNumber(smaller.End))))
        {
            return false;
        }

        (amount, unit, end) = (number, read, smaller.End);
        return true;
    }

    private static bool Follows(TimeUnit larger, TimeUnit smaller) =>
        (larger, smaller) is (TimeUnit.Year, TimeUnit.Month) or (TimeUnit.Month, TimeUnit.Day)
        or (TimeUnit.Day, TimeUnit.Hour) or (TimeUnit.Hour, TimeUnit.Minute) or (TimeUnit.Minute, TimeUnit.Second);

    private static TimeUnit Unit(in LexiconMatch match) =>
        RelativeReader.TryParseUnit(match.Entry.Value, out TimeUnit unit) ? unit : TimeUnit.None;
}
