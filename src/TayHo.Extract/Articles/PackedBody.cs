using System.IO.Compression;
using System.Text.Unicode;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles;

/// <summary>
/// Unpacks a body that came or was kept packed (gzip, deflate, br), and says when its end is missing, which the framework's streams
/// pass over in silence.
/// </summary>
internal static class PackedBody
{
    private const string CutShort = "it is cut short.";

    /// <summary>Unpacks a body.</summary>
    /// <param name="body">The body, whole.</param>
    /// <param name="encodings">How it was packed, in the order in which it was.</param>
    /// <param name="maxBytes">The most bytes of what comes out.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="InvalidDataException">It is not packed so, or cut short.</exception>
    /// <exception cref="NotSupportedException">An encoding is unknown; the message is its name.</exception>
    /// <exception cref="ArticleInputException">More comes out than the limit.</exception>
    public static byte[] Unpack(byte[] body, IEnumerable<string> encodings, long maxBytes, StopSign stop)
    {
        foreach (string encoding in encodings.Reverse())
        {
            body = UnpackOnce(body, encoding.Trim().ToUpperInvariant(), maxBytes, stop);
        }

        return body;
    }

    /// <summary>
    /// The same for what a program kept of an answer: a body that the program unpacked, its head still saying otherwise, stays as it is.
    /// </summary>
    public static byte[] UnpackKept(byte[] body, IEnumerable<string> encodings, long maxBytes, StopSign stop) =>
        Utf8.IsValid(body) ? body : Unpack(body, encodings, maxBytes, stop);

    private static byte[] UnpackOnce(byte[] body, string encoding, long maxBytes, StopSign stop)
    {
        var packed = new WatchedStream(body);
        switch (encoding)
        {
            case "" or "IDENTITY":
                return body;
            case "GZIP" or "X-GZIP":
                using (var gzip = new WholeGzipStream(packed))
                {
                    return InputLimits.ReadAll(gzip, maxBytes, stop);
                }

            case "BR":
                using (var brotli = new BrotliStream(packed, CompressionMode.Decompress))
                {
                    return Whole(InputLimits.ReadAll(brotli, maxBytes, stop), packed);
                }

            case "DEFLATE":
                using (Stream deflate = IsZlib(body)
                        ? new ZLibStream(packed, CompressionMode.Decompress) : new DeflateStream(packed, CompressionMode.Decompress))
                {
                    return Whole(InputLimits.ReadAll(deflate, maxBytes, stop), packed);
                }

            default:
                throw new NotSupportedException(encoding.ToLowerInvariant());
        }
    }

    /// <summary>These streams read no further than the end of what was packed: who asked for more missed it.</summary>
    private static byte[] Whole(byte[] unpacked, WatchedStream packed) =>
        packed.WasShort ? throw new InvalidDataException(CutShort) : unpacked;

    // "deflate" means zlib's; some servers leave its head out.
    private static bool IsZlib(ReadOnlySpan<byte> body) => body.Length > 1 && (body[0] & 0x0F) == 8 && ((body[0] << 8) | body[1]) % 31 == 0;

    /// <summary>Knows whether more was asked for than there is.</summary>
    private sealed class WatchedStream(byte[] content) : MemoryStream(content, writable: false)
    {
        public bool WasShort { get; private set; }

        public override int Read(Span<byte> buffer) => Watched(base.Read(buffer), buffer.Length);

        public override int Read(byte[] buffer, int offset, int count) => Watched(base.Read(buffer, offset, count), count);

        private int Watched(int read, int asked)
        {
            WasShort |= read == 0 && asked > 0;
            return read;
        }
    }
}
