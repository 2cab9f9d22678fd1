using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FluentAssertions;
using Json.Schema;
using TayHo.Extract.Articles;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.House;
using Xunit;

namespace TayHo.Extract.Tests.Export;

/// <summary>
/// The shipped JSON Schema is the one that the types give, and every output is valid by it. After an intended change run the
/// tests once with TAYHO_WRITE_PUBLIC_API=1 and commit the file.
/// </summary>
public partial class JsonSchemaTests
{
    private static readonly string File = Repository.In("src", "TayHo.Extract", "Export", "Schemas", "extraction-document.schema.json");
    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromText(System.IO.File.ReadAllText(File)));
    private static readonly Dictionary<string, XElement> Docs = XDocument.Load(Path.ChangeExtension(typeof(ExtractionDocument).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Inputs() =>
        [.. ArticleFiles.Find(Path.Combine(AppContext.BaseDirectory, "Articles")).Concat(ArticleFiles.Find(Path.Combine(AppContext.BaseDirectory, "seeds"))).Select(f => Path.GetRelativePath(AppContext.BaseDirectory, f))];

    public static TheoryData<string> Corpora() => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpora"), "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Is_generated_from_the_types()
    {
        string generated = Generate();
        if (Environment.GetEnvironmentVariable("TAYHO_WRITE_PUBLIC_API") == "1")
        {
            System.IO.File.WriteAllText(File, generated, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        System.IO.File.ReadAllText(File).ReplaceLineEndings("\n").Should().Be(generated, "after an intended change run the tests with TAYHO_WRITE_PUBLIC_API=1 and commit the schema");
    }

    [Fact]
    public void Is_in_the_library() => ExtractionJson.GetSchema().ReplaceLineEndings("\n").Should().Be(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"));

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Every_output_is_valid(string path)
    {
        foreach (ArticleInputResult result in ArticleFiles.Read(Path.Combine(AppContext.BaseDirectory, path), long.MaxValue))
        {
            Errors(ExtractionJson.Serialize(ArticleExtractor.Default.Extract(result.Input!))).Should().BeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void What_is_read_from_the_lines_of_a_corpus_is_valid(string corpus)
    {
        foreach (string[] lines in Tests.Corpora.CorpusFile.Read(corpus).Select(c => c.Text).Prepend("Tin").Chunk(200))
        {
            Errors(ExtractionJson.Serialize(ArticleExtractor.Default.ExtractText(string.Join('\n', lines), "2024-02-28"))).Should().BeEmpty();
        }
    }

    [Fact]
    public void A_record_of_every_type_is_valid() => Errors(ExtractionJson.Serialize(Sample.Document())).Should().BeEmpty();

    [Theory]
    [InlineData("\"kind\": \"interval\"", "\"kind\": \"era\"")]
    [InlineData("\"value\": 12.5", "\"value\": \"12.5\"")]
    [InlineData("\"rule\": \"date.x\"", "\"Rule\": \"date.x\"")]
    [InlineData("\"basis\": \"supplied\"", "\"basis\": null")]
    [InlineData("\"schemaVersion\": \"1.1\"", "\"schemaVersion\": \"2.0\"")]
    public void What_is_no_document_is_refused(string right, string wrong)
    {
        string json = ExtractionJson.Serialize(Sample.Document());
        string broken = json.Replace(right, wrong, StringComparison.Ordinal);
        broken.Should().NotBe(json);
        Errors(broken).Should().NotBeEmpty();
    }

    private static List<string> Errors(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        EvaluationResults results = Schema.Value.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid ? [] : [.. (results.Details ?? []).Where(d => !d.IsValid && d.Errors is not null).Select(d => $"{d.InstanceLocation}: {string.Join("; ", d.Errors!.Values)}"), "invalid"];
    }

    private static string Generate()
    {
        var exporter = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };
        JsonNode body = ExtractionJson.Options.GetJsonSchemaAsNode(typeof(ExtractionDocument), exporter);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "urn:tayho-extract:extraction-document:1",
            ["title"] = nameof(ExtractionDocument),
        };
        foreach ((string name, JsonNode? value) in body.AsObject())
        {
            schema[name] = value?.DeepClone();
        }

        schema["properties"]!["schemaVersion"]!["pattern"] = "^1(\\.|$)";
        return schema.ToJsonString(Written) + "\n";
    }

    /// <summary>Enums with our converter are lists of their names; every property says what its documentation says.</summary>
    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        Type type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type.IsEnum)
        {
            var names = new JsonArray([.. Enum.GetValues(type).Cast<object>().Select(v => JsonSerializer.SerializeToNode(v, type)!)]);
            if (type != context.TypeInfo.Type)
            {
                names.Add(null);
            }

            node = new JsonObject { ["enum"] = names };
        }

        // A reader may be given null for a list; a writer never gives it.
        if (context.PropertyInfo is { IsGetNullable: false } && node is JsonObject { } written && written["type"] is JsonArray types)
        {
            written["type"] = types.Select(t => (string)t!).First(t => t != "null");
        }

        string? text = context.PropertyInfo is { } property
            ? Summary(property.DeclaringType, property.AttributeProvider is MemberInfo member ? member.Name : property.Name)
            : context.Path.IsEmpty ? Text(Docs["T:" + type.FullName].Element("summary")) : null;
        if (text is null || node is not JsonObject schema)
        {
            return node;
        }

        var described = new JsonObject { ["description"] = text };
        foreach ((string name, JsonNode? value) in schema)
        {
            described[name] = value?.DeepClone();
        }

        return described;
    }

    private static string? Summary(Type type, string property)
    {
        if (Docs.TryGetValue($"P:{type.FullName}.{property}", out XElement? member) && member.Element("summary") is { } summary)
        {
            return Text(summary);
        }

        // A property of IExtractedRecord inherits its text; one of a positional record is a parameter of its constructor.
        if (Docs.TryGetValue($"P:{typeof(IExtractedRecord).FullName}.{property}", out XElement? inherited) && typeof(IExtractedRecord).IsAssignableFrom(type))
        {
            return Text(inherited.Element("summary"));
        }

        return Docs.TryGetValue("T:" + type.FullName, out XElement? record) ? Text(record.Elements("param").FirstOrDefault(p => p.Attribute("name")!.Value == property)) : null;
    }

    private static string? Text(XElement? element) => element is null
        ? null
        : Blanks().Replace(string.Concat(element.Nodes().Select(n => n is XElement e ? Reference(e) : n.ToString())), " ").Trim();

    private static string Reference(XElement element) => (element.Attribute("cref") ?? element.Attribute("name"))?.Value is { } name ? name[(name.LastIndexOf('.') + 1)..] : element.Value;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
