using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>What a sum or a size behind "với" is paid for or is of: the deed, or the thing that bears it.</summary>
internal sealed class PaidWorks(QuantityPhrases phrases, MeasureClauses clauses)
{
    private const int LongestThing = 7;
    private const int LongestDeed = 14;
    private readonly TaggedText _text = phrases.Text;

    /// <summary>"nâng cấp tuyến đường | với kinh phí 45 tỷ đồng": what the sum behind "với" is paid for.</summary>
    public TokenRange Read(int index, int head)
    {
        if (!_text.TryMatchBefore(head, LexiconClass.PhraseEnd, out LexiconMatch with) || with.Entry.Attribute("link") != "with")
        {
            return default;
        }

        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(head));
        int clause = syntax.ClauseAt(with.Start);
        if (clause < 0)
        {
            return default;
        }

        Clause told = syntax.Clauses[clause];
        if (OpensSentence(index, told) is { } opened)
        {
            return opened;
        }

        if (told.Is(WordTraits.Passive) && told.Subject.Length is > 0 and <= LongestThing)
        {
            // "Galaxy Gear | được | bán tại Mỹ | với giá": whose it is tells the scope.
            return syntax.Units[syntax.UnitAt(told.Subject.Start)].IsName && told.Verb.End <= with.Start
                ? new TokenRange(told.Verb.Start, with.Start) : told.Subject;
        }

        if (told.IsVerbal && told.Predicate.Start > head && told.Subject.Length > 0 && told.Subject.Start < with.Start
                && with.Start - told.Subject.Start <= LongestDeed
                && syntax.Units[syntax.UnitAt(told.Subject.Start)] is { Kind: UnitKind.Word,
                    PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier }
            && !_text.TryMatch(told.Subject.Start, LexiconClass.EventNoun, out _)
            && !(index > 0 && phrases.Mentions[index - 1].Range.End > told.Subject.Start))
        {
            // "Công trình công viên Đồng Hồ | với tổng mức đầu tư 15 tỷ đồng | đang trở thành …"
            return BeforeVerb(syntax, told.Subject.Start, phrases.TrimRight(told.Subject.Start, with.Start));
        }

        if (told.IsVerbal && !HasObject(syntax, told.Verb.End, with.Start))
        {
            // "Công trình hoàn thành vào tháng 10 | với kinh phí": of the thing itself.
            return clauses.Thing(index);
        }

        return Deed(index, syntax, told, with.Start);
    }

    // "Với chiều dài 60 km, | đại lộ | bắt đầu từ …"; null where nothing is told of it.
    private TokenRange? OpensSentence(int index, Clause told)
    {
        int end = phrases.Mentions[index].Range.End;
        if (!_text.Is(end, ',') || told.Subject.Start != end + 1 || told.Subject.Length is 0 or > LongestThing
                || told.Predicate.Start < told.Subject.End)
        {
            return null;
        }

        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(end));
        return syntax.Units[syntax.UnitAt(told.Subject.Start)] is { Kind: UnitKind.Word,
                PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier } ? told.Subject : default(TokenRange);
    }

    // What is done between the clause's verb, or the number before, and "với".
    private TokenRange Deed(int index, SentenceSyntax syntax, Clause told, int with)
    {
        int start = told.IsVerbal && told.Verb.End <= with ? told.Verb.Start : told.Range.Start;
        if (index > 0 && phrases.Mentions[index - 1].Range.End > start)
        {
            // "là 1 trong 6 tuyến đường được trải nhựa | với tổng vốn 2 tỷ đồng": what the counted bear is told of them; what they do is
            // paid for.
            start = phrases.Mentions[index - 1].Range.End;
            Unit first = syntax.Units[syntax.UnitAt(start)];
            start = first.Is(WordTraits.Coordinate) ? first.End : start;
            if (start >= with || (first.PartOfSpeech != PartOfSpeech.Verb
                        && !(first.Is(WordTraits.Coordinate) && syntax.Units[syntax.UnitAt(start)].IsNominal)))
            {
                return default;
            }
        }

        if (syntax.Units[syntax.UnitAt(start)].PartOfSpeech == PartOfSpeech.Preposition)
        {
            // "9 vụ | về việc lấn đất | với diện tích"
            return default;
        }

        int end = phrases.TrimRight(start, with);
        return told.IsVerbal && end > start && end - start <= LongestDeed
            && !_text.IsMarked(new TokenRange(start, end), TokenMarks.Quantity) ? new TokenRange(start, end) : default;
    }

    // "nhà | được dựng tại xã A, | với tổng diện tích"
    private static TokenRange BeforeVerb(SentenceSyntax syntax, int start, int end)
    {
        for (int u = syntax.UnitAt(start); u < syntax.Units.Length && syntax.Units[u].Start < end; u++)
        {
            if (syntax.Units[u].Start > start && syntax.Units[u].IsBeforeVerb)
            {
                return new TokenRange(start, syntax.Units[u].Start);
            }
        }

        return new TokenRange(start, end);
    }

    private static bool HasObject(SentenceSyntax syntax, int start, int end)
    {
        for (int u = start < end ? syntax.UnitAt(start) : syntax.Units.Length; u < syntax.Units.Length && syntax.Units[u].Start < end; u++)
        {
            if (syntax.Units[u].PartOfSpeech == PartOfSpeech.Preposition)
            {
                return false;
            }

            if (syntax.Units[u].IsNominal && syntax.Units[u].Kind != UnitKind.Date)
            {
                return true;
            }
        }

        return false;
    }
}
