using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Statistics;

/// <summary>
/// Finds numbers that count, measure or rate: an amount with a unit behind it ("1.382 đảng viên", "hơn 2.260 tỷ đồng", "7 - 7,2%",
/// "50/53 đại biểu"), with the words of comparison around it and the verb of change before it. Refused: dates, times, ages,
/// orders and names ("tháng 5", "18 tuổi", "lần thứ 6", "quốc lộ 19"), numbers in words without a magnitude.
/// </summary>
internal sealed class QuantityRecognizer(Lexicon lexicon) : IRecognizer<QuantityMention>
{
    private const decimal Half = 0.5m;
    private static readonly ulong Openings = Lexicon.ClassBit(LexiconClass.NumberWord) | Lexicon.ClassBit(LexiconClass.Magnitude);
    private readonly QuantityWords _words = new(lexicon.Vocabulary);

    /// <inheritdoc/>
    public IReadOnlyList<QuantityMention> Recognize(TaggedText context)
    {
        var found = new List<QuantityMention>();
        SeparatorStyle style = NumeralReader.StyleOf(context);
        var names = new NameList();
        int i = 0;
        while (i < context.Count)
        {
            context.ThrowIfStoppedAt(i);
            if (!context.Tokens[i].IsNumber
                    && (!context.MayMatch(i, Openings)
                        || (!context.TryMatch(i, LexiconClass.NumberWord, out _) && !NumberWords.IsMagnitudeAlone(context, i))))
            {
                i++;
                continue;
            }

            if (IsOutsideBody(context, i))
            {
                i++;
                continue;
            }

            context.ThrowIfStopped();
            if (QuantityGuard.IsTaken(context, i))
            {
                NumeralReader.TryRead(context, i, style, out _, out int behind);
                i = Math.Max(i + 1, behind);
                continue;
            }

            if (TryRead(context, i, style, found.Count > 0 ? found[^1] : null, ref names, out QuantityMention? mention, out int next))
            {
                context.Mark(mention!.Range, TokenMarks.Quantity);
                found.Add(found.Count > 0 ? WithChangeOf(context, found[^1], mention) : mention);
            }

            i = Math.Max(i + 1, next);
        }

        return found;
    }

    /// <summary>"tăng 4,23 điểm (0,75%)", "tăng 8 tỷ đồng, tương đương 2%": the same change in another unit.</summary>
    private static QuantityMention WithChangeOf(TaggedText context, QuantityMention before, QuantityMention mention)
    {
        if (mention.Change is not null || before.Change is null || (before.Kind == mention.Kind && before.Symbol == mention.Symbol))
        {
            return mention;
        }

        int gap = mention.Range.Start - before.Range.End;
        bool bracketed = gap == 1 && context.Is(before.Range.End, '(') && mention.Kind == StatisticKind.Percentage;
        bool equals = gap <= 2 && context.TryMatch(mention.Range.Start, LexiconClass.ComparisonBefore, out LexiconMatch word)
            && word.Entry.Attribute("equals") is not null;
        return bracketed || equals ? mention with { Change = before.Change } : mention;
    }

    private static bool IsOutsideBody(TaggedText context, int token) =>
        context.Blocks.Count > 0 && context.RoleOf(token) is BlockRole.Related or BlockRole.Byline;

    private bool TryRead(TaggedText context, int start, SeparatorStyle style, QuantityMention? before, ref NameList names, out QuantityMention? mention, out int next)
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
        Allowance allowance = names.Continues(context, start, amount, _words) ? Allowance.Nothing : QuantityGuard.Before(context, start, amount, _words);
        if (allowance == Allowance.Nothing)
        {
            // "xếp thứ 22/63 tỉnh thành", "số 87-89 phố Huế": what is behind the mark is no count either.
            while ((context.Is(next, '/') || (context.IsDash(next) && context.IsGlued(next))) && next + 1 < context.Count && context.Tokens[next + 1].IsNumber)
            {
                next += 2;
            }

            names.Add(amount, next);
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

            mention = Build(context, range.Start, range.End, new Reading(range.Low, range.High, null), range.Unit, "quantity.range");
            next = Math.Max(next, mention.Range.End);
            return true;
        }

        if (amount.InWords && amount.Factor == 1)
        {
            return false;
        }

        bool known = UnitReader.TryRead(context, amount.End, allowance == Allowance.Anything, out Unit unit);
        if (known && (QuantityGuard.IsName(context, start, amount, unit, allowance) || (!unit.Known && QuantityGuard.IsSum(context, amount, unit))))
        {
            known = false;
        }

        if (QuantityGuard.IsTimeOrAge(context, amount.End, known ? unit.Range.Length : 0))
        {
            return false;
        }

        decimal lent = 1;
        if (!known && !UnitElsewhere.TryFind(context, start, amount, style, allowance, _words, before, out unit, out lent))
        {
            return false;
        }

        if (allowance != Allowance.Anything && !unit.Known)
        {
            return false;
        }

        if (known && amount is { Factor: 1, Form: AmountForm.Digits } && _words.IsBronze(context, start, unit))
        {
            unit = unit with { Kind = StatisticKind.Count, Symbol = null, Per = default };
        }

