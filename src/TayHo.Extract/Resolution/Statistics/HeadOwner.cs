using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>
/// What a noun of measure is of that stands alone before its number ("diện tích | 5 ha", "nộp phí | 20.000 đồng"): the owner
/// behind the number, the thing that has it, the deed that it is the object of, or what "với" adds it to. The answer is words
/// that go behind the noun.
/// </summary>
internal sealed class HeadOwner(QuantityPhrases phrases, MeasureClauses clauses, ThingFinder things, SizeReader sizes)
{
    private const int LongestOwner = 7;
    private const int LongestDeed = 12;
    private const int LongestDoer = 4;
    private const int LongestChain = 6;
    private const int LongestPriced = 3;
    private const int LongestReach = 16;
    private const int CountedReach = 20;
    private readonly TaggedText _text = phrases.Text;
    private readonly MeasureWords _words = new(phrases);
    private readonly PaidWorks _paid = new(phrases, clauses);

    /// <summary>The words behind the noun; null where the text says no more.</summary>
    /// <param name="index">The mention.</param>
    /// <param name="head">The noun of measure, right before the number but for words of aspect and comparison.</param>
    /// <param name="measures">The measures of the mentions before.</param>
    public string? Read(int index, LexiconMatch head, string?[] measures)
    {
        if (head.Entry.Attribute("price") is not null && _text.TryMatchBefore(head.Start, LexiconClass.PhraseEnd, out LexiconMatch with)
                && with.Entry.Attribute("link") == "with" && OfCounted(index, head, measures) is { } priced)
        {
            return priced;
        }

        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(head.Start));
        if (With(index, head) is { Length: > 0 } paid)
        {
            sizes.Keep(index, paid.Length > 1 && _words.IsNoun(paid.Start, paid.End) ? phrases.Lowered(paid) : null);
            return phrases.Lowered(paid);
        }

