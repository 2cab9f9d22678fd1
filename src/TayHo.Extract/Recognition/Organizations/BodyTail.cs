using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>Reads what closes a body's name: units (tỉnh, TP Hà Nội, huyện Tuy Phước), countries, "Trung ương".</summary>
internal static class BodyTail
{
    private const int MostUnits = 4;

    /// <summary>Reads every closing part from a token on.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="token">Index of the first token behind what was read so far.</param>
    /// <param name="bareTypes">Whether a unit's type alone closes the name (UBND tỉnh).</param>
    /// <param name="unitType">Receives the first unit's type.</param>
    /// <param name="namesUnit">Receives whether a unit's own name was read.</param>
    public static int Read(RecognitionContext context, int token, bool bareTypes, ref string? unitType, ref bool namesUnit)
    {
        int end = token;
        for (int n = 0; n < MostUnits && end < context.Count && context.Tokens[end].Kind == TokenKind.Word && context.Tokens[end].SpaceBefore; n++)
        {
            if (context.TryMatch(end, LexiconClass.BodyPart, out LexiconMatch part) && part.Entry.Value != "compound" && !context.IsMarked(end, TokenMarks.Place) && !NameSyllables.StartsFullName(context, end)
                && !(context.TryMatch(end, LexiconClass.PlaceName, out LexiconMatch longer) && longer.Length > part.Length))
            {
                end = part.End;
                continue;
            }

            if (context.TryMatch(end, LexiconClass.PlaceType, out LexiconMatch type))
            {
                int named = UnitNumber(context, type.End);
                named = named > type.End ? named : UnitName(context, type.End);
                named = named > type.End ? named : UnknownName(context, type.End);
                if (named > type.End)
                {
                    unitType ??= type.Entry.Value;
                    namesUnit = true;
                    end = named;
                    continue;
                }

                if (bareTypes && n == 0 && !NumberBefore(context, end))
                {
                    unitType ??= type.Entry.Value;
                    end = type.End;
                }

                return end;
            }

            int bare = UnitName(context, end);
            if (bare == end)
            {
                return end;
            }

            namesUnit = true;
            end = bare;
        }

        return end;
    }

    /// <summary>Whether a unit's type word or a marked unit stands at a token.</summary>
    public static bool TryUnit(RecognitionContext context, int token, out int end)
    {
        end = token;
        if (token >= context.Count)
        {
            return false;
        }

        if (context.TryMatch(token, LexiconClass.PlaceType, out LexiconMatch type))
        {
            end = type.End;
            return true;
        }

        end = UnitName(context, token);
        return end > token;
    }

    /// <summary>Index after a unit's name: tokens marked as a place, else the longest name of the gazetteer.</summary>
    private static int UnitName(RecognitionContext context, int token)
    {
        int end = token;
        while (end < context.Count && context.IsMarked(end, TokenMarks.Place) && (end == token || context.Tokens[end].SpaceBefore)
            && context.Tokens[end].Kind != TokenKind.LineBreak && !(end > token && context.TryMatch(end, LexiconClass.PlaceType, out _)))
        {
            end++;
        }

        if (end > token)
        {
            return end;
        }

        if (!NameSyllables.IsCapital(context, token) || NameSyllables.StartsFullName(context, token))
        {
            return token;
        }

        if (context.TryMatch(token, LexiconClass.PlaceAlias, out LexiconMatch alias))
        {
            return alias.End;
        }

        return context.TryMatch(token, LexiconClass.PlaceName, out LexiconMatch name) && (!NameSyllables.IsCapital(context, name.End) || NameSyllables.StartsFullName(context, name.End)) ? name.End : token;
    }

    // quận 1, phường 12
    private static int UnitNumber(RecognitionContext context, int token) =>
        token < context.Count && context.Tokens[token].IsNumber && context.Tokens[token].Length <= 2 && context.Tokens[token].SpaceBefore && !context.Is(token + 1, '/')
            && !context.IsMarked(token, TokenMarks.Date) ? token + 1 : token;

    /// <summary>Index after a unit's name that no gazetteer knows: the capital words behind its type, unless a person's full name stands there.</summary>
    private static int UnknownName(RecognitionContext context, int token)
    {
        int end = NameSyllables.RunEnd(context, token, 4);
        if (end - token is < 1 or > 3 || context.Tokens[token].IsAllCaps || !context.Tokens[token].SpaceBefore)
        {
            return token;
        }

        return end - token > 2 && NameSyllables.StartsFullName(context, token) ? token : NameSyllables.StartsFullName(context, token) && !NameSyllables.IsUnitShaped(context, token, end) ? token : end;
    }

    private static bool NumberBefore(RecognitionContext context, int token) => token > 0 && context.Tokens[token - 1].IsNumber;
}
