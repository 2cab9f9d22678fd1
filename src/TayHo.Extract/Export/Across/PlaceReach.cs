using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Export.Across;

/// <summary>Which units' facts are a unit's.</summary>
public enum PlaceReach
{
    /// <summary>Its own and those of what became of it.</summary>
    Alone,

    /// <summary>Those of all units that ever lay inside it, too.</summary>
    WithParts,
}

/// <summary>The units whose facts are asked for, and how each belongs to the one that was named.</summary>
internal sealed class PlaceReachMap
{
    private readonly Dictionary<string, (string Relation, string Name)> _units = new(StringComparer.Ordinal);

    public PlaceReachMap(string code, PlaceReach reach)
    {
        Gazetteer gazetteer = Gazetteer.LoadEmbedded();
        AdministrativeUnit[] units = [.. gazetteer.Units.Where(u => u.Code == code)];
        if (units.Length == 0)
        {
            throw new ArgumentException($"No unit has the code '{code}'.", nameof(code));
        }

        // Every state of the unit, then what each became; a code once taken is not followed twice.
        var open = new Queue<AdministrativeUnit>(units);
        _units[code] = ("itself", units[^1].ToString());
        while (open.TryDequeue(out AdministrativeUnit? unit))
        {
            foreach (UnitSuccession next in gazetteer.Successors(unit))
            {
                if (_units.TryAdd(next.Unit.Code, ("became", next.Unit.ToString())))
                {
                    open.Enqueue(next.Unit);
                }
            }
        }

        if (reach == PlaceReach.WithParts)
        {
            AddParts(gazetteer);
        }
    }

    /// <summary>Every code.</summary>
    public IReadOnlyCollection<string> Codes => _units.Keys;

    public bool Holds(string? code) => code is not null && _units.ContainsKey(code);

    public string NameOf(string code) => _units[code].Name;

    public string RelationOf(string code) => _units[code].Relation;

    /// <summary>A unit's parents change with the years: it is a part when any of its states lay inside.</summary>
    private void AddParts(Gazetteer gazetteer)
    {
        foreach (AdministrativeUnit unit in gazetteer.Units.OrderBy(u => u.Level))
        {
            if (unit.ParentCode is { } parent && _units.ContainsKey(parent))
            {
                _units.TryAdd(unit.Code, ("part", unit.ToString()));
            }
        }
    }
}
