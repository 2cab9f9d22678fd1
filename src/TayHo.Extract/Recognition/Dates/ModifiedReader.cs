using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Reads parts of periods: "đầu năm 2024", "cuối tháng 3", "giữa tuần này", "cuối những năm 90", "đầu thế kỷ 20", and with the
/// period left to the day of writing "cuối năm", "đầu tháng". Refused: "đầu tiên", "cuối cùng", "đầu giờ". Gives the period and the modifier.
/// </summary>
internal static class ModifiedReader
{
    /// <summary>Reads "đầu", "giữa", "cuối" and a period.</summary>
    public static bool TryRead(in DateScan s, int i, out TimePoint point, out int end)
    {
        point = default;
        point.Second = -1;
        end = i;
        if (!s.TryMatch(i, LexiconClass.DateModifier, out LexiconMatch match) || match.Entry.Attribute("point") is null || Modifiers.Parse(match.Entry.Value) is not { } modifier)
        {
            return false;
        }

        int at = match.End;
        if (s.Has(at, DateRole.Of))
        {
            at++;
        }

        if (PointReader.TryRead(s, at, DateCue.None, out TimePoint read, out int stop) && !read.HasTime && read.Part is null && read.Day == 0 && read.Weekday == 0 && read.Unit != TimeUnit.Day)
        {
            point = read;
            point.Modifier = modifier;
            point.Rule = "date.part-of-period";
            end = stop;
            return true;
        }

        // The bare unit: this year, this month. "đầu tuần" and "cuối tuần" without more are habits, not dates.
        TimeUnit unit = s.Has(at, DateRole.Year) ? TimeUnit.Year : s.Has(at, DateRole.Month) ? TimeUnit.Month : s.Has(at, DateRole.Quarter) ? TimeUnit.Quarter : TimeUnit.None;
        if (unit == TimeUnit.None || !s.EndsSafely(at + 1) || s.IsNumber(at + 1) || s.Has(at + 1, DateRole.That) || s.Has(i - 1, DateRole.Recur | DateRole.Each))
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
