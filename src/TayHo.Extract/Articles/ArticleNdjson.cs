using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace TayHo.Extract.Articles;

/// <summary>
/// Reads NDJSON: one article a line, <c>{"id", "url", "title", "lead", "authors", "publishedAt", "html" or "text"}</c>, of
/// which only html or text is required. A broken line is a failure of its own; the lines after it are still read.
/// </summary>
/// <example><code>await foreach (ExtractionOutcome outcome in extractor.ExtractEachAsync(ArticleNdjson.ReadAsync(stream, "feed"))) { Console.WriteLine(outcome.Source); }</code></example>
public static class ArticleNdjson
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>Reads the lines as they are asked for; empty lines are skipped.</summary>
    /// <param name="stream">UTF-8 lines; stays open.</param>
    /// <param name="source">What the records name as their source.</param>
    /// <param name="maxBytes">The longest line read, in bytes; a longer one is a failure. 32 MiB unless told.</param>
    /// <returns>An article or a failure a line, in the order of the lines.</returns>
    public static IEnumerable<ArticleInputResult> Read(Stream stream, string source, long maxBytes = InputLimits.DefaultBytes)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        return Lines(stream, new ArticleLines(source, maxBytes));
    }

    /// <summary>Reads the lines as they arrive, without holding a thread meanwhile; empty lines are skipped.</summary>
    /// <param name="stream">UTF-8 lines, such as a request's body; stays open.</param>
    /// <param name="source">What the records name as their source.</param>
    /// <param name="maxBytes">The longest line read, in bytes; a longer one is a failure. 32 MiB unless told.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>An article or a failure a line, in the order of the lines, each as soon as its line is whole.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IAsyncEnumerable<ArticleInputResult> ReadAsync(Stream stream, string source, long maxBytes = InputLimits.DefaultBytes,
            CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        return LinesAsync(stream, new ArticleLines(source, maxBytes), cancellationToken);
    }

    /// <summary>Reads the lines as they arrive, without holding a thread meanwhile; empty lines are skipped.</summary>
    /// <param name="reader">UTF-8 lines, such as <c>HttpRequest.BodyReader</c>; is not completed.</param>
    /// <param name="source">What the records name as their source.</param>
    /// <param name="maxBytes">The longest line read, in bytes; a longer one is a failure. 32 MiB unless told.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>An article or a failure a line, in the order of the lines, each as soon as its line is whole.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IAsyncEnumerable<ArticleInputResult> ReadAsync(PipeReader reader, string source, long maxBytes = InputLimits.DefaultBytes,
            CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return ReadAsync(reader.AsStream(leaveOpen: true), source, maxBytes, cancellationToken);
    }

    private static IEnumerable<ArticleInputResult> Lines(Stream stream, ArticleLines lines)
    {
        byte[] chunk = new byte[ChunkSize];
        int read;
        while ((read = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            foreach (ArticleInputResult result in lines.Add(chunk.AsMemory(0, read)))
            {
                yield return result;
            }
        }

        foreach (ArticleInputResult result in lines.End())
        {
            yield return result;
        }
    }

    private static async IAsyncEnumerable<ArticleInputResult> LinesAsync(Stream stream, ArticleLines lines,
            [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte[] chunk = new byte[ChunkSize];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            foreach (ArticleInputResult result in lines.Add(chunk.AsMemory(0, read)))
            {
                yield return result;
            }
        }

        foreach (ArticleInputResult result in lines.End())
        {
            yield return result;
        }
    }
}
