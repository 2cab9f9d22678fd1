using System.Text.Json;
using System.Text.Json.Serialization;

namespace TayHo.Extract.Records;

/// <summary>
/// Writes an enum as the contract does, in camel case (a comparison as eq, gt, …), whatever serializer options are used. A value that a
/// later version 1.x
/// may have added is read as <c>Other</c> where the enum has it; elsewhere it is an error that names the value.
/// </summary>
/// <typeparam name="TEnum">The enum.</typeparam>
/// <example><code>string json = JsonSerializer.Serialize(Comparison.GreaterThan); // "gt"</code></example>
public sealed class CamelCaseEnumConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private static readonly TEnum[] Values = Enum.GetValues<TEnum>();
    private static readonly JsonEncodedText[] Names = Array.ConvertAll(EnumNames.All<TEnum>(), name => JsonEncodedText.Encode(name));
    private static readonly int OtherIndex = Array.IndexOf(Enum.GetNames<TEnum>(), "Other");

    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"A {typeof(TEnum).Name} is one of the strings {Known()}, this is {reader.TokenType}.");
        }

        for (int i = 0; i < Names.Length; i++)
        {
            if (reader.ValueTextEquals(Names[i].EncodedUtf8Bytes))
            {
                return Values[i];
            }
        }

        string text = reader.GetString()!;
        int index = Array.FindIndex(Names, name => string.Equals(name.Value, text, StringComparison.OrdinalIgnoreCase));
        index = index < 0 ? OtherIndex : index;
        return index >= 0 ? Values[index] : throw new JsonException($"'{text}' is no {typeof(TEnum).Name}; known are {Known()}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        int index = Array.IndexOf(Values, value);
        writer.WriteStringValue(index >= 0
                ? Names[index] : throw new JsonException($"{value} is no {typeof(TEnum).Name}; known are {Known()}."));
    }

    private static string Known() => string.Join(", ", Names.Select(name => name.Value));
}
