using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>The words beside a number, unit by unit: where a phrase of them begins and where it is cut, and what its ends are.</summary>
internal sealed class MeasureWords(QuantityPhrases phrases)
{
    private readonly TaggedText _text = phrases.Text;

    /// <summary>"2,5 kg | ma túy", "12 tỷ đồng | của công nhân": whether the words behind a number can belong to what stands before
    /// it.</summary>
    public bool GoesOn(int token) =>
        UnitAt(token) is { } unit && (unit.IsNominal || unit.PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.Preposition
            || unit.Is(WordTraits.Receiver | WordTraits.Owner));

    /// <summary>"7% kế hoạch vốn | đã được giao", "thóc bị ngập | chỉ còn dùng làm thức ăn": what is told of the object in its own time is
    /// not measured.</summary>
    public int BeforeRelative(int start, int end) => Cut(start, end, static (syntax, unit) =>
        syntax.TryAfter(unit, out int next)
            && ((syntax.Units[unit].Is(WordTraits.Past) && syntax.Units[next].Is(WordTraits.Passive))
                || (syntax.Units[unit].Is(WordTraits.Lasting) && syntax.Units[next].Is(WordTraits.Modal))));

    /// <summary>"nhận được từ nhà tài trợ | đã dùng hết": where the clause's own verb begins.</summary>
    public int BeforePast(int start, int end) =>
        Cut(start, end, static (syntax, unit) => syntax.Units[unit].Is(WordTraits.Past) && syntax.Units[unit].IsBeforeVerb);

    /// <summary>"100% vốn điều lệ | hoặc có cổ phần": the end of the first of two things.</summary>
    public int BeforeCoordinate(int start, int end) => Cut(start, end, static (syntax, unit) =>
        syntax.Units[unit] is { Kind: UnitKind.Word } word && word.Is(WordTraits.Coordinate) && syntax.TryAfter(unit, out int next)
            && syntax.Units[next].IsVerbal);

    /// <summary>"4 tỷ đồng tiền ngân sách | mở đường đi ngang qua …": the end of a long phrase before what was done with it.</summary>
    public int BeforeDeed(int start, int end) => Cut(start, end, static (syntax, unit) =>
        syntax.Units[unit] is { IsVerbal: true } deed && !deed.Is(WordTraits.Copula) && syntax.TryBefore(unit, out int noun)
            && syntax.Units[noun].IsNominal && syntax.TryAfter(unit, out int thing)
            && syntax.Units[thing].PartOfSpeech == PartOfSpeech.Noun);

    /// <summary>"phục vụ máy ảnh có | khả năng phóng to | gấp 3 lần": what there is grows, and not what has it.</summary>
    public int AfterExistence(int start, int end)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        for (int u = start < end ? syntax.UnitAt(start) : syntax.Units.Length; u < syntax.Units.Length && syntax.Units[u].Start < end; u++)
        {
            start = syntax.Units[u].Start > start && syntax.Units[u].IsVerbal && syntax.Units[u].Traits == WordTraits.Existence
                && syntax.Units[u].End < end ? syntax.Units[u].End : start;
        }

