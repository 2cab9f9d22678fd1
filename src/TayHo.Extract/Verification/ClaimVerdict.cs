using TayHo.Extract.Records;

namespace TayHo.Extract.Verification;

/// <summary>What an article says of a claim.</summary>
public enum Verdict
{
    /// <summary>It says so.</summary>
    Supported,

    /// <summary>It speaks of it and says something else.</summary>
    Contradicted,

    /// <summary>It does not speak of it.</summary>
    NotMentioned,
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
    /// <summary>The record type, as the JSON output names it.</summary>
    public required string Type { get; init; }

    /// <summary>The claim as it was given, as JSON.</summary>
    public required string Claim { get; init; }

    /// <summary>What the article says of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The article's record that supports or contradicts it; null when the article does not speak of it.</summary>
    public IExtractedRecord? Record { get; init; }

    /// <summary>The claimed values that the article gives otherwise; empty unless <see cref="Verdict"/> is contradicted.</summary>
    public IReadOnlyList<FieldDifference> Differences { get; init; } = [];

    /// <summary>The article's own words; empty when it does not speak of the claim.</summary>
    public IReadOnlyList<Evidence> Evidence => Record?.Evidence ?? [];

    /// <summary>One line for people.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Verdict switch
    {
        Verdict.Supported => $"supported: {Claim} by {Record}",
        Verdict.Contradicted => $"contradicted: {Claim} by {Record}; {string.Join("; ", Differences)}",
        _ => $"not mentioned: {Claim}",
    };
}
