using System.Buffers;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>The lines of a stream, each as soon as its end has come; a line longer than the limit is told, not kept.</summary>
internal static class StreamLines
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>Every line, empty ones too; null for one that is too long.</summary>
    /// <param name="stream">The stream; a read that has nothing more to give yet is waited for only when every whole line was handed out.</param>
    /// <param name="maxBytes">The longest line.</param>
    public static IEnumerable<byte[]?> Read(Stream stream, long maxBytes)
    {
        var chunk = new byte[ChunkBytes];
        var line = new ArrayBufferWriter<byte>();
        bool tooLong = false, open = false;
        for (int read = stream.Read(chunk); read > 0; read = stream.Read(chunk))
        {
            int at = 0;
            while (at < read)
            {
                int end = Array.IndexOf(chunk, (byte)'\n', at, read - at);
                int length = (end < 0 ? read : end) - at;
                tooLong |= line.WrittenCount + length > maxBytes;
                if (!tooLong)
                {
                    line.Write(chunk.AsSpan(at, length));
                }

                open = end < 0;
                at += length + 1;
                if (open)
                {
                    break;
                }

                yield return tooLong ? null : line.WrittenSpan.ToArray();
                line.ResetWrittenCount();
                tooLong = false;
            }
        }

        if (open)
        {
            yield return tooLong ? null : line.WrittenSpan.ToArray();
        }
    }
}
