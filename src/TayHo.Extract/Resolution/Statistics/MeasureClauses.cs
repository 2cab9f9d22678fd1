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
    private const int LongestDeed = 14;
    private const int LevelReach = 4;
    private const int LongestIntroduction = 4;
    private const int HeadReach = 60;
    private readonly TaggedText _text = phrases.Text;

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
        return governs && subject.Length is > 0 and <= LongestSubject && subject.End <= mention.Range.Start ? Noun(syntax, subject) : default;
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

        subject = Noun(syntax, subject);
        return subject.Length > LongestThing ? default : subject;
    }

    /// <summary>"để sấy | 80 tấn lúa": the verb of the number's clause with the words between; empty where it tells a level or says something.</summary>
    public TokenRange Deed(int index, int left)
    {
        int start = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        int clause = syntax.ClauseAt(start);
        if (clause < 0 || !syntax.Clauses[clause].IsVerbal)
        {
            return default;
        }

        Clause told = syntax.Clauses[clause];
        return told.Verb.End <= left && left - told.Verb.Start <= LongestDeed && !told.Is(WordTraits.Quantity | WordTraits.Copula | WordTraits.Saying | WordTraits.Existence) ? new TokenRange(told.Verb.Start, left) : default;
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

        int start = told.IsVerbal && told.Verb.End <= with.Start ? told.Verb.Start : told.Range.Start;
        start = index > 0 ? Math.Max(start, phrases.Mentions[index - 1].Range.End) : start;
        int end = phrases.TrimRight(start, with.Start);
        return told.IsVerbal && end > start && end - start <= LongestDeed && !_text.IsMarked(new TokenRange(start, end), TokenMarks.Quantity) ? new TokenRange(start, end) : default;
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
                if (_text.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Length > 1 && noun.Entry.Attribute("role") is null && phrases.IsLongest(noun))
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

    /// <summary>Whether nothing but a name, a verb and function words stands between the clause's beginning and the number: an item that says whose the number is.</summary>
    public bool NamesOnly(int bound, int left)
    {
        bool named = false;
        for (int i = bound; i < left; i++)
        {
            if (_text.IsMarked(i, TokenMarks.Place | TokenMarks.Organization | TokenMarks.Date))
            {
                named |= !_text.IsMarked(i, TokenMarks.Date);
            }
            else if (_text.TryMatch(i, LexiconClass.MeasureNoun, out _) || _text.TryMatch(i, LexiconClass.CountNoun, out _))
            {
                return false;
            }
        }

        return named && left - bound <= LongestDeed;
    }

    /// <summary>"công | lập": half of a word is no verb.</summary>
    public bool IsWhole(int token, int end) => _text.Syntax(_text.SentenceOf(token)) is var syntax && syntax.Units[syntax.UnitAt(token)] is var unit && (unit.Start == token || unit.End != end || unit.Kind != UnitKind.Word || unit.PartOfSpeech == PartOfSpeech.Verb);

    /// <summary>"qua rà soát có | 316 người": they are there, and nobody did it to them.</summary>
    public bool HasCopula(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value == "copula" && word.Entry.Attribute("share") is null)
            {
                return true;
            }
        }

        return false;
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

    /// <summary>"phiên bản nhỏ nhất với | màn hình 14 inch": where the words behind the last "với" begin.</summary>
    public int AfterWith(int start, int end)
    {
        int after = start;
        for (int i = start; i < end - 1; i++)
        {
            after = _text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch with) && with.Entry.Attribute("link") == "with" ? with.End : after;
        }

        return after < end ? after : start;
    }

    /// <summary>"7% kế hoạch vốn | đã được giao": what was done to the object before is said of it, and not measured.</summary>
    public int BeforeRelative(int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value == "auxiliary" && word.Entry.Attribute("time") == "past" && phrases.IsLongest(word))
            {
                return phrases.TrimRight(start, i);
            }
        }

        return end;
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
            || _text.TryMatch(start, LexiconClass.PlaceType, out _) || _text.TryMatch(start, LexiconClass.Scope, out _) || _text.TryMatch(start, LexiconClass.BodyHead, out _))
        {
            return default;
        }

        Unit head = syntax.Units[syntax.UnitAt(start)];
        // "đóng góp của năng suất": a deed that somebody owns is a noun.
        bool owned = syntax.TryAfter(syntax.UnitAt(start), out int next) && syntax.Units[next].Is(WordTraits.Owner) && syntax.Units[next].Start < end;
        bool noun = owned || head.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Classifier || _text.TryMatch(start, LexiconClass.MeasureNoun, out _);
        end = phrases.TrimRight(start, end);
        return noun && end > start ? new TokenRange(start, end) : default;
    }
}
