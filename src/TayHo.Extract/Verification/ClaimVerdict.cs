using System.Text.Json.Serialization;
using TayHo.Extract.Records;

namespace TayHo.Extract.Verification;

/// <summary>What an article says of a claim.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>It says so.</summary>
    Supported,

    /// <summary>It speaks of it and says something else.</summary>
    Contradicted,

    /// <summary>It does not speak of it.</summary>
    NotMentioned,

    /// <summary>The claim itself can't be read: an unknown list or field, or a value of the wrong sort; <see cref="ClaimVerdict.Error"/>
    /// says which.</summary>
    Unreadable,
}

/// <summary>A claim about an article and what the article says of it.</summary>
/// <example><code>
/// foreach (ClaimVerdict verdict in document.Verify("""{"statistics": [{"value": 12, "unit": "cây cầu"}]}"""))
/// {
///     Console.WriteLine($"{verdict.Verdict}: {verdict.Evidence.FirstOrDefault()?.Text}");
/// }
/// </code></example>
public sealed record ClaimVerdict
{
    /// <summary>The record type, as the JSON output names it; of a list that is not known, its name as given.</summary>
    public required string Type { get; init; }

    /// <summary>The claim as it was given, as JSON; in JSON it stands as itself.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    public required string Claim { get; init; }

    /// <summary>What the article says of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The article's record that supports or contradicts it; null when the article does not speak of it.</summary>
    [JsonConverter(typeof(ExtractedRecordConverter))]
    public IExtractedRecord? Record { get; init; }

    /// <summary>
    /// The claimed values that the article gives otherwise; of a claim that is not mentioned, those that the article leaves open though it
    /// tells the
    /// rest. Empty when the claim is supported.
    /// </summary>
    public IReadOnlyList<FieldDifference> Differences { get; init => field = ValueList.Of(value); } = ValueList<FieldDifference>.Empty;

    /// <summary>Why the claim can't be read: which claim and field, what is allowed, and the nearest name; null when it can.</summary>
    public string? Error { get; init; }

    /// <summary>The article's own words; empty when it does not speak of the claim.</summary>
    public IReadOnlyList<Evidence> Evidence => Record?.Evidence ?? [];

    /// <summary>One line for people.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Verdict switch
    {
        Verdict.Supported => $"supported: {Claim} by {Record}",
        Verdict.Contradicted => $"contradicted: {Claim} by {Record}; {string.Join("; ", Differences)}",
        Verdict.Unreadable => $"unreadable: {Error}",
        _ => $"not mentioned: {Claim}{(Differences.Count == 0 ? "" : "; " + string.Join("; ", Differences))}",
    };
}
