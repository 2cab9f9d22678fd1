using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>The day of the news: its month and day, the year where the words give it.</summary>
/// <param name="Mention">The words that name it.</param>
/// <param name="Year">The year; 0 when the words give none.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
internal sealed record NewsDay(DateMention Mention, int Year, int Month, int Day)
{
    // How far down the news may name its day, and how far down a day in mid-sentence may.
    private const int LeadSentences = 12;
    private const int OpeningSentences = 3;

    // A month without a word of tense may still lie ahead.
    private const int DaysAhead = 35;

    // A dateline before the first sentence: "Hà Nội, TTXVN -".
    private const int DatelineReach = 6;

    /// <summary>The day as EDTF in a year; 0 for an unknown one.</summary>
    public string Write(int year) => Edtf.Day(year, Month, Day);

    /// <summary>
    /// A day that opens its sentence near the top or stands in brackets behind "sáng nay", "tối qua"; else one that the words call today
    /// ("sáng nay 12-4"); else the first with a part of the day ("riêng trong sáng 5/8"); else the last that the opening tells of, or the
    /// last
    /// part of a day that opens a sentence further down.
    /// </summary>
    public static NewsDay? Find(TaggedText text, IReadOnlyList<DateMention> mentions)
    {
        DateMention? today = null, parted = null, opening = null, later = null, dated = null, stated = null, story = null;
        DateOnly? lastTold = null;
        int spokenOf = int.MaxValue;
        bool told = false;
        for (int i = 0; i < mentions.Count; i++)
        {
            text.ThrowIfStopped();

            // "trong hai ngày 23 và 24-10" is told of to its last day.
            DateMention mention = mentions[i] is { Kind: DateKind.Interval, Rule: "date.list" } days ? days with { Kind = DateKind.Date, Start = days.End } : mentions[i];
            int sentence = text.SentenceOf(mention.Range.Start);
            story = IsOfStory(text, mention, sentence) && (story is null || IsLater(mention.Start, story.Start)) ? mention : story;
            if (sentence > LeadSentences)
            {
                later = IsDayOfNews(text, mention) && mention.Start is { Year: 0, Part: not null } && text.Tokens[mention.Range.Start].StartsSentence
                    && (later is null || IsLater(mention.Start, later.Start)) ? mention : later;
                continue;
            }

            if (!IsDayOfNews(text, mention))
            {
                // "Sáng nay, …" opens the news: the days told behind it are others, unless they explain it.
                bool said = sentence <= OpeningSentences && mention.Kind is DateKind.Date or DateKind.Time && mention.Start is { Unit: TimeUnit.Day, Offset: 0, FromPrevious: false, Month: 0 };
                spokenOf = said ? Math.Min(spokenOf, sentence) : spokenOf;
                continue;
            }

            if (mention.Start.Year > 0 && IsBefore(mention.Start, lastTold ??= LastTold(text, mentions)))
            {
                continue;
            }

            if (i > 0 && Explained(text, mentions[i - 1], mention) is { } explained)
            {
                return explained;
            }

            if (sentence - 2 > spokenOf && mention.Start.Year == 0 && !SaysToday(text, mention.Range))
            {
                continue;
            }

            bool opens = text.Tokens[mention.Range.Start].StartsSentence || IsBehindDateline(text, mention.Range.Start);
            if (opens && (sentence <= OpeningSentences || mention.Start is { Year: 0, Part: not null }))
            {
                return Of(text, mentions, mention);
            }

            told |= opens && mention.Start.Year == 0;
            if (mention.Start.Year != 0)
            {
                // "Ngày 20/3/2015, …" further down belongs to the story, unless no other day is told.
                dated = opens ? dated ?? mention : dated;
                stated = sentence <= OpeningSentences && mention.Start.Year >= YearStatement.FirstYear && text.TryMatchBefore(mention.Range.Start, LexiconClass.DateWord, out LexiconMatch at)
                    && at.Entry.Attribute("other") == "within"
                    && SentenceTense.OfClause(text, mention.Range) != Tense.Future ? stated ?? mention : stated;
                continue;
            }

            today ??= SaysToday(text, mention.Range) ? mention : null;
            if (sentence <= OpeningSentences && (SentenceTense.OfClause(text, mention.Range) != Tense.Future || SentenceTense.Of(text, mention.Range) != Tense.Future))
            {
                parted ??= mention.Start.Part is not null ? mention : null;
                opening = opening is null || IsLater(mention.Start, opening.Start) ? mention : opening;
            }
        }

        return (today ?? parted ?? opening ?? (spokenOf < int.MaxValue ? null : later) ?? stated ?? (told ? story : null) ?? dated) is { } found ? Of(text, mentions, found) : null;
    }

