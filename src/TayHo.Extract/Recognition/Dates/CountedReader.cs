using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Reads lengths and what they make with the words around them: "15 năm" (a duration), "3 ngày trước" and "cách đây 3 năm"
/// (a date), "3 tháng tới" (an interval), "2 năm một lần" (a set), "2 lần/tuần" (a set). Refused: "2 ngày trước khi" as a date.
/// </summary>
internal static class CountedReader
{
    /// <summary>Reads a mention that begins with a length, or with "cách đây".</summary>
    public static DateMention? TryRead(in DateScan s, int i, int start, DateModifier? modifier, out int end)
    {
        bool ago = s.Has(i, DateRole.Ago) && s.Has(i + 1, DateRole.Here | DateRole.Now);
        int at = ago ? i + 2 : i;
        if (ago && s.Context.TryMatch(at, Lexicons.LexiconClass.DateModifier, out Lexicons.LexiconMatch loose) && loose.Entry.Attribute("length") is not null)
        {
            modifier ??= Modifiers.Parse(loose.Entry.Value);
            at = loose.End;
        }

        // "chỉ số S&P 500 ngày hôm qua", "lúa chín ngày càng nhiều"
        if (!LengthReader.TryRead(s, at, out TimeLength length, out end)
            || (length.Unit == TimeUnit.Day
                && (s.Has(end, DateRole.Hom) || (s.TryMatch(end - 1, Lexicons.LexiconClass.DateWord, out Lexicons.LexiconMatch phrase) && phrase is { Length: > 1, Entry.Value: "vague" }))))
        {
            return null;
        }

        int amount = (int)length.Amount;
        bool whole = length.Amount == amount && length.High == 0 && length.SecondAmount == 0;
        bool halfCentury = length is { Amount: 0.5, Unit: TimeUnit.Century };
        if (ago)
        {
            if (length.High > 0)
            {
                // "cách đây 7-8 năm" names no year.
                return Plain(modifier is null ? at : start, end, length, modifier, 0);
            }

            return IsVague(length, modifier) ? Plain(start, end, length, modifier, 0) : Shifted(start, end, length, -1, modifier, "date.ago");
        }

        int next = end;
        if (s.Means(next, "back", out int back) || s.Has(next, DateRole.Before))
        {
            int stop = Math.Max(back, next + 1);
            if (s.Has(stop, DateRole.Here))
            {
                stop++;
            }

            // "3 ngày trước đó" counts from the date told before.
            if (IsStep(s, start, length, whole) && s.Has(stop, DateRole.That))
            {
                end = stop + 1;
                return FromPrevious(Shifted(start, end, length, -1, modifier, "date.ago"), length);
            }

            // "2 giây trước và sau khi bấm nút"
            bool anchored = !(s.Has(stop, DateRole.And) && s.Has(stop + 1, DateRole.After)) && !s.Has(stop, DateRole.When | DateRole.That | DateRole.Day | DateRole.At | DateRole.Tet | DateRole.Hom)
                && !s.IsNumber(stop);
            if (anchored && (whole || halfCentury || length.Amount == 0.5 || (length.Unit == TimeUnit.Year && length.High == 0 && length.Amount * 2 == Math.Floor(length.Amount * 2))
                        || length.SecondAmount > 0))
            {
                end = stop;
                return IsVague(length, modifier) ? Plain(start, end, length, modifier, 0) : Shifted(start, end, length, -1, modifier, "date.ago");
            }
        }
        else if (s.Has(next, DateRole.More) && length.High == 0)
        {
            // "kéo dài thêm 10 ngày nữa" is a length.
            end = next + 1;
            return IsSpent(s, start) ? Plain(start, end, length, modifier, 0) : Shifted(start, end, length, 1, modifier, "date.hence");
        }
        else if (s.Has(next, DateRole.After) && s.Has(next + 1, DateRole.That) && IsStep(s, start, length, whole))
        {
            end = next + 2;
            return FromPrevious(Shifted(start, end, length, 1, modifier, "date.hence"), length);
        }
        else if (s.Has(next, DateRole.After) && s.EndsSafely(next + 1) && !s.Has(next + 1, DateRole.When | DateRole.That) && whole)
        {
            DateMention shifted = Shifted(start, next + 1, length, 1, modifier, "date.hence");
            end = next + 1;
            return shifted with { Start = shifted.Start with { Narrative = true }, Length = length.Write() };
        }
        else if (whole && TryReadSpan(s, next, out int direction, out bool interval, out int stop))
        {
            if (interval && amount > 1 && !IsSpent(s, start))
            {
                end = stop;
                TimePoint from = default, to = default;
                from.Unit = to.Unit = length.Unit;
                from.Second = to.Second = -1;
                from.Offset = direction > 0 ? 1 : -amount;
                to.Offset = direction > 0 ? amount : -1;
                return new DateMention(new TokenRange(start, stop), "date.counted-interval") { Kind = DateKind.Interval, Start = from, End = to, Modifier = modifier, Length = length.Write(),
                        Window = direction };
            }

            return Plain(start, end, length, modifier, direction);
        }
        else if (s.Has(next, DateRole.One) && s.Has(next + 1, DateRole.Count))
        {
            end = next + 2;
            return new DateMention(new TokenRange(start, end), "date.set") { Kind = DateKind.Set, Length = length.Write(), Modifier = modifier };
        }

        // "hai hôm" alone says nothing of calendar time.
        return s.Has(end - 1, DateRole.Hom)
            ? null : Plain(start, end, length, modifier, 0) with { YearToDate = modifier is null && whole && length.Unit == TimeUnit.Month && amount is > 1 and < 12 && s.IsNumber(i)
                ? YearToDate(s, i, end) : 0 };
    }

