using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Resolution.Dates;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>
/// The time a number is about: an interval, year, quarter or month in its own sentence, before it if there is one; a day only
/// where the sentence tells what happened on it; else what an earlier sentence said, as long as the paragraph or its topic
/// lasts or the sentence elaborates it ("Theo đó, …"); else the article's own term ("Nhiệm kỳ qua").
/// </summary>
internal sealed class StatisticPeriods(ResolutionContext context)
{
    private const int TermReach = 8;

    // How far from its number a date is looked for: a table read as one sentence costs no more than its length.
    private const int DateReach = 150;
    private readonly TaggedText _text = context.Text;
    private readonly PeriodDates _dates = new(context);
    private readonly CarriedPeriod _carried = new(context.Text);

    private string? _term;
    private bool _termRead;

    // Dates and mentions come in reading order: dates left behind are never looked at again.
    private int _firstDate;
    private int _firstWalked;
    private int _walked;

    /// <summary>The EDTF period of a mention; null when neither stated nor carried. Call in reading order.</summary>
    public string? Read(QuantityMention mention)
    {
        int sentence = _text.SentenceOf(mention.Range.Start);
        Walk(sentence);
        TokenRange bounds = _text.Sentence(sentence);
        SkipDates(ref _firstDate, Math.Max(bounds.Start, mention.Range.Start - DateReach));
        DateRecord? before = null, after = null;
        TokenRange beforeRange = default;
        int beforeIndex = 0;
        for (int i = _firstDate; i < context.Dates.Count && context.Dates[i].First.Start < Math.Min(bounds.End, mention.Range.End + DateReach); i++)
        {
            DateRecord date = context.Dates[i].Record;
            TokenRange range = context.Dates[i].First;
            if (!_dates.CanDate(date, range, mention) || (date.Kind == DateKind.Set && range.Start == mention.Range.End))
            {
                // "10.000 đồng | mỗi tháng": a rate, and not when it was so.
                continue;
            }

            if (range.End <= mention.Range.Start)
            {
                // A stretch of time covers what follows; a recurring or single date yields to it.
                if ((before is null || Rank(date) >= Rank(before)) && !_dates.IsElsewhere(date, range, mention, bounds))
                {
                    before = date;
                    beforeRange = range;
                    beforeIndex = i;
                }
            }
            else if (after is null && range.Start >= mention.Range.End && _dates.IsBehind(mention, date, range))
            {
                after = date;
            }
        }

        if (before is not null && after is not null && _dates.IsEnclosed(beforeRange.End, mention.Range.Start))
        {
            // "Năm 2024 … 100 công trình (60 công trình chuyển tiếp | năm 2023 - 2024)"
            before = null;
        }

        if (before is not null)
        {
            if (_dates.SpeaksOfNow(beforeRange.End, mention.Range.Start))
            {
                return after is null ? null : PeriodDates.Value(after);
            }

            string value = _dates.Cumulated(before, beforeRange) ?? PairedYears.Of(context, beforeIndex) ?? _dates.ValueOf(before, beforeRange, mention, bounds);
            Carry(before, beforeRange, value, bounds, sentence);
            return value;
        }

        if (after is not null && after.Kind is not (DateKind.Set or DateKind.Duration) && !PeriodDates.IsDay(after))
        {
            // "12 chỉ tiêu cho | năm 2019 |. Cụ thể, …": also a year that is to come, where it dates a number.
            _carried.Set(PeriodDates.Value(after), sentence, Carriage.Planned);
        }

        return after is not null ? PeriodDates.Value(after)
            : _dates.SpeaksOfNow(Math.Max(bounds.Start, mention.Range.Start - DateReach), mention.Range.Start) ? null
            : _dates.IsSize(mention) ? null : Lately(mention, bounds) ?? Term(bounds) ?? (_carried.IsOf(sentence) ? null : Bulletin()) ?? _carried.For(sentence, bounds, IsState(mention));
    }

    /// <summary>"trong vòng | 1 tháng | qua": how long it took where no calendar says when.</summary>
    private string? Lately(QuantityMention mention, TokenRange bounds)
    {
        for (int i = _firstDate; i < context.Dates.Count && context.Dates[i].First.End <= mention.Range.Start; i++)
        {
            TokenRange range = context.Dates[i].First;
            if (context.Dates[i].Record is { Kind: DateKind.Duration, Value: { } length } && range.Start > bounds.Start
                    && _dates.IsLately(range))
            {
                return length;
            }
        }

        return null;
    }

    /// <summary>"Sáng 23/10: Hai sàn tăng điểm": the day that heads a bulletin dates what nothing else in it dates.</summary>
    private string? Bulletin()
    {
        if (context.Dates.Count == 0 || context.Dates[0] is not { Record: { } date, First: var range }
                || range.Start > _text.Sentence(0).Start + 1 || !PeriodDates.IsDay(date) || !_text.Is(range.End, ':'))
        {
            return null;
        }

        return PeriodDates.Value(date);
    }

