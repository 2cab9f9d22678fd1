using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution;

/// <summary>Turns quantities into statistics: what each measures, when, where, against which target, and of which whole it is a part.</summary>
internal sealed class StatisticStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        IReadOnlyList<QuantityMention> mentions = context.Mentions.Quantities;
        for (int i = 0; i < mentions.Count; i++)
        {
            QuantityMention mention = mentions[i];
            var record = new StatisticRecord
            {
                Id = $"s{i + 1}",
                Value = mention.Value,
                High = mention.High,
                Of = mention.Of,
                Comparison = mention.Comparison,
                Kind = mention.Kind,
                Unit = mention.Symbol ?? (mention.UnitRange.Length > 0 ? context.Text.Slice(mention.UnitRange).ToString() : null),
                Change = mention.Change,
                Per = mention.PerRange.Length > 0 ? context.Text.Slice(mention.PerRange).ToString() : null,
                Rule = mention.Rule,
                Evidence = [context.Text.EvidenceOf(mention.Range)],
            };
            context.Statistics.Add(new Resolved<StatisticRecord>(record, [mention.Range]));
        }
    }
}
