using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;

namespace TayHo.Extract.Resolution.Places;

/// <summary>A place mention and the unit it means; the unit is null when several or none fit.</summary>
internal sealed class PlaceReading(PlaceMention mention)
{
    public PlaceMention Mention { get; } = mention;

    public PlaceLevel Level { get; set; } = mention.Level ?? PlaceLevel.District;

    public AdministrativeUnit? Unit { get; set; }

    /// <summary>The units of the name, one state of each; those that fit best when <see cref="Unit"/> is null.</summary>
    public List<AdministrativeUnit> Candidates { get; set; } = [];

    /// <summary>The larger unit written behind it ("xã Hưng Đông, TP. Vinh"); null when there is none.</summary>
    public PlaceReading? Parent { get; set; }
}

/// <summary>
/// Chooses among units of one name, provinces first, then districts, then communes: by the larger unit written behind the
/// name, by the districts and provinces the article names (the nearest before it most), and by the article's date.
/// Equal evidence for several leaves the choice open.
/// </summary>
internal sealed class PlaceChoice(Gazetteer gazetteer, TaggedText text, DateOnly? date)
{
    private const int InChain = 100, InJoined = 50, OutOfChain = -60, InDistrict = 20, NearDistrict = 8, InProvince = 10, NearProvince = 4,
        MainProvince = 3, ValidDay = 5, UnknownDay = 3;

    private readonly List<AdministrativeUnit> _gathered = [];
    private readonly HashSet<string> _replaced = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string?> _saidTypes = [];
    private readonly DateOnly _day = DayOf(date);
    private readonly PlaceChains _chains = new(gazetteer, text, DayOf(date));

    // An article without a day is read with the units of the decades before the last districts were made (Huế, the city under a province).
    private static DateOnly DayOf(DateOnly? date) => date ?? new DateOnly(2024, 12, 31);

    /// <summary>Reads every mention.</summary>
    public PlaceReading[] Read(IReadOnlyList<PlaceMention> mentions)
    {
        FindReplaced(mentions);
        var readings = new PlaceReading[mentions.Count];
        for (int i = 0; i < readings.Length; i++)
        {
            text.ThrowIfStopped();
            readings[i] = new PlaceReading(mentions[i]);
            Gather(readings[i]);
        }

        for (int i = readings.Length - 2; i >= 0; i--)
        {
            text.ThrowIfStopped();
            _chains.Link(readings, i);
        }

        for (int i = 0; i < readings.Length; i++)
        {
            text.ThrowIfStopped();
            AddOtherTypes(readings[i]);
            if (i == 0 || readings[i - 1].Parent != readings[i])
            {
                ReadAsCommune(readings[i]);
            }
        }

        foreach (PlaceReading reading in readings)
        {
            if (reading.Level == PlaceLevel.Province)
            {
                text.ThrowIfStopped();
                Choose(reading, readings, []);
            }
        }

        AdministrativeUnit? main = MainUnit(readings);
        foreach (PlaceLevel level in new[] { PlaceLevel.District, PlaceLevel.Commune })
        {
            int[] nearest = Nearest(readings, level);
            for (int i = 0; i < readings.Length; i++)
            {
                if (readings[i].Level == level)
                {
                    text.ThrowIfStopped();
                    Choose(readings[i], readings, nearest, i, main);
                }
            }

            if (level == PlaceLevel.District
                    && Array.Exists(readings, static r => r is { Level: PlaceLevel.District, Unit: null, Candidates.Count: > 1 }))
            {
                SettleBySiblings(readings);
            }
        }

        SettleByParts(readings);
        Share(readings);
        return readings;
    }

    /// <summary>
    /// Notes the provinces that another name took the place of (Thừa Thiên Huế): who names one writes of their time; and the type that the
    /// article
    /// gives a district's name elsewhere ("Thủ Đức … quận Thủ Đức").
    /// </summary>
    private void FindReplaced(IReadOnlyList<PlaceMention> mentions)
    {
        foreach (PlaceMention mention in mentions)
        {
            text.ThrowIfStopped();
            if (mention is { NameId: >= 0, Type: { } type, Level: PlaceLevel.District })
            {
                _saidTypes[mention.NameId] = _saidTypes.TryGetValue(mention.NameId, out string? other) && other != type ? null : type;
            }
        }

        foreach (PlaceMention mention in date is null ? mentions : [])
        {
            text.ThrowIfStopped();
            if (mention.NameId < 0)
            {
                continue;
            }

            foreach (AdministrativeUnit unit in gazetteer.OfName(mention.NameId))
            {
                if (unit.Level == PlaceLevel.Province && unit.HasEnded && unit.ValidUntil < PlaceChains.LastTableDay)
                {
                    _replaced.Add(unit.Code);
                }
            }
        }
    }

