using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Reads clock times: "14h30", "14 giờ 30 phút", "9h15'", "8g", "15:45", "ba giờ rưỡi chiều", "11 giờ kém 15". Refused: "3 giờ đồng hồ",
/// "trong 8 giờ", "mất 2h30" and "bay 2 giờ 10 phút", which are lengths, "2:1", "25h". Gives hour and minute, shifted by the part of the
/// day.
/// </summary>
internal static class ClockReader
{
    /// <summary>Reads a clock time with the part of the day behind it, if one stands there.</summary>
    public static bool TryRead(in DateScan s, int i, ref TimePoint point, out int end)
    {
        end = i;
        int hour, next;
        bool words = false;
        if (s.IsNumber(i))
        {
            hour = s.TwoDigits(i);
            next = i + 1;
            if (s.IsTail(i))
            {
                return false;
            }
        }
        else
        {
            words = true;
            if (!DateNumbers.TryReadWords(s, i, out hour, out next) || s.Has(i, DateRole.Year) && !s.Has(next, DateRole.Hour))
            {
                return false;
            }
        }

        if (hour is < 0 or > 24)
        {
            return false;
        }

        int minute = 0, second = -1;
        bool precise = false;
        if (!words && s.Is(next, ':') && s.IsGlued(next) && s.IsNumber(next + 1) && s.IsGlued(next + 1) && s.Tokens[next + 1].Length == 2)
        {
            minute = s.TwoDigits(next + 1);
            next += 2;
            precise = true;
            if (s.Is(next, ':') && s.IsGlued(next) && s.IsNumber(next + 1) && s.Tokens[next + 1].Length == 2)
            {
                second = s.TwoDigits(next + 1);
                next += 2;
            }

            if (s.GoesOn(next, dashOpens: true))
            {
                return false;
            }
        }
        else if (s.Has(next, DateRole.Hour))
        {
            bool letter = s.Has(next, DateRole.Letter);
            if (letter && (words || (s.Context.Slice(next) is "G" && !(s.IsNumber(next + 1) && s.IsGlued(next + 1))) || (!s.IsGlued(next) && !s.IsNumber(next + 1))))
            {
                return false;
            }

            next++;
            if (!letter && IsLength(s, i, next))
            {
                return false;
            }

            precise = letter;
            int behindHour = next;
            ReadMinutes(s, letter, ref next, ref hour, ref minute, ref second, ref precise);
            if ((letter && s.GoesOn(next, dashOpens: true) && !s.Is(next, '.')) || (next > behindHour && IsElapsed(s, i, next)) || ((letter || s.Has(next - 1, DateRole.Half)) && IsSpan(s, i, next)))
            {
                return false;
            }
        }
        else
        {
            return false;
        }

        if (minute is < 0 or > 59 || second > 59 || (hour == 24 && minute > 0))
        {
            return false;
        }

        if (s.TryMatch(next, LexiconClass.DayPart, out LexiconMatch part) && TryParsePart(part.Entry.Value, out DayPart dayPart) && Fits(hour, dayPart))
        {
            point.Part = dayPart;
            next = part.End;
            hour = Shift(hour, dayPart);
        }
        else if (!precise && !IsAnnounced(s, i) && !IsFollowedByDate(s, next))
        {
            // "8 giờ" with nothing that says a clock: a length of time.
            return false;
        }

        point.HasTime = true;
        point.Hour = hour;
        point.Minute = minute;
        point.Second = second;
        point.Rule ??= "date.clock";
        end = next;
        return true;
    }

    /// <summary>The hour of twenty-four that an hour of twelve means in a part of the day.</summary>
    public static int Shift(int hour, DayPart part) => part switch
    {
        DayPart.Noon => hour is >= 1 and <= 3 ? hour + 12 : hour,
        DayPart.Afternoon => hour is >= 1 and <= 11 ? hour + 12 : hour,
        DayPart.Evening => hour is >= 1 and <= 11 ? hour + 12 : hour,
        DayPart.Night => hour is >= 6 and <= 11 ? hour + 12 : hour == 12 ? 24 : hour,
        DayPart.Morning => hour == 12 ? 0 : hour,
        _ => hour,
    };

