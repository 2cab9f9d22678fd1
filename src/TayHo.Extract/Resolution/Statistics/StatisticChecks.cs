using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>
/// Looks for numbers that contradict each other: parts that exceed or miss a whole that claims to be their sum, and a
/// percentage that its two counts don't give. Both may be the writer's slip or ours; the warning names both numbers.
/// </summary>
internal static class StatisticChecks
{
    private const decimal Tolerance = 0.006m;
    private const int MostNamed = 6;
    private static readonly List<Resolved<StatisticRecord>> None = [];

    /// <summary>Adds the warnings for an article's statistics.</summary>
    public static void Run(ResolutionContext context, MeasureReader measures)
    {
        List<Resolved<StatisticRecord>> statistics = context.Statistics;
        Dictionary<string, List<Resolved<StatisticRecord>>> partsOf = PartsOfWholes(statistics);

        for (int i = 0; i < statistics.Count; i++)
        {
            context.Text.ThrowIfStopped();
            StatisticRecord record = statistics[i].Record;
            List<Resolved<StatisticRecord>> parts = partsOf.GetValueOrDefault(record.Id, None);
            (decimal Sum, int Parts) total = Total(parts);
            if (total.Parts > 1 && record.Change is null && total.Sum > record.Value
                    && record.Comparison is Comparison.Equal or Comparison.LessThanOrEqual or Comparison.LessThan)
            {
                context.Warnings.Add(new ExtractionWarning("statistic.parts-exceed-whole",
                    string.Create(CultureInfo.InvariantCulture, $"{record.Id} '{record.Evidence[0].Text}': its {total.Parts} parts, {Words(parts)}, add up to {total.Sum}; check whether they overlap.")));
            }

            if (total.Parts > 1 && record.Change is null && total.Sum < record.Value && record.Comparison == Comparison.Equal
                    && ClaimsAll(context, i, parts))
            {
                context.Warnings.Add(new ExtractionWarning("statistic.parts-miss-whole",
                    string.Create(CultureInfo.InvariantCulture, $"{record.Id} '{record.Evidence[0].Text}': the {total.Parts} parts it is said to consist of, {Words(parts)}, add up to {total.Sum}.")));
            }

            if (record.Of is { } of && of > 0 && Share(statistics, i) is { } share
                    && Math.Abs((record.Value / of * 100) - share.Value) > Math.Max(0.6m, share.Value * Tolerance))
            {
                context.Warnings.Add(new ExtractionWarning("statistic.share-contradicts-counts",
                    string.Create(CultureInfo.InvariantCulture, $"{share.Id} '{share.Evidence[0].Text}': '{record.Evidence[0].Text}' ({record.Id}) is {decimal.Round(record.Value / of * 100, 1)} %.")));
            }

            CheckChange(context, i);
            if (IsShare(record) && measures.IsShareOfWhole(i) && record.Value > 100)
            {
                context.Warnings.Add(new ExtractionWarning("statistic.share-over-hundred",
                    string.Create(CultureInfo.InvariantCulture, $"{record.Id} '{record.Evidence[0].Text}': '{record.Measure}' is a share of a whole and can't be {record.Value} %.")));
            }
        }
    }

    private static Dictionary<string, List<Resolved<StatisticRecord>>> PartsOfWholes(List<Resolved<StatisticRecord>> statistics)
    {
        var parts = new Dictionary<string, List<Resolved<StatisticRecord>>>(StringComparer.Ordinal);
        foreach (Resolved<StatisticRecord> part in statistics)
        {
            if (part.Record.PartOf is { } whole)
            {
                if (!parts.TryGetValue(whole, out List<Resolved<StatisticRecord>>? of))
                {
                    of = [];
                    parts.Add(whole, of);
                }

                of.Add(part);
            }
        }

        return parts;
    }

    private static (decimal Sum, int Parts) Total(List<Resolved<StatisticRecord>> parts)
    {
        (decimal Sum, int Parts) total = default;
        foreach (Resolved<StatisticRecord> part in parts)
        {
            total = part.Record is { Kind: not StatisticKind.Percentage, High: null, Value: var value }
                ? (total.Sum + value, total.Parts + 1) : total;
        }

        return total;
    }

