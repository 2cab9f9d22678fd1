using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Statistics;

/// <summary>
/// The unit of a number that has none behind it: a currency before it ($5 triệu), đồng left out ("chi hơn 5.000 tỷ", "mua 800
/// triệu", "6 triệu 8"), the noun of "tổng số … là 40", the unit at the end of a list ("lần lượt là 30, 45 và 60 tấn") or of the level that
/// the
/// number went to ("từ 5,2 xuống 4,8%"), the people of the count before it ("4 người chết và 1 bị thương").
/// </summary>
internal static class UnitElsewhere
{
    private const int MostListed = 8;
    private const int Window = 24;
    private const int MostSold = 8;
    private const decimal Billion = 1_000_000_000m;
    private const decimal Million = 1_000_000m;

    /// <summary>Finds the unit.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="start">The number's first token.</param>
    /// <param name="amount">The number.</param>
    /// <param name="style">How the article separates digits.</param>
    /// <param name="allowance">What the words before the number allow.</param>
    /// <param name="words">The function words.</param>
    /// <param name="before">The quantity found before this one; null for the first.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="factor">The magnitude that the unit's own number lends this one ("1,1 và 1,3 triệu đồng"); else 1.</param>
    public static bool TryFind(
        TaggedText context, int start, Amount amount, SeparatorStyle style, Allowance allowance, QuantityWords words,
            QuantityMention? before, out Unit unit, out decimal factor)
    {
        factor = 1;
        if (context.TryMatchBefore(start, LexiconClass.Currency, out LexiconMatch currency)
                && currency.Entry.Attribute("before") is not null)
        {
            unit = new Unit(StatisticKind.Money, currency.Entry.Value, new TokenRange(currency.Start, currency.End), default, null, true);
            return true;
        }

        if (allowance == Allowance.Anything
                && (TryListed(context, start, amount, style, words, out unit, out factor)
                    || TryLevel(context, amount, style, words, out unit, out factor)
                || TryFate(context, start, amount, before, out unit) || TryPart(context, start, amount, style, out unit)
                || TryTotal(context, start, amount, words, out unit)))
        {
            return true;
        }

        factor = 1;
        if (amount.Form is AmountForm.Letter or AmountForm.Rest
                || amount.Factor >= Million && (amount.Factor >= Billion || SpeaksOfMoney(context, start)
                    || IsTraded(context, start, amount.End, words)))
        {
            unit = new Unit(StatisticKind.Money, "VND", new TokenRange(amount.End, amount.End), default, null, true);
            return true;
        }

        unit = default;
        return false;
    }

    /// <summary>"30, 45 và 60 tấn": at least two links, or a sum, share or measure at the end.</summary>
    private static bool TryListed(TaggedText context, int start, Amount amount, SeparatorStyle style, QuantityWords words, out Unit unit,
            out decimal factor)
    {
        unit = default;
        factor = 1;
        bool inList = context.Is(start - 1, ',') && start > 1 && context.Tokens[start - 2].IsNumber;
        int i = amount.End, links = inList ? 1 : 0;
        while (links < MostListed)
        {
            bool link = context.Is(i, ',') || context.Is(i, ';') || words.IsAnd(context, i);
            if (!link || i + 1 >= context.Count || QuantityGuard.IsTaken(context, i + 1)
                    || !AmountReader.TryRead(context, i + 1, style, out Amount next, out _))
            {
                return false;
            }

            links++;
            if (UnitReader.TryRead(context, next.End, allowUnknown: false, out unit))
            {
                factor = Lent(amount, next);
                return (unit.Kind != StatisticKind.Count || links > 1) && !QuantityGuard.IsTimeOrAge(context, next.End, unit.Range.Length);
            }

            i = next.End;
        }

        return false;
    }

    /// <summary>"từ 5,2 xuống 4,8%", "120.000 lên 140.000 đồng/kg": what the number became has the unit.</summary>
    private static bool TryLevel(TaggedText context, Amount amount, SeparatorStyle style, QuantityWords words, out Unit unit,
            out decimal factor)
    {
        unit = default;
        factor = 1;
        int level = words.SkipBecame(context, amount.End);
        if (level == amount.End)
        {
            return false;
        }

        if (context.TryMatch(level, LexiconClass.ComparisonBefore, out LexiconMatch comparison))
        {
            level = comparison.End;
        }

        if (level >= context.Count || QuantityGuard.IsTaken(context, level)
                || !AmountReader.TryRead(context, level, style, out Amount next, out _)
            || !UnitReader.TryRead(context, next.End, allowUnknown: false, out unit)
            || QuantityGuard.IsTimeOrAge(context, next.End, unit.Range.Length))
        {
            return false;
        }

        factor = Lent(amount, next);
        return true;
    }

    /// <summary>The magnitude that a number without one takes from the number that has the unit: 1,1 in "1,1 và 1,3 triệu đồng".</summary>
    private static decimal Lent(Amount amount, Amount other) =>
        amount.Factor == 1 && other.Factor > 1 && amount.Bare < 1000 ? other.Factor : 1;

    /// <summary>"4 người chết, 7 người mất tích và 1 bị thương": people, as in the count before.</summary>
    private static bool TryFate(TaggedText context, int start, Amount amount, QuantityMention? before, out Unit unit)
    {
        unit = default;
        if (before is null || before.Sort != "person" || before.UnitRange.Length == 0
                || context.SentenceOf(before.Range.Start) != context.SentenceOf(start)
            || !context.TryMatch(amount.End, LexiconClass.IncidentNoun, out _))
        {
            return false;
        }

        // The head alone: "người" of "người chết".
        int head = before.UnitRange.Start;
        unit = new Unit(StatisticKind.Count, null, new TokenRange(head, head + 1), default, before.Sort, true);
        return true;
    }