        return start;
    }

    /// <summary>"chỉ số Sao Mai | cũng hồi nhẹ và đóng cửa": what is told of the noun by a verb with "cũng", "vẫn" before it is no part of
    /// it.</summary>
    public int BeforeAside(int start, int end) => Cut(start, end, static (syntax, unit) =>
        syntax.Units[unit] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Adverb } aside
            && !aside.Is(WordTraits.Passive | WordTraits.Negative) && syntax.Text.TryMatch(aside.Start, LexiconClass.ClauseStart, out _)
            && syntax.TryBefore(unit, out int noun) && syntax.Units[noun].IsNominal);

    /// <summary>"giải ngân | là huyện X": the end of a phrase before "là".</summary>
    public int BeforeEquation(int start, int end) => Cut(start, end, static (syntax, unit) => Equates(syntax.Units[unit]));

    private int Cut(int start, int end, Func<SentenceSyntax, int, bool> cuts)
    {
        if (end <= start + 1)
        {
            return end;
        }

        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        for (int i = start + 1; i < end && syntax.Range.Contains(i); i++)
        {
            int unit = syntax.UnitAt(i);
            if (syntax.Units[unit].Start == i && cuts(syntax, unit))
            {
                return phrases.TrimRight(start, i);
            }
        }

        return end;
    }

    private static bool Equates(Unit unit) => unit.Is(WordTraits.Copula) && unit.Is(WordTraits.Content);

    /// <summary>"lượng mưa | ở Phú Quốc": where a phrase ends before the place at its end, which tells the scope.</summary>
    public int BeforePlace(int start, int end)
    {
        if (end <= start || UnitAt(end - 1) is not { IsName: true } || _text.Syntax(_text.SentenceOf(start)) is not { } syntax)
        {
            return end;
        }

        for (int u = syntax.UnitAt(end - 1); syntax.Units[u].Start > start + 1 && IsPlaceWord(syntax.Units[u])
                && syntax.TryBefore(u, out int before); u = before)
        {
            if (syntax.Units[u] is not { PartOfSpeech: PartOfSpeech.Preposition } at)
            {
                continue;
            }

            // "cao khác thường như | tại Vinh"
            int cut = syntax.Units[before].IsNominal || syntax.Units[before].PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.Verb
                ? at.Start : syntax.Units[before].Start;
            return at.Is(WordTraits.Place) && !at.Is(WordTraits.Time | WordTraits.Compare) && cut > start ? cut : end;
        }

        return end;
    }

    /// <summary>"chỉ số Sao Mai | cũng giảm dần và đóng cửa": where a phrase ends before an adverb or an auxiliary and the verb of level
    /// that is told of it.</summary>
    public int BeforeLevel(int start, int end)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        for (int u = syntax.UnitAt(start) + 1; u < syntax.Units.Length && syntax.Units[u].Start < end; u++)
        {
            if (u > syntax.UnitAt(start) + 1 && IsChangeAtEnd(syntax, u, end))
            {
                return syntax.Units[u].Start;
            }

            if (syntax.Units[u].IsBeforeVerb && !syntax.Units[u].Is(WordTraits.Passive) && syntax.TryAfter(u, out int verb)
                    && syntax.Units[verb].End <= end && syntax.Units[verb] is { PartOfSpeech: PartOfSpeech.Verb } level
                    && level.Is(WordTraits.Quantity))
            {
                return syntax.Units[u].Start;
            }
        }

        return end;
    }

    // "lượng khách tới đảo | tăng đột biến": how it changed ends the phrase; "tốc độ | tăng bình quân" is the noun's own.
    private static bool IsChangeAtEnd(SentenceSyntax syntax, int verb, int end)
    {
        bool changes = syntax.Units[verb] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Verb } word && word.Is(WordTraits.Quantity)
            && word.End < end && syntax.Units[verb - 1].PartOfSpeech != PartOfSpeech.Noun | syntax.Units[verb - 1].IsName;
        for (int u = verb + 1; u < syntax.Units.Length && syntax.Units[u].Start < end && changes; u++)
        {
            changes = syntax.Units[u] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Adjective or PartOfSpeech.Adverb };
        }

        return changes;
    }

    private bool IsPlaceWord(Unit unit) =>
        unit.IsName || unit.Kind == UnitKind.Punctuation || unit.PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Preposition
        || unit.Is(WordTraits.Coordinate) || _text.TryMatch(unit.Start, LexiconClass.PlaceType, out _);

    /// <summary>"3 ngôi nhà, | mỗi nhà | 60 triệu đồng": a noun with the word that means each of them.</summary>
    public TokenRange WithEach(TokenRange noun) =>
        noun.Length > 0 && UnitAt(noun.Start - 1) is { PartOfSpeech: PartOfSpeech.Determiner, Kind: UnitKind.Word } each
            && !each.Is(WordTraits.Plural | WordTraits.Demonstrative | WordTraits.Whole) ? new TokenRange(each.Start, noun.End) : noun;

    /// <summary>"quy mô gồm | 9,5 km": whether a list of parts begins right before a number.</summary>
    public bool IsComprised(int number) => UnitAt(number - 1) is { } parts && parts.Is(WordTraits.Comprise);

    /// <summary>"huy động | 100 người | giúp dân", "vận động 80 hộ dời nhà": whether the verb before a number makes the counted do what
    /// follows.</summary>
    public bool IsPivot(int number) =>
        _text.TryMatchBefore(number, LexiconClass.PhraseEnd, out LexiconMatch verb)
        && (verb.Entry.Attribute("pivot") is not null
            || (verb.Entry.Attribute("receiver") is not null && _text.TryMatchBefore(verb.Start, LexiconClass.PhraseEnd, out verb)
                && verb.Entry.Attribute("pivot") is not null));

    /// <summary>"Đăk Nông | vượt": whether a part of a clause holds nothing but names of places, verbs and function words.</summary>
    public bool IsPlaceAlone(int start, int end)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        for (int i = start; i < end; i++)
        {
            if (syntax.Range.Contains(i) && syntax.Units[syntax.UnitAt(i)] is { Kind: UnitKind.Word,
                        PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier or PartOfSpeech.Adjective }
                    && !_text.TryMatch(i, LexiconClass.PlaceType, out _))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"quy chế | quản lý lao động | với nhiều điểm mới", but "hợp tác xã | hoạt động | theo hướng": where a verb with its object
    /// ends that tells the counted more closely; its beginning for a verb alone.</summary>
    public int RelativeEnd(int start, int end)
    {
        const int Longest = 7;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        int last = start;
        for (int u = syntax.UnitAt(start); u < syntax.Units.Length && syntax.Units[u].End <= Math.Min(end, start + Longest)
                && !(syntax.Units[u].Start > start
                    && (syntax.Units[u].Kind != UnitKind.Word && !syntax.Units[u].IsName || syntax.Units[u].IsBeforeVerb
                        || (syntax.Units[u].PartOfSpeech is PartOfSpeech.Preposition or PartOfSpeech.Conjunction
                        && !syntax.Units[u].Is(WordTraits.Owner)))); u++)
        {
            last = syntax.Units[u].IsNominal
                || (syntax.Units[u].Start > start && syntax.Units[u].PartOfSpeech == PartOfSpeech.Adjective
                    && !syntax.Units[u].Is(WordTraits.Plural)) ? syntax.Units[u].End : last;
        }

        return last;
    }

    /// <summary>"cá nhân tiêu biểu | có nhiều đóng góp", "nghị quyết quan trọng | phục vụ …": whether a verb without aspect or voice begins
    /// at a token, which tells them more closely.</summary>
    public bool IsRelative(int token) =>
        UnitAt(token) is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Verb } told
        && !told.Is(WordTraits.Passive | WordTraits.Modal | WordTraits.Future | WordTraits.Quantity | WordTraits.Owner);

    /// <summary>Whether the token is a preposition.</summary>
    public bool IsLinked(int token) => UnitAt(token) is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Preposition };

    /// <summary>"(tương ứng | 224.000 tỷ đồng)": whether a bracket opens with a word that the number before corresponds to.</summary>
    public bool IsBracketedLink(int number) =>
        UnitAt(number - 1) is { } link && link.Is(WordTraits.Respective) && _text.Is(link.Start - 1, '(');

    /// <summary>Whether the token is "là".</summary>
    public bool IsEquation(int token) => token >= 0 && UnitAt(token) is { } unit && Equates(unit);

    /// <summary>Whether the token is a name's.</summary>
    public bool IsName(int token) => UnitAt(token) is { IsName: true };

    /// <summary>"ông Thể nói Quốc hội": whether a phrase holds a person's or a body's name, whose deed tells the scope.</summary>
    public bool HasName(int start, int end) =>
        _text.IsMarked(new TokenRange(start, end), TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post);

    /// <summary>"số | đó": whether a phrase of two words only points.</summary>
    public bool IsPointed(int start, int end) =>
        UnitAt(end - 1) is { } last && last.Is(WordTraits.Demonstrative) && last.Start == UnitAt(start)?.End;

    private Unit? UnitAt(int token) =>
        token >= 0 && _text.Syntax(_text.SentenceOf(token)) is var syntax && syntax.Range.Contains(token)
        ? syntax.Units[syntax.UnitAt(token)] : null;

    /// <summary>Where the nouns begin that stand right before a token ("liên quan đến | khu đất | rộng").</summary>
    public int NounsBefore(int bound, int end)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(end));
        int start = end;
        while (start > bound && syntax.Range.Contains(start - 1) && syntax.Units[syntax.UnitAt(start - 1)] is var unit
                && unit.Start >= bound
            && !(unit.PartOfSpeech == PartOfSpeech.Verb && syntax.TryBefore(syntax.UnitAt(start - 1), out int motion)
                && syntax.Units[motion].PartOfSpeech == PartOfSpeech.Verb)
            && (unit.IsNominal || unit.PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.Determiner or PartOfSpeech.Verb
                or PartOfSpeech.Number) && !unit.Is(WordTraits.Existence | WordTraits.Copula)
            && unit.Kind is not (UnitKind.Quantity or UnitKind.Date))
        {
            start = unit.Start;
        }

        while (start < end && syntax.Units[syntax.UnitAt(start)] is { PartOfSpeech: PartOfSpeech.Verb } verb)
        {
            start = verb.End;
        }

        // "Đường vào | thôn | rộng": the place belongs to the subject's noun.
        TokenRange subject = start > bound && start < end ? syntax.SubjectOf(syntax.ClauseAt(start)) : default;
        return subject.Length > 0 && bound <= subject.Start && subject.Start < start && IsNoun(subject.Start, start)
            ? subject.Start : start;
    }

    /// <summary>"mua | 95% | cổ phần": the verb right before a share; empty where none stands there or it tells a level.</summary>
    public TokenRange VerbOfShare(int left)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(left));
        return syntax.Range.Contains(left - 1)
            && syntax.Units[syntax.UnitAt(left - 1)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Verb } verb && verb.End == left
            && !verb.Is(WordTraits.Quantity | WordTraits.Copula | WordTraits.Existence | WordTraits.Saying)
            ? new TokenRange(syntax.TryBefore(syntax.UnitAt(left - 1), out int first)
                && syntax.Units[first] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Verb } opens
                && !opens.Is(WordTraits.Quantity | WordTraits.Copula | WordTraits.Existence | WordTraits.Saying)
                ? opens.Start : verb.Start, left) : default;
    }

    /// <summary>"Con tàu vỏ thép | 800 CV | của gia đình …": the thing is named before its number.</summary>
    public bool IsNoun(int start, int end)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        for (int i = start; i < end; i++)
        {
            if (syntax.Units[syntax.UnitAt(i)].IsVerbal)
            {
                return false;
            }
        }

        return end - start > 1 && syntax.Units[syntax.UnitAt(start)].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Classifier;
    }

    /// <summary>"phiên bản nhỏ nhất với | màn hình 14 inch", "ổ lưu trữ là | ổ lai 1 TB": where the words behind the last "với" or "là"
    /// begin.</summary>
    public int AfterLink(int start, int end)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        int after = start;
        for (int i = start; i < end - 1; i++)
        {
            bool with = _text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Attribute("link") == "with";
            bool equates = syntax.Range.Contains(i) && syntax.Units[syntax.UnitAt(i)] is var unit && unit.Start == i && Equates(unit);
            after = with ? word.End : equates ? i + 1 : after;
        }

        return after < end ? after : start;
    }

    /// <summary>"3.000 đồng, | rau dền, mồng tơi, | rau cần 4.000 đồng": where the nouns begin that share a number, between the number
    /// before and the last of them.</summary>
    public int FirstOfNouns(int start, int last)
    {
        const int Longest = 12;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(last));
        if (last - start > Longest || !syntax.Range.Contains(start) || syntax.Units[syntax.UnitAt(start)].Kind != UnitKind.Punctuation)
        {
            return last;
        }

        for (int i = start + 1; i < last; i++)
        {
            Unit unit = syntax.Units[syntax.UnitAt(i)];
            if (unit.Kind is not (UnitKind.Word or UnitKind.Punctuation)
                    || !(unit.Kind == UnitKind.Punctuation ? _text.Is(i, ',') : unit.IsNominal
                        || unit.PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Adjective or PartOfSpeech.Other))
            {
                return last;
            }
        }

        return start + 1;
    }

    /// <summary>"…, | thịt bò | 220.000 đồng": whether a noun phrase is all that its part of the clause says before a number.</summary>
    public bool OpensItem(int start, TokenRange phrase)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(phrase.Start));
        for (int i = Math.Max(start, syntax.Range.Start); i < phrase.Start; i++)
        {
            if (syntax.Units[syntax.UnitAt(i)].PartOfSpeech is not (PartOfSpeech.Conjunction or PartOfSpeech.Adverb
                        or PartOfSpeech.Determiner or PartOfSpeech.Auxiliary or PartOfSpeech.Punctuation))
            {
                return false;
            }
        }

        int first = syntax.UnitAt(phrase.Start);
        while (syntax.Units[first].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Classifier
                && syntax.Units[first].End < phrase.End)
        {
            first++;
        }

        return syntax.Units[first] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier }
            && !_text.TryMatch(syntax.Units[first].Start, LexiconClass.MeasureNoun, out _)
            && !_text.TryMatch(phrase.Start, LexiconClass.MeasureNoun, out _)
            && !(syntax.ClauseAt(phrase.Start) is >= 0 and var clause && syntax.Clauses[clause] is { IsVerbal: true } told
                && told.Predicate.Start >= phrase.Start && told.Predicate.End <= phrase.End);
    }

    /// <summary>"công | lập": half of a word is no verb.</summary>
    public bool IsWhole(int token, int end) =>
        _text.Syntax(_text.SentenceOf(token)) is var syntax && syntax.Units[syntax.UnitAt(token)] is var unit
        && (unit.Start == token || unit.End != end || unit.Kind != UnitKind.Word || unit.PartOfSpeech == PartOfSpeech.Verb);

    /// <summary>"Khảo sát, thiết kế | và | lập bản đồ": whether equals are joined in a range.</summary>
    public bool HasCoordinate(int start, int end)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        for (int i = start; i < end; i++)
        {
            if (syntax.Units[syntax.UnitAt(i)].Is(WordTraits.Coordinate))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"bội chi | chưa giảm như mong muốn": whether a phrase denies something of its noun.</summary>
    public bool IsDenied(TokenRange phrase)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(phrase.Start));
        for (int u = syntax.UnitAt(phrase.Start); u < syntax.Units.Length && syntax.Units[u].Start < phrase.End; u++)
        {
            if (syntax.Units[u].Is(WordTraits.Negative))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"(69%) | đã hoàn thành", "(6%) | già cỗi": whether an aspect or an adjective follows.</summary>
    public bool IsTold(int token) =>
        UnitAt(token) is { Kind: UnitKind.Word } told
        && (told.PartOfSpeech == PartOfSpeech.Adjective || (told.IsBeforeVerb && told.Is(WordTraits.Past | WordTraits.Lasting)));

    /// <summary>"thu | về | 4 tỷ đồng": whether a preposition stands at a token, which goes with the verb before it.</summary>
    public bool IsParticle(int token) => UnitAt(token) is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Preposition };

    /// <summary>"kiểm soát | 5.000 tin nhắn": whether a verb of two syllables that is done to something begins at a token.</summary>
    public bool IsDone(int token) =>
        UnitAt(token) is { IsVerbal: true, Range.Length: > 1 } deed && deed.Start == token
        && !deed.Is(WordTraits.Existence | WordTraits.Quantity | WordTraits.Copula | WordTraits.Saying | WordTraits.Comprise)
        && !_text.TryMatch(token, LexiconClass.CountNoun, out _)
        && !(_text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch voice) && voice.Entry.Attribute("voice") == "active");

    /// <summary>"từ 96 phòng theo giấy phép | thành | 140 phòng": whether a verb stands at a token.</summary>
    public bool IsDeed(int token) => UnitAt(token) is { IsVerbal: true };

    /// <summary>"3 thành phố | lớn": whether an adjective of one syllable stands at a token.</summary>
    public bool IsAdjective(int token) => UnitAt(token) is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Adjective, Range.Length: 1 };

    /// <summary>"4 người | này": whether a pronoun at a token points at what was said.</summary>
    public bool IsPointer(int token) =>
        UnitAt(token) is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Pronoun } pointer && pointer.Is(WordTraits.Demonstrative);

    /// <summary>"sử dụng 200 căn hộ | để đón dân": whether a purpose begins at a token.</summary>
    public bool IsPurpose(int token) => UnitAt(token) is { } purpose && purpose.Is(WordTraits.Purpose);

    /// <summary>"44 vụ | về hành vi phá rừng": whether what it is about begins at a token.</summary>
    public bool IsAbout(int token) =>
        UnitAt(token) is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Preposition } about && about.Is(WordTraits.About);

    /// <summary>Whether a noun or a name stands at a token.</summary>
    public bool IsNominal(int token) => UnitAt(token) is { IsNominal: true, Kind: not (UnitKind.Quantity or UnitKind.Date) };

    /// <summary>"58 đơn vị | cấp xã", "11 người | khác": whether a noun or an adjective says of what kind something is.</summary>
    public bool IsKind(int token) => UnitAt(token) is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Adjective };

    /// <summary>"trong tổng số | 9 con": whether the number is the sum that those before it are a part of.</summary>
    public bool IsOutOf(int bound, int number)
    {
        for (int i = number - 1; i >= Math.Max(bound, number - 4); i--)
        {
            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Attribute("whole") == "next")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Cô | dạy | 230 học sinh": the verb right before a number whose subject is a person, pronoun or title alone; empty where it
    /// is another.</summary>
    public TokenRange DeedOfPerson(int number, int left)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(number));
        if (syntax.ClauseAt(number) is not (>= 0 and var clause)
                || syntax.Clauses[clause] is not { IsVerbal: true, Subject.Length: > 0 } told || told.Verb.End != left
                || told.Traits != WordTraits.None)
        {
            return default;
        }

        Unit first = syntax.Units[syntax.UnitAt(told.Subject.Start)];
        bool person = first.Kind is UnitKind.Person or UnitKind.Post || first.PartOfSpeech == PartOfSpeech.Pronoun
            || _text.TryMatch(first.Start, LexiconClass.Honorific, out _)
            || _text.TryMatch(first.Start, LexiconClass.SpeakerPronoun, out _);
        return person && !(_text.TryMatchBefore(left, LexiconClass.PhraseEnd, out LexiconMatch verb) && verb.Entry.Value != "verb")
            ? told.Verb : default;
    }

    /// <summary>"bội chi | chưa | giảm": whether a denial stands at a token.</summary>
    public bool IsNegative(int token) =>
        UnitAt(token) is { } denial && denial.Is(WordTraits.Negative) && UnitAt(denial.End) is { } level && level.Is(WordTraits.Quantity);

    /// <summary>"thuộc | các | huyện A, B": whether many are meant.</summary>
    public bool IsPlural(int token) => UnitAt(token) is { } many && many.Is(WordTraits.Plural);

    /// <summary>"cá nhân tiêu biểu | có nhiều đóng góp": where the nouns and adjectives behind a number end.</summary>
    public int NounsEnd(int start, int end)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        int last = start;
        while (last < end && syntax.Range.Contains(last) && syntax.Units[syntax.UnitAt(last)] is var unit
                && (unit.IsNominal || unit.PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.Other) && unit.Kind != UnitKind.Quantity)
        {
            last = unit.End;
        }

        return phrases.TrimRight(start, Math.Min(last, end));
    }

    /// <summary>"giao | nộp", "cô | lập": where the word begins whose end a verb is; -1 where that word is no verb ("rừng | sản
    /// xuất").</summary>
    public int WholeVerb(LexiconMatch verb) =>
        !phrases.Cuts(verb.Start) ? verb.Start : UnitAt(verb.Start) is { PartOfSpeech: PartOfSpeech.Verb } whole && whole.End == verb.End
            ? whole.Start : -1;

    /// <summary>"của khói | thải": whether a verb only tells the noun more closely that something is of.</summary>
    public bool IsOwned(int verb)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(verb));
        int unit = syntax.UnitAt(verb);
        return syntax.ClauseAt(verb) is >= 0 and var clause && syntax.Clauses[clause].IsVerbal
            && !syntax.Clauses[clause].Predicate.Contains(verb)
            && syntax.TryBefore(unit, out int noun) && syntax.Units[noun] is { PartOfSpeech: PartOfSpeech.Noun }
            && syntax.TryBefore(noun, out int owner) && syntax.Units[owner] is { PartOfSpeech: PartOfSpeech.Preposition } of
            && of.Is(WordTraits.Owner);
    }

    /// <summary>"qua rà soát có | 316 người": they are there, and nobody did it to them.</summary>
    public bool HasCopula(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value == "copula"
                    && word.Entry.Attribute("share") is null)
            {
                return true;
            }
        }

        return false;
    }
}
