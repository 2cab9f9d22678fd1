using System.Text;
using System.Text.Json;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export;

/// <summary>Writes and reads extraction documents as NDJSON: one document a line, UTF-8 without byte order mark, "\n".</summary>
public static class ExtractionNdjson
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

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
        stream.Write(Utf8.GetBytes(ExtractionJson.Serialize(document, indented: false)));
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads documents back; empty lines are skipped.</summary>
    /// <param name="reader">The lines; stays open.</param>
    /// <exception cref="JsonException">A line is no such document; the message names the line.</exception>
    public static IEnumerable<ExtractionDocument> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Lines(reader);
    }

    private static IEnumerable<ExtractionDocument> Lines(TextReader reader)
    {
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            ExtractionDocument document;
            try
            {
                document = ExtractionJson.Deserialize(line);
            }
            catch (JsonException failure)
            {
                throw new JsonException($"Line {number}: {failure.Message}", failure);
            }

            yield return document;
        }
    }
}