    // "kéo dài thêm 10 ngày nữa", "thời hạn 60 ngày tiếp theo"
    private static bool IsSpent(in DateScan s, int start) =>
        s.Context.TryMatchBefore(start, Lexicons.LexiconClass.DateWord, out Lexicons.LexiconMatch spent) && spent.Entry.Value == "spend";

    // "gần 100 năm trước", "hơn 30 năm về trước": a round number of decades with a loosening word names no year.
    private static bool IsVague(in TimeLength length, DateModifier? modifier) =>
        modifier is DateModifier.More or DateModifier.Less or DateModifier.Approx
            && length is { Unit: TimeUnit.Year, Amount: >= 20 and var years, High: 0 } && years % 10 == 0;

    // "ba ngày sau đó" leads to a day; "trong 3 năm sau đó" and "giai đoạn 5 năm trước đó" are lengths.
    private static bool IsStep(in DateScan s, int start, in TimeLength length, bool whole) =>
        whole && length.Unit >= TimeUnit.Day && !s.Has(start - 1, DateRole.Inside)
            && !(s.IsWord(start - 1) && s.Has(start - 2, DateRole.Inside))
        && !s.Context.TryMatchBefore(start, Lexicons.LexiconClass.PeriodNoun, out _);

    private static DateMention FromPrevious(DateMention shifted, in TimeLength length) =>
        shifted with { Start = shifted.Start with { FromPrevious = true }, Length = length.Write() };

    // "lũy kế 9 tháng", "hết 9 tháng, …", "trong 9 tháng, …", "9 tháng, thu ngân sách đạt …"; "trong vòng 9 tháng" and "sau 9 tháng" are
    // lengths.
    private static int YearToDate(in DateScan s, int i, int end)
    {
        if (s.Context.TryMatchBefore(i, Lexicons.LexiconClass.DateWord, out Lexicons.LexiconMatch before)
                && before.Entry.Value == "year-to-date")
        {
            return 2;
        }

        if (s.IsBreak(i - 1) && s.IsBreak(end))
        {
            return 0;
        }

        bool closed = s.IsBreak(end) || s.Is(end, ',') || s.Is(end, '.') || s.Is(end, ':');
        bool opened = OpensReport(s, i, before.Entry);
        return (closed ? opened || s.Has(i - 1, DateRole.Inside) : (opened || IsMeasured(s, i)) && TellsChange(s, end)) ? 1 : 0;
    }

    // "Hết 9 tháng, …", "Qua 9 tháng", "kết quả 9 tháng"; "kéo dài hết 9 tháng" is a length.
    private static bool OpensReport(in DateScan s, int i, Lexicons.LexiconEntry? before) =>
        s.IsBreak(i - 1) || s.Tokens[i].StartsSentence || s.Is(i - 1, ',') || before?.Value == "maybe-to-date"
        || (s.Has(i - 1, DateRole.Past) && s.Tokens[i - 1].StartsSentence)
        || (before?.Attribute("to-date") is not null && (s.Tokens[i - 1].StartsSentence || s.Is(i - 2, ',') || s.Has(i - 2, DateRole.To)));

    // "thu ngân sách | 9 tháng", "GRDP) | 9 tháng"; "lãi suất kỳ hạn 6 tháng" and "sau 9 tháng" are lengths.
    private static bool IsMeasured(in DateScan s, int i) =>
        !IsSpent(s, i)
        && (s.Is(i - 1, ')') || (s.IsCapital(i - 1) && !s.Tokens[i - 1].StartsSentence)
            || s.Context.TryMatchBefore(i, Lexicons.LexiconClass.MeasureNoun, out _));

