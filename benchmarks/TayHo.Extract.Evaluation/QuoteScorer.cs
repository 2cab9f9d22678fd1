using TayHo.Extract.Records;
using TayHo.Extract.Verification;

namespace TayHo.Extract.Evaluation;

/// <summary>Scores the quotations of articles whose annotation lists them.</summary>
internal sealed class QuoteScorer(Evaluator evaluator)
{
    public void Add(AnnotatedArticle article, ExtractionDocument found)
    {
        if (article.Gold.Quotes is not { } golds)
        {
            return;
        }

        int[] at = GoldLocator.Locate(golds, found.Article.Text);
        var free = new List<QuoteRecord>(found.Quotes);
        for (int i = 0; i < golds.Count; i++)
        {
            GoldQuote gold = golds[i];
            int start = at[i], end = start + gold.Text.Length;
            QuoteRecord? near = free.Find(q => BeginsInside(q, start, end));
            if (near is null || !SameSpeaker(gold, near))
            {
                evaluator.Quotes.Miss(article.Id, $"{gold.Speaker ?? "-"}: '{gold.Text}'" + (near is null ? "" : $"  (found {near.SpeakerName ?? "-"})"));
                continue;
            }

            free.Remove(near);
            evaluator.Quotes.Match();
        }

        foreach (QuoteRecord extra in free)
        {
            string text = extra.Text.Length > 60 ? extra.Text[..60] + "…" : extra.Text;
            evaluator.Quotes.Surplus(article.Id, $"{extra.SpeakerName ?? "-"}: '{text}' {Evaluator.Lower(extra.Mode)} by {extra.Rule}");
        }
    }

    private static bool BeginsInside(QuoteRecord found, int start, int end)
    {
        Evidence evidence = found.Evidence[0];
        return (evidence.Start >= start && evidence.Start < end) || (start >= evidence.Start && start < evidence.End);
    }

    private static bool SameSpeaker(GoldQuote gold, QuoteRecord found) =>
        gold.Speaker is null ? found.SpeakerName is null : FactText.WordF1(gold.Speaker, found.SpeakerName) >= 0.5;
}
