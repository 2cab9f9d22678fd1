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

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.1")]
    [InlineData("1.27")]
    public void Reads_every_version_1_and_passes_over_fields_it_does_not_know(string version)
    {
        string line = ExtractionJson.Serialize(Sample.Document(), indented: false)
            .Replace("\"schemaVersion\":\"1.1\"", $"\"newField\":[{{}}],\"schemaVersion\":\"{version}\"", StringComparison.Ordinal);
        ExtractionJson.Deserialize(line).Should().BeEquivalentTo(Sample.Document() with { SchemaVersion = version });
    }

    [Theory]
    [InlineData("\"2.0\"", "'2.0'")]
    [InlineData("\"10.1\"", "'10.1'")]
    [InlineData("2", "''")]
    public void Refuses_another_major_version_by_name_whatever_else_it_holds(string version, string named)
    {
        Action read = () => ExtractionJson.Deserialize($$"""{"other":{"a":1},"schemaVersion":{{version}},"article":7}""");
        read.Should().Throw<JsonException>().WithMessage($"The document has schema version {named}; this program reads 1.x.");
    }

    [Fact]
    public void Reads_a_document_of_version_1_0_that_lacks_the_fields_of_1_1()
    {
        string old = ExtractionJson.Serialize(Sample.Document(), indented: false).Replace("\"schemaVersion\":\"1.1\"", "\"schemaVersion\":\"1.0\"", StringComparison.Ordinal);
        foreach (string field in (string[])["\"scopeCode\":null,", "\"placeCode\":null,", "\"period\":null,", ",\"evidence\":null"])
        {
            old.Should().Contain(field);
            old = old.Replace(field, "", StringComparison.Ordinal);
        }

        ExtractionJson.Deserialize(old).Statistics.Should().ContainSingle().Which.ScopeCode.Should().BeNull();
    }
}