    // "tối qua (31/10)" is told the day after; so is "Chiều 31/10, …" that further on is "chiều hôm qua".
    private static NewsDay Of(TaggedText text, IReadOnlyList<DateMention> mentions, DateMention mention) =>
        mention.Start is { Unit: TimeUnit.None, Offset: not 0 and var offset } && Shifted(mention, offset) is { } shifted ? shifted
            : IsCalledYesterday(text, mentions, mention) && Shifted(mention, -1) is { } next ? next
            : new NewsDay(mention, mention.Start.Year, mention.Start.Month, mention.Start.Day);

    private static bool IsCalledYesterday(TaggedText text, IReadOnlyList<DateMention> mentions, DateMention day)
    {
        int sentence = text.SentenceOf(day.Range.Start);
        foreach (DateMention mention in mentions)
        {
            if (day.Start.Part is { } part
                    && mention.Start is { Unit: TimeUnit.Day, Offset: -1, FromPrevious: false, Narrative: false, HasTime: false } called
                    && called.Part == part
                && mention.Range.Start > day.Range.Start && text.SentenceOf(mention.Range.Start) - sentence <= OpeningSentences)
            {
                return true;
            }
        }

        return false;
    }

    // "Sáng nay (28/10)", "hôm qua, 27/10": the words say how far the day is from that of writing.
    private static NewsDay? Explained(TaggedText text, DateMention relative, DateMention mention)
    {
        TimePoint point = relative.Start;
        int between = mention.Range.Start - relative.Range.End;
        bool counted = point is { Unit: TimeUnit.Day, FromPrevious: false, Narrative: false, Month: 0 } && Math.Abs(point.Offset) <= 2;
        if (!counted || relative.Kind is not (DateKind.Date or DateKind.Time) || between > 1
                || (between == 1 && !text.Is(relative.Range.End, '(') && !text.Is(relative.Range.End, ',')))
        {
            return null;
        }

        return Shifted(mention, point.Offset);
    }

    private static NewsDay? Shifted(DateMention mention, int offset)
    {
        // Without a year the step over a month's end is that of a leap year: 29/2 is no day that one writes on otherwise.
        int year = mention.Start.Year > 0 ? mention.Start.Year : 2000;
        if (mention.Start.Day > DateTime.DaysInMonth(year, mention.Start.Month))
        {
            return null;
        }

        DateOnly day = new DateOnly(year, mention.Start.Month, mention.Start.Day).AddDays(-offset);
        return new NewsDay(mention, mention.Start.Year > 0 ? day.Year : 0, day.Month, day.Day);
    }

    // The last day, or first of a month, that is told as no day to come.
    private static DateOnly LastTold(TaggedText text, IReadOnlyList<DateMention> mentions)
    {
        DateOnly last = DateOnly.MinValue;
        foreach (DateMention mention in mentions)
        {
            if (mention.Start is { Month: > 0, Year: > 0 }
                    && YearStatement.Of(text, mention) is { Tense: not Tense.Future,
                        Stance: not (StatementStance.Until or StatementStance.Bound or StatementStance.UpTo) } told && told.From > last)
            {
                last = told.From;
            }
        }

        return last;
    }

    // "Ngày 20/3/2015, bộ đồng ý. Đầu tháng 5/2015, …": what happened later was not told that day.
    private static bool IsBefore(in TimePoint day, DateOnly told) =>
        (told.Year, told.Month).CompareTo((day.Year, day.Month)) > 0
            && told.DayNumber - new DateOnly(day.Year, day.Month, 1).DayNumber - day.Day + 1 > DaysAhead;

    private static bool IsBehindDateline(TaggedText text, int token)
    {
        if (!text.IsDash(token - 1))
        {
            return false;
        }

        for (int i = token - 1; i >= Math.Max(0, token - DatelineReach); i--)
        {
            if (text.Tokens[i].Kind == TokenKind.LineBreak)
            {
                return true;
            }
        }

        return false;
    }

    // "Ngày 9-1, …" further down is a day of a story, which was written after the last of them.
    private static bool IsOfStory(TaggedText text, DateMention mention, int sentence) =>
        sentence > OpeningSentences && IsDayOfNews(text, mention) && mention.Start.Year == 0
            && SentenceTense.OfClause(text, mention.Range) != Tense.Future;

    private static bool IsLater(in TimePoint one, in TimePoint other) => (one.Month, one.Day).CompareTo((other.Month, other.Day)) > 0;

    private static bool SaysToday(TaggedText text, TokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (text.TryMatch(i, LexiconClass.DateWord, out LexiconMatch match) && match.Entry.Value == "now")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDayOfNews(TaggedText text, DateMention mention)
    {
        TimePoint point = mention.Start;
        return mention.Kind is DateKind.Date or DateKind.Time
            && point is { Day: > 0, Month: > 0, Lunar: false, EveOfTet: false, Modifier: null, FromPrevious: false }
            && (mention.Modifier is null || (mention.Modifier == DateModifier.Approx && mention.Kind == DateKind.Time))
            && point.Year >= 0
            && !text.IsMarked(mention.Range.Start, TokenMarks.Document)
            && (point.Year == 0 || point.Year >= 1990);
    }
}
