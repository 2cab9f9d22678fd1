using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>
/// The name that a number stands right behind: an item of a list ("xã A 12 ha"), what "là" or "như" names ("cao nhất là xã A với
/// 12 ha"), the name before brackets ("xã A (12 ha)").
/// </summary>
internal sealed class ScopeItems(QuantityPhrases phrases, ScopeNames names)
{
    private const int MostBetween = 5;
    private const int LongestTerm = 5;
    private const TokenMarks Others = TokenMarks.Person | TokenMarks.Post | TokenMarks.Date | TokenMarks.Quantity;
    private readonly TaggedText _text = phrases.Text;

    /// <summary>The name before a number; empty when none stands there, or when it belongs to a longer phrase.</summary>
    public TokenRange Before(TokenRange sentence, int number)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(number));
        int end = phrases.TrimRight(sentence.Start, number);
        if (Sized(syntax, end) is { Length: > 0 } sized)
        {
            return sized;
        }

        bool bracketed = end == number - 1 && _text.Is(end, '(');
        bool told = !bracketed && end < number;
        for (int step = 0; !bracketed && step < MostBetween && end > sentence.Start && Name(syntax, end).Length == 0; step++)
        {
            Unit unit = syntax.Units[syntax.UnitAt(end - 1)];
            if (!IsBetween(unit))
            {
                return default;
            }

            told |= unit.Kind == UnitKind.Word;
            end = unit.Start;
        }

        if (end <= sentence.Start || Name(syntax, end) is not { Length: > 0 } name)
        {
            return bracketed ? Term(sentence.Start, end) : default;
        }

        TokenRange thing = WithNouns(syntax, name);
        return thing.Length > name.Length ? (bracketed || Follows(syntax, thing, WordTraits.Copula | WordTraits.Detail) ? thing : default)
            : Stands(syntax, name, bracketed, told) ? name : default;
    }

    /// <summary>"Nhà máy điện gió | Đồi Sim | (61 MW)": the nouns that a name of no class tells more closely.</summary>
    private TokenRange WithNouns(SentenceSyntax syntax, TokenRange name)
    {
        int start = name.Start, first = start;
        bool plain = (!names.IsName(name.Start) || names.Around(name.Start).End < name.End) && !_text.Tokens[name.End - 1].IsAllCaps;
        while (plain && name.Start - first < LongestTerm && syntax.TryBefore(syntax.UnitAt(first), out int noun)
                && syntax.Units[noun] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun } before
            && !IsTradedOrPerson(before.Start))
        {
            // "nhà máy điện | gió | Đồi Sim": what is measured may stand within; it begins no name.
            first = before.Start;
            start = _text.TryMatch(first, LexiconClass.MeasureNoun, out _) ? start : first;
        }

        return new TokenRange(start, name.End);
    }

    /// <summary>"trong khi | huyện Cần Giờ | rộng 704 km²", "xây | cầu Sim | dài 20 m"</summary>
    private TokenRange Sized(SentenceSyntax syntax, int end)
    {
        if (!_text.TryMatchBefore(end, LexiconClass.MeasureNoun, out LexiconMatch size) || size.Entry.Attribute("role") != "dimension"
                || size.Start <= syntax.Range.Start
            || Name(syntax, size.Start) is not { Length: > 0 } name)
        {
            return default;
        }

        bool unit = _text.IsMarked(size.Start - 1, TokenMarks.Place) && names.Around(size.Start - 1).Start <= name.Start;
        return unit ? Link(name.Start) is null or { Entry.Value: "conjunction" } && !_text.IsDash(name.Start - 1) ? name : default
            : WithNouns(syntax, name) is var thing && thing.Length > name.Length
            && !Follows(syntax, thing, WordTraits.Place | WordTraits.Time) && !_text.IsDash(thing.Start - 1) ? thing : default;
    }

    private static bool Follows(SentenceSyntax syntax, TokenRange thing, WordTraits traits) =>
        syntax.TryBefore(syntax.UnitAt(thing.Start), out int before) && syntax.Units[before] is { Kind: UnitKind.Word } word
            && word.Is(traits);

    // "đạt", "là", "với", "cũng giảm nhẹ", a comma: what may stand between a name and its number.
    private static bool IsBetween(Unit unit) => unit.Kind == UnitKind.Punctuation
        || (unit.Kind == UnitKind.Word && (unit.Is(WordTraits.Quantity | WordTraits.Copula) || unit.IsBeforeVerb
            || (unit.PartOfSpeech == PartOfSpeech.Preposition && unit.Is(WordTraits.Receiver))
            || unit.PartOfSpeech == PartOfSpeech.Adjective));

    /// <summary>The name that ends at a token, with the names of no class right before it ("U21 | Hà Nội").</summary>
    private TokenRange Name(SentenceSyntax syntax, int end)
    {
        Unit last = syntax.Units[syntax.UnitAt(end - 1)];
        if (last is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Number } && !_text.Tokens[last.Start].IsWord
                && syntax.TryBefore(syntax.UnitAt(end - 1), out int numbered) && IsProper(syntax.Units[numbered]))
        {
            // "Nhà máy điện gió Đồi Sim | 2"
            return new TokenRange(syntax.Units[numbered].Start, end);
        }

        TokenRange name = names.IsName(end - 1) ? names.Around(end - 1) : IsProper(last) ? last.Range : default;
        if (name.Length == 0 || name.End != end || _text.IsMarked(name, Others)
                || _text.TryMatch(name.Start, LexiconClass.MeasureNoun, out _)
            || (name.Length == 1 && !_text.Tokens[name.Start].IsAllCaps && _text.TryMatch(name.Start, LexiconClass.GivenName, out _)))
        {
            return default;
        }

        int start = name.Start;
        while (end - start < LongestTerm && syntax.TryBefore(syntax.UnitAt(start), out int before)
                && (IsProper(syntax.Units[before]) || Joins(syntax, before)))
        {
            start = syntax.Units[before].Start;
        }

        return new TokenRange(start, end);
    }

    // "Bãi Sậy | - | Đồng Lau"
    private bool Joins(SentenceSyntax syntax, int dash) =>
        _text.IsDash(syntax.Units[dash].Start) && _text.Tokens[syntax.Units[dash].Start].SpaceBefore
            && syntax.TryBefore(dash, out int other) && IsProper(syntax.Units[other]);

    private bool IsProper(Unit unit) =>
        unit is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.ProperName } && _text.Tokens[unit.Start].IsCapitalized;

    private bool Stands(SentenceSyntax syntax, TokenRange name, bool bracketed, bool told)
    {
        if (!syntax.TryBefore(syntax.UnitAt(name.Start), out int unit))
        {
            // "Nasdaq | tăng 0,7%"
            return told && !_text.Tokens[name.Start].IsAllCaps && IsProper(syntax.Units[syntax.UnitAt(name.Start)]);
        }

        Unit before = syntax.Units[unit];
        if (before.Kind == UnitKind.Punctuation)
        {
            if (_text.IsDash(before.Start) && !_text.Tokens[name.Start].SpaceBefore)
            {
                return false;
            }

            // "…, xã B 3 ha"; "xã A đạt 5 ha, | xã B đạt 3 ha".
            return !told || IsItem(syntax, unit);
        }

        if (before.Kind != UnitKind.Word)
        {
            return bracketed && !_text.IsDash(before.End - 1);
        }

        if (before.Is(WordTraits.Copula | WordTraits.Detail) || Link(name.Start) is { Entry.Value: "copula" })
        {
            return true;
        }

        if (bracketed)
        {
            // "theo quy định của | HĐND tỉnh (cao nhất 3.000 đồng)": who rules is not whose number it is.
            return !(names.Acts(name.Start) && before.Is(WordTraits.Owner));
        }

        return IsTraded(before.Start) || (before.Is(WordTraits.Coordinate)
                ? !told && (names.IsName(name.Start) || IsItem(syntax, unit))
                : told && before.Is(WordTraits.Clausal | WordTraits.Subordinate));
    }

    private bool IsTradedOrPerson(int token) =>
        IsTraded(token) || (_text.TryMatch(token, LexiconClass.CountNoun, out LexiconMatch who) && who.Entry.Attribute("of") == "person");

    private bool IsTraded(int token) =>
        _text.TryMatch(token, LexiconClass.CountNoun, out LexiconMatch share) && share.Entry.Attribute("traded") is not null;

    // "xã A 3 ha | và | xã B 2 ha"
    private static bool IsItem(SentenceSyntax syntax, int mark) =>
        syntax.TryBefore(mark, out int item) && syntax.Units[item].Kind is UnitKind.Quantity or UnitKind.Enclosed;

    /// <summary>"các mã XYZ | (1.200 đơn vị)", ", Gạo Bụt Xanh (3 tấn)": a name of no class.</summary>
    private TokenRange Term(int bound, int end)
    {
        int start = end;
        while (start > bound && end - start < LongestTerm && _text.Tokens[start - 1] is { IsWord: true, IsCapitalized: true }
                && !_text.IsMarked(start - 1, TokenMarks.Quantity | TokenMarks.Date | TokenMarks.Post))
        {
            start--;
        }

        bool item = start > bound && (_text.Tokens[start - 1].Kind == TokenKind.Punctuation
                || Link(start) is { Entry.Value: "conjunction" });
        return start == end - 1 && _text.Tokens[start].IsAllCaps
            ? names.Unnamed(start, end) : item && end - start > 1 && !_text.TryMatch(start, LexiconClass.MeasureNoun, out _)
            ? new TokenRange(start, end) : default;
    }

    private LexiconMatch? Link(int end) => _text.TryMatchBefore(end, LexiconClass.PhraseEnd, out LexiconMatch link) ? link : null;
}
