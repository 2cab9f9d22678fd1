using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Reads parts of periods: "đầu năm 2024", "cuối tháng 3", "giữa tuần này", "cuối những năm 90", "đầu thế kỷ 20", and with the
/// period left to the day of writing "cuối năm", "đầu tháng". Refused: "đầu tiên", "cuối cùng", "đầu giờ". Gives the period and the
/// modifier.
/// </summary>
internal static class ModifiedReader
{
    /// <summary>Reads "ngày đầu tiên của tháng 3", "ngày cuối cùng năm 2024": the one day.</summary>
    public static bool TryReadEndDay(in DateScan s, int i, out TimePoint point, out int end)
    {
        point = default;
        point.Second = -1;
        end = i;
        if (!s.Has(i, DateRole.Day) || !s.TryMatch(i + 1, LexiconClass.DateWord, out LexiconMatch edge)
                || edge.Entry.Value is not ("very-first" or "final"))
        {
            return false;
        }

        bool first = edge.Entry.Value == "very-first";

        int at = s.Has(edge.End, DateRole.Of) ? edge.End + 1 : edge.End;
        if (!PointReader.TryRead(s, at, DateCue.None, out TimePoint period, out int stop) || period.HasTime || period.Part is not null
                || period.Day != 0 || period.Weekday != 0 || period.Lunar
            || !(period.Month > 0 || period.Unit is TimeUnit.Month or TimeUnit.Year
                || (period.Year > 0 && period.Quarter == 0 && period.Half == 0 && period.Season == 0)))
        {
            return false;
        }

        point = period;
        point.Day = first ? 1 : -1;
        point.Month = period.Month > 0 || period.Unit == TimeUnit.Month ? period.Month : first ? 1 : 12;
        point.Rule = "date.end-day";
        end = stop;
        return true;
    }

    /// <summary>Reads "đầu", "giữa", "cuối" and a period.</summary>
    public static bool TryRead(in DateScan s, int i, out TimePoint point, out int end)
    {
        point = default;
        point.Second = -1;
        end = i;
        if (!s.TryMatch(i, LexiconClass.DateModifier, out LexiconMatch match) || match.Entry.Attribute("point") is null
                || Modifiers.Parse(match.Entry.Value) is not { } modifier)
        {
            return false;
        }

        int at = match.End;
        if (s.Has(at, DateRole.Of))
        {
            at++;
        }

        if (PointReader.TryRead(s, at, DateCue.None, out TimePoint read, out int stop) && !read.HasTime && read.Part is null
                && read.Day == 0 && read.Weekday == 0 && read.Unit != TimeUnit.Day)
        {
            point = read;
            point.Modifier = modifier;
            point.Rule = "date.part-of-period";
            end = stop;
            return true;
        }

        // "cuối 2016", "đầu 2024"
        if (s.Year4(at) is >= 1900 and <= 2100 && at == match.End && !s.GoesOn(at + 1) && !s.IsNumber(at + 1)
                && !(s.IsDash(at + 1) && s.IsNumber(at + 2)) && !s.IsCounted(at + 1))
        {
            point.Year = s.Year4(at);
            point.Modifier = modifier;
            point.Rule = "date.part-of-period";
            end = at + 1;
            return true;
        }

        // The bare unit: this year, this month. "đầu tuần" and "cuối tuần" without more are habits, not dates.
        TimeUnit unit = s.Has(at, DateRole.Year)
            ? TimeUnit.Year : s.Has(at, DateRole.Month) ? TimeUnit.Month : s.Has(at, DateRole.Quarter) ? TimeUnit.Quarter
            : s.Has(at, DateRole.Week) && s.IsBreak(i - 1) && s.IsBreak(at + 1) ? TimeUnit.Week : TimeUnit.None;
        if (unit == TimeUnit.None || !s.EndsSafely(at + 1) || s.IsNumber(at + 1) || s.Has(at + 1, DateRole.That)
                || s.Has(i - 1, DateRole.Recur | DateRole.Each))
        {
            return false;
        }

        // "ngày đầu năm", "cả năm" customs: "lì xì đầu năm" still means this year's beginning.
        point.Unit = unit;
        point.Modifier = modifier;
        point.Rule = "date.part-of-period";
        end = at + 1;
        return true;
    }
}
