using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>The phrases of a clause that say whose a number is: the name beside or behind it, an owner, "toàn tỉnh", the place that a sentence begins with.</summary>
internal sealed class ScopePhrases(QuantityPhrases phrases, ScopeNames names)
{
    private const int LongestTopic = 9;
    private const int TailReach = 14;
    private const int MostNouns = 4;
    private const int LongestList = 16;
    private const int LongestTerm = 5;
    private readonly TaggedText _text = phrases.Text;
    private readonly ScopeNames _names = names;

    /// <summary>"4 trường tư thục | tại Quảng Nam": the one place behind what is counted, with the units that it lies in.</summary>
    public TokenRange Behind(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        int end = Math.Min(phrases.TailEnd(index), mention.Range.End + TailReach);
        for (int i = mention.Range.End; i < end; i++)
        {
            if (_text.TryMatch(i, LexiconClass.Scope, out LexiconMatch all) && ScopeNames.IsWhole(all) && all.End <= end && !Ranks(i, mention.Range.End))
            {
                // "96 xã | trên địa bàn tỉnh", "10% số dân | trên toàn thành phố"
                bool before = _text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch on) && on.Entry.Value == "preposition";
                return before && _names.IsName(all.End) ? _names.Around(all.End) : before || (Link(i) is { Entry.Value: "preposition" } by && by.Entry.Attribute("own") is null) ? new TokenRange(i, all.End) : default;
            }

            if (!_names.IsName(i))
            {
                if ((mention.Sort == "person" || mention.Kind == StatisticKind.Percentage) && _text.TryMatch(i, LexiconClass.PlaceType, out LexiconMatch unit) && unit.End < _text.Count && PointsBack(unit.End))
                {
                    // "70% người dân | xã này"
                    return new TokenRange(i, unit.End + 1);
                }

                if (Unnamed(i, end) is { Length: > 0 } unnamed)
                {
                    return unnamed;
                }

                continue;
            }

            TokenRange name = _names.Around(i);
            bool located = (i == mention.Range.End && mention.Sort == "person" && _names.IsTyped(i)) || IsShareOf(mention, i)
                || Link(i) is { } link && (link.Entry.Attribute("link") == "place" || link.Entry.Attribute("own") is not null);
            bool place = !_text.IsMarked(i, TokenMarks.Organization) || _text.IsMarked(i, TokenMarks.Place);
            if (!place && _text.IsMarked(i - 1, TokenMarks.Post) && mention.Kind == StatisticKind.Percentage && (_text.IsMarked(mention.Range.End, TokenMarks.Post) || _text.IsMarked(mention.Range.End + 1, TokenMarks.Post)))
            {
                // "100% các đại biểu | HĐND thành phố khóa IX"
                bool term = name.End + 1 < end && _text.Tokens[name.End].IsWord && _text.Tokens[name.End + 1] is { IsAllCaps: true, Length: <= LongestTerm };
                return term ? new TokenRange(name.Start, name.End + 2) : name;
            }

            name = place ? WithHigher(name, _text.Count) : name;

            bool listed = _text.IsDash(name.End) || _text.IsDash(name.Start - 1) || _text.Is(name.End, ',') && _names.IsName(name.End + 1)
                || (_text.TryMatch(name.End, LexiconClass.PhraseEnd, out LexiconMatch and) && and.Entry.Value == "conjunction");
            if (!listed && located && (place || _names.Locates(i)) && (mention.Kind is StatisticKind.Count or StatisticKind.Percentage || place))
            {
                return _names.WithSite(name);
            }

            i = name.End;
        }

