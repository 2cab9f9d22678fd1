using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Statistics;

/// <summary>How an article's writer separates thousands and decimals.</summary>
internal enum SeparatorStyle : byte
{
    /// <summary>1.382 is a thousand and more, 10,72 is ten and a bit.</summary>
    Vietnamese,

    /// <summary>1,382 is a thousand and more, 10.72 is ten and a bit.</summary>
    English,
}

/// <summary>Digits read as a number.</summary>
/// <param name="Value">The number, no zeros behind its decimals.</param>
/// <param name="End">Index of the token after it.</param>
/// <param name="Triple">One mark with three digits behind it that was read as a decimal (674,573; 3.250 of a writer of the English way): a
/// thousand where the unit allows no fraction.</param>
internal readonly record struct Numeral(decimal Value, int End, bool Triple = false);

/// <summary>
/// Digit runs with separators to a number: 1.382 → 1382, 10,72 → 10.72, 21.576,5 → 21576.5, 39.6 → 39.6, 1,234,567 → 1234567.
/// 1 318 275 → 1318275, where a unit follows. Refused: 4.2.2, 1.38.2.
/// </summary>
internal static class NumeralReader
{
    private const int MostDigits = 20;
    private const int MostGroups = 7;
    private const char NoBreakSpace = '\u00A0';
    private const char NarrowNoBreakSpace = '\u202F';
    private const char ThinSpace = '\u2009';

    /// <summary>Reads the numeral that begins at a token.</summary>
    /// <returns>Whether the token is a number that can be read; <paramref name="end"/> is behind its digits in either case.</returns>
    public static bool TryRead(TaggedText context, int start, SeparatorStyle style, out Numeral numeral, out int end)
    {
        numeral = default;
        end = start;
        ReadOnlySpan<Token> tokens = context.Tokens;
        if (start >= tokens.Length || !tokens[start].IsNumber)
        {
            return false;
        }

        Span<char> digits = stackalloc char[MostDigits];
        Span<int> lengths = stackalloc int[MostGroups];
        Span<char> separators = stackalloc char[MostGroups];
        int count = 0, groups = 0, i = start;
        bool fits = true;
        while (true)
        {
            int length = tokens[i].Length;
            fits &= groups < MostGroups && count + length <= MostDigits;
            if (fits)
            {
                context.Slice(i).CopyTo(digits[count..]);
                count += length;
                lengths[groups++] = length;
            }

            i++;
            if (!IsSeparator(context, i, out char separator) || i + 1 >= tokens.Length || !tokens[i + 1].IsNumber || !context.IsGlued(i + 1))
            {
                break;
            }

            if (fits && groups < MostGroups)
            {
                separators[groups] = separator;
            }

            i++;
        }

        end = i;
        if (!fits)
        {
            return false;
        }

        if (groups == 1 && lengths[0] <= 3 && SpacedThousands(context, start, digits, ref count) is var spaced && spaced > i)
        {
            end = spaced;
            int more = 0;
            if (IsSeparator(context, end, out _) && end + 1 < tokens.Length && tokens[end + 1].IsNumber && context.IsGlued(end + 1) && count + tokens[end + 1].Length <= MostDigits)
            {
                more = tokens[end + 1].Length;
                context.Slice(end + 1).CopyTo(digits[count..]);
                count += more;
                end += 2;
            }

            numeral = new Numeral(Compose(digits[..count], more), end);
            return true;
        }

        bool noughts = count > 3 && digits[(count - 3)..count].SequenceEqual("000");
        if (!TryDecimals(lengths[..groups], separators[..groups], digits[0] == '0', noughts, style, out int decimals, out bool triple))
        {
            return false;
        }

        numeral = new Numeral(Compose(digits[..count], decimals), end, triple);
        return true;
    }

    /// <summary>The number without zeros behind its decimals (1382.0 → 1382).</summary>
    public static decimal Normalize(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>
    /// Which way of separating the article's numbers show. A decimal point alone (8.7 điểm) proves nothing: many who write it
    /// write thousands with a point too. Only 1,250 or 1,234.5 proves the English way.
    /// </summary>
    public static SeparatorStyle StyleOf(TaggedText context)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        int vietnamese = 0, english = 0;
        bool proven = false;
        for (int i = 0; i + 2 < tokens.Length; i++)
        {
            // A heading's number (2.1) and what is marked a date or a document say nothing.
            if (!tokens[i].IsNumber || tokens[i].StartsLine || !tokens[i + 2].IsNumber || !IsSeparator(context, i + 1, out char separator)
                    || !context.IsGlued(i + 2)
                || context.IsMarked(i, TokenMarks.Date | TokenMarks.Document) || (i > 0 && IsSeparator(context, i - 1, out _)))
            {
                continue;
            }

            bool triple = tokens[i + 2].Length == 3 && tokens[i].Length <= 3 && context.Text[tokens[i].Start] != '0';
            bool more = IsSeparator(context, i + 3, out char second) && i + 4 < tokens.Length && tokens[i + 4].IsNumber
                && context.IsGlued(i + 4);
            if (more && !(triple && (second != separator || tokens[i + 4].Length == 3)))
            {
                continue;
            }

            // 1,234,567 and 1,234.5 against 1.234.567 and 1.234,5
            int weight = more ? 2 : 1;
            proven |= triple && separator == ',';
            if (triple == (separator == '.'))
            {
                vietnamese += weight;
            }
            else if (more || !triple)
            {
                english += weight;
            }
        }

        return proven && english > vietnamese ? SeparatorStyle.English : SeparatorStyle.Vietnamese;
    }

