using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using TayHo.Extract.Verification;

namespace TayHo.Extract.Evaluation;

/// <summary>Scores an extractor on annotated articles by section 4 of the contract.</summary>
public sealed class Evaluator
{
    public Score Dates { get; } = new("dates");

    public Score Places { get; } = new("places");

    public Score Officials { get; } = new("officials");

    public Score Positions { get; } = new("positions");

    public Score People { get; } = new("people");

    public Score Statistics { get; } = new("statistics");

    public Score Documents { get; } = new("documents");

    public Score Events { get; } = new("event");

    public Score Organizations { get; } = new("organizations");

    public Score Awards { get; } = new("awards");

    public Score Quotes { get; } = new("quotes");

    public IReadOnlyList<Score> Scores =>
        [Dates, Places, Officials, Positions, People, Statistics, Documents, Events, Organizations, Awards, Quotes];

    public FieldScore DateKind { get; } = new("kind");

    public FieldScore DatePart { get; } = new("dayPart");

    public FieldScore PlaceCode { get; } = new("code");

    public FieldScore StatisticComparison { get; } = new("comparison");

    public FieldScore StatisticChange { get; } = new("change");

    public FieldScore StatisticTarget { get; } = new("target");

    public FieldScore StatisticPartOf { get; } = new("partOf");

    public FieldScore StatisticPeriod { get; } = new("period");

    public FieldScore StatisticMeasure { get; } = new("measure");

    public FieldScore StatisticScope { get; } = new("scope");

    public FieldScore OrganizationKind { get; } = new("kind");

    public FieldScore AwardGrantor { get; } = new("grantor");

    public FieldScore AwardDate { get; } = new("date");

    /// <summary>The fields of matched records, by the record type they belong to.</summary>
    public IReadOnlyList<(string Type, FieldScore Field)> Fields =>
    [
        ("dates", DateKind), ("dates", DatePart), ("places", PlaceCode), ("statistics", StatisticComparison), ("statistics", StatisticChange),
        ("statistics", StatisticTarget), ("statistics", StatisticPartOf), ("statistics", StatisticPeriod), ("statistics", StatisticMeasure), ("statistics", StatisticScope),
        ("organizations", OrganizationKind), ("awards", AwardGrantor), ("awards", AwardDate),
    ];

    /// <summary>Extracts one article and adds its scores.</summary>
    public void Add(ArticleExtractor extractor, AnnotatedArticle article)
    {
        ExtractionDocument found = extractor.Extract(new ArticleInput
        {
            Id = article.Id,
            Title = article.Title,
            PublishedAt = article.PublishedAt,
            Authors = article.Authors.Count > 0 ? article.Authors : null,
            Text = article.Text,
        });
        Compare(article, found);
    }

    /// <summary>Adds the scores of a document that was extracted before.</summary>
    public void Compare(AnnotatedArticle article, ExtractionDocument found)
    {
        ScoreDates(article, found);
        ScorePlaces(article, found);
        ScorePersons(Officials, article, article.Gold.Officials, found.Officials);
        ScorePositions(article, found);
        ScorePersons(People, article, article.Gold.People, found.People);
        new StatisticScorer(this).Add(article, found);
        ScoreDocuments(article, found);
        ScoreEvent(article, found);
        new OrganizationScorer(this).Add(article, found);
        new AwardScorer(this).Add(article, found);
        new QuoteScorer(this).Add(article, found);
    }

    private void ScoreDates(AnnotatedArticle article, ExtractionDocument found)
    {
        int[] at = GoldLocator.Locate(article.Gold.Dates, found.Article.Text);
        var free = new List<DateRecord>(found.Dates);
        for (int i = 0; i < article.Gold.Dates.Count; i++)
        {
            GoldDate gold = article.Gold.Dates[i];
            int start = at[i], end = start + gold.Text.Length;
            DateRecord? match = free.FirstOrDefault(d => d.Value == gold.Value && d.Evidence[0].Start < end && start < d.Evidence[0].End);
            if (match is null)
            {
                DateRecord? near = found.Dates.FirstOrDefault(d => d.Evidence[0].Start < end && start < d.Evidence[0].End);
                Dates.Miss(article.Id, $"'{gold.Text}' {gold.Kind} {gold.Value ?? "null"}" + (near is null ? "" : $"  (found '{near.Evidence[0].Text}' {near.Value ?? "null"} by {near.Rule})"));
                continue;
            }

            free.Remove(match);
            Dates.Match();
            string kind = Lower(match.Kind), part = match.DayPart is { } p ? Lower(p) : "null";
            DateKind.Count(true, kind == gold.Kind, article.Id, $"'{gold.Text}' {gold.Kind}, found {kind}");
            DatePart.Count(gold.DayPart is not null, part == (gold.DayPart ?? "null"), article.Id, $"'{gold.Text}' {gold.DayPart ?? "null"}, found {part}");
        }

        foreach (DateRecord extra in free)
        {
            Dates.Surplus(article.Id, $"'{extra.Evidence[0].Text}' {extra.Value ?? "null"} by {extra.Rule}");
        }
    }

