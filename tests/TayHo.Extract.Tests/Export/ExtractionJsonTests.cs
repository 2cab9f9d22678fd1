using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Export;

/// <summary>The same JSON through anyone's serializer, and what comes back.</summary>
public class ExtractionJsonTests
{
    // .NET names these in whole words, the contract does not.
    private static readonly Dictionary<string, string> Shorter = new()
    {
        ["Equal"] = "eq", ["GreaterThan"] = "gt", ["GreaterThanOrEqual"] = "ge", ["LessThan"] = "lt", ["LessThanOrEqual"] = "le", ["Approximate"] = "approx",
    };

    private static readonly string Expected = ExtractionJson.Serialize(Sample.Document(), indented: false);

    private static readonly JsonSerializerOptions Unescaped = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Ours, the framework's own and those of a server that has no reflection: all must read alike.
    private static readonly JsonSerializerOptions[] Readers =
        [ExtractionJson.Options, JsonSerializerOptions.Web, new(JsonSerializerDefaults.Web) { TypeInfoResolver = ExtractionJson.TypeInfoResolver }];

    public static TheoryData<string> EveryEnum() => [.. typeof(ExtractionDocument).Assembly.GetTypes().Where(t => t.IsEnum && t.IsPublic && t.Namespace == typeof(ExtractionDocument).Namespace).Select(t => t.Name)];

    [Fact]
    public void Reflection_with_web_options_writes_the_same_bytes() =>
        JsonSerializer.Serialize(Sample.Document(), Unescaped).Should().Be(Expected);

