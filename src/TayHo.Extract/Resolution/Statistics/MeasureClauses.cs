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
    private const int LongestShare = 32;
    private const int Ticker = 3;
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
        bool governs = told.Is(WordTraits.Quantity | WordTraits.Copula) && told.Predicate.Start >= told.Subject.End && told.Predicate.End <= mention.Range.Start + 1
            && (told.Predicate.End >= mention.Range.Start || phrases.TrimRight(told.Predicate.End, mention.Range.Start) <= told.Predicate.End || mention.ChangeRange.Start >= told.Predicate.Start);
        TokenRange subject = syntax.SubjectOf(clause);
        return !governs ? default : Shared(syntax, clause) is { Length: > 0 } share ? share
            : subject.Length is > 0 and <= LongestSubject && subject.End <= mention.Range.Start ? Noun(syntax, subject) : default;
    }

    /// <summary>"Tỷ lệ rác được thu gom | và xử lý | đạt": the share that a clause before begins with and that the verb of level is told of.</summary>
    private TokenRange Shared(SentenceSyntax syntax, int clause)
    {
        Clause told = syntax.Clauses[clause];
        if (told.Subject.Length == 0 || syntax.Units[syntax.UnitAt(told.Subject.Start)].PartOfSpeech != PartOfSpeech.Verb || told.Link is not (ClauseLink.Coordinate or ClauseLink.Content) || clause == 0)
        {
            return default;
        }

        TokenRange before = syntax.Clauses[clause - 1].Subject;
        return before.Length > 0 && before.Start < told.Subject.Start && _text.TryMatch(before.Start, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Entry.Attribute("role") is null
            && told.Subject.End - before.Start <= LongestShare && !_text.IsMarked(new TokenRange(before.Start, told.Subject.End), TokenMarks.Quantity) ? new TokenRange(before.Start, told.Subject.End) : default;
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

        subject = syntax.Units[syntax.UnitAt(subject.Start)].Is(WordTraits.Nominal) ? default : Noun(syntax, subject);
        for (int u = subject.Length > 0 ? syntax.UnitAt(subject.Start) : syntax.Units.Length; u < syntax.Units.Length && syntax.Units[u].Start < subject.End; u++)
        {
            subject = syntax.Units[u].Is(WordTraits.Owner) ? new TokenRange(subject.Start, syntax.Units[u].Start) : subject;
        }

        return subject.Length > LongestThing ? default : subject;
    }

    /// <summary>Whether a share without its noun ends at a token ("với tỷ lệ | 1 kg").</summary>
    public bool IsRatio(int left) => _text.TryMatchBefore(left, LexiconClass.MeasureNoun, out LexiconMatch share) && share.Entry.Attribute("ratio") is not null;

    /// <summary>"để sấy | 80 tấn lúa", "đo đạc, lập bản đồ và xây dựng cơ sở dữ liệu | 13 tỷ đồng": the verb of the number's clause with the words between, and the verbs that go with it; empty where it tells a level or says something.</summary>
    public TokenRange Deed(int index, int left)
    {
        int start = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        int clause = syntax.ClauseAt(start);
        if (clause < 0 || !IsDeed(syntax.Clauses[clause]) || syntax.Clauses[clause].Verb.End > left || (index > 0 && phrases.Mentions[index - 1].Range.Start > syntax.Clauses[clause].Verb.Start))
        {
            return default;
        }

        int first = syntax.Clauses[clause].Verb.Start;
        for (int i = first; i < left; i++)
        {
            if (_text.Is(i, ',') && _text.IsMarked(i - 1, TokenMarks.Date))
            {
                // "Mùa mưa năm ngoái, hồ tích": no verb of the number's.
                return default;
            }
        }

        if (_text.TryMatch(first, LexiconClass.PhraseEnd, out LexiconMatch makes) && makes.Entry.Attribute("causes") is not null)
        {
            return default;
        }

        bool paid = phrases.Mentions[index].Kind == StatisticKind.Money && left > syntax.Clauses[clause].Verb.End;
        for (int c = clause; paid && c > 0 && syntax.Clauses[c] is { Link: ClauseLink.Coordinate, Subject.Length: 0 } && IsDeed(syntax.Clauses[c - 1]) && syntax.Clauses[c - 1].Subject.Length == 0
            && !_text.IsMarked(syntax.Clauses[c - 1].Range, TokenMarks.Quantity); c--)
        {
            first = syntax.Clauses[c - 1].Verb.Start;
        }

        return left - syntax.Clauses[clause].Verb.Start <= LongestDeed && left - first <= LongestShare ? new TokenRange(first, left) : paid ? Opening(syntax, first, left) : default;
    }

    /// <summary>"Ngành nông nghiệp có | 4.500 ha lúa": the number's own clause says that there is so much, right before the number.</summary>
    public bool Exists(int index)
    {
        int start = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        return syntax.ClauseAt(start) is >= 0 and var clause && syntax.Clauses[clause] is { IsVerbal: true } told && told.Is(WordTraits.Existence) && told.Predicate.End <= start && phrases.TrimRight(told.Predicate.End, start) <= told.Predicate.End;
    }

    /// <summary>Whether a verb opens its sentence or part of it, so that nobody is said to do it.</summary>
    public bool OpensClause(int verb)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(verb));
        return syntax.ClauseAt(verb) is >= 0 and var clause && syntax.Clauses[clause].Subject.Length == 0 && syntax.SubjectOf(clause).Length == 0 && (verb == syntax.Range.Start || _text.Is(verb - 1, ',') || _text.Is(verb - 1, ':'));
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

    /// <summary>"nâng cấp tuyến đường | với kinh phí 45 tỷ đồng": what the sum behind "với" is paid for.</summary>
    public TokenRange PaidFor(int index, int head)
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
        if (told.Is(WordTraits.Passive) && told.Subject.Length is > 0 and <= LongestThing)
        {
            return told.Subject;
        }

        if (told.IsVerbal && !HasObject(syntax, told.Verb.End, with.Start))
        {
            // "Công trình hoàn thành vào tháng 10 | với kinh phí": of the thing itself.
            return Thing(index);
        }

        int start = told.IsVerbal && told.Verb.End <= with.Start ? told.Verb.Start : told.Range.Start;
        start = index > 0 ? Math.Max(start, phrases.Mentions[index - 1].Range.End) : start;
        int end = phrases.TrimRight(start, with.Start);
        return told.IsVerbal && end > start && end - start <= LongestDeed && !_text.IsMarked(new TokenRange(start, end), TokenMarks.Quantity) ? new TokenRange(start, end) : default;
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

    /// <summary>"Dự án có | diện tích 91 ha", "rạch Bà Lớn (| tổng kinh phí 5 tỷ đồng)": the thing that a bare size or sum is of.</summary>
    public TokenRange OwnerOf(int index, LexiconMatch noun)
    {
        int head = noun.Start;
        bool summed = (noun.Entry.Attribute("size") ?? noun.Entry.Attribute("money") ?? noun.Entry.Attribute("sum")) is not null;
        if (_text.Is(head - 1, '('))
        {
            int first = _words.NounsBefore(Math.Max(0, head - 1 - LongestDeed), head - 1);
            bool linked = _text.TryMatchBefore(first, LexiconClass.PhraseEnd, out LexiconMatch link) && link.Entry.Attribute("link") is not null;
            return linked || _text.IsDash(first - 1) ? default : new TokenRange(first, head - 1);
        }

        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(head));
        return syntax.ClauseAt(head) is >= 0 and var clause && syntax.Clauses[clause].SubjectClause == clause && syntax.Clauses[clause].Is(summed ? WordTraits.Existence | WordTraits.Quantity | WordTraits.Copula : WordTraits.Existence) && syntax.Clauses[clause].Predicate.End <= head && phrases.TrimRight(syntax.Clauses[clause].Predicate.End, head) <= syntax.Clauses[clause].Predicate.End ? Thing(index) : default;
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
                if (_text.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch noun) && (noun.Length > 1 || (i == range.Start && noun.Entry.Attribute("counts") is not null)) && noun.Entry.Attribute("role") is null && phrases.IsLongest(noun))
                {
                    int end = noun.End;
                    while (end < range.End && end - i < LongestThing && _text.Tokens[end].IsWord && !_text.IsMarked(end, TokenMarks.Quantity) && !(_text.TryMatch(end, LexiconClass.ChangeVerb, out _)))
                    {
                        end++;
                    }

                    return new TokenRange(i, phrases.TrimRight(i, end));
                }
            }
        }

        return default;
    }

    /// <summary>Whether nothing but a name, a verb and function words stands between the clause's beginning and the number: an item that says whose the number is ("huyện X dẫn đầu với", "tiếp đến là huyện Y").</summary>
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
            else if (unit.Kind != UnitKind.Date && (_text.TryMatch(i, LexiconClass.MeasureNoun, out _) || _text.TryMatch(i, LexiconClass.CountNoun, out _)) && !_text.TryMatch(i, LexiconClass.PlaceType, out _))
            {
                return false;
            }
        }

        // "Công ty A đã nhận | 5 tỷ đồng", "Ven biển thấp nhất | 18 độ": the last word says what.
        bool linked = left < phrases.Text.Count && _text.TryMatch(left, LexiconClass.PhraseEnd, out LexiconMatch link) && (link.Entry.Attribute("link") == "with" || link.Entry.Value == "copula");
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
        while (start > from && colon - start < LongestSubject && !_text.Is(start - 1, ';') && !_text.Is(start - 1, ',') && !_text.Is(start - 1, ':') && !_text.Is(start - 1, '+') && !_text.IsMarked(start - 1, TokenMarks.Quantity)
            && !(_text.IsDash(start - 1) && _text.Tokens[start].SpaceBefore && start - 1 <= from + 1))
        {
            start--;
        }

        return colon - start < LongestSubject && !_text.IsMarked(start - 1, TokenMarks.Quantity) && phrases.TrimRight(start, colon) is var end && end > start ? new TokenRange(start, end) : default;
    }

    /// <summary>"… 7 triệu đơn vị, | trị giá | 104 tỷ đồng": the price that opens its part of the clause.</summary>
    public TokenRange Worth(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        return mention.Kind == StatisticKind.Money && _text.TryMatchBefore(mention.Range.Start, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Entry.Attribute("price") is not null && noun.Start > 0
            && (_text.Is(noun.Start - 1, ',') || _text.Is(noun.Start - 1, '(')) && _text.TryMatch(noun.Start, LexiconClass.PhraseEnd, out LexiconMatch worth) && worth.Entry.Value == "copula" ? new TokenRange(noun.Start, noun.End) : default;
    }

    /// <summary>"mã BVH | tăng 2,8%", "MSN tăng 0,6% lên 82.000 đồng/CP": whether a phrase names a share by its letters.</summary>
    public bool IsTicker(int start, int end, int index)
    {
        bool letters = end > start && _text.Tokens[end - 1] is { IsAllCaps: true, Length: Ticker } && !_text.IsMarked(end - 1, TokenMarks.Place) && !_text.TryMatch(end - 1, LexiconClass.MeasureNoun, out _);
        bool named = letters && end - start is 2 or 3 && _text.TryMatch(start, LexiconClass.CountNoun, out LexiconMatch share) && share.End == end - 1;
        return letters && (named || (end - start == 1 && IsPerShare(index)));
    }

    private bool IsPerShare(int index)
    {
        for (int i = index; i < Math.Min(phrases.Mentions.Count, index + 3); i++)
        {
            if (phrases.Mentions[i] is { Kind: StatisticKind.Money, PerRange.Length: > 0 } price && _text.TryMatch(price.PerRange.Start, LexiconClass.CountNoun, out LexiconMatch share) && share.Entry.Attribute("traded") is not null)
            {
                return true;
            }
        }

        return false;
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
        return points && (syntax.Units[head].Is(WordTraits.Nominal) || _text.TryMatch(subject.Start, LexiconClass.MeasureNoun, out _)) ? new TokenRange(subject.Start, syntax.Units[next].End) : default;
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
        return syntax.ClauseAt(start) is >= 0 and var clause && syntax.Clauses[clause] is { Link: ClauseLink.Subordinate, IsVerbal: true } told && told.Opener.End <= start ? Math.Max(bound, told.Opener.End) : bound;
    }

    // Without times and names at its beginning: whose it is tells the scope.
    private TokenRange Noun(SentenceSyntax syntax, TokenRange subject)
    {
        int start = subject.Start, end = subject.End;
        for (int i = start; i < end - 1; i++)
        {
            // "Lũy kế 9 tháng, công ty": what stands before the comma is no part of it, but for a list's own.
            start = _text.Is(i, ',') && (i - start < LongestIntroduction && _text.TryMatch(i + 1, LexiconClass.MeasureNoun, out _) || _text.IsMarked(i - 1, TokenMarks.Date | TokenMarks.Place | TokenMarks.Organization | TokenMarks.Person)) ? i + 1 : start;
        }

        while (start < end && (_text.IsMarked(start, TokenMarks.Date) || (_text.TryMatch(start, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is "preposition" or "conjunction" or "auxiliary" && phrases.IsLongest(word))))
        {
            start++;
        }

        if (start >= end || _text.IsMarked(new TokenRange(start, end), TokenMarks.Quantity) || _text.IsMarked(start, TokenMarks.Place | TokenMarks.Organization | TokenMarks.Person | TokenMarks.Post | TokenMarks.Quantity)
            || _text.TryMatch(start, LexiconClass.PlaceType, out _) || (_text.TryMatch(start, LexiconClass.Scope, out LexiconMatch scope) && scope.Entry.Value is not ("holder" or "household")) || _text.TryMatch(start, LexiconClass.BodyHead, out _))
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
