using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export;

/// <summary>Writes and reads extraction documents as NDJSON: one document a line, UTF-8 without byte order mark, "\n".</summary>
/// <example><code>
/// using FileStream file = File.Create("results.ndjson");
/// ExtractionNdjson.Write(file, extractor.ExtractAll(inputs));
/// </code></example>
public static class ExtractionNdjson
{
    /// <summary>Writes documents, one a line.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="documents">The documents, written as they come.</param>
    public static void Write(Stream stream, IEnumerable<ExtractionDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(documents);
        foreach (ExtractionDocument document in documents)
        {
            Write(stream, document);
        }
    }

    /// <summary>Writes one document and its line end.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="document">The document.</param>
    public static void Write(Stream stream, ExtractionDocument document)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(document);
        ExtractionJson.Serialize(stream, document, indented: false);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes documents as they come, one a line, without holding a thread meanwhile; each line is flushed, so that a reader at
    /// the other end sees it at once.</summary>
    /// <param name="stream">Where to, such as a response's body; stays open.</param>
    /// <param name="documents">The documents, such as those of <c>ExtractAllAsync</c>.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped; the lines before are whole.</exception>
    public static async Task WriteAsync(Stream stream, IAsyncEnumerable<ExtractionDocument> documents,
            CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(documents);
        await foreach (ExtractionDocument document in documents.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await WriteAsync(stream, document, cancellationToken).ConfigureAwait(false);
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes one document and its line end.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>A task that ends when the line is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static async Task WriteAsync(Stream stream, ExtractionDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        byte[] line = [.. ExtractionJson.SerializeToUtf8Bytes(document, indented: false), (byte)'\n'];
        await stream.WriteAsync(line, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads documents back; empty lines are skipped.</summary>
    /// <param name="reader">The lines; stays open.</param>
    /// <returns>The documents in the order of the lines.</returns>
    /// <exception cref="JsonException">A line is no such document; the message names the line.</exception>
    public static IEnumerable<ExtractionDocument> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Lines(reader);
    }

    /// <summary>Reads documents back as they arrive, without holding a thread meanwhile; empty lines are skipped.</summary>
    /// <param name="stream">UTF-8 lines; stays open.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The documents in the order of the lines.</returns>
    /// <exception cref="JsonException">A line is no such document; the message names the line.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IAsyncEnumerable<ExtractionDocument> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return LinesAsync(stream, cancellationToken);
    }

    private static IEnumerable<ExtractionDocument> Lines(TextReader reader)
    {
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            if (Parse(line, ++number) is { } document)
            {
                yield return document;
            }
        }
    }

    private static async IAsyncEnumerable<ExtractionDocument> LinesAsync(Stream stream,
            [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
        int number = 0;
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (Parse(line, ++number) is { } document)
            {
                yield return document;
            }
        }
    }

    private static ExtractionDocument? Parse(string line, int number)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return null;
        }

        try
        {
            return ExtractionJson.Deserialize(line);
        }
        catch (JsonException failure)
        {
            throw new JsonException($"Line {number}: {failure.Message}", failure);
        }
    }
}
