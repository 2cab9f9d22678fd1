using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>
/// Whose number it is: the unit, region or body that owns what is measured ("lợi nhuận của Công ty X"), that the counted stand in
/// ("4 trường tại Quảng Nam"), that a sentence begins with ("Ở xã Hòa Tân, …"), or the subject of the number's clause, carried to
/// the next sentence of its paragraph.
/// </summary>
internal sealed class ScopeReader(ResolutionContext context, QuantityPhrases phrases)
{
    private const int LongestName = 14;
    private const int LongestTopic = 9;
    private const int TailReach = 14;
    private const int CarryReach = 2;
    private const int SentenceReach = 200;
    private readonly TaggedText _text = context.Text;
    private readonly ScopeNames _names = new(context);

    private readonly List<(TokenRange Range, int Verb)> _subjects = [];

    private TokenRange _subjectsOf;
    private TokenRange _carried;
    private int _carriedSentence = -2;
    private int _walked;
    private string? _before;

    /// <summary>Whose number the mention is, as written; null when not stated. Call in reading order.</summary>
    public string? Read(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        int number = _text.SentenceOf(mention.Range.Start);
        TokenRange sentence = _text.Sentence(number);
        int start = mention.Range.Start;
        if (start - sentence.Start > SentenceReach)
        {
            // So that the cost of a table read as one sentence grows with its length.
            sentence = new TokenRange(start - SentenceReach, sentence.End);
        }

        // The nearest words first; each is asked only when those before say nothing.
        TokenRange found = Beside(sentence, start);
        found = found.Length > 0 ? found : Behind(index);
        found = found.Length > 0 ? found : Owner(ClauseStart(index, sentence), start);
        found = found.Length > 0 ? found : Later(Later(Whole(sentence, start), Topic(sentence, start)), Subject(sentence, start));
        found = found.Length > 0 ? found : Carried(number, start);

        string? scope = found.Length > 0 ? phrases.Words(found.Start, found.End) : null;
        if (scope is null && index > 0 && _before is not null && _text.SentenceOf(phrases.Mentions[index - 1].Range.Start) == number && Free(phrases.Mentions[index - 1].Range.End, start))
        {
            scope = _before;
        }

        return _before = scope;
    }

