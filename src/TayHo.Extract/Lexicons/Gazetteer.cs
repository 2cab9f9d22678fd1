using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using TayHo.Extract.Records;

namespace TayHo.Extract.Lexicons;

/// <summary>
/// Every administrative unit of Viet Nam, before and after the reform of 1 July 2025, with codes, parents, validity and what
/// became of each. Immutable; safe for use by many threads at once.
/// </summary>
/// <example><code>
/// Gazetteer units = Gazetteer.LoadEmbedded();
/// AdministrativeUnit? ward = units.Resolve("P. Bưởi, Q. Tây Hồ", new DateOnly(2024, 1, 1)).Unit;
/// Console.WriteLine(ward?.Code); // 00109
/// </code></example>
public sealed partial class Gazetteer
{
    private static readonly Lazy<Gazetteer> Embedded = new(static () =>
    {
        using StreamReader units = LexiconFile.OpenEmbedded("gazetteer-units.tsv");
        using StreamReader links = LexiconFile.OpenEmbedded("gazetteer-links.tsv");
        return Load(units, links);
    });

    private readonly AdministrativeUnit[] _units;
    private readonly Dictionary<string, int> _byCode;
    private readonly Dictionary<string, int> _nameIds;
    private readonly string[] _names;
    private readonly int[] _firstOfName;
    private readonly int[] _nextOfName;
    private readonly Dictionary<int, List<AdministrativeUnit>> _byShortName;
    private readonly Link[] _links;
    private readonly Dictionary<string, int> _linksOf;
    private readonly Lazy<ILookup<string, Link>> _linksTo;
    private readonly ConcurrentDictionary<AdministrativeUnit,
        IReadOnlyList<UnitSuccession>> _successors = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<AdministrativeUnit,
        ValueList<PlaceReference>> _references = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<ILookup<string, AdministrativeUnit>> _children;

    private Gazetteer(AdministrativeUnit[] units, Dictionary<string, int> nameIds, string[] names, Link[] links, Dictionary<int,
            List<AdministrativeUnit>> shortNames)
    {
        _units = units;
        _byShortName = shortNames;
        _nameIds = nameIds;
        _names = names;
        _links = links;
        _byCode = new Dictionary<string, int>(units.Length, StringComparer.Ordinal);
        _firstOfName = new int[names.Length];
        Array.Fill(_firstOfName, -1);
        _nextOfName = new int[units.Length];
        for (int i = units.Length - 1; i >= 0; i--)
        {
            _byCode[units[i].Code] = i;
            _nextOfName[i] = _firstOfName[units[i].NameId];
            _firstOfName[units[i].NameId] = i;
        }

        _linksOf = new Dictionary<string, int>(links.Length, StringComparer.Ordinal);
        for (int i = links.Length - 1; i >= 0; i--)
        {
            _linksOf[links[i].From] = i;
        }

        _linksTo = new(() => _links.ToLookup(l => l.To, StringComparer.Ordinal));
        _lookup = new(() => new GazetteerLookup(this));
        _children = new(() => _units.Where(u => u.ParentCode is not null).ToLookup(u => u.ParentCode!, StringComparer.Ordinal));
    }

    /// <summary>The first day of the reform that left 34 provinces, 3,321 communes and no districts: 1 July 2025.</summary>
    public static DateOnly ReformDay => new(2025, 7, 1);

    /// <summary>Every unit in every state, by level and code.</summary>
    public IReadOnlyList<AdministrativeUnit> Units => _units;

    internal int NameCount => _names.Length;

    /// <summary>Whether the units are the library's own, for which all tables are there already.</summary>
    internal bool IsEmbedded => Embedded.IsValueCreated && ReferenceEquals(Embedded.Value, this);

    /// <summary>The embedded gazetteer, read at first use.</summary>
    /// <returns>The units that come with the library.</returns>
    public static Gazetteer LoadEmbedded() => Embedded.Value;

    /// <summary>The unit of a code.</summary>
    /// <param name="code">The General Statistics Office's code.</param>
    /// <param name="asOf">The day; null for the last state.</param>
    /// <returns>The unit; null when no unit has the code on that day.</returns>
    public AdministrativeUnit? Find(string code, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (!_byCode.TryGetValue(code, out int i))
        {
            return null;
        }

        AdministrativeUnit? best = null;
        for (; i < _units.Length && _units[i].Code == code; i++)
        {
            if (asOf is not { } day || _units[i].IsValidOn(day))
            {
                best = best is not null && asOf is not null && _units[i].EndedOnUnknownDay ? best : _units[i];
            }
        }

        return best;
    }

    /// <summary>The unit that a unit belongs to on a day.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="asOf">The day; null for the unit's last.</param>
    /// <returns>The parent; null for a province.</returns>
    public AdministrativeUnit? Parent(AdministrativeUnit unit, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.ParentCode is null)
        {
            return null;
        }

