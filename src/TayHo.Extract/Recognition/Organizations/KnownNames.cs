using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>
/// Reads bodies whose names the lexicon holds whole (Chính phủ Nhật Bản, Formosa Hà Tĩnh), and foreign names by the word that closes them
/// ("Golden River | Trust", "Mizuho | Securities"). Refused: a product (Intel Core i7), a share (mã SHB), a person (ông Hoa Thanh Niên).
/// </summary>
internal static class KnownNames
{
    private const int LongestForeign = 5;

    /// <summary>Reads the name that a lexicon's entry begins.</summary>
    public static bool TryRead(TaggedText context, LexiconMatch name, out BodyReading reading)
    {
        reading = default;
        if (name.Entry.Attribute("closes") == "yes" || !IsWritten(context, name) || IsOther(context, name))
        {
            return false;
        }

        int end = name.Entry.Value == "media" && context.IsGlued(name.End) && context.Tokens[name.End].IsNumber ? name.End + 1 : name.End;
        bool country = name.Entry.Attribute("country") == "yes";
        if (country && UnitWords.TryCountry(context, end, out int state))
        {
            end = state;
        }

        if (name.Entry.Value == "company" && context.TryMatch(end, LexiconClass.PlaceName, out LexiconMatch seat) && seat.Length > 1
                && context.Tokens[end].SpaceBefore
            && (!NameSyllables.IsCapital(context, seat.End) || NameSyllables.SurnameStrength(context, seat.End) != '\0'))
        {
            // Formosa Hà Tĩnh | Trần Văn A
            end = seat.End;
        }

        if (name.Entry.Value == "military" && context.TryMatch(end, LexiconClass.BodyName, out LexiconMatch army)
                && army.Entry.Value == "military" && army.Entry != name.Entry && context.Tokens[end].SpaceBefore)
        {
            // Tổng cục Chính trị | Quân đội nhân dân Việt Nam
            end = army.End;
        }

        end = name.Entry.Value == "party" ? PartyEnd(context, end) : ClosersEnd(context, end);
        int branch = BodyTail.ZoneEnd(context, name.Entry.Value == "company" ? BodyEnd.PairEnd(context, name, end) : end);
        reading = new BodyReading(branch, name, null, false, true)
        {
            // Kiểm toán Nhà nước | khu vực III
            OuterKind = branch > end && name.Entry.Value is "government" or "ministry" ? "department" : null,
        };
        return true;
    }

    /// <summary>Reads a foreign name by its last word: the capital words before it from the first that is no Vietnamese one.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="token">Index of the word that closes names.</param>
    /// <param name="floor">Index before which nothing belongs to the name.</param>
    /// <param name="start">Receives the index of the name's first token.</param>
    /// <param name="reading">Receives the name.</param>
    public static bool TryReadForeign(TaggedText context, int token, int floor, out int start, out BodyReading reading)
    {
        start = token;
        reading = default;
        if (!context.TryMatch(token, LexiconClass.BodyName, out LexiconMatch last) || last.Entry.Attribute("closes") != "yes"
                || !NameSyllables.IsCapital(context, token) || !context.Tokens[token].SpaceBefore)
        {
            return false;
        }

        for (int i = token - 1; i >= floor && token - i <= LongestForeign && !context.Tokens[i + 1].StartsLine
                && IsOfForeign(context, i); i--)
        {
            start = context.Tokens[i].IsWord && !SyllableShape.IsVietnamese(context.Slice(i)) && !context.IsGlued(i) ? i : start;
        }

        if (start == token)
        {
            return false;
        }

        // 21st | Century Business Herald
        start = start - 2 >= floor && context.Tokens[start - 2].IsNumber && context.Tokens[start - 1].IsWord && context.IsGlued(start - 1)
            ? start - 2 : start;

        reading = new BodyReading(ClosersEnd(context, last.End), last, null, false, true);
        return true;
    }

    /// <summary>Index after the country's party that a level of it is followed by: "Ban Đối ngoại Trung ương | Đảng Cộng sản
    /// Pháp".</summary>
    public static int PartyEnd(TaggedText context, int end) =>
        context.TryMatchBefore(end, LexiconClass.BodyPart, out LexiconMatch level) && level.Entry.Value == "level"
            && context.TryMatch(end, LexiconClass.BodyName, out LexiconMatch party) && party.Entry.Value == "party"
            && UnitWords.TryCountry(context, party.End, out int nation) ? nation : end;

    private static bool IsOfForeign(TaggedText context, int i) =>
        (context.IsDash(i) && context.IsGlued(i) && context.IsGlued(i + 1)) || context.Is(i, '&')
        || (NameSyllables.IsCapital(context, i) && !context.IsMarked(i, TokenMarks.Place | TokenMarks.Date | TokenMarks.Organization)
            && !context.TryMatch(i, LexiconClass.FunctionWord, out _)
            && !context.TryMatch(i, LexiconClass.Honorific, out _) && !context.TryMatch(i, LexiconClass.BodyHead, out _));

    // Mizuho | Securities
    private static int ClosersEnd(TaggedText context, int end)
    {
        while (context.TryMatch(end, LexiconClass.BodyName, out LexiconMatch closer) && closer.Entry.Attribute("closes") == "yes"
                && NameSyllables.IsCapital(context, end) && context.Tokens[end].SpaceBefore)
        {
            end = closer.End;
        }

        return end;
    }

