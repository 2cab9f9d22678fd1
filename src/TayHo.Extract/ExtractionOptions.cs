using TayHo.Extract.Articles;
using TayHo.Extract.Custom;

namespace TayHo.Extract;

/// <summary>How articles are read; validated when the extractor is built.</summary>
/// <example><code>
/// ArticleExtractor dates = ArticleExtractor.CreateBuilder()
///     .WithOptions(new ExtractionOptions { Kinds = RecordKinds.Dates | RecordKinds.Places, MaxInputBytes = 4_000_000 })
///     .Build();
/// </code></example>
public sealed record ExtractionOptions
{
    /// <summary>The largest input read, in bytes; a larger one is refused. 32 MiB unless told.</summary>
    public long MaxInputBytes { get; init; } = InputLimits.DefaultBytes;

    /// <summary>
    /// The longest time the reading of one article may take, to its records; one that takes longer is refused. Null (the default) for no
    /// limit
    /// in time: what a page may cost is bounded by its size, so that the same page gives the same result on any machine.
    /// </summary>
    public TimeSpan? MaxReadingTime { get; init; }

    /// <summary>
    /// The record types that are looked for; the other lists of the document stay empty. All of them unless told. What is read does
    /// not depend on what else is asked for; ids such as a quotation's speaker refer to records of types that may not be kept.
    /// </summary>
    public RecordKinds Kinds { get; init; } = RecordKinds.All;

    /// <summary>The recognisers of the user's own, as the builder was given them.</summary>
    internal IReadOnlyList<ICustomRecognizer> Recognizers { get; init; } = [];

    /// <summary>Whether <see cref="Records.ExtractionDocument.EventChoices"/> tells how the reported event was chosen; not unless
    /// told.</summary>
    public bool ExplainEvents { get; init; }
}
