using TayHo.Extract.Records;
using TayHo.Extract.Verification;

namespace TayHo.Extract.Evaluation;

/// <summary>Scores statistics and the fields of the matched ones.</summary>
internal sealed class StatisticScorer(Evaluator evaluator)
{
    public void Add(AnnotatedArticle article, ExtractionDocument found)
    {
        IReadOnlyList<GoldStatistic> golds = article.Gold.Statistics;
        int[] at = GoldLocator.Locate(golds, found.Article.Text);
        var free = new List<StatisticRecord>(found.Statistics);
        var matched = new StatisticRecord?[golds.Count];

        // Where a number occurs twice, the mention at the gold place is taken first.
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < golds.Count; i++)
            {
                int start = at[i], end = start + golds[i].Text.Length;
                StatisticRecord? match = matched[i] ?? free.Find(s => SameNumber(golds[i], s) && (pass == 1 || (s.Evidence[0].Start < end && start < s.Evidence[0].End)));
                if (match is not null && matched[i] is null)
                {
                    matched[i] = match;
                    free.Remove(match);
                }
            }
        }

        for (int i = 0; i < golds.Count; i++)
        {
            if (matched[i] is { } match)
            {
                evaluator.Statistics.Match();
                ScoreFields(article, found, golds[i], match);
            }
            else
            {
                int start = at[i], end = start + golds[i].Text.Length;
                StatisticRecord? near = found.Statistics.FirstOrDefault(s => s.Evidence[0].Start < end && start < s.Evidence[0].End);
                evaluator.Statistics.Miss(article.Id, $"'{golds[i].Text}' {golds[i].Value} {golds[i].High} {golds[i].Unit}" + (near is null ? "" : $"  (found {near.Value} {near.High} {near.Unit} by {near.Rule})"));
            }
        }

        foreach (StatisticRecord extra in free)
        {
            evaluator.Statistics.Surplus(article.Id, $"{extra.Value} {extra.High} {extra.Unit} '{Evaluator.Around(found, extra.Evidence[0])}' by {extra.Rule}");
        }
    }

    private void ScoreFields(AnnotatedArticle article, ExtractionDocument found, GoldStatistic gold, StatisticRecord match)
    {
        string comparison = Evaluator.Lower(match.Comparison);
        evaluator.StatisticComparison.Count(true, comparison == (gold.Comparison ?? "eq"), article.Id, $"'{gold.Text}' {gold.Comparison}, found {comparison}");
        Compare(evaluator.StatisticChange, gold.Change, match.Change is { } c ? Evaluator.Lower(c) : null);
        Compare(evaluator.StatisticTarget, gold.Target, match.Target is { } t ? Evaluator.Lower(t) : null);
        Compare(evaluator.StatisticPeriod, gold.Period, match.Period);
        decimal? goldParent = gold.PartOf is null ? null : article.Gold.Statistics.FirstOrDefault(s => s.Id == gold.PartOf)?.Value;
        decimal? foundParent = match.PartOf is null ? null : found.Statistics.FirstOrDefault(s => s.Id == match.PartOf)?.Value;
        evaluator.StatisticPartOf.Count(gold.PartOf is not null, goldParent == foundParent, article.Id, $"'{gold.Text}' {goldParent}, found {foundParent}");
        bool measure = gold.Measure is null || FactText.WordF1(gold.Measure, match.Measure) >= 0.5;
        evaluator.StatisticMeasure.Count(gold.Measure is not null, measure, article.Id, $"'{gold.Text}' '{gold.Measure}', found '{match.Measure}'");
        bool scope = FactText.Key(gold.Scope) == FactText.Key(match.Scope);
        evaluator.StatisticScope.Count(gold.Scope is not null, scope, article.Id, $"'{gold.Text}' '{gold.Scope}', found '{match.Scope}'");

        void Compare(FieldScore field, string? expected, string? actual) =>
            field.Count(expected is not null, expected == actual, article.Id, $"'{gold.Text}' {expected ?? "null"}, found {actual ?? "null"}");
    }

    private static bool SameNumber(GoldStatistic gold, StatisticRecord found)
    {
        if (gold.Value != found.Value || gold.High != found.High)
        {
            return false;
        }

        return gold.Kind == "count"
            ? found.Kind == StatisticKind.Count && FactText.Coverage(gold.Unit, found.Unit) >= 0.5
            : FactText.Key(gold.Unit) == FactText.Key(found.Unit);
    }
}
