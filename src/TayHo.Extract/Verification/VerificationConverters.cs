using System.Text.Json;
using System.Text.Json.Serialization;
using TayHo.Extract.Records;

namespace TayHo.Extract.Verification;

/// <summary>Writes a record with all fields of its own type, not only those that every record has.</summary>
internal sealed class ExtractedRecordConverter : JsonConverter<IExtractedRecord>
{
    /// <inheritdoc/>
    public override IExtractedRecord? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A record beside a verdict or a comparison is written only: its JSON does not name its type. Read it as a JsonElement.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IExtractedRecord value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}

/// <summary>Writes text that is JSON as the JSON that it is.</summary>
internal sealed class RawJsonConverter : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument json = JsonDocument.ParseValue(ref reader);
        return json.RootElement.GetRawText();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteRawValue(value);
}
