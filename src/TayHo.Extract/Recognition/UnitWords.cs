using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>Types and names of administrative units as the names of bodies and people's posts need them: where they end.</summary>
internal static class UnitWords
{
    private static readonly ulong Part = Lexicon.ClassBit(LexiconClass.BodyPart);

    /// <summary>Whether a unit's type (tỉnh, TP, xã) stands at a token.</summary>
    public static bool TryType(TaggedText context, int token, out int end, out string type)
    {
        if (context.TryMatch(token, LexiconClass.PlaceType, out LexiconMatch match))
        {
            end = match.End;
            type = match.Entry.Value;
            return true;
        }

        bool found = TryPart(context, token, "unit", out match);
        end = found ? match.End : token;
        type = found ? match.Entry.Attribute("type") ?? match.Entry.Surface : "";
        return found;
    }

    /// <summary>The type of the unit that a body's first word names (Quận ủy: quận); null when it names none.</summary>
    public static string? TypeOfBody(TaggedText context, int token) =>
        context.TryMatch(token, LexiconClass.PlaceBody, out LexiconMatch body)
            ? body.Entry.Value : TryType(context, token, out _, out string type) ? type : null;

    /// <summary>The level of a type; null for "thành phố", which there are on two.</summary>
    public static PlaceLevel? LevelOf(string type) => type switch
    {
        UnitTypes.Province => PlaceLevel.Province,
        UnitTypes.UrbanDistrict or UnitTypes.RuralDistrict or UnitTypes.Town => PlaceLevel.District,
        UnitTypes.City => null,
        _ => PlaceLevel.Commune,
    };

    /// <summary>Whether a unit's type ends before a token; gives its first token.</summary>
    public static bool TryTypeBefore(TaggedText context, int token, out int start)
    {
        for (start = Math.Max(0, token - 2); start < token; start++)
        {
            if (TryType(context, start, out int end, out _) && end == token)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Index after the name of a unit that begins at a token; the token itself when none does.</summary>
    public static int NameEnd(TaggedText context, int token)
    {
        int end = token;
        if (NameSyllables.StartsFullName(context, token) && !IsKnownUnit(context, token))
        {
            // huyện | Trần Thị A: the place's mark goes by the type alone.
            return token;
        }

        while (end < context.Count && context.IsMarked(end, TokenMarks.Place) && (end == token || context.Tokens[end].SpaceBefore)
            && context.Tokens[end].Kind != TokenKind.LineBreak && !(end > token && TryType(context, end, out _, out _)))
        {
            end++;
        }

        if (end > token || !NameSyllables.IsCapital(context, token) || NameSyllables.StartsFullName(context, token))
        {
            return end;
        }

        if (context.TryMatch(token, LexiconClass.PlaceAlias, out LexiconMatch name) || TryPart(context, token, "province", out name)
                || context.TryMatch(token, LexiconClass.PlaceName, out name))
        {
            return !NameSyllables.IsCapital(context, name.End) || context.IsMarked(name.End, TokenMarks.Organization)
                || name.Class != LexiconClass.PlaceName || NameSyllables.StartsFullName(context, name.End) ? name.End : token;
        }

        return token;
    }

    private static bool IsKnownUnit(TaggedText context, int token) =>
        (context.TryMatch(token, LexiconClass.PlaceName, out LexiconMatch name)
                || context.TryMatch(token, LexiconClass.PlaceAlias, out name) || TryPart(context, token, "province", out name))
        && name.End >= NameSyllables.RunEnd(context, token, 4);

    /// <summary>Whether a country's name stands at a token.</summary>
    public static bool TryCountry(TaggedText context, int token, out int end)
    {
        bool found = TryPart(context, token, "country", out LexiconMatch match);
        end = found ? match.End : token;
        return found;
    }

    /// <summary>Whether a part of bodies' names with this value stands at a token.</summary>
    public static bool TryPart(TaggedText context, int token, string value, out LexiconMatch match)
    {
        if ((uint)token < (uint)context.Count && context.MayMatch(token, Part))
        {
            foreach (LexiconMatch candidate in context.MatchesAt(token))
            {
                if (candidate.Class == LexiconClass.BodyPart && candidate.Entry.Value == value)
                {
                    match = candidate;
                    return true;
                }
            }
        }

        match = default;
        return false;
    }
}