        return Behind(index, syntax, head) ?? Deed(syntax, head) ?? Of(index, Bracketed(head)) ?? Of(index, Bearer(index, syntax, head))
            ?? Carried(index, head, measures) ?? OfCounted(index, head, measures) ?? OfClause(syntax, head);
    }

    /// <summary>"8 tuyến điện ngầm | với tổng chiều dài", "10 hợp đồng tham quan (| tổng giá trị", "3 khẩu súng | với giá": a bare sum or
    /// size behind things counted
    /// in its sentence is theirs; not where another noun's clause stands between.</summary>
    private string? OfCounted(int index, LexiconMatch head, string?[] measures)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(head.Start));
        if (!IsLinked(syntax, head) || HasOwnVerb(syntax, head)
                || (head is { Length: 1, Entry: var sum } && sum.Attribute("sum") is not null
                    && phrases.TailEnd(index) > phrases.Mentions[index].Range.End))
        {
            return null;
        }

        for (int i = index - 1; i >= 0 && phrases.Mentions[i].Range.Start >= syntax.Range.Start
                && head.Start - phrases.Mentions[i].Range.End <= CountedReach; i--)
        {
            QuantityMention counted = phrases.Mentions[i];
            if (counted.Kind == StatisticKind.Money || counted.Change is not null || IsParted(syntax, counted.Range.End, head.Start))
            {
                return null;
            }

            if (counted is not { Kind: StatisticKind.Count, UnitRange.Length: > 0 })
            {
                if (head.Entry.Attribute("price") is not null && head.Entry.Attribute("sum") is null)
                {
                    return measures[i];
                }

                continue;
            }

            if (IsInNoun(syntax, counted.Range.Start))
            {
                continue;
            }

            if (_text.Is(head.Start - 1, ',') && syntax.ClauseAt(counted.Range.Start) is >= 0 and var clause
                    && syntax.Clauses[clause].Is(WordTraits.Existence | WordTraits.Comprise))
            {
                // "Bệnh viện có 85 giường bệnh, | kinh phí": both are of whom the clause is about.
                return null;
            }

            return Things(syntax, i, head, measures[i]);
        }

        return null;
    }

    private string Things(SentenceSyntax syntax, int index, LexiconMatch head, string? measure)
    {
        QuantityMention counted = phrases.Mentions[index];
        int end = phrases.TrimRight(counted.Range.Start, Math.Min(head.Start, phrases.NounsEnd(index))), and = counted.Range.Start - 1;
        string noun = phrases.Words(counted.UnitRange.Start, Math.Max(counted.UnitRange.End, end));
        if (index > 0 && phrases.Mentions[index - 1] is { Kind: StatisticKind.Count, UnitRange.Length: > 0 } first
                && first.UnitRange.End == and && syntax.Units[syntax.UnitAt(and)].Is(WordTraits.Coordinate))
        {
            // "15 căn nhà | và | 20 suất quà"
            return phrases.Words(first.UnitRange.Start, first.UnitRange.End) + " " + phrases.Words(and, and + 1) + " " + noun;
        }

        return head.Entry.Attribute("thing") is null && measure is not null && MeasureReader.WordsOf(measure) <= LongestOwner
            && measure.StartsWith(noun, StringComparison.Ordinal) ? measure : noun;
    }

    // "với", a comma, a bracket, "có" or, of a size, the thing itself before the noun.
    private bool IsLinked(SentenceSyntax syntax, LexiconMatch head)
    {
        bool thing = head.Entry.Attribute("thing") is not null;
        return (thing || IsSum(head)) && (_text.Is(head.Start - 1, '(')
            || (_text.Is(head.Start - 1, ',') && (thing || head.Entry.Attribute("money") is null))
            || (syntax.TryBefore(syntax.UnitAt(head.Start), out int link)
                && (IsWith(syntax.Units[link]) || syntax.Units[link].Is(WordTraits.Existence) || (thing && syntax.Units[link].IsNominal))));
    }

    private static bool IsSum(LexiconMatch head) =>
        (head.Entry.Attribute("sum") ?? head.Entry.Attribute("money") ?? head.Entry.Attribute("price")) is not null;

    // ", tổng doanh thu | đạt": the noun is told of on its own.
    private static bool HasOwnVerb(SentenceSyntax syntax, LexiconMatch head) =>
        syntax.ClauseAt(head.Start) is >= 0 and var clause && syntax.Clauses[clause] is { IsVerbal: true } told
        && told.Predicate.Start >= head.End;

    // "nợ BHXH | của hơn 10.000 lao động": whose they are.
    private static bool IsInNoun(SentenceSyntax syntax, int number) =>
        syntax.TryBefore(syntax.UnitAt(number), out int of) && syntax.Units[of].PartOfSpeech == PartOfSpeech.Preposition
        && syntax.Units[of].Is(WordTraits.Owner);

    private bool IsParted(SentenceSyntax syntax, int start, int end)
    {
        int commas = 0;
        for (int i = start; i < end; i++)
        {
            commas += _text.Is(i, ',') ? 1 : 0;
            if (_text.Is(i, ';') || _text.Is(i, ':') || _text.IsMarked(i, TokenMarks.Person)
                    || (commas > 0 && syntax.Units[syntax.UnitAt(i)].IsBeforeVerb))
            {
                return true;
            }
        }

        return commas > 1;
    }

    /// <summary>"nợ bảo hiểm của người lao động, | với tổng số tiền": a bare sum is of what its clause, or the one before the comma, tells
    /// that is done to what.</summary>
    private string? OfClause(SentenceSyntax syntax, LexiconMatch head)
    {
        if (!IsSum(head) || HasOwnVerb(syntax, head) || !syntax.TryBefore(syntax.UnitAt(head.Start), out int link)
                || !(IsWith(syntax.Units[link]) || _text.Is(syntax.Units[link].Start, ','))
            || syntax.ClauseAt(head.Start) is not (>= 0 and var clause))
        {
            return null;
        }

        clause = syntax.Clauses[clause] is { IsVerbal: true } own && own.Verb.End <= head.Start ? clause : clause - 1;
        int end = syntax.Units[link].Start;
        end = _text.Is(end - 1, ',') ? end - 1 : end;
        if (clause < 0 || syntax.Clauses[clause] is not { IsVerbal: true } told || told.Verb.End >= end
                || end - told.Verb.Start > LongestDeed || !syntax.Units[syntax.UnitAt(told.Verb.End)].IsNominal
                || told.Is(WordTraits.Quantity | WordTraits.Copula | WordTraits.Saying | WordTraits.Existence | WordTraits.Comprise
                    | WordTraits.Negative | WordTraits.Passive)
            || _text.IsMarked(new TokenRange(told.Verb.Start, end), TokenMarks.Quantity | TokenMarks.Date | TokenMarks.Person))
        {
            return null;
        }

        for (int i = told.Verb.End; i < end; i++)
        {
            if (!_text.Tokens[i].IsWord)
            {
                return null;
            }
        }

        return phrases.Words(told.Verb.Start, phrases.TrimRight(told.Verb.Start, end));
    }

    private string? Of(int index, TokenRange thing)
    {
        if (thing.Length == 0)
        {
            return null;
        }

        sizes.Keep(index, phrases.Lowered(thing));
        return sizes.Thing(index);
    }

    private TokenRange With(int index, LexiconMatch head)
    {
        bool sum = (head.Entry.Attribute("money") ?? head.Entry.Attribute("price")) is not null;
        TokenRange deed = sum || head.Entry.Attribute("thing") is not null ? _paid.Read(index, head.Start) : default;
        for (int i = deed.End - 1; i > deed.Start && sum && _words.IsDeed(deed.Start) == false; i--)
        {
            if (_text.Is(i, ',') && _words.IsDeed(i + 1))
            {
                // "toàn đảo không còn nước ngọt, | dân phải mua nước": what is said last.
                deed = new TokenRange(i + 1, deed.End);
            }
        }

        for (int i = deed.Start + 1; i < deed.End - 1 && sum; i++)
        {
            if (_text.TryMatch(i, LexiconClass.DocumentType, out LexiconMatch paper) && paper.End < deed.End && _words.IsDeed(paper.End))
            {
                // "ban hành quyết định | xử phạt vi phạm | với số tiền": what the paper orders.
                deed = new TokenRange(paper.End, deed.End);
            }
        }

        // A deed costs so much; it has no size.
        return (!sum && deed.Length > 0 && _words.IsDeed(deed.Start))
            || (deed.Length > LongestDeed && head.Entry.Attribute("price") is not null) ? default : deed;
    }

    /// <summary>"doanh thu | 8 tỷ đồng | từ việc bán cam", "khoản tiền | 3 tỷ đồng | nhận được", "giải ngân | 21% | kế hoạch
    /// vốn".</summary>
    private string? Behind(int index, SentenceSyntax syntax, LexiconMatch head)
    {
        QuantityMention mention = phrases.Mentions[index];
        int start = mention.Range.End, tail = _words.BeforeRelative(start, phrases.TailEnd(index));
        if (tail <= start + 1 || _text.TryMatch(start, LexiconClass.Baseline, out _))
        {
            return null;
        }

        Unit first = syntax.Units[syntax.UnitAt(start)];
        bool linked = _text.TryMatch(start, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value == "preposition"
            && (word.Entry.Attribute("link") is null || word.Entry.Attribute("own") is not null || first.Is(WordTraits.Doer));
        bool got = mention.Kind == StatisticKind.Money && first.PartOfSpeech == PartOfSpeech.Verb
            && syntax.TryAfter(syntax.UnitAt(start), out int result) && syntax.Units[result].Is(WordTraits.Passive | WordTraits.Receiver);
        bool share = mention is { Kind: StatisticKind.Percentage or StatisticKind.Measure, Change: null }
            && first is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun }
            && head.End == mention.Range.Start
            && (head.Entry.Attribute("money") is not null || syntax.Units[syntax.UnitAt(head.Start)].PartOfSpeech == PartOfSpeech.Verb);
        tail = got ? _words.BeforePast(start, tail) : tail;
        return linked || got || share ? phrases.Words(start, linked ? BeforePredicate(syntax, start, tail) : tail) is { Length: > 0 } words
            ? words : null : null;
    }

    // "của ngư dân Lê Văn A | bốc cháy": a name tells the scope, a verb something else.
    private int BeforePredicate(SentenceSyntax syntax, int start, int end)
    {
        for (int u = syntax.UnitAt(start); u < syntax.Units.Length && syntax.Units[u].Start < end; u++)
        {
            if (syntax.Units[u].Kind == UnitKind.Person)
            {
                return start;
            }
        }

        return phrases.TrimRight(start, end);
    }

    /// <summary>"Nhà đầu tư đã bỏ | vốn", "phải nộp | phí", "được phân bổ | số tiền": who does what with it; a bare verb that nobody is
    /// said to do tells nothing.</summary>
    private string? Deed(SentenceSyntax syntax, LexiconMatch head)
    {
        int first = syntax.UnitAt(head.Start);
        bool told = false, verbal = false;
        while (syntax.TryBefore(first, out int before) && syntax.Units[before] is { Kind: UnitKind.Word } unit
                && (unit.PartOfSpeech == PartOfSpeech.Verb || (verbal && unit.IsBeforeVerb))
            && !unit.Is(WordTraits.Quantity | WordTraits.Existence | WordTraits.Copula | WordTraits.Saying)
            && head.Start - unit.Start <= LongestChain)
        {
            verbal = true;
            told |= unit.Is(WordTraits.Passive | WordTraits.Modal | WordTraits.Past | WordTraits.Future);
            first = before;
        }

        if (!verbal || syntax.Units[syntax.UnitAt(head.Start) - 1].Is(WordTraits.Modal | WordTraits.Future | WordTraits.Place | WordTraits.About | WordTraits.Time))
        {
            // "dự kiến | thu ngân sách", "liên quan tới | số tiền"
            return null;
        }

        int start = syntax.Units[first].Start;
        TokenRange doer = syntax.ClauseAt(head.Start) is >= 0 and var clause && syntax.Clauses[clause] is { IsVerbal: true } verb
            && verb.Predicate.Start == start && !verb.Is(WordTraits.Passive) ? Doer(syntax, verb.Subject, start) : default;
        while (doer.Length == 0 && syntax.Units[first].IsBeforeVerb
                && !syntax.Units[first].Is(WordTraits.Passive | WordTraits.Modal | WordTraits.Past | WordTraits.Future))
        {
            first++;
        }

        return doer.Length == 0 && !told
            ? null : phrases.Lowered(new TokenRange(doer.Length > 0 ? doer.Start : syntax.Units[first].Start, head.Start));
    }

    // "hiện | bên cung cấp | đang thu": a common noun or a post of few words.
    private static TokenRange Doer(SentenceSyntax syntax, TokenRange subject, int predicate)
    {
        if (subject.Length == 0 || subject.End != predicate)
        {
            return default;
        }

        int first = syntax.UnitAt(subject.Start);
        while (syntax.Units[first].Is(WordTraits.Time) && syntax.Units[first].End < subject.End)
        {
            first++;
        }

        Unit opens = syntax.Units[first];
        return subject.End - opens.Start <= LongestDoer
            && (opens.Kind == UnitKind.Post || opens is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier })
            ? new TokenRange(opens.Start, subject.End) : default;
    }

    /// <summary>"rạch Bà Lớn (| tổng kinh phí 5 tỷ đồng)".</summary>
    private TokenRange Bracketed(LexiconMatch head)
    {
        if (!_text.Is(head.Start - 1, '('))
        {
            return default;
        }

        int first = _words.NounsBefore(Math.Max(0, head.Start - 1 - LongestReach), head.Start - 1);
        bool linked = _text.TryMatchBefore(first, LexiconClass.PhraseEnd, out LexiconMatch link)
            && link.Entry.Attribute("link") is not null;
        return linked || _text.IsDash(first - 1) || head.Start - 1 - first > LongestReach ? default : new TokenRange(first, head.Start - 1);
    }

    /// <summary>"Dự án có | diện tích", "pin | dung lượng", "nhóm hàng ăn với | mức tăng", "tàu cá, | công suất": the thing that has
    /// it.</summary>
    private TokenRange Bearer(int index, SentenceSyntax syntax, LexiconMatch head)
    {
        if (!syntax.TryBefore(syntax.UnitAt(head.Start), out int before) || syntax.ClauseAt(head.Start) is not (>= 0 and var clause))
        {
            return default;
        }

        Unit link = syntax.Units[before];
        TokenRange bearer = Beside(index, syntax, head, link);
        bearer = bearer.Length == 0 && link.PartOfSpeech == PartOfSpeech.Preposition
            ? ObjectBefore(syntax, syntax.Clauses[clause], link.Start) : bearer;
        bearer = bearer.Length == 0 && IsAbout(syntax.Clauses[clause], head, link) ? things.Subject(index) : bearer;
        bool adjective = bearer.Length > 0
            && syntax.Units[syntax.UnitAt(bearer.Start)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Adjective };
        return bearer.Length > 0 && bearer.End <= head.Start && !adjective && !things.IsSomebody(bearer) ? bearer : default;
    }

    // "đã đắp | bờ bao | trên chiều dài 4 km": the object of the verb is so long, not who does it.
    private TokenRange ObjectBefore(SentenceSyntax syntax, Clause told, int preposition)
    {
        bool deed = told.IsVerbal && told.Verb.End < preposition && !_text.IsMarked(new TokenRange(told.Verb.End, preposition), TokenMarks.Quantity) && preposition - told.Verb.End <= LongestOwner && !told.Is(WordTraits.Passive | WordTraits.Quantity | WordTraits.Existence | WordTraits.Copula | WordTraits.Comprise | WordTraits.Saying);
        if (!deed || syntax.Units[syntax.UnitAt(told.Verb.End)] is not { Kind: UnitKind.Word,
                    PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier } noun || noun.Is(WordTraits.Nominal | WordTraits.Time))
        {
            return default;
        }

        int end = phrases.TrimRight(noun.Start, preposition);
        for (int u = syntax.UnitAt(noun.Start); u < syntax.Units.Length && syntax.Units[u].Start < end; u++)
        {
            end = syntax.Units[u] is { Kind: UnitKind.Punctuation or UnitKind.Date or UnitKind.Quantity or UnitKind.Person
                    or UnitKind.Body } or { PartOfSpeech: PartOfSpeech.Preposition } ? syntax.Units[u].Start : end;
        }

        return end > noun.Start + 1 ? new TokenRange(noun.Start, end) : default;
    }

    private TokenRange Beside(int index, SentenceSyntax syntax, LexiconMatch head, Unit link)
    {
        bool thing = head.Entry.Attribute("thing") is not null;
        bool with = IsWith(link) && (thing || head.Entry.Attribute("counts") is null);
        if (link.Is(WordTraits.Existence) || with)
        {
            TokenRange bearer = things.Before(index, link.Start, beside: false);
            return bearer.Length == 1 && with ? default : bearer;
        }

        if (thing && link.Kind == UnitKind.Word && (link.IsNominal || link.PartOfSpeech == PartOfSpeech.Adjective))
        {
            return things.Before(index, head.Start, beside: true);
        }

        return thing && _text.Is(link.Start, ',') && sizes.Thing(Math.Max(0, index - 1)) is null
            ? BeforeComma(syntax, link.Start) : default;
    }

    // "tàu cá số 7, | công suất | 800 CV", "bàn giao chiếc tàu kéo, | công suất": the noun before the comma that the clause begins with, or
    // its object.
    private TokenRange BeforeComma(SentenceSyntax syntax, int comma)
    {
        TokenRange noun = syntax.PhraseBefore(comma);
        if (noun.Length is 0 or > LongestOwner || syntax.ClauseAt(noun.Start) is not (>= 0 and var clause))
        {
            return default;
        }

        Clause told = syntax.Clauses[clause];
        bool opens = noun.Start == told.Range.Start
            || (noun.Start == told.Predicate.End && !told.Is(WordTraits.Passive | WordTraits.Quantity));
        return opens && syntax.Units[syntax.UnitAt(noun.Start)] is { Kind: UnitKind.Word,
                PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier } && !_text.IsMarked(noun, TokenMarks.Quantity | TokenMarks.Date)
            ? noun : default;
    }

    // "Dự án | có | diện tích", "khu này, | diện tích": whether the clause tells of its subject how much of the quality it has.
    private bool IsAbout(Clause told, LexiconMatch head, Unit link)
    {
        bool thing = head.Entry.Attribute("thing") is not null;
        bool level = told.IsVerbal && told.Predicate.End <= head.Start
            && told.Is(WordTraits.Existence | WordTraits.Quantity | WordTraits.Copula)
            && phrases.TrimRight(told.Predicate.End, head.Start) <= told.Predicate.End;
        return level ? thing || (head.Entry.Attribute("sum") ?? head.Entry.Attribute("money")) is not null
            : thing && (_text.Is(link.Start, ',') || link.PartOfSpeech == PartOfSpeech.Preposition);
    }

    private bool IsWith(Unit link) =>
        link.Is(WordTraits.Receiver) && _text.TryMatch(link.Start, LexiconClass.PhraseEnd, out LexiconMatch with)
        && with.Entry.Attribute("link") == "with";

    /// <summary>"Vốn tư nhân chiếm 2%, còn | mục tiêu là | 30%", "lòng mương có chiều dài 4 km, | bề rộng | 30 m": a bare target is of what
    /// the number before measures, a bare size of its thing.</summary>
    private string? Carried(int index, LexiconMatch head, string?[] measures)
    {
        if (index == 0 || phrases.Mentions[index - 1] is not { } before
                || _text.SentenceOf(before.Range.Start) != _text.SentenceOf(head.Start)
                || phrases.Mentions[index].Range.Start - before.Range.End > LongestReach)
        {
            return null;
        }

        if (head.Entry.Attribute("thing") is not null && sizes.Thing(index - 1) is { } thing)
        {
            sizes.Keep(index, thing);
            return thing;
        }

        for (int i = before.Range.End; i < head.Start; i++)
        {
            if (_words.IsNominal(i))
            {
                return null;
            }
        }

        bool target = _text.TryMatch(head.Start, LexiconClass.Target, out LexiconMatch aim) && aim.Entry.Value == "noun"
            && aim.End == head.End;
        bool instead = head.Start - before.Range.End is > 0 and <= 2 && head.End == phrases.Mentions[index].Range.Start
            && _text.Tokens[before.Range.End].IsWord && (head.Entry.Attribute("ratio") ?? head.Entry.Attribute("size")) is not null;
        return (target || instead) && before.Kind == phrases.Mentions[index].Kind && before.Symbol == phrases.Mentions[index].Symbol
            ? measures[index - 1] : null;
    }
}
