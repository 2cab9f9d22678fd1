using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>
/// One sentence, read once: its units and clauses. Immutable; every question is a walk over arrays and allocates nothing.
/// Tokens are indexes in the text's tokens, ends exclusive.
/// </summary>
internal sealed class SentenceSyntax
{
    // No phrase or item of the news is longer; so a sentence without end costs no more than its length, however often it is asked.
    private const int LongestPhrase = 48;

    private readonly TaggedText _text;
    private readonly SyntaxArrays _arrays;
    private readonly ArraySegment<Clause> _clauses;
    private readonly int _unitCount;

    internal SentenceSyntax(TaggedText text, TokenRange range, SyntaxArrays arrays, int unitCount, ArraySegment<Clause> clauses)
    {
        _text = text;
        Range = range;
        _arrays = arrays;
        _unitCount = unitCount;
        _clauses = clauses;
    }

    /// <summary>The sentence's tokens.</summary>
    public TokenRange Range { get; }

    /// <summary>The clauses: a level's in reading order, those in brackets behind those around them.</summary>
    public ReadOnlySpan<Clause> Clauses => _clauses;

    /// <summary>The units: neighbours of one level stand side by side.</summary>
    public ReadOnlySpan<Unit> Units => _arrays.Units.AsSpan(Range.Start - _arrays.First, _unitCount);

    /// <summary>Index in <see cref="Units"/> of the innermost unit that holds a token of the sentence; of its first or last unit for one
    /// before or behind it.</summary>
    public int UnitAt(int token) => _arrays.UnitAt[Math.Clamp(token, Range.Start, Range.End - 1) - _arrays.First];

    /// <summary>Index in <see cref="Clauses"/> of the innermost clause that holds a token; -1 for a boundary that stands in none.</summary>
    public int ClauseAt(int token) => Range.Contains(token) ? _arrays.ClauseAt[token - _arrays.First] : -1;

    /// <summary>Whose the verb is, of the clause itself or of the one it shares its subject with; empty when nothing says it.</summary>
    public TokenRange SubjectOf(int clause) =>
        clause >= 0 && Clauses[clause].SubjectClause is >= 0 and var told ? Clauses[told].Subject : default;

    /// <summary>The unit before one on the same level; false at the level's beginning.</summary>
    public bool TryBefore(int unit, out int before)
    {
        before = unit - 1;
        return before >= 0 && Units[before].End == Units[unit].Start;
    }

    /// <summary>The unit behind one on the same level; false at the level's end.</summary>
    public bool TryAfter(int unit, out int after)
    {
        after = unit + 1;
        return after < _unitCount && Units[after].Start == Units[unit].End;
    }

    /// <summary>
    /// The times that tell when a clause happens, in reading order: those that stand at a phrase's edge or behind a preposition;
    /// a time that belongs to a noun ("kế hoạch | năm 2022") is none.
    /// </summary>
    public TimeAdjuncts TimesOf(int clause) => new(this, clause);

    /// <summary>Whether the time at a unit belongs to the noun before it ("kết quả năm 2022", "khóa học tháng 5").</summary>
    public bool IsAttributive(int unit) =>
        Units[unit].Kind == UnitKind.Date && TryBefore(unit, out int before) && Units[before].Kind == UnitKind.Word
        && Units[before].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Classifier && !IsPredicateEnd(before);

    /// <summary>The noun phrase that ends right before a token, from its first noun, counter or name on; empty when no such phrase
    /// does.</summary>
    public TokenRange PhraseBefore(int token)
    {
        if (token <= Range.Start)
        {
            return default;
        }

        int last = UnitAt(token - 1);
        if (Units[last].End != token || !EndsPhrase(Units[last]))
        {
            return default;
        }

        int clause = ClauseAt(token - 1), first = last, head = -1;
        for (int i = last; i > last - LongestPhrase; i--)
        {
            Unit unit = Units[i];
            if (IsBoundary(unit) || (clause >= 0 && Clauses[clause].Predicate.Overlaps(unit.Range)) || ClauseAt(unit.Start) != clause)
            {
                break;
            }

            first = i;
            head = unit.IsNominal || unit.PartOfSpeech == PartOfSpeech.Determiner ? i : head;
            if (!TryBefore(i, out _))
            {
                break;
            }
        }

        return head >= first ? new TokenRange(Units[head].Start, token) : default;
    }

