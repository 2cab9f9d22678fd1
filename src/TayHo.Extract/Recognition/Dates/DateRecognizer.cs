using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Finds mentions of calendar time. Accepts every form of the contract's table, in digits and words: "Chiều 28/2", "từ năm 2010
/// đến nay", "quý I/2025", "hơn 25 năm", "hằng năm", "mùng 3 Tết Giáp Thìn". Refused: "50/53 đại biểu", "đường 30/4". Gives what the
/// words say; the anchor date fills in the rest later.
/// </summary>
internal sealed class DateRecognizer : IRecognizer<DateMention>
{
    private const int LongestDayName = 8;
    private readonly DateWords _words;

    /// <summary>Gathers the words of the grammar.</summary>
    public DateRecognizer(Lexicon lexicon) => _words = new DateWords(lexicon);

    /// <inheritdoc/>
    public IReadOnlyList<DateMention> Recognize(TaggedText context)
    {
        var scan = new DateScan(context, _words);
        var mentions = new List<DateMention>();
        int i = 0;
        while ((i = scan.NextStart(i)) < scan.Count)
        {
            context.ThrowIfStopped();
            int before = mentions.Count;
            int next = Read(scan, i, mentions);
            for (int k = before; k < mentions.Count; k++)
            {
                context.Mark(mentions[k].Range, TokenMarks.Date);
            }

            i = mentions.Count > before ? next : i + 1;
        }

        return mentions;
    }

    // Rules in the order in which they are tried; the first to accept wins. Returns the token to go on from.
    private static int Read(in DateScan s, int i, List<DateMention> mentions)
    {
        DateMention? previous = mentions.Count > 0 ? mentions[^1] : null;
        if (s.IsNumber(i) && s.IsBehindDash(i) && (previous is null || previous.Range.End != i - 1))
        {
            return i;
        }

        if (SetReader.TryRead(s, i, out int end) is { } set)
        {
            return Give(mentions, set, end);
        }

        if (s.Has(i, DateRole.Recur))
        {
            return i;
        }

        if (CountedIntervalReader.TryRead(s, i, out end) is { } counted)
        {
            return Give(mentions, counted, end);
        }

        DateCue cue = CueOf(s, i, previous);
        if (YearSpanReader.TryRead(s, i, out end) is { } years)
        {
            return Give(mentions, years, end);
        }

        if (IntervalReader.TryRead(s, i, cue, out PointRead first, out end) is { } interval)
        {
            return Give(mentions, interval, end);
        }

        if (ListReader.TryRead(s, i, mentions, out end))
        {
            return end;
        }

        if (ReadFirst(s, i, cue, first) is { } point)
        {
            return Give(mentions, point, point.Range.End);
        }

        if (s.TryMatch(i, LexiconClass.DateModifier, out LexiconMatch modifier) && modifier.Entry.Attribute("point") is null && ReadModified(s, i, modifier) is { } modified)
        {
            return Give(mentions, modified, modified.Range.End);
        }

        if (SetReader.TryReadTimes(s, i, out end) is { } times)
        {
            return Give(mentions, times, end);
        }

        if (CountedReader.TryRead(s, i, i, null, out end) is { } length)
        {
            return Give(mentions, length, length.Range.End);
        }

        return BareYearReader.TryRead(s, i, previous) is { } year ? Give(mentions, year, year.Range.End) : i;
    }

    // The point at a token that no stretch begins at; what the reader of stretches has read is not read again.
    private static DateMention? ReadFirst(in DateScan s, int i, DateCue cue, in PointRead first)
    {
        if (first.State == PointState.Unread || ModifiedReader.TryReadEndDay(s, i, out _, out _))
        {
            return ReadPoint(s, i, i, null, cue);
        }

        return first.State == PointState.Found ? Mention(s, i, null, first.Point, first.End) : null;
    }

    private static DateMention? ReadPoint(in DateScan s, int i, int start, DateModifier? modifier, DateCue cue) =>
        ModifiedReader.TryReadEndDay(s, i, out TimePoint point, out int end)
        || ModifiedReader.TryRead(s, i, out point, out end)
        || PointReader.TryRead(s, i, cue, out point, out end)
            ? Mention(s, start, modifier, point, end) : null;