    private static bool IsOther(TaggedText context, LexiconMatch name) =>
        EndsAddressedName(context, name) || IsMarket(context, name) || IsTicker(context, name) || IsProduct(context, name)
            || UnitWords.TryPart(context, name.End, "sponsored", out _)
        || (UnitWords.TryPart(context, name.Start, "compound", out LexiconMatch word) && word.Length > name.Length);

    private static bool IsWritten(TaggedText context, LexiconMatch name)
    {
        bool capitals = BodyWords.HasCapital(context, name.Start, name.End);
        for (int i = name.Start; i < name.End && name.Entry.Attribute("cased") == "yes"; i++)
        {
            capitals &= context.Tokens[i].IsCapitalized || !context.Tokens[i].IsWord;
        }

        // chính phủ | Nhật Bản
        capitals |= name.Entry.Attribute("country") == "yes" && name.Entry.Value == "government"
            && UnitWords.TryCountry(context, name.End, out _);
        return capitals && !(context.IsGlued(name.Start) && context.Tokens[name.Start - 1].Kind is TokenKind.Number or TokenKind.Word)
            && !(context.Is(name.End, '.') && context.IsGlued(name.End) && context.IsGlued(name.End + 1) && !context.Is(name.End + 1, '.'));
    }

    /// <summary>Intel Core i7, xe Toyota: the company's name is its product's.</summary>
    private static bool IsProduct(TaggedText context, LexiconMatch name)
    {
        if (name.Entry.Value != "company")
        {
            return false;
        }

        if (context.TryMatchBefore(name.Start, LexiconClass.NotPlace, out LexiconMatch site) && site.Entry.Value == "head"
                && !context.TryMatchBefore(name.Start, LexiconClass.BodyHead, out _))
        {
            // Khu công nghiệp Becamex
            return true;
        }

        int next = name.End;
        bool model = next < context.Count && context.Tokens[next].SpaceBefore
            && (context.Tokens[next].IsNumber
                || (context.Tokens[next].IsCapitalized && !SyllableShape.IsVietnamese(context.Slice(next))
                    && HasDigitSoon(context, next + 1)));
        return model || (context.TryMatchBefore(name.Start, LexiconClass.CountNoun, out LexiconMatch noun)
                && noun.Entry.Attribute("of") == "thing");
    }

    /// <summary>ông Hoa | Thanh Niên, Nguyễn | Trung Nguyên: a person's name ends like a paper's or a company's.</summary>
    private static bool EndsAddressedName(TaggedText context, LexiconMatch name) =>
        (name.Length == 2 && name.Start > 0 && name.Entry.Value is "company" or "media"
                && NameSyllables.StartsFullName(context, name.Start - 1) && !context.Tokens[name.Start].IsAllCaps
            && SyllableShape.IsVietnamese(context.Slice(name.Start)))
        || name.Entry.Value == "media" && name.Length <= 2 && name.Start > 1 && NameSyllables.IsCapital(context, name.Start - 1)
        && !context.Tokens[name.Start].IsAllCaps
        && context.TryMatchBefore(name.Start - 1, LexiconClass.Honorific, out _);

    // Mỹ, EU, Nhật Bản: a union of states among countries is where something is sold.
    private static bool IsMarket(TaggedText context, LexiconMatch name) =>
        name.Entry.Value == "other" && context.Is(name.Start - 1, ',') && context.Is(name.End, ',')
            && UnitWords.TryCountry(context, name.End + 1, out _);

    /// <summary>"các mã KLS, LAS, SHB, SCR": a company's letters among others that are nobody's stand for its share.</summary>
    private static bool IsTicker(TaggedText context, LexiconMatch name) =>
        name.Length == 1 && IsTickerShaped(context, name.Start)
        && ((context.TryMatchBefore(name.Start, LexiconClass.CountNoun, out LexiconMatch share) && share.Entry.Attribute("traded") == "1")
            || (context.Is(name.Start - 1, ',') && IsUnknownTicker(context, name.Start - 2))
            || (BehindVolume(context, name.End) is var next && context.Is(next, ',') && IsUnknownTicker(context, next + 1)));

    // SHB | (3,1 triệu cổ phiếu), KLF
    private static int BehindVolume(TaggedText context, int token)
    {
        const int Longest = 8;
        int close = token;
        while (context.Is(token, '(') && close < context.Count && close - token < Longest
                && context.Tokens[close].Kind != TokenKind.LineBreak)
        {
            if (context.Is(close, ')'))
            {
                return context.Tokens[token + 1].IsNumber ? close + 1 : token;
            }

            close++;
        }

        return token;
    }

    private static bool IsUnknownTicker(TaggedText context, int token) =>
        (uint)token < (uint)context.Count && IsTickerShaped(context, token) && !context.TryMatch(token, LexiconClass.BodyName, out _)
            && !context.TryMatch(token, LexiconClass.BodyHead, out _)
        && !context.IsMarked(token, TokenMarks.Place) && !SyllableShape.IsVietnamese(context.Slice(token));

    private static bool IsTickerShaped(TaggedText context, int token) =>
        context.Tokens[token] is { IsWord: true, IsAllCaps: true, Length: 3 };

    private static bool HasDigitSoon(TaggedText context, int token)
    {
        for (int i = token; i < token + 2 && i < context.Count && context.Tokens[i].Kind is TokenKind.Word or TokenKind.Number; i++)
        {
            if (context.Tokens[i].IsNumber)
            {
                return true;
            }
        }

        return false;
    }
}
