using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>
/// Works out the year of writing as a careful reader does where no date of the news names it: from an anniversary, from the
/// election, congress or last sitting of a term, from "the highest in seven years", or from the months and years that it states about the
/// time
/// of the news (<see cref="YearVotes"/>). Each speaks only where nothing in the article contradicts it; else the year
/// stays unknown.
/// </summary>
internal static class AnchorYear
{
    private const int AnniversaryReach = 120;

    /// <summary>No article has more: what stands further away is another's.</summary>
    private const int MostDates = 500;

    private const int FirstReport = 1990;
    private const int LastYear = 2100;
    private const int WordReach = 25;
    private const int OpeningSentences = 3;
    private const int LongAge = 10;

    // "10 năm thực hiện chương trình 2010-2020" is looked back on before it is over.
    private const int ShortestStretch = 20;

    /// <summary>The year and the words that give it; 0 when the article doesn't settle it.</summary>
    /// <param name="text">The tagged text.</param>
    /// <param name="mentions">Its dates.</param>
    /// <param name="lead">The day of the news without a year; null when the article names none.</param>
    public static YearFound Of(TaggedText text, IReadOnlyList<DateMention> mentions, NewsDay? lead)
    {
        foreach (DateMention mention in mentions)
        {
            text.ThrowIfStopped();
            if (mention.Kind == DateKind.Interval && OfTerm(text, mention, lead) is var term and > 0)
            {
                return new YearFound(term, mention);
            }
        }

        int month = lead?.Month ?? 0;
        WeekdayYears weekdays = default;
        foreach (DateMention mention in mentions)
        {
            text.ThrowIfStopped();
            weekdays.Add(mention, month);
        }

        YearFound found = lead is not null && OfAnniversary(text, mentions, lead) is { Year: > 0 } kept ? kept
            : OfRecord(text, mentions) is { Year: > 0 } record ? record
            : YearVotes.Of(text, mentions, lead, weekdays);
        return weekdays.Allow(found.Year) ? found : default;
    }

    // "lớn nhất trong 7 năm" beside the one year whose months are told: the years since the record.
    private static YearFound OfRecord(TaggedText text, IReadOnlyList<DateMention> mentions)
    {
        DateMention? record = null;
        int span = 0, told = 0;
        foreach (DateMention mention in mentions)
        {
            text.ThrowIfStopped();
            if (record is null && mention.Kind == DateKind.Duration && (span = SpanOfRecord(text, mention)) > 0)
            {
                record = mention;
            }
            else if (mention.Kind is DateKind.Date or DateKind.Time && mention.Start is { Month: > 0, Year: > 0 and var year }
                    && year != told && !text.IsMarked(mention.Range.Start, TokenMarks.Document))
            {
                told = told == 0 ? year : -1;
            }
        }

        return record is not null && told > 0 ? new YearFound(told + span, record) : default;
    }

    /// <summary>"50 năm thực hiện …" and "ngày 9/9/1969" told about that time of the year: the year of the round anniversary; 0 when there
    /// is none or more than one.</summary>
    private static YearFound OfAnniversary(TaggedText text, IReadOnlyList<DateMention> mentions, NewsDay lead)
    {
        YearFound found = default;
        for (int i = 0; i < mentions.Count; i++)
        {
            text.ThrowIfStopped();
            DateMention age = mentions[i];
            if (Years(age) is not (>= 5 and <= 300) || Years(age) % 5 != 0 || age.Modifier is not null)
            {
                continue;
            }

            for (int j = Math.Max(0, i - MostDates); j < Math.Min(mentions.Count, i + MostDates); j++)
            {
                DateMention mention = mentions[j];
                TimePoint point = mention.Start;
                if (IsOfYears(mention, Years(age)))
                {
                    found = new YearFound(mention.End.Year, mention);
                    continue;
                }

                if (mention.Kind != DateKind.Date || mention.Modifier is not null || !IsOf(text, age, mention)
                        || point is not { Day: > 0, Month: > 0, Year: > 0, Lunar: false }
                        || Math.Abs(DayOfYear(point.Month, point.Day) - DayOfYear(lead.Month, lead.Day)) > AnniversaryReach)
                {
                    continue;
                }

                int year = point.Year + Years(age);
                if (year is < FirstReport or > LastYear || (found.Year > 0 && found.Year != year))
                {
                    return default;
                }

                found = new YearFound(year, age);
            }
        }

        return found;
    }

