namespace TayHo.Extract.Articles;

/// <summary>
/// Reads NDJSON: one article a line, <c>{"id", "url", "title", "lead", "authors", "publishedAt", "html" or "text"}</c>, of
/// which only html or text is required. A broken line is a failure of its own; the lines after it are still read.
/// </summary>
public static class ArticleNdjson
{
    /// <summary>Reads the lines as they are asked for; empty lines are skipped.</summary>
    /// <param name="stream">UTF-8 lines; stays open.</param>
    /// <param name="source">What the records name as their source.</param>
    /// <param name="maxBytes">The longest line read, in bytes; a longer one is a failure.</param>
    public static IEnumerable<ArticleInputResult> Read(Stream stream, string source, long maxBytes)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        return Lines(stream, source, maxBytes);
    }

    private static IEnumerable<ArticleInputResult> Lines(Stream stream, string source, long maxBytes)
    {
        byte[] chunk = new byte[64 * 1024];
        using var line = new MemoryStream();
        int number = 1;
        bool tooLong = false;
        int read;
        while ((read = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            int start = 0;
            while (start < read)
            {
                int end = Array.IndexOf(chunk, (byte)'\n', start, read - start);
                int stop = end < 0 ? read : end;
                tooLong |= line.Length + (stop - start) > maxBytes;
                if (!tooLong)
                {
                    line.Write(chunk, start, stop - start);
                }

                if (end < 0)
                {
                    break;
                }

                foreach (ArticleInputResult result in Finish(line, source, number++, tooLong, maxBytes))
                {
                    yield return result;
                }

                tooLong = false;
                start = end + 1;
            }
        }

        foreach (ArticleInputResult result in Finish(line, source, number, tooLong, maxBytes))
        {
            yield return result;
        }
    }

    private static IReadOnlyList<ArticleInputResult> Finish(MemoryStream line, string source, int number, bool tooLong, long maxBytes)
    {
        ReadOnlyMemory<byte> bytes = line.ToArray();
        line.SetLength(0);
        if (tooLong)
        {
            return [Failed(InputLimits.TooLarge("the line", null, maxBytes))];
        }

        if (bytes.Span.Trim(" \t\r"u8).IsEmpty)
        {
            return [];
        }

        try
        {
            return [.. ArticleJson.Parse(bytes, source).Select(input => new ArticleInputResult { Source = source, Line = number, Input = input })];
        }
        catch (ArticleInputException failure)
        {
            return [Failed(failure)];
        }

        ArticleInputResult Failed(ArticleInputException failure) => new() { Source = source, Line = number, Failure = failure };
    }
}
