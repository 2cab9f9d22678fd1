using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>Looking names up.</summary>
public sealed partial class Gazetteer
{
    // Longest first, so that "tp." is not read as "t" or "p".
    private static readonly (string Written, string Type)[] Prefixes =
    [
        ("thành phố", "thành phố"), ("đặc khu", "đặc khu"), ("thị trấn", "thị trấn"), ("thị xã", "thị xã"), ("phường", "phường"), ("huyện", "huyện"), ("quận", "quận"),
        ("tỉnh", "tỉnh"), ("xã", "xã"), ("t.p.", "thành phố"), ("t.p", "thành phố"), ("tp.", "thành phố"), ("tp", "thành phố"), ("tx.", "thị xã"), ("tx", "thị xã"), ("tt.", "thị trấn"), ("tt", "thị trấn"),
        ("p.", "phường"), ("q.", "quận"), ("h.", "huyện"), ("x.", "xã"), ("t.", "tỉnh"), ("p", "phường"), ("q", "quận"),
    ];

    /// <summary>Resolves a written unit, with or without its type and its parents: "phường Bưởi, Tây Hồ", "TP. Vinh, Nghệ An", "Q.9".</summary>
    /// <param name="text">The unit and then its parents, separated by commas; any case, NFC or NFD, old or new tone placement.</param>
    /// <param name="asOf">The day on which the name is meant; null when any state may be.</param>
    /// <returns>The unit, or the candidates when several fit.</returns>
    public GazetteerMatch Resolve(string text, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return new GazetteerMatch(null, []);
        }

        List<AdministrativeUnit> fits = [.. Named(parts[0]).Where(u => (asOf is not { } day || u.IsValidOn(day)) && BelongsTo(u, parts, asOf))];
        if (asOf is not null && fits.Exists(u => !u.EndedOnUnknownDay))
        {
            fits.RemoveAll(u => u.EndedOnUnknownDay);
        }

        // A bare name that several levels bear means the highest (Thanh Hóa, Hải Dương).
        if (fits.Count > 1 && ReadType(parts[0]).Type is null)
        {
            PlaceLevel highest = fits.Min(u => u.Level);
            fits.RemoveAll(u => u.Level != highest);
        }

        bool one = fits.Count > 0 && fits.TrueForAll(u => u.Code == fits[0].Code);
        return new GazetteerMatch(one ? fits.Find(u => !u.HasEnded) ?? fits[^1] : null, fits);
    }

    /// <summary>The units of a name, in every state.</summary>
    internal IEnumerable<AdministrativeUnit> OfName(int nameId)
    {
        for (int i = nameId < 0 ? -1 : _firstOfName[nameId]; i >= 0; i = _nextOfName[i])
        {
            yield return _units[i];
        }

        if (nameId >= 0 && _byShortName.TryGetValue(nameId, out List<AdministrativeUnit>? longer))
        {
            foreach (AdministrativeUnit unit in longer)
            {
                yield return unit;
            }
        }
    }

    /// <summary>The ids of the names that communes have without their earlier district's.</summary>
    internal IReadOnlyCollection<int> ShortNameIds => _byShortName.Keys;

    /// <summary>Whether the unit's name ends in the name of the earlier district that it was part of (Xuân Hương - Đà Lạt).</summary>
    internal static bool CameFrom(AdministrativeUnit unit, int nameId) => unit.OriginId >= 0 && unit.OriginId == nameId;

    /// <summary>The id of a name; -1 when no unit bears it.</summary>
    internal int NameId(string name) => _nameIds.GetValueOrDefault(KeyOf(name), -1);

    /// <summary>The usual spelling of a name.</summary>
    internal string NameOf(int nameId) => _names[nameId];

    /// <summary>The names as lexicon entries whose payload is the name's id; numbers (quận 9) are left to the recogniser.</summary>
    internal IEnumerable<LexiconEntry> Entries()
    {
        for (int id = 0; id < _names.Length; id++)
        {
            string name = _names[id];
            if (char.IsAsciiDigit(name[0]) && !name.Contains(' ', StringComparison.Ordinal))
            {
                continue;
            }

            yield return Entry(name, id);
            string lower = SyllableFolding.FoldKey(name);
            for (int i = 1; i < lower.Length; i++)
            {
                if (TurnsToI(lower, i))
                {
                    yield return Entry(string.Concat(name.AsSpan(0, i), "iìíỉĩị".AsSpan("yỳýỷỹỵ".IndexOf(lower[i], StringComparison.Ordinal), 1), name.AsSpan(i + 1)), id);
                }
                else if ("iìíỉĩị".Contains(lower[i], StringComparison.Ordinal))
                {
                    string other = string.Concat(lower.AsSpan(0, i), "yỳýỷỹỵ".AsSpan("iìíỉĩị".IndexOf(lower[i], StringComparison.Ordinal), 1), lower.AsSpan(i + 1));
                    if (TurnsToI(other, i))
                    {
                        yield return Entry(string.Concat(name.AsSpan(0, i), other.AsSpan(i, 1), name.AsSpan(i + 1)), id);
                    }
                }
            }

            if (name.Contains(" - ", StringComparison.Ordinal))
            {
                yield return Entry(name.Replace(" - ", " ", StringComparison.Ordinal), id);
            }
            else if (SplitOrigin(name) is { } parts && _firstOfName[id] >= 0 && _units[_firstOfName[id]].OriginId >= 0)
            {
                yield return Entry(parts.Short + " - " + parts.Origin, id);
            }
        }
    }

    private static LexiconEntry Entry(string surface, int id) => new() { Surface = surface, Class = LexiconClass.PlaceName, Value = surface, Payload = id };

    private static (string? Type, string Name) ReadType(string part)
    {
        string folded = SyllableFolding.FoldKey(part);
        foreach ((string written, string type) in Prefixes)
        {
            if (folded.StartsWith(written, StringComparison.Ordinal) && folded.Length > written.Length
                && (written[^1] == '.' || folded[written.Length] == ' ' || (written.Length == 1 && char.IsAsciiDigit(folded[written.Length]))))
            {
                return (type, folded[written.Length..].TrimStart('.', ' '));
            }
        }

        return (null, folded);
    }

    private IEnumerable<AdministrativeUnit> Named(string part)
    {
        (string? type, string name) = ReadType(part);
        string key = KeyOf(name);
        return OfName(_nameIds.GetValueOrDefault(key.TrimStart('0').Length > 0 && key.Length > 0 && char.IsAsciiDigit(key[0]) ? key.TrimStart('0') : key, -1)).Where(u => type is null || u.Type == type);
    }

    private bool BelongsTo(AdministrativeUnit unit, string[] parts, DateOnly? asOf)
    {
        AdministrativeUnit? above = unit;
        for (int i = 1; i < parts.Length; i++)
        {
            (string? type, string name) = ReadType(parts[i]);
            string key = KeyOf(name);
            if (CameFrom(unit, _nameIds.GetValueOrDefault(key, -1)))
            {
                continue;
            }

            do
            {
                above = Parent(above, asOf);
            }
            while (above is not null && (KeyOf(above.Name) != key || (type is not null && above.Type != type)));
            if (above is null)
            {
                return false;
            }
        }

        return true;
    }
}