    // "từ năm 1962-2012, chào mừng 50 năm …"
    private static bool IsOfYears(DateMention mention, int age) =>
        age >= ShortestStretch && mention is { Kind: DateKind.Interval, Start: { Year: > 0, Month: 0 } first,
                End: { Month: 0, Year: >= FirstReport and <= LastYear } last } && last.Year - first.Year == age;

    // An age is that of a day in its own sentence, or what the news is about; "5 năm tù" further down is none.
    // A report's own day opens it ("tổng kết 10 năm … Chiều 9/9/2025, Tỉnh ủy họp").
    private static bool IsOf(TaggedText text, DateMention age, DateMention day) => day.Start.Part is null
        && text.SentenceOf(age.Range.Start) is var sentence && text.SentenceOf(day.Range.Start) is var told
        && (sentence == told || (sentence <= OpeningSentences && Years(age) >= LongAge
                && !(told <= OpeningSentences && day.Range.Start == text.Sentence(told).Start)));

    /// <summary>The years of a duration "P50Y"; 0 for any other mention.</summary>
    public static int Years(DateMention mention) =>
        mention.Kind == DateKind.Duration && Edtf.TryParse(mention.Length, out EdtfValue value) && value.LongestLength is null
            && value.Length is { Months: 0, Days: 0, Years: > 0 and var years } && years == decimal.Truncate(years) ? (int)years : 0;

    private static int OfTerm(TaggedText text, DateMention mention, NewsDay? lead)
    {
        if (lead is not null && IsAnniversary(mention)
                && Math.Abs(DayOfYear(lead.Month, lead.Day) - DayOfYear(mention.End.Month, mention.End.Day)) <= AnniversaryReach)
        {
            return mention.End.Year;
        }

        if (mention.Rule != "date.years" || !text.TryMatchBefore(mention.Range.Start, LexiconClass.PeriodNoun, out _))
        {
            return 0;
        }

        int sentence = text.SentenceOf(mention.Range.Start);
        if (Find(text, mention, "final") >= 0)
        {
            // "phiên họp cuối cùng của … nhiệm kỳ 2011-2016" is held in the term's last year.
            return mention.End.Year;
        }

        // The election for a term is held in its first year; a by-election isn't.
        if (Find(text, mention, "election") is var election and >= 0 && !YearWords.Says(text, election + 2, "extra"))
        {
            return mention.Start.Year;
        }

        // So is the congress that opens it, where the sentence of the news says that it meets.
        return lead is not null && text.SentenceOf(lead.Mention.Range.Start) == sentence
            && SentenceTense.First(text, sentence) != Tense.Future
            && Find(text, mention, "congress") is var congress && congress > lead.Mention.Range.Start
            && YearWords.HasBefore(text, congress, lead.Mention.Range.End, "held")
                ? mention.Start.Year
                : 0;
    }

    // "lớn nhất trong 7 năm": the years since the record; 0 where the words say no such thing or too far down.
    private static int SpanOfRecord(TaggedText text, DateMention mention)
    {
        return Years(mention) is >= 3 and var years && text.SentenceOf(mention.Range.Start) < OpeningSentences
            && text.TryMatchBefore(mention.Range.Start, LexiconClass.DateWord, out LexiconMatch before) && before.Entry.Value == "most-in"
            ? years : 0;
    }

    // "(30/4/1975 - 30/4/2025)"
    private static bool IsAnniversary(DateMention mention) =>
        mention.Start is { Day: > 0, Year: > 0 } && mention.End.Year - mention.Start.Year >= 5 && mention.Start.Day == mention.End.Day
            && mention.Start.Month == mention.End.Month;

    private static int DayOfYear(int month, int day) => new DateOnly(2000, month, day).DayOfYear;

    // The nearest word of that sense before a mention in its sentence; -1 when there is none.
    private static int Find(TaggedText text, DateMention mention, string sense)
    {
        int start = text.Sentence(text.SentenceOf(mention.Range.Start)).Start;
        for (int i = mention.Range.Start - 1; i >= Math.Max(start, mention.Range.Start - WordReach); i--)
        {
            if (YearWords.Says(text, i, sense))
            {
                return i;
            }
        }

        return -1;
    }
}
