namespace TayHo.Extract.Syntax;

/// <summary>The times of one clause that tell when it happens, in reading order; for foreach, without allocation.</summary>
internal struct TimeAdjuncts
{
    private readonly SentenceSyntax _syntax;
    private readonly int _clause;
    private int _unit;

    internal TimeAdjuncts(SentenceSyntax syntax, int clause)
    {
        _syntax = syntax;
        _clause = clause;
        _unit = clause < 0 ? syntax.Units.Length : syntax.UnitAt(syntax.Clauses[clause].Range.Start) - 1;
    }

    /// <summary>The time's unit.</summary>
    public readonly Unit Current => _syntax.Units[_unit];

    /// <summary>The enumerator is its own enumerable.</summary>
    public readonly TimeAdjuncts GetEnumerator() => this;

    /// <summary>Goes to the next time; false behind the last.</summary>
    public bool MoveNext()
    {
        if (_clause < 0)
        {
            return false;
        }

        int end = _syntax.Clauses[_clause].Range.End;
        while (++_unit < _syntax.Units.Length && _syntax.Units[_unit].Start < end)
        {
            if (_syntax.Units[_unit].Kind == UnitKind.Date && _syntax.ClauseAt(_syntax.Units[_unit].Start) == _clause
                    && !_syntax.IsAttributive(_unit))
            {
                return true;
            }

            if (_unit + 1 < _syntax.Units.Length && _syntax.Units[_unit + 1].Start != _syntax.Units[_unit].End)
            {
                return false;
            }
        }

        return false;
    }
}
