using TayHo.Extract.Articles;
using TayHo.Extract.Records;

namespace TayHo.Extract;

/// <summary>What became of one input among many: exactly one of <see cref="Document"/> and <see cref="Failure"/> is set.</summary>
/// <example><code>
/// foreach (ExtractionOutcome outcome in extractor.ExtractEach(ArticleFiles.Read("articles.ndjson", maxBytes: 32_000_000)))
/// {
///     Console.WriteLine($"{outcome.Source}, line {outcome.Line}: {outcome.Failure?.Message ?? "read"}");
/// }
/// </code></example>
public sealed record ExtractionOutcome
{
    /// <summary>Where the article was looked for: a path or "stdin".</summary>
    public required string Source { get; init; }

    /// <summary>One-based line in an NDJSON file; null for other inputs.</summary>
    public int? Line { get; init; }

    /// <summary>What was read; null when there is a failure.</summary>
    public ExtractionDocument? Document { get; init; }

    /// <summary>Why nothing was read; null when something was.</summary>
    public ArticleInputException? Failure { get; init; }
}
