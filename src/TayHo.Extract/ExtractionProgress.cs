namespace TayHo.Extract;

/// <summary>How far a run of many inputs has come.</summary>
/// <param name="Done">How many inputs are done, the failed ones among them.</param>
/// <param name="Failed">How many failed.</param>
/// <param name="Source">The last one done.</param>
/// <example><code>var progress = new Progress&lt;ExtractionProgress&gt;(p =&gt; Console.Error.WriteLine($"{p.Done} done, {p.Failed} failed, now {p.Source}"));</code></example>
public readonly record struct ExtractionProgress(int Done, int Failed, string Source);

/// <summary>Tells how far a run has come.</summary>
public static class ExtractionProgressExtensions
{
    /// <summary>Tells of each outcome as it is taken; the outcomes are passed on as they are.</summary>
    /// <param name="outcomes">The outcomes of <see cref="ArticleExtractor.ExtractEach"/>.</param>
    /// <param name="progress">Who is told.</param>
    /// <returns>The same outcomes.</returns>
    /// <example><code>
    /// var progress = new Progress&lt;ExtractionProgress&gt;(p => Console.Error.WriteLine($"{p.Done} done, {p.Failed} failed"));
    /// foreach (ExtractionOutcome outcome in extractor.ExtractEach(ArticleFiles.Read("articles.ndjson", maxBytes)).ReportTo(progress)) { Console.WriteLine(outcome.Source); }
    /// </code></example>
    public static IEnumerable<ExtractionOutcome> ReportTo(this IEnumerable<ExtractionOutcome> outcomes,
            IProgress<ExtractionProgress> progress)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(progress);
        return Reported(outcomes, progress);
    }

    /// <summary>Tells of each outcome as it is taken; the outcomes are passed on as they are.</summary>
    /// <param name="outcomes">The outcomes of <see cref="ArticleExtractor.ExtractEachAsync"/>.</param>
    /// <param name="progress">Who is told.</param>
    /// <returns>The same outcomes.</returns>
    public static IAsyncEnumerable<ExtractionOutcome> ReportTo(this IAsyncEnumerable<ExtractionOutcome> outcomes,
            IProgress<ExtractionProgress> progress)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(progress);
        return Reported(outcomes, progress);
    }

    private static IEnumerable<ExtractionOutcome> Reported(IEnumerable<ExtractionOutcome> outcomes, IProgress<ExtractionProgress> progress)
    {
        var soFar = default(ExtractionProgress);
        foreach (ExtractionOutcome outcome in outcomes)
        {
            soFar = With(soFar, outcome);
            progress.Report(soFar);
            yield return outcome;
        }
    }

    private static async IAsyncEnumerable<ExtractionOutcome> Reported(IAsyncEnumerable<ExtractionOutcome> outcomes,
            IProgress<ExtractionProgress> progress)
    {
        var soFar = default(ExtractionProgress);
        await foreach (ExtractionOutcome outcome in outcomes.ConfigureAwait(false))
        {
            soFar = With(soFar, outcome);
            progress.Report(soFar);
            yield return outcome;
        }
    }

    private static ExtractionProgress With(ExtractionProgress soFar, ExtractionOutcome outcome) =>
        new(soFar.Done + 1, soFar.Failed + (outcome.Failure is null ? 0 : 1), outcome.Source);
}
