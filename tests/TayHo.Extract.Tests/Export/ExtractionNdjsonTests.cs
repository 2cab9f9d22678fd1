using System.Text;
using System.Text.Json;
using FluentAssertions;
using TayHo.Extract.Export;
using Xunit;

namespace TayHo.Extract.Tests.Export;

public class ExtractionNdjsonTests
{
    [Fact]
    public void Writes_a_line_a_document_and_reads_them_back()
    {
        using var stream = new MemoryStream();
        ExtractionNdjson.Write(stream, [Sample.Document(), Sample.Document("Dòng\nhai", "a2")]);
        string text = Encoding.UTF8.GetString(stream.ToArray());
        text.Should().EndWith("}\n").And.NotStartWith("\uFEFF").And.Contain("Hạ Long", "Vietnamese letters stay readable");
        text.Split('\n').Should().HaveCount(3);
        ExtractionNdjson.Read(new StringReader(text + "\n")).Should().BeEquivalentTo([Sample.Document(), Sample.Document("Dòng\nhai", "a2")]);
    }

    [Fact]
    public void Names_the_line_that_is_no_document()
    {
        string line = ExtractionJson.Serialize(Sample.Document(), indented: false);
        Func<object> read = () => ExtractionNdjson.Read(new StringReader($"{line}\n\n{{\"article\": 1}}")).ToList();
        read.Should().Throw<JsonException>().WithMessage("Line 3: *");
    }
}
