using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>Subjects that numbers can be told of: units, regions, bodies, things with a name; of what is measured, its owner.</summary>
internal sealed class ScopeSubjects(QuantityPhrases phrases, ScopeNames names, ScopePhrases owners)
{
    private const int LongestName = 14;
    private const int LongestTail = 1;
    private const WordTraits States = WordTraits.Copula | WordTraits.Existence | WordTraits.Quantity | WordTraits.Passive;
    private readonly TaggedText _text = phrases.Text;
    private readonly ScopeNames _names = names;

    /// <summary>The subject where it is a unit, region, body or thing with a name; of what is measured, its owner.</summary>
    public TokenRange Of(SentenceSyntax syntax, int clause, int limit)
    {
        TokenRange subject = syntax.SubjectOf(clause);
        int start = subject.Start, end = Math.Min(subject.End, limit);
        while (start < end && (_text.IsMarked(start, TokenMarks.Date) || IsFunctionWord(start)))
        {
            start++;
        }

        // "Theo ông …, Giám đốc Sở …, tỉnh này": the last part is the subject.
        for (int i = start; i < end - 1; i++)
        {
            start = _text.Is(i, ',') && (_text.IsMarked(subject, TokenMarks.Person) || (_text.IsMarked(i + 1, TokenMarks.Organization) && !_text.IsMarked(start, TokenMarks.Organization))) ? i + 1 : start;
        }

        if (start >= end || _text.IsMarked(start, TokenMarks.Person | TokenMarks.Post | TokenMarks.Quantity))
        {
            return default;
        }

        bool states = syntax.Clauses[Math.Max(0, syntax.Clauses[clause].SubjectClause)].Is(States);
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

        if (end - start > 1 && (_text.TryMatch(end - 1, LexiconClass.PlaceType, out _) || _text.TryMatch(end - 1, LexiconClass.BodyHead, out _)) && _text.TryMatchBefore(end - 1, LexiconClass.TimeUnit, out _)
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
            return owners.Owner(start, end);
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

            if (i > start && _names.Acts(i) && !_text.IsMarked(i, TokenMarks.Place))
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
            tail = _text.Tokens[i].IsWord && !_text.TryMatch(i, LexiconClass.MeasureNoun, out _) && !_text.IsMarked(i, TokenMarks.Date | TokenMarks.Quantity | TokenMarks.Person)
                && !(_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is not ("adjective" or "noun"));
        }

        return tail ? new TokenRange(name.Start, end) : name;
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

    /// <summary>"Hà Nội và TP HCM có": the names that go together.</summary>
    private TokenRange WithNext(TokenRange name, int limit)
    {
        while (name.End + 1 < limit && (_text.Is(name.End, ',') || (_text.TryMatch(name.End, LexiconClass.PhraseEnd, out LexiconMatch and) && and is { Length: 1, Entry.Value: "conjunction" })) && _names.IsName(name.End + 1) && _text.IsMarked(name.Start, TokenMarks.Organization) == _text.IsMarked(name.End + 1, TokenMarks.Organization))
        {
            name = new TokenRange(name.Start, _names.Around(name.End + 1).End);
        }

        return name;
    }

    private bool IsFunctionWord(int token) =>
        _text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Length == 1 && word.Entry.Value is "auxiliary" or "conjunction" or "preposition"
        || _text.TryMatch(token, LexiconClass.PartMarker, out _);

    private static bool IsDemonstrative(SentenceSyntax syntax, int token) => syntax.Range.Contains(token) && syntax.Units[syntax.UnitAt(token)].Is(WordTraits.Demonstrative);

    /// <summary>"Báo cáo của UBND huyện Vân Canh cho thấy, …": the unit that reports its own numbers.</summary>
    public TokenRange Reporter(Clause saying)
    {
        TokenRange subject = saying.Subject;
        if (subject.Length == 0 || _text.IsMarked(subject, TokenMarks.Person) || !_text.TryMatch(subject.Start, LexiconClass.DocumentType, out _))
        {
            return default;
        }

        return NamedUnit(subject);
    }
}
