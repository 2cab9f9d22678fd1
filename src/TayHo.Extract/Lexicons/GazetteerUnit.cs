using System.Runtime.CompilerServices;
using TayHo.Extract.Records;

namespace TayHo.Extract.Lexicons;

/// <summary>One administrative unit of Viet Nam in one state: a unit that changed its name, type or parent has a record for each
/// state.</summary>
/// <example><code>
/// AdministrativeUnit ward = extractor.Gazetteer.Find("00109")!;
/// Console.WriteLine($"{ward} existed on 1 June 2025: {ward.IsValidOn(new DateOnly(2025, 6, 1))}");
/// </code></example>
public sealed class AdministrativeUnit
{
    internal AdministrativeUnit(string code, string type, string name, string parentCode, int nameId)
    {
        Code = code;
        Type = type;
        Name = name;
        ParentCode = parentCode.Length == 0 ? null : parentCode;
        NameId = nameId;
        Level = code.Length switch { 2 => PlaceLevel.Province, 3 => PlaceLevel.District, _ => PlaceLevel.Commune };
    }

    /// <summary>The General Statistics Office's code: 2 digits for a province, 3 for a district, 5 for a commune.</summary>
    public string Code { get; }

    /// <summary>tỉnh, thành phố, quận, huyện, thị xã, phường, xã, thị trấn or đặc khu.</summary>
    public string Type { get; }

    /// <summary>The name without its type: "Bưởi".</summary>
    public string Name { get; }

    /// <summary>The tier.</summary>
    public PlaceLevel Level { get; }

    /// <summary>The code of the unit that this one belongs to; null for a province.</summary>
    public string? ParentCode { get; }

    /// <summary>The first day of this state; null when it is not known or before the table's time.</summary>
    public DateOnly? ValidFrom { get; internal init; }

    /// <summary>The last day of this state; null when it lasts or the day is not known (see <see cref="HasEnded"/>).</summary>
    public DateOnly? ValidUntil { get; internal init; }

    /// <summary>Whether this state has ended, on a known day or not.</summary>
    public bool HasEnded { get; internal init; }

    internal int NameId { get; }

    /// <summary>The earlier district whose name this commune's ends in, "Đà Lạt" of phường Xuân Hương - Đà Lạt; -1 where there is
    /// none.</summary>
    internal int OriginId { get; init; } = -1;

    /// <summary>Whether the state began on a day before the reform that the sources do not give.</summary>
    internal bool BeganOnUnknownDay { get; init; }

    /// <summary>Whether the state ended before the reform on a day that the sources do not give.</summary>
    internal bool EndedOnUnknownDay => HasEnded && ValidUntil is null;

    /// <summary>"phường Bưởi".</summary>
    /// <returns>The type and the name.</returns>
    public override string ToString() => Type + " " + Name;

    internal void AppendTo(ref DefaultInterpolatedStringHandler text)
    {
        text.AppendLiteral(Type);
        text.AppendLiteral(" ");
        text.AppendLiteral(Name);
    }

    /// <summary>Whether the state holds on a day; on a day when that is not known, true.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether the unit existed on that day.</returns>
    public bool IsValidOn(DateOnly day) =>
        !(ValidFrom is { } from && day < from) && !(ValidUntil is { } until && day > until)
        && !(EndedOnUnknownDay && day >= Gazetteer.ReformDay);
}

/// <summary>What a unit became.</summary>
/// <param name="Unit">The unit that took it over.</param>
/// <param name="IsWhole">Whether all of it went there; false when it was split among several.</param>
/// <example><code>
/// IReadOnlyList&lt;UnitSuccession&gt; now = gazetteer.Successors("00109", new DateOnly(2024, 1, 1));
/// Console.WriteLine(now[0].Unit); // what the ward became
/// </code></example>
public sealed record UnitSuccession(AdministrativeUnit Unit, bool IsWhole);

/// <summary>What a written name resolves to.</summary>
/// <param name="Unit">The unit; null when none or several fit.</param>
/// <param name="Candidates">Every unit that fits, by code.</param>
/// <example><code>
/// GazetteerMatch match = gazetteer.Resolve("P. Bưởi");
/// AdministrativeUnit? unit = match.Unit ?? match.Candidates.FirstOrDefault();
/// </code></example>
public sealed record GazetteerMatch(AdministrativeUnit? Unit, IReadOnlyList<AdministrativeUnit> Candidates)
{
    /// <summary>Every unit that fits, by code.</summary>
    public IReadOnlyList<AdministrativeUnit> Candidates { get; init => field = ValueList.Of(value); } = ValueList.Of(Candidates);

    /// <summary>How the written name is like the unit's; null when no unit is like it.</summary>
    public NameLikeness? Likeness { get; init; }
}

/// <summary>How a written name is like the one that it was read as, from the surest.</summary>
public enum NameLikeness
{
    /// <summary>The same name, case, tone placement and i for y aside; or a code.</summary>
    Exact,

    /// <summary>Another name or spelling in use (TPHCM, Ban Mê Thuột).</summary>
    Alias,

    /// <summary>The name without its marks (phuong buoi).</summary>
    Accentless,

    /// <summary>One letter or mark apart: a slip, to be confirmed.</summary>
    Fuzzy,
}
