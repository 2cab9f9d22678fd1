using TayHo.Extract.Recognition;
using TayHo.Extract.Records;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>Turns quantities into statistics: what each measures, when, where, against which target, and of which whole it is a
/// part.</summary>
internal sealed class StatisticStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        IReadOnlyList<QuantityMention> mentions = context.Mentions.Quantities;
        if (mentions.Count == 0)
        {
            return;
        }

        var phrases = new QuantityPhrases(context.Text, mentions);
        var clauses = new MeasureClauses(phrases);
        var things = new ThingFinder(phrases, clauses);
        var measures = new MeasureReader(phrases, clauses, things, new SizeReader(phrases, things));
        var periods = new StatisticPeriods(context);
        var relations = new StatisticRelations(phrases);
        var scopes = new ScopeReader(context, phrases);
        int[] wholes = new StatisticParts(phrases).Read();
        for (int i = 0; i < mentions.Count; i++)
        {
            context.Text.ThrowIfStopped();
            QuantityMention mention = mentions[i];
            Scope scope = scopes.Read(i);
            if (scope.Name is null && wholes[i] >= 0 && wholes[i] < i)
            {
                // A part is whose its whole is.
                StatisticRecord whole = context.Statistics[wholes[i]].Record;
                scope = new Scope(whole.Scope, whole.ScopeCode);
            }

            var record = new StatisticRecord
            {
                Id = Id(i),
                Value = mention.Value,
                High = mention.High,
                Of = mention.Of,
                Comparison = mention.Comparison,
                Kind = mention.Kind,
                Unit = mention.Symbol ?? (mention.UnitRange.Length > 0 ? context.Text.Slice(mention.UnitRange).ToString() : null),
                Measure = measures.Read(i, wholes[i]) is { Length: > 0 } measure ? measure : null,
                Change = mention.Change,
                Baseline = relations.Baseline(i),
                Scope = scope.Name,
                ScopeCode = scope.Code,
                Period = periods.Read(mention),
                Target = relations.Target(i),
                PartOf = wholes[i] >= 0 ? Id(wholes[i]) : null,
                Per = mention.PerRange.Length > 0 ? context.Text.Slice(mention.PerRange).ToString() : null,
                Rule = mention.Rule,
                Evidence = context.Text.EvidenceListOf(mention.Range),
            };
            context.Statistics.Add(new Resolved<StatisticRecord>(record, [mention.Range]));
        }

        StatisticChecks.Run(context, measures);
    }

    private static string Id(int index) => RecordId.Of('s', index + 1);
}