    /// <summary>Reads the contract's name of a part of the day.</summary>
    public static bool TryParsePart(string value, out DayPart part)
    {
        (bool known, part) = value switch
        {
            "morning" => (true, DayPart.Morning),
            "noon" => (true, DayPart.Noon),
            "afternoon" => (true, DayPart.Afternoon),
            "evening" => (true, DayPart.Evening),
            "night" => (true, DayPart.Night),
            _ => (false, default),
        };
        return known;
    }

    private static bool Fits(int hour, DayPart part) => part switch
    {
        DayPart.Morning => hour <= 12,
        DayPart.Noon => hour is >= 10 and <= 15 or >= 1 and <= 3,
        _ => true,
    };

    private static void ReadMinutes(in DateScan s, bool letter, ref int next, ref int hour, ref int minute, ref int second,
            ref bool precise)
    {
        if (s.Has(next, DateRole.Half))
        {
            minute = 30;
            precise = true;
            next++;
            return;
        }

        if (s.Has(next, DateRole.Minus) && DateNumbers.TryRead(s, next + 1, out int less, out int afterLess) && less is > 0 and < 60)
        {
            minute = 60 - less;
            hour = (hour + 23) % 24;
            precise = true;
            next = s.Has(afterLess, DateRole.Minute) ? afterLess + 1 : afterLess;
            return;
        }

        int given;
        int after;
        if (s.IsNumber(next))
        {
            given = s.TwoDigits(next);
            after = next + 1;
        }
        else if (!DateNumbers.TryReadWords(s, next, out given, out after) || !s.Has(after, DateRole.Minute))
        {
            return;
        }

        // "40 ph" may stand apart, a lone "P." is a ward.
        bool named = s.IsPrime(after) || (s.Has(after, DateRole.Minute)
                && (!s.Has(after, DateRole.Letter) || s.IsGlued(after) || s.Tokens[after].Length > 1));
        bool plain = s.IsNumber(next) && s.Tokens[next].Length == 2 && (s.IsGlued(next) || !letter)
            && (s.EndsSafely(after) || s.TryMatch(after, LexiconClass.DayPart, out _) || s.Has(after, DateRole.Day))
            && s.Separator(after) == '\0';
        if (!named && !plain && !(letter && s.IsGlued(next) && s.Tokens[next].Length == 2))
        {
            return;
        }

        minute = given is >= 0 and < 60 ? given : 99;
        precise = true;
        next = named ? after + 1 : after;
        if (named && s.IsNumber(next) && s.Has(next + 1, DateRole.Second))
        {
            second = s.TwoDigits(next);
            next += 2;
        }
    }

    // "8 giờ đồng hồ", "8 giờ nữa", "8 giờ liền"; "trong 8 giờ", "hơn 8 giờ", "sau 3 giờ" are lengths unless a date follows.
    private static bool IsLength(in DateScan s, int start, int next)
    {
        if (s.TryMatch(next - 1, LexiconClass.TimeUnit, out LexiconMatch unit) && unit.Length > 1)
        {
            return true;
        }

        if (s.Has(next, DateRole.More | DateRole.Past | DateRole.Just | DateRole.Follow | DateRole.Here)
            || (s.Has(next, DateRole.Before | DateRole.After | DateRole.Next) && !IsFollowedByDate(s, next)))
        {
            return true;
        }

        bool measured = s.Has(start - 1, DateRole.Inside | DateRole.After | DateRole.Recur | DateRole.Ago)
            || (s.TryMatch(start - 1, LexiconClass.DateModifier, out LexiconMatch m) && m.Entry.Value is "more" or "less");
        return measured && !IsFollowedByDate(s, next) && !s.TryMatch(next, LexiconClass.DayPart, out _) && !IsMinutes(s, next);
    }

    // "mất khoảng một giờ", "trong khoảng 3 giờ"
    private static bool IsSpent(in DateScan s, int i) =>
        s.Has(i - 1, DateRole.Inside | DateRole.After)
            || (s.Context.TryMatchBefore(i, LexiconClass.DateWord, out LexiconMatch verb) && verb.Entry.Value == "spend");

