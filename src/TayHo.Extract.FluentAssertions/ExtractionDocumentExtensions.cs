using TayHo.Extract.Records;

namespace TayHo.Extract.FluentAssertions;

/// <summary>The way into the assertions: <c>document.Should().HaveOfficial("Lê Thu").WithPosition("Bí thư", "Đảng ủy xã");</c>.</summary>
public static class ExtractionDocumentExtensions
{
    /// <summary>Starts assertions on what was read from an article.</summary>
    /// <param name="document">The document; null fails the first assertion.</param>
    public static ExtractionDocumentAssertions Should(this ExtractionDocument? document) => new(document);
}
