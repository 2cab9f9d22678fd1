using System.Buffers;

namespace TayHo.Extract.Articles;

/// <summary>Cuts the bytes of an NDJSON text, as they come, into lines and reads an article from each.</summary>
internal sealed class ArticleLines(string source, long maxBytes)
{
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _number = 1;
    private bool _tooLong;

    /// <summary>The articles of the lines that end in these bytes.</summary>
    public IEnumerable<ArticleInputResult> Add(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int end = bytes.Span.IndexOf((byte)'\n');
            ReadOnlyMemory<byte> part = end < 0 ? bytes : bytes[..end];
            _tooLong |= _line.WrittenCount + part.Length > maxBytes;
            if (!_tooLong)
            {
                _line.Write(part.Span);
            }

            if (end < 0)
            {
                yield break;
            }

            foreach (ArticleInputResult result in End())
            {
                yield return result;
            }

            bytes = bytes[(end + 1)..];
        }
    }

    /// <summary>The articles of the line that ends here, also without a line end.</summary>
    public IReadOnlyList<ArticleInputResult> End()
    {
        ReadOnlyMemory<byte> bytes = _line.WrittenSpan.ToArray();
        bool tooLong = _tooLong;
        int number = _number++;
        _line.ResetWrittenCount();
        _tooLong = false;
        if (tooLong)
        {
            return [Failed(number, InputLimits.TooLarge("the line", null, maxBytes))];
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
            return [Failed(number, failure)];
        }
    }

    private ArticleInputResult Failed(int number, ArticleInputException failure) => new() { Source = source, Line = number, Failure = failure };
}
