using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>Finds the noun phrase that a verb tells of among the units before it: times, places and joining words at its ends are none of
/// it.</summary>
internal static class SubjectFinder
{
    /// <summary>The phrase's tokens; empty when the units hold none.</summary>
    /// <param name="units">The sentence's units.</param>
    /// <param name="start">Index of the first unit that may belong to it.</param>
    /// <param name="end">Index of the unit behind its last; the predicate's first.</param>
    public static TokenRange Phrase(ReadOnlySpan<Unit> units, int start, int end)
    {
        while (end > start && (!EndsPhrase(units[end - 1]) || IsNow(units[end - 1])))
        {
            end--;
        }

        int first = start;
        while (first < end && (units[first].Kind is UnitKind.Date or UnitKind.Punctuation || IsBefore(units, first, end)))
        {
            first++;
        }

        if (first < end && units[first].PartOfSpeech == PartOfSpeech.Preposition)
        {
            // "Tại hội nghị UBND huyện …": the last body that no preposition holds.
            first = LastFreeBody(units, first, end);
        }

        return first < end && HasNominal(units, first, end) ? new TokenRange(units[first].Start, units[end - 1].End) : default;
    }

    /// <summary>Index of the "do" before whoever acts ("Diễn đàn | do | UBND xã tổ chức"); the end when no such word stands
    /// there.</summary>
    public static int BeforeDoer(ReadOnlySpan<Unit> units, int start, int end)
    {
        for (int i = end - 1; i >= start; i--)
        {
            if (units[i].Kind == UnitKind.Word && units[i].Is(WordTraits.Doer))
            {
                return i;
            }
        }

        return end;
    }

    private static bool EndsPhrase(Unit unit) =>
        unit.IsNominal || unit.Kind == UnitKind.Enclosed
        || unit.PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.Verb or PartOfSpeech.Number;

    // "Cũng", "trong | năm 2023", "đến | nay", "và", "Có | 87 trạm đang …".
    private static bool IsBefore(ReadOnlySpan<Unit> units, int i, int end) =>
        units[i].Kind == UnitKind.Word
            && (units[i].Is(WordTraits.Existence)
                || units[i].PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Conjunction or PartOfSpeech.Other
            || (i + 1 < end && (IsNow(units[i])
                    || (units[i].PartOfSpeech == PartOfSpeech.Preposition
                        && (units[i + 1].Kind == UnitKind.Date || IsNow(units[i + 1]))))));

    // "nay", "hiện": a time that no calendar has, before or behind whom the verb tells of.
    private static bool IsNow(Unit unit) =>
        unit.Kind == UnitKind.Word && unit.Is(WordTraits.Time)
            && (unit.PartOfSpeech == PartOfSpeech.Pronoun || unit.Is(WordTraits.Lasting));

    private static int LastFreeBody(ReadOnlySpan<Unit> units, int start, int end)
    {
        for (int i = end - 1; i > start + 1; i--)
        {
            if (units[i].Kind == UnitKind.Body && !units[i - 1].IsName && units[i - 1].PartOfSpeech != PartOfSpeech.Preposition)
            {
                return i;
            }
        }

        return end;
    }

    private static bool HasNominal(ReadOnlySpan<Unit> units, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (units[i].IsNominal)
            {
                return true;
            }
        }

        return false;
    }
}
