using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>Whose number it is.</summary>
/// <param name="Name">The unit, region, body or thing as written; "huyện" alone is the one named before.</param>
/// <param name="Code">The code of the administrative unit that it is or names; null when it names none.</param>
internal readonly record struct Scope(string? Name, string? Code);

/// <summary>
/// Whose number it is: the item of a list of places, the place that the counted stand in, the owner of what is measured, the
/// subject of the number's clause or of the clause that it hangs on, the place that a sentence begins with; else what the
/// sentence before was about, where this one names nobody.
/// </summary>
internal sealed class ScopeReader(ResolutionContext context, QuantityPhrases phrases)
{
    private const int LongestName = 14;
    private const int LongestTopic = 9;
    private const int LongestTail = 3;
    private const int TailReach = 14;
    private const int CarryReach = 2;
    private const int SentenceReach = 200;
    private const int MostClauses = 8;
    private const WordTraits States = WordTraits.Copula | WordTraits.Existence | WordTraits.Quantity | WordTraits.Passive;
    private readonly TaggedText _text = context.Text;
    private readonly ScopeNames _names = new(context);
    private readonly ScopeUnits _units = new(context);

    private TokenRange _carried;
    private int _carriedSentence = -2;
    private int _walked;
    private TokenRange _before;

    /// <summary>Whose number the mention is; nothing when not stated. Call in reading order.</summary>
    public Scope Read(int index)
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
        SentenceSyntax syntax = _text.Syntax(number);
        TokenRange found = Beside(sentence, start);
        found = found.Length > 0 ? found : Behind(index);
        found = found.Length > 0 ? found : OfClauses(syntax, start, index);
        bool own = found.Length > 0;
        found = own ? found : Before(index, number, start);
        found = found.Length > 0 ? found : Carried(number, start);
        if (found.Length > 0 && (own || (number != _carriedSentence && !Breaks(_carriedSentence, start))))
        {
            (_carried, _carriedSentence) = (found, number);
        }

