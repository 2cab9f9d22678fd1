using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Quantities;

/// <summary>
/// The unit of a number that has none behind it: a currency before it ($5 triệu), đồng left out ("chi hơn 5.000 tỷ"), the noun
/// of "tổng số … là 40", or the unit at the end of a list ("lần lượt là 30, 45 và 60 tấn").
/// </summary>
internal static class UnitElsewhere
{
    private const int MostListed = 8;
    private const int Window = 24;
    private const decimal Billion = 1_000_000_000m;
    private const decimal Million = 1_000_000m;

    /// <summary>Finds the unit.</summary>
    public static bool TryFind(RecognitionContext context, int start, Amount amount, SeparatorStyle style, Allowance allowance, QuantityWords words, out Unit unit)
    {
        if (context.TryMatchBefore(start, LexiconClass.Currency, 3, out LexiconMatch currency) && currency.Entry.Attribute("before") is not null)
        {
            unit = new Unit(StatisticKind.Money, currency.Entry.Value, new TokenRange(currency.Start, currency.End), default, null, true);
            return true;
        }

        if (allowance == Allowance.Anything && (TryListed(context, start, amount, style, words, out unit) || TryTotal(context, start, amount, words, out unit)))
        {
            return true;
        }

        if (amount.Factor >= Million && (amount.Factor >= Billion || SpeaksOfMoney(context, start)))
        {
            unit = new Unit(StatisticKind.Money, "VND", new TokenRange(amount.End, amount.End), default, null, true);
            return true;
        }

        unit = default;
        return false;
    }

    /// <summary>"30, 45 và 60 tấn": at least two links, or a sum, share or measure at the end.</summary>
    private static bool TryListed(RecognitionContext context, int start, Amount amount, SeparatorStyle style, QuantityWords words, out Unit unit)
    {
        unit = default;
        bool inList = context.Is(start - 1, ',') && start > 1 && context.Tokens[start - 2].IsNumber;
        int i = amount.End, links = inList ? 1 : 0;
        while (links < MostListed)
        {
            bool link = context.Is(i, ',') || context.Is(i, ';') || words.IsAnd(context, i);
            if (!link || i + 1 >= context.Count || QuantityGuard.IsTaken(context, i + 1) || !AmountReader.TryRead(context, i + 1, style, out Amount next, out _))
            {
                return false;
            }

            links++;
            if (UnitReader.TryRead(context, next.End, allowUnknown: false, out unit))
            {
                return (unit.Kind != StatisticKind.Count || links > 1) && !QuantityGuard.IsTimeOrAge(context, next.End, unit.Range.Length);
            }

            i = next.End;
        }

        return false;
    }

    /// <summary>"Tổng số người được tuyển là 40": the noun behind "số" earlier in the clause.</summary>
    private static bool TryTotal(RecognitionContext context, int start, Amount amount, QuantityWords words, out Unit unit)
    {
        unit = default;
        if (!EndsPhrase(context, amount.End) || !context.TryMatchBefore(start, LexiconClass.PhraseEnd, 3, out LexiconMatch copula)
            && !context.TryMatchBefore(start, LexiconClass.ComparisonBefore, 4, out copula) && !context.TryMatchBefore(start, LexiconClass.ChangeVerb, 4, out copula))
        {
            return false;
        }

        if (copula.Class == LexiconClass.PhraseEnd && copula.Entry.Value is not ("copula" or "preposition"))
        {
            return false;
        }

        TokenRange sentence = context.Sentence(context.SentenceOf(start));
        for (int i = copula.Start - 1; i >= Math.Max(sentence.Start, start - Window); i--)
        {
            if (context.Is(i, ';') || context.IsMarked(i, TokenMarks.Quantity))
            {
                return false;
            }

            int noun = words.SkipQuantifier(context, i);
            if (noun > i && CountedNounReader.TryRead(context, noun, out CountedNoun counted) && counted.Known && counted.Range.End <= start)
            {
                unit = new Unit(StatisticKind.Count, null, counted.Range, default, counted.Sort, true);
                return true;
            }
        }

        return false;
    }

    private static bool EndsPhrase(RecognitionContext context, int token) =>
        token >= context.Count || context.Tokens[token].Kind is TokenKind.LineBreak or TokenKind.Punctuation && !context.Is(token, '/') && !context.IsDash(token)
        || (context.Tokens[token].IsWord && !context.IsGlued(token) && context.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is "conjunction" or "preposition");

    private static bool SpeaksOfMoney(RecognitionContext context, int start)
    {
        int sentence = context.SentenceOf(start);
        for (int i = start - 1; i >= Math.Max(0, start - 10) && context.SentenceOf(i) == sentence; i--)
        {
            if (context.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Entry.Attribute("money") is not null)
            {
                return true;
            }
        }

        return false;
    }
}
