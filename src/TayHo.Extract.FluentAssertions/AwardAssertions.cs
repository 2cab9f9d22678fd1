using TayHo.Extract.Records;

namespace TayHo.Extract.FluentAssertions;

/// <summary>Assertions on an award or rating.</summary>
/// <example><code>document.Should().HaveAward("Bằng khen").To("đội Mẫu").By("UBND tỉnh");</code></example>
public sealed class AwardAssertions : RecordAssertions<AwardRecord, AwardAssertions>
{
    internal AwardAssertions(ExtractionDocumentAssertions document, IReadOnlyList<AwardRecord> found, string sought)
        : base(document, found, sought)
    {
    }

    /// <summary>Asserts who received it.</summary>
    /// <param name="recipient">As written; null for nobody named.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public AwardAssertions To(string? recipient, string because = "", params object[] becauseArgs) =>
        Keep(a => Same(a.Recipient, recipient), $"recipient {Show(recipient)}", because, becauseArgs);

    /// <summary>Asserts who gave it.</summary>
    /// <param name="grantor">As written; null for nobody named.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public AwardAssertions By(string? grantor, string because = "", params object[] becauseArgs) =>
        Keep(a => Same(a.Grantor, grantor), $"grantor {Show(grantor)}", because, becauseArgs);

    /// <summary>Asserts when.</summary>
    /// <param name="date">The EDTF value; null for unknown.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public AwardAssertions OnDate(string? date, string because = "", params object[] becauseArgs) =>
        Keep(a => a.Date == date, $"date {Show(date)}", because, becauseArgs);
}
