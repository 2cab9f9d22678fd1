using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Quantities;

/// <summary>
/// Finds numbers that count, measure or rate: an amount with a unit behind it ("1.382 đảng viên", "hơn 2.260 tỷ đồng", "7 - 7,2%",
/// "50/53 đại biểu"), with the words of comparison around it and the verb of change before it. Refused: dates, times, ages,
/// orders and names ("tháng 5", "18 tuổi", "lần thứ 6", "quốc lộ 19"), numbers in words without a magnitude.
/// </summary>
internal sealed class QuantityRecognizer(Lexicon lexicon) : IRecognizer<QuantityMention>
{
    private readonly QuantityWords _words = new(lexicon.Vocabulary);

    /// <inheritdoc/>
    public IReadOnlyList<QuantityMention> Recognize(RecognitionContext context)
    {
        var found = new List<QuantityMention>();
        SeparatorStyle style = NumeralReader.StyleOf(context);
        int i = 0;
        while (i < context.Count)
        {
            if (!context.Tokens[i].IsNumber && !context.TryMatch(i, LexiconClass.NumberWord, out _))
            {
                i++;
                continue;
            }

            if (IsOutsideBody(context, i))
            {
                i++;
                continue;
            }

            if (QuantityGuard.IsTaken(context, i))
            {
                NumeralReader.TryRead(context, i, style, out _, out int behind);
                i = Math.Max(i + 1, behind);
                continue;
            }

            if (TryRead(context, i, style, out QuantityMention? mention, out int next))
            {
                context.Mark(mention!.Range, TokenMarks.Quantity);
                found.Add(found.Count > 0 ? WithChangeOf(context, found[^1], mention) : mention);
            }

            i = Math.Max(i + 1, next);
        }

        return found;
    }

    /// <summary>"tăng 4,23 điểm (0,75%)": the share in brackets is the same change.</summary>
    private static QuantityMention WithChangeOf(RecognitionContext context, QuantityMention before, QuantityMention mention) =>
        mention.Kind == StatisticKind.Percentage && mention.Change is null && before.Change is not null && before.Kind != StatisticKind.Percentage
        && mention.Range.Start == before.Range.End + 1 && context.Is(before.Range.End, '(') ? mention with { Change = before.Change } : mention;

    private static bool IsOutsideBody(RecognitionContext context, int token) =>
        context.Blocks.Count > 0 && context.RoleOf(token) is BlockRole.Related or BlockRole.Byline;

    private bool TryRead(RecognitionContext context, int start, SeparatorStyle style, out QuantityMention? mention, out int next)
    {
        mention = null;
        if (!AmountReader.TryRead(context, start, style, out Amount amount, out next))
        {
            if (!AmountReader.TryReadBareWord(context, start, out amount) || !_words.IsRangeLink(context, amount.End))
            {
                return false;
            }
        }

        next = amount.End;
        Allowance allowance = QuantityGuard.Before(context, start, amount.Value);
        if (allowance == Allowance.Nothing)
        {
            // "xếp thứ 22/63 tỉnh thành": the rank's whole is no count either.
            while (context.Is(next, '/') && next + 1 < context.Count && context.Tokens[next + 1].IsNumber)
            {
                next += 2;
            }

            return false;
        }

        if (TryReadFraction(context, start, amount, style, allowance, out mention, ref next) || mention is not null)
        {
            return mention is not null;
        }

        // "5-7 tỷ đồng", "từ 97,9% đến 100%".
        if (QuantityRange.TryRead(context, start, amount, style, _words, out QuantityRange range))
        {
            next = range.End;
            if (QuantityGuard.IsTimeOrAge(context, range.Unit.Range.Start, range.Unit.Range.Length))
            {
                return false;
            }

            mention = Build(context, range.Start, range.End, new Reading(range.Low, range.High, null), range.Unit, "range");
            next = Math.Max(next, mention.Range.End);
            return true;
        }

        if (amount.InWords && amount.Factor == 1)
        {
            return false;
        }

        bool known = UnitReader.TryRead(context, amount.End, allowance == Allowance.Anything, out Unit unit);
        if (QuantityGuard.IsTimeOrAge(context, amount.End, known ? unit.Range.Length : 0))
        {
            return false;
        }

        if (!known && !UnitElsewhere.TryFind(context, start, amount, style, allowance, _words, out unit))
        {
            return false;
        }

        if (allowance == Allowance.KnownUnit && !unit.Known)
        {
            return false;
        }

        decimal value = amount.CommaTriple && IsThousand(context, amount, unit) ? NumeralReader.Normalize(amount.Value * 1000) : amount.Value;
        string? rule = known ? null : unit.Kind == StatisticKind.Count ? "total" : "unit-elsewhere";
        mention = Build(context, start, known ? Math.Max(unit.Range.End, unit.Per.End) : amount.End, new Reading(value, null, null), unit, rule);
        next = Math.Max(next, mention.Range.End);
        return true;
    }

