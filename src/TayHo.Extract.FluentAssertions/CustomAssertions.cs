using TayHo.Extract.Records;

namespace TayHo.Extract.FluentAssertions;

/// <summary>Assertions on a record of a type of one's own.</summary>
/// <example><code>document.Should().HaveCustom("road").WithField("name", "Nguyễn Văn Mây");</code></example>
public sealed class CustomAssertions : RecordAssertions<CustomRecord, CustomAssertions>
{
    internal CustomAssertions(ExtractionDocumentAssertions document, IReadOnlyList<CustomRecord> found, string sought)
        : base(document, found, sought)
    {
    }

    /// <summary>Asserts a field.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">Its value, as the record writes it; null for a field that is not there.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public CustomAssertions WithField(string name, string? value, string because = "", params object[] becauseArgs) =>
        Keep(r => r[name] == value, $"{name} {Show(value)}", because, becauseArgs);
}
