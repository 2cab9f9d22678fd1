using System.Globalization;
using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>A number of units of time: "15 năm", "1,5 giờ", "5 năm 6 tháng", "nửa thế kỷ", "3-5 năm".</summary>
internal struct TimeLength
{
    public double Amount;

    public double High;

    public TimeUnit Unit;

    public double SecondAmount;

    public TimeUnit SecondUnit;

    /// <summary>The length as ISO 8601: "P15Y", "PT1H30M", a range as "P3Y/P5Y".</summary>
    public readonly string Write() => High > Amount ? Part(Amount, Unit, 0, TimeUnit.None) + "/" + Part(High, Unit, 0, TimeUnit.None) : Part(Amount, Unit, SecondAmount, SecondUnit);

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
                return (clock ? "PT" : "P") + whole.ToString(CultureInfo.InvariantCulture) + letter + ((value - whole) * rest.scale).ToString(CultureInfo.InvariantCulture) + rest.smaller;
            }
        }

        string text = (clock ? "PT" : "P") + value.ToString(CultureInfo.InvariantCulture) + letter;
        if (second > 0)
        {
            string tail = Part(second, secondUnit, 0, TimeUnit.None);
            text += clock || !tail.StartsWith("PT", StringComparison.Ordinal) ? tail[(clock ? 2 : 1)..] : tail[1..];
        }

        return text;
    }
}

/// <summary>Reads lengths of time. Refused: "30 tuổi", "20 tháng tuổi", "lần thứ 2 năm 2025", "những năm tháng". Gives amount and unit.</summary>
internal static class LengthReader
{
    /// <summary>Reads a number and a unit of time, and a second pair of a smaller unit.</summary>
    public static bool TryRead(in DateScan s, int i, out TimeLength length, out int end)
    {
        length = default;
        end = i;
        int at;
        if (s.Has(i, DateRole.Half) && s.TryMatch(i + 1, LexiconClass.TimeUnit, out LexiconMatch whole) && !s.Has(whole.End, DateRole.First | DateRole.Last) && Unit(whole) is var halved && halved != TimeUnit.Quarter)
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
        length.Amount = amount;
        if (!written && s.Is(at, ',') && s.IsGlued(at) && s.IsNumber(at + 1) && s.IsGlued(at + 1) && s.Tokens[at + 1].Length <= 2)
        {
            length.Amount += s.Digits(at + 1) / Math.Pow(10, s.Tokens[at + 1].Length);
            at += 2;
        }
        else if ((s.IsDash(at) || s.Has(at, DateRole.To) || (s.Is(at, ',') && !s.IsGlued(at + 1))) && DateNumbers.TryRead(s, at + 1, out int high, out int afterHigh) && high > amount && s.IsWord(at + 1) == written && s.TryMatch(afterHigh, LexiconClass.TimeUnit, out _) && !(s.Is(at, ',') && high != amount + 1))
        {
            length.High = high;
            at = afterHigh;
        }

        if (!s.TryMatch(at, LexiconClass.TimeUnit, out LexiconMatch unit) || s.Has(unit.End, DateRole.Age | DateRole.Vague | DateRole.Ordinal))
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
        if (written && at == i + 1 && s.Has(i, DateRole.Year) && (s.IsCapital(at) || s.IsCapital(i) || length.Unit == TimeUnit.Month || s.IsNumber(i - 1) || s.NumberWord(i - 1) != 0 || s.Has(i - 1, DateRole.Recur)))
        {
            return false;
        }

        if (s.Has(end, DateRole.Half))
        {
            length.Amount += 0.5;
            end++;
            return true;
        }

        if (length.High == 0 && DateNumbers.TryRead(s, end, out int second, out int afterSecond) && s.TryMatch(afterSecond, LexiconClass.TimeUnit, out LexiconMatch smaller) && Unit(smaller) < length.Unit && !s.Has(smaller.End, DateRole.Age) && second > 0 && s.IsWord(end) == written && !(s.Has(end, DateRole.Year) && Unit(smaller) != TimeUnit.Day))
        {
            length.SecondAmount = second;
            length.SecondUnit = Unit(smaller);
            end = smaller.End;
        }

        return true;
    }

    private static TimeUnit Unit(in LexiconMatch match) => RelativeReader.TryParseUnit(match.Entry.Value, out TimeUnit unit) ? unit : TimeUnit.None;
}
