using TayHo.Extract.Records;

namespace TayHo.Extract.FluentAssertions;

/// <summary>Assertions on a person: posts and form of address.</summary>
/// <example><code>document.Should().HaveOfficial("Lê Thị Mây").WithPosition("Chủ tịch", "UBND huyện Vân Đồn");</code></example>
public sealed class PersonAssertions : RecordAssertions<PersonRecord, PersonAssertions>
{
    internal PersonAssertions(ExtractionDocumentAssertions document, IReadOnlyList<PersonRecord> found, string sought)
        : base(document, found, sought)
    {
    }

    /// <summary>Asserts a post and its body.</summary>
    /// <param name="title">The post: "Bí thư".</param>
    /// <param name="organization">The body: "Quận ủy Tây Hồ"; null when any will do.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public PersonAssertions WithPosition(string title, string? organization = null, string because = "", params object[] becauseArgs) =>
        Keep(p => p.Positions.Any(post => Same(post.Title, title) && (organization is null || Same(post.Organization, organization))),
                $"position {title}{(organization is null ? "" : ", " + organization)}", because, becauseArgs);

    /// <summary>Asserts that a post is held, was held or is held for the time being.</summary>
    /// <param name="title">The post.</param>
    /// <param name="status">The status.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public PersonAssertions WithStatus(string title, PositionStatus status, string because = "", params object[] becauseArgs) =>
        Keep(p => p.Positions.Any(post => Same(post.Title, title) && post.Status == status), $"{status} position {title}", because,
                becauseArgs);

    /// <summary>Asserts a rank or degree.</summary>
    /// <param name="rank">The rank: "Thượng tá".</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public PersonAssertions WithRank(string rank, string because = "", params object[] becauseArgs) =>
        Keep(p => p.Positions.Any(post => Same(post.Rank, rank)), $"rank {rank}", because, becauseArgs);

    /// <summary>Asserts the form of address.</summary>
    /// <param name="honorific">ông, bà, đồng chí; null for none.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public PersonAssertions WithHonorific(string? honorific, string because = "", params object[] becauseArgs) =>
        Keep(p => Same(p.Honorific, honorific), $"honorific {Show(honorific)}", because, becauseArgs);
}
