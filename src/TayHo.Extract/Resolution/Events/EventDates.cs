using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Recognition.Events;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>Finds the date an event has in a sentence.</summary>
internal static class EventDates
{
    private const int LongPast = 31;

    /// <summary>
    /// The date of an event named in a sentence: the day right behind it ("kỳ họp … diễn ra ngày 8/1", "Hội nghị … (3/5)"), else the
    /// last day before the name, else the first after it; null when the sentence has none.
    /// </summary>
    public static DateRecord? Near(ResolutionContext context, TokenRange sentence, TokenRange name, TokenRange? verb = null)
    {
        int end = verb is { } v && v.Start >= name.End ? v.End : name.End;
        Resolved<DateRecord>? before = null, after = null;
        for (int i = context.FirstDateFrom(sentence.Start); i < context.Dates.Count && context.Dates[i].First.Start < sentence.End; i++)
        {
            Resolved<DateRecord> date = context.Dates[i];
            TokenRange at = date.First;
            if (name.Contains(at.Start) || !IsDay(date.Record) || IsSpanOfYears(date.Record) || EventName.IsCited(context.Text, at.Start)
                || IsOfNoun(context.Text, name, verb, at.Start))
            {
                continue;
            }

            if (at.Start >= name.End && at.Start <= end + 3)
            {
                return date.Record;
            }

            if (IsBracketed(context.Text, at) && (at.Start < name.Start || at.Start > end + 8))
            {
                continue;
            }

            if (at.Start < name.Start)
            {
                before = before is not null && Both(context.Text, before, date) is { } days ? days : date;
            }
            else
            {
                after ??= date;
            }
        }

        return (before ?? after)?.Record;
    }

    /// <summary>"trao thưởng … vụ cướp | xảy ra ngày 31/8 tại B": whether the verb right behind an event's name, which is a verb with its
    /// objects, tells of the noun at its end.</summary>
    /// <param name="text">The article.</param>
    /// <param name="name">The name.</param>
    /// <param name="own">The event's verb.</param>
    /// <param name="end">The token before which that verb stands.</param>
    public static bool IsOfNoun(TaggedText text, TokenRange name, TokenRange? own, int end)
    {
        bool told = false;
        for (int i = name.End; i < Math.Min(text.Count, Math.Min(end, name.End + 3)); i++)
        {
            // "Khánh thành cầu A | diễn ra": what takes place is the event itself.
            told |= WordLookup.At(text, i).Is(WordTraits.Existence)
                && !(text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch happens) && happens.Entry.Value == "happen");
        }

