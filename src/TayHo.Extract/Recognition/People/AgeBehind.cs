using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;

namespace TayHo.Extract.Recognition.People;

/// <summary>Tells whether an age or a year of birth stands behind a name: "(SN 1995", "(45 tuổi", ", sinh năm 1986", ", 32 tuổi".</summary>
internal static class AgeBehind
{
    /// <summary>Whether one stands behind a token range's end.</summary>
    public static bool Stands(TaggedText context, int end)
    {
        if (!context.Is(end, '(') && !context.Is(end, ','))
        {
            return false;
        }

        int at = end + 1;
        if (at + 1 >= context.Count)
        {
            return false;
        }

        if (context.Tokens[at].IsNumber)
        {
            return Tells(context, at + 1, "age", out _);
        }

        // "sinh năm", "SN 1995", "SN: 1995", "sinh ngày 5/3"; "sinh ra ở" tells nothing.
        return Tells(context, at, "birth", out LexiconMatch born)
            && (born.Length > 1 || (born.End < context.Count
                    && (context.Tokens[born.End].IsNumber || context.Is(born.End, ':') || context.IsMarked(born.End, TokenMarks.Date))));
    }

    private static bool Tells(TaggedText context, int token, string what, out LexiconMatch word) =>
        context.TryMatch(token, LexiconClass.PostLink, out word) && word.Entry.Attribute("tells") == what;
}