    /// <summary>"50/53 đại biểu", "2/3 số phiếu".</summary>
    /// <returns>Whether a fraction stands here; with no mention when it counts nothing (24/24).</returns>
    private bool TryReadFraction(RecognitionContext context, int start, Amount amount, SeparatorStyle style, Allowance allowance, out QuantityMention? mention, ref int next)
    {
        mention = null;
        if (!context.Is(amount.End, '/') || amount.InWords || amount.Factor != 1 || amount.End + 1 >= context.Count || !context.Tokens[amount.End + 1].IsNumber
            || !AmountReader.TryRead(context, amount.End + 1, style, out Amount whole, out int end))
        {
            return false;
        }

        next = end;
        int noun = _words.SkipQuantifier(context, whole.End);
        if (whole.Value == 0 || amount.Value > whole.Value * 2 || !UnitReader.TryRead(context, noun, allowance == Allowance.Anything, out Unit unit)
            || QuantityGuard.IsTimeOrAge(context, noun, unit.Range.Length) || unit.Kind == StatisticKind.Percentage)
        {
            return true;
        }

        mention = Build(context, start, Math.Max(unit.Range.End, unit.Per.End), new Reading(amount.Value, null, whole.Value), unit, "fraction");
        next = Math.Max(end, mention.Range.End);
        return true;
    }

    /// <summary>Whether 15,000 is fifteen thousand: nothing counts people or đồng in thousandths.</summary>
    private static bool IsThousand(RecognitionContext context, Amount amount, Unit unit) => unit.Kind switch
    {
        StatisticKind.Count => true,
        StatisticKind.Money => true,
        StatisticKind.Percentage => false,
        _ => context.Slice(amount.End - 1).SequenceEqual("000"),
    };

    private QuantityMention Build(RecognitionContext context, int start, int end, Reading reading, Unit unit, string? rule)
    {
        Comparison comparison = ComparisonReader.After(context, end, out int after) ?? Comparison.Eq;
        end = after;
        Surroundings around = ComparisonReader.Before(context, start, unit, _words);
        if (around.Comparison is { } before)
        {
            comparison = before;
        }

        ChangeDirection? change = around.Change;
        if (around.Negative)
        {
            if (unit.Kind == StatisticKind.Percentage || change is not null)
            {
                change = ChangeDirection.Decrease;
            }
            else
            {
                reading = reading with { Value = -reading.Value };
            }
        }

        // "$5 triệu": the currency before the number belongs to it.
        bool prefixed = unit.Range.Length > 0 && unit.Range.End == start;
        var range = new TokenRange(prefixed ? Math.Min(unit.Range.Start, around.Start) : around.Start, end);
        string name = rule ?? unit.Kind switch
        {
            StatisticKind.Percentage => "percentage",
            StatisticKind.Money => "money",
            StatisticKind.Measure => "measure",
            _ => unit.Known ? "count" : "count-by-boundary",
        };
        return new QuantityMention(range, "quantity." + name)
        {
            Value = reading.Value,
            High = reading.High,
            Of = reading.Of,
            Comparison = comparison,
            Kind = unit.Kind,
            Symbol = unit.Symbol,
            UnitRange = unit.Range,
            Sort = unit.Sort,
            PerRange = unit.Per,
            Change = change,
            ChangeRange = around.ChangeRange,
        };
    }

    private readonly record struct Reading(decimal Value, decimal? High, decimal? Of);
}
