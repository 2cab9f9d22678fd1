using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>What the clause around a counted noun says of it when no verb stands right before the number.</summary>
internal sealed class CountClauses(QuantityPhrases phrases)
{
    private const int VerbReach = 8;
    private const int LongestSubject = 5;
    private const int LongestOwner = 4;
    private readonly TaggedText _text = phrases.Text;

    /// <summary>The beginning of the number's clause behind "nên", "nhưng", "thì".</summary>
    public int Begin(int bound, int number)
    {
        for (int i = number - 1; i > bound; i--)
        {
            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch link) && link.Entry.Attribute("tail") == "end"
                    && link.End <= number && phrases.IsClauseLink(i))
            {
                return link.End;
            }
        }

        return bound;
    }

    /// <summary>"trao học bổng cho | 12 sinh viên" → "được trao học bổng": the deed whose receivers are counted.</summary>
    public string? Indirect(int bound, int number)
    {
        int left = BeforeComparison(bound, number);
        if (!_text.TryMatchBefore(left, LexiconClass.PhraseEnd, out LexiconMatch to) || to.Entry.Attribute("receiver") is null
                || to.Start <= bound)
        {
            return null;
        }

        for (int i = to.Start - 1; i >= Math.Max(bound, to.Start - VerbReach); i--)
        {
            if (_text.IsMarked(i, TokenMarks.Quantity) || _text.Tokens[i].Kind == TokenKind.LineBreak)
            {
                return null;
            }

            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch verb) && verb.Entry.Value == "verb"
                    && verb.Entry.Attribute("voice") is null && verb.End <= to.Start && phrases.IsLongest(verb)
                    && !phrases.IsEndOfWord(verb) && !phrases.Cuts(verb.Start))
            {
                // "bầu ông A giữ chức … với | 29 phiếu": how, not to whom.
                return to.Entry.Attribute("link") == "with" && verb.End < to.Start
                    && _text.IsMarked(new TokenRange(verb.End, to.Start), TokenMarks.Post) ? null : Given(verb, to);
            }
        }

        return null;
    }

    // "tổ chức trao giải thưởng": the first of two verbs goes with the second.
    private string? Given(LexiconMatch verb, LexiconMatch to)
    {
        bool already = _text.TryMatchBefore(verb.Start, LexiconClass.PhraseEnd, out LexiconMatch passive)
            && passive.Entry.Attribute("passive") is not null;
        string deed = (verb.Entry.Attribute("harm") is not null ? MeasureReader.PassiveOfHarm : MeasureReader.Passive)
            + phrases.Lowered(new TokenRange(verb.Start, phrases.Cuts(to.Start) ? to.End - 1 : to.Start));
        if (!already)
        {
            return deed;
        }

        // "Học bổng được trao cho | 65 sinh viên": they were given it.
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(verb.Start));
        TokenRange gift = syntax.SubjectOf(syntax.ClauseAt(verb.Start));
        return gift.Length is > 0 and <= LongestSubject ? deed + " " + phrases.Words(gift.Start, gift.End) : null;
    }

    /// <summary>"tổng dung tích của | 21 hồ": what is measured is the counted's, and not how many they are.</summary>
    public bool IsOwner(int bound, int number) =>
        BeforeComparison(bound, number) is var at && _text.TryMatchBetween(at - 1, at, LexiconClass.PhraseEnd, out LexiconMatch of)
            && of.Entry.Attribute("own") is not null;

    /// <summary>Whether a preposition keeps the number from the verb before ("hợp tác giữa | 2 nước").</summary>
    public bool IsApart(int bound, int number) =>
        BeforeComparison(bound, number) is var at && _text.TryMatchBetween(at - 1, at, LexiconClass.PhraseEnd, out LexiconMatch link)
            && link.Entry.Attribute("apart") is not null;

    /// <summary>"cách chức tất cả chức vụ trong Đảng | 3 người" → "bị cách chức tất cả chức vụ trong Đảng": the deed whose object stands
    /// before the counted.</summary>
    public string? Direct(int bound, int number)
    {
        int left = BeforeComparison(bound, number);
        if (left <= bound || !_text.Tokens[left - 1].IsWord
                || (_text.TryMatchBefore(left, LexiconClass.PhraseEnd, out LexiconMatch word)
                    && word.Entry.Value is not ("adjective" or "noun")))
        {
            return null;
        }

        for (int i = left - 1; i >= Math.Max(bound, left - VerbReach) && _text.Tokens[i].IsWord
                && !_text.IsMarked(i, TokenMarks.Date | TokenMarks.Quantity | TokenMarks.Person); i--)
        {
            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch verb) && phrases.IsLongest(verb) && !phrases.IsEndOfWord(verb)
                    && !phrases.Cuts(verb.Start) && verb.End < left)
            {
                if (verb.Entry.Value is "copula" or "auxiliary" or "conjunction")
                {
                    return null;
                }

                if (verb.Entry.Value == "verb")
                {
                    return verb.Entry.Attribute("voice") is not null || Noun(verb)
                        ? null : (verb.Entry.Attribute("harm") is not null ? MeasureReader.PassiveOfHarm : MeasureReader.Passive)
                        + phrases.Words(i, left);
                }
            }
        }

        return null;
    }

    // "các cấp", "công tác đào tạo": a noun.
    private bool Noun(LexiconMatch verb) =>
        _text.TryMatchBefore(verb.Start, LexiconClass.PhraseEnd, out LexiconMatch before)
            && (before.Entry.Attribute("opens") == "noun" || before.Entry.Value is "verb" or "preposition");

    /// <summary>The first word of the subject and its verb before the number ("bệnh nhân truyền hết | 1 chai"); -1 when function words
    /// stand between.</summary>
    public int Subject(int bound, int number, int unit)
    {
        int left = BeforeComparison(bound, number);
        if (left <= bound || !_text.Tokens[left - 1].IsWord
                || _text.IsMarked(left - 1,
                    TokenMarks.Date | TokenMarks.Place | TokenMarks.Organization | TokenMarks.Person | TokenMarks.Quantity)
            || (_text.TryMatchBefore(left, LexiconClass.PhraseEnd, out LexiconMatch word)
                && (word.Entry.Value is not ("verb" or "adjective" or "noun") || word.Entry.Attribute("causes") is not null)))
        {
            return -1;
        }

        int start = left;
        int longest = Math.Min(LongestSubject, Math.Max(3, unit * 2));
        while (start > bound && left - start < longest && _text.Tokens[start - 1].IsWord
                && !_text.IsMarked(start - 1, TokenMarks.Date | TokenMarks.Quantity | TokenMarks.Place | TokenMarks.Organization)
                && !_text.TryMatchBefore(start, LexiconClass.PlaceType, out _)
            && !(_text.TryMatchBefore(start, LexiconClass.PhraseEnd, out word) && phrases.IsLongest(word)
                && word.Entry.Value is "conjunction" or "copula" or "auxiliary" or "determiner"))
        {
            start--;
        }

        while (start > bound && phrases.Cuts(start))
        {
            start--;
        }

        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        Unit opens = syntax.Units[syntax.UnitAt(start)];
        if (opens.Start == start && opens.End < left && opens.Is(WordTraits.Nominal))
        {
            // "Việc | trao chứng nhận | 2 kỷ lục": what is done, without the noun that names it.
            start = opens.End;
        }

        // "học | sinh tát": no word is cut in two.
        if (start > bound && _text.TryMatchBefore(start + 1, LexiconClass.CountNoun, out LexiconMatch noun) && noun.Length == 2)
        {
            start = noun.Start;
        }

        return start < left && !(_text.TryMatch(start, LexiconClass.MeasureNoun, out LexiconMatch sum) && sum.End == left)
            && !(_text.TryMatch(start, LexiconClass.PhraseEnd, out word) && word.Entry.Value == "preposition")
            && !(_text.TryMatchBefore(start, LexiconClass.PhraseEnd, out word) && word.Entry.Value == "preposition") ? start : -1;
    }

    /// <summary>"300 cán bộ, thanh tra xây dựng bị …", "400 hiện vật và tài liệu liên quan …": the end of what is said of two nouns counted
    /// together; 0 when there is one.</summary>
    public int Coordinated(int index)
    {
        int end = phrases.Mentions[index].Range.End;
        int next = end;
        if (_text.Is(next, ',') || (_text.TryMatch(next, LexiconClass.PhraseEnd, out LexiconMatch and) && and.Length == 1
                    && and.Entry.Value == "conjunction" && and.Entry.Attribute("tail") is null))
        {
            next++;
        }

        if (next == end || !_text.TryMatch(next, LexiconClass.CountNoun, out LexiconMatch noun)
                || (noun.Entry.Attribute("of") ?? noun.Entry.Value) is not ("person" or "body")
                || (index + 1 < phrases.Mentions.Count && phrases.Mentions[index + 1].Range.Start <= noun.End + 1))
        {
            return 0;
        }

        int tail = phrases.TailFrom(index, noun.End);
        return _text.Is(end, ',') && !IsOneSubject(phrases.Mentions[index].Range, noun.Start) && !IsList(noun.End, tail) ? 0 : tail;
    }

    /// <summary>"100% | xã, phường có trạm y tế", "1.120 ha | lúa, hoa màu bị ngập": the end of what is said of nouns that are one subject
    /// with the number; 0 where there is one noun alone.</summary>
    public int Joined(int index)
    {
        int start = phrases.Mentions[index].Range.End;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start - 1));
        int u = syntax.Range.Contains(start) ? syntax.UnitAt(start) : syntax.Units.Length, joint = -1;
        for (; u < syntax.Units.Length && syntax.Units[u] is { Kind: UnitKind.Word or UnitKind.Punctuation } word; u++)
        {
            bool joins = _text.Is(word.Start, ',') || word.Is(WordTraits.Coordinate);
            joint = joins ? word.End : joint;
            if (!joins && word.PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Classifier or PartOfSpeech.Adjective))
            {
                bool told = joint > start + 1 && word.Start > joint && (word.IsVerbal || word.IsBeforeVerb)
                    && IsOneSubject(phrases.Mentions[index].Range, joint);
                return told && phrases.TailFrom(index, word.Start) is var end && end > word.Start ? end : 0;
            }
        }

        return 0;
    }

    // "60 hộ, nhóm thợ | và | các cá nhân", but "1 người chết, tài xế | đã | bỏ chạy và bị bắt"
    private bool IsList(int start, int end)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start - 1));
        for (int i = start; i < end && syntax.Range.Contains(i) && !syntax.Units[syntax.UnitAt(i)].IsBeforeVerb; i++)
        {
            if (syntax.Units[syntax.UnitAt(i)].Is(WordTraits.Coordinate))
            {
                return true;
            }
        }

        return false;
    }

    // "40 thợ, lái xe | bị …", but "hết 1/5 chai sữa, | em bé nín khóc"
    private bool IsOneSubject(TokenRange number, int noun) =>
        _text.Syntax(_text.SentenceOf(number.Start)) is var syntax && syntax.ClauseAt(number.Start) is >= 0 and var clause
            && syntax.Clauses[clause].Subject is { Length: > 0 } subject && subject.Contains(number.Start) && subject.Contains(noun);

    /// <summary>"11 điểm trường ở các huyện | bị ngập": where what is said of the counted goes on behind a place; 0 when nothing
    /// does.</summary>
    public int BehindPlace(int start, int tail)
    {
        if (!_text.TryMatch(start, LexiconClass.PhraseEnd, out LexiconMatch place)
                || (place.Entry.Attribute("link") != "place"
                    && !(place.Entry.Attribute("link") == "owner"
                        && (_text.IsMarked(place.End, TokenMarks.Place) || _text.IsMarked(place.End + 1, TokenMarks.Place)))))
        {
            return 0;
        }

        bool named = false;
        for (int i = place.End; i < tail; i++)
        {
            if (_text.IsMarked(i, TokenMarks.Place | TokenMarks.Organization))
            {
                named = true;
                continue;
            }

            if (_text.Syntax(_text.SentenceOf(i)) is var joined && joined.Units[joined.UnitAt(i)].Is(WordTraits.Clausal))
            {
                return 0;
            }

            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word)
                    && (word.Entry.Value == "auxiliary" || word.Entry is { Value: "verb" } && word.Entry.Attribute("voice") is not null)
                    && word.Entry.Attribute("time") is null && phrases.IsLongest(word))
            {
                return named ? i : start;
            }
        }

        return 0;
    }

    /// <summary>Whether the words say what the counted do or suffer.</summary>
    public bool HasVerb(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word)
                    && (word.Entry.Value == "verb" || word.Entry.Attribute("passive") is not null
                        || (word.Entry.Value is "copula" && word.End <= end)))
            {
                return true;
            }
        }

        return false;
    }

    private int BeforeComparison(int bound, int number)
    {
        while (number > bound && ((_text.TryMatchBefore(number, LexiconClass.ComparisonBefore, out LexiconMatch word)
                        && word.Start >= bound) || (_text.TryMatchBefore(number, LexiconClass.PhraseEnd, out word)
                        && word.Entry.Attribute("fills") is not null && word.Start >= bound)))
        {
            number = word.Start;
        }

        return number;
    }
}
