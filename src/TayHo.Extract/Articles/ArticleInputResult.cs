namespace TayHo.Extract.Articles;

/// <summary>One article found in a file, or why there is none: exactly one of <see cref="Input"/> and <see cref="Failure"/> is
/// set.</summary>
/// <example><code>
/// IEnumerable&lt;ArticleInputResult&gt; inputs = ArticleFiles.Find("articles").SelectMany(path =&gt; ArticleFiles.Read(path, maxBytes: 32_000_000));
/// int unreadable = inputs.Count(read =&gt; read.Failure is not null);
/// </code></example>
public sealed record ArticleInputResult
{
    /// <summary>Where the article was looked for: a path or "stdin".</summary>
    public required string Source { get; init; }

    /// <summary>One-based line in an NDJSON file, or of a broken article in a JSON list; null for other files.</summary>
    public int? Line { get; init; }

    /// <summary>The article; null when there is a failure.</summary>
    public ArticleInput? Input { get; init; }

    /// <summary>Why there is no article; null when there is one.</summary>
    public ArticleInputException? Failure { get; init; }
}
