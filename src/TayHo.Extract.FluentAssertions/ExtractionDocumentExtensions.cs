using TayHo.Extract.Records;

namespace TayHo.Extract.FluentAssertions;

/// <summary>The way into the assertions: <c>document.Should().HaveOfficial("Lê Thu").WithPosition("Bí thư", "Đảng ủy xã");</c>.</summary>
/// <example><code>document.Should().HaveOfficial("Lê Thị Mây").WithPosition("Chủ tịch", "UBND huyện Vân Đồn");</code></example>
public static class ExtractionDocumentExtensions
{
    /// <summary>Starts assertions on what was read from an article.</summary>
    /// <param name="document">The document; null fails the first assertion.</param>
    /// <returns>The assertions.</returns>
    public static ExtractionDocumentAssertions Should(this ExtractionDocument? document) => new(document);
}
