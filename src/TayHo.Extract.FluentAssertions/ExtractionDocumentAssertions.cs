using FluentAssertions;
using FluentAssertions.Execution;
using FluentAssertions.Primitives;
using TayHo.Extract.Records;

namespace TayHo.Extract.FluentAssertions;

/// <summary>Assertions on what was read from an article.</summary>
public sealed class ExtractionDocumentAssertions : ReferenceTypeAssertions<ExtractionDocument?, ExtractionDocumentAssertions>
{
    /// <summary>Makes assertions on a document.</summary>
    /// <param name="document">The document.</param>
    public ExtractionDocumentAssertions(ExtractionDocument? document)
        : base(document)
    {
    }

    /// <inheritdoc/>
    protected override string Identifier => "document";

    /// <summary>Asserts that the article names an author.</summary>
    /// <param name="name">The author as the article names it.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public AndConstraint<ExtractionDocumentAssertions> HaveAuthor(string name, string because = "", params object[] becauseArgs)
    {
        ExtractionDocument document = Document(because, becauseArgs);
        Execute.Assertion.BecauseOf(because, becauseArgs)
            .ForCondition(document.Article.Authors.Contains(name))
            .FailWith("Expected author {0}{reason}, but found {1}.", name, document.Article.Authors);
        return new AndConstraint<ExtractionDocumentAssertions>(this);
    }

    /// <summary>Asserts the anchor date and how it became known.</summary>
    /// <param name="value">The EDTF date; null for none.</param>
    /// <param name="basis">How it became known.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public AndConstraint<ExtractionDocumentAssertions> HaveAnchorDate(string? value, AnchorBasis basis, string because = "", params object[] becauseArgs)
    {
        AnchorDate anchor = Document(because, becauseArgs).AnchorDate;
        Execute.Assertion.BecauseOf(because, becauseArgs)
            .ForCondition(anchor.Value == value && anchor.Basis == basis)
            .FailWith("Expected anchor date {0} ({1}){reason}, but found {2} ({3}).", value, basis, anchor.Value, anchor.Basis);
        return new AndConstraint<ExtractionDocumentAssertions>(this);
    }

    /// <summary>Asserts that a warning was given.</summary>
    /// <param name="code">The warning's code.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public AndConstraint<ExtractionDocumentAssertions> HaveWarning(string code, string because = "", params object[] becauseArgs)
    {
        ExtractionDocument document = Document(because, becauseArgs);
        Execute.Assertion.BecauseOf(because, becauseArgs)
            .ForCondition(document.Warnings.Any(w => w.Code == code))
            .FailWith("Expected warning {0}{reason}, but found {1}.", code, document.Warnings.Select(w => $"{w.Code}: {w.Message}"));
        return new AndConstraint<ExtractionDocumentAssertions>(this);
    }

    /// <summary>Asserts that a person with a post was found.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public PersonAssertions HaveOfficial(string name, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Officials, o => o.Name == name, $"official \"{name}\"", because, becauseArgs), $"official \"{name}\"");

    /// <summary>Asserts that a named person without a post was found.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public PersonAssertions HavePerson(string name, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.People, o => o.Name == name, $"person \"{name}\"", because, becauseArgs), $"person \"{name}\"");

    /// <summary>Asserts that nobody of this name was found, with a post or without.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public AndConstraint<ExtractionDocumentAssertions> NotHavePerson(string name, string because = "", params object[] becauseArgs) =>
        NotFind(d => d.Officials.Concat(d.People), p => p.Name == name, $"person \"{name}\"", because, becauseArgs);

    /// <summary>Asserts that a number was found.</summary>
    /// <param name="value">The number, magnitudes multiplied in; the lower end of a range.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public StatisticAssertions HaveStatistic(decimal value, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Statistics, s => s.Value == value, $"statistic {Describe.Number(value)}", because, becauseArgs), $"statistic {Describe.Number(value)}");

    /// <summary>Asserts that a number was not taken for a statistic.</summary>
    /// <param name="value">The number.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public AndConstraint<ExtractionDocumentAssertions> NotHaveStatistic(decimal value, string because = "", params object[] becauseArgs) =>
        NotFind(d => d.Statistics, s => s.Value == value, $"statistic {Describe.Number(value)}", because, becauseArgs);

    /// <summary>Asserts that a calendar time was found.</summary>
    /// <param name="value">The EDTF value.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public DateAssertions HaveDate(string value, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Dates, d => d.Value == value, $"date {value}", because, becauseArgs), $"date {value}");

    /// <summary>Asserts that a calendar time was not found.</summary>
    /// <param name="value">The EDTF value.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public AndConstraint<ExtractionDocumentAssertions> NotHaveDate(string value, string because = "", params object[] becauseArgs) =>
        NotFind(d => d.Dates, d => d.Value == value, $"date {value}", because, becauseArgs);

    /// <summary>Asserts that an administrative unit was found.</summary>
    /// <param name="name">The bare name ("Bưởi") or type and name ("phường Bưởi").</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public PlaceAssertions HavePlace(string name, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Places, p => IsCalled(p, name), $"place \"{name}\"", because, becauseArgs), $"place \"{name}\"");

