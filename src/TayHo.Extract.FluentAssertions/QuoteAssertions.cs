using TayHo.Extract.Records;

namespace TayHo.Extract.FluentAssertions;

/// <summary>Assertions on someone's words.</summary>
/// <example><code>document.Should().HaveQuoteBy("Lê Thị Mây").WithMode(QuoteMode.Direct);</code></example>
public sealed class QuoteAssertions : RecordAssertions<QuoteRecord, QuoteAssertions>
{
    internal QuoteAssertions(ExtractionDocumentAssertions document, IReadOnlyList<QuoteRecord> found, string sought)
        : base(document, found, sought)
    {
    }

    /// <summary>Asserts that the words hold these.</summary>
    /// <param name="words">Words of the quotation.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public QuoteAssertions Saying(string words, string because = "", params object[] becauseArgs) =>
        Keep(q => q.Text.Contains(words, StringComparison.OrdinalIgnoreCase), $"words \"{words}\"", because, becauseArgs);

    /// <summary>Asserts how the words are given.</summary>
    /// <param name="mode">Direct or reported.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public QuoteAssertions WithMode(QuoteMode mode, string because = "", params object[] becauseArgs) =>
        Keep(q => q.Mode == mode, $"mode {mode}", because, becauseArgs);

    /// <summary>Asserts the verb that introduces the words.</summary>
    /// <param name="verb">As written; null for none.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public QuoteAssertions WithVerb(string? verb, string because = "", params object[] becauseArgs) =>
        Keep(q => q.Verb == verb, $"verb {Show(verb)}", because, becauseArgs);
}
