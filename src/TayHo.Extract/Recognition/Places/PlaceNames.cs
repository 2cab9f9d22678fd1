using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Places;

/// <summary>Reads the bare name of a unit at a token, and what the gazetteer says of names; one for all lexicons beside a
/// gazetteer.</summary>
internal sealed class PlaceNames
{
    private static readonly ulong Names = Lexicon.ClassBit(LexiconClass.PlaceName) | Lexicon.ClassBit(LexiconClass.PlaceAlias);

    private readonly Gazetteer _gazetteer;
    private readonly byte[] _levels;
    private readonly bool[] _isTown;
    private readonly int[] _numbers = new int[31];
    private readonly Lazy<HighlandNames> _highland;

    public PlaceNames(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        _levels = new byte[gazetteer.NameCount];
        _isTown = new bool[gazetteer.NameCount];
        foreach (AdministrativeUnit unit in gazetteer.Units)
        {
            _levels[unit.NameId] |= (byte)(1 << (int)unit.Level);
            _isTown[unit.NameId] |= unit.Level == PlaceLevel.District && unit.Type is UnitTypes.City or UnitTypes.Town;
        }

        foreach (int id in gazetteer.ShortNameIds)
        {
            _levels[id] |= 1 << (int)PlaceLevel.Commune;
        }

        _highland = new Lazy<HighlandNames>(() => new HighlandNames(gazetteer));
        for (int n = 0; n < _numbers.Length; n++)
        {
            _numbers[n] = gazetteer.NameId(n.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The units.</summary>
    public Gazetteer Gazetteer => _gazetteer;

    /// <summary>Whether some unit of the name is of the level.</summary>
    public bool Has(int nameId, PlaceLevel level) => nameId >= 0 && (_levels[nameId] & (1 << (int)level)) != 0;

    /// <summary>Whether some city or town under a province bears the name.</summary>
    public bool IsTown(int nameId) => nameId >= 0 && _isTown[nameId];

    /// <summary>Whether a unit of the type bears the name.</summary>
    public bool HasType(int nameId, string type)
    {
        foreach (AdministrativeUnit unit in _gazetteer.OfName(nameId))
        {
            if (unit.Type == type)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a unit of the type and level bears the name.</summary>
    public bool HasType(int nameId, PlaceLevel level, string type)
    {
        foreach (AdministrativeUnit unit in _gazetteer.OfName(nameId))
        {
            if (unit.Type == type && unit.Level == level)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a unit of the first name, of a level, lay in a unit of the second name.</summary>
    public bool Lies(int nameId, PlaceLevel level, int parentNameId)
    {
        foreach (AdministrativeUnit unit in _gazetteer.OfName(nameId))
        {
            if (unit.Level != level)
            {
                continue;
            }

            if (Gazetteer.CameFrom(unit, parentNameId))
            {
                return true;
            }

            for (AdministrativeUnit? parent = _gazetteer.Parent(unit); parent is not null; parent = _gazetteer.Parent(parent))
            {
                if (parent.NameId == parentNameId || BoreName(parent, parentNameId))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Thừa Thiên Huế, which became Huế under the same code.
    private bool BoreName(AdministrativeUnit unit, int nameId)
    {
        foreach (AdministrativeUnit state in _gazetteer.OfName(nameId))
        {
            if (Gazetteer.IsRenamed(state, unit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two communes lay in one district.</summary>
    public bool AreCommunesOfOneDistrict(int first, int second)
    {
        foreach (AdministrativeUnit unit in _gazetteer.OfName(first))
        {
            if (unit.Level == PlaceLevel.Commune && _gazetteer.Parent(unit) is { Level: PlaceLevel.District } parent
                    && IsCommuneOf(second, parent.NameId))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a commune of the first name lay in a district of the second.</summary>
    public bool IsCommuneOf(int nameId, int districtNameId)
    {
        if (!Has(nameId, PlaceLevel.Commune) || !Has(districtNameId, PlaceLevel.District))
        {
            return false;
        }

        foreach (AdministrativeUnit unit in _gazetteer.OfName(nameId))
        {
            if (unit.Level == PlaceLevel.Commune && _gazetteer.Parent(unit) is { Level: PlaceLevel.District } parent
                    && parent.NameId == districtNameId)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the article's spelling of the name is one of the same name (Bạch Long Vỹ), not an abbreviation or another name
    /// (TPHCM, Sài Gòn).</summary>
    public static bool IsOwnSpelling(TaggedText context, TokenRange name)
    {
        foreach (LexiconMatch match in context.MatchesAt(name.Start))
        {
            if (match.End == name.End && match.Class == LexiconClass.PlaceAlias)
            {
                return match.Entry.Attribute("spelling") is not null;
            }
        }

        return true;
    }

    /// <summary>Reads the longest gazetteer name or alias that begins at a token.</summary>
    public bool TryRead(TaggedText context, int token, out TokenRange range, out int nameId, out string? type)
    {
        range = default;
        nameId = -1;
        type = null;
        if ((uint)token >= (uint)context.Count || !context.MayMatch(token, Names))
        {
            return false;
        }

        foreach (LexiconMatch match in context.MatchesAt(token))
        {
            if (match.Class == LexiconClass.PlaceName && match.Entry.Payload >= 0)
            {
                range = new TokenRange(match.Start, match.End);
                nameId = match.Entry.Payload;
                return true;
            }

            if (match.Class is LexiconClass.PlaceAlias or LexiconClass.PlaceName)
            {
                range = new TokenRange(match.Start, match.End);
                nameId = _gazetteer.NameId(match.Entry.Value);
                type = match.Entry.Attribute("type");
                return nameId >= 0;
            }
        }

        return false;
    }

    /// <summary>Reads a bare name, also one of the highlands in another spelling than the table's ("Đăk Mil, Đắk Nông"): the longer of the
    /// two.</summary>
    public bool TryReadBare(TaggedText context, int token, out TokenRange range, out int nameId)
    {
        bool known = TryRead(context, token, out range, out nameId, out _);
        if (HighlandNames.MayBegin(context, token) && (!known || NameSyllables.IsCapital(context, range.End))
                && _highland.Value.TryRead(context, token, null, out TokenRange other, out int id) && other.End > range.End)
        {
            (known, range, nameId) = (true, other, id);
        }

        return known;
    }

    /// <summary>Reads a name that a unit of the type bears: the longest such.</summary>
    public bool TryRead(TaggedText context, int token, string type, out TokenRange range, out int nameId)
    {
        range = default;
        nameId = -1;
        if ((uint)token >= (uint)context.Count)
        {
            return false;
        }

        foreach (LexiconMatch match in context.MatchesAt(token))
        {
            if (match.Class is not (LexiconClass.PlaceName or LexiconClass.PlaceAlias))
            {
                continue;
            }

            int id = match.Entry.Payload >= 0 ? match.Entry.Payload : _gazetteer.NameId(match.Entry.Value);
            if (HasType(id, type))
            {
                range = new TokenRange(match.Start, match.End);
                nameId = id;
                return true;
            }
        }

        return TryNumber(context, token, type, out range, out nameId)
            || _highland.Value.TryRead(context, token, type, out range, out nameId);
    }


    /// <summary>Reads the number of an urban district or ward (quận 9, phường 12).</summary>
    private bool TryNumber(TaggedText context, int token, string type, out TokenRange range, out int nameId)
    {
        range = new TokenRange(token, token + 1);
        nameId = -1;
        Token number = context.Tokens[token];
        if (!number.IsNumber || number.Length > 2 || type is not (UnitTypes.UrbanDistrict or UnitTypes.Ward))
        {
            return false;
        }

        bool continues = context.IsGlued(token + 1) && context.IsGlued(token + 2) && context.Tokens[token + 2].IsNumber;
        ReadOnlySpan<char> digits = context.Slice(token);
        int value = digits.Length == 1 ? digits[0] - '0' : ((digits[0] - '0') * 10) + digits[1] - '0';
        nameId = !continues && value < _numbers.Length ? _numbers[value] : -1;
        return nameId >= 0;
    }
}
