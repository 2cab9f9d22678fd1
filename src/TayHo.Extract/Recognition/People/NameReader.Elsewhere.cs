using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>Names of persons that streets, schools, units and their parts bear.</summary>
internal static partial class NameReader
{
    // The name of a unit, a street, a school.
    private static bool IsElsewhere(TaggedText context, int at, int end) =>
        (context.TryMatch(end, LexiconClass.NotPerson, out LexiconMatch behind) && behind.Entry.Value == "behind")
            || InStreetBracket(context, at, end) || BeforeStreet(context, end) || BehindQuotes(context, at)
            || InAddressBracket(context, at, end) || InLongerName(context, at, end) || IsUnit(context, at, end) || IsAddress(context, at)
            || IsOfThing(context, at) || (at > 1 && WordLookup.At(context, at - 1) is { PartOfSpeech: PartOfSpeech.Adjective } quality
                && quality.End == at && IsOfThing(context, quality.Start));

    // đường | Lê Duẩn, chung cư cũ | Lý Tự Trọng
    private static bool IsOfThing(TaggedText context, int at) =>
        context.TryMatchBefore(at, LexiconClass.NotPerson, out LexiconMatch before) && before.Entry.Value == "before";

    // "phố Lò Đúc (Trần Xuân Soạn đến Nguyễn Công Trứ)", "phố A (đoạn từ B đến C)": the streets between which one runs.
    private static bool InStreetBracket(TaggedText context, int at, int end)
    {
        const int Reach = 12, LongestStreet = 5;
        if (context.Is(end, '(') && IsStretch(context, end + 1, out LexiconMatch part) && part.Entry.Attribute("opens") == "yes")
        {
            // Lê Lai (đoạn từ A đến B)
            return true;
        }

        if (!IsStretch(context, at - 1, out _) && !IsStretch(context, end, out _))
        {
            return false;
        }

        int open = at - 1;
        while (open > 0 && at - open < Reach && !context.Is(open, '(') && !context.Is(open, ')')
                && context.Tokens[open].Kind != TokenKind.LineBreak)
        {
            open--;
        }

        if (!context.Is(open, '('))
        {
            return false;
        }

        // (đoạn từ B đến C)
        if (IsStretch(context, open + 1, out LexiconMatch first) && first.Entry.Attribute("opens") == "yes")
        {
            return true;
        }

        for (int street = open; street > 0 && open - street <= LongestStreet; street--)
        {
            if (context.TryMatchBefore(street, LexiconClass.NotPerson, out LexiconMatch word) && word.Entry.Value == "before")
            {
                return true;
            }
        }

        return false;
    }

    // Lê Thạch, | phố Trần Nguyên Hãn: an item of a list of streets.
    private static bool BeforeStreet(TaggedText context, int end) =>
        context.Is(end, ',') && context.TryMatch(end + 1, LexiconClass.NotPlace, out LexiconMatch street) && street.Entry.Value == "head"
            && NameSyllables.StartsFullName(context, street.End)
        && context.TryMatch(end + 1, LexiconClass.NotPerson, out LexiconMatch way) && way.Entry.Value == "before" && way.End == street.End
        && !context.TryMatch(end + 1, LexiconClass.BodyHead, out _);

    // Tết Đinh Dậu: a year of the cycle of sixty.
    private static bool IsLunarYear(TaggedText context, int at, int end) =>
        context.TryMatch(at, LexiconClass.CanChi, out LexiconMatch year) && year.End == end;

    // Bà Rịa - Vũng Tàu, Ông Trang: the gazetteer knows the form of address as part of the name.
    private static bool IsPlaceWithTitle(TaggedText context, int at, int start) =>
        at == start + 1 && context.Tokens[start].IsCapitalized && context.IsMarked(start, TokenMarks.Place)
            && context.IsMarked(at, TokenMarks.Place);

    private static bool IsStretch(TaggedText context, int token, out LexiconMatch word) =>
        context.TryMatch(token, LexiconClass.PersonCue, out word) && word.Entry.Value == "stretch";