    /// <summary>"trong 3h20", "kéo dài 2 giờ rưỡi": hours behind a word that spends them, unless a date, a part of the day or another end
    /// follows.</summary>
    public static bool IsSpan(in DateScan s, int i, int next)
    {
        int at = s.Context.TryMatchBefore(i, LexiconClass.DateModifier, out LexiconMatch modifier)
            && modifier.Entry.Attribute("length") is not null ? i - modifier.Length : i;
        bool spent = s.Has(at - 1, DateRole.Inside)
            || (s.Context.TryMatchBefore(at, LexiconClass.DateWord, out LexiconMatch verb)
                && (verb.Entry.Value == "spend" || verb.Entry.Attribute("spend") is not null));
        return spent && !IsFollowedByDate(s, next) && !s.TryMatch(next, LexiconClass.DayPart, out _) && !s.Has(next, DateRole.To)
            && !s.IsDash(next);
    }

    private static bool IsMinutes(in DateScan s, int i) => s.IsNumber(i) && (s.Has(i + 1, DateRole.Minute) || s.IsPrime(i + 1));

    // "mất 1 giờ 20 phút", "giảm từ 5 giờ 20 phút xuống 3 giờ": hours with minutes written out are a length unless a word before them, a
    // date or a part of the day beside them or their place at the head of the sentence says that a clock shows them.
    private static bool IsElapsed(in DateScan s, int i, int next)
    {
        if (!s.Has(next - 1, DateRole.Minute | DateRole.Second) || s.Has(next - 1, DateRole.Letter) || IsFollowedByDate(s, next)
                || s.TryMatch(next, LexiconClass.DayPart, out _))
        {
            return false;
        }

        int at = s.Context.TryMatchBefore(i, LexiconClass.DateModifier, out LexiconMatch modifier)
            && modifier.Entry.Attribute("length") is not null ? i - modifier.Length : i;
        if (s.Has(at - 1, DateRole.From) && s.TryMatch(next, LexiconClass.DateWord, out LexiconMatch change)
                && change.Entry.Value == "change-to")
        {
            return true;
        }

        bool opens = s.IsBreak(at - 1) || s.Tokens[at].StartsSentence || s.Tokens[at - 1].Kind == TokenKind.Punctuation
            || s.Context.IsMarked(at - 1, TokenMarks.Date);
        bool announced = s.Has(at - 1, DateRole.At | DateRole.From | DateRole.To)
            || (at == i && modifier.Entry?.Attribute("bound") is not null && modifier.Entry.Value == "before")
            || (s.Context.TryMatchBefore(at, LexiconClass.DateWord, out LexiconMatch verb) && verb.Entry.Value is "clock-verb" or "held");
        return !opens && !announced;
    }

    private static bool IsAnnounced(in DateScan s, int i) =>
        s.Has(i - 1, DateRole.At | DateRole.From | DateRole.To) || s.Is(i - 1, ',') && s.Has(i - 2, DateRole.At)
        || (s.Context.TryMatchBefore(i, LexiconClass.DateModifier, out LexiconMatch m)
            && (m.Entry.Value == "approx" ? !IsSpent(s, i - m.Length) : m.Entry.Attribute("bound") is not null))
        || (i == 0 && s.IsBreak(i + 2));

    private static bool IsFollowedByDate(in DateScan s, int next)
    {
        if (s.Is(next, ',') || s.Is(next, '('))
        {
            next++;
        }

        return s.Has(next, DateRole.Day | DateRole.Hom | DateRole.Mong)
            && (s.IsNumber(next + 1) || s.Has(next, DateRole.Hom | DateRole.Mong) || s.NumberWord(next + 1) != 0)
            || s.TryMatch(next, LexiconClass.RelativeDate, out _)
            || s.TryMatch(next, LexiconClass.Weekday, out _)
            || (s.TryMatch(next, LexiconClass.DayPart, out LexiconMatch part) && part.Length > 0)
            || (s.IsNumber(next) && s.Separator(next + 1) != '\0' && s.TwoDigits(next) > 0);
    }
}
