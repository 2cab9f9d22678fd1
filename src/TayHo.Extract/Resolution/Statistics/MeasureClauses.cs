using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>What the clause of a number says that is measured: its subject before a verb of level, its verb with the object, the head of its list.</summary>
internal sealed class MeasureClauses(QuantityPhrases phrases)
{
    private const int LongestSubject = 18;
    private const int LongestThing = 7;
    private const int ShortestThing = 2;
    private const int LongestShare = 32;
    private const int LongestDeed = 14;
    private const int ShortestDeed = 4;
    private const int LevelReach = 4;
    private const int LongestIntroduction = 4;
    private const int HeadReach = 60;
    private readonly TaggedText _text = phrases.Text;
    private readonly MeasureWords _words = new(phrases);

    /// <summary>"đóng góp của năng suất vào tăng trưởng GRDP | đạt | 39,6%": the subject of the verb of level right before the number.</summary>
    public TokenRange LevelSubject(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(mention.Range.Start));
        int number = mention.ChangeRange.Length > 0 && mention.ChangeRange.Start < mention.Range.Start ? mention.ChangeRange.Start : mention.Range.Start;
        int clause = syntax.ClauseAt(number);
        if (clause < 0)
        {
            return default;
        }

        Clause told = syntax.Clauses[clause];
        bool governs = told.Is(mention.Kind == StatisticKind.Count ? WordTraits.Quantity | WordTraits.Copula : WordTraits.Quantity | WordTraits.Copula | WordTraits.Comprise)
            && told.Predicate.Start >= told.Subject.End && told.Predicate.End <= mention.Range.Start + 1
            && (told.Predicate.End >= mention.Range.Start || phrases.TrimRight(told.Predicate.End, mention.Range.Start) <= told.Predicate.End
                || mention.ChangeRange.Start >= told.Predicate.Start);
        TokenRange subject = syntax.SubjectOf(clause);
        return !governs ? default : Shared(syntax, clause) is { Length: > 0 } share ? share
            : subject.Length is > 0 and <= LongestSubject && subject.End <= mention.Range.Start ? Noun(syntax, Joined(subject), mention.Kind == StatisticKind.Count) : default;
    }

    // "khu vực nông, | lâm nghiệp và thủy sản": the comma is part of the noun.
    private TokenRange Joined(TokenRange subject)
    {
        int start = subject.Start;
        if (start < 2 || !phrases.InsideNoun(start - 1))
        {
            return subject;
        }

        while (start > 0 && phrases.InsideNoun(start - 1))
        {
            start -= 2;
        }

        return new TokenRange(start > 0 && _text.TryMatchBefore(start, LexiconClass.MeasureNoun, out LexiconMatch whole) ? whole.Start : start, subject.End);
    }

    /// <summary>"Lượng thủy ngân đã phát tán ra môi trường | là 15 kg", "Tổng công suất của cả 2 nhà máy | là 22 kW": the noun of measure that a clause begins with and all that is
    /// told of it before "là".</summary>
    public TokenRange Equated(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        int end = mention.Range.Start - 1;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(mention.Range.Start));
        if (!_words.IsEquation(end) || syntax.ClauseAt(end) is not (>= 0 and var clause) || syntax.Clauses[clause].Subject is not { Length: > 0 } subject || subject.Start >= end
            || !_text.TryMatch(subject.Start, LexiconClass.MeasureNoun, out LexiconMatch noun) || noun.Entry.Attribute("role") is not null)
        {
            return default;
        }

        for (int i = index - 1; i >= 0 && phrases.Mentions[i].Range.End > subject.Start; i--)
        {
            if (phrases.Mentions[i].Kind != StatisticKind.Count || mention.Kind == StatisticKind.Count)
            {
                return default;
            }
        }

        for (int u = syntax.UnitAt(end - 1); end - subject.Start > LongestSubject && syntax.Units[u].Start - subject.Start >= ShortestDeed && syntax.TryBefore(u, out u);)
        {
            end = syntax.Units[u].PartOfSpeech == PartOfSpeech.Preposition && syntax.Units[u].Start - subject.Start > ShortestDeed ? syntax.Units[u].Start : end;
        }

        return end - subject.Start <= LongestSubject && phrases.TrimRight(subject.Start, end) is var last && last > subject.Start ? new TokenRange(subject.Start, last) : default;
    }

    /// <summary>"Tỷ lệ rác được thu gom | và xử lý | đạt": the share that a clause before begins with and that the verb of level is told of.</summary>
    private TokenRange Shared(SentenceSyntax syntax, int clause)
    {
        Clause told = syntax.Clauses[clause];
        if (told.Subject.Length == 0 || syntax.Units[syntax.UnitAt(told.Subject.Start)].PartOfSpeech != PartOfSpeech.Verb
                || told.Link is not (ClauseLink.Coordinate or ClauseLink.Content) || clause == 0)
        {
            return default;
        }

        TokenRange before = syntax.Clauses[clause - 1].Subject;
        return before.Length > 0 && before.Start < told.Subject.Start && _text.TryMatch(before.Start, LexiconClass.MeasureNoun, out LexiconMatch noun)
            && noun.Entry.Attribute("role") is null
            && told.Subject.End - before.Start <= LongestShare && !_text.IsMarked(new TokenRange(before.Start, told.Subject.End), TokenMarks.Quantity)
            ? new TokenRange(before.Start, told.Subject.End) : default;
    }

    /// <summary>"Đoạn đê bao … | dài 15 km": the thing that has the size, its first words.</summary>
    public TokenRange Thing(int index)
    {
        int start = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        TokenRange subject = syntax.SubjectOf(syntax.ClauseAt(start));
        if (subject.Length == 0 || subject.End > start)
        {
            return default;
        }

        if (syntax.Units[syntax.UnitAt(subject.Start)] is { End: var head } many && many.Is(WordTraits.Plural) && head < subject.End)
        {
            // "Các | hộ trồng vải", "Nhiều | đường nứt"
            subject = new TokenRange(head, subject.End);
        }

        subject = syntax.Units[syntax.UnitAt(subject.Start)] is { Range.Length: 1 } noun && noun.Is(WordTraits.Nominal) ? default : Noun(syntax, subject);
        for (int u = subject.Length > 0 ? syntax.UnitAt(subject.Start) : syntax.Units.Length; u < syntax.Units.Length && syntax.Units[u].Start < subject.End; u++)
        {
            subject = syntax.Units[u].Is(WordTraits.Owner) ? new TokenRange(subject.Start, syntax.Units[u].Start) : subject;
        }

        for (int u = subject.Length is > LongestThing and <= LongestShare
                ? syntax.UnitAt(subject.Start) : syntax.Units.Length; u < syntax.Units.Length && syntax.Units[u].Start < subject.End; u++)
        {
            // "Dự án nâng cấp đường làng | từ cầu A đến cầu B"
            subject = syntax.Units[u].PartOfSpeech == PartOfSpeech.Preposition && syntax.Units[u].Start - subject.Start > ShortestThing
                ? new TokenRange(subject.Start, syntax.Units[u].Start) : subject;
        }

        return subject.Length > LongestThing ? default : subject;
    }

    /// <summary>Whether a share without its noun ends at a token ("với tỷ lệ | 1 kg").</summary>
    public bool IsRatio(int left) => _text.TryMatchBefore(left, LexiconClass.MeasureNoun, out LexiconMatch share) && share.Entry.Attribute("ratio") is not null;

    /// <summary>"để sấy | 80 tấn lúa", "đo đạc, lập bản đồ và xây dựng cơ sở dữ liệu | 13 tỷ đồng": the verb of the number's clause with the words between, and the verbs that go
    /// with it; empty where it tells a level or says something.</summary>
    public TokenRange Deed(int index, int left)
    {
        int start = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        int clause = syntax.ClauseAt(start);
        if (clause < 0 || !IsDeed(syntax.Clauses[clause]) || syntax.Clauses[clause].Verb.End > left
                || (index > 0 && phrases.Mentions[index - 1].Range.Start > syntax.Clauses[clause].Verb.Start))
        {
            return default;
        }

        int first = syntax.Clauses[clause].Verb.Start;
        for (int i = first; i < left; i++)
        {
            if (_text.Is(i, ',') && (_text.IsMarked(i - 1, TokenMarks.Date) || i == left - 1
                        || (syntax.Units[syntax.UnitAt(i - 1)].PartOfSpeech == PartOfSpeech.Verb && !_words.HasCoordinate(i, left))))
            {
                // "Mùa mưa năm ngoái, hồ tích", "Kết thúc phiên họp, | 100% đại biểu", "cho thấy, anh Tư": no verb of the number's.
                return default;
            }
        }

        if (_text.TryMatch(first, LexiconClass.PhraseEnd, out LexiconMatch makes) && makes.Entry.Attribute("causes") is not null)
        {
            return default;
        }

        bool paid = phrases.Mentions[index].Kind == StatisticKind.Money && left > syntax.Clauses[clause].Verb.End;
        for (int c = clause; paid && c > 0 && syntax.Clauses[c] is { Link: ClauseLink.Coordinate, Subject.Length: 0 } && IsDeed(syntax.Clauses[c - 1])
                && syntax.Clauses[c - 1].Subject.Length == 0
            && !_text.IsMarked(syntax.Clauses[c - 1].Range, TokenMarks.Quantity); c--)
        {
            first = syntax.Clauses[c - 1].Verb.Start;
        }

        return left - syntax.Clauses[clause].Verb.Start <= LongestDeed && left - first <= LongestShare
            ? new TokenRange(first, left) : paid ? Opening(syntax, first, left) : default;
    }

    /// <summary>"| Tai nạn giao thông | xảy ra 64 vụ": the noun of which so many happened; empty where the clause tells something else.</summary>
    public TokenRange Happening(int index)
    {
        int start = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        if (syntax.ClauseAt(start) is not (>= 0 and var clause) || syntax.Clauses[clause] is not { IsVerbal: true, Subject.Length: > 0 } told || !told.Is(WordTraits.Existence)
                || told.Verb.Length < 2 || told.Subject.End > told.Predicate.Start || told.Verb.End > start || phrases.TrimRight(told.Verb.End, start) > told.Verb.End)
        {
            return default;
        }

        bool noun = syntax.Units[syntax.UnitAt(told.Subject.Start)] is { Kind: UnitKind.Word, IsNominal: true }
            && !_text.IsMarked(told.Subject, TokenMarks.Place | TokenMarks.Organization | TokenMarks.Date | TokenMarks.Quantity)
            && !_text.TryMatch(told.Subject.Start, LexiconClass.Scope, out _);
        return noun && told.Subject.Length <= LongestSubject ? told.Subject : default;
    }

    /// <summary>"Ngành nông nghiệp có | 4.500 ha lúa": the number's own clause says that there is so much, right before the number.</summary>
    public bool Exists(int index)
    {
        int start = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        return syntax.ClauseAt(start) is >= 0 and var clause && syntax.Clauses[clause] is { IsVerbal: true } told && told.Is(WordTraits.Existence) && told.Predicate.End <= start
            && phrases.TrimRight(told.Predicate.End, start) <= told.Predicate.End;
    }

    /// <summary>Whether a verb opens its sentence or part of it, so that nobody is said to do it.</summary>
    public bool OpensClause(int verb)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(verb));
        return syntax.ClauseAt(verb) is >= 0 and var clause && syntax.Clauses[clause].Subject.Length == 0 && syntax.SubjectOf(clause).Length == 0
            && (verb == syntax.Range.Start || _text.Is(verb - 1, ',') || _text.Is(verb - 1, ':'));
    }

    private static bool IsDeed(Clause told) => told.IsVerbal && !told.Is(WordTraits.Time | WordTraits.Quantity | WordTraits.Copula | WordTraits.Saying | WordTraits.Existence);

    // "chỉnh lý bản đồ địa chính | phục vụ công tác bồi thường …": what is done, without what for and where.
    private static TokenRange Opening(SentenceSyntax syntax, int start, int end)
    {
        for (int u = syntax.UnitAt(start); u < syntax.Units.Length && syntax.Units[u].Start < end; u++)
        {
            bool over = syntax.Units[u].Start - start > ShortestDeed && syntax.Units[u].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Preposition;
            if (over || syntax.Units[u].Kind == UnitKind.Punctuation && syntax.Units[u].Start - start > LongestDeed)
            {
                return new TokenRange(start, syntax.Units[u].Start);
            }
        }

        return default;
    }

    /// <summary>"có tỷ lệ giải ngân cao, trong đó | huyện A dẫn đầu với 41%": what the clause measures that the number's clause hangs on.</summary>
    public TokenRange HeadMeasure(int index)
    {
        int start = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        int clause = syntax.ClauseAt(start);
        int head = clause >= 0 ? syntax.Clauses[clause].Parent : -1;
        for (int step = 0; head >= 0 && step < LevelReach; step++, head = syntax.Clauses[head].Parent)
        {
            TokenRange range = syntax.Clauses[head].Range;
            for (int i = Math.Max(range.Start, start - HeadReach); i < Math.Min(range.End, start); i++)
            {
                if (_text.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch noun) && (noun.Length > 1 || (i == range.Start && noun.Entry.Attribute("counts") is not null))
                        && (noun.Entry.Attribute("role") ?? noun.Entry.Attribute("sector")) is null && phrases.IsLongest(noun)
                        && !_text.IsMarked(i, TokenMarks.Organization | TokenMarks.Person | TokenMarks.Post))
                {
                    int end = noun.End;
                    while (end < range.End && end - i < LongestThing && _text.Tokens[end].IsWord && !_text.IsMarked(end, TokenMarks.Quantity)
                            && !(_text.TryMatch(end, LexiconClass.ChangeVerb, out _)))
                    {
                        end++;
                    }

                    return new TokenRange(i, phrases.TrimRight(i, end));
                }
            }
        }

        return default;
    }

    /// <summary>
    /// "ô tô | 4 chỗ", "mưa lớn | 200 mm": the noun phrase that ends right before a number, as far as it begins behind a token;
    /// with its subject where the clause tells how high that is ("Lũ trên sông Ba đạt đỉnh | 35 m"). Empty where none does.
    /// </summary>
    public TokenRange Beside(int bound, int left, int number)
    {
        if (left <= bound)
        {
            return default;
        }

        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(left - 1));
        int clause = syntax.ClauseAt(left - 1);
        if (clause >= 0 && syntax.Clauses[clause] is { IsVerbal: true, Subject.Length: > 0 } told && told.Subject.Start >= bound && told.Subject.End <= told.Predicate.Start
                && left - told.Subject.Start <= LongestThing
            && (told.Is(WordTraits.Quantity)
                ? told.Predicate.End < left : left < number && syntax.ClauseAt(number) != clause && _text.IsMarked(told.Subject.Start, TokenMarks.Person) == false))
        {
            // "Tang vật thu giữ | gồm | 145 triệu đồng": the verb tells more of the noun before it.
            return new TokenRange(told.Subject.Start, left);
        }

        if (left < number && syntax.ClauseAt(number) is >= 0 and var own && syntax.Clauses[own] is { Subject.Length: > 0 } level && level.Is(WordTraits.Quantity)
                && level.Subject.End == left && level.Subject.Start >= bound)
        {
            return level.Subject;
        }

        TokenRange phrase = syntax.PhraseBefore(left);
        if (phrase.Length == 0)
        {
            return default;
        }

        int start = Math.Max(phrase.Start, bound);
        bool whole = start == phrase.Start || syntax.Units[syntax.UnitAt(start)].Start == start;
        for (int u = syntax.UnitAt(start); whole && u + 1 < syntax.Units.Length && syntax.Units[u].End < left
                && (syntax.Units[u].Kind == UnitKind.Person || syntax.Units[u + 1].Kind == UnitKind.Person || (syntax.Units[u].IsBeforeVerb && syntax.Units[u].End > start)); u++)
        {
            // "anh | Tư | bị | tổn hại sức khỏe": whose it is is no part of it.
            start = syntax.Units[u].End;
        }

        Unit last = syntax.Units[syntax.UnitAt(left - 1)];
        if (whole && last.Start > start && left == number && last.PartOfSpeech == PartOfSpeech.Verb && syntax.TryBefore(syntax.UnitAt(left - 1), out int doer)
                && syntax.Units[doer].IsNominal && syntax.TryAfter(syntax.UnitAt(number), out int thing) && syntax.Units[thing].IsNominal)
        {
            // "cơ quan chức năng | kết luận | 100 tấn chất thải": who does it is no part of it.
            return new TokenRange(last.Start, left);
        }

        return whole && start < left ? new TokenRange(start, left) : default;
    }

    /// <summary>"Chính sách hỗ trợ giáo viên, | tối đa 200 triệu đồng": the noun that its sentence begins with and that nothing else is told of; empty where a verb is.</summary>
    public TokenRange Opening(int start, int end)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        int clause = syntax.ClauseAt(start);
        bool alone = start == syntax.Range.Start && clause >= 0 && end - start <= LongestSubject
            && syntax.Units[syntax.UnitAt(start)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun }
            && (!syntax.Clauses[clause].IsVerbal || syntax.Clauses[clause].Predicate.Start >= end || syntax.Units[syntax.UnitAt(start)].Is(WordTraits.Nominal)
                || syntax.Clauses[clause].Traits == WordTraits.None && syntax.Clauses[clause].Subject.Length == 1);
        return alone ? new TokenRange(start, end) : default;
    }

    /// <summary>Whether nothing but a name, a verb and function words stands between the clause's beginning and the number: an item that says whose the number is ("huyện X dẫn đầu
    /// với", "tiếp đến là huyện Y").</summary>
    public bool NamesOnly(int bound, int left)
    {
        bool named = false;
        if (bound >= left || left - bound > LongestDeed)
        {
            return false;
        }

        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(bound));
        Unit unit = default;
        for (int i = bound; i < left; i++)
        {
            unit = syntax.Range.Contains(i) ? syntax.Units[syntax.UnitAt(i)] : default;
            if (unit.Kind is UnitKind.Place or UnitKind.Body || unit.PartOfSpeech == PartOfSpeech.ProperName)
            {
                named = true;
            }
            else if (unit.Kind != UnitKind.Date && (_text.TryMatch(i, LexiconClass.MeasureNoun, out _) || _text.TryMatch(i, LexiconClass.CountNoun, out _))
                    && !_text.TryMatch(i, LexiconClass.PlaceType, out _))
            {
                return false;
            }
        }

        // "Công ty A đã nhận | 5 tỷ đồng", "Ven biển thấp nhất | 18 độ": the last word says what.
        bool linked = left < phrases.Text.Count && _text.TryMatch(left, LexiconClass.PhraseEnd, out LexiconMatch link)
            && (link.Entry.Attribute("link") == "with" || link.Entry.Value == "copula");
        return named && (linked || unit.Kind != UnitKind.Word || unit.PartOfSpeech == PartOfSpeech.ProperName || unit.Is(WordTraits.Quantity | WordTraits.Existence));
    }

    /// <summary>"- Thu ngân sách: | 42 tỷ đồng": the words before the colon that the number stands right behind.</summary>
    public TokenRange Label(int index)
    {
        int colon = phrases.Mentions[index].Range.Start - 1;
        if (!_text.Is(colon, ':') || colon == 0 || phrases.TailEnd(index) > phrases.Mentions[index].Range.End || _text.TryMatchBefore(colon, LexiconClass.PartMarker, out _))
        {
            return default;
        }

        int start = colon, from = _text.Sentence(_text.SentenceOf(colon)).Start;
        while (start > from && colon - start < LongestSubject && !_text.Is(start - 1, ';') && !_text.Is(start - 1, ',') && !_text.Is(start - 1, ':') && !_text.Is(start - 1, '+')
                && !_text.IsMarked(start - 1, TokenMarks.Quantity)
            && !(_text.IsDash(start - 1) && _text.Tokens[start].SpaceBefore && start - 1 <= from + 1))
        {
            start--;
        }

        return colon - start < LongestSubject && !_text.IsMarked(start - 1, TokenMarks.Quantity) && phrases.TrimRight(start, colon) is var end && end > start
            ? new TokenRange(start, end) : default;
    }

    /// <summary>The noun of measure that the clause begins with which the number's clause details ("Giá các loại thịt ổn định: | thịt bò | 220.000 đồng"); empty where none
    /// does.</summary>
    public TokenRange ListHead(int number)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(number));
        int clause = syntax.ClauseAt(number);
        int head = clause >= 0 && syntax.Clauses[clause].Link is ClauseLink.Colon or ClauseLink.Item ? syntax.Clauses[clause].Parent : -1;
        return head >= 0 && _text.TryMatch(syntax.Clauses[head].Range.Start, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Entry.Attribute("role") is null
            ? new TokenRange(noun.Start, noun.End) : default;
    }

    /// <summary>"… 7 triệu đơn vị, | trị giá | 104 tỷ đồng": the price that opens its part of the clause.</summary>
    public TokenRange Worth(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        return mention.Kind == StatisticKind.Money && _text.TryMatchBefore(mention.Range.Start, LexiconClass.MeasureNoun, out LexiconMatch noun)
            && noun.Entry.Attribute("price") is not null && noun.Start > 0
            && (_text.Is(noun.Start - 1, ',') || _text.Is(noun.Start - 1, '(')) && _text.TryMatch(noun.Start, LexiconClass.PhraseEnd, out LexiconMatch worth)
            && worth.Entry.Value == "copula" ? new TokenRange(noun.Start, noun.End) : default;
    }

    /// <summary>"tỷ lệ này", "con số trên": the subject that means what was measured before; empty when the clause has another.</summary>
    public TokenRange Pointed(int index)
    {
        int number = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(number));
        int clause = syntax.ClauseAt(number);
        TokenRange subject = clause < 0 ? default : syntax.SubjectOf(clause);
        if (subject.Length == 0 || subject.Start >= number || !_text.Tokens[subject.Start].IsWord)
        {
            return default;
        }

        int head = syntax.UnitAt(subject.Start);
        bool points = syntax.TryAfter(head, out int next) && syntax.Units[next].Is(WordTraits.Demonstrative) && syntax.Units[next].End <= number;
        bool noun = _text.TryMatch(subject.Start, LexiconClass.MeasureNoun, out LexiconMatch measured);
        return points && (noun ? measured.Entry.Attribute("role") != "distance" : syntax.Units[head].Is(WordTraits.Nominal))
            ? new TokenRange(subject.Start, syntax.Units[next].End) : default;
    }

    /// <summary>Whether a token's clause, or the first of its sentence, details what was said before ("trong đó").</summary>
    public bool IsDetail(int token)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(token));
        return syntax.ClauseAt(token) is >= 0 and var clause
            && (syntax.Clauses[clause].Link == ClauseLink.Detail
                || (syntax.Clauses[0].Link == ClauseLink.Detail && syntax.Clauses[clause].Link is ClauseLink.Item or ClauseLink.Coordinate));
    }

    /// <summary>Whether a token stands in the subject of its clause, before the verb.</summary>
    public bool IsInSubject(int token)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(token));
        return syntax.ClauseAt(token) is >= 0 and var clause && syntax.Clauses[clause] is { IsVerbal: true } told && told.Subject.Contains(token) && token < told.Predicate.Start;
    }

    /// <summary>"từ khi | công ty mua 95% cổ phần": a clause that depends on another measures its own.</summary>
    public int Begin(int index, int bound)
    {
        int start = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        return syntax.ClauseAt(start) is >= 0 and var clause && syntax.Clauses[clause] is { Link: ClauseLink.Subordinate, IsVerbal: true } told && told.Opener.End <= start
            ? Math.Max(bound, told.Opener.End) : bound;
    }

    // Without times and names at its beginning: whose it is tells the scope.
    private TokenRange Noun(SentenceSyntax syntax, TokenRange subject, bool count = false)
    {
        int start = subject.Start, end = subject.End;
        for (int i = start; i < end - 1; i++)
        {
            // "nguyên nhân khiến | CPI": what is caused to rise. "Lũy kế 9 tháng, công ty": what stands before the comma is no part of it, but for a list's own.
            bool causes = _text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch cause) && cause.Entry.Attribute("causes") is not null && cause.End < end
                && _text.TryMatch(cause.End, LexiconClass.MeasureNoun, out _) && !phrases.Cuts(i);
            start = causes ? cause.End : _text.Is(i, ',')
                && (i - start < LongestIntroduction && _text.TryMatch(i + 1, LexiconClass.MeasureNoun, out _)
                    || _text.IsMarked(i - 1, TokenMarks.Date | TokenMarks.Place | TokenMarks.Organization | TokenMarks.Person)) ? i + 1 : start;
        }

        LexiconMatch word = default;
        while (start < end && (_text.IsMarked(start, TokenMarks.Date)
                    || (_text.TryMatch(start, LexiconClass.PhraseEnd, out word) && word.Entry.Value is "preposition" or "conjunction" or "auxiliary" && phrases.IsLongest(word))))
        {
            start = Math.Max(start + 1, word.End);
        }

        while (start == subject.Start && start < end && syntax.Units[syntax.UnitAt(start)] is { PartOfSpeech: PartOfSpeech.Determiner } many && many.Is(WordTraits.Plural) && count
                && _words.IsEquation(end))
        {
            // "Các | đơn vị sự nghiệp công lập là"
            start = many.End;
        }

        if (start >= end || _text.IsMarked(new TokenRange(start, end), TokenMarks.Quantity)
                || _text.IsMarked(start, TokenMarks.Place | TokenMarks.Organization | TokenMarks.Person | TokenMarks.Post | TokenMarks.Quantity)
            || _text.TryMatch(start, LexiconClass.PlaceType, out _)
            || (_text.TryMatch(start, LexiconClass.Scope, out LexiconMatch scope) && scope.Entry.Value is not ("holder" or "household"))
            || _text.TryMatch(start, LexiconClass.BodyHead, out _))
        {
            return default;
        }

        for (int i = start + 1; i < end; i++)
        {
            // "EPS | 9 tháng 2013 của NTP"
            end = _text.IsMarked(i, TokenMarks.Date) ? i + 1 : end;
        }

        Unit head = syntax.Units[syntax.UnitAt(start)];
        // "đóng góp của năng suất": a deed that somebody owns is a noun.
        bool owned = syntax.TryAfter(syntax.UnitAt(start), out int next) && syntax.Units[next].Is(WordTraits.Owner) && syntax.Units[next].Start < end;
        bool noun = owned || head.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Classifier || _text.TryMatch(start, LexiconClass.MeasureNoun, out _);
        end = phrases.TrimRight(start, end);
        return noun && end > start ? new TokenRange(start, end) : default;
    }
}