    [Fact]
    public void Web_options_as_they_are_differ_only_in_escapes_and_read_back()
    {
        string json = JsonSerializer.Serialize(Sample.Document(), JsonSerializerOptions.Web);
        JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(Expected)).Should().BeTrue();
        JsonSerializer.Deserialize<ExtractionDocument>(json, JsonSerializerOptions.Web).Should().Be(Sample.Document());
    }

    [Theory]
    [InlineData(JsonSerializerDefaults.General)]
    [InlineData(JsonSerializerDefaults.Web)]
    public void The_resolver_serves_options_without_reflection(JsonSerializerDefaults defaults)
    {
        var options = new JsonSerializerOptions(defaults) { TypeInfoResolver = ExtractionJson.TypeInfoResolver, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        string json = JsonSerializer.Serialize(Sample.Document(), options);
        json.Should().Be(Expected);
        JsonSerializer.Deserialize<ExtractionDocument>(json, options).Should().Be(Sample.Document());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_text_of_megabytes_is_written_in_pieces_and_the_same(bool indented)
    {
        ExtractionDocument sample = Sample.Document();
        ExtractionDocument document = sample with { Article = sample.Article with { Text = sample.Article.Text + new string('ờ', 4_100_000) + "\"\n" } };
        var stream = new Pieces();
        ExtractionJson.Serialize(stream, document, indented);
        stream.ToArray().Should().Equal(ExtractionJson.SerializeToUtf8Bytes(document, indented));
        stream.Count.Should().BeGreaterThan(2, "the words behind the long text go in a piece of their own");
    }

    [Fact]
    public void The_options_serve_whatever_takes_options()
    {
        ExtractionJson.Options.IsReadOnly.Should().BeTrue();
        JsonSerializer.Serialize(Sample.Document(), ExtractionJson.Options).Should().Be(Expected);
    }

    [Theory]
    [MemberData(nameof(EveryEnum))]
    public void Every_enum_of_the_records_stands_in_JSON_as_the_contract_writes_it(string name)
    {
        Type type = typeof(ExtractionDocument).Assembly.GetType($"{typeof(ExtractionDocument).Namespace}.{name}")!;
        foreach (object value in Enum.GetValues(type))
        {
            string json = JsonSerializer.Serialize(value, type);
            json.Should().Be($"\"{Shorter.GetValueOrDefault(value.ToString()!) ?? JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!)}\"");
            JsonSerializer.Deserialize(json, type).Should().Be(value);
        }

        ((Action)(() => JsonSerializer.Deserialize("7", type))).Should().Throw<JsonException>();
        ((Action)(() => JsonSerializer.Serialize(Enum.ToObject(type, 99), type))).Should().Throw<JsonException>().WithMessage($"*99 is no {name}*");
    }

    public static TheoryData<string> EveryEnumOfADocument() => [.. EnumsOf(typeof(ExtractionDocument), []).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(EveryEnumOfADocument))]
    public void A_value_of_a_later_version_is_read_as_other(string name)
    {
        Type type = typeof(ExtractionDocument).Assembly.GetType($"{typeof(ExtractionDocument).Namespace}.{name}")!;
        JsonSerializer.Deserialize("\"later\"", type)!.ToString().Should().Be("Other");
    }

    [Fact]
    public void A_document_of_a_later_version_is_read()
    {
        string later = Expected.Replace("\"kind\":\"party\"", "\"kind\":\"startup\"", StringComparison.Ordinal).Replace("\"kind\":\"ceremony\"", "\"kind\":\"webinar\"", StringComparison.Ordinal)
            .Replace("\"kind\":\"interval\"", "\"kind\":\"era\"", StringComparison.Ordinal).Replace("\"basis\":\"supplied\"", "\"basis\":\"asked\"", StringComparison.Ordinal)
            .Replace("\"schemaVersion\":\"1.1\"", "\"schemaVersion\":\"1.9\",\"mood\":\"glad\"", StringComparison.Ordinal);
        foreach (JsonSerializerOptions options in Readers)
        {
            ExtractionDocument read = JsonSerializer.Deserialize<ExtractionDocument>(later, options)!;
            read.Organizations[0].Kind.Should().Be(OrganizationKind.Other);
            read.Events[0].Kind.Should().Be(EventKind.Other);
            read.Dates[0].Kind.Should().Be(DateKind.Other);
            read.AnchorDate.Basis.Should().Be(AnchorBasis.Other);
            read.SchemaVersion.Should().Be("1.9");
        }
    }

    [Fact]
    public void The_reasons_for_an_event_are_no_part_of_a_document_s_value()
    {
        ArticleExtractor explaining = ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { ExplainEvents = true }).Build();
        ExtractionDocument explained = explaining.ExtractText("Họp\nSáng 1/3/2024, UBND xã Hạ Long tổ chức Hội nghị tổng kết năm 2023.");
        explained.EventChoices.Should().NotBeEmpty();
        ExtractionDocument again = ExtractionJson.Deserialize(ExtractionJson.Serialize(explained));
        again.Should().Be(explained);
        again.GetHashCode().Should().Be(explained.GetHashCode());
    }

    [Fact]
    public void What_comes_back_equals_what_was_written() => ExtractionJson.Deserialize(Expected).Should().Be(Sample.Document());

    [Theory]
    [InlineData("{\"article\":{\"id\":\"a\",\"text\":\"x\"},\"anchorDate\":{\"value\":null,\"basis\":\"none\"}}")]
    [InlineData("{\"schemaVersion\":\"1.0\",\"article\":{\"id\":\"a\",\"text\":\"x\",\"authors\":null,\"blocks\":null,\"provenance\":null},\"anchorDate\":{\"basis\":\"none\"},\"dates\":null,\"warnings\":null}")]
    public void Lists_are_never_null(string json)
    {
        foreach (ExtractionDocument document in new[] { ExtractionJson.Deserialize(json), JsonSerializer.Deserialize<ExtractionDocument>(json, JsonSerializerOptions.Web)! })
        {
            document.Dates.Should().BeEmpty();
            document.Quotes.Should().BeEmpty();
            document.Warnings.Should().BeEmpty();
            document.Article.Authors.Should().BeEmpty();
            document.Article.Blocks.Should().BeEmpty();
            document.Article.Provenance.Should().BeEmpty();
            document.SchemaVersion.Should().StartWith("1.");
        }
    }

    [Theory]
    [InlineData("\"anchorDate\":{\"value\":\"2024-02-28\",\"basis\":\"supplied\",\"evidence\":null},", "", "*anchorDate*")]
    [InlineData("\"rule\":\"date.x\",", "", "*rule*")]
    [InlineData("\"rule\":\"date.x\"", "\"rule\":null", "*rule*")]
    [InlineData("\"text\":\"Xã Hạ Long có 12 cầu.\"", "\"text\":null", "*text*")]
    [InlineData("\"authors\":[\"Thu Nga\"", "\"authors\":[null", "*authors*null*")]
    [InlineData("\"dates\":[{", "\"dates\":[null,{", "*dates*null*")]
    [InlineData("\"fields\":{\"name\":\"Hạ Long\"}", "\"fields\":{\"name\":null}", "*fields*null*")]
    [InlineData("\"start\":0,\"end\":10,\"text\":\"Xã Hạ Long\"", "\"start\":0,\"end\":10", "*text*")]
    [InlineData("\"start\":0,\"end\":10,\"text\":\"Xã Hạ Long\"", "\"start\":0,\"end\":10,\"text\":null", "*text*")]
    [InlineData("\"start\":0,\"end\":10,", "\"end\":10,", "*start*")]
    [InlineData("\"code\":\"date.weekday-mismatch\",", "", "*code*")]
    [InlineData("\"message\":\"…\"", "\"message\":null", "*message*")]
    [InlineData("\"schemaVersion\":\"1.1\"", "\"schemaVersion\":\"2.0\"", "*2.0*reads 1.x*")]
    [InlineData("\"schemaVersion\":\"1.1\"", "\"schemaVersion\":\"\"", "*reads 1.x*")]
    public void What_is_required_is_checked_by_every_serializer(string right, string wrong, string message)
    {
        string broken = Expected.Replace(right, wrong, StringComparison.Ordinal);
        broken.Should().NotBe(Expected);
        FluentActions.Invoking(() => ExtractionJson.Deserialize(broken)).Should().Throw<JsonException>().WithMessage(message);
        foreach (JsonSerializerOptions options in Readers)
        {
            FluentActions.Invoking(() => JsonSerializer.Deserialize<ExtractionDocument>(broken, options)).Should().Throw<JsonException>().WithMessage(message);
        }
    }

    [Fact]
    public void A_version_of_null_is_refused() =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<ExtractionDocument>(Expected.Replace("\"1.1\"", "null", StringComparison.Ordinal), ExtractionJson.Options)).Should().Throw<JsonException>();

    [Fact]
    public void A_block_is_read_whole_or_not_at_all() =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<ArticleBlock>("{\"role\":\"title\",\"start\":0}", JsonSerializerOptions.Web)).Should().Throw<JsonException>().WithMessage("*end*");

    private static IEnumerable<Type> EnumsOf(Type type, HashSet<Type> seen)
    {
        foreach (Type part in type.GetProperties().Where(p => p.GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonIgnoreAttribute), true).Length == 0 || p.Name == "Custom")
            .Select(p => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType).Select(t => t.IsGenericType ? t.GetGenericArguments()[^1] : t).Where(t => t.Namespace == type.Namespace && seen.Add(t)))
        {
            foreach (Type found in part.IsEnum ? [part] : EnumsOf(part, seen))
            {
                yield return found;
            }
        }
    }

    /// <summary>Counts what it is given.</summary>
    private sealed class Pieces : MemoryStream
    {
        public int Count { get; private set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Count++;
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Count++;
            base.Write(buffer);
        }
    }
}