        // "2 tấn rưỡi"
        decimal half = known && amount.Factor == 1 && unit.Kind is StatisticKind.Measure or StatisticKind.Count && AmountReader.TryHalf(context, unit.Range.End, out _) ? Half : 0;
        decimal value = amount.Triple && IsThousand(context, amount, unit)
            ? NumeralReader.Normalize(amount.Value * 1000) : NumeralReader.Normalize(AmountReader.Multiply(amount.Value, lent) + UnitReader.DecimalsOf(context, unit) + half);
        string? rule = known ? null : unit.Kind == StatisticKind.Count ? "quantity.total" : "quantity.unit-elsewhere";
        mention = Build(context, start, known ? Math.Max(half > 0 ? unit.Range.End + 1 : unit.Range.End, unit.Per.End) : amount.End, new Reading(value, null, null), unit, rule);
        next = Math.Max(next, mention.Range.End);
        return true;
    }

    /// <summary>"50/53 đại biểu", "2/3 số phiếu", "3 trong số 9 hộ", "2/3 công suất".</summary>
    /// <returns>Whether a fraction stands here; with no mention when it counts nothing (24/24).</returns>
    private bool TryReadFraction(TaggedText context, int start, Amount amount, SeparatorStyle style, Allowance allowance,
            out QuantityMention? mention, ref int next)
    {
        mention = null;
        if (amount.InWords)
        {
            return false;
        }

        if (!context.Is(amount.End, '/'))
        {
            return TryReadOutOf(context, start, amount, style, out mention, ref next);
        }

        if (amount.Factor != 1 || amount.End + 1 >= context.Count || !context.Tokens[amount.End + 1].IsNumber
            || !AmountReader.TryRead(context, amount.End + 1, style, out Amount whole, out int end))
        {
            return false;
        }

        next = end;
        int noun = _words.SkipQuantifier(context, whole.End);
        if (whole.Value == 0 || amount.Bare > whole.Bare * 2
                || !TryReadShared(context, noun, allowance == Allowance.Anything && amount.Value <= whole.Value, out Unit unit)
            || QuantityGuard.IsName(context, start, whole, unit, allowance) || QuantityGuard.IsTimeOrAge(context, noun, unit.Range.Length)
            || unit.Kind == StatisticKind.Percentage)
        {
            return true;
        }

        // "4.560/7.890 tỷ đồng": the magnitude holds for both.
        decimal part = amount.Bare <= whole.Bare
            ? NumeralReader.Normalize(AmountReader.Multiply(amount.Value, whole.Factor)) : amount.Value;
        mention = Build(context, start, Math.Max(unit.Range.End, unit.Per.End), new Reading(part, null, whole.Value), unit,
                "quantity.fraction");
        next = Math.Max(end, mention.Range.End);
        return true;
    }

    /// <summary>"3 trong số 9 hộ", "12 trên 15 xã", "160 trong tổng số hơn 210 xã": a part and its whole in words.</summary>
    private bool TryReadOutOf(TaggedText context, int start, Amount amount, SeparatorStyle style, out QuantityMention? mention,
            ref int next)
    {
        mention = null;
        int at = _words.SkipOutOf(context, amount.End);
        if (at == amount.End)
        {
            return false;
        }

        if (context.TryMatch(at, LexiconClass.ComparisonBefore, out LexiconMatch comparison))
        {
            at = comparison.End;
        }

        if (at >= context.Count || !context.Tokens[at].IsNumber || QuantityGuard.IsTaken(context, at)
                || !AmountReader.TryRead(context, at, style, out Amount whole, out _)
            || amount.Value > whole.Value || !UnitReader.TryRead(context, whole.End, allowUnknown: true, out Unit unit)
            || unit.Kind != StatisticKind.Count
            || QuantityGuard.IsTimeOrAge(context, whole.End, unit.Range.Length))
        {
            return false;
        }

        mention = Build(context, start, Math.Max(unit.Range.End, unit.Per.End), new Reading(amount.Value, null, whole.Value), unit,
                "quantity.fraction");
        next = Math.Max(next, mention.Range.End);
        return true;
    }

    /// <summary>The unit of a fraction; what is measured is one too (2/3 công suất, 1/6 dân số).</summary>
    private static bool TryReadShared(TaggedText context, int noun, bool allowUnknown, out Unit unit)
    {
        if (UnitReader.TryRead(context, noun, allowUnknown, out unit) && !(unit.Kind == StatisticKind.Count && !unit.Known))
        {
            return true;
        }

        if (context.TryMatch(noun, LexiconClass.MeasureNoun, out LexiconMatch measure) && !context.IsGlued(noun))
        {
            unit = new Unit(StatisticKind.Count, null, new TokenRange(noun, measure.End), default, null, true);
            return true;
        }

        return unit.Range.Length > 0;
    }

    /// <summary>Whether 15,000 is fifteen thousand: nothing counts people or đồng in thousandths.</summary>
    private static bool IsThousand(TaggedText context, Amount amount, Unit unit) => unit.Kind switch
    {
        StatisticKind.Count => true,
        StatisticKind.Money => true,
        StatisticKind.Percentage => false,
        _ => context.Slice(amount.End - 1).SequenceEqual("000"),
    };

    private QuantityMention Build(TaggedText context, int start, int end, Reading reading, Unit unit, string? rule)
    {
        Comparison comparison = ComparisonReader.After(context, end, out int after) ?? Comparison.Equal;
        end = after;
        Surroundings around = ComparisonReader.Before(context, start, unit, reading.Value, _words);
        if (around.Comparison is { } before)
        {
            comparison = before;
        }

        // "tăng từ 15 lên 20 dự án": where the change began is a level.
        bool began = _words.IsFrom(context, around.Start - 1) && _words.SkipBecame(context, end) != end;
        ChangeDirection? change = began ? null : around.Change;
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
        rule ??= unit.Kind switch
        {
            StatisticKind.Percentage => "quantity.percentage",
            StatisticKind.Money => "quantity.money",
            StatisticKind.Measure => "quantity.measure",
            _ => unit.Known ? "quantity.count" : "quantity.count-by-boundary",
        };
        return new QuantityMention(range, rule)
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
