using System.Text.Json.Serialization;
using TayHo.Extract.Records;

namespace TayHo.Extract.Verification;

/// <summary>How an expected record and a found one relate.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FactMatch>))]
public enum FactMatch
{
    /// <summary>One fact, every field compared says the same.</summary>
    Same,

    /// <summary>One fact, some fields say something else.</summary>
    Different,

    /// <summary>Expected and not found.</summary>
    Missing,

    /// <summary>Found and not expected.</summary>
    Extra,
}

/// <summary>A field of two records of one fact that says something else.</summary>
/// <param name="Field">The field's name in JSON.</param>
/// <param name="Expected">The value expected or claimed, as text; null for none.</param>
/// <param name="Found">The value found, as text; null for none.</param>
/// <example><code>IEnumerable&lt;FieldDifference&gt; differences = document.Compare(expected).Records.SelectMany(record =&gt; record.Differences);</code></example>
public sealed record FieldDifference(string Field, string? Expected, string? Found)
{
    /// <summary>"period: expected 2010/.., found nothing".</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Field}: expected {Expected ?? "nothing"}, found {Found ?? "nothing"}";
}

/// <summary>One expected record with the one found for it, or one that has no other.</summary>
/// <example><code>IEnumerable&lt;RecordComparison&gt; missing = document.Compare(expected).Records.Where(record =&gt; record.Match == FactMatch.Missing);</code></example>
public sealed record RecordComparison
{
    /// <summary>The record type, as the JSON output names it.</summary>
    public required string Type { get; init; }

    /// <summary>How the two relate.</summary>
    public required FactMatch Match { get; init; }

    /// <summary>
    /// Whether scoring calls the two one fact (contract, section 4). False also for a record found in the same words with another
    /// value: it counts as one missing and one extra.
    /// </summary>
    public bool IsMatched { get; init; }

    /// <summary>The expected record; null when <see cref="Match"/> is extra.</summary>
    [JsonConverter(typeof(ExtractedRecordConverter))]
    public IExtractedRecord? Expected { get; init; }

    /// <summary>The found record; null when <see cref="Match"/> is missing.</summary>
    [JsonConverter(typeof(ExtractedRecordConverter))]
    public IExtractedRecord? Found { get; init; }

    /// <summary>The fields that say something else; empty unless <see cref="Match"/> is different.</summary>
    public IReadOnlyList<FieldDifference> Differences { get; init => field = ValueList.Of(value); } = ValueList<FieldDifference>.Empty;

    /// <summary>One line for people.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Match switch
    {
        FactMatch.Same => $"{Type}: same {Found}",
        FactMatch.Different => $"{Type}: {Found} differs in {string.Join("; ", Differences)}",
        FactMatch.Missing => $"{Type}: missing {Expected}",
        _ => $"{Type}: extra {Found}",
    };
}
