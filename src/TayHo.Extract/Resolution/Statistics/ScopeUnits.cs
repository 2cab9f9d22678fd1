using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>The administrative units of an article by where they are named: the code that a scope has, and which unit "huyện" means.</summary>
internal sealed class ScopeUnits
{
    private readonly List<(TokenRange Range, PlaceRecord Place)> _named = [];

    public ScopeUnits(ResolutionContext context)
    {
        foreach (Resolved<PlaceRecord> place in context.Places)
        {
            foreach (TokenRange range in place.Ranges)
            {
                _named.Add((range, place.Record));
            }
        }

        _named.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
    }

    /// <summary>The code of the one unit that a range names, parents behind it aside; null when it names none or several.</summary>
    public string? CodeOf(TokenRange range)
    {
        PlaceRecord? unit = null;
        for (int i = FirstFrom(range.Start); i < _named.Count && _named[i].Range.Start < range.End; i++)
        {
            PlaceRecord place = _named[i].Place;
            if (unit is not null && unit != place && unit.FullName?.Contains(place.Name, StringComparison.Ordinal) is not true)
            {
                return null;
            }

            unit ??= place;
        }

        return unit?.Code;
    }

    private int FirstFrom(int token)
    {
        int low = 0, high = _named.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_named[middle].Range.Start < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
