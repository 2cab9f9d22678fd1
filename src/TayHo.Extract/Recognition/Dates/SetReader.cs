using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Reads recurring times: "hằng năm", "mỗi tháng", "mỗi 2 năm", "mỗi sáng thứ Hai", "2 lần/tuần". Refused: "hàng năm trời",
/// "hàng chục năm", "mỗi người". Gives the period.
/// </summary>
internal static class SetReader
{
    /// <summary>Reads a set at "hằng", "hàng", "mỗi", "từng".</summary>
    public static DateMention? TryRead(in DateScan s, int i, out int end)
    {
        end = i;
        if (!s.Has(i, DateRole.Recur))
        {
            return null;
        }

        if (TryReadUnit(s, i + 1, out string? length, out end) && !s.Has(end, DateRole.Vague))
        {
            bool each = s.Has(i, DateRole.Each);
            return !each && length is "PT1H" or "PT1M" or "PT1S"
                || (s.TryMatch(i, LexiconClass.DateWord, out LexiconMatch turn) && turn.Entry.Attribute("turn") is not null
                    && length is not ("P1Y" or "P3M"))
                ? null
                : Make(i, end, length!, null);
        }

        if (!s.Has(i, DateRole.Each))
        {
            return null;
        }

        if (LengthReader.TryRead(s, i + 1, out TimeLength counted, out end))
        {
            return Make(i, end, counted.Write(), null);
        }

        DayPart? part = null;
        int at = i + 1;
        if (s.TryMatch(at, LexiconClass.DayPart, out LexiconMatch named) && ClockReader.TryParsePart(named.Entry.Value, out DayPart known))
        {
            part = known;
            at = named.End;
        }

        if (s.TryMatch(at, LexiconClass.Weekday, out LexiconMatch weekday))
        {
            end = weekday.End;
            return Make(i, end, "P1W", part);
        }

        if (part is not null)
        {
            end = at;
            return Make(i, end, "P1D", part);
        }

        return null;
    }

    /// <summary>Reads "hằng năm" and its like behind a date ("ngày 15 hằng tháng").</summary>
    public static bool TryReadBehind(in DateScan s, int i, out string? length, out int end)
    {
        length = null;
        end = i;
        return s.Has(i, DateRole.Recur) && TryReadUnit(s, i + 1, out length, out end) && !s.Has(end, DateRole.Vague);
    }

    /// <summary>Reads "2 lần/tuần", "một lần mỗi năm" at its number. Refused: "72 lần/phút", a rate that someone measured.</summary>
    public static DateMention? TryReadTimes(in DateScan s, int i, out int end)
    {
        end = i;
        if (!DateNumbers.TryRead(s, i, out _, out int at) || !s.Has(at, DateRole.Count))
        {
            return null;
        }

        at++;
        return (s.Is(at, '/') || s.Has(at, DateRole.Each)) && TryReadUnit(s, at + 1, out string? length, out end)
            && !length!.StartsWith("PT", StringComparison.Ordinal)
            ? Make(i, end, length, null) : null;
    }

    private static bool TryReadUnit(in DateScan s, int i, out string? length, out int end)
    {
        length = null;
        end = i;
        if (s.TryMatch(i, LexiconClass.TimeUnit, out LexiconMatch unit) && RelativeReader.TryParseUnit(unit.Entry.Value, out TimeUnit known)
                && unit.Entry.Attribute("count") is null)
        {
            length = new TimeLength { Amount = 1, Unit = known }.Write();
            end = unit.End;
            return true;
        }

        // hằng đêm, hằng đêm
        if (s.TryMatch(i, LexiconClass.DayPart, out LexiconMatch night) && night.Entry.Value == "night")
        {
            length = "P1D";
            end = night.End;
            return true;
        }

        return false;
    }

    private static DateMention Make(int start, int end, string length, DayPart? part)
    {
        TimePoint point = default;
        point.Second = -1;
        point.Part = part;
        return new DateMention(new TokenRange(start, end), "date.set") { Kind = DateKind.Set, Length = length, Start = point };
    }
}
