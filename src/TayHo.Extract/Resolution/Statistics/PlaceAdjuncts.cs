using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>
/// Where a number's own clause says that it holds: the phrase behind "tại", "ở" that names a place of any kind, behind the
/// counted, within the clause's subject or at the sentence's beginning. A place that tells where something else is (a person's
/// house, an event, a body that speaks) is none.
/// </summary>
internal sealed class PlaceAdjuncts(QuantityPhrases phrases, ScopeNames names)
{
    private const int LongestPlace = 16;
    private const int LongestUnnamed = 7;
    private const int ShortestUnnamed = 3;
    private readonly TaggedText _text = phrases.Text;

    /// <summary>The nearest place of a number's clause; empty where it tells none.</summary>
    public TokenRange Of(SentenceSyntax syntax, int index)
    {
        TokenRange number = phrases.Mentions[index].Range;
        if (phrases.Mentions[index].UnitRange is { Length: > 0 } unit
                && _text.TryMatch(unit.Start, LexiconClass.CountNoun, out LexiconMatch size) && size.Entry.Attribute("size") is not null)
        {
            // "xe 10 bánh | lao trúng … tại cầu Rạch": how large something is holds everywhere.
            return default;
        }

        if (Behind(syntax, number.End, phrases.TailEnd(index)) is { Length: > 0 } behind)
        {
            return behind;
        }

        if (syntax.ClauseAt(number.Start) is not (>= 0 and var clause))
        {
            return default;
        }

        Clause told = syntax.Clauses[clause];
        return InSubject(syntax, told, number.Start) is { Length: > 0 } subject ? subject : Opening(syntax, clause, number.Start);
    }

    /// <summary>"bắt giữ 4 người | tại mỏ Ba Lạch": where the counted are, which says more than who deals with them.</summary>
    public TokenRange OfCounted(SentenceSyntax syntax, int index)
    {
        TokenRange number = phrases.Mentions[index].Range;
        int clause = syntax.ClauseAt(number.Start);
        bool dealt = phrases.Mentions[index].Kind == StatisticKind.Count && clause >= 0
            && (syntax.Clauses[clause].Is(WordTraits.Saying)
                || (syntax.SubjectOf(clause) is { Length: > 0 } doer && names.Acts(doer.Start)));
        return dealt ? Behind(syntax, number.End, phrases.TailEnd(index)) : default;
    }

    // "bán kính 2 km | quanh các xã A, B", "4 người bị thương | tại mỏ Ba Lạch"
    private TokenRange Behind(SentenceSyntax syntax, int start, int end)
    {
        bool told = false;
        for (int u = start < end && syntax.Range.Contains(start)
                ? syntax.UnitAt(start) : syntax.Units.Length; u < syntax.Units.Length && syntax.Units[u].Start < end; u++)
        {
            if (IsPlace(syntax.Units[u]))
            {
                // "3 trận ở Sao Mai", but "5 inch và độ nét vẫn giữ nguyên | ở Full-HD"
                return told && syntax.TryAfter(u, out int bare)
                    && syntax.Units[bare] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.ProperName }
                    ? default : Phrase(syntax, u, opens: false);
            }

            told |= syntax.Units[u].IsVerbal;
        }

