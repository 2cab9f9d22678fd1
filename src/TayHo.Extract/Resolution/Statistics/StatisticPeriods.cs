using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>
/// The time a number is about: an interval, year, quarter or month in its own sentence, before it if there is one; a day only
/// where the sentence tells what happened on it; else what the sentence before carried, when the paragraph goes on about it or
/// the sentence elaborates it ("Theo đó, …"); else the article's own term ("Nhiệm kỳ qua").
/// </summary>
internal sealed class StatisticPeriods(ResolutionContext context)
{
    private const int TermReach = 8;

    // How far from its number a date is looked for: a table read as one sentence costs no more than its length.
    private const int DateReach = 150;
    private readonly TaggedText _text = context.Text;
    private readonly PeriodDates _dates = new(context);

    // What the sentences before leave to the next one, and to a list that a date leads.
    private string? _carried;
    private int _carriedSentence = -2;
    private bool _coversList;

    // The tokens up to here stand in one block with what was carried.
    private int _sameBlockTo;

    // The last stretch of time named anywhere in a sentence, for one that begins with "Theo đó".
    private string? _stretch;
    private int _stretchSentence = -2;

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
        for (int i = _firstDate; i < context.Dates.Count && context.Dates[i].First.Start < Math.Min(bounds.End, mention.Range.End + DateReach); i++)
        {
            DateRecord date = context.Dates[i].Record;
            TokenRange range = context.Dates[i].First;
            if (!_dates.CanDate(date, range))
            {
                continue;
            }

            if (range.End <= mention.Range.Start)
            {
                // A stretch of time covers what follows; a recurring or single date yields to it.
                if ((before is null || Rank(date) >= Rank(before)) && !_dates.IsComparedWith(mention, range) && !_dates.IsDateOfSaying(date, range, mention.Range.Start)
                    && !_dates.IsTermOfBody(range, bounds) && !_dates.IsOfOther(date, range, mention, bounds))
                {
                    before = date;
                    beforeRange = range;
                }
            }
            else if (after is null && range.Start >= mention.Range.End && _dates.IsBehind(mention, date, range))
            {
                after = date;
            }
        }

        if (before is not null)
        {
            string value = _dates.Cumulated(before, beforeRange) ?? PeriodDates.Value(before);
            if (_dates.LeadsList(beforeRange, bounds))
            {
                Carry(value, sentence, coversList: true);
            }
            else if (before.Kind != DateKind.Set && !PeriodDates.IsDay(before))
            {
                Carry(value, sentence, coversList: false);
            }

            return value;
        }

        return after is not null ? PeriodDates.Value(after) : SpeaksOfNow(bounds, mention.Range.Start) ? null : Carried(sentence, bounds);
    }

    private string? Carried(int sentence, TokenRange bounds)
    {
        if (_carried is not null && sentence == _carriedSentence)
        {
            return _carried;
        }

        if (_stretch is not null && sentence == _stretchSentence + 1 && _carriedSentence != _stretchSentence && Elaborates(bounds))
        {
            Carry(_stretch, sentence, coversList: false);
            return _carried;
        }

        if (Term(bounds) is { } term)
        {
            return term;
        }

        bool reaches = _coversList ? SameBlock(bounds.Start) : sentence == _carriedSentence + 1 && (SameBlock(bounds.Start) || Elaborates(bounds) || Contrasts(bounds));
        return _carried is not null && sentence > _carriedSentence && reaches ? _carried : null;
    }

    private void Carry(string value, int sentence, bool coversList) => (_carried, _carriedSentence, _coversList, _sameBlockTo) = (value, sentence, coversList, 0);

    private void SkipDates(ref int first, int start)
    {
        while (first < context.Dates.Count && context.Dates[first].First.End <= start)
        {
            first++;
        }
    }

    /// <summary>Reads the sentences up to the mention's for a time that leads a list, that happenings of the next sentence share, or that it elaborates.</summary>
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
                if (date.Kind is DateKind.Set or DateKind.Duration || !_dates.CanDate(date, range))
                {
                    continue;
                }

                if (_dates.LeadsList(range, bounds))
                {
                    Carry(PeriodDates.Value(date), _walked, coversList: true);
                }
                else if (!PeriodDates.IsDay(date))
                {
                    if (!_dates.IsTermOfBody(range, bounds))
                    {
                        (_stretch, _stretchSentence) = (PeriodDates.Value(date), _walked);
                    }
                }
                else if (_dates.IsHead(range, bounds) && !_dates.IsDateOfSaying(date, range, Math.Min(bounds.End, range.End + DateReach)) && !_dates.NamesEvent(range.End, Math.Min(bounds.End, range.End + DateReach)))
                {
                    Carry(PeriodDates.Value(date), _walked, coversList: false);
                }
            }
        }
    }

    /// <summary>"Theo đó", "Cụ thể", "Trong đó": the sentence tells the one before in detail, whatever paragraph it stands in.</summary>
    private bool Elaborates(TokenRange sentence) =>
        _text.TryMatch(sentence.Start, LexiconClass.PartMarker, out _) || (_text.TryMatch(sentence.Start, LexiconClass.ClauseStart, out LexiconMatch link) && link.Entry.Attribute("link") == "detail");

    /// <summary>"Tuy không gây thiệt hại …": the sentence goes on about the happening before.</summary>
    private bool Contrasts(TokenRange sentence) =>
        _text.TryMatch(sentence.Start, LexiconClass.PhraseEnd, out LexiconMatch link) && link.Entry.Value == "conjunction";

    /// <summary>"Nhiệm kỳ qua": the article's one term that has ended by its anchor.</summary>
    private string? Term(TokenRange sentence)
    {
        for (int i = sentence.Start; i < Math.Min(sentence.End, sentence.Start + TermReach); i++)
        {
            if (_text.TryMatch(i, LexiconClass.PeriodNoun, out LexiconMatch noun) && noun.Entry.Attribute("of") == "body" && _text.TryMatch(noun.End, LexiconClass.PhraseEnd, out LexiconMatch past) && past.Entry.Attribute("time") == "past")
            {
                return PastTerm();
            }
        }

        return null;
    }

    private string? PastTerm()
    {
        if (_termRead || context.Anchor.Value is not { Length: >= 4 } anchor)
        {
            return _term;
        }

        _termRead = true;
        foreach (Resolved<DateRecord> date in context.Dates)
        {
            if (date.Record is { Kind: DateKind.Interval, Value: [_, _, _, _, '/', _, _, _, _] value } && string.CompareOrdinal(value, 5, anchor, 0, 4) <= 0 && value != _term && _dates.IsTerm(date.First))
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

    private bool SameBlock(int start)
    {
        for (_sameBlockTo = Math.Max(_sameBlockTo, _text.Sentence(_carriedSentence).End); _sameBlockTo < start; _sameBlockTo++)
        {
            if (_text.Tokens[_sameBlockTo].Kind == TokenKind.LineBreak)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Hiện", "đến nay": the sentence has left the time before.</summary>
    private bool SpeaksOfNow(TokenRange sentence, int until)
    {
        for (int i = Math.Max(sentence.Start, until - DateReach); i < until; i++)
        {
            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Attribute("time") == "now")
            {
                return true;
            }
        }

        return false;
    }
}
