using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Documents;

/// <summary>
/// Reads a document's number: digits, then codes and years joined by "/", "-" or "." ("178/2024/NĐ-CP", "27-ĐA/QU",
/// "66/2020/QH14", "30a"). Some sites put blanks around the separators ("106 / QĐ - TTCP"). Refused: "5 năm", "3,84 tỷ", "28/2".
/// </summary>
internal static class DocumentNumber
{
    /// <summary>Reads a number that begins at a token.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="start">The token of the first digits.</param>
    /// <param name="announced">Whether "số" stands before it, so that bare digits are a number whatever follows.</param>
    /// <param name="strict">Whether bare digits may be followed only by words of a citation (types that are also common words).</param>
    /// <param name="end">Receives the token after the number.</param>
    /// <returns>Whether a number begins there.</returns>
    public static bool TryRead(TaggedText context, int start, bool announced, bool strict, out int end)
    {
        end = start;
        ReadOnlySpan<Token> tokens = context.Tokens;
        if (start >= tokens.Length || !tokens[start].IsNumber || tokens[start].Length > 6)
        {
            return false;
        }

        int i = start + 1;
        bool coded = false;
        if (i < tokens.Length && context.IsGlued(i) && tokens[i].IsWord && tokens[i].Length <= 2)
        {
            // "30a": a letter that tells apart resolutions of one number.
            i++;
            coded = true;
        }

        while (i + 1 < tokens.Length && IsSeparator(context, i))
        {
            Token next = tokens[i + 1];
            bool spaced = tokens[i].SpaceBefore || next.SpaceBefore;
            if (next.IsWord && IsCode(context, i + 1) && (!spaced || CodeGoesOn(context, i)))
            {
                coded = true;
                i += 2;
                if (i < tokens.Length && tokens[i].IsNumber && context.IsGlued(i))
                {
                    i++; // QH14
                }
            }
            else if (next.IsNumber && (spaced ? IsYear(context, i + 1) && StartsCode(context, i + 2) : coded
                        || (IsYear(context, i + 1) && context.Is(i, '/')) || StartsCode(context, i + 2)))
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        end = i;
        if (coded || i > start + 1)
        {
            return true;
        }

        return !IsPartOfLargerNumber(context, i) && !IsFraction(context, i)
            && (announced || !(IsYear(context, start) || CountsSomething(context, i, strict)));
    }

    /// <summary>The number as written, blanks left out.</summary>
    public static string Write(TaggedText context, TokenRange range)
    {
        ReadOnlySpan<char> written = context.Slice(range);
        return written.Contains(' ') || written.Contains('\u00A0')
            ? string.Concat(written.ToString().Where(c => !char.IsWhiteSpace(c))) : written.ToString();
    }

    /// <summary>Whether the token is a Roman numeral up to XXXIX.</summary>
    public static bool IsRoman(TaggedText context, int token)
    {
        if (token >= context.Count || !context.Tokens[token].IsWord || !context.Tokens[token].IsAllCaps || context.Tokens[token].Length > 6)
        {
            return false;
        }

        foreach (char c in context.Slice(token))
        {
            if (c is not ('I' or 'V' or 'X'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the token is a number in digits or a Roman numeral.</summary>
    public static bool IsNumber(TaggedText context, int token) =>
        token < context.Count && (context.Tokens[token].IsNumber || IsRoman(context, token));

    /// <summary>Whether the token is a year between 1900 and 2099.</summary>
    public static bool IsYear(TaggedText context, int token) =>
        token < context.Count && context.Tokens[token].IsNumber && context.Tokens[token].Length == 4
            && context.Text[context.Tokens[token].Start] is '1' or '2'
        && context.Slice(token)[..2] is "19" or "20";

    private static bool IsSeparator(TaggedText context, int i) =>
        context.Is(i, '/') || context.IsDash(i) || (context.Is(i, '.') && context.IsGlued(i) && context.IsGlued(i + 1))
        || (context.Is(i, '&') && context.IsGlued(i));

    // NQ, TTg, QĐ, BGDĐT, UBTVQH: two capitals or one capital letter.
    private static bool IsCode(TaggedText context, int i)
    {
        Token token = context.Tokens[i];
        if (!token.IsCapitalized || token.Length > 14)
        {
            return false;
        }

        int capitals = 0;
        foreach (char c in context.Slice(i))
        {
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals >= 2 || token.Length == 1;
    }

    private static bool CodeGoesOn(TaggedText context, int separator)
    {
        if (context.Is(separator, '/'))
        {
            return true;
        }

        // "29 - NQ / TƯ", "QĐ - UBND": with blanks only beside a slash.
        return context.Is(separator + 2, '/') || context.Is(separator - 2, '/')
            || (context.Tokens[separator - 1].IsWord && IsCode(context, separator - 1));
    }

    private static bool StartsCode(TaggedText context, int i) =>
        i + 1 < context.Count && IsSeparator(context, i) && context.Tokens[i + 1].IsWord && IsCode(context, i + 1);

    private static bool IsPartOfLargerNumber(TaggedText context, int i) =>
        i + 1 < context.Count && context.IsGlued(i) && context.IsGlued(i + 1) && context.Tokens[i + 1].IsNumber
            && (context.Is(i, ',') || context.Is(i, '.'));

    private static bool IsFraction(TaggedText context, int i) =>
        i + 1 < context.Count && (context.Is(i, '/') || context.IsDash(i)) && context.IsGlued(i) && context.Tokens[i + 1].IsNumber;

    // Bare digits behind a type are its number unless they count the word that follows (kế hoạch 5 năm, quy định 67 triệu đồng).
    private static bool CountsSomething(TaggedText context, int i, bool strict)
    {
        if (i >= context.Count || context.Tokens[i].Kind == TokenKind.LineBreak)
        {
            return false;
        }

        if (context.Tokens[i].Kind == TokenKind.Punctuation)
        {
            return context.Is(i, '%');
        }

        if (!context.Tokens[i].IsWord)
        {
            return true;
        }

        if (strict)
        {
            bool year = context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch marker)
                && marker.Entry.Value is "year" or "month";
            bool continues = year ? marker.End < context.Count && context.Tokens[marker.End].IsNumber
                : (marker.Entry is not null && !(marker.Entry.Value == "day" && marker.End < context.Count
                        && !context.Tokens[marker.End].IsNumber))
                || (context.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause)
                    && clause.Entry.Surface is not ("việc" or "ngày"));
            return !continues && (!context.Tokens[i].IsCapitalized || context.Tokens[i].IsAllCaps);
        }

        foreach (LexiconMatch match in context.MatchesAt(i))
        {
            if (match.Class is LexiconClass.TimeUnit or LexiconClass.Magnitude or LexiconClass.MeasureUnit or LexiconClass.Currency
                    or LexiconClass.Percent or LexiconClass.Classifier
                && !(context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch marks)
                    && !(marks.Entry.Value == "day" && marks.End < context.Count && !context.Tokens[marks.End].IsNumber)))
            {
                return true;
            }
        }

        return false;
    }
}
