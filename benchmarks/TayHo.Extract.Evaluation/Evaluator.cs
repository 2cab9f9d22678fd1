using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using TayHo.Extract.Verification;

namespace TayHo.Extract.Evaluation;

/// <summary>Scores an extractor on annotated articles by section 4 of the contract, as <see cref="ExtractionComparison"/> compares documents by it.</summary>
public sealed class Evaluator
{
    // The fields of matched records that the contract scores: where a field is given, and whether it counts where it is not.
    private readonly (string Type, FieldScore Score, Func<IExtractedRecord, bool> Given, bool OnlyGiven)[] _fields;

    /// <summary>Starts with nothing scored.</summary>
    public Evaluator() => _fields =
    [
        Field<DateRecord>("dates", DateKind, _ => true),
        Field<DateRecord>("dates", DatePart, d => d.DayPart is not null),
        Field<PlaceRecord>("places", PlaceCode, p => p.Code is not null, onlyGiven: true),
        Field<StatisticRecord>("statistics", StatisticComparison, _ => true),
        Field<StatisticRecord>("statistics", StatisticChange, s => s.Change is not null),
        Field<StatisticRecord>("statistics", StatisticTarget, s => s.Target is not null),
        Field<StatisticRecord>("statistics", StatisticPartOf, s => s.PartOf is not null),
        Field<StatisticRecord>("statistics", StatisticPeriod, s => s.Period is not null),
        Field<StatisticRecord>("statistics", StatisticMeasure, s => s.Measure is not null),
        Field<StatisticRecord>("statistics", StatisticScope, s => s.Scope is not null),
        Field<OrganizationRecord>("organizations", OrganizationKind, _ => true),
        Field<AwardRecord>("awards", AwardGrantor, a => a.Grantor is not null),
        Field<AwardRecord>("awards", AwardDate, a => a.Date is not null),
    ];

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
    public IReadOnlyList<(string Type, FieldScore Field)> Fields => [.. _fields.Select(f => (f.Type, f.Score))];

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
        // An annotation tells the reported event alone, and types whose key it lacks are not scored.
        GoldFacts gold = article.Gold;
        ExtractionDocument scored = found with
        {
            Events = [.. found.Events.Take(1)],
            Organizations = gold.Organizations is null ? [] : found.Organizations,
            Awards = gold.Awards is null ? [] : found.Awards,
            Quotes = gold.Quotes is null ? [] : found.Quotes,
            Custom = null,
        };
        ExtractionDocument expected = GoldRecords.Of(gold, found.Article);
        foreach (RecordComparison record in scored.Compare(expected).Records)
        {
            Count(Array.Find([.. Scores], s => s.Type == record.Type || s == Events && record.Type == "events")!, article.Id, record, found);
        }

        foreach ((string name, Position? wanted, Position? post) in ExtractionComparison.Posts(expected, scored))
        {
            CountPost(article.Id, name, wanted, post);
        }
    }

    private void Count(Score score, string article, RecordComparison record, ExtractionDocument found)
    {
        if (record.IsMatched)
        {
            score.Match();
            foreach ((string type, FieldScore field, Func<IExtractedRecord, bool> given, bool onlyGiven) in _fields)
            {
                if (type == record.Type && (given(record.Expected!) || !onlyGiven))
                {
                    FieldDifference? wrong = record.Differences.FirstOrDefault(d => d.Field == field.Name);
                    field.Count(given(record.Expected!), wrong is null, article, $"{Written(record.Expected!)} {wrong?.Expected ?? "null"}, found {wrong?.Found ?? "null"}");
                }
            }

            return;
        }

        if (record.Expected is { } expected)
        {
            score.Miss(article, $"{Written(expected)} {expected}" + (record.Found is { } near ? $"  (found {Written(near)} {near} by {near.Rule})" : ""));
        }

        if (record.Found is { } extra)
        {
            score.Surplus(article, $"{extra} '{(extra.Evidence.Count > 0 ? Around(found, extra.Evidence[0]) : "")}' by {extra.Rule}");
        }
    }

    private void CountPost(string article, string name, Position? wanted, Position? found)
    {
        if (wanted is not null && found is not null)
        {
            Positions.Match();
        }
        else if (wanted is not null)
        {
            Positions.Miss(article, Show(wanted));
        }
        else if (found is not null)
        {
            Positions.Surplus(article, Show(found));
        }

        string Show(Position post) => $"{name}: {post.Title ?? "-"} | {post.Organization ?? "-"} {post.Rank}";
    }

    private static (string, FieldScore, Func<IExtractedRecord, bool>, bool) Field<TRecord>(string type, FieldScore score, Func<TRecord, bool> given, bool onlyGiven = false)
        where TRecord : class, IExtractedRecord => (type, score, r => given((TRecord)r), onlyGiven);

    private static string Written(IExtractedRecord record) => record.Evidence.Count > 0 ? $"'{record.Evidence[0].Text}'" : "";

    private static string Around(ExtractionDocument found, Evidence evidence)
    {
        string text = found.Article.Text;
        int start = Math.Max(0, evidence.Start - 25), end = Math.Min(text.Length, evidence.End + 25);
        return $"{text[start..evidence.Start]}[{evidence.Text}]{text[evidence.End..end]}".Replace('\n', ' ');
    }
}