    private bool Free(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_text.Is(i, ';') || _text.IsMarked(i, TokenMarks.Person) || _names.IsName(i))
            {
                return false;
            }
        }

        return true;
    }

    private static TokenRange Later(TokenRange a, TokenRange b) => b.Length > 0 && (a.Length == 0 || b.Start > a.Start) ? b : a;

    private void Walk(int until)
    {
        // A subject further back is carried no more.
        _walked = Math.Max(_walked, until - CarryReach);
        for (; _walked < until; _walked++)
        {
            TokenRange sentence = _text.Sentence(_walked);
            TokenRange subject = Subject(sentence, Math.Min(sentence.End, sentence.Start + SentenceReach));
            if (subject.Length > 0)
            {
                (_carried, _carriedSentence) = (subject, _walked);
            }
        }
    }

    private TokenRange Carried(int sentence, int start)
    {
        Walk(sentence);
        if (_carried.Length == 0 || start - _text.Sentence(_carriedSentence).End > SentenceReach || sentence <= _carriedSentence || sentence > _carriedSentence + CarryReach || !_text.IsMarked(_carried.Start, TokenMarks.Organization) || _names.Acts(_carried.Start))
        {
            return default;
        }

        for (int i = _text.Sentence(_carriedSentence).End; i < start; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.LineBreak || _text.IsMarked(i, TokenMarks.Place | TokenMarks.Organization | TokenMarks.Person))
            {
                return default;
            }
        }

        return _carried;
    }

    /// <summary>The beginning of the number's clause, brackets passed over.</summary>
    private int ClauseStart(int index, TokenRange sentence)
    {
        int bound = index > 0 ? Math.Max(sentence.Start, phrases.Mentions[index - 1].Range.End) : sentence.Start;
        bool inBracket = false;
        for (int i = phrases.Mentions[index].Range.Start - 1; i >= bound; i--)
        {
            inBracket = _text.Is(i, ')') || (inBracket && !_text.Is(i, '('));
            if (!inBracket && (_text.Is(i, ',') || _text.Is(i, ';') || _text.Is(i, ':') || phrases.IsClauseLink(i)))
            {
                return i + 1;
            }
        }

        return bound;
    }

    /// <summary>"thành phố Lào Cai | 63 mm": the name in a list of places.</summary>
    private TokenRange Beside(TokenRange sentence, int start)
    {
        int end = phrases.TrimRight(sentence.Start, start);
        if (end <= sentence.Start || !_text.IsMarked(end - 1, TokenMarks.Place) || end < start - 3)
        {
            return default;
        }

        TokenRange name = _names.Around(end - 1);
        return name.Start > sentence.Start && (_text.Tokens[name.Start - 1].Kind == TokenKind.Punctuation || Link(name.Start) is { Entry.Value: "conjunction" }) ? new TokenRange(name.Start, end) : default;
    }

    // "phải GPMB": behind a word of the verb there is no thing with a name of its own.
    private bool Links(int token) => _text.Tokens[token].IsAllCaps && Link(token) is { Entry.Value: "auxiliary" } word && word.Entry.Attribute("time") is null;

    private LexiconMatch? Link(int end) => _text.TryMatchBefore(end, LexiconClass.PhraseEnd, 3, out LexiconMatch link) ? link : null;

    /// <summary>"4 trường tư thục | tại Quảng Nam": the one place behind what is counted.</summary>
    private TokenRange Behind(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        if (mention.Kind is not (StatisticKind.Count or StatisticKind.Percentage))
        {
            return default;
        }

        int end = Math.Min(phrases.TailEnd(index), mention.Range.End + TailReach);
        for (int i = mention.Range.End; i < end; i++)
        {
            if (!_names.IsName(i))
            {
                continue;
            }

            TokenRange name = _names.Around(i);
            bool listed = _text.Is(name.End, ',') || (_text.TryMatch(name.End, LexiconClass.PhraseEnd, out LexiconMatch and) && and.Entry.Value == "conjunction");
            if (!listed && (_text.IsMarked(i, TokenMarks.Place) || _names.Locates(i)) && Link(i) is { } link && (link.Entry.Attribute("link") == "place" || link.Entry.Attribute("own") is not null))
            {
                return name;
            }

            i = name.End;
        }

        return default;
    }

    /// <summary>"toàn tỉnh", "trên địa bàn huyện Tây Sơn", "Đảng bộ quận Tây Hồ" before the number.</summary>
    private TokenRange Whole(TokenRange sentence, int start)
    {
        bool inBracket = false;
        for (int i = start - 1; i >= sentence.Start; i--)
        {
            inBracket = _text.Is(i, ')') || (inBracket && !_text.Is(i, '('));
            if (inBracket || !_text.TryMatch(i, LexiconClass.Scope, out LexiconMatch scope) || scope.Entry.Value is "none" or "region" || scope.End > start || Ranks(i, sentence.Start))
            {
                continue;
            }

            bool linked = _text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch link) && link.Entry.Value == "preposition";
            if (!linked && !Opens(i, sentence) && !(Link(i) is { } by && (by.Entry.Attribute("link") is not null || by.Entry.Attribute("own") is not null)))
            {
                continue;
            }

            int end = scope.End;
            while (end < start && _text.IsMarked(end, TokenMarks.Place | TokenMarks.Organization))
            {
                end++;
            }

            // "trên địa bàn huyện Tây Sơn": the unit.
            if (linked && _names.IsName(scope.End) && scope.End < start)
            {
                return _names.Around(scope.End);
            }

            // "trên địa bàn tỉnh": the preposition is no part of the name.
            return new TokenRange(linked ? i + 1 : i, end);
        }

        return default;
    }

    /// <summary>"lớn nhất cả nước", "hàng đầu thế giới", "đứng thứ 6 trong cả nước": a place in an order, no scope.</summary>
    private bool Ranks(int token, int start)
    {
        for (int i = token - 1; i >= Math.Max(start, token - 3); i--)
        {
            if (_text.Tokens[i].Kind == TokenKind.Number || _text.Tokens[i].Kind == TokenKind.Punctuation)
            {
                return _text.Tokens[i].Kind == TokenKind.Number && !_text.IsMarked(i, TokenMarks.Date);
            }

            if (Link(i + 1) is { Entry.Value: "adjective" } || (_text.TryMatchBefore(i + 1, LexiconClass.PhraseEnd, 1, out LexiconMatch most) && most.Entry.Attribute("ranks") is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place or body that owns what is measured ("lợi nhuận của Công ty X đạt", "số ca mắc tại Cần Thơ là").</summary>
    private TokenRange Owner(int bound, int end)
    {
        bool inBracket = false;
        for (int i = end - 1; i > bound; i--)
        {
            inBracket = _text.Is(i, ')') || (inBracket && !_text.Is(i, '('));
            if (inBracket)
            {
                continue;
            }

            if (!_names.IsName(i))
            {
                if (Link(i) is { } by && by.Entry.Attribute("own") is not null && _names.Unnamed(i, end) is { Length: > 0 } other)
                {
                    return other;
                }

                continue;
            }

            TokenRange name = _names.Around(i);
            int first = FirstOfList(name.Start, bound);
            if (!_names.Acts(first) && !_names.IsMedia(first) && Link(first) is { } link && (link.Entry.Attribute("link") is "place" || link.Entry.Attribute("own") is not null) && !IsOfActor(bound, name.End, end))
            {
                return new TokenRange(first, Math.Min(name.End, end));
            }

            i = first;
        }

        return default;
    }

    /// <summary>"Tây Nguyên và Nam Bộ", "hai huyện Cần Giờ, Củ Chi": the beginning of the names that go together.</summary>
    private int FirstOfList(int start, int bound)
    {
        while (start - 2 > bound && (_text.Is(start - 1, ',') || (_text.TryMatchBefore(start, LexiconClass.PhraseEnd, 1, out LexiconMatch and) && and.Entry.Value == "conjunction")) && _names.IsName(start - 2))
        {
            start = _names.Around(start - 2).Start;
        }

        return start;
    }

    /// <summary>"các đơn vị của TP Nha Trang cưỡng chế | 45 căn nhà": the name owns who acts, and nothing measured.</summary>
    private bool IsOfActor(int bound, int nameEnd, int number)
    {
        for (int i = bound; i < nameEnd; i++)
        {
            if (_text.TryMatch(i, LexiconClass.MeasureNoun, out _))
            {
                return false;
            }
        }

        for (int i = nameEnd; i < number; i++)
        {
            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch verb) && verb.Entry.Value == "verb" && verb.Entry.Attribute("voice") is null && verb.End <= number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Ở xã Hòa Tân, …", "Khu vực Hà Nội, …", "Lũ lớn ở Lào Cai, …": what a sentence begins with when no body acts in it.</summary>
    private TokenRange Topic(TokenRange sentence, int start)
    {
        int begin = sentence.Start;
        for (int i = begin; i < start; i++)
        {
            begin = _text.Is(i, ':') ? i + 1 : begin;
        }

        while (begin < start && _text.TryMatch(begin, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is "auxiliary" or "conjunction")
        {
            begin = word.End;
        }

        int comma = begin;
        int limit = Math.Min(start, begin + LongestTopic);
        while (comma < limit && _text.Tokens[comma].Kind != TokenKind.Punctuation)
        {
            comma++;
        }

        if (comma >= limit || !_text.Is(comma, ',') || comma == begin || !_names.IsName(comma - 1))
        {
            return default;
        }

        bool opens = _text.TryMatch(begin, LexiconClass.PhraseEnd, out LexiconMatch first) && first.Entry.Value == "preposition";
        if (opens && first.Entry.Attribute("link") != "place" && first.Entry.Attribute("opens") != "range")
        {
            return default;
        }

        int from = opens && first.Entry.Attribute("link") == "place" ? first.End : begin;
        TokenRange name = _names.Around(comma - 1);
        bool located = Link(name.Start) is { } link && link.Entry.Attribute("link") == "place" && link.Start > begin;
        for (int i = begin; i < start; i++)
        {
            if (_text.IsMarked(i, TokenMarks.Person | TokenMarks.Organization) && (i < comma || opens || located))
            {
                return default;
            }

            if (i < comma && (_text.IsMarked(i, TokenMarks.Date | TokenMarks.Quantity) || (!located && !_names.IsName(i) && _text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is "verb" or "auxiliary" or "copula" or "conjunction")))
            {
                return default;
            }
        }

        return located ? name : new TokenRange(from, comma);
    }

    /// <summary>The subject of the number's clause: the last place or body before its verb ("Đà Nẵng hỗ trợ 200 triệu đồng").</summary>
    private TokenRange Subject(TokenRange sentence, int number)
    {
        if (_subjectsOf != sentence)
        {
            _subjectsOf = sentence;
            CollectSubjects(sentence, Math.Min(sentence.End, sentence.Start + SentenceReach + 1));
        }

        TokenRange found = default;
        foreach ((TokenRange subject, int verb) in _subjects)
        {
            found = subject.Start < number && verb < number ? subject : found;
        }

        return found;
    }

    /// <summary>Every subject of a sentence with the index of its verb: numbers of one sentence share them.</summary>
    private void CollectSubjects(TokenRange sentence, int limit)
    {
        _subjects.Clear();
        for (int i = sentence.Start; i < limit; i++)
        {
            if (!_names.IsName(i))
            {
                if (_text.Tokens[i].IsWord && Opens(i, sentence) && !Links(i) && _names.Unnamed(i, limit) is { Length: > 0 } other && VerbOf(other.Start <= i && other.End > i ? other.End : i + 1, limit, -1) is var deed and >= 0)
                {
                    _subjects.Add((other, deed));
                }

                continue;
            }

            TokenRange name = WithNext(_names.Around(i), limit);
            if (name.Start == i && Opens(i, sentence) && name.Length <= LongestName && !_names.IsMedia(i) && VerbOf(name.End, limit, i) is var verb and >= 0)
            {
                _subjects.Add((name, verb));
            }

            i = Math.Max(i, name.End - 1);
        }
    }

    /// <summary>"Hà Nội và TP HCM có": the names that go together.</summary>
    private TokenRange WithNext(TokenRange name, int limit)
    {
        while (name.End + 1 < limit && (_text.Is(name.End, ',') || (_text.TryMatch(name.End, LexiconClass.PhraseEnd, out LexiconMatch and) && and is { Length: 1, Entry.Value: "conjunction" })) && _names.IsName(name.End + 1) && _text.IsMarked(name.Start, TokenMarks.Organization) == _text.IsMarked(name.End + 1, TokenMarks.Organization))
        {
            name = new TokenRange(name.Start, _names.Around(name.End + 1).End);
        }

        return name;
    }

    private bool Opens(int token, TokenRange sentence)
    {
        if (token == sentence.Start || _text.IsMarked(token - 1, TokenMarks.Date))
        {
            return true;
        }

        if (_text.Tokens[token - 1].Kind == TokenKind.Punctuation)
        {
            // "Công an quận 9, TP.HCM đã": the unit of the name before; "An Sương - An Lạc": a part of one name.
            return !_text.Is(token - 1, '/') && !(_text.Is(token - 1, ',') && token - 2 >= sentence.Start && _names.IsName(token - 2) && !_text.IsMarked(token, TokenMarks.Organization)) && !(_text.IsDash(token - 1) && token - 2 >= sentence.Start && _text.Tokens[token - 2].IsCapitalized);
        }

        return (Link(token) is { } link && ((link.Entry.Value == "conjunction" && link.Entry.Attribute("tail") is not null) || (link.Entry.Value == "auxiliary" && link.Entry.Attribute("passive") is null))) || _text.TryMatchBefore(token, LexiconClass.SpeechVerb, 3, out _);
    }

    /// <summary>Index of the verb behind a subject, a bracket passed over; -1 when none stands there.</summary>
    private int VerbOf(int end, int limit, int name)
    {
        if (_text.Is(end, '('))
        {
            while (end < limit && !_text.Is(end, ')'))
            {
                end++;
            }

            end++;
        }

        if (end >= limit)
        {
            return -1;
        }

        if (_text.TryMatch(end, LexiconClass.PhraseEnd, out LexiconMatch verb))
        {
            bool tells = verb.Entry.Value is "verb" or "auxiliary" or "copula" && (name < 0 || verb.Entry.Value == "copula" || !_names.Acts(name) || verb.Entry.Attribute("passive") is not null) && !Reports(verb);
            return tells ? end : -1;
        }

        return _text.TryMatch(end, LexiconClass.ChangeVerb, out _) ? end : -1;
    }

    /// <summary>Whether the verb, or the one behind its auxiliary, tells of others ("vừa cho biết"): who reports is not who is counted.</summary>
    private bool Reports(LexiconMatch verb) =>
        _text.TryMatch(verb.Start, LexiconClass.SpeechVerb, out _) || (verb.End < _text.Count && verb.Entry.Value == "auxiliary" && _text.TryMatch(verb.End, LexiconClass.SpeechVerb, out _));
}
