using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Statistics;

/// <summary>How an amount is written.</summary>
internal enum AmountForm : byte
{
    /// <summary>Digits, with magnitudes in words or without.</summary>
    Digits,

    /// <summary>Words alone.</summary>
    Words,

    /// <summary>Digits with a letter for the magnitude (35K).</summary>
    Letter,

    /// <summary>Digits whose last place stands behind the magnitude, as sums of money are told (4 tỷ 3, 2tr5).</summary>
    Rest,
}

/// <summary>A number with its magnitudes multiplied in.</summary>
/// <param name="Value">The amount.</param>
/// <param name="Bare">The number before its magnitudes (5 of "5 tỷ"): the upper end of a range lends its magnitude to the lower.</param>
/// <param name="Factor">What the magnitudes multiply by; 1 when there is none.</param>
/// <param name="End">Index of the token after it.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Triple">See <see cref="Numeral"/>.</param>
internal readonly record struct Amount(decimal Value, decimal Bare, decimal Factor, int End, AmountForm Form, bool Triple)
{
    /// <summary>Whether it is written in words.</summary>
    public bool InWords => Form == AmountForm.Words;
}

/// <summary>
/// Digits or number words with magnitudes: "13.596 tỷ", "1,5 triệu tỷ", "12 tỷ 345 triệu 678 nghìn", "2 triệu rưỡi", "4 tỷ 3",
/// "3 nghìn 600", "35K", "2tr5", "hai nghìn năm trăm tỷ", "nửa triệu"; behind a comparison the magnitude alone ("gần trăm").
/// Words without a magnitude (hai, mười lăm) are refused.
/// </summary>
internal static class AmountReader
{
    private const decimal Largest = 1_000_000_000_000_000_000_000m;
    private const decimal Hundred = 100;
    private const decimal Thousand = 1000;
    private const decimal Million = 1_000_000;
    private const int PriceReach = 4;

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
            return NumberWords.TryRead(context, start, out amount, out end);
        }

        if (!NumeralReader.TryRead(context, start, style, out Numeral numeral, out end))
        {
            return false;
        }

        if (TryLetter(context, start, numeral.End, out LexiconMatch letter))
        {
            decimal times = Factor(letter), sum = numeral.Value * times;
            end = letter.End;
            if (times >= Million)
            {
                end = HasRest(context, end) ? AddRest(context, end, times, ref sum) : TryHalf(context, end, out LexiconMatch half)
                    ? AddHalf(half, times, ref sum) : end;
            }

            amount = new Amount(NumeralReader.Normalize(sum), numeral.Value, times, end, AmountForm.Letter, false);
            return true;
        }

        decimal factor = Magnitudes(context, numeral.End, out int after);
        decimal value = Multiply(numeral.Value, factor);
        AmountForm form = AmountForm.Digits;
        if (factor > 1)
        {
            after = Smaller(context, after, style, ref factor, ref value, ref form);
        }

        end = after;
        amount = new Amount(NumeralReader.Normalize(value), numeral.Value, factor, after, form, numeral.Triple && factor == 1);
        return true;
    }

    /// <summary>What one magnitude multiplies by.</summary>
    public static decimal Factor(LexiconMatch magnitude) => decimal.Parse(magnitude.Entry.Value, CultureInfo.InvariantCulture);

    /// <summary>The magnitude in words that stands at a token; a letter is none, nor is the syllable of another word (tỷ lệ).</summary>
    public static bool TryMagnitude(TaggedText context, int token, out LexiconMatch magnitude) =>
        context.TryMatch(token, LexiconClass.Magnitude, out magnitude) && magnitude.Entry.Attribute("letter") is null
            && !IsOtherWord(context, token);

    /// <summary>A number times a magnitude; the number alone where the product is no number anyone writes ("tỷ tỷ tỷ" is a slip of the
    /// pen).</summary>
    public static decimal Multiply(decimal value, decimal factor) => Math.Abs(value) > Largest / factor ? value : value * factor;

    /// <summary>The product of the magnitudes that follow one another (nghìn tỷ); 1 when there is none.</summary>
    private static decimal Magnitudes(TaggedText context, int start, out int end)
    {
        decimal factor = 1;
        end = start;
        while (end < context.Count && TryMagnitude(context, end, out LexiconMatch magnitude) && factor <= Largest / Factor(magnitude))
        {
            factor *= Factor(magnitude);
            end = magnitude.End;
        }

        return factor;
    }

    /// <summary>
    /// "4,2K lượt xem", "giá 35K", "5tr đồng": the letter is a magnitude before what is counted or a currency, and behind a price;
    /// màn hình 4K and thông điệp 5K are names.
    /// </summary>
    private static bool TryLetter(TaggedText context, int start, int token, out LexiconMatch letter)
    {
        if (!context.TryMatch(token, LexiconClass.Magnitude, out letter) || letter.Entry.Attribute("letter") is not { } use
                || (letter.End < context.Count && context.IsGlued(letter.End) && context.Tokens[letter.End].IsWord))
        {
            return false;
        }

        if (use == "capital" && !context.Tokens[token].IsCapitalized)
        {
            return false;
        }

        return use == "sum" || (UnitReader.TryRead(context, letter.End, allowUnknown: false, out Unit unit)
                && unit.Kind is Records.StatisticKind.Count or Records.StatisticKind.Money)
            || (use == "price" && context.IsGlued(token)
                && (FollowsPrice(context, start) || (context.Is(letter.End, '/') && UnitReader.Per(context, letter.End).Length > 0)
                    || (Factor(letter) >= Million && (HasRest(context, letter.End) || TryHalf(context, letter.End, out _)))));
    }

    /// <summary>"2tr<u>5</u>": up to three digits glued behind the letter of a magnitude, and nothing glued behind them but a
    /// mark.</summary>
    private static bool HasRest(TaggedText context, int token) =>
        token < context.Count && context.IsGlued(token) && context.Tokens[token].IsNumber && context.Tokens[token].Length <= 3
            && !context.IsMarked(token, TokenMarks.Date | TokenMarks.Document)
        && !(token + 1 < context.Count && context.IsGlued(token + 1) && context.Tokens[token + 1].IsWord);

    private static int AddRest(TaggedText context, int token, decimal magnitude, ref decimal value)
    {
        decimal places = context.Tokens[token].Length == 1 ? 10 : context.Tokens[token].Length == 2 ? Hundred : Thousand;
        value += decimal.Parse(context.Slice(token), NumberStyles.None, CultureInfo.InvariantCulture) * magnitude / places;
        return token + 1;
    }

    private static int AddHalf(LexiconMatch half, decimal magnitude, ref decimal value)
    {
        value += magnitude / 2;
        return half.End;
    }

    /// <summary>The word for the half of what stands before it: "2 tấn rưỡi".</summary>
    public static bool TryHalf(TaggedText context, int token, out LexiconMatch half) =>
        context.TryMatch(token, LexiconClass.NumberWord, out half) && half.Entry.Attribute("part") == "half";

    private static bool FollowsPrice(TaggedText context, int start)
    {
        if (context.TryMatchBefore(start, LexiconClass.NotQuantity, out LexiconMatch pays) && pays.Entry.Value == "money")
        {
            // "được trả 300k"
            return true;
        }

        for (int i = start - 1; i >= Math.Max(0, start - PriceReach) && context.Tokens[i].IsWord; i--)
        {
            if (context.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Entry.Attribute("money") is not null)
            {
                return true;
            }
        }

        return false;
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

    /// <summary>Adds "200 triệu" and "300 nghìn" in "1 tỷ 200 triệu 300 nghìn", half in "2 triệu rưỡi", 0.3 in "4 tỷ 3".</summary>
    private static int Smaller(TaggedText context, int at, SeparatorStyle style, ref decimal factor, ref decimal value, ref AmountForm form)
    {
        decimal least = factor;
        while (true)
        {
            if (TryHalf(context, at, out LexiconMatch half))
            {
                // "3 trăm rưỡi triệu"
                decimal more = Magnitudes(context, AddHalf(half, least, ref value), out int end);
                value = Multiply(value, more);
                factor = Multiply(factor, more);
                return end;
            }

            if (at >= context.Count || !context.Tokens[at].IsNumber || context.IsGlued(at)
                    || context.IsMarked(at, TokenMarks.Date | TokenMarks.Document)
                || !NumeralReader.TryRead(context, at, style, out Numeral next, out _) || next.Value >= Thousand)
            {
                return at;
            }

            decimal smaller = Magnitudes(context, next.End, out int after);
            if (smaller > 1 && smaller < least)
            {
                value += next.Value * smaller;
                least = smaller;
                at = after;
                continue;
            }

            if (smaller == 1 && least >= Hundred && IsRest(context, at, next.End, least))
            {
                form = factor >= Million && least == factor ? AmountForm.Rest : form;
                return AddRest(context, at, least, ref value);
            }

            return at;
        }
    }

    /// <summary>"4 tỷ 3 |", "3 nghìn 600 hộ": digits that go on with the magnitude before, unless they count something themselves ("3 tỷ 5
    /// căn").</summary>
    private static bool IsRest(TaggedText context, int token, int end, decimal magnitude)
    {
        if (end != token + 1 || context.Tokens[token].Length > 3
                || (context.IsGlued(end) && !context.Is(end, ',') && !context.Is(end, '.') && !context.Is(end, ';') && !context.Is(end, ')')
                    && UnitReader.Per(context, end).Length == 0)
            || QuantityGuard.IsTimeOrAge(context, end, 0))
        {
            return false;
        }

        bool unit = UnitReader.TryRead(context, end, allowUnknown: false, out _);
        return magnitude == Thousand && context.Tokens[token].Length == 3
            ? unit || UnitElsewhere.EndsPhrase(context, end) : !unit && CountedNounReader.Ends(context, end);
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
        amount = new Amount(value, value, 1, word.End, AmountForm.Words, false);
        return true;
    }
}
