using System.Text;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>
/// Finds the unit that a person typed: names and aliases of the lexicons, without marks where the typist used none, within one slip of
/// the finger last. Each step is taken only where the surer one finds nothing, and two units are never chosen between.
/// </summary>
internal sealed class GazetteerLookup
{
    private const int ShortestForSlip = 4;

    private readonly Gazetteer _gazetteer;
    private readonly List<(string Written, string Type)> _types = [];
    private readonly Dictionary<string, (string Name, string? Type)> _aliases = new(StringComparer.Ordinal);
    private readonly List<string> _addressWords = [];
    private readonly Dictionary<string, List<int>> _byPlain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, string? Type)> _plainAliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byLetters = new(StringComparer.Ordinal);
    private readonly HashSet<(string Type, PlaceLevel Level)> _levels = [];
    private readonly HashSet<string> _home = new(StringComparer.Ordinal);

    /// <summary>Reads the words of types, aliases and addresses.</summary>
    public GazetteerLookup(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        foreach (LexiconEntry entry in Entries("place-types.tsv").Where(e => e.Class == LexiconClass.PlaceType))
        {
            string written = Gazetteer.KeyOf(entry.Surface);
            _types.Add((written, entry.Value));
            _types.Add((Plain(written), entry.Value));
        }

        // What only a table's cell abbreviates so.
        _types.AddRange([("t.", UnitTypes.Province), ("q", UnitTypes.UrbanDistrict), ("p", UnitTypes.Ward), ("h", UnitTypes.RuralDistrict),
                    ("x", UnitTypes.Commune), ("f", UnitTypes.Ward), ("f.", UnitTypes.Ward)]);
        _types.Sort(static (a, b) => b.Written.Length.CompareTo(a.Written.Length));
        foreach (LexiconEntry entry in Entries("place-aliases.tsv"))
        {
            string written = Gazetteer.KeyOf(entry.Surface);
            (string, string?) meant = (Gazetteer.KeyOf(entry.Value), entry.Attribute("type"));
            _aliases.TryAdd(written, meant);
            _plainAliases.TryAdd(Plain(written), meant);
        }

        foreach (LexiconEntry entry in Entries("body-parts.tsv").Where(e => e.Attribute("home") == "yes"))
        {
            string country = Gazetteer.KeyOf(entry.Surface);
            _home.Add(country);
            _home.Add(Plain(country));
        }

        _levels.UnionWith(gazetteer.Units.Select(static u => (u.Type, u.Level)));
        _addressWords.AddRange(Entries("place-not.tsv").Where(e => e.Value == "head").Select(e => Gazetteer.KeyOf(e.Surface) + " "));
        foreach ((string key, int id) in gazetteer.NameIds)
        {
            string plain = Plain(key);
            (_byPlain.TryGetValue(plain, out List<int>? ids) ? ids : _byPlain[plain] = []).Add(id);
            if (HighlandSpelling.IsHighland(gazetteer.NameOf(id)))
            {
                string letters = Letters(key);
                (_byLetters.TryGetValue(letters, out ids) ? ids : _byLetters[letters] = []).Add(id);
            }
        }
    }

    /// <summary>Resolves a written unit (see <see cref="Gazetteer.Resolve"/>).</summary>
    public GazetteerMatch Resolve(string text, DateOnly? asOf)
    {
        string written = Nfc.Of(text).Trim();
        if (written.Length is 2 or 3 or 5 && written.All(char.IsAsciiDigit))
        {
            List<AdministrativeUnit> states =
                [.. _gazetteer.Units.Where(u => u.Code == written && (asOf is not { } day || u.IsValidOn(day)))];
            return Match(states, asOf, typed: true, NameLikeness.Exact);
        }

        foreach (NameLikeness likeness in Enum.GetValues<NameLikeness>())
        {
            foreach (string[] parts in (string[][])[Split(written, dashes: false), Split(written, dashes: true), SplitAtTypes(written)])
            {
                if (Read(parts, likeness, asOf) is { Candidates.Count: > 0 } match)
                {
                    return match;
                }
            }
        }

        return new GazetteerMatch(null, []);
    }

    private GazetteerMatch Read(string[] written, NameLikeness likeness, DateOnly? asOf)
    {
        // "…, Hà Nội, Việt Nam"
        string[] parts = written.Length > 1 && _home.Contains(Gazetteer.KeyOf(written[^1])) ? written[..^1] : written;
        int first = 0;
        while (first < parts.Length)
        {
            (string? type, string name) = ReadType(parts[first]);
            if (likeness < NameLikeness.Accentless && WithoutMarks(parts[first], type))
            {
                break;
            }

            List<AdministrativeUnit> fits = Fits(type, name, parts, first + 1, asOf, likeness);
            if (fits.Count > 0 && type is null && likeness == NameLikeness.Exact && parts.Length == 1 && _aliases.ContainsKey(name))
            {
                // Sài Gòn: a ward bears the other name of the city.
                List<AdministrativeUnit> known =
                    [.. Named(null, name, NameLikeness.Alias).Where(u => asOf is not { } day || u.IsValidOn(day))];
                if (known.Count > 0 && known.TrueForAll(k => k.Level < fits.Min(u => u.Level)))
                {
                    return Match(known, asOf, typed: false, NameLikeness.Alias);
                }
            }

            if (fits.Count > 0)
            {
                return Match(fits, asOf, type is not null, likeness);
            }

            if (type is not null || !IsAddress(parts[first]))
            {
                break;
            }

            first++;
        }

        return new GazetteerMatch(null, []);
    }

    /// <summary>The units that bear a name and belong to what stands behind it.</summary>
    private List<AdministrativeUnit> Fits(string? type, string name, string[] parts, int parent, DateOnly? asOf, NameLikeness likeness)
    {
        List<AdministrativeUnit> fits = Belonging(type, name);
        if (fits.Count == 0 && type is not null && Gazetteer.KeyOf(parts[parent - 1]) is var whole && _gazetteer.NameIds.ContainsKey(whole))
        {
            // Quan Triều, Thái Nguyên: no quận
            fits = Belonging(null, whole);
        }

        return fits.Count == 0 && likeness == NameLikeness.Alias && type is not null ? OfOtherTime(type, name, parts, parent, asOf) : fits;

        List<AdministrativeUnit> Belonging(string? of, string bears) =>
            [.. Like(of, bears, likeness).Where(u =>
                        (asOf is not { } day || u.IsValidOn(day)) && BelongsTo(u, parts, parent, asOf, likeness))];
    }

    // xa thanh an: who wrote no marks on xã wrote none on Thạnh An.
    private bool WithoutMarks(string part, string? type) =>
        type is not null && !IsPlain(type) && Gazetteer.KeyOf(part) is var key
            && key.StartsWith(Plain(type) + " ", StringComparison.Ordinal) && !_gazetteer.NameIds.ContainsKey(key);

    /// <summary>The units in whose words two times meet: "huyện Tân Uyên, Bình Dương" before it was a city, "huyện Đại Lộc, Đà Nẵng" in the
    /// province that took its own over.</summary>
    private List<AdministrativeUnit> OfOtherTime(string type, string name, string[] parts, int parent, DateOnly? asOf)
    {
        List<AdministrativeUnit> named =
            [.. Named(null, name, NameLikeness.Exact).Where(u => parent < parts.Length && _levels.Contains((type, u.Level)))];
        List<AdministrativeUnit> fits = named.FindAll(u => u.Type != type && BelongsTo(u, parts, parent, asOf, NameLikeness.Alias));
        return fits.Count > 0 || parent + 1 < parts.Length
            ? fits : named.FindAll(u => u.Type == type && u.Level == PlaceLevel.District && IsInHeir(u, parts[parent]));
    }

    private bool IsInHeir(AdministrativeUnit district, string written)
    {
        (string? type, string name) = ReadType(written);
        return _gazetteer.Parent(district) is { } province
            && _gazetteer.Successors(province).Any(heir => Bears(heir.Unit, type, name, NameLikeness.Alias));
    }

    private static GazetteerMatch Match(List<AdministrativeUnit> fits, DateOnly? asOf, bool typed, NameLikeness likeness)
    {
        if (asOf is not null && fits.Exists(u => !u.EndedOnUnknownDay))
        {
            fits.RemoveAll(u => u.EndedOnUnknownDay);
        }

        // A bare name that several levels bear means the highest (Thanh Hóa, Hải Dương).
        if (fits.Count > 1 && !typed)
        {
            PlaceLevel highest = fits.Min(u => u.Level);
            fits.RemoveAll(u => u.Level != highest);
        }

        bool one = fits.Count > 0 && fits.TrueForAll(u => u.Code == fits[0].Code);
        return new GazetteerMatch(one ? fits.Find(u => !u.HasEnded) ?? fits[^1] : null, fits) { Likeness = fits.Count > 0
                ? likeness : null };
    }

    /// <summary>The units whose name is at least that like the written one: those of the surest likeness that any has.</summary>
    private List<AdministrativeUnit> Like(string? type, string name, NameLikeness least)
    {
        // Without marks "thanh an" is Thạnh An as well as Thanh An.
        for (NameLikeness likeness = least >= NameLikeness.Accentless && IsPlain(name)
                ? NameLikeness.Accentless : NameLikeness.Exact; likeness <= least; likeness++)
        {
            List<AdministrativeUnit> units = [.. Named(type, name, likeness)];
            if (units.Count > 0)
            {
                return units;
            }
        }

        return [];
    }

    /// <summary>The units whose name is just that like the written one.</summary>
    private IEnumerable<AdministrativeUnit> Named(string? type, string name, NameLikeness likeness)
    {
        IEnumerable<int> ids = likeness switch
        {
            NameLikeness.Exact => [_gazetteer.NameIds.GetValueOrDefault(name, -1)],
            NameLikeness.Alias => _aliases.TryGetValue(name, out (string Name, string? Type) alias)
                || _aliases.TryGetValue(type + " " + name, out alias) ? [_gazetteer.NameIds.GetValueOrDefault(alias.Name, -1)]
                : !IsPlain(name) && _byLetters.TryGetValue(Letters(name), out List<int>? spelled) ? spelled : [],
            NameLikeness.Accentless when IsPlain(name) => _byPlain.TryGetValue(name, out List<int>? plain) ? plain
                : _plainAliases.TryGetValue(name, out (string Name, string? Type) other)
                ? [_gazetteer.NameIds.GetValueOrDefault(other.Name, -1)]
                : _byLetters.GetValueOrDefault(Letters(name)) ?? [],
            NameLikeness.Accentless => [],
            _ => Slips(name),
        };
        type ??= likeness == NameLikeness.Alias && _aliases.TryGetValue(name, out (string Name, string? Type) typed) ? typed.Type : null;
        return ids.SelectMany<int, AdministrativeUnit>(id => _gazetteer.OfName(id)).Where(u => type is null || u.Type == type);
    }

    /// <summary>The names one letter or mark apart; the shorter a name, the less a letter may go.</summary>
    private List<int> Slips(string name)
    {
        string plain = Plain(name);
        var found = new List<int>();
        if (plain.Length >= ShortestForSlip)
        {
            foreach ((string key, List<int> ids) in _byPlain)
            {
                if (Math.Abs(key.Length - plain.Length) <= 1 && WithinOneEdit(plain, key))
                {
                    found.AddRange(ids);
                }
            }
        }

        // A name of the same letters is nearer than one of other letters.
        return _byPlain.TryGetValue(plain, out List<int>? same) ? same : found;
    }

    private bool BelongsTo(AdministrativeUnit unit, string[] parts, int from, DateOnly? asOf, NameLikeness likeness)
    {
        AdministrativeUnit? above = unit;
        for (int i = from; i < parts.Length; i++)
        {
            (string? type, string name) = ReadType(parts[i]);
            if (Gazetteer.CameFrom(unit, _gazetteer.NameIds.GetValueOrDefault(name, -1)))
            {
                continue;
            }

            do
            {
                above = _gazetteer.Parent(above, asOf);
            }
            while (above is not null && !Bears(above, type, name, likeness));
            if (above is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a unit bears a name, or bore it: "huyện Phú Vang, Thừa Thiên Huế", not "huyện Châu Thành, Tây Ninh" for one of Long
    /// An, whose code Tây Ninh has since.</summary>
    private bool Bears(AdministrativeUnit unit, string? type, string name, NameLikeness most)
    {
        for (NameLikeness likeness = NameLikeness.Exact; likeness <= most; likeness++)
        {
            if (Named(type, name, likeness).Any(state => state == unit || Gazetteer.IsRenamed(state, unit)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A house, a street or a hamlet before the unit.</summary>
    private bool IsAddress(string part)
    {
        string key = Gazetteer.KeyOf(part);
        return key.Any(char.IsAsciiDigit) || _addressWords.Exists(word => key.StartsWith(word, StringComparison.Ordinal));
    }

    private (string? Type, string Name) ReadType(string part)
    {
        string key = Gazetteer.KeyOf(part);
        if (_aliases.ContainsKey(key))
        {
            return (null, key);
        }

        foreach ((string written, string type) in _types)
        {
            bool ends = written[^1] == '.'
                || (key.Length > written.Length
                    && (key[written.Length] is ' ' or '.' || (written.Length == 1 && char.IsAsciiDigit(key[written.Length]))));
            if (key.Length > written.Length && ends && key.StartsWith(written, StringComparison.Ordinal))
            {
                return (type, Number(key[written.Length..].TrimStart('.', ' ')));
            }
        }

        return (null, Number(key));
    }

    // quận 09
    private static string Number(string key) =>
        key.Length > 1 && char.IsAsciiDigit(key[0]) && key.TrimStart('0').Length > 0 ? key.TrimStart('0') : key;

    private static string[] Split(string text, bool dashes) =>
        [.. (dashes ? text.Replace(" - ", ",", StringComparison.Ordinal).Replace('–', ',').Replace('—', ',').Replace('/', ',') : text)
            .Split([',', ';', '(', ')', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>"phường Bưởi quận Tây Hồ": what a table's cell writes without commas is parted before the words of types.</summary>
    private string[] SplitAtTypes(string text)
    {
        var parts = new List<string>();
        foreach (string part in Split(text, dashes: true))
        {
            string key = Gazetteer.KeyOf(part);
            int from = 0;
            for (int at = key.IndexOf(' ', StringComparison.Ordinal) + 1; at > 0; at = key.IndexOf(' ', at) + 1)
            {
                // "thị xã Từ Sơn": the second syllable of a type is none.
                if (at > from && ReadType(key[at..]).Type is not null
                        && !_types.Exists(t => t.Written.Length > at - from
                            && key.AsSpan(from).StartsWith(t.Written, StringComparison.Ordinal)))
                {
                    parts.Add(key[from..at].Trim());
                    from = at;
                }
            }

            parts.Add(key[from..]);
        }

        return [.. parts];
    }

    private static string Letters(string name)
    {
        Span<char> letters = stackalloc char[HighlandSpelling.MostLetters];
        return letters[..HighlandSpelling.Fold(name, letters)].ToString();
    }

    private static bool IsPlain(string key) => key == Plain(key);

    private static string Plain(string key) => string.Create(key.Length, key, static (letters, source) =>
    {
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = SyllableFolding.Plain(source[i]);
        }
    });

    /// <summary>Whether one letter was changed, left out, added or changed places with its neighbour.</summary>
    internal static bool WithinOneEdit(string a, string b)
    {
        int start = 0, endA = a.Length, endB = b.Length;
        while (start < endA && start < endB && a[start] == b[start])
        {
            start++;
        }

        while (endA > start && endB > start && a[endA - 1] == b[endB - 1])
        {
            endA--;
            endB--;
        }

        int left = endA - start, right = endB - start;
        return (left <= 1 && right <= 1) || (left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }

    private static IEnumerable<LexiconEntry> Entries(string file)
    {
        using StreamReader reader = LexiconFile.OpenEmbedded(file);
        return [.. LexiconFile.Read(reader, file, fromUser: false)];
    }
}
