using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution;

/// <summary>
/// The time a number is about: an interval, year, quarter or month in its own sentence, before it if there is one; a day only
/// where the sentence tells what happened on it and not who said so ("Ngày 23.4, Trưởng Công an xã cho biết" dates the
/// saying); else what the sentence before carried, when the paragraph goes on about it.
/// </summary>
internal sealed class StatisticPeriods(ResolutionContext context)
{
    private const int DayLength = 10;
    private const int LongestBehind = 16;
    private const int BaselineReach = 5;
    private readonly RecognitionContext _text = context.Text;
    private string? _carried;
    private int _carriedSentence = -2;

    // Dates and mentions come in reading order: dates before the mention's sentence are never looked at again.
    private int _firstDate;

    /// <summary>The EDTF period of a mention; null when neither stated nor carried. Call in reading order.</summary>
    public string? Read(QuantityMention mention)
    {
        int sentence = _text.SentenceOf(mention.Range.Start);
        TokenRange bounds = _text.Sentence(sentence);
        DateRecord? before = null, after = null;
        TokenRange beforeRange = default;
        List<Resolved<DateRecord>> dates = context.Dates;
        while (_firstDate < dates.Count && dates[_firstDate].First.End <= bounds.Start)
        {
            _firstDate++;
        }

        for (int i = _firstDate; i < dates.Count; i++)
        {
            Resolved<DateRecord> date = dates[i];
            TokenRange range = date.First;
            if (range.Start >= bounds.End)
            {
                break;
            }

            if (!(IsPeriod(date.Record) || Cumulated(date.Record, range) is not null) || _text.IsMarked(range, TokenMarks.Document) || IsBaseline(range))
            {
                continue;
            }

            if (range.End <= mention.Range.Start)
            {
                // A stretch of time covers what follows; a recurring or single date yields to it.
                if ((before is null || Rank(date.Record) >= Rank(before)) && !IsDateOfSaying(date.Record, range, mention.Range.Start) && !IsTermOfBody(range, bounds))
                {
                    before = date.Record;
                    beforeRange = range;
                }
            }
            else if (after is null && range.Start >= mention.Range.End && IsBehind(mention, range))
            {
                after = date.Record;
            }
        }

        DateRecord? chosen = before ?? after;
        if (chosen is not null)
        {
            string value = chosen == before ? Cumulated(chosen, beforeRange) ?? Value(chosen) : Value(chosen);
            bool opens = chosen == before && beforeRange.Start <= bounds.Start + 4;
            if (opens && (chosen.Kind == DateKind.Interval || value.Length < DayLength))
            {
                _carried = value;
                _carriedSentence = sentence;
            }

            return value;
        }

        if (_carried is not null && sentence > _carriedSentence && sentence <= _carriedSentence + 1 && SameBlock(bounds.Start) && !SpeaksOfNow(bounds, mention.Range.Start))
        {
            _carriedSentence = sentence;
            return _carried;
        }

        return sentence == _carriedSentence && _carried is not null && !SpeaksOfNow(bounds, mention.Range.Start) ? _carried : null;
    }

    private static bool IsPeriod(DateRecord date) =>
        date.Value is not null && date.Kind != DateKind.Duration;

    /// <summary>"lũy kế 9 tháng": the year's months up to the ninth, where the article's year is known.</summary>
    private string? Cumulated(DateRecord date, TokenRange range)
    {
        if (date.Kind != DateKind.Duration || date.Value is not ['P', .. var months, 'M'] || context.Anchor.Value is not { Length: >= 4 } anchor || anchor[0] == 'X'
            || !_text.TryMatchBefore(range.Start, LexiconClass.PhraseEnd, 3, out LexiconMatch word) || word.Entry.Attribute("time") != "cumulative"
            || !int.TryParse(months, NumberStyles.None, CultureInfo.InvariantCulture, out int last) || last is < 2 or > 12)
        {
            return null;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{anchor[..4]}-01/{anchor[..4]}-{last:00}");
    }

    /// <summary>Whether the date is what a change is against ("so với cùng kỳ năm 2012") and not when the number was so.</summary>
    private bool IsBaseline(TokenRange date)
    {
        for (int i = date.Start - 1; i >= Math.Max(0, date.Start - BaselineReach) && _text.Tokens[i].IsWord; i--)
        {
            if (_text.TryMatch(i, LexiconClass.Baseline, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"HĐND tỉnh nhiệm kỳ 2016 - 2021 bầu …": the term names the body; only at the sentence's beginning does it date the number.</summary>
    private bool IsTermOfBody(TokenRange date, TokenRange sentence) =>
        date.Start > sentence.Start + 2 && (_text.TryMatch(date.Start, LexiconClass.PeriodNoun, out LexiconMatch noun) || _text.TryMatchBefore(date.Start, LexiconClass.PeriodNoun, 3, out noun)) && noun.Entry.Attribute("of") == "body";

    private static int Rank(DateRecord date) => date.Kind switch
    {
        DateKind.Interval or DateKind.Duration => 3,
        DateKind.Date when date.Value!.Length < DayLength => 3,
        DateKind.Set => 1,
        _ => 2,
    };

    private static string Value(DateRecord date) =>
        date.Kind == DateKind.Time && date.Value!.Length > DayLength ? date.Value[..DayLength] : date.Value!;

    /// <summary>Whether the date tells when someone spoke, met or published rather than when the counted was so.</summary>
    private bool IsDateOfSaying(DateRecord date, TokenRange range, int until)
    {
        if (date.Kind is not (DateKind.Date or DateKind.Time) || Value(date).Length < DayLength)
        {
            return false;
        }

        for (int i = range.End; i < until; i++)
        {
            foreach (ref readonly LexiconMatch match in _text.MatchesAt(i))
            {
                if (match.Class is LexiconClass.SpeechVerb or LexiconClass.EventVerb or LexiconClass.EventNoun)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A date behind the number counts within its clause ("1.200 hộ năm 2024", "45 ủy viên … nhiệm kỳ 2013 - 2018").</summary>
    private bool IsBehind(QuantityMention mention, TokenRange date)
    {
        if (date.Start - mention.Range.End > LongestBehind || _text.IsMarked(mention.Range.Start - 1, TokenMarks.Date))
        {
            return false;
        }

        for (int i = mention.Range.End; i < date.Start; i++)
        {
            // "so với năm 2023": the time of what it is compared with.
            if (_text.IsMarked(i, TokenMarks.Quantity) || _text.TryMatch(i, LexiconClass.Baseline, out _) || (_text.Tokens[i].Kind == TokenKind.Punctuation && _text.Text[_text.Tokens[i].Start] is ',' or ';' or '(' or ':'))
            {
                return false;
            }
        }

        return true;
    }

    private bool SameBlock(int start)
    {
        int previous = _text.Sentence(_carriedSentence).End;
        for (int i = previous; i < start; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.LineBreak)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Hiện", "đến nay": the sentence has left the time before.</summary>
    private bool SpeaksOfNow(TokenRange sentence, int until)
    {
        for (int i = sentence.Start; i < until; i++)
        {
            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Attribute("time") == "now")
            {
                return true;
            }
        }

        return false;
    }
}