    private bool IsState(QuantityMention mention) =>
        _text.TryMatchBefore(mention.Range.Start, LexiconClass.PhraseEnd, out LexiconMatch be) && be.Entry.Value == "copula";

    private void Carry(DateRecord date, TokenRange range, string value, TokenRange bounds, int sentence)
    {
        if (_dates.LeadsList(range, bounds))
        {
            _carried.Set(value, sentence, Carriage.List);
        }
        else if (date.Kind != DateKind.Set && !_dates.IsBracketed(range, bounds) && (!PeriodDates.IsDay(date) || _dates.IsCutoff(range)))
        {
            _carried.Set(value, sentence, Carriage.Stretch, !PeriodDates.IsDay(date) && OpensSentence(date, range, bounds));
        }
    }

    // "9 tháng đầu năm 2024, kinh tế …", but not "Năm 2006, …" in an article of 2013.
    private bool OpensSentence(DateRecord date, TokenRange range, TokenRange sentence) =>
        range.Start - sentence.Start <= TermReach && _text.Is(range.End, ',') && !_dates.IsBygone(date) && _dates.IsHead(range, sentence);

    private void SkipDates(ref int first, int start)
    {
        while (first < context.Dates.Count && context.Dates[first].First.End <= start)
        {
            first++;
        }
    }

    /// <summary>Reads the sentences up to the mention's for a time that leads a list, that happenings of the next sentence share, or that
    /// it elaborates.</summary>
    private void Walk(int until)
    {
        for (; _walked < until; _walked++)
        {
            TokenRange bounds = _text.Sentence(_walked);
            SkipDates(ref _firstWalked, bounds.Start);
            for (int i = _firstWalked; i < context.Dates.Count && context.Dates[i].First.Start < bounds.End; i++)
            {
                DateRecord date = context.Dates[i].Record;
                TokenRange range = context.Dates[i].First;
                bool bracketed = _dates.IsBracketed(range, bounds);
                if (date.Kind is DateKind.Set or DateKind.Duration || !_dates.CanDate(date, range)
                        || (bracketed && (date.Kind != DateKind.Interval || _carried.IsOf(_walked))))
                {
                    // "tuần 28 (từ | 8/7 - 14/7 |). Theo đó, …": a stretch only, where the sentence tells no other time.
                    continue;
                }

                if (_dates.LeadsList(range, bounds))
                {
                    _carried.Set(PeriodDates.Value(date), _walked, Carriage.List);
                }
                else if (!PeriodDates.IsDay(date))
                {
                    if (!_dates.IsTermOfBody(range, bounds) && !_dates.IsOfName(range) && !_dates.IsToCome(date))
                    {
                        bool opens = OpensSentence(date, range, bounds);
                        _carried.Set(PeriodDates.Value(date), _walked, opens ? Carriage.Topic : Carriage.Mentioned, opens);
                    }
                }
                else if (_dates.IsHead(range, bounds) && !_dates.IsDateOfSaying(date, range, Math.Min(bounds.End, range.End + DateReach)))
                {
                    bool names = _dates.NamesEvent(range.End, Math.Min(bounds.End, range.End + DateReach));
                    _carried.Set(PeriodDates.Value(date), _walked, names ? Carriage.Event : Carriage.Day);
                }
            }
        }
    }

    /// <summary>"Nhiệm kỳ qua": the article's one term that has ended by its anchor.</summary>
    private string? Term(TokenRange sentence)
    {
        for (int i = sentence.Start; i < Math.Min(sentence.End, sentence.Start + TermReach); i++)
        {
            if (_text.TryMatch(i, LexiconClass.PeriodNoun, out LexiconMatch noun) && noun.Entry.Attribute("of") == "body"
                    && _text.TryMatch(noun.End, LexiconClass.PhraseEnd, out LexiconMatch past) && past.Entry.Attribute("time") == "past")
            {
                return PastTerm();
            }
        }

        return null;
    }

    private string? PastTerm()
    {
        if (_termRead || !context.Anchor.TryGetEdtf(out EdtfValue anchor))
        {
            return _term;
        }

        _termRead = true;
        foreach (Resolved<DateRecord> date in context.Dates)
        {
            if (date.Record is { Kind: DateKind.Interval, Value: { } value } && date.Record.TryGetEdtf(out EdtfValue term)
                && term is { Start.Precision: EdtfPrecision.Year, End: { Precision: EdtfPrecision.Year, Year: { } ended } }
                && !(ended > anchor.Start?.Year) && value != _term && _dates.IsTerm(date.First))
            {
                if (_term is not null)
                {
                    // Two terms have ended: which one is meant nobody says.
                    return _term = null;
                }

                _term = value;
            }
        }

        return _term;
    }

    private static int Rank(DateRecord date) => date.Kind switch
    {
        DateKind.Set => 1,
        DateKind.Date or DateKind.Time when PeriodDates.IsDay(date) => 2,
        DateKind.Time => 2,
        _ => 3,
    };
}