    /// <summary>The words of a whole's first parts: "'30 nam', '15 nữ'".</summary>
    private static string Words(List<Resolved<StatisticRecord>> parts) =>
        string.Join(", ", parts.Where(s => s.Record.Kind != StatisticKind.Percentage).Take(MostNamed).Select(s =>
                    "'" + s.Record.Evidence[0].Text + "'"));

    /// <summary>Whether the words between a whole and its parts say that these are all ("gồm 41 xã và 17 phường"), and all stand in its
    /// sentence as plain numbers.</summary>
    private static bool ClaimsAll(ResolutionContext context, int whole, List<Resolved<StatisticRecord>> parts)
    {
        Resolved<StatisticRecord> first = context.Statistics[whole];
        TokenRange sentence = context.Text.Sentence(context.Text.SentenceOf(first.First.Start));
        int begin = -1, end = -1;
        foreach (Resolved<StatisticRecord> part in parts)
        {
            if (part.First.Start >= sentence.End)
            {
                return false;
            }

            if (part.First.Start > first.First.Start)
            {
                if (part.Record.Comparison != Comparison.Equal)
                {
                    return false;
                }

                begin = begin < 0 ? part.First.Start : begin;
                end = part.First.End;
            }
        }

        if (begin < 0 || context.Text.Is(sentence.End - 1, '…'))
        {
            return false;
        }

        for (int i = end; i + 1 < sentence.End; i++)
        {
            if (context.Text.Is(i, '…') || (context.Text.Is(i, '.') && context.Text.Is(i + 1, '.')))
            {
                return false;
            }
        }

        for (int i = first.First.End; i < begin; i++)
        {
            if (context.Text.TryMatch(i, LexiconClass.PartMarker, out LexiconMatch marker) && marker.Entry.Attribute("sum") == "all")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"từ 155 vụ xuống 58 vụ, giảm 50%": the change that two levels give against the one that is told.</summary>
    private static void CheckChange(ResolutionContext context, int from)
    {
        List<Resolved<StatisticRecord>> statistics = context.Statistics;
        if (from + 2 >= statistics.Count)
        {
            return;
        }

        Resolved<StatisticRecord> low = statistics[from], high = statistics[from + 1], told = statistics[from + 2];
        StatisticRecord a = low.Record, b = high.Record, share = told.Record;
        if (a.Value <= 0 || a.Kind == StatisticKind.Percentage || b.Kind == StatisticKind.Percentage
                || (a.Unit is not null && b.Unit is not null && a.Unit != b.Unit) || a.High is not null || b.High is not null
            || share is not { Kind: StatisticKind.Percentage, Unit: "%", Change: ChangeDirection.Increase or ChangeDirection.Decrease,
                Comparison: Comparison.Equal, High: null }
            || told.First.Start - high.First.End > 8 || high.First.Start - low.First.End > 4
            || context.Text.SentenceOf(low.First.Start) != context.Text.SentenceOf(told.First.Start)
            || !LinksLevels(context.Text, low.First.End, high))
        {
            return;
        }

        decimal change = (b.Value - a.Value) / a.Value * 100, said = share.Change == ChangeDirection.Increase ? share.Value : -share.Value;
        if (Math.Abs(change - said) > Math.Max(0.6m, Math.Abs(said) * 0.02m))
        {
            context.Warnings.Add(new ExtractionWarning("statistic.change-contradicts-levels",
                string.Create(CultureInfo.InvariantCulture, $"{share.Id} '{share.Evidence[0].Text}': from '{a.Evidence[0].Text}' ({a.Id}) to '{b.Evidence[0].Text}' ({b.Id}) is {decimal.Round(change, 1):+0.0;-0.0} %.")));
        }
    }

    private static bool LinksLevels(TaggedText text, int from, Resolved<StatisticRecord> to)
    {
        for (int i = from; i <= to.First.Start; i++)
        {
            if (text.TryMatch(i, LexiconClass.ChangeVerb, out LexiconMatch verb) && verb.Entry.Value == "level")
            {
                return true;
            }
        }

        return false;
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
        return share.Record.Kind == StatisticKind.Percentage && share.Record.Unit == "%" && share.Record.Change is null
            && share.First.Start - statistics[fraction].First.End <= 8 ? share.Record : null;
    }

    /// <summary>Whether a percentage is a share of something that can't pass the whole (tỷ lệ hộ nghèo)</summary>
    private static bool IsShare(StatisticRecord record) =>
        record is { Kind: StatisticKind.Percentage, Unit: "%", Change: null, Target: null };
}
