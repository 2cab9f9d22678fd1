using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>Names of persons that streets, schools, units and their parts bear.</summary>
internal sealed partial class NameReader
{
    // The name of a unit, a street, a school.
    private static bool IsElsewhere(RecognitionContext context, int at, int end) =>
        (context.TryMatch(end, LexiconClass.NotPerson, out LexiconMatch behind) && behind.Entry.Value == "behind") || InStreetBracket(context, at, end) || BehindQuotes(context, at) || IsUnit(context, at, end) || IsAddress(context, at) || (context.TryMatchBefore(at, LexiconClass.NotPerson, 4, out LexiconMatch before) && before.Entry.Value == "before");

    // "phố Lò Đúc (Trần Xuân Soạn đến Nguyễn Công Trứ)", "phố A (đoạn từ B đến C)": the streets between which one runs.
    private static bool InStreetBracket(RecognitionContext context, int at, int end)
    {
        const int Reach = 12, LongestStreet = 5;
        if (!Says(context, at - 1, "đến") && !Says(context, end, "đến"))
        {
            return false;
        }

        int open = at - 1;
        while (open > 0 && at - open < Reach && !context.Is(open, '(') && !context.Is(open, ')') && context.Tokens[open].Kind != TokenKind.LineBreak)
        {
            open--;
        }

        if (!context.Is(open, '('))
        {
            return false;
        }

        // (đoạn từ B đến C)
        if (Says(context, open + 1, "đoạn"))
        {
            return true;
        }

        for (int street = open; street > 0 && open - street <= LongestStreet; street--)
        {
            if (context.TryMatchBefore(street, LexiconClass.NotPerson, 3, out LexiconMatch word) && word.Entry.Value == "before")
            {
                return true;
            }
        }

        return false;
    }

    // Bà Rịa - Vũng Tàu, Ông Trang: the gazetteer knows the form of address as part of the name.
    private static bool IsPlaceWithTitle(RecognitionContext context, int at, int start) =>
        at == start + 1 && context.Tokens[start].IsCapitalized && context.IsMarked(start, TokenMarks.Place) && context.IsMarked(at, TokenMarks.Place);

    private static bool Says(RecognitionContext context, int token, string word) =>
        (uint)token < (uint)context.Count && context.Tokens[token].IsWord && context.Slice(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    // "38 Trần Phú": a house number before a street; "quận Lê Chân": a unit's type.
    private static bool IsAddress(RecognitionContext context, int at) =>
        (at > 0 && context.Tokens[at - 1].IsNumber && context.Tokens[at].SpaceBefore && !context.IsMarked(at - 1, TokenMarks.Date)) || UnitWords.TryTypeBefore(context, at, out _);

    // Bà Rịa, Rạch Ông Việt, đường Cô Bắc: a capital form of address inside a sentence belongs to a name.
    private static bool CapitalInside(RecognitionContext context, int at, int start) =>
        at == start + 1 && context.Tokens[start].IsCapitalized && !context.Tokens[start].StartsSentence && !context.Tokens[start].IsAllCaps
        && start > 0 && context.Tokens[start - 1].Kind is TokenKind.Word or TokenKind.Number
        && (NameSyllables.IsCapital(context, start - 1) || context.TryMatchBefore(start, LexiconClass.NotPerson, 3, out _) || UnitWords.TryTypeBefore(context, start, out _));

    // đường "kiểu mẫu" Lê Trọng Tấn
    private static bool BehindQuotes(RecognitionContext context, int at)
    {
        const int Reach = 5;
        if (!context.Is(at - 1, '"') && !context.Is(at - 1, '”'))
        {
            return false;
        }

        for (int open = at - 2; open > 0 && at - open <= Reach; open--)
        {
            if (context.Is(open, '"') || context.Is(open, '“'))
            {
                return context.TryMatchBefore(open, LexiconClass.NotPerson, 3, out LexiconMatch word) && word.Entry.Value == "before";
            }
        }

        return false;
    }

    /// <summary>Whether the run is just the name of a unit.</summary>
    private static bool IsUnit(RecognitionContext context, int at, int end)
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
