using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Reads months, quarters, half-years, seasons, years, decades and centuries: "tháng 6/2025", "tháng Chạp", "quý I/2025",
/// "6 tháng đầu năm 2025", "mùa xuân 1975", "năm 2023", "những năm 90", "thế kỷ XXI". Refused: "tháng 13", "mỗi tháng 3 triệu",
/// "trong năm 1.500 tấn". Gives the period's parts.
/// </summary>
internal static class PeriodReader
{
    /// <summary>Reads "tháng …" with the year behind it.</summary>
    public static bool TryReadMonth(in DateScan s, int i, ref TimePoint point, out int end)
    {
        end = i;
        if (!s.Has(i, DateRole.Month))
        {
            return false;
        }

        int month, at = i + 1;
        bool lunar = false;
        if (s.TryMatch(at, LexiconClass.MonthName, out LexiconMatch name))
        {
            month = int.Parse(name.Entry.Value, System.Globalization.CultureInfo.InvariantCulture);
            lunar = name.Entry.Attribute("lunar") is not null;
            at = name.End;
        }
        else if (s.IsNumber(at))
        {
            month = s.TwoDigits(at);
            at++;
        }
        else if (s.Has(at, DateRole.Year) && s.Year4(at + 1) > 0 && !s.IsCapital(at))
        {
            // "9 tháng năm 2025": the year, not the fifth month.
            return false;
        }
        else if (!DateNumbers.TryReadWords(s, at, out month, out at) || (!s.EndsSafely(at) && !s.Has(at, DateRole.Year) && !(s.Tokens[i + 1].IsCapitalized && !s.Has(at, DateRole.Count)))
                || s.Has(at, DateRole.Unit | DateRole.Count) || (s.Has(i + 1, DateRole.One) && s.Has(i - 1, DateRole.Recur)))
        {
            return false;
        }

        if (month is < 1 or > 12 || s.Has(i - 1, DateRole.Recur) || s.Has(at, DateRole.Unit | DateRole.Count | DateRole.Age))
        {
            return false;
        }

        // "Ngọn đuốc Tháng Mười" is a name.
        if (s.IsCapital(i) && !s.Tokens[i].StartsSentence && s.IsWord(i + 1) && s.IsCapital(i + 1) && s.IsWord(i - 1) && !s.Has(at, DateRole.Year))
        {
            return false;
        }

        bool leap = s.Has(at, DateRole.Leap);
        if (leap)
        {
            at++;
        }

        if (s.Separator(at) is var sep && sep != '\0' && s.IsNumber(at + 1))
        {
            int year = s.Year4(at + 1);
            if (year > 0 && !s.GoesOn(at + 2, dashOpens: true))
            {
                point.Year = year;
                at += 2;
            }
            else if (sep != '-' || year > 0)
            {
                return false;
            }
        }
        else if (s.GoesOn(at, dashOpens: true))
        {
            return false;
        }

        // "Cách mạng tháng Tám" is a name; with its year it is a month too.
        // "đường 3 tháng 2" too.
        if (point.Day == 0 && point.Year == 0 && (s.IsRefused(i) || (s.IsNumber(i - 1) && s.IsRefused(i - 1))) && !(s.Has(at, DateRole.Year) && s.Year4(at + 1) > 0))
        {
            return false;
        }

        point.Month = month;
        point.Lunar |= lunar || leap;
        point.LeapMonth = leap;
        point.Rule = "date.month";
        end = at;
        if (point.Year == 0)
        {
            DayReader.ReadLunarTail(s, ref point, ref end);
            TryReadYearTail(s, end, ref point, ref end);
        }

        return true;
    }

