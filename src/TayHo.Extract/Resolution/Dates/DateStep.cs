using TayHo.Extract.Articles;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>Settles date mentions against the anchor date and what stands around them.</summary>
internal sealed class DateStep : IResolutionStep
{
    // How many sentences a clock time or "cùng ngày" may stand behind the day it belongs to.
    private const int ClockReach = 2;

    // A story that goes on by the clock names its day once.
    private const int StoryReach = 6;

    // A year in mid-sentence carries over to the dates right behind it; one that opens the sentence to all of them.
    private const int CarriedReach = 16;

    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        DateAnchor anchor = DateAnchor.Parse(context.Anchor.Value);
        if (anchor.HasDay && context.Anchor.Basis is AnchorBasis.Supplied or AnchorBasis.Metadata
                && context.Article.PublishedAt is { } published && PublishedDate.TryGetTime(published, out DateTimeOffset moment))
        {
            anchor = anchor with { Time = PublishedDate.InVietnam(moment) };
        }

        context.Dates.AddRange(Resolve(context.Text, context.Mentions.Dates, anchor, context.Warnings));
    }

    /// <summary>Settles the mentions of a text in reading order.</summary>
    public static List<Resolved<DateRecord>> Resolve(TaggedText text, IReadOnlyList<DateMention> mentions, DateAnchor anchor, List<ExtractionWarning> warnings)
    {
        // The calendar's first and last years have no neighbours to choose from.
        anchor = anchor.Year is 1 or >= 9999 ? default : anchor;
        var records = new List<Resolved<DateRecord>>(mentions.Count);
        var months = new YearToDate(mentions);
        anchor = anchor is { Year: > 0, Month: 0 } ? anchor with { Month = MonthOfReport(text, mentions, anchor.Year) } : anchor;
        DateAnchor previous = default, told = default, opened = default, happened = default;
        bool byClock = false, bound = false;
        int previousSentence = -1, yearSentence = -1, carried = 0, carriedEnd = 0, historic = 0;
        (int Year, int Month) near = default;
        DateMention? last = null;
        foreach (DateMention written in mentions)
        {
            text.ThrowIfStopped();
            int sentence = text.SentenceOf(written.Range.Start);
            DateMention mention = Continue(text, written, last, previous.HasDay && sentence - previousSentence <= ClockReach);
            last = written;
            bool sameDay = mention.Start is { FromPrevious: true, Unit: TimeUnit.Day, Offset: 0 };
            bool nightBefore = mention.Start is { FromPrevious: true, Unit: TimeUnit.Day, Offset: < 0, Part: not null };
            DateAnchor from = opened.HasDay && (nightBefore || (sameDay && sentence - previousSentence > ClockReach)) && IsAtHead(text, written, sentence) ? opened
                : sameDay && happened.HasDay && bound ? happened
                : sameDay && !previous.HasDay ? told
                : mention.Start.IsClockOnly && sentence - previousSentence > (byClock ? StoryReach : ClockReach) ? default
                : previous;
            var around = new PointSurroundings(anchor, from, SentenceTense.Of(text, mention.Range), yearSentence == sentence && written.Range.Start <= carriedEnd ? carried : 0, historic, near);
            (DateRecord? record, ResolvedPoint point) = Settle(text, mention, around, records, months);
            if (record is null)
            {
                continue;
            }

            records.Add(new Resolved<DateRecord>(record, [mention.Range]));
            months.Add(record);
            near = mention.Kind == DateKind.Interval && mention.End is { Month: > 0, Lunar: false } final ? (final.Year > 0 ? final.Year : anchor.Year, final.Month)
                : point.Month > 0 && mention.Start.Month > 0 ? (point.Year, point.Month)
                : near;
            WarnOfWeekday(mention, record, point, warnings);
            if (mention.Kind is DateKind.Date or DateKind.Time && (point.Year > 0 || point.Day > 0) && !text.IsMarked(mention.Range.Start, TokenMarks.Document))
            {
                if (point.Day > 0)
                {
                    previous = told = new DateAnchor(point.Year, point.Month, point.Day, null);
                    previousSentence = sentence;
                    opened = IsAtHead(text, written, sentence) ? told : opened;
                    bound = IsBound(text, written, told, anchor);
                    happened = bound ? happened : told;
                    byClock = mention.Start.HasTime || (byClock && mention.Start.FromPrevious);
                }
                else if (previous.Year != point.Year)
                {
                    previous = new DateAnchor(point.Year, point.Month, 0, null);
                    previousSentence = sentence;
                }

                if (mention.Start.HasYear && point.Day == 0 && (point.Month > 0 || text.TryMatch(mention.Range.Start, LexiconClass.TimeUnit, out _) || mention.Start.Modifier is not null))
                {
                    carried = point.Year;
                    yearSentence = sentence;
                    carriedEnd = mention.Range.Start - text.Sentence(sentence).Start <= 1 ? int.MaxValue : mention.Range.End + CarriedReach;
                }

                historic = mention.Start.HasYear && point.Year > 0 && (anchor.Year == 0 || point.Year < anchor.Year - 5) ? point.Year : historic;
            }
        }

        return records;
    }

    // "Tối 10/9, …" opens what "Chiều cùng ngày, …" goes on with some sentences on, whatever days were told of in passing.
    private static bool IsAtHead(TaggedText text, DateMention mention, int sentence) =>
        mention.Range.Start - text.Sentence(sentence).Start <= 1 && text.Is(mention.Range.End, ',');

    // "cam kết đến ngày 31/1/2026 giải ngân hết", "Quyết định số 22 ngày 26/4": nothing is told to have happened on the day; "đến tối 19/10"
    // goes on telling.
    private static bool IsBound(TaggedText text, DateMention mention, in DateAnchor day, in DateAnchor anchor) =>
        mention.Modifier is DateModifier.Before or DateModifier.After || text.IsMarked(mention.Range.Start - 1, TokenMarks.Document)
        || (anchor.Date is { } today && day.Date is { } date && date > today
            && text.TryMatchBefore(mention.Range.Start, LexiconClass.DateWord, out LexiconMatch to)
            && (to.Entry.Value == "to" || to.Entry.Value.StartsWith("to,", StringComparison.Ordinal)));

    // "Giá tháng 10 tăng" as a headline: where no day of writing is known, "tháng trước" counts from the month that is reported.
    private static int MonthOfReport(TaggedText text, IReadOnlyList<DateMention> mentions, int year)
    {
        foreach (DateMention mention in mentions)
        {
            if (text.SentenceOf(mention.Range.Start) > 0)
            {
                break;
            }

            if (mention is { Kind: DateKind.Date, Modifier: null, Start: { Month: > 0, Day: 0, Lunar: false } month }
                    && (month.Year == 0 || month.Year == year))
            {
                return month.Month;
            }
        }

        return 0;
    }

    // "năm 1968, ngày 11/2" names its year right before; "ba hôm sau" behind a day just told counts from it.
    private static DateMention Continue(TaggedText text, DateMention mention, DateMention? last, bool toldBefore)
    {
        if (mention.Start is { Narrative: true, Unit: TimeUnit.Day } && toldBefore)
        {
            return mention with { Start = mention.Start with { Narrative = false, FromPrevious = true } };
        }

        bool yearless = mention.Kind is DateKind.Date or DateKind.Time
            && mention.Start is { Month: > 0, Year: 0, CanChi: 0, Unit: TimeUnit.None, Lunar: false };
        return yearless && last is { Kind: DateKind.Date, Start: { Year: > 0, Month: 0, Quarter: 0, Half: 0, Season: 0 } year }
            && mention.Range.Start == last.Range.End + 1 && text.Is(last.Range.End, ',')
            ? mention with { Start = mention.Start with { Year = year.Year } }
            : mention;
    }

    private static (DateRecord? Record, ResolvedPoint Point) Settle(TaggedText text, DateMention mention, in PointSurroundings around,
            List<Resolved<DateRecord>> before, YearToDate yearToDate)
    {
        DateKind kind = mention.Kind;
        ResolvedPoint point = ResolvedPoint.Unknown;
        string? value;
        DateBasis basis;
        DateModifier? modifier = mention.Modifier;
        if (kind == DateKind.Interval)
        {
            (value, basis) = IntervalResolver.Resolve(mention, around);
            if (value is null && mention.Length is not null && mention.Window != 0)
            {
                (kind, value, basis) = (DateKind.Duration, mention.Length, DateBasis.Explicit);
            }
        }
        else if (mention.YearToDate > 0 && yearToDate.Resolve(mention, around) is { } months)
        {
            (kind, value, basis) = (DateKind.Interval, months, DateBasis.Inferred);
        }
        else if (kind is DateKind.Duration or DateKind.Set)
        {
            (value, basis) = (mention.Length, DateBasis.Explicit);
        }
        else if (mention.Start.Narrative && before.Exists(r => r.Record.Kind is DateKind.Date or DateKind.Time))
        {
            // "ba năm sau" in a story counts from what was told, which only the story knows.
            (kind, value, basis) = (DateKind.Duration, mention.Length, DateBasis.Explicit);
            modifier ??= DateModifier.After;
        }
        else
        {
            point = PointResolver.Resolve(mention.Start, around);
            (value, basis) = (point.Value, point.Basis);
            if (mention.Start.FromPrevious && value is null)
            {
                // "ba ngày sau đó" is three days at least.
                if (mention.Length is null)
                {
                    return (null, point);
                }

                (kind, value, basis) = (DateKind.Duration, mention.Length, DateBasis.Explicit);
                modifier ??= mention.Start.Offset > 0 ? DateModifier.After : DateModifier.Before;
            }

            if (value is not null && value.Contains('/', StringComparison.Ordinal))
            {
                kind = DateKind.Interval;
            }
        }

        var record = new DateRecord
        {
            Id = RecordId.Of('d', before.Count + 1),
            Kind = kind,
            Value = value,
            DayPart = mention.Start.Part,
            Modifier = modifier,
            Calendar = mention.Start.Lunar || mention.Start.EveOfTet || (mention.Start.CanChi > 0 && mention.Start.Year == 0)
                ? CalendarKind.Lunar : CalendarKind.Gregorian,
            Basis = basis,
            Rule = mention.Rule,
            Evidence = text.EvidenceListOf(mention.Range),
        };
        return (record, point);
    }

    private static void WarnOfWeekday(DateMention mention, DateRecord record, in ResolvedPoint point, List<ExtractionWarning> warnings)
    {
        if (mention.Start is { Weekday: > 0, Day: > 0 } && point.Date is { } date
                && !PointResolver.IsWeekday(date.Year, date.Month, date.Day, mention.Start.Weekday))
        {
            warnings.Add(new ExtractionWarning("date.weekday-mismatch", $"'{record.Evidence[0].Text}' (offset {record.Evidence[0].Start}) was read as {record.Value}, which is a {date.DayOfWeek}: the weekday or the date in the article is wrong."));
        }
    }
}
