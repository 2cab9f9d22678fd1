using System.Globalization;
using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Reads holidays with a year and days of Tết: "Tết Nguyên đán 2024", "Giáng sinh 2023", "mùng 3 Tết Giáp Thìn", "30 Tết", and those of the
/// solar calendar that a word before makes a day: "dịp Giáng sinh", "đêm Noel". Refused: "Tết" alone, "quà Tết", "cây thông Noel". Gives
/// the day in the holiday's calendar.
/// </summary>
internal static class HolidayReader
{
    /// <summary>Reads a holiday of the lexicon with a year behind it.</summary>
    public static bool TryRead(in DateScan s, int i, ref TimePoint point, out int end)
    {
        end = i;
        if (!s.TryMatch(i, LexiconClass.Holiday, out LexiconMatch match))
        {
            // "Tết Mậu Thân năm 1968" names a time, not its first day.
            if (s.Has(i, DateRole.Tet) && s.TryMatch(i + 1, LexiconClass.CanChi, out LexiconMatch cycle)
                    && !(s.Has(cycle.End, DateRole.Year) && s.Year4(cycle.End + 1) > 0))
            {
                point.Lunar = true;
                point.Day = 1;
                point.Month = 1;
                point.Rule = "date.holiday";
                return ReadCycle(s, cycle, ref point, out end);
            }

            return false;
        }

        ReadOnlySpan<char> value = match.Entry.Value;
        int colon = value.IndexOf(':'), dash = value.IndexOf('-');
        if (colon < 0 || dash < 0)
        {
            return false;
        }

        bool eve = value[..colon].SequenceEqual("eve");
        if (s.TryMatch(match.End, LexiconClass.CanChi, out LexiconMatch named))
        {
            ReadCycle(s, named, ref point, out end);
        }
        else
        {
            int at = match.End;
            // "đêm giao thừa", "lúc giao thừa": the last one or the next; "pháo hoa giao thừa" is a sort of fireworks.
            bool bare = eve && (point.Part is not null || s.Has(i - 1, DateRole.At) || (s.IsBreak(i - 1) && s.IsBreak(at)));
            bool day = match.Entry.Attribute("day") is not null
                && (point.Part is not null || s.Has(i - 1, DateRole.Day | DateRole.Weak | DateRole.At));
            if (!PeriodReader.TryReadYearTail(s, match.End, ref point, ref at) && !bare && !day)
            {
                return false;
            }

            end = at;
        }

        point.Lunar = eve || value[..colon].SequenceEqual("lunar");
        point.EveOfTet = eve;
        point.Month = int.Parse(value[(colon + 1)..dash], CultureInfo.InvariantCulture);
        point.Day = int.Parse(value[(dash + 1)..], CultureInfo.InvariantCulture);
        if (match.Entry.Attribute("day") is not null && point.Part is Records.DayPart.Night or Records.DayPart.Evening)
        {
            // "đêm Giáng sinh" is the night before.
            point.Day--;
        }

        point.Rule = "date.holiday";
        return true;
    }

    /// <summary>Reads "Tết [Nguyên đán] [Giáp Thìn] [2024]" behind the number of a day.</summary>
    public static bool TryReadDayOfTet(in DateScan s, int day, int i, ref TimePoint point, out int end)
    {
        end = i + 1;
        if (s.TryMatch(i, LexiconClass.Holiday, out LexiconMatch match))
        {
            if (match.Entry.Value != "lunar:1-1")
            {
                return false;
            }

            end = match.End;
        }

        point.Lunar = true;
        point.Day = day;
        point.Month = 1;
        point.EveOfTet = day >= 23;
        point.Rule = "date.day-of-tet";
        if (s.TryMatch(end, LexiconClass.CanChi, out LexiconMatch cycle))
        {
            ReadCycle(s, cycle, ref point, out end);
        }
        else
        {
            PeriodReader.TryReadYearTail(s, end, ref point, ref end);
        }

        return true;
    }

    private static bool ReadCycle(in DateScan s, in LexiconMatch cycle, ref TimePoint point, out int end)
    {
        point.CanChi = int.Parse(cycle.Entry.Value, CultureInfo.InvariantCulture);
        end = cycle.End;
        if (s.IsDash(end) && s.Year4(end + 1) > 0)
        {
            end++;
        }

        if (s.Year4(end) > 0 && !s.GoesOn(end + 1))
        {
            point.Year = s.Year4(end);
            end++;
        }

        return true;
    }
}