    /// <summary>The noun phrase that begins at a token: its head, what is said of it and its of-chain; empty when no noun stands
    /// there.</summary>
    public TokenRange PhraseFrom(int token)
    {
        int first = UnitAt(token), end = first;
        int clause = ClauseAt(token);
        bool nominal = false;
        for (int i = first; i < Math.Min(_unitCount, first + LongestPhrase); i++)
        {
            Unit unit = Units[i];
            if (IsBoundary(unit) || (i > first && Units[i - 1].End != unit.Start) || ClauseAt(unit.Start) != clause
                || (clause >= 0 && Clauses[clause].Predicate.Overlaps(unit.Range))
                || (i > first && unit.Kind is UnitKind.Quantity or UnitKind.Date))
            {
                break;
            }

            nominal |= unit.IsNominal;
            end = EndsPhrase(unit) ? i + 1 : end;
        }

        return nominal && end > first ? new TokenRange(Units[first].Start, Units[end - 1].End) : default;
    }

    /// <summary>The names in a range of tokens from right to left, each with the word that links it to what stands before.</summary>
    public LinkedNames NamesFromRight(TokenRange range) => new(this, range);

    /// <summary>
    /// The item of a list that holds a token: between the commas, semicolons and joining words of its clause. A clause without
    /// such marks is one item.
    /// </summary>
    public TokenRange ItemAround(int token)
    {
        int unit = UnitAt(token), clause = ClauseAt(token), first = unit, last = unit;
        while (unit - first < LongestPhrase && TryBefore(first, out int before) && !SeparatesItems(Units[before])
                && ClauseAt(Units[before].Start) == clause)
        {
            first = before;
        }

        while (last - unit < LongestPhrase && TryAfter(last, out int after) && !SeparatesItems(Units[after])
                && ClauseAt(Units[after].Start) == clause)
        {
            last = after;
        }

        return new TokenRange(Units[first].Start, Units[last].End);
    }

    /// <summary>
    /// The clause that a list's item or a detail hangs on: before the colon, before "trong đó" or "gồm", around the brackets;
    /// -1 when the clause stands alone.
    /// </summary>
    public int HeadOf(int clause)
    {
        for (int i = clause; i >= 0; i = Clauses[i].Parent)
        {
            if (Clauses[i].Link is ClauseLink.Colon or ClauseLink.Item or ClauseLink.Detail or ClauseLink.Comprise or ClauseLink.Bracket)
            {
                return Clauses[i].Parent;
            }

            if (Clauses[i].Link is ClauseLink.Coordinate && Clauses[i].Parent >= 0)
            {
                return Clauses[i].Parent;
            }
        }

        return -1;
    }

    internal TaggedText Text => _text;

    internal static bool SeparatesItems(Unit unit) => unit.Kind == UnitKind.Punctuation || unit.Is(WordTraits.Coordinate);

    private bool IsPredicateEnd(int unit) =>
        ClauseAt(Units[unit].Start) is >= 0 and var clause && Clauses[clause].Predicate.End == Units[unit].End;

    private static bool IsBoundary(Unit unit) =>
        unit.Kind == UnitKind.Punctuation || unit.Is(WordTraits.Clausal | WordTraits.Subordinate | WordTraits.Detail | WordTraits.Content);

    private static bool EndsPhrase(Unit unit) =>
        unit.IsNominal || unit.Kind == UnitKind.Enclosed
            || unit.PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.Verb or PartOfSpeech.Number or PartOfSpeech.Other
            || unit.Is(WordTraits.Demonstrative);
}
