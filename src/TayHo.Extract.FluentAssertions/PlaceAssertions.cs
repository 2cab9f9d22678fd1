using TayHo.Extract.Records;

namespace TayHo.Extract.FluentAssertions;

/// <summary>Assertions on an administrative unit.</summary>
/// <example><code>document.Should().HavePlace("Vân Đồn").WithLevel(PlaceLevel.District);</code></example>
public sealed class PlaceAssertions : RecordAssertions<PlaceRecord, PlaceAssertions>
{
    internal PlaceAssertions(ExtractionDocumentAssertions document, IReadOnlyList<PlaceRecord> found, string sought)
        : base(document, found, sought)
    {
    }

    /// <summary>Asserts the code.</summary>
    /// <param name="code">The code of the General Statistics Office; null when it can't be told.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public PlaceAssertions WithCode(string? code, string because = "", params object[] becauseArgs) =>
        Keep(p => p.Code == code, $"code {Show(code)}", because, becauseArgs);

    /// <summary>Asserts the tier.</summary>
    /// <param name="level">The tier.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public PlaceAssertions WithLevel(PlaceLevel level, string because = "", params object[] becauseArgs) =>
        Keep(p => p.Level == level, $"level {level}", because, becauseArgs);

    /// <summary>Asserts what an ended unit became, wholly or in part.</summary>
    /// <param name="name">The successor's full name or its code.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public PlaceAssertions WithSuccessor(string name, string because = "", params object[] becauseArgs) =>
        Keep(p => p.Successors.Any(s => s.FullName == name || s.Code == name), $"successor {name}", because, becauseArgs);
}
