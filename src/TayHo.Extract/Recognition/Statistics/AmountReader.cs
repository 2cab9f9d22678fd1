using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Statistics;

/// <summary>A number with its magnitudes multiplied in.</summary>
/// <param name="Value">The amount.</param>
/// <param name="Bare">The number before its magnitudes (5 of "5 tỷ"): the upper end of a range lends its magnitude to the lower.</param>
/// <param name="Factor">What the magnitudes multiply by; 1 when there is none.</param>
/// <param name="End">Index of the token after it.</param>
/// <param name="InWords">Whether it is written in words.</param>
/// <param name="CommaTriple">See <see cref="Numeral"/>.</param>
internal readonly record struct Amount(decimal Value, decimal Bare, decimal Factor, int End, bool InWords, bool CommaTriple);

/// <summary>
/// Digits or number words with magnitudes: "13.596 tỷ", "1,5 triệu tỷ", "1 tỷ 200 triệu", "2 triệu rưỡi", "hai trăm nghìn", "nửa triệu".
/// Words without a magnitude (hai, mười lăm) are refused.
/// </summary>
internal static class AmountReader
{
    private const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>Reads the amount that begins at a token.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="start">The first token.</param>
    /// <param name="style">How the article separates digits.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="end">Index of the token to go on at when there is no amount.</param>
    public static bool TryRead(TaggedText context, int start, SeparatorStyle style, out Amount amount, out int end)
    {
        amount = default;
        end = start + 1;
        if (start >= context.Count)
        {
            return false;
        }

        if (!context.Tokens[start].IsNumber)
        {
            return TryReadWords(context, start, out amount, out end);
        }

        if (!NumeralReader.TryRead(context, start, style, out Numeral numeral, out end))
        {
            return false;
        }

        decimal factor = Magnitudes(context, numeral.End, out int after);
        decimal value = Multiply(numeral.Value, factor);
        if (factor > 1)
        {
            after = Smaller(context, after, factor, style, ref value);
        }

        end = after;
        amount = new Amount(NumeralReader.Normalize(value), numeral.Value, factor, after, false, numeral.CommaTriple && factor == 1);
        return true;
    }

    private static decimal Multiply(decimal value, decimal factor) => Math.Abs(value) > Largest || factor > Largest ? value : value * factor;

    /// <summary>The product of the magnitudes that follow one another (nghìn tỷ); 1 when there is none.</summary>
    private static decimal Magnitudes(TaggedText context, int start, out int end)
    {
        decimal factor = 1;
        end = start;
        while (end < context.Count && context.TryMatch(end, LexiconClass.Magnitude, out LexiconMatch magnitude) && factor < Largest && !IsOtherWord(context, end))
        {
            factor *= Factor(magnitude);
            end = magnitude.End;
        }

        return factor;
    }

    /// <summary>tỷ lệ, tỷ số, triệu chứng: the syllable of a magnitude in another word.</summary>
    private static bool IsOtherWord(TaggedText context, int token)
    {
        foreach (LexiconMatch match in context.MatchesAt(token))
        {
            if (match.Length > 1 && match.Class is LexiconClass.MeasureNoun or LexiconClass.CountNoun)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds "200 triệu" in "1 tỷ 200 triệu", half in "2 triệu rưỡi".</summary>
    private static int Smaller(TaggedText context, int at, decimal factor, SeparatorStyle style, ref decimal value)
    {
        if (context.TryMatch(at, LexiconClass.NumberWord, out LexiconMatch half) && half.Entry.Attribute("part") == "half")
        {
            value += factor / 2;
            return half.End;
        }

        if (at < context.Count && context.Tokens[at].IsNumber && !context.IsMarked(at, TokenMarks.Date | TokenMarks.Document)
            && NumeralReader.TryRead(context, at, style, out Numeral more, out _) && more.Value < 1000)
        {
            decimal smaller = Magnitudes(context, more.End, out int after);
            if (smaller > 1 && smaller < factor)
            {
                value += more.Value * smaller;
                return after;
            }
        }

        return at;
    }

    private static bool TryReadWords(TaggedText context, int start, out Amount amount, out int end)
    {
        amount = default;
        end = start + 1;
        if (!context.TryMatch(start, LexiconClass.NumberWord, out LexiconMatch first) || first.Entry.Attribute("part") != "first")
        {
            return false;
        }

        decimal total = 0, hundreds = 0, pending = 0, lastFactor = 0;
        bool magnitude = false, open = false;
        int i = start;
        while (i < context.Count)
        {
            if (context.TryMatch(i, LexiconClass.NumberWord, out LexiconMatch word))
            {
                decimal number = decimal.Parse(word.Entry.Value, CultureInfo.InvariantCulture);
                if (word.Entry.Attribute("part") == "half")
                {
                    if (lastFactor == 0)
                    {
                        break;
                    }

                    total += lastFactor / 2;
                    i = word.End;
                    break;
                }

                if (word.Entry.Attribute("part") == "tens")
                {
                    if (pending == 0)
                    {
                        break;
                    }

                    hundreds += pending * 10;
                    pending = 0;
                    open = false;
                }
                else if (word.Entry.Attribute("part") == "link")
                {
                    if (!magnitude)
                    {
                        break;
                    }
                }
                else
                {
                    // Two digits in a row are a list ("hai ba người"), not a number.
                    if (open)
                    {
                        break;
                    }

                    pending = number;
                    open = true;
                    if (number == 10)
                    {
                        hundreds += 10;
                        pending = 0;
                        open = false;
                    }
                }

                i = word.End;
                continue;
            }

            if (!context.TryMatch(i, LexiconClass.Magnitude, out LexiconMatch unit) || IsOtherWord(context, i))
            {
                break;
            }

            decimal factor = Factor(unit);
            decimal sum = hundreds + pending;
            if (Math.Max(sum, total) > Largest / factor)
            {
                // "tỷ tỷ tỷ" is a slip of the pen, no number.
                break;
            }

            if (factor == 100 && pending > 0)
            {
                hundreds = pending * 100;
            }
            else if (sum > 0)
            {
                total += sum * factor;
                hundreds = 0;
            }
            else if (magnitude && total > 0 && total < Largest / factor)
            {
                total *= factor;
            }
            else
            {
                break;
            }

            pending = 0;
            open = false;
            magnitude = true;
            lastFactor = factor;
            i = unit.End;
        }

        if (!magnitude)
        {
            return false;
        }

        end = i;
        decimal value = total + hundreds + pending;
        amount = new Amount(NumeralReader.Normalize(value), NumeralReader.Normalize(value / lastFactor), lastFactor, i, true, false);
        return value > 0;
    }

    /// <summary>One number word without magnitude, as the lower end of a range may be ("từ một đến 3 tầng").</summary>
    public static bool TryReadBareWord(TaggedText context, int start, out Amount amount)
    {
        amount = default;
        if (!context.TryMatch(start, LexiconClass.NumberWord, out LexiconMatch word) || word.Entry.Attribute("part") != "first")
        {
            return false;
        }

        decimal value = decimal.Parse(word.Entry.Value, CultureInfo.InvariantCulture);
        amount = new Amount(value, value, 1, word.End, true, false);
        return true;
    }

    private static decimal Factor(LexiconMatch magnitude) => decimal.Parse(magnitude.Entry.Value, CultureInfo.InvariantCulture);
}