    private void ScorePlaces(AnnotatedArticle article, ExtractionDocument found)
    {
        var free = new List<PlaceRecord>(found.Places);
        foreach (GoldPlace gold in article.Gold.Places)
        {
            bool Same(PlaceRecord p) => Lower(p.Level) == gold.Level && FactText.Key(p.Name) == FactText.Key(gold.Name);
            PlaceRecord? match = free.FirstOrDefault(p => Same(p) && p.Code == gold.Code) ?? free.FirstOrDefault(Same);
            if (match is null)
            {
                Places.Miss(article.Id, $"{gold.Type} {gold.Name} {gold.Code}");
                continue;
            }

            free.Remove(match);
            Places.Match();
            if (gold.Code is not null)
            {
                PlaceCode.Count(true, match.Code == gold.Code, article.Id, $"{gold.Type} {gold.Name} {gold.Code}, found {match.Code ?? "null"} ({match.FullName})");
            }
        }

        foreach (PlaceRecord extra in free)
        {
            Places.Surplus(article.Id, $"{extra.Type} {extra.Name} {extra.Code} '{Around(found, extra.Evidence[0])}' by {extra.Rule}");
        }
    }

    private static void ScorePersons(Score score, AnnotatedArticle article, IReadOnlyList<GoldPerson> golds, IReadOnlyList<PersonRecord> found)
    {
        var free = new List<PersonRecord>(found);
        foreach (GoldPerson gold in golds)
        {
            int match = free.FindIndex(p => FactText.Key(p.Name) == FactText.Key(gold.Name));
            if (match < 0)
            {
                score.Miss(article.Id, gold.Name);
                continue;
            }

            free.RemoveAt(match);
            score.Match();
        }

        foreach (PersonRecord extra in free)
        {
            score.Surplus(article.Id, $"{extra.Name} by {extra.Rule}");
        }
    }

    private void ScorePositions(AnnotatedArticle article, ExtractionDocument found)
    {
        List<(string Name, Position Position)> free = [.. found.Officials.SelectMany(o => o.Positions.Select(p => (o.Name, p)))];
        foreach (GoldPerson person in article.Gold.Officials)
        {
            foreach (GoldPosition gold in person.Positions ?? [])
            {
                int match = free.FindIndex(f => FactText.Key(f.Name) == FactText.Key(person.Name) && FactText.Key(f.Position.Title) == FactText.Key(gold.Title)
                    && SameOrganization(f.Position.Organization, gold.Organization));
                if (match < 0)
                {
                    Positions.Miss(article.Id, $"{person.Name}: {gold.Title ?? "-"} | {gold.Organization ?? "-"} {gold.Rank}");
                    continue;
                }

                free.RemoveAt(match);
                Positions.Match();
            }
        }

        foreach ((string name, Position position) in free)
        {
            Positions.Surplus(article.Id, $"{name}: {position.Title ?? "-"} | {position.Organization ?? "-"} {position.Rank}");
        }
    }

    private static bool SameOrganization(string? a, string? b)
    {
        string left = FactText.Key(a), right = FactText.Key(b);
        return left == right || (left.Length > 0 && right.Length > 0
            && ((left + " ").StartsWith(right + " ", StringComparison.Ordinal) || (right + " ").StartsWith(left + " ", StringComparison.Ordinal)));
    }

    private void ScoreDocuments(AnnotatedArticle article, ExtractionDocument found)
    {
        var free = new List<DocumentRecord>(found.Documents);
        foreach (GoldDocument gold in article.Gold.Documents)
        {
            int match = free.FindIndex(d => SameDocument(gold, d));
            if (match < 0)
            {
                Documents.Miss(article.Id, $"{gold.Type} {gold.Number} {gold.Term} {gold.Title} ({gold.Issuer})");
                continue;
            }

            free.RemoveAt(match);
            Documents.Match();
        }

        foreach (DocumentRecord extra in free)
        {
            Documents.Surplus(article.Id, $"{extra.Type} {extra.Number} {extra.Term} {extra.Title} ({extra.Issuer}) '{extra.Evidence[0].Text}'");
        }
    }

    private static bool SameDocument(GoldDocument gold, DocumentRecord found)
    {
        if (FactText.Key(gold.Type) != FactText.Key(found.Type) || FactText.Key(gold.Number) != FactText.Key(found.Number))
        {
            return false;
        }

        if (gold.Number is not null)
        {
            return true;
        }

        return (gold.Term is not null && gold.Term == found.Term)
            || (gold.Title is not null && found.Title is not null && FactText.Coverage(gold.Title, found.Title) >= 0.5)
            || (gold.Term is null && gold.Title is null && SameOrganization(gold.Issuer, found.Issuer));
    }

    private void ScoreEvent(AnnotatedArticle article, ExtractionDocument found)
    {
        EventRecord? first = found.Events.Count > 0 ? found.Events[0] : null;
        GoldEvent? gold = article.Gold.Event;
        if (gold is null && first is null)
        {
            return;
        }

        bool same = gold is not null && first is not null && gold.Date == first.Date && FactText.Coverage(gold.Name, first.Name) >= 0.5;
        if (same)
        {
            Events.Match();
            return;
        }

        if (gold is not null)
        {
            Events.Miss(article.Id, $"{gold.Kind} '{gold.Name}' {gold.Date}");
        }

        if (first is not null)
        {
            Events.Surplus(article.Id, $"{first.Kind} '{first.Name}' {first.Date} by {first.Rule}");
        }
    }

    internal static string Lower<TEnum>(TEnum value)
        where TEnum : struct, Enum => EnumNames.Of(value);

    internal static string Around(ExtractionDocument found, Evidence evidence)
    {
        string text = found.Article.Text;
        int start = Math.Max(0, evidence.Start - 25), end = Math.Min(text.Length, evidence.End + 25);
        return $"{text[start..evidence.Start]}[{evidence.Text}]{text[evidence.End..end]}".Replace('\n', ' ');
    }
}