        DateOnly? day = asOf is { } given && unit.IsValidOn(given) ? given : unit.ValidUntil
            ?? (unit.HasEnded ? ReformDay.AddYears(-4) : unit.ValidFrom ?? asOf);
        return Find(unit.ParentCode, day) ?? Find(unit.ParentCode);
    }

    /// <summary>Whether two are one unit under two names before the reform, which gave codes to other units (Thừa Thiên Huế, Huế; not Long
    /// An, Tây Ninh).</summary>
    internal static bool IsRenamed(AdministrativeUnit one, AdministrativeUnit other) =>
        one.Code == other.Code && one.Level == other.Level && !(one.ValidFrom >= ReformDay) && !(other.ValidFrom >= ReformDay);

    /// <summary>The name with its parents: "phường Bưởi, quận Tây Hồ, thành phố Hà Nội".</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="asOf">The day whose parents are meant; null, or a day when the unit was not, for the unit's last.</param>
    /// <returns>The name with its parents: "phường Bưởi, quận Tây Hồ, thành phố Hà Nội".</returns>
    public string FullName(AdministrativeUnit unit, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var name = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualNameLength]);
        unit.AppendTo(ref name);
        DateOnly? day = asOf is { } given && unit.IsValidOn(given) ? given : unit.ValidUntil ?? (unit.HasEnded ? null : asOf);
        for (AdministrativeUnit? parent = Parent(unit, day); parent is not null; parent = Parent(parent, day))
        {
            name.AppendLiteral(", ");
            parent.AppendTo(ref name);
        }

        return name.ToStringAndClear();
    }

    /// <summary>What the unit that had a code on a day became when that state ended; for a district or province what the reform made of
    /// it.</summary>
    /// <param name="code">The code.</param>
    /// <param name="date">A day in the unit's time.</param>
    /// <returns>The successors by code; empty when there is no such unit or it has not ended.</returns>
    public IReadOnlyList<UnitSuccession> Successors(string code, DateOnly date) => Find(code, date) is { } unit ? Successors(unit) : [];

    /// <summary>What a unit became when this state ended.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>What the unit became; empty when it did not end.</returns>
    public IReadOnlyList<UnitSuccession> Successors(AdministrativeUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.HasEnded ? _successors.GetOrAdd(unit, FindSuccessors) : [];
    }

    /// <summary>What a unit became, as records name it: many articles name the same units, and a district has a score of
    /// successors.</summary>
    internal ValueList<PlaceReference> SuccessorReferences(AdministrativeUnit unit) =>
        !unit.HasEnded ? ValueList<PlaceReference>.Empty : _references.GetOrAdd(unit, static (ended, gazetteer) =>
    {
        IReadOnlyList<UnitSuccession> successors = gazetteer.Successors(ended);
        var references = new PlaceReference[successors.Count];
        for (int i = 0; i < references.Length; i++)
        {
            references[i] = new PlaceReference { Code = successors[i].Unit.Code, FullName = gazetteer.FullName(successors[i].Unit) };
        }

        return ValueList.Own(references);
    }, this);

    private const int UsualNameLength = 96;

    private IReadOnlyList<UnitSuccession> FindSuccessors(AdministrativeUnit unit)
    {
        var result = new List<UnitSuccession>();
        if (_linksOf.TryGetValue(unit.Code, out int i))
        {
            for (; i < _links.Length && _links[i].From == unit.Code; i++)
            {
                if (_links[i].Until == unit.ValidUntil)
                {
                    DateOnly after = unit.ValidUntil?.AddDays(1) ?? ReformDay.AddDays(-1);
                    AdministrativeUnit? to = unit.ValidUntil is null
                        ? Find(_links[i].To, _links[i].To.Length == 5 ? null : after) : Find(_links[i].To, after) ?? Find(_links[i].To);
                    if (to is not null)
                    {
                        result.Add(new UnitSuccession(to, _links[i].IsWhole));
                    }
                }
            }
        }

        return result.Count > 0 || unit.Level == PlaceLevel.Commune ? result : SuccessorsOfParts(unit);
    }

    /// <summary>The units that wholly or partly became a unit.</summary>
    /// <param name="code">The code of the later unit.</param>
    /// <returns>The earlier units by code; <see cref="UnitSuccession.IsWhole"/> says whether all of the earlier one went there.</returns>
    public IReadOnlyList<UnitSuccession> Predecessors(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var result = new List<UnitSuccession>();
        foreach (Link link in _linksTo.Value[code])
        {
            for (int i = _byCode[link.From]; i < _units.Length && _units[i].Code == link.From; i++)
            {
                if (_units[i].HasEnded && _units[i].ValidUntil == link.Until)
                {
                    result.Add(new UnitSuccession(_units[i], link.IsWhole));
                    break;
                }
            }
        }

        if (code.Length == 2)
        {
            foreach (AdministrativeUnit unit in _units.TakeWhile(u => u.Level == PlaceLevel.Province).Where(u =>
                        !result.Exists(r => r.Unit == u)))
            {
                result.AddRange(Successors(unit).Where(s => s.Unit.Code == code).Select(s => new UnitSuccession(unit, s.IsWhole)));
            }
        }

        return result;
    }

    /// <summary>The reform dissolved districts and merged provinces: what became of them is what became of their communes.</summary>
    private List<UnitSuccession> SuccessorsOfParts(AdministrativeUnit unit)
    {
        var found = new SortedDictionary<string, AdministrativeUnit>(StringComparer.Ordinal);
        DateOnly last = unit.ValidUntil ?? ReformDay.AddDays(-1);
        foreach (AdministrativeUnit child in _children.Value[unit.Code])
        {
            if (!child.IsValidOn(last) || child.EndedOnUnknownDay)
            {
                continue;
            }

            foreach (UnitSuccession part in Successors(child))
            {
                AdministrativeUnit? to = unit.Level == PlaceLevel.Province && part.Unit.Level == PlaceLevel.Commune
                    ? Parent(part.Unit) : part.Unit;
                if (to is not null)
                {
                    found.TryAdd(to.Code, to);
                }
            }

            if (unit.Level == PlaceLevel.Province && found.Count > 0)
            {
                // Provinces were merged whole: one district's fate is the province's.
                break;
            }
        }

        return [.. found.Values.Select(u => new UnitSuccession(u, found.Count == 1))];
    }

    private readonly record struct Link(string From, DateOnly? Until, string To, bool IsWhole);
}
