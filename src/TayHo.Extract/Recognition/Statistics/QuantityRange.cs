using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Statistics;

/// <summary>Two amounts that bound one: "15–25%", "từ 5 đến 7 tỷ đồng", "900 triệu - 1,2 tỷ đồng", "từ một đến 3 tầng".</summary>
/// <param name="Start">The first token: "từ" where it is written.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
/// <param name="Unit">The unit both share.</param>
/// <param name="End">Index of the token behind the range.</param>
internal readonly record struct QuantityRange(int Start, decimal Low, decimal High, Unit Unit, int End)
{
    /// <summary>Reads a range whose lower end has been read.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="start">The first token of the lower end.</param>
    /// <param name="low">The lower end.</param>
    /// <param name="style">How the article separates digits.</param>
    /// <param name="words">The function words.</param>
    /// <param name="range">The range.</param>
    public static bool TryRead(TaggedText context, int start, Amount low, SeparatorStyle style, QuantityWords words, out QuantityRange range)
    {
        range = default;
        int link = low.End;
        bool ownUnit = UnitReader.TryReadSymbol(context, link, out Unit lowUnit);
        if (ownUnit)
        {
            link = lowUnit.Range.End;
        }

        bool dash = context.IsDash(link);
        bool from = words.IsFrom(context, start - 1);
        if (!dash && !words.IsTo(context, link))
        {
            return false;
        }

        // "đến 2 tỷ" after a plain amount is a new phrase unless "từ" opened it or both ends are written alike.
        int second = link + 1;
        if (context.TryMatch(second, LexiconClass.ComparisonBefore, out LexiconMatch comparison))
        {
            second = comparison.End;
        }

        if (second >= context.Count || context.IsMarked(second, TokenMarks.Date | TokenMarks.Document)
            || !AmountReader.TryRead(context, second, style, out Amount high, out _))
        {
            return false;
        }

        decimal factor = high.Factor;
        bool beside = UnitReader.TryRead(context, high.End, allowUnknown: true, out Unit unit);
        if (!beside && ownUnit && high.Factor > 1 && (context.Is(high.End, '/') || UnitElsewhere.EndsPhrase(context, high.End)))
        {
            // "1,3 triệu đồng đến 1,69 triệu/người": the upper end leaves the unit out.
            unit = lowUnit with { Range = new TokenRange(high.End, high.End), Per = UnitReader.Per(context, high.End) };
            beside = true;
        }

        if (!beside && !(dash && TryReadListed(context, high.End, style, words, out unit, out factor)))
        {
            return false;
        }

        // "Thắng 0-3 Vân Đồn": a score.
        if (low.Value == 0 && unit.Kind == Records.StatisticKind.Count && !unit.Known)
        {
            return false;
        }

        if (ownUnit && (unit.Symbol != lowUnit.Symbol || unit.Kind != lowUnit.Kind))
        {
            return false;
        }

        // The upper end's magnitude holds for both where the lower has none (5-7 tỷ).
        decimal lowValue = low.Value;
        if (!beside && factor > 1 && high.Factor == 1)
        {
            lowValue = AmountReader.Multiply(lowValue, factor);
            high = high with { Value = NumeralReader.Normalize(AmountReader.Multiply(high.Value, factor)) };
        }
        else if (low.Factor == 1 && high.Factor > 1 && !ownUnit && low.Bare <= high.Bare)
        {
            lowValue = AmountReader.Multiply(low.Bare, high.Factor);
        }
        else if (low.Triple && high.Triple && unit.Kind is Records.StatisticKind.Count or Records.StatisticKind.Money)
        {
            lowValue *= 1000;
            high = high with { Value = NumeralReader.Normalize(high.Value * 1000) };
        }

        if (lowValue >= high.Value)
        {
            return false;
        }

        int first = from ? start - 1 : start;
        range = new QuantityRange(first, NumeralReader.Normalize(lowValue), high.Value, unit, beside ? Math.Max(unit.Range.End, unit.Per.End) : high.End);
        return true;
    }

    /// <summary>"36,5 - 37 và 34 - 34,5 triệu đồng": the unit and the magnitude of the next range hold for this one.</summary>
    private static bool TryReadListed(TaggedText context, int link, SeparatorStyle style, QuantityWords words, out Unit unit,
            out decimal factor)
    {
        unit = default;
        factor = 1;
        if (!(words.IsAnd(context, link) || context.Is(link, ',') || context.Is(link, ';')) || QuantityGuard.IsTaken(context, link + 1)
            || !AmountReader.TryRead(context, link + 1, style, out Amount low, out _) || !context.IsDash(low.End)
            || !AmountReader.TryRead(context, low.End + 1, style, out Amount high, out _)
            || !UnitReader.TryRead(context, high.End, allowUnknown: false, out unit))
        {
            return false;
        }

        factor = high.Factor;
        return low.Factor == 1;
    }
}