    /// <summary>
    /// A unit that lies in the larger one written behind it, though the table knows it by a later type only: xã Hải Ninh, huyện Tĩnh Gia
    /// before both were raised.
    /// </summary>
    private void AddOtherTypes(PlaceReading reading)
    {
        if (reading.Level == PlaceLevel.Province || reading.Parent is not { } parent || reading.Mention.Type is null
                || _chains.AnyLies(reading, parent))
        {
            return;
        }

        AdministrativeUnit? best = null;
        foreach (AdministrativeUnit unit in gazetteer.OfName(reading.Mention.NameId))
        {
            if (unit.Level == reading.Level && _chains.Lies(unit, parent) && (best is null || Validity(unit) > Validity(best)))
            {
                best = unit;
            }
        }

        if (best is not null)
        {
            reading.Candidates.Add(best);
        }
    }

    /// <summary>
    /// "tại Khoái Châu, Hưng Yên" after the reform: without a type, before its province, the name is that of the commune of the article's
    /// day, not
    /// of the district that ended or lay elsewhere.
    /// </summary>
    private void ReadAsCommune(PlaceReading reading)
    {
        if (reading is not { Level: PlaceLevel.District, Mention.Type: null, Parent: { Level: PlaceLevel.Province } province }
            || HasDistrictOf(reading.Candidates, province))
        {
            return;
        }

        List<AdministrativeUnit> communes = [];
        foreach (AdministrativeUnit unit in gazetteer.OfName(reading.Mention.NameId))
        {
            if (unit.Level == PlaceLevel.Commune && unit.IsValidOn(_day) && _chains.Lies(unit, province))
            {
                communes.Add(unit);
            }
        }

        if (communes.Count > 0)
        {
            reading.Level = PlaceLevel.Commune;
            reading.Candidates = communes;
        }
    }

    private bool HasDistrictOf(List<AdministrativeUnit> units, PlaceReading province) =>
        units.Exists(u => (u.IsValidOn(_day) || _day < Gazetteer.ReformDay) && _chains.Lies(u, province));

    /// <summary>"xã Long Hòa, huyện Châu Thành": which of several districts is meant says the commune that only one of them has.</summary>
    private void SettleByParts(PlaceReading[] readings)
    {
        foreach (PlaceReading reading in readings)
        {
            text.ThrowIfStopped();
            if (reading is { Unit: { } unit, Parent: { Unit: null, Candidates.Count: > 1 } parent })
            {
                parent.Unit = OfCode(parent.Candidates, unit.ParentCode);
            }
        }
    }

    private static AdministrativeUnit? OfCode(List<AdministrativeUnit> units, string? code) => units.Find(u => u.Code == code);

    /// <summary>Where no province is named, a district of several provinces is that of the province in which most of the article's others
    /// lie.</summary>
    private void SettleBySiblings(PlaceReading[] readings)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var districts = new HashSet<AdministrativeUnit>();
        foreach (PlaceReading reading in readings)
        {
            text.ThrowIfStopped();
            if (reading is { Level: PlaceLevel.District, Unit: { } unit } && districts.Add(unit))
            {
                counts[unit.ParentCode!] = counts.GetValueOrDefault(unit.ParentCode!) + 1;
            }
        }