    /// <summary>"Chỉ tiêu được giao là 560, trong đó 272 chỉ tiêu …": the part names what the whole counts.</summary>
    private static bool TryPart(TaggedText context, int start, Amount amount, SeparatorStyle style, out Unit unit)
    {
        unit = default;
        int i = context.Is(amount.End, ',') || context.Is(amount.End, ';') ? amount.End + 1 : amount.End;
        if (!context.TryMatchBefore(start, LexiconClass.PhraseEnd, out LexiconMatch copula) || copula.Entry.Value != "copula"
                || !context.TryMatch(i, LexiconClass.PartMarker, out LexiconMatch marker))
        {
            return false;
        }

        i = marker.End;
        if (context.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch have) && have.Length == 1)
        {
            i = have.End;
        }

        if (i >= context.Count || QuantityGuard.IsTaken(context, i) || !AmountReader.TryRead(context, i, style, out Amount part, out _)
                || part.Value > amount.Value
            || !UnitReader.TryRead(context, part.End, allowUnknown: false, out unit) || unit.Kind != StatisticKind.Count
            || QuantityGuard.IsTimeOrAge(context, part.End, unit.Range.Length))
        {
            return false;
        }

        unit = unit with { Per = default };
        return true;
    }

    /// <summary>"Tổng số người được tuyển là 40": the noun behind "số" earlier in the clause, or the noun that the clause begins
    /// with.</summary>
    private static bool TryTotal(TaggedText context, int start, Amount amount, QuantityWords words, out Unit unit)
    {
        unit = default;
        if (!EndsPhrase(context, amount.End) || !context.TryMatchBefore(start, LexiconClass.PhraseEnd, out LexiconMatch copula)
            && !context.TryMatchBefore(start, LexiconClass.ComparisonBefore, out copula)
            && !context.TryMatchBefore(start, LexiconClass.ChangeVerb, out copula))
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
            bool subject = noun == i && words.IsBe(context, start - 1) && OpensClause(context, i, sentence.Start)
                && context.TryMatch(i, LexiconClass.CountNoun, out LexiconMatch person) && person.Entry.Attribute("of") == "person";
            if ((noun > i || subject) && CountedNounReader.TryRead(context, noun, out CountedNoun counted) && counted.Known
                    && counted.Range.End <= start)
            {
                unit = new Unit(StatisticKind.Count, null, counted.Range, default, counted.Sort, true);
                return true;
            }
        }

        return false;
    }

    private static bool OpensClause(TaggedText context, int token, int sentence) =>
        token == sentence || context.Tokens[token - 1].Kind == TokenKind.Punctuation
            || context.TryMatchBefore(token, LexiconClass.PartMarker, out _);

    /// <summary>Whether a clause may end before a token.</summary>
    public static bool EndsPhrase(TaggedText context, int token) =>
        token >= context.Count || context.Tokens[token].Kind is TokenKind.LineBreak or TokenKind.Punctuation && !context.Is(token, '/')
            && !context.IsDash(token)
        || (context.Tokens[token].IsWord && !context.IsGlued(token)
            && context.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch word)
            && word.Entry.Value is "conjunction" or "preposition");

    /// <summary>"mua 800 triệu", "phạt gần 20 triệu": a verb of buying, paying or taking right before the number.</summary>
    private static bool IsTraded(TaggedText context, int start, int end, QuantityWords words)
    {
        int at = context.TryMatchBefore(start, LexiconClass.ComparisonBefore, out LexiconMatch comparison) ? comparison.Start : start;
        if (context.TryMatchBefore(at, LexiconClass.PhraseEnd, out LexiconMatch adverb) && adverb.Entry.Value == "auxiliary")
        {
            at = adverb.Start;
            if (SpeaksOfTrade(context, at))
            {
                return true;
            }
        }

        // "mua đất 800 triệu bán lại", "100 triệu bị trộm": the verb behind the sum tells what became of it.
        int behind = context.TryMatch(end, LexiconClass.PhraseEnd, out LexiconMatch passive) && passive.Entry.Value == "auxiliary"
            ? passive.End : end;
        // "mỗi hộ 60 triệu"
        if (context.TryMatchBefore(at, LexiconClass.CountNoun, out LexiconMatch share) && words.IsEach(context, share.Start - 1))
        {
            return true;
        }

        return (context.TryMatchBefore(at, LexiconClass.NotQuantity, out LexiconMatch verb) && verb.Entry.Value == "money")
            || (context.TryMatch(behind, LexiconClass.NotQuantity, out verb) && verb.Entry.Value == "money");
    }

    /// <summary>"bán 3 con bò được 60 triệu": what was sold stands between the verb and its price.</summary>
    private static bool SpeaksOfTrade(TaggedText context, int end)
    {
        int sentence = context.SentenceOf(end);
        for (int i = end - 1; i >= Math.Max(0, end - MostSold) && context.SentenceOf(i) == sentence && !context.Is(i, ','); i--)
        {
            if (context.TryMatch(i, LexiconClass.NotQuantity, out LexiconMatch verb) && verb.Entry.Value == "money")
            {
                return true;
            }
        }

        return false;
    }

    private static bool SpeaksOfMoney(TaggedText context, int start)
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
