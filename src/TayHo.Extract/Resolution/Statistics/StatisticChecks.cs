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
            (decimal Sum, int Parts) total = sums?.GetValueOrDefault(record.Id) ?? default;
            if (total.Parts > 1 && record.Change is null && total.Sum > record.Value && record.Comparison is Comparison.Equal or Comparison.LessThanOrEqual or Comparison.LessThan)
            {
                context.Warnings.Add(new ExtractionWarning("statistic.parts-exceed-whole",
                    string.Create(CultureInfo.InvariantCulture, $"{record.Id} '{record.Evidence[0].Text}': its {total.Parts} parts, {PartsOf(statistics, record.Id)}, add up to {total.Sum}; check whether they overlap.")));
            }

            if (total.Parts > 1 && record.Change is null && total.Sum < record.Value && record.Comparison == Comparison.Equal && ClaimsAll(context, i))
            {
                context.Warnings.Add(new ExtractionWarning("statistic.parts-miss-whole",
                    string.Create(CultureInfo.InvariantCulture, $"{record.Id} '{record.Evidence[0].Text}': the {total.Parts} parts it is said to consist of, {PartsOf(statistics, record.Id)}, add up to {total.Sum}.")));
            }

            if (record.Of is { } of && of > 0 && Share(statistics, i) is { } share && Math.Abs((record.Value / of * 100) - share.Value) > Math.Max(0.6m, share.Value * Tolerance))
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

    /// <summary>The words of a whole's first parts: "'30 nam', '15 nữ'".</summary>
    private static string PartsOf(List<Resolved<StatisticRecord>> statistics, string whole) =>
        string.Join(", ", statistics.Where(s => s.Record.PartOf == whole && s.Record.Kind != StatisticKind.Percentage).Take(MostNamed).Select(s => "'" + s.Record.Evidence[0].Text + "'"));

    /// <summary>Whether the words between a whole and its parts say that these are all ("gồm 41 xã và 17 phường"), and all stand in its sentence as plain numbers.</summary>
    private static bool ClaimsAll(ResolutionContext context, int whole)
    {
        Resolved<StatisticRecord> first = context.Statistics[whole];
        TokenRange sentence = context.Text.Sentence(context.Text.SentenceOf(first.First.Start));
        int begin = -1, end = -1;
        for (int i = whole + 1; i < context.Statistics.Count && context.Statistics[i].First.Start < sentence.End; i++)
        {
            if (context.Statistics[i].Record.PartOf == first.Record.Id)
            {
                if (context.Statistics[i].Record.Comparison != Comparison.Equal)
                {
                    return false;
                }

                begin = begin < 0 ? context.Statistics[i].First.Start : begin;
                end = context.Statistics[i].First.End;
            }
        }

        bool open = sentence.End > sentence.Start && context.Text.Is(sentence.End - 1, '…');
        for (int i = Math.Max(0, end); i + 1 < sentence.End && !open; i++)
        {
            open = context.Text.Is(i, '…') || (context.Text.Is(i, '.') && context.Text.Is(i + 1, '.'));
        }

        if (begin < 0 || open || context.Statistics.Exists(s => s.Record.PartOf == first.Record.Id && s.First.Start >= sentence.End))
        {
            return false;
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
        if (a.Value <= 0 || a.Kind == StatisticKind.Percentage || b.Kind == StatisticKind.Percentage || (a.Unit is not null && b.Unit is not null && a.Unit != b.Unit) || a.High is not null || b.High is not null
            || share is not { Kind: StatisticKind.Percentage, Unit: "%", Change: ChangeDirection.Increase or ChangeDirection.Decrease, Comparison: Comparison.Equal, High: null }
            || told.First.Start - high.First.End > 8 || high.First.Start - low.First.End > 4 || context.Text.SentenceOf(low.First.Start) != context.Text.SentenceOf(told.First.Start) || !LinksLevels(context.Text, low.First.End, high))
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
        return share.Record.Kind == StatisticKind.Percentage && share.Record.Unit == "%" && share.Record.Change is null && share.First.Start - statistics[fraction].First.End <= 8 ? share.Record : null;
    }

    /// <summary>Whether a percentage is a share of something that can't pass the whole (tỷ lệ hộ nghèo)</summary>
    private static bool IsShare(StatisticRecord record) =>
        record is { Kind: StatisticKind.Percentage, Unit: "%", Change: null, Target: null };
}
