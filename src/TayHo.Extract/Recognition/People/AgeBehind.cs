namespace TayHo.Extract.Recognition.People;

/// <summary>Tells whether an age or a year of birth stands behind a name: "(SN 1995", "(45 tuổi", ", sinh năm 1986", ", 32 tuổi".</summary>
internal static class AgeBehind
{
    /// <summary>Whether one stands behind a token range's end.</summary>
    public static bool Stands(RecognitionContext context, int end)
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
            return Says(context, at + 1, "tuổi");
        }

        return (Says(context, at, "SN") && (context.Tokens[at + 1].IsNumber || context.Is(at + 1, ':'))) || (Says(context, at, "sinh") && (Says(context, at + 1, "năm") || Says(context, at + 1, "ngày") || context.Tokens[at + 1].IsNumber));
    }

    private static bool Says(RecognitionContext context, int token, string word) =>
        (uint)token < (uint)context.Count && context.Tokens[token].IsWord && context.Slice(token).Equals(word, StringComparison.OrdinalIgnoreCase);
}
