using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Reads lists that share their month or year: "ngày 15, 16/4/2019", "các ngày 3, 4 và 5/3", "tháng 3, 4/2025", "quý I và II/2025",
/// "các đêm 18, 19 và 20/10". Refused: "ngày 15, 16 học sinh". Gives a mention each; two days on end, "ngày 18 và 19/10", are one interval.
/// </summary>
internal static class ListReader
{
    private const int Longest = 12;

    /// <summary>Reads a list at "ngày", "tháng" or "quý".</summary>
    public static bool TryRead(in DateScan s, int i, List<DateMention> mentions, out int end)
    {
        end = i;
        bool parted = s.TryMatch(i, LexiconClass.DayPart, out LexiconMatch part) && s.IsNumber(part.End);

        // "trong hai ngày (26 và 27/8)".
        bool counted = s.IsNumber(i) && (s.Is(i - 1, '(') || s.Is(i - 1, ',')) && s.Has(i - 2, DateRole.Day);
        bool days = parted || counted
            || s.Has(i, DateRole.Day | DateRole.Mong), months = s.Has(i, DateRole.Month), quarters = s.Has(i, DateRole.Quarter);
        if (!days && !months && !quarters)
        {
            return false;
        }

        int at = parted ? part.End : counted ? i : i + 1, count = 0, most = days ? 31 : quarters ? 4 : 12;
        Span<int> numbers = stackalloc int[Longest];
        Span<int> places = stackalloc int[Longest];
        while (count < Longest && Number(s, at, quarters) is > 0 and var number && number <= most)
        {
            int connector = at + 1;
            if (s.IsTail(at) || !(s.Is(connector, ',') || s.Has(connector, DateRole.And)))
            {
                break;
            }

            numbers[count] = number;
            places[count] = at;
            count++;
            at = connector + 1;
            if (s.Has(at, DateRole.And))
            {
                at++;
            }

            if (s.Has(at, DateRole.Day | DateRole.Month | DateRole.Quarter))
            {
                break;
            }
        }

        if (count == 0)
        {
            return false;
        }

        TimePoint last = default;
        last.Second = -1;
        int stop;
        if (days)
        {
            if (!DayReader.TryRead(s, at, DateCue.Strong, ref last, out stop) || last.Month == 0 || (parted && count > 1))
            {
                return false;
            }

            if (parted && ClockReader.TryParsePart(part.Entry.Value, out DayPart named))
            {
                last.Part = named;
            }
        }
        else
        {
            int value = Number(s, at, quarters);
            if (s.Has(at, DateRole.Month | DateRole.Quarter))
            {
                if (!(months ? PeriodReader.TryReadMonth(s, at, ref last, out stop) : PeriodReader.TryReadQuarter(s, at, ref last, out stop)))
                {
                    return false;
                }
            }
            else if (value > 0 && value <= most && (s.Separator(at + 1) is '/' or '-' or '.') && s.Year4(at + 2) > 0 && !s.GoesOn(at + 3))
            {
                last.Year = s.Year4(at + 2);
                SetUnit(ref last, value, quarters);
                stop = at + 3;
            }
            else if (value > 0 && value <= most && s.Has(at + 1, DateRole.Year))
            {
                SetUnit(ref last, value, quarters);
                stop = at + 1;
                if (!PeriodReader.TryReadYearTail(s, stop, ref last, ref stop))
                {
                    return false;
                }
            }
            else
            {
                return false;
            }
        }

        if (days && IsPair(s, i, at, numbers[0], last, count))
        {
            TimePoint first = last;
            first.Day = numbers[0];
            mentions.Add(new DateMention(new TokenRange(i, stop), "date.list") { Kind = DateKind.Interval, Start = first, End = last });
            end = stop;
            return true;
        }

        for (int k = 0; k < count; k++)
        {
            TimePoint point = last;
            if (days)
            {
                point.Day = numbers[k];
            }
            else
            {
                SetUnit(ref point, numbers[k], quarters);
            }

            mentions.Add(new DateMention(new TokenRange(k == 0 ? i : places[k], places[k] + 1), "date.list") { Kind = DateKind.Date, Start = point });
        }

        mentions.Add(new DateMention(new TokenRange(at, stop), last.Rule ?? "date.list") { Kind = DateKind.Date, Start = last });
        end = stop;
        return true;
    }

    // "ngày 23 và 24-10", "trong hai đêm 18 và 19/10": two days on end are one time; "các ngày 23 và 24-10" are days by themselves.
    private static bool IsPair(in DateScan s, int i, int at, int first, in TimePoint last, int count) =>
        count == 1 && last.Day == first + 1 && s.Has(at - 1, DateRole.And) && !s.Has(i - 1, DateRole.Plural);

    private static int Number(in DateScan s, int i, bool roman) => s.IsNumber(i) ? s.TwoDigits(i) : roman ? DateNumbers.Roman(s, i) : -1;

    private static void SetUnit(ref TimePoint point, int value, bool quarter)
    {
        if (quarter)
        {
            point.Quarter = value;
        }
        else
        {
            point.Month = value;
        }
    }
}
