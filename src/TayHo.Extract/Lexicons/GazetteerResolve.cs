using System.Collections;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>Looking names up.</summary>
public sealed partial class Gazetteer
{
    private readonly Lazy<GazetteerLookup> _lookup;

    /// <summary>
    /// Resolves a written unit, with or without its type and its parents: "phường Bưởi, Tây Hồ", "TP. Vinh (Nghệ An)", "Q.9", "TPHCM",
    /// "phuong buoi, tay ho", an address ("12 Lạc Long Quân, P. Bưởi, Q. Tây Hồ"), a code ("00109").
    /// </summary>
    /// <param name="text">The unit and then its parents, separated by commas, dashes or brackets; any case, NFC or NFD, old or new tone
    /// placement.</param>
    /// <param name="asOf">The day on which the name is meant; null when any state may be.</param>
    /// <returns>The unit, or the candidates when several fit; how sure the reading is.</returns>
    public GazetteerMatch Resolve(string text, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _lookup.Value.Resolve(WithVietnameseD(text), asOf);
    }

    /// <summary>Eth and the African d, which old fonts and tables write for Đ ("Ðống Ða").</summary>
    private static string WithVietnameseD(string text) =>
        text.AsSpan().IndexOfAny("ÐðƉɖ") < 0 ? text : text.Replace('Ð', 'Đ').Replace('Ɖ', 'Đ').Replace('ð', 'đ').Replace('ɖ', 'đ');

    /// <summary>The units of a name, in every state.</summary>
    internal NamedUnits OfName(int nameId) => new(this, nameId);

    /// <summary>The units of one name, gone through without leaving anything behind: every mention of a place asks for them.</summary>
    internal readonly struct NamedUnits(Gazetteer gazetteer, int nameId) : IEnumerable<AdministrativeUnit>
    {
        public Enumerator GetEnumerator() => new(gazetteer, nameId);

        IEnumerator<AdministrativeUnit> IEnumerable<AdministrativeUnit>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Goes through the units that bear the name, then those whose longer name it shortens.</summary>
    internal struct Enumerator(Gazetteer gazetteer, int nameId) : IEnumerator<AdministrativeUnit>
    {
        private readonly List<AdministrativeUnit>? _longer = nameId >= 0 ? gazetteer._byShortName.GetValueOrDefault(nameId) : null;
        private int _next = nameId < 0 ? -1 : gazetteer._firstOfName[nameId];
        private int _ofLonger;

        public AdministrativeUnit Current { get; private set; } = null!;

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_next >= 0)
            {
                Current = gazetteer._units[_next];
                _next = gazetteer._nextOfName[_next];
                return true;
            }

            if (_ofLonger >= (_longer?.Count ?? 0))
            {
                return false;
            }

            Current = _longer![_ofLonger++];
            return true;
        }

        public readonly void Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }

    /// <summary>The ids of the names that communes have without their earlier district's.</summary>
    internal IReadOnlyCollection<int> ShortNameIds => _byShortName.Keys;

    /// <summary>Whether the unit's name ends in the name of the earlier district that it was part of (Xuân Hương - Đà Lạt).</summary>
    internal static bool CameFrom(AdministrativeUnit unit, int nameId) => unit.OriginId >= 0 && unit.OriginId == nameId;

    /// <summary>The id of a name; -1 when no unit bears it.</summary>
    internal int NameId(string name) => _nameIds.GetValueOrDefault(KeyOf(name), -1);

    /// <summary>The names by their keys (see <see cref="KeyOf"/>).</summary>
    internal IReadOnlyDictionary<string, int> NameIds => _nameIds;

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
                    yield return Entry(string.Concat(name.AsSpan(0, i),
                                "iìíỉĩị".AsSpan("yỳýỷỹỵ".IndexOf(lower[i], StringComparison.Ordinal), 1), name.AsSpan(i + 1)), id);
                }
                else if ("iìíỉĩị".Contains(lower[i], StringComparison.Ordinal))
                {
                    string other = string.Concat(lower.AsSpan(0, i),
                            "yỳýỷỹỵ".AsSpan("iìíỉĩị".IndexOf(lower[i], StringComparison.Ordinal), 1), lower.AsSpan(i + 1));
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

    private static LexiconEntry Entry(string surface, int id) =>
        new() { Surface = surface, Class = LexiconClass.PlaceName, Value = surface, Payload = id };
}
