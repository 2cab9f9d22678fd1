using System.Globalization;
using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Reads what counts from the day of writing: "hôm qua", "tuần sau", "3 ngày trước", "cách đây 2 năm", "nửa thế kỷ trước", and
/// weekdays: "thứ Sáu tuần sau", "chủ nhật vừa rồi". Refused: "lần thứ hai", "những năm qua", "2 ngày trước khi". Gives unit and offset.
/// </summary>
internal static class RelativeReader
{
    /// <summary>Reads a word or phrase of the lexicon.</summary>
    public static bool TryReadWord(in DateScan s, int i, ref TimePoint point, out int end)
    {
        end = i;
        if (!s.TryMatch(i, LexiconClass.RelativeDate, out LexiconMatch match) || s.Has(i - 1, DateRole.Plural | DateRole.Recur))
        {
            return false;
        }

        // "năm sau khi", "tuần trước đó"; "2 năm qua" is read from its number.
        bool loose = s.Has(match.End - 1, DateRole.Before | DateRole.After | DateRole.Next | DateRole.Past);
        if (loose && (s.Has(match.End, DateRole.When | DateRole.That)
                    || (s.Has(match.End - 1, DateRole.After | DateRole.Before) && s.IsNumber(match.End)) || s.IsNumber(i - 1)
                    || s.Has(i, DateRole.Year) && s.NumberWord(i - 1) != 0 && !s.Has(i - 1, DateRole.Safe)))
        {
            return false;
        }

        // "bây giờ" is a moment only where it says nothing but that.
        if (match.Entry.Attribute("alone") is not null && !(s.IsBreak(i - 1) && s.IsBreak(match.End)))
        {
            return false;
        }

        // "chuyển sang năm 2014"
        if ((s.Has(match.End - 1, DateRole.Year) && s.IsNumber(match.End)) || !TryApply(match.Entry, ref point))
        {
            return false;
        }

        point.Rule = "date.relative";
        end = match.End;
        return true;
    }

    /// <summary>Takes over unit and offset of a lexicon entry.</summary>
    public static bool TryApply(LexiconEntry entry, ref TimePoint point)
    {
        int colon = entry.Value.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !TryParseUnit(entry.Value.AsSpan(0, colon), out TimeUnit unit)
                || !int.TryParse(entry.Value.AsSpan(colon + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                    out int offset))
        {
            return false;
        }

        point.Unit = unit;
        point.Offset = offset;
        point.FromPrevious = entry.Attribute("ref") is not null;
        point.Direction = entry.Attribute("closing") is not null ? TimeDirection.Last : point.Direction;
        return true;
    }

    /// <summary>Reads "nay", "qua", "mai", "mốt", "kia" behind a part of the day.</summary>
    public static bool TryReadAfterPart(in DateScan s, int i, ref TimePoint point, out int end)
    {
        end = i + 1;

        // "Đêm trước, …", "đêm trước đó": the one before the day told of.
        if (s.Has(i, DateRole.Before) && i >= 2 && (s.Has(i + 1, DateRole.That) || (s.Is(i + 1, ',') && s.Tokens[i - 1].StartsSentence)))
        {
            (point.Unit, point.Offset, point.FromPrevious, point.Rule) = (TimeUnit.Day, -1, true, "date.relative");
            end = s.Has(i + 1, DateRole.That) ? i + 2 : i + 1;
            return true;
        }

        int? offset = s.Has(i, DateRole.Now)
            ? 0 : s.Has(i, DateRole.Past) && !s.Has(i, DateRole.Next)
            ? -1 : s.Has(i, DateRole.Morrow) ? 1 : s.Has(i, DateRole.Morrow2) ? 2 : s.Has(i, DateRole.Kia) ? -2 : null;
        if (offset is null || (s.IsWord(i) && s.Tokens[i].IsCapitalized && !s.Tokens[i].IsAllCaps))
        {
            end = i;
            return false;
        }

        point.Unit = TimeUnit.Day;
        point.Offset = offset.Value;
        point.Rule = "date.relative";
        return true;
    }