        _before = found;
        return found.Length > 0 ? Named(found) : default;
    }

    private bool Breaks(int sentence, int until)
    {
        for (int i = sentence < 0 ? until : _text.Sentence(sentence).End; i < until; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.LineBreak)
            {
                return true;
            }
        }

        return false;
    }

    private Scope Named(TokenRange range)
    {
        string written = phrases.Words(range.Start, range.End);
        if (_text.TryMatch(range.Start, LexiconClass.PlaceType, out LexiconMatch unit) && unit.End >= range.End - 1 && !_text.IsMarked(range.End - 1, TokenMarks.Place)
            && _units.LastOf(unit.Entry.Value, range.Start) is { } place)
        {
            // "huyện", "tỉnh này": a lower unit alone says nothing to who reads the record; the province and the city do.
            bool pointed = unit.End < range.End || place.Level != PlaceLevel.Province;
            return new Scope(pointed && place.Type is not "thành phố" ? place.Type + " " + place.Name : written, place.Code);
        }

        return new Scope(written, _units.CodeOf(range));
    }

    private TokenRange Before(int index, int sentence, int start) =>
        index > 0 && _before.Length > 0 && _text.SentenceOf(phrases.Mentions[index - 1].Range.Start) == sentence && Free(phrases.Mentions[index - 1].Range.End, start) ? _before : default;

    /// <summary>The owner, subject or topic of the number's clause, else of the clauses that it hangs on or goes on with.</summary>
    private TokenRange OfClauses(SentenceSyntax syntax, int start, int index)
    {
        int clause = syntax.ClauseAt(start), end = start;
        int floor = index > 0 ? phrases.Mentions[index - 1].Range.End : 0;
        bool priced = IsPrice(start);
        for (int step = 0; clause >= 0 && step < MostClauses; step++)
        {
            Clause told = syntax.Clauses[clause];
            int from = Math.Max(told.Range.Start, Math.Min(end, floor));
            TokenRange found = Later(Owner(from - 1, end), Whole(told.Range, end));
            found = found.Length > 0 || priced ? found : OfSubject(syntax, clause, end);
            found = found.Length > 0 ? found : Topic(new TokenRange(told.Range.Start, Math.Max(end, told.Range.Start)), end);
            found = found.Length > 0 ? found : About(syntax, told.Range);
            if (found.Length > 0)
            {
                return found;
            }

            int next = told.Parent >= 0 ? told.Parent : told.Link == ClauseLink.Main ? -1 : clause - 1;
            if (next >= 0 && (told.Link == ClauseLink.Content || _text.TryMatch(syntax.Clauses[next].Subject.Start, LexiconClass.DocumentType, out _)))
            {
                return Reporter(syntax.Clauses[next]);
            }

            clause = next;
            end = clause >= 0 ? Math.Min(syntax.Clauses[clause].Range.End, start) : end;
            floor = 0;
        }

        return default;
    }

    private static TokenRange Later(TokenRange a, TokenRange b) => b.Length > 0 && (a.Length == 0 || b.Start > a.Start) ? b : a;

    /// <summary>"xây dựng đền thờ với kinh phí | 80 tỷ đồng": what something costs is not who has it built.</summary>
    private bool IsPrice(int number)
    {
        int left = phrases.TrimRight(Math.Max(0, number - LongestTopic), number);
        return _text.TryMatchBefore(left, LexiconClass.MeasureNoun, 5, out LexiconMatch noun)
            && _text.TryMatchBefore(noun.Start, LexiconClass.PhraseEnd, 1, out LexiconMatch with) && with.Entry.Attribute("link") == "with";
    }

    /// <summary>"Đối với đường bay nội địa, …"</summary>
    private TokenRange About(SentenceSyntax syntax, TokenRange clause)
    {
        Unit first = syntax.Units[syntax.UnitAt(clause.Start)];
        if (!first.Is(WordTraits.About) || first.End - first.Start < 2)
        {
            return default;
        }

        int end = first.End;
        while (end < clause.End && _text.Tokens[end].IsWord && end - first.End <= LongestTopic)
        {
            end++;
        }

        return _text.Is(end, ',') && end > first.End ? new TokenRange(first.End, end) : default;
    }

    /// <summary>"Báo cáo của UBND huyện Vân Canh cho thấy, …": the unit that reports its own numbers.</summary>
    private TokenRange Reporter(Clause saying)
    {
        TokenRange subject = saying.Subject;
        if (subject.Length == 0 || _text.IsMarked(subject, TokenMarks.Person) || !_text.TryMatch(subject.Start, LexiconClass.DocumentType, out _))
        {
            return default;
        }

        return NamedUnit(subject);
    }

    /// <summary>The administrative unit in a body's name or a report's: the last one named.</summary>
    private TokenRange NamedUnit(TokenRange name)
    {
        for (int i = name.End - 1; i >= name.Start; i--)
        {
            if (_text.IsMarked(i, TokenMarks.Place))
            {
                return PlaceAround(i);
            }
        }

        return default;
    }

    private TokenRange PlaceAround(int token)
    {
        int start = token, end = token + 1;
        while (start > 0 && _text.IsMarked(start - 1, TokenMarks.Place))
        {
            start--;
        }

        while (_text.IsMarked(end, TokenMarks.Place))
        {
            end++;
        }

        return new TokenRange(start, end);
    }

    /// <summary>The subject where it is a unit, region, body or thing with a name; of what is measured, its owner.</summary>
    private TokenRange OfSubject(SentenceSyntax syntax, int clause, int limit)
    {
        TokenRange subject = syntax.SubjectOf(clause);
        int start = subject.Start, end = Math.Min(subject.End, limit);
        while (start < end && (_text.IsMarked(start, TokenMarks.Date) || IsFunctionWord(start)))
        {
            start++;
        }

        // "Theo ông …, Giám đốc Sở …, tỉnh này": the last part is the subject.
        for (int i = start; i < end - 1 && _text.IsMarked(subject, TokenMarks.Person); i++)
        {
            start = _text.Is(i, ',') ? i + 1 : start;
        }

        if (start >= end || _text.IsMarked(start, TokenMarks.Person | TokenMarks.Post | TokenMarks.Quantity))
        {
            return default;
        }

        bool states = syntax.Clauses[clause].Is(States);
        if (_names.IsName(start))
        {
            TokenRange name = WithNext(_names.Around(start), end);
            if (_names.Acts(start) && !states)
            {
                return _names.Governs(start) ? NamedUnit(name) : default;
            }

            return _names.IsMedia(start) || name.Length > LongestName ? default : WithTail(name, end);
        }

        if (_text.TryMatch(start, LexiconClass.PlaceType, out LexiconMatch unit) && unit.End < end && IsDemonstrative(syntax, unit.End))
        {
            return new TokenRange(start, unit.End + 1);
        }

        if (end - start > 1 && (_text.TryMatch(end - 1, LexiconClass.PlaceType, out _) || _text.TryMatch(end - 1, LexiconClass.BodyHead, out _)) && _text.TryMatchBefore(end - 1, LexiconClass.TimeUnit, 1, out _)
            && _names.Unnamed(end - 1, end + 1) is { Length: > 0 } bare)
        {
            // "bình quân mỗi năm HTX"
            return bare;
        }

        if (_names.Unnamed(start, end + 1) is { Length: > 0 } other && other.End <= Math.Max(end, other.End))
        {
            return other.Start >= start ? WithTail(other, end) : other;
        }

        if (IsMeasured(start) || Linked(start, end))
        {
            return Owner(start, end);
        }

        Unit head = syntax.Units[syntax.UnitAt(start)];
        return head.PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Adverb or PartOfSpeech.Auxiliary or PartOfSpeech.Preposition ? default : Thing(start, end);
    }

    /// <summary>What is measured, held, written or counted by heads has no numbers of its own.</summary>
    private bool IsMeasured(int token) =>
        _text.TryMatch(token, LexiconClass.MeasureNoun, out _) || _text.TryMatch(token, LexiconClass.EventNoun, out _) || _text.TryMatch(token, LexiconClass.DocumentType, out _)
        || (_text.TryMatch(token, LexiconClass.CountNoun, out LexiconMatch noun) && noun.Entry.Attribute("of") == "person");

    // "chính sách | của tỉnh", "vay | từ ngân hàng".
    private bool Linked(int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is "preposition" or "verb" or "copula" && phrases.IsLongest(word) && !_text.Tokens[i].IsCapitalized && !phrases.IsEndOfWord(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"công ty mẹ Nhựa Tiền Phong", "dự án đê bao sông Sài Gòn", "các đơn vị khối huyện": a noun with a name or a tier behind it.</summary>
    private TokenRange Thing(int start, int end)
    {
        int last = -1;
        for (int i = start; i < end; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.Punctuation || _text.IsMarked(i, TokenMarks.Person | TokenMarks.Quantity))
            {
                break;
            }

            if (i > start && _names.IsName(i) && _names.Acts(i))
            {
                return default;
            }

            if (_text.IsMarked(i, TokenMarks.Place) && _text.TryMatch(start, LexiconClass.BodyHead, out LexiconMatch body) && _names.Acts(start) && body.End <= i)
            {
                // "chính quyền xã Ngư Lộc"
                return PlaceAround(i);
            }

            bool name = (_text.Tokens[i].IsCapitalized && !_text.Tokens[i].IsAllCaps) || _names.IsName(i) || (i == end - 1 && _text.TryMatch(i, LexiconClass.PlaceType, out _));
            last = i > start && name ? i : last;
        }

        return last < 0 || last + 1 - start > LongestName || _names.Acts(start) ? default : WithTail(new TokenRange(start, last + 1), Math.Max(end, last + 1));
    }

    /// <summary>"bệnh viện Nhi Đồng | mới": what is said of a name right behind it.</summary>
    private TokenRange WithTail(TokenRange name, int end)
    {
        bool tail = end > name.End && end - name.End <= LongestTail;
        for (int i = name.End; i < end && tail; i++)
        {
            tail = _text.Tokens[i].IsWord && !_text.IsMarked(i, TokenMarks.Date | TokenMarks.Quantity | TokenMarks.Person)
                && !(_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is not ("adjective" or "noun"));
        }

        return tail ? new TokenRange(name.Start, end) : name;
    }

    private bool IsFunctionWord(int token) =>
        _text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Length == 1 && word.Entry.Value is "auxiliary" or "conjunction" or "preposition"
        || _text.TryMatch(token, LexiconClass.PartMarker, out _);

    private static bool IsDemonstrative(SentenceSyntax syntax, int token) => syntax.Range.Contains(token) && syntax.Units[syntax.UnitAt(token)].Is(WordTraits.Demonstrative);

    /// <summary>What the sentence before was about, where nobody else has been named since.</summary>
    private TokenRange Carried(int sentence, int start)
    {
        Walk(sentence);
        if (_carried.Length == 0 || sentence <= _carriedSentence || sentence > _carriedSentence + CarryReach || start - _text.Sentence(_carriedSentence).End > SentenceReach)
        {
            return default;
        }

        int breaks = 0;
        for (int i = _text.Sentence(_carriedSentence).End; i < start; i++)
        {
            breaks += _text.Tokens[i].Kind == TokenKind.LineBreak ? 1 : 0;
            if (_text.IsMarked(i, TokenMarks.Place | TokenMarks.Organization | TokenMarks.Person))
            {
                return default;
            }
        }

        return breaks == 0 || sentence == _carriedSentence + 1 && breaks < MostBreaks ? _carried : default;
    }

    private const int MostBreaks = 3;

    /// <summary>The subjects of sentences without numbers.</summary>
    private void Walk(int until)
    {
        // A subject further back is carried no more.
        _walked = Math.Max(_walked, until - CarryReach);
        for (; _walked < until; _walked++)
        {
            TokenRange range = _text.Sentence(_walked);
            if (_walked <= _carriedSentence || range.Length > SentenceReach)
            {
                continue;
            }

            SentenceSyntax syntax = _text.Syntax(_walked);
            for (int c = 0; c < syntax.Clauses.Length; c++)
            {
                Clause told = syntax.Clauses[c];
                if (told.IsVerbal && told.Link is ClauseLink.Main or ClauseLink.Coordinate or ClauseLink.Content && OfSubject(syntax, c, range.End) is { Length: > 0 } subject
                    && !(subject.Length == 1 && _text.Tokens[subject.Start].IsAllCaps) && !_names.Acts(subject.Start))
                {
                    (_carried, _carriedSentence) = (subject, _walked);
                    break;
                }
            }
        }
    }

    private LexiconMatch? Link(int end) => _text.TryMatchBefore(end, LexiconClass.PhraseEnd, 3, out LexiconMatch link) ? link : null;

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

    /// <summary>"thành phố Lào Cai | 63 mm": the name in a list of places.</summary>
    private TokenRange Beside(TokenRange sentence, int start)
    {
        int level = _text.TryMatchBefore(start, LexiconClass.ChangeVerb, 3, out LexiconMatch verb) && verb.Entry.Value == "level" ? verb.Start : start;
        int end = phrases.TrimRight(sentence.Start, level);
        if (end <= sentence.Start || !_text.IsMarked(end - 1, TokenMarks.Place) || end < start - 3)
        {
            return default;
        }

        TokenRange name = _names.Around(end - 1);
        bool adjacent = end == start;
        return name.Start > sentence.Start && (_text.Tokens[name.Start - 1].Kind == TokenKind.Punctuation || Link(name.Start) is { Entry.Value: "copula" } || (adjacent && Link(name.Start) is { Entry.Value: "conjunction" })) ? new TokenRange(name.Start, end) : default;
    }

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

            // "trên địa bàn tỉnh": as written.
            return new TokenRange(i, end);
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
}