        return default;
    }

    private bool PointsBack(int token) => _text.Syntax(_text.SentenceOf(token)) is var syntax && syntax.Range.Contains(token) && syntax.Units[syntax.UnitAt(token)].Is(WordTraits.Demonstrative);

    // "70% dân số | xã A"
    private bool IsShareOf(QuantityMention mention, int name) =>
        mention.Kind == StatisticKind.Percentage && _text.TryMatchBefore(name, LexiconClass.MeasureNoun, out LexiconMatch whole) && whole.Start == mention.Range.End && !_text.IsMarked(name, TokenMarks.Organization);

    /// <summary>"đầu tư vào | Khu kinh tế Sông Vàng", "tại | bang Nevada", "người dân của | thị trấn": a thing with a name, or a unit named before that ends the phrase.</summary>
    private TokenRange Unnamed(int token, int end)
    {
        if (Link(token) is not { } link)
        {
            return default;
        }

        if (link.Entry.Attribute("own") is not null && _text.TryMatch(token, LexiconClass.PlaceType, out LexiconMatch unit) && unit.End >= end && !_text.IsMarked(token, TokenMarks.Place)
                && !(unit.End < _text.Count && _text.Tokens[unit.End] is { IsWord: true }))
        {
            return new TokenRange(token, unit.End);
        }

        if (link.Entry.Attribute("link") is "place" && _names.Site(token) is { Length: > 0 } site)
        {
            return site;
        }

        bool into = link.Entry.Attribute("link") is "place" or "with" && _text.Syntax(_text.SentenceOf(link.Start)) is var syntax && syntax.Units[syntax.UnitAt(link.Start)].Is(WordTraits.Place);
        return into && _text.Tokens[token].IsCapitalized && _names.Unnamed(token, _text.Sentence(_text.SentenceOf(token)).End) is { Length: > 2 } thing && thing.Start == token && _text.Tokens[thing.End - 1].IsCapitalized
            ? thing : default;
    }

    /// <summary>"ở | quận huyện | hơn 11.000 người", ", khối sở ngành | hơn 7.800 người": a tier of bodies right before what is counted.</summary>
    public TokenRange Tier(TokenRange sentence, int index)
    {
        if (phrases.Mentions[index].Kind != StatisticKind.Count)
        {
            return default;
        }

        int end = phrases.TrimRight(sentence.Start, phrases.Mentions[index].Range.Start);
        int start = end;
        while (start > sentence.Start && end - start < MostNouns && _text.TryMatchBefore(start, LexiconClass.PlaceType, out LexiconMatch tier) && tier.End == start && !_text.IsMarked(tier.Start, TokenMarks.Place))
        {
            start = tier.Start;
        }

        if (end - start > 1 && Link(start) is { } at && at.Entry.Attribute("link") == "place")
        {
            return new TokenRange(start, end);
        }

        for (int i = end - 1; i > sentence.Start && end - i <= MostNouns && _text.Tokens[i].IsWord && !_text.Tokens[i].IsCapitalized; i--)
        {
            if (end - i > 1 && _text.Tokens[i - 1].Kind == TokenKind.Punctuation && _text.TryMatch(i, LexiconClass.Scope, out LexiconMatch holder) && holder.Entry.Value == "holder" && IsOfBodies(holder.End, end))
            {
                return new TokenRange(i, end);
            }
        }

        return default;
    }

    // "khối | sở ngành", "khối | trường học"; "khối bê tông" has no tier.
    private bool IsOfBodies(int token, int end) =>
        Tiers(token) is { Length: > 0 } tiers && tiers.End == end
        || (_text.TryMatch(token, LexiconClass.CountNoun, out LexiconMatch noun) && noun.Entry.Attribute("of") == "body" && noun.End <= end)
        || (_text.TryMatch(token, LexiconClass.BodyHead, out LexiconMatch head) && head.End <= end);

    private TokenRange Tiers(int token)
    {
        int end = token;
        while (end - token < MostNouns && _text.TryMatch(end, LexiconClass.PlaceType, out LexiconMatch tier))
        {
            end = tier.End;
        }

        return new TokenRange(token, end);
    }

    // "xã A, huyện B": a unit with those that it lies in.
    private TokenRange WithHigher(TokenRange name, int limit)
    {
        while (_text.Is(name.End, ',') && IsHigher(name.End + 1, name.Start) && _names.Around(name.End + 1) is var higher && higher.End <= limit)
        {
            name = new TokenRange(name.Start, higher.End);
        }

        return name;
    }

    // "xã A, | huyện B": a unit of another tier.
    private bool IsHigher(int token, int below) =>
        _text.IsMarked(token, TokenMarks.Place) && _text.TryMatch(token, LexiconClass.PlaceType, out LexiconMatch tier) && _text.TryMatch(below, LexiconClass.PlaceType, out LexiconMatch lower)
            && tier.Entry.Value != lower.Entry.Value;

    /// <summary>"Tây Nguyên và | Nam Bộ", "hai huyện Cần Giờ, | Củ Chi": a name with those before it that it goes together with.</summary>
    public TokenRange Joined(TokenRange found, int bound)
    {
        if (found.Length == 0 || found.Start <= bound || !_names.IsName(found.Start) || !_text.IsMarked(found.Start, TokenMarks.Place) && _names.Around(found.Start) is var region && region.Start != found.Start)
        {
            return found;
        }

        int first = _text.IsMarked(found.Start, TokenMarks.Organization) ? found.Start : FirstOfList(found.Start, bound - 1);
        return first < found.Start && found.End - first <= LongestList ? new TokenRange(first, found.End) : found;
    }

    /// <summary>"cao tốc Trung Lương - | Mỹ Thuận", "7 giờ 25, | giờ Việt Nam", "Ảnh: | AFP", "| TTO | - …": a part of another name, a clock's country, who took the picture or reports.</summary>
    public bool IsCut(TokenRange found, TokenRange sentence)
    {
        bool letters = found.Length == 1 && _text.Tokens[found.Start].IsAllCaps && !_text.IsMarked(found.Start, TokenMarks.Place);
        if (letters && ((_text.IsDash(found.End) && found.Start - sentence.Start <= 1) || (_text.Is(found.Start - 1, ':') && found.Start - sentence.Start <= 2)))
        {
            return true;
        }

        bool behind = _text.IsDash(found.Start - 1) && found.Start - 2 > sentence.Start && _text.Tokens[found.Start - 2] is { IsCapitalized: true, IsWord: true } && _text.Tokens[found.Start - 1].SpaceBefore
            && !_text.IsMarked(found.Start - 2, TokenMarks.Person | TokenMarks.Post);
        bool before = _text.IsDash(found.End) && found.End + 1 < sentence.End && _text.Tokens[found.End + 1] is { IsCapitalized: true, IsWord: true } && found.Start > sentence.Start && _text.Tokens[found.Start - 1].IsWord
            && _text.IsMarked(found.End + 1, TokenMarks.Place)
            && !_text.IsMarked(found.End + 1, TokenMarks.Person | TokenMarks.Post | TokenMarks.Date);
        bool named = _text.IsMarked(found.Start, TokenMarks.Place)
            || (_text.Tokens[found.Start].IsCapitalized && !_text.TryMatch(found.Start, LexiconClass.BodyHead, out _) && !_text.IsMarked(found.Start, TokenMarks.OrganizationStart));
        return (named && behind) || (_text.IsMarked(found.Start, TokenMarks.Place) && before) || _text.TryMatch(found.Start, LexiconClass.TimeUnit, out LexiconMatch clock) && clock.End < found.End;
    }

    /// <summary>"toàn tỉnh", "trên địa bàn huyện Tây Sơn", "Đảng bộ quận Tây Hồ" before the number.</summary>
    public TokenRange Whole(TokenRange sentence, int start)
    {
        bool inBracket = false;
        for (int i = start - 1; i >= sentence.Start; i--)
        {
            inBracket = _text.Is(i, ')') || (inBracket && !_text.Is(i, '('));
            if (inBracket || !_text.TryMatch(i, LexiconClass.Scope, out LexiconMatch scope) || !ScopeNames.IsWhole(scope) || scope.End > start || Ranks(i, sentence.Start)
                    || (_text.Tokens[i].IsCapitalized && _text.TryMatchBefore(i, LexiconClass.BodyHead, out _)))
            {
                continue;
            }

            bool linked = _text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch link) && link.Entry.Value == "preposition";
            if (!linked && !EndsSubject(scope) && !Opens(i, sentence) && !(Link(i) is { } by && (by.Entry.Attribute("link") is not null || by.Entry.Attribute("own") is not null)))
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

    /// <summary>"tổng sản lượng đã tiêu thụ | toàn tỉnh | là".</summary>
    private bool EndsSubject(LexiconMatch scope) =>
        _text.TryMatch(scope.Start + 1, LexiconClass.PlaceType, out _) && _text.Syntax(_text.SentenceOf(scope.Start)) is var syntax && syntax.Range.Contains(scope.End)
            && syntax.Units[syntax.UnitAt(scope.Start)] is { PartOfSpeech: PartOfSpeech.Determiner } whole && whole.Is(WordTraits.Whole)
        && syntax.Units[syntax.UnitAt(scope.End)].Is(WordTraits.Copula | WordTraits.Quantity);

    /// <summary>"lớn nhất cả nước", "hàng đầu thế giới", "đứng thứ 6 trong cả nước": a place in an order, no scope.</summary>
    private bool Ranks(int token, int start)
    {
        for (int i = token - 1; i >= Math.Max(start, token - 3); i--)
        {
            bool number = _text.Tokens[i].Kind == TokenKind.Number || _text.TryMatch(i, LexiconClass.NumberWord, out _);
            if (number || _text.Tokens[i].Kind == TokenKind.Punctuation)
            {
                return number && !_text.IsMarked(i, TokenMarks.Date);
            }

            if (Link(i + 1) is { Entry.Value: "adjective" } || (_text.TryMatchBefore(i + 1, LexiconClass.PhraseEnd, out LexiconMatch most) && most.Entry.Attribute("ranks") is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place or body that owns what is measured ("lợi nhuận của Công ty X đạt", "số ca mắc tại Cần Thơ là").</summary>
    public TokenRange Owner(int bound, int end)
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
                if (Linked(i, end) is { Length: > 0 } other)
                {
                    return other;
                }

                continue;
            }

            TokenRange name = _names.Around(i);
            int first = WithMany(FirstOfList(name.Start, bound), bound);
            bool joined = _text.IsDash(name.End) || _text.IsDash(first - 1);
            if (!joined && !_names.Acts(first) && !_names.IsMedia(first) && Link(BeforeNouns(first, bound)) is { } link && (link.Entry.Attribute("link") is "place" || link.Entry.Attribute("own") is not null)
                    && !IsOfActor(bound, name.End, end))
            {
                return first == name.Start ? WithHigher(_names.WithSite(new TokenRange(first, Math.Min(name.End, end))), end) : new TokenRange(first, Math.Min(name.End, end));
            }

            i = first;
        }

        return default;
    }

    // "của | huyện", "ở | thôn Bến": the unit without its name or the site that a link stands before.
    private TokenRange Linked(int token, int end)
    {
        bool own = Link(token) is { } by && by.Entry.Attribute("own") is not null;
        TokenRange unnamed = own ? _names.Unnamed(token, end + 1) : default;
        return unnamed.Length == 0 && (own || Link(token)?.Entry.Attribute("link") is "place") ? _names.Site(token) : unnamed;
    }

    // "ở | khu vực nông thôn | Bắc Trung Bộ": the nouns that a name tells more closely.
    private int BeforeNouns(int name, int bound)
    {
        int first = name;
        while (first - 1 > bound && name - first < MostNouns && Link(first) is null && _text.Tokens[first - 1].IsWord && !_text.Tokens[first - 1].IsCapitalized
            && !_text.IsMarked(first - 1, TokenMarks.Date | TokenMarks.Quantity | TokenMarks.Person | TokenMarks.Place | TokenMarks.Organization))
        {
            first--;
        }

        return Link(first) is null ? name : first;
    }

    /// <summary>"tại | các tỉnh | Tây Nguyên": the units of a region, which are meant with their name.</summary>
    private int WithMany(int name, int bound)
    {
        bool units = name - 2 > bound && _text.TryMatchBefore(name, LexiconClass.PlaceType, out LexiconMatch type) && type.Start - 1 > bound && !_text.IsMarked(type.Start, TokenMarks.Place);
        return units && _text.TryMatchBefore(name, LexiconClass.PlaceType, out type) && _text.TryMatchBefore(type.Start, LexiconClass.PhraseEnd, out LexiconMatch many) && many.Entry.Value == "determiner" ? many.Start : name;
    }

    /// <summary>"Tây Nguyên và Nam Bộ", "hai huyện Cần Giờ, Củ Chi": the beginning of the names that go together.</summary>
    private int FirstOfList(int start, int bound)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        int subject = syntax.SubjectOf(syntax.ClauseAt(start)).Start;
        while (start - 2 > bound && ((_text.Is(start - 1, ',') && start != subject) || (_text.TryMatchBefore(start, LexiconClass.PhraseEnd, out LexiconMatch and) && and.Entry.Value == "conjunction")) && _names.IsName(start - 2)
            && _text.IsMarked(start - 2, TokenMarks.Organization) == _text.IsMarked(start, TokenMarks.Organization))
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
    public TokenRange Topic(TokenRange sentence, int start)
    {
        int begin = sentence.Start;
        for (int i = begin; i < start; i++)
        {
            begin = _text.Is(i, ':') ? i + 1 : begin;
        }

        while (begin < start && _text.TryMatch(begin, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is "auxiliary" or "conjunction")
        {
            // "Hiện tại | Quảng Nam": not the "tại" of a place.
            begin = word.End;
        }

        int comma = begin;
        int limit = Math.Min(start, begin + LongestTopic);
        while (comma < limit && (_text.Tokens[comma].Kind != TokenKind.Punctuation || _text.IsMarked(comma, TokenMarks.Place)))
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

            if (i < comma && (_text.IsMarked(i, TokenMarks.Date | TokenMarks.Quantity)
                        || (!located && !_names.IsName(i) && _text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is "verb" or "auxiliary" or "copula" or "conjunction")))
            {
                return default;
            }
        }

        return located ? name : new TokenRange(from, comma);
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
            return !_text.Is(token - 1, '/') && !(_text.Is(token - 1, ',') && token - 2 >= sentence.Start && _names.IsName(token - 2) && !_text.IsMarked(token, TokenMarks.Organization))
                && !(_text.IsDash(token - 1) && token - 2 >= sentence.Start && _text.Tokens[token - 2].IsCapitalized);
        }

        return (Link(token) is { } link && ((link.Entry.Value == "conjunction" && link.Entry.Attribute("tail") is not null) || (link.Entry.Value == "auxiliary" && link.Entry.Attribute("passive") is null)))
            || _text.TryMatchBefore(token, LexiconClass.SpeechVerb, out _);
    }

    /// <summary>"Đối với đường bay nội địa, …"</summary>
    public TokenRange About(SentenceSyntax syntax, TokenRange clause)
    {
        Unit first = syntax.Units[syntax.UnitAt(clause.Start)];
        if (!first.Is(WordTraits.About) || first.PartOfSpeech == PartOfSpeech.Verb)
        {
            return default;
        }

        int end = first.End;
        while (end < clause.End && (_text.Tokens[end].IsWord || (_text.Tokens[end].Kind == TokenKind.Number && _text.Is(end + 1, ','))) && end - first.End <= LongestTopic)
        {
            end++;
        }

        // "Về cầu Bà Sim 2, …": a thing with a name; "Về y tế, …" tells of what, not whose.
        if (end <= first.End || _text.IsMarked(new TokenRange(first.End, end), TokenMarks.Date | TokenMarks.Quantity))
        {
            return default;
        }

        bool named = first.End - first.Start > 1
            || (!_text.IsMarked(new TokenRange(first.End, end), TokenMarks.Organization) && end > first.End + 1 && _text.Tokens[end - 1] is { IsCapitalized: true, IsAllCaps: false } or { Kind: TokenKind.Number });
        return _text.Is(end, ',') && named ? new TokenRange(first.End, end) : default;
    }

    private LexiconMatch? Link(int end) => _text.TryMatchBefore(end, LexiconClass.PhraseEnd, out LexiconMatch link) ? link : null;

    /// <summary>"xây dựng đền thờ với kinh phí | 80 tỷ đồng": what something costs is not who has it built.</summary>
    public bool IsPrice(int number)
    {
        int left = phrases.TrimRight(Math.Max(0, number - LongestTopic), number);
        return _text.TryMatchBefore(left, LexiconClass.MeasureNoun, out LexiconMatch noun)
            && _text.TryMatchBefore(noun.Start, LexiconClass.PhraseEnd, out LexiconMatch with) && with.Entry.Attribute("link") == "with";
    }

    /// <summary>"UBND xã đặt tên cho | con phố dài | 2 km": the size of what somebody deals with is not his.</summary>
    public bool IsSizeOfObject(SentenceSyntax syntax, int number)
    {
        int left = phrases.TrimRight(Math.Max(syntax.Range.Start, number - LongestTopic), number);
        int clause = syntax.ClauseAt(number);
        if (clause < 0 || syntax.Clauses[clause] is not { IsVerbal: true } told || told.Is(WordTraits.Passive | WordTraits.Existence | WordTraits.Copula)
            || !_text.TryMatchBefore(left, LexiconClass.MeasureNoun, out LexiconMatch size) || size.Entry.Attribute("role") != "dimension"
            || told.Predicate.End >= size.Start || _text.TryMatchBefore(size.Start, LexiconClass.MeasureNoun, out _))
        {
            return false;
        }

        // "Xã làm | con đường bê tông | dài 2 km": what the verb makes is his.
        bool made = true;
        int first = syntax.UnitAt(told.Predicate.End), last = syntax.UnitAt(size.Start - 1);
        for (int u = first; u <= last && made; u++)
        {
            made = syntax.Units[u] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier or PartOfSpeech.Adjective or PartOfSpeech.Number or PartOfSpeech.Determiner };
        }

        return !made && syntax.Units[last] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.ProperName };
    }
}
