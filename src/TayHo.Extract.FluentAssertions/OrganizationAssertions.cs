using TayHo.Extract.Records;

namespace TayHo.Extract.FluentAssertions;

/// <summary>Assertions on a body.</summary>
/// <example><code>document.Should().HaveOrganization("UBND huyện Vân Đồn").WithKind(OrganizationKind.Government);</code></example>
public sealed class OrganizationAssertions : RecordAssertions<OrganizationRecord, OrganizationAssertions>
{
    internal OrganizationAssertions(ExtractionDocumentAssertions document, IReadOnlyList<OrganizationRecord> found, string sought)
        : base(document, found, sought)
    {
    }

    /// <summary>Asserts the sort of body.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public OrganizationAssertions WithKind(OrganizationKind kind, string because = "", params object[] becauseArgs) =>
        Keep(o => o.Kind == kind, $"kind {kind}", because, becauseArgs);

    /// <summary>Asserts the administrative unit the body belongs to.</summary>
    /// <param name="code">The unit's code; null for none.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public OrganizationAssertions WithPlaceCode(string? code, string because = "", params object[] becauseArgs) =>
        Keep(o => o.PlaceCode == code, $"place code {Show(code)}", because, becauseArgs);
}
