using TayHo.Extract.Records;
using TayHo.Extract.Verification;

namespace TayHo.Extract.Evaluation;

/// <summary>Scores the awards of articles whose annotation lists them.</summary>
internal sealed class AwardScorer(Evaluator evaluator)
{
    public void Add(AnnotatedArticle article, ExtractionDocument found)
    {
        if (article.Gold.Awards is not { } golds)
        {
            return;
        }

        var free = new List<AwardRecord>(found.Awards);
        foreach (GoldAward gold in golds)
        {
            // Of several that would do, the most alike: lists repeat an award with other recipients.
            AwardRecord? match = free.Where(a => Same(gold, a)).MaxBy(a => FactText.WordF1(gold.Recipient, a.Recipient) + FactText.WordF1(gold.Award, a.Award));
            if (match is null)
            {
                evaluator.Awards.Miss(article.Id, $"{gold.Recipient} <- {gold.Award} by {gold.Grantor ?? "-"} {gold.Date}");
                continue;
            }

            free.Remove(match);
            evaluator.Awards.Match();
            bool grantor = gold.Grantor is null ? match.Grantor is null : FactText.WordF1(gold.Grantor, match.Grantor) >= 0.5;
            evaluator.AwardGrantor.Count(gold.Grantor is not null, grantor, article.Id, $"'{gold.Recipient}' {gold.Grantor ?? "null"}, found {match.Grantor ?? "null"}");
            evaluator.AwardDate.Count(gold.Date is not null, gold.Date == match.Date, article.Id, $"'{gold.Recipient}' {gold.Date ?? "null"}, found {match.Date ?? "null"}");
        }

        foreach (AwardRecord extra in free)
        {
            evaluator.Awards.Surplus(article.Id, $"{extra.Recipient ?? "-"} <- {extra.Award} by {extra.Grantor ?? "-"} {extra.Date} '{Evaluator.Around(found, extra.Evidence[0])}' by {extra.Rule}");
        }
    }

    private static bool Same(GoldAward gold, AwardRecord found) => Alike(gold.Award, found.Award) && Alike(gold.Recipient, found.Recipient);

    private static bool Alike(string? gold, string? found) => gold is null ? found is null : FactText.WordF1(gold, found) >= 0.5;
}
