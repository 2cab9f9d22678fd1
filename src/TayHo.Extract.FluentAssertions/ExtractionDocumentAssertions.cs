using System.Runtime.CompilerServices;
using FluentAssertions;
using FluentAssertions.Execution;
using FluentAssertions.Primitives;
using TayHo.Extract.Records;
using TayHo.Extract.Verification;

namespace TayHo.Extract.FluentAssertions;

/// <summary>
/// Assertions on what was read from an article, besides FluentAssertions' own for objects (Be, BeEquivalentTo, …). Names are the
/// same in any case, any placement of tone marks (hoà, hòa) and any form of Unicode.
/// </summary>
/// <example><code>document.Should().HaveOfficial("Lê Thị Mây").And.HavePlace("Vân Đồn").And.HaveEvidenceForEveryRecord();</code></example>
public sealed class ExtractionDocumentAssertions : ObjectAssertions<ExtractionDocument, ExtractionDocumentAssertions>
{
    /// <summary>Makes assertions on a document.</summary>
    /// <param name="document">The document.</param>
    public ExtractionDocumentAssertions(ExtractionDocument? document)
        : base(document!)
    {
    }

    /// <inheritdoc/>
    protected override string Identifier => "document";

    /// <summary>Asserts that the document holds what another does; the failure lists the facts that differ, where FluentAssertions would
    /// print both whole.</summary>
    /// <param name="expected">The other document.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public new AndConstraint<ExtractionDocumentAssertions> Be(ExtractionDocument? expected, string because = "",
            params object[] becauseArgs)
    {
        string difference = Subject is null || expected is null || Subject == expected
            ? "" : $": {string.Join(Environment.NewLine, Snapshot.Differing(Subject, expected))}";
        Execute.Assertion.BecauseOf(because, becauseArgs)
            .ForCondition(Subject == expected)
            .FailWith("Expected document {0}{reason}, but found {1}{2}.", Shown(expected), Shown(Subject), new Plain(difference));
        return new AndConstraint<ExtractionDocumentAssertions>(this);
    }

    /// <summary>Asserts that the article names an author.</summary>
    /// <param name="name">The author as the article names it.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> HaveAuthor(string name, string because = "", params object[] becauseArgs)
    {
        ExtractionDocument document = Document(because, becauseArgs);
        Execute.Assertion.BecauseOf(because, becauseArgs)
            .ForCondition(document.Article.Authors.Any(author => Same(author, name)))
            .FailWith("Expected author {0}{reason}, but found {1}.", name, document.Article.Authors);
        return new AndConstraint<ExtractionDocumentAssertions>(this);
    }

    /// <summary>Asserts the anchor date and how it became known.</summary>
    /// <param name="value">The EDTF date; null for none.</param>
    /// <param name="basis">How it became known.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> HaveAnchorDate(string? value, AnchorBasis basis, string because = "",
            params object[] becauseArgs)
    {
        AnchorDate anchor = Document(because, becauseArgs).AnchorDate;
        Execute.Assertion.BecauseOf(because, becauseArgs)
            .ForCondition(anchor.Value == value && anchor.Basis == basis)
            .FailWith("Expected anchor date {0} ({1}){reason}, but found {2} ({3}).", value, basis, anchor.Value, anchor.Basis);
        return new AndConstraint<ExtractionDocumentAssertions>(this);
    }

    /// <summary>Asserts that the anchor date is a day, and how it became known.</summary>
    /// <param name="day">The day.</param>
    /// <param name="basis">How it became known.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> HaveAnchorDate(DateOnly day, AnchorBasis basis, string because = "",
            params object[] becauseArgs) =>
        HaveAnchorDate(Describe.Day(day), basis, because, becauseArgs);

    /// <summary>Asserts that a warning was given.</summary>
    /// <param name="code">The warning's code.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
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
    /// <returns>Assertions on what was found.</returns>
    public PersonAssertions HaveOfficial(string name, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Officials, o =>
                    Same(o.Name, name), $"official \"{name}\"", because, becauseArgs, Elsewhere(Subject?.People, name, "without a post")),
                $"official \"{name}\"");

    /// <summary>Asserts that nobody of this name was found with a post.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> NotHaveOfficial(string name, string because = "", params object[] becauseArgs) =>
        NotFind(d => d.Officials, o => Same(o.Name, name), $"official \"{name}\"", because, becauseArgs);

    /// <summary>Asserts that a named person without a post was found.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>Assertions on what was found.</returns>
    public PersonAssertions HavePerson(string name, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.People, o =>
                    Same(o.Name, name), $"person \"{name}\"", because, becauseArgs, Elsewhere(Subject?.Officials, name, "as an official")),
                $"person \"{name}\"");

    /// <summary>Asserts that nobody of this name was found, with a post or without.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> NotHavePerson(string name, string because = "", params object[] becauseArgs) =>
        NotFind(d => d.Officials.Concat(d.People), p => Same(p.Name, name), $"person \"{name}\"", because, becauseArgs);

    /// <summary>Asserts that a number was found.</summary>
    /// <param name="value">The number, magnitudes multiplied in; the lower end of a range.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>Assertions on what was found.</returns>
    public StatisticAssertions HaveStatistic(decimal value, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Statistics, s => s.Value == value, $"statistic {Describe.Number(value)}", because, becauseArgs),
                $"statistic {Describe.Number(value)}");

    /// <summary>Asserts that a number was not taken for a statistic.</summary>
    /// <param name="value">The number.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> NotHaveStatistic(decimal value, string because = "", params object[] becauseArgs) =>
        NotFind(d => d.Statistics, s => s.Value == value, $"statistic {Describe.Number(value)}", because, becauseArgs);

    /// <summary>Asserts that a calendar time was found.</summary>
    /// <param name="value">The EDTF value.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>Assertions on what was found.</returns>
    public DateAssertions HaveDate(string value, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Dates, d => d.Value == value, $"date {value}", because, becauseArgs), $"date {value}");

    /// <summary>Asserts that a day was found.</summary>
    /// <param name="day">The day.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>Assertions on what was found.</returns>
    public DateAssertions HaveDate(DateOnly day, string because = "", params object[] becauseArgs) =>
        HaveDate(Describe.Day(day), because, becauseArgs);

    /// <summary>Asserts that a calendar time was not found.</summary>
    /// <param name="value">The EDTF value.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> NotHaveDate(string value, string because = "", params object[] becauseArgs) =>
        NotFind(d => d.Dates, d => d.Value == value, $"date {value}", because, becauseArgs);

    /// <summary>Asserts that a day was not found.</summary>
    /// <param name="day">The day.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> NotHaveDate(DateOnly day, string because = "", params object[] becauseArgs) =>
        NotHaveDate(Describe.Day(day), because, becauseArgs);

    /// <summary>Asserts that an administrative unit was found.</summary>
    /// <param name="name">The bare name ("Bưởi") or type and name ("phường Bưởi").</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>Assertions on what was found.</returns>
    public PlaceAssertions HavePlace(string name, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Places, p => IsCalled(p, name), $"place \"{name}\"", because, becauseArgs), $"place \"{name}\"");

    /// <summary>Asserts that an administrative unit was not found.</summary>
    /// <param name="name">The bare name ("Bưởi") or type and name ("phường Bưởi").</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> NotHavePlace(string name, string because = "", params object[] becauseArgs) =>
        NotFind(d => d.Places, p => IsCalled(p, name), $"place \"{name}\"", because, becauseArgs);

    /// <summary>Asserts that a body was found, by the name written or the one completed from the article.</summary>
    /// <param name="name">The name.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>Assertions on what was found.</returns>
    public OrganizationAssertions HaveOrganization(string name, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Organizations, o => IsCalled(o, name), $"organization \"{name}\"", because, becauseArgs),
                $"organization \"{name}\"");

    /// <summary>Asserts that a body was not found, by the name written or the one completed from the article.</summary>
    /// <param name="name">The name.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> NotHaveOrganization(string name, string because = "", params object[] becauseArgs) =>
        NotFind(d => d.Organizations, o => IsCalled(o, name), $"organization \"{name}\"", because, becauseArgs);

    /// <summary>Asserts that a document is cited.</summary>
    /// <param name="type">Nghị quyết, Quyết định, …</param>
    /// <param name="number">The number as written; null for a citation without one.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>Assertions on what was found.</returns>
    public DocumentAssertions HaveDocument(string type, string? number = null, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Documents, d =>
                    Same(d.Type, type) && Same(d.Number, number), $"document {type} {number}", because, becauseArgs),
                $"document {type} {number}");

    /// <summary>Asserts that a document is not cited.</summary>
    /// <param name="type">Nghị quyết, Quyết định, …</param>
    /// <param name="number">The number as written; null for a citation without one.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> NotHaveDocument(string type, string? number = null, string because = "",
            params object[] becauseArgs) =>
        NotFind(d => d.Documents, d => Same(d.Type, type) && Same(d.Number, number), $"document {type} {number}", because, becauseArgs);

    /// <summary>Asserts that an event was found whose name holds these words.</summary>
    /// <param name="name">The name or a part of it.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>Assertions on what was found.</returns>
    public EventAssertions HaveEvent(string name, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Events, e => VietnameseNameComparer.Contains(e.Name, name), $"event \"{name}\"", because, becauseArgs),
                $"event \"{name}\"");

    /// <summary>Asserts that no event was found whose name holds these words.</summary>
    /// <param name="name">The name or a part of it.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> NotHaveEvent(string name, string because = "", params object[] becauseArgs) =>
        NotFind(d => d.Events, e => VietnameseNameComparer.Contains(e.Name, name), $"event \"{name}\"", because, becauseArgs);

    /// <summary>Asserts that an event was found on a day.</summary>
    /// <param name="date">The EDTF value.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>Assertions on what was found.</returns>
    public EventAssertions HaveEventOn(string date, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Events, e => e.Date == date, $"event on {date}", because, becauseArgs), $"event on {date}");

    /// <summary>Asserts that an event was found on a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>Assertions on what was found.</returns>
    public EventAssertions HaveEventOn(DateOnly day, string because = "", params object[] becauseArgs) =>
        HaveEventOn(Describe.Day(day), because, becauseArgs);

    /// <summary>Asserts that an award or rating was found.</summary>
    /// <param name="award">The award.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>Assertions on what was found.</returns>
    public AwardAssertions HaveAward(string award, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Awards, a => Same(a.Award, award), $"award \"{award}\"", because, becauseArgs), $"award \"{award}\"");

    /// <summary>Asserts that an award or rating was not found.</summary>
    /// <param name="award">The award.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> NotHaveAward(string award, string because = "", params object[] becauseArgs) =>
        NotFind(d => d.Awards, a => Same(a.Award, award), $"award \"{award}\"", because, becauseArgs);

    /// <summary>Asserts that someone's words were found.</summary>
    /// <param name="speaker">The speaker's name.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>Assertions on what was found.</returns>
    public QuoteAssertions HaveQuoteBy(string speaker, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Quotes, q => Same(q.SpeakerName, speaker), $"quotation of \"{speaker}\"", because, becauseArgs),
                $"quotation of \"{speaker}\"");

    /// <summary>Asserts that nothing that someone said was found.</summary>
    /// <param name="speaker">The speaker's name.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> NotHaveQuoteBy(string speaker, string because = "", params object[] becauseArgs) =>
        NotFind(d => d.Quotes, q => Same(q.SpeakerName, speaker), $"quotation of \"{speaker}\"", because, becauseArgs);

    /// <summary>Asserts that a record of a type of one's own was found.</summary>
    /// <param name="type">The type's name, "road".</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>Assertions on what was found.</returns>
    public CustomAssertions HaveCustom(string type, string because = "", params object[] becauseArgs) =>
        new(this, Find(d => d.Custom ?? [], c => c.Type == type, $"custom record \"{type}\"", because, becauseArgs),
                $"custom record \"{type}\"");

    /// <summary>Asserts that no record of a type of one's own was found.</summary>
    /// <param name="type">The type's name, "road".</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> NotHaveCustom(string type, string because = "", params object[] becauseArgs) =>
        NotFind(d => d.Custom ?? [], c => c.Type == type, $"custom record \"{type}\"", because, becauseArgs);

    /// <summary>Asserts how many records of one type were found.</summary>
    /// <typeparam name="TRecord">The record's type.</typeparam>
    /// <param name="records">The type: <c>d => d.Statistics</c>.</param>
    /// <param name="expected">How many.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> HaveCount<TRecord>(Func<ExtractionDocument, IReadOnlyList<TRecord>> records,
            int expected, string because = "", params object[] becauseArgs)
        where TRecord : IExtractedRecord
    {
        ArgumentNullException.ThrowIfNull(records);
        IReadOnlyList<TRecord> found = records(Document(because, becauseArgs));
        Execute.Assertion.BecauseOf(because, becauseArgs)
            .ForCondition(found.Count == expected)
            .FailWith("Expected {0} records of type {1}{reason}, but found {2}: {3}.", expected, new Plain(typeof(TRecord).Name),
                    found.Count, new Plain(Describe.All(found)));
        return new AndConstraint<ExtractionDocumentAssertions>(this);
    }

    /// <summary>Asserts that a warning was not given.</summary>
    /// <param name="code">The warning's code.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> NotHaveWarning(string code, string because = "", params object[] becauseArgs)
    {
        ExtractionDocument document = Document(because, becauseArgs);
        Execute.Assertion.BecauseOf(because, becauseArgs)
            .ForCondition(document.Warnings.All(w => w.Code != code))
            .FailWith("Did not expect warning {0}{reason}, but found {1}.", code,
                    document.Warnings.Where(w => w.Code == code).Select(w => w.Message));
        return new AndConstraint<ExtractionDocumentAssertions>(this);
    }

    /// <summary>
    /// Asserts that the document is the one kept in a file. Where there is no file yet, or the change is meant, run the test once
    /// with the environment variable TAYHO_WRITE_SNAPSHOTS=1 and read the file's difference before it is committed.
    /// </summary>
    /// <param name="path">
    /// The JSON file; a relative path counts from the test's source file, which is found too where a deterministic build maps its path.
    /// </param>
    /// <param name="testFile">The test's source file; the compiler gives it.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> MatchSnapshot(string path, [CallerFilePath] string testFile = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ExtractionDocument document = Document("", []);
        string? folder = Path.IsPathFullyQualified(path) ? "" : Snapshot.FolderOf(testFile, AppContext.BaseDirectory);
        string? difference = folder is null
            ? $"the test's source file {testFile} is not on this machine; give the snapshot's full path."
            : Snapshot.Difference(document, Path.Combine(folder, path));
        if (difference is not null)
        {
            Execute.Assertion.FailWith("Expected the document to match the snapshot {0}, but {1}", path, new Plain(difference));
        }

        return new AndConstraint<ExtractionDocumentAssertions>(this);
    }

    /// <summary>Asserts that every record's evidence is found in the reading text where it says.</summary>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The document's assertions, to go on with.</returns>
    public AndConstraint<ExtractionDocumentAssertions> HaveEvidenceForEveryRecord(string because = "", params object[] becauseArgs)
    {
        ExtractionDocument document = Document(because, becauseArgs);
        string text = document.Article.Text;
        IExtractedRecord[] records =
        [
            .. document.Dates, .. document.Places, .. document.Officials, .. document.People, .. document.Organizations,
            .. document.Statistics, .. document.Documents, .. document.Events, .. document.Awards, .. document.Quotes,
                .. document.Custom ?? [],
        ];
        string[] wrong =
        [
            .. records.Where(r => r.Evidence.Count == 0
                    || r.Evidence.Any(e => e.Start < 0 || e.End > text.Length || e.Start >= e.End
                        || text[e.Start..e.End] != e.Text)).Select(Describe.One),
        ];
        Execute.Assertion.BecauseOf(because, becauseArgs)
            .ForCondition(wrong.Length == 0)
            .FailWith("Expected every record's evidence in the article's text{reason}, but not so for {0}.", wrong);
        return new AndConstraint<ExtractionDocumentAssertions>(this);
    }

    private static Plain Shown(ExtractionDocument? document) => new(document is null ? "<null>" : document.ToString());

    private static bool Same(string? found, string? expected) => VietnameseNameComparer.Instance.Equals(found, expected);

    private static bool IsCalled(PlaceRecord place, string name) => Same(place.Name, name) || Same($"{place.Type} {place.Name}", name);

    private static bool IsCalled(OrganizationRecord body, string name) =>
        Same(body.Name, name) || (body.InferredName is not null && Same(body.InferredName, name));

    private ExtractionDocument Document(string because, object[] becauseArgs)
    {
        Execute.Assertion.BecauseOf(because,
                becauseArgs).ForCondition(Subject is not null).FailWith("Expected a document{reason}, but found <null>.");
        return Subject!;
    }

    private TRecord[] Find<TRecord>(Func<ExtractionDocument, IEnumerable<TRecord>> records, Func<TRecord, bool> predicate, string sought,
            string because, object[] becauseArgs, string hint = "")
        where TRecord : IExtractedRecord
    {
        TRecord[] all = [.. records(Document(because, becauseArgs))];
        TRecord[] found = [.. all.Where(predicate)];
        Execute.Assertion.BecauseOf(because, becauseArgs)
            .ForCondition(found.Length > 0)
            .FailWith("Expected {0}{reason}, but found {1}{2}.", new Plain(sought), new Plain(Describe.All(all)), new Plain(hint));
        return found;
    }

    private static string Elsewhere(IEnumerable<PersonRecord>? people, string name, string where)
    {
        PersonRecord[] others = [.. people?.Where(p => Same(p.Name, name)) ?? []];
        return others.Length == 0 ? "" : $"; found {where}: {Describe.All(others)}";
    }

    private AndConstraint<ExtractionDocumentAssertions> NotFind<TRecord>(Func<ExtractionDocument, IEnumerable<TRecord>> records,
            Func<TRecord, bool> predicate, string sought, string because, object[] becauseArgs)
        where TRecord : IExtractedRecord
    {
        TRecord[] found = [.. records(Document(because, becauseArgs)).Where(predicate)];
        Execute.Assertion.BecauseOf(because, becauseArgs)
            .ForCondition(found.Length == 0)
            .FailWith("Did not expect {0}{reason}, but found {1}.", new Plain(sought), new Plain(Describe.All(found)));
        return new AndConstraint<ExtractionDocumentAssertions>(this);
    }
}
