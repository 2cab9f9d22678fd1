using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution;

/// <summary>The mentions of an article's units of one type in reading order: which of them a bare "huyện" means.</summary>
internal sealed class UnitsOfType
{
    /// <summary>A unit behind counts as so many times as far.</summary>
    private const int Behind = 4;

    private readonly List<(int Token, int Order, PlaceRecord Unit)> _named = [];
    private readonly bool _several;

    /// <summary>Takes the units of a type, and of a level where one is given.</summary>
    public UnitsOfType(List<Resolved<PlaceRecord>> places, string type, PlaceLevel? level)
    {
        int units = 0;
        for (int order = 0; order < places.Count; order++)
        {
            PlaceRecord unit = places[order].Record;
            if (!unit.Type.Equals(type, StringComparison.OrdinalIgnoreCase) || unit.Level != (level ?? unit.Level))
            {
                continue;
            }

            units++;
            foreach (TokenRange range in places[order].Ranges)
            {
                _named.Add((range.Start, order, unit));
            }
        }

        _several = units > 1;
        _named.Sort(static (a, b) => a.Token != b.Token ? a.Token.CompareTo(b.Token) : a.Order.CompareTo(b.Order));
    }

    /// <summary>The unit named nearest to a token; null when none is named.</summary>
    /// <param name="token">The token.</param>
    /// <param name="sure">Whether one stands before it, or no other is named at all.</param>
    public PlaceRecord? Nearest(int token, out bool sure)
    {
        int behind = Ordered.FirstFrom(_named, token + 1, static n => n.Token), before = behind - 1;
        sure = before >= 0 || !_several;
        if (before < 0 || behind == _named.Count)
        {
            return before >= 0 ? _named[before].Unit : behind < _named.Count ? _named[behind].Unit : null;
        }

        int back = token - _named[before].Token, ahead = (_named[behind].Token - token) * Behind;
        bool first = back < ahead || (back == ahead && _named[before].Order <= _named[behind].Order);
        return _named[first ? before : behind].Unit;
    }
}