    /// <summary>
    /// Reads the year behind a smaller unit: " năm 2025", "/2025", " 2025", ", 2025", " trong năm 2025", " (năm 2025)", " năm ngoái",
    /// " năm Giáp Thìn". Day and month of a year of the cycle of sixty are lunar.
    /// </summary>
    public static bool TryReadYearTail(in DateScan s, int i, ref TimePoint point, ref int end)
    {
        int at = i;
        if (point.Year != 0)
        {
            return false;
        }

        if (TryReadYearInBrackets(s, at, ref point, ref end) || TryReadBareCycle(s, at, ref point, ref end))
        {
            return true;
        }

        if (s.Has(at, DateRole.Of) || (s.Has(at, DateRole.Inside | DateRole.At) && s.Has(at + 1, DateRole.Year)))
        {
            at++;
        }

        if (s.TryMatch(at, LexiconClass.RelativeDate, out LexiconMatch relative) && point.Unit == TimeUnit.None
                && relative.Entry.Value.StartsWith("year", StringComparison.Ordinal) && RelativeReader.TryApply(relative.Entry, ref point))
        {
            end = relative.End;
            return true;
        }

        bool comma = s.Is(at, ',') && at == i;
        if (comma)
        {
            at++;
        }

        bool named = s.Has(at, DateRole.Year);
        if (named)
        {
            at++;
            if (s.TryMatch(at, LexiconClass.CanChi, out LexiconMatch cycle))
            {
                return TakeCycle(s, cycle, ref point, ref end);
            }
        }

        int year = s.Year4(at);
        if (year < 0 || s.GoesOn(at + 1, dashOpens: true) || (comma && !named) || (!named && (!s.EndsSafely(at + 1) || s.IsGlued(at))))
        {
            return false;
        }

        point.Year = year;
        end = at + 1;
        return true;
    }

    /// <summary>Reads "năm 2023", "năm 179 TCN", "năm Ất Tỵ", "những năm 90", "thập niên 1990", "thế kỷ 21".</summary>
    public static bool TryReadYear(in DateScan s, int i, ref TimePoint point, out int end)
    {
        end = i;
        if (s.Has(i, DateRole.Plural) && s.Has(i + 1, DateRole.Year))
        {
            return PeriodForms.Decade.TryRead(s, i + 2, ref point, out end);
        }

        if (s.TryMatch(i, LexiconClass.TimeUnit, out LexiconMatch unit))
        {
            if (unit.Entry.Value == "decade")
            {
                return PeriodForms.Decade.TryRead(s, unit.End, ref point, out end);
            }

            if (unit.Entry.Value == "century")
            {
                return PeriodForms.Century.TryRead(s, unit.End, ref point, out end);
            }
        }

        if (!s.Has(i, DateRole.Year))
        {
            return false;
        }

        if (s.TryMatch(i + 1, LexiconClass.CanChi, out LexiconMatch cycle))
        {
            point.CanChi = int.Parse(cycle.Entry.Value, System.Globalization.CultureInfo.InvariantCulture);
            point.Rule = "date.can-chi";
            end = cycle.End;
            TryReadBareYear(s, ref point, ref end);
            return true;
        }

        int year = s.Digits(i + 1);
        bool threeDigits = year is >= 100 and < 1000 && s.Tokens[i + 1].Length == 3;
        if ((s.Year4(i + 1) < 0 && !threeDigits) || s.GoesOn(i + 2, dashOpens: true))
        {
            return false;
        }

        if (s.Has(i + 2, DateRole.Bc))
        {
            point.Year = -year;
            end = i + 3;
        }
        else if (threeDigits && !s.EndsSafely(i + 2) || s.Has(i + 2, DateRole.Unit) && s.Tokens[i + 2].Length <= 5 && threeDigits)
        {
            return false;
        }
        else
        {
            point.Year = year;
            end = s.Has(i + 2, DateRole.Ad) ? i + 3 : i + 2;
        }

        point.Rule = "date.year";
        return true;
    }

    /// <summary>Reads "quý I/2025", "quý 3", "quý III năm nay", "quý đầu năm".</summary>
    public static bool TryReadQuarter(in DateScan s, int i, ref TimePoint point, out int end)
    {
        end = i;
        return s.Has(i, DateRole.Quarter) && PeriodForms.Quarter.TryRead(s, i, ref point, out end);
    }