    /// <summary>Asserts that an administrative unit was not found.</summary>
    /// <param name="name">The bare name ("Bưởi") or type and name ("phường Bưởi").</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public AndConstraint<ExtractionDocumentAssertions> NotHavePlace(string name, string because = "", params object[] becauseArgs) =>
        NotFind(d => d.Places, p => IsCalled(p, name), $"place \"{name}\"", because, becauseArgs);

    /// <summary>Asserts that a body was found, by the name written or the one completed from the article.</summary>
    /// <param name="name">The name.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public OrganizationAssertions HaveOrganization(string name, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Organizations, o => o.Name == name || o.InferredName == name, $"organization \"{name}\"", because, becauseArgs), $"organization \"{name}\"");

    /// <summary>Asserts that a document is cited.</summary>
    /// <param name="type">Nghị quyết, Quyết định, …</param>
    /// <param name="number">The number as written; null for a citation without one.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public DocumentAssertions HaveDocument(string type, string? number = null, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Documents, d => d.Type == type && d.Number == number, $"document {type} {number}", because, becauseArgs), $"document {type} {number}");

    /// <summary>Asserts that an event was found whose name holds these words.</summary>
    /// <param name="name">The name or a part of it.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public EventAssertions HaveEvent(string name, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Events, e => e.Name.Contains(name, StringComparison.OrdinalIgnoreCase), $"event \"{name}\"", because, becauseArgs), $"event \"{name}\"");

    /// <summary>Asserts that an award or rating was found.</summary>
    /// <param name="award">The award.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public AwardAssertions HaveAward(string award, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Awards, a => a.Award == award, $"award \"{award}\"", because, becauseArgs), $"award \"{award}\"");

    /// <summary>Asserts that someone's words were found.</summary>
    /// <param name="speaker">The speaker's name.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public QuoteAssertions HaveQuoteBy(string speaker, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Quotes, q => q.SpeakerName == speaker, $"quotation of \"{speaker}\"", because, becauseArgs), $"quotation of \"{speaker}\"");

    /// <summary>Asserts that every record's evidence is found in the reading text where it says.</summary>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    public AndConstraint<ExtractionDocumentAssertions> HaveEvidenceForEveryRecord(string because = "", params object[] becauseArgs)
    {
        ExtractionDocument document = Document(because, becauseArgs);
        string text = document.Article.Text;
        IExtractedRecord[] records =
        [
            .. document.Dates, .. document.Places, .. document.Officials, .. document.People, .. document.Organizations,
            .. document.Statistics, .. document.Documents, .. document.Events, .. document.Awards, .. document.Quotes,
        ];
        string[] wrong =
        [
            .. records.Where(r => r.Evidence.Count == 0 || r.Evidence.Any(e => e.Start < 0 || e.End > text.Length || e.Start >= e.End || text[e.Start..e.End] != e.Text)).Select(Describe.One),
        ];
        Execute.Assertion.BecauseOf(because, becauseArgs)
            .ForCondition(wrong.Length == 0)
            .FailWith("Expected every record's evidence in the article's text{reason}, but not so for {0}.", wrong);
        return new AndConstraint<ExtractionDocumentAssertions>(this);
    }

    private static bool IsCalled(PlaceRecord place, string name) => place.Name == name || $"{place.Type} {place.Name}" == name;

    private ExtractionDocument Document(string because, object[] becauseArgs)
    {
        Execute.Assertion.BecauseOf(because, becauseArgs).ForCondition(Subject is not null).FailWith("Expected a document{reason}, but found <null>.");
        return Subject!;
    }

    private TRecord[] Find<TRecord>(Func<ExtractionDocument, IEnumerable<TRecord>> records, Func<TRecord, bool> predicate, string sought, string because, object[] becauseArgs)
        where TRecord : IExtractedRecord
    {
        TRecord[] all = [.. records(Document(because, becauseArgs))];
        TRecord[] found = [.. all.Where(predicate)];
        Execute.Assertion.BecauseOf(because, becauseArgs)
            .ForCondition(found.Length > 0)
            .FailWith("Expected {0}{reason}, but found {1}.", new Plain(sought), new Plain(Describe.All(all)));
        return found;
    }

    private AndConstraint<ExtractionDocumentAssertions> NotFind<TRecord>(Func<ExtractionDocument, IEnumerable<TRecord>> records, Func<TRecord, bool> predicate, string sought, string because, object[] becauseArgs)
        where TRecord : IExtractedRecord
    {
        TRecord[] found = [.. records(Document(because, becauseArgs)).Where(predicate)];
        Execute.Assertion.BecauseOf(because, becauseArgs)
            .ForCondition(found.Length == 0)
            .FailWith("Did not expect {0}{reason}, but found {1}.", new Plain(sought), new Plain(Describe.All(found)));
        return new AndConstraint<ExtractionDocumentAssertions>(this);
    }
}
