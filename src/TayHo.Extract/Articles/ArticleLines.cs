using System.Buffers;

namespace TayHo.Extract.Articles;

/// <summary>Cuts the bytes of an NDJSON text, as they come, into lines and reads an article from each.</summary>
internal sealed class ArticleLines(string source, long maxBytes)
{
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _number = 1;
    private bool _tooLong;

    /// <summary>Whether the lines are in an encoding that cuts them elsewhere: one failure tells it for all.</summary>
    private bool _other;

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

        if (_other || bytes.Span.Trim(" \t\r"u8).IsEmpty)
        {
            return [];
        }

        if (number == 1 && IsUtf16(bytes.Span))
        {
            _other = true;
            return [Failed(number, new ArticleInputException("input.json", "these lines are UTF-16; NDJSON is UTF-8: save it so."))];
        }

        try
        {
            return ArticleJson.Parse(bytes, source, number);
        }
        catch (ArticleInputException failure)
        {
            return [Failed(number, failure)];
        }
    }

    private static bool IsUtf16(ReadOnlySpan<byte> line) =>
        line is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [(byte)'{', 0, ..] or [0, (byte)'{', ..];

    private ArticleInputResult Failed(int number, ArticleInputException failure) =>
        new() { Source = source, Line = number, Failure = failure };
}