    /// <summary>Reads a season with a year; a bare season says nothing.</summary>
    public static bool TryReadSeason(in DateScan s, int i, ref TimePoint point, out int end)
    {
        end = i;
        if (!s.TryMatch(i, LexiconClass.Season, out LexiconMatch season))
        {
            return false;
        }

        // "vụ đông xuân 2024-2025" is a crop of two years.
        int at = season.End;
        if (s.Context.TryMatchBefore(at, LexiconClass.PeriodNoun, out _))
        {
            return false;
        }

        if (s.TryMatch(at, LexiconClass.CanChi, out LexiconMatch cycle))
        {
            point.CanChi = int.Parse(cycle.Entry.Value, System.Globalization.CultureInfo.InvariantCulture);
            at = cycle.End;
            if (s.Is(at, '-') || s.IsDash(at))
            {
                at++;
            }

            if (s.Year4(at) > 0)
            {
                point.Year = s.Year4(at);
                at++;
            }
        }
        else if (s.Has(at, DateRole.This) && season.Length > 1)
        {
            point.Unit = TimeUnit.Year;
            at++;
        }
        else if (!TryReadYearTail(s, at, ref point, ref at))
        {
            return false;
        }

        if (season.Entry.Attribute("bare") is not null && !s.Tokens[i].IsCapitalized && point.Unit == TimeUnit.None && point.Year == 0
                && (point.CanChi == 0 || s.TryMatch(i - 1, LexiconClass.DateModifier, out _)))
        {
            return false;
        }

        point.Season = int.Parse(season.Entry.Value, System.Globalization.CultureInfo.InvariantCulture);
        point.Rule = "date.season";
        end = at;
        return true;
    }

    /// <summary>Reads "năm 2025", "năm nay" or plain "năm" (this year) at the word năm.</summary>
    public static bool TryReadYearOrThisYear(in DateScan s, int i, ref TimePoint point, ref int end)
    {
        if (!s.Has(i, DateRole.Year))
        {
            return false;
        }

        if (s.TryMatch(i, LexiconClass.RelativeDate, out LexiconMatch relative) && RelativeReader.TryApply(relative.Entry, ref point))
        {
            end = relative.End;
            return true;
        }

        TimePoint year = default;
        if (TryReadYear(s, i, ref year, out int after))
        {
            point.Year = year.Year;
            point.CanChi = year.CanChi;
            end = after;
            return true;
        }

        point.Unit = TimeUnit.Year;
        point.Offset = 0;
        end = i + 1;
        return true;
    }

    // "mùng 3/3 Ất Tỵ", "ngày 5 tháng 6 Giáp Thìn"
    private static bool TryReadBareCycle(in DateScan s, int i, ref TimePoint point, ref int end) =>
        point is { Day: > 0, Month: > 0 } && s.TryMatch(i, LexiconClass.CanChi, out LexiconMatch cycle)
            && TakeCycle(s, cycle, ref point, ref end);

    private static bool TakeCycle(in DateScan s, in LexiconMatch cycle, ref TimePoint point, ref int end)
    {
        point.CanChi = int.Parse(cycle.Entry.Value, System.Globalization.CultureInfo.InvariantCulture);
        point.Lunar |= point.Month > 0;
        end = cycle.End;
        TryReadBareYear(s, ref point, ref end);
        return true;
    }

    // "ngày 20-7 (năm 2018)", "sáng 6/6 (2018)", "ngày 9 tháng 4 (năm Ất Tỵ)"
    private static bool TryReadYearInBrackets(in DateScan s, int i, ref TimePoint point, ref int end)
    {
        int at = s.Has(i + 1, DateRole.Year) ? i + 2 : i + 1;
        if (s.Is(i, '(') && at == i + 2 && s.TryMatch(at, LexiconClass.CanChi, out LexiconMatch cycle) && s.Is(cycle.End, ')'))
        {
            TakeCycle(s, cycle, ref point, ref end);
            end = cycle.End + 1;
            return true;
        }

        if (!s.Is(i, '(') || !s.Is(at + 1, ')') || s.Year4(at) is < 1800 or > 2100)
        {
            return false;
        }

        point.Year = s.Year4(at);
        end = at + 2;
        return true;
    }

    private static void TryReadBareYear(in DateScan s, ref TimePoint point, ref int end)
    {
        int at = s.Is(end, '(') ? end + 1 : end;
        if (s.Year4(at) > 0 && !s.GoesOn(at + 1) && (at == end || s.Is(at + 1, ')')))
        {
            point.Year = s.Year4(at);
            end = at == end ? at + 1 : at + 2;
        }
    }
}
