using TayHo.Extract.Records;
using TayHo.Extract.Verification;

namespace TayHo.Extract;

/// <summary>Compares what was read with what is expected or claimed.</summary>
public static class ExtractionChecks
{
    /// <summary>The facts of this document beside those expected: matched, missing, extra, and the fields that differ.</summary>
    /// <param name="document">What was read.</param>
    /// <param name="expected">What should have been read, such as an earlier result kept as JSON.</param>
    /// <returns>The comparison; its text is a line a difference.</returns>
    public static ExtractionComparison Compare(this ExtractionDocument document, ExtractionDocument expected) =>
        ExtractionComparison.Of(expected, document);

    /// <summary>Judges claims about the article, such as a language model's answer in the contract's form.</summary>
    /// <param name="document">What was read from the article.</param>
    /// <param name="claims">A JSON object with lists named as in our output ("statistics", "officials", …); of each record any field may be
    /// left out, and what is left out is not judged.</param>
    /// <returns>A verdict a claim with the article's words: supported, contradicted, or not mentioned; unreadable when the claim itself
    /// can't be read, with what is allowed.</returns>
    /// <exception cref="System.Text.Json.JsonException">The claims are no JSON object.</exception>
    /// <example><code>
    /// foreach (ClaimVerdict verdict in document.Verify("""{"statistics":[{"value":1382,"unit":"đảng viên"}]}"""))
    /// {
    ///     Console.WriteLine($"{verdict.Verdict}: {verdict.Claim}");
    /// }
    /// </code></example>
    public static IReadOnlyList<ClaimVerdict> Verify(this ExtractionDocument document, string claims)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(claims);
        return ClaimVerification.Judge(document, claims, written => TimeOf(written, document));
    }

    // Words such as "28/2" are read as the article's own.
    private static string? TimeOf(string written, ExtractionDocument document)
    {
        DateReading reading = DateOnly.TryParseExact(document.AnchorDate.Value, "yyyy-MM-dd", out DateOnly anchor)
            ? DateReader.Default.Read(written, anchor) : DateReader.Default.Read(written);
        return reading.Dates is [{ Value: { } value }] ? value : null;
    }
}
