using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TayHo.Extract.Records;

/// <summary>One record of a type of the user's own, made by a rule of a file or by a recogniser in code.</summary>
/// <example><code>
/// foreach (CustomRecord road in document.Custom!.Where(r => r.Type == "road"))
/// {
///     Console.WriteLine($"{road["name"]}: {road["length"]} {road["lengthUnit"]}");
/// }
/// </code></example>
public sealed record CustomRecord : IExtractedRecord, IJsonOnDeserialized
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>The type's name, as its rule or recogniser gives it: "road".</summary>
    public required string Type { get; init; }

    /// <summary>What is known of it, by the names that the rule or recogniser gives; never null. What the words do not give has no
    /// entry.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, string> Fields { get; init => field = ValueMap.Of(value); } = ValueMap.Empty;

    /// <inheritdoc/>
    public required string Rule { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<Evidence> Evidence { get; init => field = ValueList.Of(value); }

    /// <summary>The value of a field; null when the words do not give it.</summary>
    /// <param name="name">The field's name.</param>
    /// <returns>The value as text: numbers with a point, times in EDTF.</returns>
    public string? this[string name] => Fields.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this, Type, Fields.Count == 0 ? null : Fields.ToString());

    void IJsonOnDeserialized.OnDeserialized() =>
        JsonCheck.NotNull(nameof(CustomRecord), (nameof(Id), Id), (nameof(Type), Type), (nameof(Fields), Fields), (nameof(Rule), Rule),
                (nameof(Evidence), Evidence));
}