    /// <summary>Reads a weekday with the week or the direction behind it.</summary>
    public static bool TryReadWeekday(in DateScan s, int i, bool announced, ref TimePoint point, out int end)
    {
        end = i;
        if (!s.TryMatch(i, LexiconClass.Weekday, out LexiconMatch match))
        {
            return false;
        }

        int at = match.End;
        int week = s.Has(at, DateRole.Of) ? at + 1 : at;
        point.Weekday = int.Parse(match.Entry.Value, CultureInfo.InvariantCulture);
        point.Rule = "date.weekday";
        if (s.TryMatch(week, LexiconClass.RelativeDate, out LexiconMatch relative)
                && relative.Entry.Value.StartsWith("week", StringComparison.Ordinal) && TryApply(relative.Entry, ref point))
        {
            end = relative.End;
            return true;
        }

        if (TryReadDirection(s, at, ref point, out int after))
        {
            end = after;
            return true;
        }

        end = at;
        return announced || match.Entry.Attribute("sure") is not null || IsSure(s, i, at);
    }

    /// <summary>Reads "tới", "này", "vừa qua", "vừa rồi", "trước", "sắp tới" behind a weekday, day or month.</summary>
    public static bool TryReadDirection(in DateScan s, int i, ref TimePoint point, out int end)
    {
        end = i + 1;
        if (s.Has(i, DateRole.Just) && s.Has(i + 1, DateRole.Past))
        {
            point.Direction = TimeDirection.Last;
            end = i + 2;
            return true;
        }

        if (s.Has(i, DateRole.Next) && !s.IsNumber(i + 1)
                && !s.Has(i + 1, DateRole.Day | DateRole.Month | DateRole.Year | DateRole.Hom | DateRole.When | DateRole.Now)
                && !s.TryMatch(i + 1, LexiconClass.Weekday, out _)
            && (s.EndsSafely(i + 1) || s.Has(i + 1, DateRole.Here)))
        {
            point.Direction = TimeDirection.Next;
            end = s.Has(i + 1, DateRole.Here) ? i + 2 : i + 1;
            return true;
        }

        // "chủ nhật trước"; "thứ Hai trước ngày bầu cử" counts from the election.
        if (s.Has(i, DateRole.Before) && point is { Weekday: > 0, Day: 0 } && !s.IsNumber(i + 1)
                && !s.Has(i + 1, DateRole.When | DateRole.That | DateRole.Tet | DateRole.Day) && s.EndsSafely(i + 1))
        {
            point.Direction = TimeDirection.Last;
            return true;
        }

        if (s.Has(i, DateRole.This))
        {
            point.Direction = TimeDirection.This;
            return true;
        }

        end = i;
        return false;
    }

    /// <summary>Reads the unit names of lexicon values.</summary>
    public static bool TryParseUnit(ReadOnlySpan<char> name, out TimeUnit unit)
    {
        unit = name switch
        {
            "second" => TimeUnit.Second,
            "minute" => TimeUnit.Minute,
            "hour" => TimeUnit.Hour,
            "day" => TimeUnit.Day,
            "week" => TimeUnit.Week,
            "month" => TimeUnit.Month,
            "quarter" => TimeUnit.Quarter,
            "year" => TimeUnit.Year,
            "decade" => TimeUnit.Decade,
            "century" => TimeUnit.Century,
            "school-year" => TimeUnit.SchoolYear,
            _ => TimeUnit.None,
        };
        return unit != TimeUnit.None;
    }

    // Bare "thứ hai" is also "second": a capital on the number, a date behind it or a preposition before it tells.
    private static bool IsSure(in DateScan s, int i, int end)
    {
        bool capital = s.IsWord(end - 1) && s.Tokens[end - 1].IsCapitalized && !s.Tokens[i].IsAllCaps;
        int next = s.Is(end, ',') || s.Is(end, '(') ? end + 1 : end;
        bool dated = (s.Has(next, DateRole.Day) && s.IsNumber(next + 1)) || (s.TwoDigits(next) > 0 && s.Separator(next + 1) != '\0')
            || s.Has(next, DateRole.Mong);
        dated |= s.Has(end, DateRole.At) && (s.IsNumber(end + 1) || s.NumberWord(end + 1) != 0);
        bool preceded = s.Has(i - 1, DateRole.At | DateRole.From) || s.Has(i - 1, DateRole.Hom);
        bool alone = s.IsBreak(i - 1) && s.IsBreak(end);
        bool ordinal = s.Has(i - 1, DateRole.Count)
            || (s.IsWord(i - 1) && s.Tokens[i - 1].IsCapitalized && !s.Tokens[i].IsAllCaps && !s.Tokens[i - 1].StartsSentence);
        return !ordinal && (capital || dated || preceded || alone);
    }
}
