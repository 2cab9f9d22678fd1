using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export;

/// <summary>Writes and reads extraction documents as JSON: camelCase, nulls kept, Vietnamese letters as themselves.</summary>
public static class ExtractionJson
{
    private static readonly ExtractionJsonContext Indented = new(CreateOptions(indented: true));
    private static readonly ExtractionJsonContext Compact = new(CreateOptions(indented: false));

    /// <summary>The document as JSON.</summary>
    /// <param name="document">The document.</param>
    /// <param name="indented">True for reading by people, false for one line (NDJSON).</param>
    public static string Serialize(ExtractionDocument document, bool indented = true) =>
        JsonSerializer.Serialize(document, (indented ? Indented : Compact).ExtractionDocument);

    /// <summary>Reads a document back; every version 1.x is read, fields that are not known are passed over.</summary>
    /// <exception cref="JsonException">The text is no such document, or of a later major version.</exception>
    public static ExtractionDocument Deserialize(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Deserialize(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a document back from UTF-8; every version 1.x is read, fields that are not known are passed over.</summary>
    /// <exception cref="JsonException">The text is no such document, or of a later major version.</exception>
    public static ExtractionDocument Deserialize(ReadOnlySpan<byte> utf8)
    {
        CheckVersion(utf8);
        return JsonSerializer.Deserialize(utf8, Compact.ExtractionDocument) ?? throw new JsonException("The text is the JSON literal null, not a document.");
    }

    /// <summary>The version stands first in what we write, so that a document of another shape is told before it fails on a field.</summary>
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

            string version = (reader.TokenType == JsonTokenType.String ? reader.GetString() : null) ?? "";
            if (version != "1" && !version.StartsWith("1.", StringComparison.Ordinal))
            {
                throw new JsonException($"The document has schema version '{version}'; this program reads 1.x.");
            }

            return;
        }
    }

    private static JsonSerializerOptions CreateOptions(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = indented,
        NewLine = "\n",
        // Output is a file, not a part of a page: Vietnamese letters stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<BlockRole>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<AnchorBasis>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<DateKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<DayPart>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<DateModifier>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<CalendarKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<DateBasis>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<PlaceLevel>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<PositionStatus>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<OrganizationKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<Comparison>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<StatisticKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<ChangeDirection>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<TargetRating>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<EventKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<QuoteMode>(JsonNamingPolicy.CamelCase),
        },
    };
}

/// <summary>The serialiser's generated code.</summary>
[JsonSerializable(typeof(ExtractionDocument))]
internal sealed partial class ExtractionJsonContext : JsonSerializerContext;
