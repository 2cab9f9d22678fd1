using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

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
    public static int Read(TaggedText context, int token, bool bareTypes, ref string? unitType, ref bool namesUnit)
    {
        int end = token;
        bool ofState = false;
        for (int n = 0; n < MostUnits && end < context.Count && context.Tokens[end].Kind == TokenKind.Word && context.Tokens[end].SpaceBefore; n++)
        {
            int zone = context.TryMatch(end, LexiconClass.Scope, out LexiconMatch region) && region.Entry.Value == "region" && !UnitWords.TryCountry(context, end, out _)
                ? region.End : ZoneEnd(context, end);
            if (zone > end)
            {
                // viện Lúa | đồng bằng sông Cửu Long
                end = zone;
                continue;
            }

            if ((UnitWords.TryPart(context, end, "province", out LexiconMatch province) || UnitWords.TryPart(context, end, "city", out province)) && !NameSyllables.StartsFullName(context, end))
            {
                namesUnit = true;
                end = province.End;
                continue;
            }

            if (!context.IsMarked(end, TokenMarks.Place) && !NameSyllables.StartsFullName(context, end)
                && (UnitWords.TryPart(context, end, "country", out LexiconMatch part) || UnitWords.TryPart(context, end, "level", out part))
                && !(context.TryMatch(end, LexiconClass.PlaceName, out LexiconMatch longer) && longer.Length > part.Length))
            {
                end = part.Entry.Value == "country" ? PairEnd(context, part.End) : part.End;
                ofState = n == 0 && part.Entry.Attribute("home") == "yes";
                continue;
            }

            if (UnitWords.TryPart(context, end, "reach", out LexiconMatch reach) && !context.Tokens[end].IsCapitalized)
            {
                // Tổ chức Ân xá | quốc tế, Tổ chức Đoàn kết | toàn Ấn Độ
                bool country = UnitWords.TryCountry(context, reach.End, out int state);
                if (!country && reach.Length == 1)
                {
                    return end;
                }

                end = country ? state : reach.End;
                continue;
            }

            if (UnitWords.TryType(context, end, out int typeEnd, out string type))
            {
                int named = UnitNumber(context, typeEnd);
                named = named > typeEnd ? named : UnitWords.NameEnd(context, typeEnd);
                named = named > typeEnd ? named : UnknownName(context, typeEnd);
                if (named > typeEnd)
                {
                    unitType ??= type;
                    namesUnit = true;
                    end = named;
                    continue;
                }

                // UBND | tỉnh, Hội LHTN Việt Nam | tỉnh
                if (bareTypes && (n == 0 || (n == 1 && ofState)) && !NumberBefore(context, end))
                {
                    unitType ??= type;
                    end = typeEnd;
                }

                return end;
            }

            int bare = UnitWords.NameEnd(context, end);
            if (bare == end)
            {
                return end;
            }

            namesUnit = true;
            end = bare;
        }

        return end;
    }

    // Hội Hữu nghị Việt Nam | - Ấn Độ
    private static int PairEnd(TaggedText context, int end) =>
        context.IsDash(end) && UnitWords.TryCountry(context, end + 1, out int second) ? second : end;

    /// <summary>Whether a unit's type word or a unit's name stands at a token.</summary>
    public static bool IsUnit(TaggedText context, int token) =>
        UnitWords.TryType(context, token, out _, out _) || UnitWords.NameEnd(context, token) > token;

    /// <summary>
    /// Index after a zone or a branch that a body is named for ("khu vực II", "khu vực 3 - Hà Nội", "khu vực Nam Trung Bộ và Tây Nguyên",
    /// "chi nhánh Kỳ Sơn"); the token itself where none begins ("khu vực bị ngập").
    /// </summary>
    public static int ZoneEnd(TaggedText context, int token)
    {
        if (UnitWords.TryPart(context, token, "branch", out LexiconMatch branch))
        {
            int type = UnitWords.TryType(context, branch.End, out int typeEnd, out _) ? typeEnd : branch.End;
            int name = UnitWords.NameEnd(context, type);
            name = name > type ? name : UnknownName(context, type);
            return name > type ? name : token;
        }

        if (!UnitWords.TryPart(context, token, "zone", out LexiconMatch zone))
        {
            return token;
        }

        int end = NumberEnd(context, zone.End);
        if (end == zone.End)
        {
            end = RegionEnd(context, zone.End);
            while (end > zone.End && LinkEnd(context, end) is var link && link > end && RegionEnd(context, link) is var next && next > link)
            {
                end = next;
            }
        }
        else if (context.IsDash(end) && UnitWords.NameEnd(context, end + 1) is var seat && seat > end + 1)
        {
            end = seat;
        }

        return end > zone.End ? end : token;
    }

    // "2", "II"
    private static int NumberEnd(TaggedText context, int token)
    {
        if (token >= context.Count || !context.Tokens[token].SpaceBefore || context.IsMarked(token, TokenMarks.Date))
        {
            return token;
        }

        bool roman = context.Tokens[token].IsWord && context.Slice(token).IndexOfAnyExcept("IVX") < 0;
        return roman || (context.Tokens[token] is { IsNumber: true, Length: <= 2 }
                && !context.TryMatch(token + 1, LexiconClass.MeasureUnit, out _)) ? token + 1 : token;
    }

    private static int RegionEnd(TaggedText context, int token)
    {
        if (context.TryMatch(token, LexiconClass.Scope, out LexiconMatch region) && region.Entry.Value == "region")
        {
            return region.End;
        }

        if (UnitWords.TryCountry(context, token, out int country))
        {
            return country;
        }

        int run = NameSyllables.RunEnd(context, token, 4);
        return run - token >= 2 && !context.IsMarked(token, TokenMarks.Place) && !NameSyllables.StartsFullName(context, token)
            ? run : token;
    }

    private static int LinkEnd(TaggedText context, int token) =>
        context.IsDash(token) || context.Is(token, ',') || (token < context.Count && WordLookup.Has(context, token, WordTraits.Coordinate))
            ? token + 1 : token;

    // quận 1, phường 12
    private static int UnitNumber(TaggedText context, int token) =>
        token < context.Count && context.Tokens[token].IsNumber && context.Tokens[token].Length <= 2 && context.Tokens[token].SpaceBefore
            && !context.Is(token + 1, '/')
            && !context.IsMarked(token, TokenMarks.Date) ? token + 1 : token;

    /// <summary>Index after the hamlet that a branch is named for ("chi bộ | thôn Bình An 2", "Chi hội Phụ nữ | tổ dân phố 5"); the token
    /// itself where none is named.</summary>
    public static int HamletEnd(TaggedText context, int token)
    {
        if (!UnitWords.TryPart(context, token, "hamlet", out LexiconMatch type))
        {
            return token;
        }

        int end = UnknownName(context, type.End);
        end = IsHamletNumber(context, end) ? end + 1 : end;
        return end > type.End ? end : token;
    }

    /// <summary>A small number behind a proper name that counts nothing.</summary>
    public static bool IsOrdinal(TaggedText context, int i, int begin) =>
        i > begin && i < context.Count && context.Tokens[i] is { IsNumber: true, Length: 1, SpaceBefore: true }
            && !context.IsMarked(i, TokenMarks.Date)
        && (i + 1 >= context.Count || context.Is(i + 1, ',') || context.Is(i + 1, ')') || context.Is(i + 1, '(') || context.Is(i + 1, ';')
            || context.Tokens[i + 1].Kind == TokenKind.LineBreak
            || (context.Is(i + 1, '.') && !context.IsGlued(i + 2))
            || (context.Tokens[i + 1] is { IsWord: true, SpaceBefore: true } && !context.TryMatch(i + 1, LexiconClass.CountNoun, out _)
                && !context.TryMatch(i + 1, LexiconClass.MeasureUnit, out _)
                && !context.TryMatch(i + 1, LexiconClass.Magnitude, out _)));

    /// <summary>Whether a small number that belongs to a hamlet's name stands at a token ("thôn Liên Sơn | 2 -").</summary>
    public static bool IsHamletNumber(TaggedText context, int i) =>
        i < context.Count && context.Tokens[i] is { IsNumber: true, Length: <= 2, SpaceBefore: true }
            && !context.IsMarked(i, TokenMarks.Date)
            && (i + 1 >= context.Count || !context.Tokens[i + 1].IsWord || !context.TryMatch(i + 1, LexiconClass.CountNoun, out _));

    /// <summary>Index after a unit's name that no gazetteer knows: the capital words behind its type, unless a person's full name stands
    /// there.</summary>
    public static int UnknownName(TaggedText context, int token)
    {
        int end = NameSyllables.RunEnd(context, token, 6);
        if (end == token + 1 && context.IsDash(end) && context.IsGlued(end) && context.IsGlued(end + 1))
        {
            // tỉnh Chăm-pa-sắc
            while (context.IsDash(end) && context.IsGlued(end) && context.IsGlued(end + 1) && context.Tokens[end + 1].IsWord)
            {
                end += 2;
            }

            return end;
        }

        for (int i = token + 1; i < end && i - token <= 3; i++)
        {
            // xã Phước Tân | Trần Văn A
            if (NameSyllables.StartsFullName(context, i) && end - i >= 2 && (i - token >= 2 || end - i >= 3))
            {
                end = i;
            }
        }

        if (end > token && end < context.Count && context.Tokens[end] is { IsWord: true, SpaceBefore: true }
                && WordLookup.At(context, end - 1).End > end)
        {
            // UBND xã | Báo cáo kết quả
            end--;
        }
        else if (end == token + 1 && OpensPhrase(context, end))
        {
            // UBND quận | Chung tay vì người nghèo
            end--;
        }

        if (end - token is < 1 or > 3 || context.Tokens[token].IsAllCaps || !context.Tokens[token].SpaceBefore)
        {
            return token;
        }

        bool person = NameSyllables.StartsFullName(context, token) && (end - token > 2 || !NameSyllables.IsUnitShaped(context, token, end));
        return person || IsNameOfThree(context, token, end) ? token : end;
    }

    // Units of one Vietnamese syllable are known all: what a noun or an adjective in small letters follows is a phrase of its own.
    private static bool OpensPhrase(TaggedText context, int end) =>
        end < context.Count && context.Tokens[end] is { IsWord: true, IsCapitalized: false, SpaceBefore: true }
            && context.Tokens[end - 1].Length > 1 && SyllableShape.IsVietnamese(context.Slice(end - 1))
        && WordLookup.At(context, end).PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adjective
        && !context.TryMatch(end, LexiconClass.FunctionWord, out _) && !context.TryMatch(end, LexiconClass.SpeechVerb, out _);

    // Phó Bí thư Thành ủy | Tất Thành Cang: a rare surname, a middle name, a given name.
    private static bool IsNameOfThree(TaggedText context, int token, int end) =>
        end - token == 3 && NameSyllables.SurnameStrength(context, token) != '\0' && NameSyllables.IsMiddleName(context, token + 1)
            && !UnitWords.TryTypeBefore(context, token, out _);

    private static bool NumberBefore(TaggedText context, int token) => token > 0 && context.Tokens[token - 1].IsNumber;
}
