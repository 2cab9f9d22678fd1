using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export;

/// <summary>Writes and reads extraction documents as JSON: camelCase, nulls kept, Vietnamese letters as themselves.</summary>
/// <example><code>
/// string json = ExtractionJson.Serialize(document);
/// ExtractionDocument again = ExtractionJson.Deserialize(json); // equals document
/// </code></example>
public static class ExtractionJson
{
    private const string SchemaResource = "schemas/extraction-document.schema.json";

    private static readonly ExtractionJsonContext Compact = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        NewLine = "\n",
        Encoder = ForFiles,
    });

    /// <summary>The longest reading text, in UTF-16 units, whose document is made in memory before any of it is written.</summary>
    private const int LongestWhole = 4_000_000;

    private const int LeastRoom = 4096;
    private const int MostRoom = 1 << 24;

    // Output is a file, not a part of a page: Vietnamese letters stay readable.
    private static JavaScriptEncoder ForFiles => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>
    /// What a serializer must know of our types, without reflection: for options of one's own, such as ASP.NET's
    /// (<c>options.SerializerOptions.TypeInfoResolverChain.Insert(0, ExtractionJson.TypeInfoResolver)</c>), for AOT and for
    /// file-based apps. Names follow the options' naming policy and are in camel case where there is none.
    /// </summary>
    public static IJsonTypeInfoResolver TypeInfoResolver { get; } = ExtractionJsonContext.Default.WithAddedModifier(NameInCamelCase);

    /// <summary>The options that <see cref="Serialize(ExtractionDocument, bool)"/> writes one line with, for whatever takes options;
    /// read-only.</summary>
    public static JsonSerializerOptions Options => Compact.Options;

    /// <summary>The document as JSON.</summary>
    /// <param name="document">The document.</param>
    /// <param name="indented">True for reading by people, false for one line (NDJSON).</param>
    /// <returns>JSON with "\n" between lines and none at the end.</returns>
    public static string Serialize(ExtractionDocument document, bool indented = true)
    {
        ArrayBufferWriter<byte> json = Write(document, indented);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    /// <summary>The document as JSON in UTF-8 without byte order mark.</summary>
    /// <param name="document">The document.</param>
    /// <param name="indented">True for reading by people, false for one line (NDJSON).</param>
    /// <returns>The bytes.</returns>
    public static byte[] SerializeToUtf8Bytes(ExtractionDocument document, bool indented = true) =>
        Write(document, indented).WrittenSpan.ToArray();

    /// <summary>Writes the document as JSON in UTF-8 without byte order mark: whole, or nothing when it can't be written.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="document">The document.</param>
    /// <param name="indented">True for reading by people, false for one line (NDJSON).</param>
    public static void Serialize(Stream stream, ExtractionDocument document, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(document);
        if (document.Article.Text.Length <= LongestWhole)
        {
            stream.Write(Write(document, indented).WrittenSpan);
            return;
        }

        // Nothing is written of what can't be written whole: the first time goes nowhere.
        WriteInPieces(Stream.Null, document, indented);
        WriteInPieces(stream, document, indented);
    }

    /// <summary>Writes the document as JSON in UTF-8 without byte order mark, without holding a thread meanwhile.</summary>
    /// <param name="stream">Where to, such as a response's body; stays open.</param>
    /// <param name="document">The document.</param>
    /// <param name="indented">True for reading by people, false for one line (NDJSON).</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task SerializeAsync(Stream stream, ExtractionDocument document, bool indented = true,
            CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.WriteAsync(Write(document, indented).WrittenMemory, cancellationToken).AsTask();
    }

    /// <summary>Reads a document back; every version 1.x is read, fields that are not known are passed over, lists that are missing are
    /// empty.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The document, equal to the one written.</returns>
    /// <exception cref="JsonException">The text is no such document, or of a later major version.</exception>
    public static ExtractionDocument Deserialize(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Deserialize(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a document back from UTF-8; every version 1.x is read, fields that are not known are passed over, lists that are
    /// missing are empty.</summary>
    /// <param name="utf8">The JSON.</param>
    /// <returns>The document, equal to the one written.</returns>
    /// <exception cref="JsonException">The text is no such document, or of a later major version.</exception>
    public static ExtractionDocument Deserialize(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            utf8 = utf8[3..];
        }

        try
        {
            CheckVersion(utf8);
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException("The version or a name before it holds half of a character, such as \\ud800 alone.", half);
        }

        return JsonSerializer.Deserialize(utf8, Compact.ExtractionDocument)
            ?? throw new JsonException("The text is the JSON literal null, not a document.");
    }

    /// <summary>Reads a document back from a stream of UTF-8; every version 1.x is read, fields that are not known are passed over, lists
    /// that are missing are empty.</summary>
    /// <param name="stream">The JSON; stays open.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The document, equal to the one written.</returns>
    /// <exception cref="JsonException">The text is no such document, or of a later major version.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static async Task<ExtractionDocument> DeserializeAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, cancellationToken).ConfigureAwait(false);
        return Deserialize(all.GetBuffer().AsSpan(0, (int)all.Length));
    }

    /// <summary>The JSON Schema (draft 2020-12) of what is written, generated from the types; the package holds it too, as
    /// schemas/extraction-document.schema.json.</summary>
    /// <returns>The schema as JSON.</returns>
    public static string GetSchema()
    {
        using Stream resource = typeof(ExtractionJson).Assembly.GetManifestResourceStream(SchemaResource)
            ?? throw new InvalidOperationException($"The embedded '{SchemaResource}' is missing.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    // The generated code writes field after field. Through a serializer's options it would describe every type first, to write the same
    // bytes.
    private static ArrayBufferWriter<byte> Write(ExtractionDocument document, bool indented)
    {
        ArgumentNullException.ThrowIfNull(document);
        var json = new ArrayBufferWriter<byte>(LeastRoom + (Math.Min(document.Article.Text.Length, MostRoom) * (indented ? 4 : 2)));
        Write(json, document, indented);
        return json;
    }

    private static void WriteInPieces(Stream stream, ExtractionDocument document, bool indented)
    {
        var pieces = new StreamBuffer(stream);
        Write(pieces, document, indented);
        pieces.Flush();
    }

    private static void Write(IBufferWriter<byte> json, ExtractionDocument document, bool indented)
    {
        using var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = ForFiles });
        ExtractionJsonWriting.Default.ExtractionDocument.SerializeHandler!(writer, document);
        writer.Flush();
    }

    /// <summary>Names fields as the contract does where options name none.</summary>
    internal static void NameInCamelCase(JsonTypeInfo info)
    {
        if (info.Options.PropertyNamingPolicy is not null)
        {
            return;
        }

        foreach (JsonPropertyInfo property in info.Properties)
        {
            property.Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        }
    }

    /// <summary>The version stands first in what we write, so that a document of another shape is told before it fails on a
    /// field.</summary>
    private static void CheckVersion(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isVersion = reader.ValueTextEquals("schemaVersion"u8);
            reader.Read();
            if (!isVersion)
            {
                reader.Skip();
                continue;
            }

            JsonCheck.Version((reader.TokenType == JsonTokenType.String ? reader.GetString() : null) ?? "");
            return;
        }
    }
}

/// <summary>The serialiser's generated code: for documents and what is read into them.</summary>
[JsonSerializable(typeof(ExtractionDocument))]
[JsonSerializable(typeof(List<ExtractionDocument>))]
[JsonSerializable(typeof(IReadOnlyList<ExtractionDocument>))]
[JsonSerializable(typeof(ExtractionDocument[]))]
[JsonSerializable(typeof(ArticleInput))]
[JsonSerializable(typeof(List<ArticleInput>))]
internal sealed partial class ExtractionJsonContext : JsonSerializerContext;

/// <summary>Generated code that writes documents and knows nothing else of their types.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
            GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ExtractionDocument))]
internal sealed partial class ExtractionJsonWriting : JsonSerializerContext;
