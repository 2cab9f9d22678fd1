using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>What a number's unit says of its measure: the one quality that is measured in it, the half that belongs to the
/// number.</summary>
internal sealed class UnitMeasures(QuantityPhrases phrases)
{
    private readonly TaggedText _text = phrases.Text;

    /// <summary>"rét ở vùng núi, | thấp nhất 14 độ C", "chỉ được chạy | 80 km/h": what only one quality is measured in needs no noun of
    /// more than a word.</summary>
    public string? Quality(QuantityMention mention, string? measure)
    {
        if (mention.Change is not null || mention.UnitRange.Length == 0
                || !_text.TryMatch(mention.UnitRange.Start, LexiconClass.MeasureUnit, out LexiconMatch unit)
                || unit.Entry.Attribute("quality") is not { } quality
                || (unit.Entry.Attribute("temperature") is { } scale && scale != mention.Symbol))
        {
            return null;
        }

        bool most = _text.TryMatchBefore(mention.Range.Start, LexiconClass.ComparisonBefore, out LexiconMatch superlative)
            && superlative.Entry.Attribute("superlative") is not null && measure == phrases.Words(superlative.Start, superlative.End);
        return most ? quality + " " + measure : measure is null || MeasureReader.WordsOf(measure) == 1 ? quality : null;
    }

    /// <summary>"5 công rưỡi đất": the half belongs to the number, and not to what is counted.</summary>
    public string? WithoutHalf(QuantityMention mention, string? measure) =>
        measure is not null && mention.Kind == StatisticKind.Count && mention.UnitRange.End < mention.Range.End
            && _text.TryMatch(mention.UnitRange.End, LexiconClass.NumberWord, out _)
            ? measure.Replace(string.Concat(" ", _text.Slice(mention.UnitRange.End)), "", StringComparison.Ordinal) : measure;
}
