using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>A name with the traits of the word that links it to what stands before it: owner (của), place (tại), doer (do); none when no
/// word does.</summary>
/// <param name="Unit">The name.</param>
/// <param name="Link">The linking word's traits.</param>
internal readonly record struct LinkedName(Unit Unit, WordTraits Link);

/// <summary>The names of a range of tokens from right to left; for foreach, without allocation.</summary>
internal struct LinkedNames
{
    private readonly SentenceSyntax _syntax;
    private readonly int _start;
    private int _unit;

    internal LinkedNames(SentenceSyntax syntax, TokenRange range)
    {
        _syntax = syntax;
        _start = range.Start;
        _unit = range.Length > 0 ? syntax.UnitAt(range.End - 1) + 1 : 0;
    }

    /// <summary>The name.</summary>
    public readonly LinkedName Current => new(
        _syntax.Units[_unit],
        _syntax.TryBefore(_unit, out int before) && _syntax.Units[before].Kind == UnitKind.Word
            && _syntax.Units[before].PartOfSpeech == PartOfSpeech.Preposition
            ? _syntax.Units[before].Traits : WordTraits.None);

    /// <summary>The enumerator is its own enumerable.</summary>
    public readonly LinkedNames GetEnumerator() => this;

    /// <summary>Goes to the next name on the left; false before the first.</summary>
    public bool MoveNext()
    {
        while (--_unit >= 0 && _syntax.Units[_unit].Start >= _start)
        {
            if (_syntax.Units[_unit].Kind is UnitKind.Place or UnitKind.Body or UnitKind.Person)
            {
                return true;
            }

            if (_unit > 0 && _syntax.Units[_unit - 1].End != _syntax.Units[_unit].Start)
            {
                return false;
            }
        }

        return false;
    }
}