        return default;
    }

    // "Độ mặn đo | tại cống số 4 | là 6 ‰"
    private TokenRange InSubject(SentenceSyntax syntax, Clause told, int number)
    {
        if (!told.Is(WordTraits.Quantity | WordTraits.Copula) || told.Predicate.Start >= number || told.Subject.Length == 0
                || told.Subject.End > told.Predicate.Start)
        {
            return default;
        }

        TokenRange found = default;
        for (int u = syntax.UnitAt(told.Subject.Start); u < syntax.Units.Length && syntax.Units[u].Start < told.Subject.End; u++)
        {
            found = IsPlace(syntax.Units[u]) && Phrase(syntax, u, opens: false) is { Length: > 0 } place ? place : found;
        }

        return found;
    }

    // "Cụ thể, | tại hồ Sen, | diện tích bị ngập là 40 ha, đã đền bù 5 ha"
    private TokenRange Opening(SentenceSyntax syntax, int clause, int number)
    {
        for (int c = clause; c >= 0; c--)
        {
            Clause told = syntax.Clauses[c];
            int u = syntax.UnitAt(told.Range.Start);
            while (syntax.Units[u].Is(WordTraits.Detail) || syntax.Units[u].Kind == UnitKind.Date
                    || (syntax.Units[u].Kind == UnitKind.Punctuation && _text.Is(syntax.Units[u].Start, ',')))
            {
                if (!syntax.TryAfter(u, out u))
                {
                    return default;
                }
            }

            if ((IsPlace(syntax.Units[u]) || IsGroup(syntax, u)) && syntax.Units[u].Start < number)
            {
                return Phrase(syntax, u, opens: true) is { Length: > 0 } place && place.End < number
                    && !_text.IsMarked(new TokenRange(place.End, number), TokenMarks.Person | TokenMarks.Organization) ? place : default;
            }

            if (told.Link is not (ClauseLink.Coordinate or ClauseLink.Subordinate) && c < clause)
            {
                return default;
            }

            if (told.Link is ClauseLink.Item or ClauseLink.Colon or ClauseLink.Content or ClauseLink.Bracket or ClauseLink.Quotation)
            {
                return default;
            }
        }

        return default;
    }

    // "Trong nhóm SM30, | số mã tăng": a set with a name.
    private bool IsGroup(SentenceSyntax syntax, int unit) =>
        syntax.Units[unit] is { PartOfSpeech: PartOfSpeech.Preposition } within && within.Is(WordTraits.Place)
        && syntax.TryAfter(unit, out int noun) && syntax.Units[noun] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun }
        && syntax.TryAfter(noun, out int name) && syntax.Units[name] is { PartOfSpeech: PartOfSpeech.ProperName, Kind: UnitKind.Word }
        && _text.Tokens[syntax.Units[name].Start].IsAllCaps && _text.Is(syntax.Units[name].End, ',');

    private bool IsPlace(Unit unit) =>
        unit.PartOfSpeech == PartOfSpeech.Preposition && unit.Is(WordTraits.Place)
        && _text.TryMatch(unit.Start, LexiconClass.PlacePreposition, out LexiconMatch at) && at.End == unit.End;

    /// <summary>The noun phrase behind a preposition of place as far as its name goes; empty where it names nothing, a time, a person's or
    /// an event.</summary>
    private TokenRange Phrase(SentenceSyntax syntax, int preposition, bool opens)
    {
        if (!syntax.TryAfter(preposition, out int first) || IsNoPlace(syntax.Units[first]))
        {
            return default;
        }

        int start = syntax.Units[first].Start, end = start;
        bool named = false, noun = false, place = false;
        for (int u = first; u < syntax.Units.Length && syntax.Units[u].Start - start < LongestPlace
                && (u == first || syntax.Units[u].Start == syntax.Units[u - 1].End); u++)
        {
            Unit unit = syntax.Units[u];
            if (unit.Kind is UnitKind.Person or UnitKind.Post || (unit.Kind == UnitKind.Body && !names.Locates(unit.Start))
                    || unit.Is(WordTraits.Time) || (!named && IsTime(unit)))
            {
                return default;
            }

            bool name = unit.Kind is UnitKind.Place or UnitKind.Body
                || (unit.PartOfSpeech == PartOfSpeech.ProperName && !place && (noun || Names(syntax, preposition)))
                || (noun && unit is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Number }
                    && char.IsDigit(_text.Text[_text.Tokens[unit.Start].Start]));
            if (name)
            {
                named = true;
                place |= unit.Kind == UnitKind.Place;
                end = Math.Max(unit.End, names.IsName(unit.Start) ? names.Around(unit.Start).End : 0);
            }
            else if (named)
            {
                // "Tân An, Tân Bình và Tân Lợi", "Trung Lương - Mỹ Thuận"
                if (!((unit.Is(WordTraits.Coordinate) || _text.Is(unit.Start, ',') || _text.IsDash(unit.Start))
                            && syntax.TryAfter(u, out int next)
                            && (syntax.Units[next].Kind == UnitKind.Place
                                || (!place && syntax.Units[next].PartOfSpeech == PartOfSpeech.ProperName))))
                {
                    break;
                }
            }
            else if (unit.Kind != UnitKind.Word || IsNoPlace(unit)
                    || !(unit.IsNominal || unit.PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Verb))
            {
                end = opens && noun && (unit.Kind == UnitKind.Enclosed || _text.Is(unit.Start, ','))
                    && unit.Start - start is >= ShortestUnnamed and <= LongestUnnamed ? unit.Start : end;
                break;
            }

            noun |= unit.IsNominal;
        }

        return end > start ? new TokenRange(start, end) : default;
    }

    // "3 trận | ở Sao Mai": a bare name of no class behind a verb may be anything ("giữ nguyên ở Full-HD").
    private static bool Names(SentenceSyntax syntax, int preposition) =>
        !syntax.TryBefore(preposition, out int before) || syntax.Units[before].IsNominal
        || syntax.Units[before].Kind == UnitKind.Punctuation;

    // "tại hội nghị", "tại thời điểm", "tại đây", "ở mức"
    private bool IsNoPlace(Unit unit) =>
        unit.Kind is UnitKind.Quantity or UnitKind.Date or UnitKind.Punctuation or UnitKind.Enclosed
        || unit.PartOfSpeech is PartOfSpeech.Pronoun or PartOfSpeech.Number
        || unit.Is(WordTraits.Time | WordTraits.Demonstrative | WordTraits.Nominal)
        || (unit.Kind == UnitKind.Word
            && (_text.TryMatch(unit.Start, LexiconClass.EventNoun, out _) || _text.TryMatch(unit.Start, LexiconClass.DocumentType, out _)
                || IsTime(unit) || _text.TryMatch(unit.Start, LexiconClass.MeasureNoun, out _)));

    private bool IsTime(Unit unit) =>
        _text.TryMatch(unit.Start, LexiconClass.PeriodNoun, out _)
        || (_text.TryMatch(unit.Start, LexiconClass.PostLink, out LexiconMatch time) && time.Entry.Value == "time");
}