    private static DateMention Mention(in DateScan s, int start, DateModifier? modifier, in TimePoint point, int end)
    {
        if (SetReader.TryReadBehind(s, end, out string? length, out int stop))
        {
            return new DateMention(new TokenRange(start, stop), "date.set") { Kind = DateKind.Set, Length = length, Start = point,
                    Modifier = modifier ?? point.Modifier };
        }

        DateKind kind = point.HasTime || point.Unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second ? DateKind.Time : DateKind.Date;
        return new DateMention(new TokenRange(start, end), point.Rule ?? "date.point") { Kind = kind, Start = point, Modifier = modifier
                ?? point.Modifier };
    }

    // "khoảng 11 giờ ngày 11/4", "hơn 25 năm", "trước năm 2030", "sau 1975".
    private static DateMention? ReadModified(in DateScan s, int i, in LexiconMatch match)
    {
        DateModifier? modifier = Modifiers.Parse(match.Entry.Value);
        int at = match.End;
        if (match.Entry.Attribute("bound") is null)
        {
            if (PointReader.TryRead(s, at, DateCue.None, out TimePoint clock, out _) && (clock.HasTime || modifier == DateModifier.Approx))
            {
                return ReadPoint(s, at, i, modifier, DateCue.None);
            }

            return CountedReader.TryRead(s, at, i, modifier, out _);
        }

        if (s.IsNumber(i - 1) || s.TryMatch(at, LexiconClass.RelativeDate, out _) || s.TryMatch(at, LexiconClass.DayPart, out _))
        {
            return null;
        }

        if (ReadPoint(s, at, i, modifier, DateCue.Weak) is { } point
                && (point.Start.HasYear || point.Start.Month > 0 || point.Kind == DateKind.Time))
        {
            // Digits with a slash after trước and sau: "dẫn trước 3/1" is no date.
            return point;
        }

        int year = s.Year4(at);
        return year is >= 1800 and <= 2100 && s.EndsSafely(at + 1) && !s.GoesOn(at + 1) && !s.IsDash(at + 1)
            ? new DateMention(new TokenRange(i, at + 1), "date.bare-year") { Kind = DateKind.Date,
                Start = new TimePoint { Year = year, Second = -1 }, Modifier = modifier }
            : null;
    }

    /// <summary>How far the words before a token say that digits there are a date.</summary>
    private static DateCue CueOf(in DateScan s, int i, DateMention? previous)
    {
        int before = i - 1;
        if (s.Has(before, DateRole.Day | DateRole.Hom | DateRole.Mong | DateRole.Rang))
        {
            return DateCue.Strong;
        }

        if (previous is not null && previous.Kind != DateKind.Duration && (s.Is(before, ',') || s.Has(before, DateRole.And))
                && previous.Range.End == before)
        {
            return previous.Start.Day > 0 && s.Has(previous.Range.Start, DateRole.Day | DateRole.Plural) ? DateCue.Strong : DateCue.Weak;
        }

        // "hôm nay (22-10)", "thứ Năm (23.10)"
        if (s.Is(before, '(') && previous is { Start: { Day: 0, Month: 0 } } && previous.Range.End == before
                && PointReader.IsDayLevel(previous.Start))
        {
            return DateCue.Strong;
        }

        return s.Has(before, DateRole.Weak | DateRole.From | DateRole.To | DateRole.And) || IsBehindNamedDay(s, i) || IsBehindSession(s, i)
            ? DateCue.Weak : DateCue.None;
    }

    // "phiên giao dịch 22/10"
    private static bool IsBehindSession(in DateScan s, int i) =>
        s.TwoDigits(i) > 0 && s.Context.TryMatchBefore(i, LexiconClass.DateWord, out LexiconMatch before) && before.Length > 1
            && before.Entry.Value == "weak";

    // "Ngày Nhà giáo Việt Nam 20/11", "ngày Giải phóng Thủ đô 10/10"
    private static bool IsBehindNamedDay(in DateScan s, int i)
    {
        if (s.TwoDigits(i) < 0 || s.Separator(i + 1) == '\0' || !s.IsWord(i - 1))
        {
            return false;
        }

        for (int k = i - 1; k >= i - LongestDayName && s.IsWord(k); k--)
        {
            if (s.Has(k, DateRole.Day))
            {
                return k < i - 1 && s.IsCapital(k + 1);
            }
        }

        return false;
    }

    private static int Give(List<DateMention> mentions, DateMention mention, int end)
    {
        mentions.Add(mention);
        return end;
    }
}
