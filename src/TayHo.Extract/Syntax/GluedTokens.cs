using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>Tokens that no blank parts and that are one word: numbers with separators, codes, abbreviations with their stop.</summary>
internal static class GluedTokens
{
    /// <summary>The end of the punctuation mark at a token: dots in a row are one.</summary>
    public static int MarkEnd(TaggedText text, int token, int limit)
    {
        int end = token + 1;
        while (text.Text[text.Tokens[token].Start] == '.' && end < limit && text.Is(end, '.') && text.IsGlued(end))
        {
            end++;
        }

        return end;
    }

    /// <summary>The end (exclusive) of the glued word at a token; 0 when the token is a syllable that stands alone.</summary>
    /// <param name="text">The article.</param>
    /// <param name="token">A word or a number.</param>
    /// <param name="limit">The sentence's end (exclusive).</param>
    /// <param name="form">Number or code; name for an initial, known for another abbreviation.</param>
    public static int End(TaggedText text, int token, int limit, out WordForm form)
    {
        Token first = text.Tokens[token];
        form = first.IsNumber ? WordForm.Number : WordForm.Code;
        int end = first.IsNumber || !OpensCode(text, token, limit) ? token + 1 : token + 2;
        if (!first.IsNumber && end == token + 1)
        {
            form = first.Length == 1 ? WordForm.Name : WordForm.Known;
            return IsAbbreviated(text, token, limit) ? token + 2 : 0;
        }

        while (end < limit && text.IsGlued(end))
        {
            int next = Next(text, end, limit, ref form);
            if (next == end)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    // "A5", "m2", "QĐ-UBND", "Covid-19": what follows a letter without a blank makes it a code.
    private static bool OpensCode(TaggedText text, int token, int limit)
    {
        Token first = text.Tokens[token];
        int next = token + 1;
        if (next >= limit || !text.IsGlued(next))
        {
            return false;
        }

        if (text.Tokens[next].IsNumber)
        {
            return first.IsAllCaps || first.Length <= 2;
        }

        if (next + 1 >= limit || !text.IsGlued(next + 1) || !(text.IsDash(next) || text.Is(next, '/')))
        {
            return false;
        }

        Token behind = text.Tokens[next + 1];
        return (first.IsAllCaps && behind.IsAllCaps)
            || (first.IsCapitalized && text.IsDash(next) && (behind.IsNumber || (behind.IsWord && behind.Id == 0)));
    }

    private static int Next(TaggedText text, int end, int limit, ref WordForm form)
    {
        Token token = text.Tokens[end];
        if (token.IsNumber)
        {
            return end + 1;
        }

        if (token.IsWord)
        {
            // "7h30" is a time, "12A1" and "3D" are codes, "5km" is a number and its unit.
            if (token.IsAllCaps)
            {
                form = WordForm.Code;
                return end + 1;
            }

            return token.Length == 1 && end + 1 < limit && text.IsGlued(end + 1) && text.Tokens[end + 1].IsNumber ? end + 2 : end;
        }

        if (end + 1 >= limit || !text.IsGlued(end + 1) || !IsSeparator(text, end))
        {
            return end;
        }

        Token behind = text.Tokens[end + 1];
        if (behind.IsWord && (behind.IsAllCaps || form == WordForm.Code) && (text.IsDash(end) || text.Is(end, '/')))
        {
            form = WordForm.Code;
            return end + 2;
        }

        return behind.IsNumber ? end + 2 : end;
    }

    private static bool IsSeparator(TaggedText text, int token) =>
        text.Is(token, '.') || text.Is(token, ',') || text.Is(token, '/') || text.Is(token, ':') || text.IsDash(token);

    // "TP. Hồ", "ông H. nói": the stop belongs to the word; at the sentence's end it is the sentence's.
    private static bool IsAbbreviated(TaggedText text, int token, int limit)
    {
        Token first = text.Tokens[token];
        return token + 2 < limit && text.Is(token + 1, '.') && text.IsGlued(token + 1)
            && ((first.IsAllCaps && first.Length == 1) || text.IsAbbreviation(token));
    }
}