    // "38 Trần Phú", "nhà 8B Lê Trực": a house number before a street; "quận Lê Chân": a unit's type.
    private static bool IsAddress(TaggedText context, int at) =>
        (at > 0 && context.Tokens[at - 1].IsNumber && context.Tokens[at].SpaceBefore && !context.IsMarked(at - 1, TokenMarks.Date))
        || (at > 1 && context.Tokens[at - 2].IsNumber && context.IsGlued(at - 1) && context.Tokens[at - 1].IsWord
            && context.Tokens[at - 1].Length == 1) || UnitWords.TryTypeBefore(context, at, out _);

    // Bà Rịa, Rạch Ông Việt, đường Cô Bắc: a capital form of address inside a sentence belongs to a name.
    private static bool CapitalInside(TaggedText context, int at, int start) =>
        at == start + 1 && context.Tokens[start].IsCapitalized && !context.Tokens[start].StartsSentence && !context.Tokens[start].IsAllCaps
        && start > 0 && context.Tokens[start - 1].Kind is TokenKind.Word or TokenKind.Number
        && (NameSyllables.IsCapital(context, start - 1) || context.TryMatchBefore(start, LexiconClass.NotPerson, out _)
            || UnitWords.TryTypeBefore(context, start, out _));

    // siêu thị Sao Mai (Hoàng Hoa Thám, Hà Nội), khu D11 (Trần Thái Tông, phường …): a street before its town.
    private static bool InAddressBracket(TaggedText context, int at, int end) =>
        context.Is(at - 1, '(') && context.Is(end, ',') && end - at <= 3 && !NameSyllables.IsGenderMiddle(context, at + 1)
        && (context.IsMarked(end + 1, TokenMarks.Place) || UnitWords.TryType(context, end + 1, out _, out _));

    // Đại | Hoàng Long: two syllables behind another capital that nothing explains.
    private static bool InLongerName(TaggedText context, int at, int end) =>
        end - at == 2 && at > 1 && context.Tokens[at].SpaceBefore && NameSyllables.IsCapital(context, at - 1)
            && !context.Tokens[at - 1].StartsSentence && !context.Tokens[at - 1].IsAllCaps
        && SyllableShape.IsVietnamese(context.Slice(at - 1))
        && !context.IsMarked(at - 1,
            TokenMarks.Place | TokenMarks.Organization | TokenMarks.Post | TokenMarks.Person | TokenMarks.Date | TokenMarks.Document)
        && !context.TryMatchBefore(at, LexiconClass.BodyField, out _) && !context.TryMatchBefore(at, LexiconClass.BodyName, out _)
        && !context.TryMatchBefore(at, LexiconClass.BodyPart, out _)
        && !context.TryMatchBefore(at, LexiconClass.FunctionWord, out _) && !UnitWords.TryTypeBefore(context, at, out _)
        && !context.TryMatchBefore(at, LexiconClass.Post, out _)
        && !context.TryMatchBefore(at, LexiconClass.BodyHead, out _) && !context.TryMatchBefore(at, LexiconClass.PersonCue, out _);

    // đường "kiểu mẫu" Lê Trọng Tấn
    private static bool BehindQuotes(TaggedText context, int at)
    {
        const int Reach = 5;
        if (!context.Is(at - 1, '"') && !context.Is(at - 1, '”'))
        {
            return false;
        }

        for (int open = at - 2; open > 0 && at - open <= Reach; open--)
        {
            // “con đường kiểu mẫu” Lê Trọng Tân
            if (context.TryMatch(open, LexiconClass.NotPerson, out LexiconMatch inside) && inside.Entry.Value == "before")
            {
                return true;
            }

            if (context.Is(open, '"') || context.Is(open, '“'))
            {
                return context.TryMatchBefore(open, LexiconClass.NotPerson, out LexiconMatch word) && word.Entry.Value == "before";
            }
        }

        return false;
    }

    /// <summary>Whether the run is just the name of a unit.</summary>
    private static bool IsUnit(TaggedText context, int at, int end)
    {
        if (UnitWords.TryPart(context, at, "province", out LexiconMatch province) && province.End == end)
        {
            return true;
        }

        for (int i = at; i < end; i++)
        {
            if (!context.IsMarked(i, TokenMarks.Place))
            {
                return false;
            }
        }

        return true;
    }
}