    // "GRDP 9 tháng | ước tăng 7 %": what is told of the months.
    private static bool TellsChange(in DateScan s, int i) =>
        s.TryMatch(i, Lexicons.LexiconClass.ChangeVerb, out _)
            || (s.TryMatch(i, Lexicons.LexiconClass.ComparisonBefore, out Lexicons.LexiconMatch estimate)
                && estimate.Entry.Attribute("forecast") is not null);

    private static DateMention Plain(int start, int end, in TimeLength length, DateModifier? modifier, int window) =>
        new(new TokenRange(start, end), "date.duration") { Kind = DateKind.Duration, Length = length.Write(), Modifier = modifier,
                Window = window };

    private static DateMention Shifted(int start, int end, in TimeLength length, int sign, DateModifier? modifier, string rule)
    {
        TimePoint point = default;
        point.Second = -1;
        point.Unit = length.Unit;
        point.Offset = sign * (int)length.Amount;
        if (length is { Amount: 0.5, Unit: TimeUnit.Century })
        {
            point.Unit = TimeUnit.Year;
            point.Offset = sign * 50;
        }
        else if (length.Amount is > 0 and < 1)
        {
            (point.Unit, point.Offset) = length.Unit switch
            {
                TimeUnit.Year => (TimeUnit.Month, sign * 6),
                TimeUnit.Month => (TimeUnit.Day, sign * 15),
                TimeUnit.Hour => (TimeUnit.Minute, sign * 30),
                _ => (TimeUnit.Hour, sign * 12),
            };
        }
        else if (length.Amount != Math.Floor(length.Amount) || (length.SecondAmount > 0 && length.SecondUnit == TimeUnit.Month))
        {
            point.Unit = TimeUnit.Month;
            point.Offset = sign * (int)((length.Amount * 12) + (length.SecondUnit == TimeUnit.Month ? length.SecondAmount : 0));
        }
        else if (length.Unit == TimeUnit.Decade)
        {
            point.Unit = TimeUnit.Year;
            point.Offset *= 10;
        }
        else if (length.Unit == TimeUnit.Century)
        {
            point.Unit = TimeUnit.Year;
            point.Offset *= 100;
        }
        else if (length.Unit == TimeUnit.Week)
        {
            // Weeks counted from today lead to a day: two weeks ago is fourteen days.
            point.Unit = TimeUnit.Day;
            point.Offset *= 7;
        }

        DateKind kind = point.Unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second ? DateKind.Time : DateKind.Date;
        return new DateMention(new TokenRange(start, end), rule) { Kind = kind, Start = point, Modifier = modifier };
    }

    // "qua", "vừa qua", "gần đây", "nay", "trở lại đây" leave a duration; "tới", "vừa rồi", "tiếp theo" make an interval.
    private static bool TryReadSpan(in DateScan s, int i, out int direction, out bool interval, out int end)
    {
        end = i;
        direction = -1;
        interval = false;
        if (s.Has(i, DateRole.Just))
        {
            interval = s.Means(i, "just-past", out _);
            end = i + 2;
            return s.Has(i + 1, DateRole.Past);
        }

        if (s.Has(i, DateRole.Past) || s.Has(i, DateRole.Now) || (s.Has(i, DateRole.Near) && s.Has(i + 1, DateRole.Here)))
        {
            end = i + 1;
            return true;
        }

        direction = 1;
        interval = true;
        if (s.Has(i, DateRole.Follow))
        {
            end = s.Has(i + 1, DateRole.Follow2) ? i + 2 : i + 1;
            return true;
        }

        if (s.Has(i, DateRole.Next) && !s.IsNumber(i + 1) && !s.Has(i + 1, DateRole.Day | DateRole.Month | DateRole.Year)
                && s.EndsSafely(i + 1))
        {
            end = s.Has(i + 1, DateRole.Here) ? i + 2 : i + 1;
            return true;
        }

        return false;
    }

}

/// <summary>The contract's names of modifiers.</summary>
internal static class Modifiers
{
    /// <summary>Reads a name; null for none.</summary>
    public static DateModifier? Parse(string value) => value switch
    {
        "early" => DateModifier.Early,
        "mid" => DateModifier.Mid,
        "late" => DateModifier.Late,
        "before" => DateModifier.Before,
        "after" => DateModifier.After,
        "more" => DateModifier.More,
        "less" => DateModifier.Less,
        "approx" => DateModifier.Approx,
        _ => null,
    };
}