    private static bool IsSeparator(TaggedText context, int token, out char separator)
    {
        separator = context.Is(token, '.') ? '.' : context.Is(token, ',') ? ',' : '\0';
        return separator != '\0' && context.IsGlued(token);
    }

    /// <summary>
    /// "10 000 đồng", "1 318 275 người": where groups of three digits behind a blank end; the token behind the first when there
    /// are none. Behind a plain blank they belong together when all are noughts or when a unit follows and the first is no name
    /// ("tổ 4 | 120 hộ"); a blank that doesn't break joins them anyway.
    /// </summary>
    private static int SpacedThousands(TaggedText context, int start, Span<char> digits, ref int count)
    {
        int i = start + 1;
        bool noughts = true, unbreakable = true;
        while (i < context.Count && IsGroup(context, i) && (i - start) * 3 < MostDigits - 3)
        {
            noughts &= context.Slice(i).SequenceEqual("000");
            unbreakable &= context.Text[context.Tokens[i].Start - 1] is NoBreakSpace or NarrowNoBreakSpace or ThinSpace;
            i++;
        }

        if (i == start + 1 || digits[0] == '0' || context.IsMarked(start, TokenMarks.Date | TokenMarks.Document))
        {
            return start + 1;
        }

        if (!noughts && !unbreakable && !IsOneNumber(context, start, i))
        {
            return start + 1;
        }

        for (int k = start + 1; k < i; k++)
        {
            context.Slice(k).CopyTo(digits[count..]);
            count += 3;
        }

        return i;
    }

    private static bool IsGroup(TaggedText context, int token) =>
        context.Tokens[token].IsNumber && context.Tokens[token].Length == 3 && context.Tokens[token].SpaceBefore
            && !context.IsMarked(token, TokenMarks.Date | TokenMarks.Document);

    private static bool IsOneNumber(TaggedText context, int start, int end)
    {
        if (context.IsGlued(start) || QuantityGuard.IsBehindName(context, start))
        {
            return false;
        }

        int behind = IsSeparator(context, end, out _) && end + 1 < context.Count && context.Tokens[end + 1].IsNumber
            && context.IsGlued(end + 1) ? end + 2 : end;
        return context.TryMatch(behind, LexiconClass.Magnitude, out _) || UnitReader.TryRead(context, behind, allowUnknown: false, out _);
    }

    /// <summary>How many digits at the end are decimals.</summary>
    private static bool TryDecimals(ReadOnlySpan<int> lengths, ReadOnlySpan<char> separators, bool leadingZero, bool noughts,
            SeparatorStyle style, out int decimals, out bool triple)
    {
        decimals = 0;
        triple = false;
        int groups = lengths.Length;
        if (groups == 1)
        {
            return true;
        }

        int last = lengths[groups - 1];
        bool uniform = true, triples = lengths[0] <= 3 && !leadingZero;
        for (int k = 2; k < groups; k++)
        {
            uniform &= separators[k] == separators[1];
        }

        for (int k = 1; k < groups - 1; k++)
        {
            triples &= lengths[k] == 3 && separators[k] == separators[1];
        }

        if (groups == 2)
        {
            bool thousand = triples && last == 3;
            char thousands = style == SeparatorStyle.Vietnamese ? '.' : ',';
            if (thousand && (separators[1] == thousands || (separators[1] == '.' && noughts)))
            {
                // 3.000 is three thousand whoever writes it: nobody writes three noughts behind a decimal point.
                return true;
            }

            decimals = last;
            triple = thousand;
            return true;
        }

        if (!triples)
        {
            return false;
        }

        if (!uniform)
        {
            decimals = last;
            return true;
        }

        return last == 3;
    }

    private static decimal Compose(ReadOnlySpan<char> digits, int decimals)
    {
        decimal value = decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        for (int k = 0; k < decimals; k++)
        {
            value /= 10m;
        }

        return Normalize(value);
    }
}
