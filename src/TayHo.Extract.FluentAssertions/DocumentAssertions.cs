using TayHo.Extract.Records;

namespace TayHo.Extract.FluentAssertions;

/// <summary>Assertions on a cited document.</summary>
/// <example><code>document.Should().HaveDocument("Nghị quyết", "12/NQ-HĐND").WithIssuer("HĐND tỉnh");</code></example>
public sealed class DocumentAssertions : RecordAssertions<DocumentRecord, DocumentAssertions>
{
    internal DocumentAssertions(ExtractionDocumentAssertions document, IReadOnlyList<DocumentRecord> found, string sought)
        : base(document, found, sought)
    {
    }

    /// <summary>Asserts who issued it.</summary>
    /// <param name="issuer">As written; null for nobody named.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public DocumentAssertions WithIssuer(string? issuer, string because = "", params object[] becauseArgs) =>
        Keep(d => Same(d.Issuer, issuer), $"issuer {Show(issuer)}", because, becauseArgs);

    /// <summary>Asserts the congress term.</summary>
    /// <param name="term">"XI"; null for none.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public DocumentAssertions WithTerm(string? term, string because = "", params object[] becauseArgs) =>
        Keep(d => d.Term == term, $"term {Show(term)}", because, becauseArgs);

    /// <summary>Asserts the date of issue.</summary>
    /// <param name="date">The EDTF value; null for none.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public DocumentAssertions WithDate(string? date, string because = "", params object[] becauseArgs) =>
        Keep(d => d.Date == date, $"date {Show(date)}", because, becauseArgs);

    /// <summary>Asserts the name of a law or scheme.</summary>
    /// <param name="title">As written; null for none.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public DocumentAssertions WithTitle(string? title, string because = "", params object[] becauseArgs) =>
        Keep(d => Same(d.Title, title), $"title {Show(title)}", because, becauseArgs);
}
