using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;

namespace TayHo.Extract.Resolution;

/// <summary>
/// Looks for numbers that contradict each other: parts that exceed or miss a whole that claims to be their sum, and a
/// percentage that its two counts don't give. Both may be the writer's slip or ours; the warning names both numbers.
/// </summary>
internal static class StatisticChecks
{
    private const decimal Tolerance = 0.006m;

    /// <summary>Adds the warnings for an article's statistics.</summary>
    public static void Run(ResolutionContext context, MeasureReader measures)
    {
        List<Resolved<StatisticRecord>> statistics = context.Statistics;
        Dictionary<string, (decimal Sum, int Parts)>? sums = null;
        foreach (Resolved<StatisticRecord> part in statistics)
        {
            StatisticRecord record = part.Record;
            if (record.PartOf is { } id && record.Kind != StatisticKind.Percentage && record.High is null)
            {
                sums ??= new Dictionary<string, (decimal Sum, int Parts)>(StringComparer.Ordinal);
                (decimal sum, int parts) = sums.GetValueOrDefault(id);
                sums[id] = (sum + record.Value, parts + 1);
            }
        }

        for (int i = 0; i < statistics.Count; i++)
        {
            StatisticRecord record = statistics[i].Record;
            if (sums is not null && sums.TryGetValue(record.Id, out (decimal Sum, int Parts) total) && total.Parts > 1 && total.Sum > record.Value && record.Comparison is Comparison.Eq or Comparison.Le or Comparison.Lt)
            {
                context.Warnings.Add(new ExtractionWarning("statistic.parts-exceed-whole",
                    string.Create(CultureInfo.InvariantCulture, $"{record.Id} '{record.Evidence[0].Text}': its {total.Parts} parts add up to {total.Sum}, more than {record.Value}; check whether they overlap.")));
            }

            if (record.Of is { } of && of > 0 && Share(statistics, i) is { } share && Math.Abs((record.Value / of * 100) - share.Value) > Math.Max(0.6m, share.Value * Tolerance))
            {
                context.Warnings.Add(new ExtractionWarning("statistic.share-contradicts-counts",
                    string.Create(CultureInfo.InvariantCulture, $"{share.Id} '{share.Evidence[0].Text}': {record.Value} of {of} ({record.Id}) is {decimal.Round(record.Value / of * 100, 1)} %.")));
            }

            if (Contradicted(context, i) is { } rate)
            {
                (StatisticRecord from, StatisticRecord to) = (statistics[i - 2].Record, statistics[i - 1].Record);
                context.Warnings.Add(new ExtractionWarning("statistic.change-contradicts-counts",
                    string.Create(CultureInfo.InvariantCulture, $"{record.Id} '{record.Evidence[0].Text}': from {from.Value} ({from.Id}) to {to.Value} ({to.Id}) is {decimal.Round(rate, 1)} %.")));
            }

            if (IsShare(record) && measures.IsShareOfWhole(i) && record.Value > 100)
            {
                context.Warnings.Add(new ExtractionWarning("statistic.share-over-hundred",
                    string.Create(CultureInfo.InvariantCulture, $"{record.Id} '{record.Evidence[0].Text}': '{record.Measure}' is a share of a whole and can't be {record.Value} %.")));
            }
        }
    }

    /// <summary>The percentage in the bracket right behind a fraction: "44/48 đại biểu (chiếm tỷ lệ 96,7%)".</summary>
    private static StatisticRecord? Share(List<Resolved<StatisticRecord>> statistics, int fraction)
    {
        int next = fraction + 1;
        if (next >= statistics.Count)
        {
            return null;
        }

        Resolved<StatisticRecord> share = statistics[next];
        return share.Record.Kind == StatisticKind.Percentage && share.Record.Unit == "%" && share.Record.Change is null && share.First.Start - statistics[fraction].First.End <= 8 ? share.Record : null;
    }

    /// <summary>The rate that "từ 155 vụ xuống 58 vụ" makes, where the percentage behind it says another; null when they agree.</summary>
    private static decimal? Contradicted(ResolutionContext context, int index)
    {
        if (index < 2 || context.Statistics[index].Record is not { Kind: StatisticKind.Percentage, Unit: "%", Change: not null, High: null, Comparison: Comparison.Eq } share)
        {
            return null;
        }

        Resolved<StatisticRecord> from = context.Statistics[index - 2], to = context.Statistics[index - 1];
        RecognitionContext text = context.Text;
        bool pair = from.Record is { High: null, Of: null, Value: > 0 } && to.Record is { High: null, Of: null } && from.Record.Kind == to.Record.Kind && from.Record.Unit == to.Record.Unit
            && from.Record.Kind != StatisticKind.Percentage && text.SentenceOf(from.First.Start) == text.SentenceOf(context.Statistics[index].First.Start)
            && to.First.Start - from.First.End <= 3 && context.Statistics[index].First.Start - to.First.End <= 4
            && text.TryMatchBefore(from.First.Start, LexiconClass.PhraseEnd, 2, out LexiconMatch word) && word.Entry.Attribute("opens") == "range"
            && text.TryMatch(from.First.End, LexiconClass.ChangeVerb, out _);
        if (!pair)
        {
            return null;
        }

        decimal rate = (to.Record.Value - from.Record.Value) / from.Record.Value * 100;
        decimal stated = share.Change == ChangeDirection.Decrease ? -share.Value : share.Value;
        return Math.Abs(rate - stated) > Math.Max(0.6m, Math.Abs(rate) * Tolerance) ? rate : null;
    }

    /// <summary>Whether a percentage is a share of something that can't pass the whole (tỷ lệ hộ nghèo)</summary>
    private static bool IsShare(StatisticRecord record) =>
        record is { Kind: StatisticKind.Percentage, Unit: "%", Change: null, Target: null };
}
