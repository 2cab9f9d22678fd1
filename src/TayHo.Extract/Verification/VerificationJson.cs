using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TayHo.Extract.Export;

namespace TayHo.Extract.Verification;

/// <summary>Verdicts and comparisons as JSON, by any serializer.</summary>
/// <example><code>
/// var options = new JsonSerializerOptions { TypeInfoResolver = VerificationJson.TypeInfoResolver };
/// string json = JsonSerializer.Serialize(document.Verify(claims), options);
/// </code></example>
public static class VerificationJson
{
    /// <summary>
    /// What a serializer must know of verdicts and comparisons, and of all that <see cref="ExtractionJson.TypeInfoResolver"/> knows,
    /// without reflection.
    /// </summary>
    public static IJsonTypeInfoResolver TypeInfoResolver { get; } =
        JsonTypeInfoResolver.Combine(VerificationJsonContext.Default.WithAddedModifier(ExtractionJson.NameInCamelCase),
                ExtractionJson.TypeInfoResolver);
}

/// <summary>The serialiser's generated code.</summary>
[JsonSerializable(typeof(ClaimVerdict))]
[JsonSerializable(typeof(IReadOnlyList<ClaimVerdict>))]
[JsonSerializable(typeof(List<ClaimVerdict>))]
[JsonSerializable(typeof(ExtractionComparison))]
internal sealed partial class VerificationJsonContext : JsonSerializerContext;