        return told && own is { } verb && name.Contains(verb.Start);
    }

    // "trong hai ngày 12 và 13/5", "các ngày 26, 27 và 28/8": all of them.
    private static Resolved<DateRecord>? Both(TaggedText text, Resolved<DateRecord> first, Resolved<DateRecord> second) =>
        second.First.Start == first.First.End + 1
            && ((text.Is(first.First.End, ',') && first.Record.DayPart is null && second.Record.DayPart is null)
                || (text.TryMatch(first.First.End, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list"))
            && first.Record is { Kind: DateKind.Date or DateKind.Interval, Value: { Length: 10 or 21 } from }
            && second.Record is { Kind: DateKind.Date, Value: { Length: 10 } to } && string.CompareOrdinal(from[^10..], to) < 0
            ? new Resolved<DateRecord>(first.Record with { Kind = DateKind.Interval, Value = $"{from[..10]}/{to}" },
                [new TokenRange(first.First.Start, second.First.End)])
            : null;

    /// <summary>
    /// The day on which a clause says that it happened; null when it says none. A day of effect ("áp dụng | từ ngày 1/7"), of a
    /// cited document or long past is none.
    /// </summary>
    public static DateRecord? OfClause(ResolutionContext context, SentenceSyntax syntax, int clause)
    {
        TaggedText text = context.Text;
        int verb = syntax.Clauses[clause].Predicate.Start;

        // "Quân đội A ngày 18/10 | đã …": right before the verb a day is the verb's, whatever noun stands before it, "hôm nay" too where
        // nothing settles it.
        DateRecord? told = verb > syntax.Clauses[clause].Range.Start ? At(context, verb - 1) : null;
        if (told is { Kind: DateKind.Date, Value: null }
                || (told is not null && IsDay(told) && IsRecent(context, told) && !IsToCome(context, told)))
        {
            return told.Value is null ? null : told;
        }

        foreach (Unit time in syntax.TimesOf(clause))
        {
            // "hôm nay bác bỏ …": a day of its own that nothing settles.
            if (time.Start < verb && At(context, time.Start) is { Kind: DateKind.Date, Value: null })
            {
                return null;
            }

            bool effect = time.Start > syntax.Clauses[clause].Predicate.End && IsOfEffect(text, syntax.Clauses[clause], time.Start);

            // "Thực hiện Chỉ thị số 9 | ngày 5/3/2021, xã A đã …": the ground's day.
            bool ground = syntax.Clauses[clause] is { IsVerbal: true, Subject.Length: 0 } && EventName.IsCited(text, time.Start);
            if (!effect && !ground && At(context, time.Start) is { } date && IsDay(date) && IsRecent(context, date)
                    && !IsToCome(context, date))
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Whether a clause tells a month or a year before the news ("ký kết cuối năm 2011").</summary>
    public static bool IsLongPast(ResolutionContext context, SentenceSyntax syntax, int clause)
    {
        foreach (Unit time in syntax.TimesOf(clause))
        {
            if (At(context, time.Start) is { Kind: DateKind.Date } date && !IsDay(date) && TryGetToday(context, out DateOnly today)
                && date.TryGetEdtf(out EdtfValue value) && value.Latest is { } last && today.DayNumber - last.DayNumber > LongPast)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first day that a sentence tells and that is neither to come nor long past; null when it tells none.</summary>
    public static DateRecord? OfSentence(ResolutionContext context, TokenRange sentence)
    {
        for (int i = context.FirstDateFrom(sentence.Start); i < context.Dates.Count && context.Dates[i].First.Start < sentence.End; i++)
        {
            Resolved<DateRecord> date = context.Dates[i];
            if (IsDay(date.Record) && IsRecent(context, date.Record) && !IsToCome(context, date.Record))
            {
                return date.Record;
            }
        }

        return null;
    }

    /// <summary>The date whose mention holds a token; null when none does.</summary>
    public static DateRecord? At(ResolutionContext context, int token)
    {
        int last = context.FirstDateFrom(token + 1) - 1;
        return last >= 0 && context.Dates[last].First.Contains(token) ? context.Dates[last].Record : null;
    }

    /// <summary>Where a date is mentioned first; null when it is none of the article's.</summary>
    public static TokenRange? MentionOf(ResolutionContext context, DateRecord date)
    {
        foreach (Resolved<DateRecord> mention in context.Dates)
        {
            if (ReferenceEquals(mention.Record, date))
            {
                return mention.First;
            }
        }

        return null;
    }

    /// <summary>Whether the record names a day, some days or a time of a day; what goes on until now ("từ 1/7 đến nay") is none.</summary>
    public static bool IsDay(DateRecord date) =>
        date.Kind is DateKind.Date or DateKind.Time or DateKind.Interval && date.TryGetEdtf(out EdtfValue value)
            && value is { Start.Day: not null, EndBound: not EdtfBound.Open };

    /// <summary>The value to the day, clock times left out ("từ 5 đến 9 giờ sáng nay": this day).</summary>
    public static string? Day(DateRecord? date)
    {
        if (date is not { Kind: DateKind.Time or DateKind.Interval } || !date.TryGetEdtf(out EdtfValue value))
        {
            return date?.Value;
        }

        string? first = value.Start?.WithoutTime().ToString();
        return value.Kind == EdtfKind.Date || (first is not null && value.End?.WithoutTime().ToString() == first) ? first : date.Value;
    }

    /// <summary>Whether the verb behind a date only reports ("Ngày 22.4, Công an tỉnh cho biết"): the day is then the report's.</summary>
    public static bool IsReport(TaggedText text, TokenRange date, TokenRange sentence)
    {
        for (int i = date.End; i < sentence.End && i < date.End + 45; i++)
        {
            if (text.TryMatch(i, LexiconClass.ReportVerb, out LexiconMatch report)
                    && !text.IsMarked(i, TokenMarks.Organization | TokenMarks.Post | TokenMarks.Person))
            {
                return report.Length > 0;
            }

            if (text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch aspect)
                    && aspect.Entry.Attribute("aspect") is "past" or "recent" && !text.TryMatch(aspect.End, LexiconClass.ReportVerb, out _))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a day is news on the anchor day: at most a week before it. Where that is not known to the day, a day is old that lies
    /// two years before another the article tells; true when nothing tells.
    /// </summary>
    public static bool IsRecent(ResolutionContext context, DateRecord date)
    {
        if (!date.TryGetEdtf(out EdtfValue value) || value.Start is not { } start)
        {
            return true;
        }

        return TryGetToday(context, out DateOnly today) && context.Anchor.Basis != AnchorBasis.Inferred
            ? !(value.TryGetDateOnly(out DateOnly then) && today.DayNumber - then.DayNumber > 7)
            : !(date.Basis == DateBasis.Explicit && start.Year is { } year && year < context.LatestYear - 1)
            && !(TryGetToday(context, out today) && value.TryGetDateOnly(out DateOnly day) && today.DayNumber - day.DayNumber > 7);
    }

    /// <summary>Whether a day lies after the anchor day, or is its evening ("tối nay", which news say of what is to come); false when
    /// either is not known to the day.</summary>
    public static bool IsToCome(ResolutionContext context, DateRecord date) =>
        TryGetToday(context, out DateOnly today) && date.TryGetEdtf(out EdtfValue value) && value.Start is { } start
            && start.TryGetDateOnly(out DateOnly then)
            && (then > today || (then == today && date is { Basis: DateBasis.Relative, DayPart: DayPart.Evening or DayPart.Night }));

    /// <summary>Whether a day tells when something was done: no level's ("đến ngày 10/4"), none of effect ("từ ngày 1/8"), no cited
    /// document's.</summary>
    public static bool IsOfDeed(TaggedText text, Resolved<DateRecord> date) =>
        !DeedReader.IsLevelDay(text, date.First) && !EventName.IsCited(text, date.First.Start) && !IsFrom(text, date.First.Start);

    /// <summary>"đã ban hành quyết định công bố dịch | kể từ ngày 20/5": whether what was done is only reckoned from a day.</summary>
    public static bool IsCountedFrom(TaggedText text, int day) =>
        text.TryMatchBefore(day, LexiconClass.PostLink, out LexiconMatch from)
            && text.TryMatch(from.Start, LexiconClass.DateWord, out LexiconMatch counted) && counted.Entry.Value == "ke";

    // "áp dụng | từ ngày 1/7", not "đã làm | từ ngày 1/7".
    private static bool IsOfEffect(TaggedText text, Clause clause, int day) =>
        IsFrom(text, day) && (!clause.Is(WordTraits.Past) || IsCountedFrom(text, day));

    private static bool IsFrom(TaggedText text, int day) =>
        text.TryMatchBefore(day, LexiconClass.PostLink, out LexiconMatch from) && from.Entry.Attribute("date") == "from";

    private static bool TryGetToday(ResolutionContext context, out DateOnly today)
    {
        today = default;
        return context.Anchor.TryGetEdtf(out EdtfValue anchor) && anchor.TryGetDateOnly(out today);
    }

    // "kỷ niệm 50 năm Ngày giải phóng (30.4.1975 - 30.4.2025)": a day remembered, not the event's.
    private static bool IsBracketed(TaggedText text, TokenRange date) =>
        date.Start > 1 && text.Is(date.Start - 1, '(') && !text.IsMarked(date.Start - 2, TokenMarks.Date)
            && !text.TryMatch(date.Start - 2, LexiconClass.TimeUnit, out _);

    // "(18/7/1977 - 18/7/2012)": years remembered.
    private static bool IsSpanOfYears(DateRecord date) =>
        date.TryGetEdtf(out EdtfValue value) && value is { Kind: EdtfKind.Interval, Start.Year: { } first, End.Year: { } last }
            && last - first > 1;
}
