using System.Globalization;
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
/// <param name="CommaTriple">One comma with three digits behind it (674,573): a decimal by the Vietnamese rule, a thousand where the unit allows no fraction.</param>
internal readonly record struct Numeral(decimal Value, int End, bool CommaTriple = false);

/// <summary>
/// Digit runs with separators to a number: 1.382 → 1382, 10,72 → 10.72, 21.576,5 → 21576.5, 39.6 → 39.6, 1,234,567 → 1234567.
/// Refused: 4.2.2, 1.38.2.
/// </summary>
internal static class NumeralReader
{
    private const int MostDigits = 20;
    private const int MostGroups = 7;

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

        if (groups == 1 && lengths[0] <= 3)
        {
            i = SpacedThousands(context, i, digits, ref count);
            end = i;
        }

        if (!TryDecimals(lengths[..groups], separators[..groups], digits[0] == '0', count > 3 && digits[(count - 3)..count].SequenceEqual("000"), style, out int decimals, out bool commaTriple))
        {
            return false;
        }

        numeral = new Numeral(Compose(digits[..count], decimals), end, commaTriple);
        return true;
    }

    /// <summary>The number without zeros behind its decimals (1382.0 → 1382).</summary>
    public static decimal Normalize(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>Which way of separating the article's unambiguous numbers show.</summary>
    public static SeparatorStyle StyleOf(TaggedText context)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        int vietnamese = 0, english = 0;
        for (int i = 0; i + 2 < tokens.Length; i++)
        {
            if (!tokens[i].IsNumber || !tokens[i + 2].IsNumber || !IsSeparator(context, i + 1, out char separator) || !context.IsGlued(i + 2)
                || context.IsMarked(i, TokenMarks.Date | TokenMarks.Document) || (i > 0 && IsSeparator(context, i - 1, out _)))
            {
                continue;
            }

            bool triple = tokens[i + 2].Length == 3 && tokens[i].Length <= 3 && context.Text[tokens[i].Start] != '0';
            bool more = IsSeparator(context, i + 3, out char second) && i + 4 < tokens.Length && tokens[i + 4].IsNumber && context.IsGlued(i + 4);
            if (more)
            {
                // 1,234,567 and 1,234.5 against 1.234.567 and 1.234,5
                if (triple && (second != separator || tokens[i + 4].Length == 3))
                {
                    _ = separator == ',' ? english += 2 : vietnamese += 2;
                }
            }
            else if (!triple)
            {
                _ = separator == ',' ? vietnamese++ : english++;
            }
            else if (separator == '.')
            {
                vietnamese++;
            }
        }

        return english > vietnamese ? SeparatorStyle.English : SeparatorStyle.Vietnamese;
    }

    private static bool IsSeparator(TaggedText context, int token, out char separator)
    {
        separator = context.Is(token, '.') ? '.' : context.Is(token, ',') ? ',' : '\0';
        return separator != '\0' && context.IsGlued(token);
    }

    /// <summary>"10 000 đồng": groups of three noughts behind a space.</summary>
    private static int SpacedThousands(TaggedText context, int i, Span<char> digits, ref int count)
    {
        while (i < context.Count && context.Tokens[i].IsNumber && context.Tokens[i].Length == 3 && context.Slice(i).SequenceEqual("000") && count + 3 <= MostDigits
            && !context.IsMarked(i, TokenMarks.Date | TokenMarks.Document))
        {
            context.Slice(i).CopyTo(digits[count..]);
            count += 3;
            i++;
        }

        return i;
    }

    /// <summary>How many digits at the end are decimals.</summary>
    private static bool TryDecimals(ReadOnlySpan<int> lengths, ReadOnlySpan<char> separators, bool leadingZero, bool noughts, SeparatorStyle style, out int decimals, out bool commaTriple)
    {
        decimals = 0;
        commaTriple = false;
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
            commaTriple = thousand && separators[1] == ',';
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
