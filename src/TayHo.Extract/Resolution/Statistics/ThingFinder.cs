using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>The thing that a size, a price or another quality belongs to: the noun phrase right before a word, or what the clause is
/// about.</summary>
internal sealed class ThingFinder(QuantityPhrases phrases, MeasureClauses clauses)
{
    private const int LongestThing = 9;
    private const int LongestChain = 24;
    private readonly TaggedText _text = phrases.Text;

    /// <summary>What the number's clause is about, unless somebody who acts; empty when that is nothing.</summary>
    public TokenRange Subject(int index)
    {
        TokenRange subject = clauses.Thing(index);
        return subject.Length > 0 && !IsSomebody(subject) && !(IsBody(subject.Start) && Acts(index)) ? Bare(subject) : default;
    }

    private bool IsBody(int token) => _text.TryMatch(token, LexiconClass.CountNoun, out LexiconMatch noun) && noun.Entry.Value == "body";

    private bool Acts(int index)
    {
        int number = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(number));
        return syntax.ClauseAt(number) is >= 0 and var clause && syntax.Clauses[clause] is { IsVerbal: true } told
            && !told.Is(WordTraits.Existence | WordTraits.Quantity | WordTraits.Copula | WordTraits.Passive);
    }

    /// <summary>
    /// The noun phrase that ends at a token, without where it leads ("tuyến đường | từ xã A đến cầu B | dài"); what the clause is
    /// about where a person's, a place's or a body's name stands there; empty where no noun does.
    /// </summary>
    /// <param name="index">The mention.</param>
    /// <param name="token">The token behind the phrase.</param>
    /// <param name="beside">Whether it tells the noun that stands beside it, even one behind a preposition ("liên quan đến | khu đất |
    /// rộng").</param>
    public TokenRange Before(int index, int token, bool beside)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(token));
        int first = -1, end = token;
        if (token <= syntax.Range.Start)
        {
            return default;
        }

        int last = syntax.UnitAt(token - 1);
        while (syntax.Units[last].Kind == UnitKind.Enclosed && syntax.TryBefore(last, out int named))
        {
            // "xã Đoàn Xá (Kiến Thụy) | dài"
            last = named;
        }

        while (beside && syntax.Units[last].IsBeforeVerb && syntax.TryBefore(last, out int noun))
        {
            // "cái ngõ | chỉ | rộng 2 m"
            last = noun;
        }

        if (beside && Collapsing(syntax, last) is { Length: > 0 } told)
        {
            return told;
        }

        bool place = syntax.Units[last].IsName;
        end = syntax.Units[last].End;
        for (int u = Math.Min(last + 1, syntax.UnitAt(token)); syntax.TryBefore(u, out int before)
                && token - syntax.Units[before].Start <= LongestChain; u = before)
        {
            Unit unit = syntax.Units[before];
            if (unit.Kind == UnitKind.Person)
            {
                // "Con phố mang tên nhà tư sản Lê Văn A | dài": no man is so long.
                return Subject(index);
            }

            bool way = unit.PartOfSpeech == PartOfSpeech.Preposition && !unit.Is(WordTraits.Owner);
            if (EndsChain(syntax, before) || (way && !place))
            {
                // "dọc | đường biên giới | dài": the noun beside it, which is no place's name; "làm tại bãi này | với": where, not what.
                if (!beside && (way || unit.Is(WordTraits.Coordinate)))
                {
                    return way ? Subject(index) : default;
                }

                break;
            }

            end = way ? unit.Start : end;
            first = unit.IsNominal || unit.PartOfSpeech == PartOfSpeech.Determiner ? before : first;
        }

        return first < 0 ? default : Wider(syntax, syntax.Units[first].Start, end, token) is { Length: > 0 } subject
            ? Bare(subject) : Named(index, syntax, first, end);
    }

    // "toàn khu vực | sạt lở | dài": the bare verb right behind its subject tells which it is.
    private TokenRange Collapsing(SentenceSyntax syntax, int verb)
    {
        if (syntax.Units[verb] is not { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Verb } word
                || syntax.ClauseAt(word.Start) is not (>= 0 and var clause) || syntax.Clauses[clause] is not { Subject.Length: > 0 } told
                || told.Verb != word.Range || told.Predicate != told.Verb || told.Subject.End != word.Start
            || told.Is(WordTraits.Quantity | WordTraits.Existence | WordTraits.Copula | WordTraits.Saying | WordTraits.Comprise))
        {
            return default;
        }

        int first = syntax.UnitAt(told.Subject.Start);
        while (syntax.Units[first].PartOfSpeech == PartOfSpeech.Determiner && syntax.TryAfter(first, out int noun))
        {
            first = noun;
        }

        TokenRange thing = new(syntax.Units[first].Start, word.End);
        return thing.Length <= LongestThing
            && syntax.Units[first] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier }
            && !IsSomebody(thing) && !IsBody(thing.Start) ? thing : default;
    }

    // "Đường vào | thôn | rộng": the place belongs to the subject's noun.
    private TokenRange Wider(SentenceSyntax syntax, int start, int end, int token)
    {
        TokenRange subject = syntax.SubjectOf(syntax.ClauseAt(token - 1));
        bool wider = subject.Length > 0 && subject.Start < start && subject.End >= end && end - subject.Start <= LongestThing;
        for (int u = wider ? syntax.UnitAt(subject.Start) + 1
                : syntax.Units.Length; u < syntax.Units.Length && syntax.Units[u].Start < start; u++)
        {
            // "dự án làm | con đường | dài"
            wider &= !syntax.Units[u].IsVerbal || syntax.Units[u - 1].Is(WordTraits.Passive);
        }

        return wider && syntax.Units[syntax.UnitAt(subject.Start)] is { Kind: UnitKind.Word,
                PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier }
            && !_text.IsMarked(new TokenRange(subject.Start, end), TokenMarks.Quantity | TokenMarks.Date)
            ? new TokenRange(subject.Start, end) : default;
    }

    private TokenRange Named(int index, SentenceSyntax syntax, int first, int end)
    {
        Unit head = syntax.Units[first];
        if (head.IsName && head.End == end)
        {
            return Subject(index) is { Length: > 0 } about ? about : head.Kind == UnitKind.Place ? head.Range : default;
        }

        if (syntax.TryBefore(first, out int verb) && syntax.Units[verb] is { IsVerbal: true }
                && syntax.ClauseAt(head.Start) is >= 0 and var clause && syntax.Clauses[clause] is { Subject.Length: > 0 } told
                && told.Is(WordTraits.Passive) && told.Predicate.End == head.Start)
        {
            // "Cầu Mò Sen | được thiết kế | kết cấu bê tông | dài"
            return Subject(index);
        }

        while ((head.PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Number
                    || (head.Is(WordTraits.Nominal) && head.Range.Length == 1)) && head.End < end && syntax.TryAfter(first, out first))
        {
            head = syntax.Units[first];
        }

        return head.Kind == UnitKind.Quantity || end <= head.Start
            ? default : Bare(new TokenRange(head.Start, Math.Min(end, head.Start + LongestThing)));
    }

    // "khu đất | này có mặt tiền", "đoạn | từ cầu A", "cầu mới | (thay cầu gỗ)": neither what points at it nor what else is told, in whole
    // words.
    private TokenRange Bare(TokenRange thing)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(thing.Start));
        int end = thing.Start;
        for (int u = syntax.UnitAt(thing.Start); u < syntax.Units.Length && syntax.Units[u].Start < thing.End; u++)
        {
            Unit unit = syntax.Units[u];
            bool named = unit.Is(WordTraits.Owner) && syntax.TryAfter(u, out int owner)
                && syntax.Units[owner].Kind is UnitKind.Body or UnitKind.Person or UnitKind.Post;
            if (end > thing.Start && (named || unit.Kind is UnitKind.Enclosed or UnitKind.Quantity
                        || unit.Is(WordTraits.Demonstrative | WordTraits.Existence) || unit.IsBeforeVerb
                        || (unit.PartOfSpeech == PartOfSpeech.Preposition && unit.Is(WordTraits.Place) && unit.Is(WordTraits.Time))))
            {
                break;
            }

            end = unit.End;
        }

        // "khu nhà ở Đồng | Mới": a name's syllable is no function word.
        end = _text.Tokens[end - 1].IsCapitalized ? end : phrases.TrimRight(thing.Start, end);
        return end > thing.Start ? new TokenRange(thing.Start, end) : default;
    }

    /// <summary>Whether a phrase means people or bodies, who do something to the thing and have no such size themselves.</summary>
    public bool IsSomebody(TokenRange phrase) =>
        _text.IsMarked(phrase, TokenMarks.Person | TokenMarks.Post) || _text.TryMatch(phrase.Start, LexiconClass.Honorific, out _)
        || (_text.TryMatch(phrase.Start, LexiconClass.CountNoun, out LexiconMatch noun)
            && (noun.Entry.Attribute("of") ?? noun.Entry.Value) is "person" or "household" && phrases.IsLongest(noun));

    // Verbs, marks and words that open another part of the clause; a dash joins two names, a place goes with its preposition.
    private bool EndsChain(SentenceSyntax syntax, int unit)
    {
        Unit word = syntax.Units[unit];
        if (word.Kind == UnitKind.Punctuation)
        {
            return !(_text.IsDash(word.Start) && syntax.TryBefore(unit, out int left) && syntax.Units[left].IsName);
        }

        if (word.Kind is UnitKind.Quantity or UnitKind.Date || word.IsBeforeVerb
                || word.Is(WordTraits.Coordinate | WordTraits.Subordinate | WordTraits.Clausal))
        {
            return true;
        }

        if (word.PartOfSpeech == PartOfSpeech.Preposition)
        {
            // "liên quan | đến | khu đất", but "tuyến đường | từ xã A đến cầu B"
            return !word.Is(WordTraits.Owner)
                && !(word.Is(WordTraits.Place) && syntax.TryBefore(unit, out int noun) && syntax.Units[noun].IsNominal);
        }

        return word.IsVerbal && !(syntax.TryBefore(unit, out int before)
                && syntax.Units[before] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier }
                && !IsPredicate(syntax, word));
    }

    private static bool IsPredicate(SentenceSyntax syntax, Unit verb) =>
        syntax.ClauseAt(verb.Start) is >= 0 and var clause && syntax.Clauses[clause].Predicate.Contains(verb.Start);
}
