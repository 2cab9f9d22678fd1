using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Report;

/// <summary>The province of today to which a place of any time belongs: what the map counts by.</summary>
internal static class ReportProvinces
{
    private const int MostSteps = 8;

    /// <summary>Today's provinces, by code.</summary>
    public static IEnumerable<AdministrativeUnit> All() =>
        Gazetteer.LoadEmbedded().Units.Where(u => u.Level == PlaceLevel.Province && !u.HasEnded).OrderBy(u =>
                u.Code, StringComparer.Ordinal).DistinctBy(u => u.Code);

    /// <summary>The codes of the provinces that a document names or in which its places lie, each once, in order of their first
    /// mention.</summary>
    public static IReadOnlyList<string> Of(ExtractionDocument document) =>
        [.. document.Places.OrderBy(p => p.Evidence.Count > 0 ? p.Evidence[0].Start : int.MaxValue).Select(Of).OfType<string>().Distinct()];

    private static string? Of(PlaceRecord place)
    {
        Gazetteer gazetteer = Gazetteer.LoadEmbedded();
        DateOnly? asOf = place.ValidUntil is { } last && DateOnly.TryParseExact(last, "yyyy-MM-dd", out DateOnly day) ? day : null;
        AdministrativeUnit? unit = place.Code is null ? null : gazetteer.Find(place.Code, asOf) ?? gazetteer.Find(place.Code);

        // Each step leads to what the unit became, or up to its parent; the number of steps is bounded should the facts ever run in a
        // circle.
        for (int step = 0; unit is not null && step < MostSteps; step++)
        {
            if (unit.HasEnded)
            {
                IReadOnlyList<UnitSuccession> next = gazetteer.Successors(unit);
                unit = next.Count > 0 ? next[0].Unit : gazetteer.Parent(unit, asOf);
            }
            else if (unit.Level == PlaceLevel.Province)
            {
                return unit.Code;
            }
            else
            {
                unit = gazetteer.Parent(unit);
            }
        }

        return null;
    }
}
