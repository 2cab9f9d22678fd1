using TayHo.Extract.Records;
using TayHo.Extract.Verification;

namespace TayHo.Extract.Evaluation;

/// <summary>Scores the named bodies of articles whose annotation lists them.</summary>
internal sealed class OrganizationScorer(Evaluator evaluator)
{
    // Below this share of common words two names are two bodies (contract, section 4).
    private const double SameName = 0.85;

    public void Add(AnnotatedArticle article, ExtractionDocument found)
    {
        if (article.Gold.Organizations is not { } golds)
        {
            return;
        }

        var free = new List<OrganizationRecord>(found.Organizations);
        var matched = new OrganizationRecord?[golds.Count];

        // Equal names are paired before those that are only alike.
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < golds.Count; i++)
            {
                if (matched[i] is null && free.Find(o => Same(golds[i], o, exact: pass == 0)) is { } match)
                {
                    matched[i] = match;
                    free.Remove(match);
                }
            }
        }

        for (int i = 0; i < golds.Count; i++)
        {
            if (matched[i] is not { } match)
            {
                evaluator.Organizations.Miss(article.Id, $"{golds[i].Name} ({golds[i].Kind})");
                continue;
            }

            evaluator.Organizations.Match();
            string kind = Evaluator.Lower(match.Kind);
            evaluator.OrganizationKind.Count(true, kind == golds[i].Kind, article.Id, $"'{golds[i].Name}' {golds[i].Kind}, found {kind}");
        }

        foreach (OrganizationRecord extra in free)
        {
            evaluator.Organizations.Surplus(article.Id, $"{extra.Name} ({Evaluator.Lower(extra.Kind)}) '{Evaluator.Around(found, extra.Evidence[0])}' by {extra.Rule}");
        }
    }

    private static bool Same(GoldOrganization gold, OrganizationRecord found, bool exact) => exact
        ? FactText.Key(gold.Name) == FactText.Key(found.Name) || FactText.Key(gold.Name) == FactText.Key(found.InferredName)
        : FactText.WordF1(gold.Name, found.Name) >= SameName || FactText.WordF1(gold.Name, found.InferredName) >= SameName;
}