        foreach (PlaceReading reading in readings)
        {
            text.ThrowIfStopped();
            if (reading is not { Level: PlaceLevel.District, Unit: null, Candidates.Count: > 1 })
            {
                continue;
            }

            int most = reading.Candidates.Max(c => counts.GetValueOrDefault(c.ParentCode!));
            List<AdministrativeUnit> near = reading.Candidates.FindAll(c => counts.GetValueOrDefault(c.ParentCode!) == most);
            reading.Unit = most > 0 && near.Count == 1 ? near[0] : null;
        }
    }

    /// <summary>The units that the mention may mean, one state of each code.</summary>
    private void Gather(PlaceReading reading)
    {
        PlaceMention mention = reading.Mention;
        List<AdministrativeUnit> all = _gathered;
        all.Clear();
        foreach (AdministrativeUnit unit in gazetteer.OfName(mention.NameId))
        {
            if (mention.Type is { } type ? unit.Type == type : unit.Level == mention.Level && IsOfSaidType(unit))
            {
                all.Add(unit);
            }
        }

        if (all.Count == 0 && mention.Type is not null)
        {
            foreach (AdministrativeUnit unit in gazetteer.OfName(mention.NameId))
            {
                if (unit.Level == mention.Level)
                {
                    all.Add(unit);
                }
            }
        }

        foreach (AdministrativeUnit unit in all)
        {
            int same = StateOf(reading.Candidates, unit);
            if (same < 0)
            {
                reading.Candidates.Add(unit);
            }
            else if (Validity(unit) > Validity(reading.Candidates[same]))
            {
                reading.Candidates[same] = unit;
            }
        }

        if (mention is { Level: PlaceLevel.Province, Type: null } && reading.Candidates.Count > 0 && reading.Candidates.TrueForAll(IsLater))
        {
            // Huế before it became a city under the centre, or beside the name of the province that it was the seat of
            AddOlder(reading);
        }

        if (mention.Level is null && reading.Candidates.Count > 0)
        {
            ChooseCity(reading);
        }
    }

    // The type that the article itself gives a district's name, as long as a unit of that type bears it.
    private bool IsOfSaidType(AdministrativeUnit unit)
    {
        if (unit.Level != PlaceLevel.District || !_saidTypes.TryGetValue(unit.NameId, out string? type) || type is null
                || unit.Type == type)
        {
            return true;
        }

        foreach (AdministrativeUnit other in gazetteer.OfName(unit.NameId))
        {
            if (other.Level == unit.Level && other.Type == type)
            {
                return false;
            }
        }

        return true;
    }

    // Where another state of the unit stands among candidates; -1 when none does.
    private static int StateOf(List<AdministrativeUnit> candidates, AdministrativeUnit unit)
    {
        for (int i = 0; i < candidates.Count; i++)
        {
            AdministrativeUnit other = candidates[i];
            if (other.Code == unit.Code && (other.Level == PlaceLevel.Commune || other.NameId == unit.NameId))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>thành phố: a city under the centre where one bears the name on that day, else one under a province.</summary>
    private void ChooseCity(PlaceReading reading)
    {
        AdministrativeUnit? city = reading.Candidates.Find(c => c.Level == PlaceLevel.Province);
        bool central = city is not null && (reading.Candidates.Count == 1 || (city.IsValidOn(_day) && !IsLater(city)));
        reading.Level = central ? PlaceLevel.Province : PlaceLevel.District;
        reading.Candidates.RemoveAll(c => c.Level != reading.Level);
    }

    private void AddOlder(PlaceReading reading)
    {
        List<AdministrativeUnit> towns =
            [.. gazetteer.OfName(reading.Mention.NameId).Where(u =>
                    u.Level == PlaceLevel.District && (u.ValidUntil is null || u.ValidUntil < _day || u.IsValidOn(_day)))];
        if (towns.Count > 0)
        {
            reading.Candidates = towns;
            reading.Level = PlaceLevel.District;
        }
    }

    /// <summary>Whether a province began behind the article's day, or the article names the one that it replaced.</summary>
    private bool IsLater(AdministrativeUnit province) =>
        province.ValidFrom is { } from && (from > _day || _replaced.Contains(province.Code));

    private int Validity(AdministrativeUnit unit) =>
        !unit.IsValidOn(_day) ? 0 : unit.EndedOnUnknownDay || unit.BeganOnUnknownDay ? UnknownDay : ValidDay;

    private void Choose(PlaceReading reading, PlaceReading[] readings, int[] nearest, int index = -1, AdministrativeUnit? main = null)
    {
        if (reading.Candidates.Count == 0)
        {
            return;
        }

        int best = int.MinValue;
        List<AdministrativeUnit> top = _gathered;
        top.Clear();
        foreach (AdministrativeUnit candidate in reading.Candidates)
        {
            int score = Validity(candidate) + Chained(reading, candidate)
                + (index < 0 ? 0 : Evidence(candidate, readings, nearest, index, main));
            if (score > best)
            {
                best = score;
                top.Clear();
            }

            if (score == best)
            {
                top.Add(candidate);
            }
        }

        // One unit, but another parent is written behind it: a unit that the table lacks, not this one.
        bool contradicted = reading.Parent is { Unit: not null } && best < 0;
        reading.Unit = top.Count == 1 && !contradicted && !IsOfLaterTime(top[0]) ? top[0] : null;
        if (top.Count < reading.Candidates.Count)
        {
            reading.Candidates.Clear();
            reading.Candidates.AddRange(top);
        }
    }

    // "xã Phù Cát, huyện Quốc Oai" without a day: a commune of that name which the reform made in a province that the article doesn't name.
    private bool IsOfLaterTime(AdministrativeUnit unit) =>
        date is null && unit is { Level: PlaceLevel.Commune, ValidFrom: { } from } && from > _day
            && _named.Any(static u => u.Level == PlaceLevel.District)
        && gazetteer.Parent(unit) is { } province && !_named.Contains((province.Level, province.Code));

    private int Chained(PlaceReading reading, AdministrativeUnit candidate)
    {
        if (reading.Parent is not { Candidates.Count: > 0 } parent)
        {
            return 0;
        }

        // "xã Phúc Thọ (Lâm Hà)" after the reform: the earlier district's name speaks for the commune that kept it as much as for the one
        // of its time.
        bool kept = Gazetteer.CameFrom(candidate, parent.Mention.NameId) && candidate.IsValidOn(_day);
        return kept ? InChain + InDistrict + NearDistrict : _chains.Lies(candidate, parent)
            ? InChain : _chains.Joined(candidate, parent) ? InJoined : OutOfChain;
    }

    private int Evidence(AdministrativeUnit candidate, PlaceReading[] readings, int[] nearest, int index, AdministrativeUnit? main)
    {
        AdministrativeUnit? parent = gazetteer.Parent(candidate, _day);
        AdministrativeUnit? province = parent is { Level: PlaceLevel.District } ? gazetteer.Parent(parent, _day) : parent;
        int score = 0;
        bool inDistrict = parent is { Level: PlaceLevel.District } && _named.Contains((PlaceLevel.District, parent.Code));
        bool inProvince = province is not null && _named.Contains((PlaceLevel.Province, province.Code));
        score += inDistrict ? InDistrict : 0;
        score += inProvince ? InProvince : 0;
        score += main is not null && province is not null && main.Code == province.Code ? MainProvince : 0;
        if (nearest[index] >= 0 && readings[nearest[index]].Unit is { } near)
        {
            score += inDistrict && near.Code == parent!.Code ? NearDistrict : 0;
            score += near.Level == PlaceLevel.Province
                ? (province?.Code == near.Code ? NearProvince : 0) : gazetteer.Parent(near, _day)?.Code == province?.Code
                ? NearProvince : 0;
        }

        return score;
    }

    private readonly HashSet<(PlaceLevel Level, string Code)> _named = [];

    /// <summary>For each mention the index of the nearest chosen larger unit before it, -1 when there is none; gathers the chosen units
    /// too.</summary>
    private int[] Nearest(PlaceReading[] readings, PlaceLevel below)
    {
        _named.Clear();
        var nearest = new int[readings.Length];
        int last = -1;
        for (int i = 0; i < readings.Length; i++)
        {
            text.ThrowIfStopped();
            nearest[i] = last;
            if (readings[i].Level < below && readings[i].Unit is { } unit)
            {
                last = i;
                _named.Add((unit.Level, unit.Code));
            }
        }

        return nearest;
    }

    /// <summary>The province that the article names most.</summary>
    private AdministrativeUnit? MainUnit(PlaceReading[] readings)
    {
        Dictionary<AdministrativeUnit, int>? counts = null;
        AdministrativeUnit? main = null;
        foreach (PlaceReading reading in readings)
        {
            text.ThrowIfStopped();
            if (reading.Level == PlaceLevel.Province && reading.Unit is { } unit)
            {
                counts ??= [];
                counts[unit] = counts.GetValueOrDefault(unit) + 1;
                main = main is null || counts[unit] > counts[main] ? unit : main;
            }
        }

        return main;
    }

    /// <summary>A name that one mention settles is settled for the article's other mentions of that name and level.</summary>
    private void Share(PlaceReading[] readings)
    {
        if (!Array.Exists(readings, static r => r.Unit is null && r.Candidates.Count > 1))
        {
            return;
        }

        var settled = new Dictionary<(int Name, PlaceLevel Level), AdministrativeUnit?>();
        foreach (PlaceReading reading in readings)
        {
            text.ThrowIfStopped();
            if (reading.Unit is { } unit)
            {
                var key = (reading.Mention.NameId, reading.Level);
                settled[key] = settled.TryGetValue(key, out AdministrativeUnit? other) && other?.Code != unit.Code ? null : unit;
            }
        }

        foreach (PlaceReading reading in readings)
        {
            text.ThrowIfStopped();
            if (reading.Unit is null && reading.Candidates.Count > 1
                    && settled.TryGetValue((reading.Mention.NameId, reading.Level), out AdministrativeUnit? unit))
            {
                reading.Unit = unit;
            }
        }
    }
}
