using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>The administrative units of an article by where they are named: the code that a scope has, and which unit "huyện"
/// means.</summary>
internal sealed class ScopeUnits(ResolutionContext context)
{
    private readonly NamedRanges<PlaceRecord> _named = context.PlaceRanges;

    /// <summary>The code of the one unit that a range names, parents behind it aside; null when it names none or several.</summary>
    public string? CodeOf(TokenRange range)
    {
        PlaceRecord? unit = null;
        for (int i = _named.FirstFrom(range.Start); i < _named.Count && _named[i].Range.Start < range.End; i++)
        {
            PlaceRecord place = _named[i].Record;
            if (range.Contains(_named[i].Range.Start - 1) && context.Text.IsDash(_named[i].Range.Start - 1))
            {
                // "cao tốc An Sơn - Hòa Bình"
                return null;
            }

            if (unit is not null && unit != place && unit.FullName?.Contains(place.Name, StringComparison.Ordinal) is not true)
            {
                return null;
            }

            unit ??= place;
        }

        return unit?.Code;
    }
}
