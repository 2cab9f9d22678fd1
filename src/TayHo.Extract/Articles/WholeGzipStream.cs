using System.Buffers.Binary;
using System.IO.Compression;

namespace TayHo.Extract.Articles;

/// <summary>Unpacks a .gz file and says when its end is missing, which the framework's stream passes over in silence.</summary>
/// <param name="file">The file; closed with the stream.</param>
internal sealed class WholeGzipStream(FileStream file) : Stream
{
    private const int LengthBytes = 4;

    /// <summary>An empty member: head, two bytes, checksum and length.</summary>
    private const int ShortestFile = 20;

    private readonly GZipStream _unpacked = new(file, CompressionMode.Decompress, leaveOpen: true);
    private long _length;
    private bool _checked;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => Counted(_unpacked.Read(buffer), buffer.Length);

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await _unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Counted(int read, int asked)
    {
        _length += read;
        if (read == 0 && asked > 0 && !_checked)
        {
            _checked = true;
            CheckEnd();
        }

        return read;
    }

    /// <summary>
    /// A member ends in the length of what it holds. Files may hold several, one after the other: then the last is no longer
    /// than all of them.
    /// </summary>
    private void CheckEnd()
    {
        long told = -1;
        if (file.Length >= ShortestFile)
        {
            Span<byte> end = stackalloc byte[LengthBytes];
            file.Seek(-LengthBytes, SeekOrigin.End);
            file.ReadExactly(end);
            told = BinaryPrimitives.ReadUInt32LittleEndian(end);
        }

        if (told != (uint)_length && !(told >= 0 && told < _length && HasSeveralMembers()))
        {
            throw new InvalidDataException("the compressed file is cut short.");
        }
    }

    private bool HasSeveralMembers()
    {
        ReadOnlySpan<byte> head = [0x1F, 0x8B, 0x08];
        byte[] chunk = new byte[64 * 1024];
        file.Seek(1, SeekOrigin.Begin);
        int kept = 0;
        for (int read = file.Read(chunk, 0, chunk.Length); read > 0; read = file.Read(chunk, kept, chunk.Length - kept))
        {
            int filled = kept + read;
            if (chunk.AsSpan(0, filled).IndexOf(head) >= 0)
            {
                return true;
            }

            kept = Math.Min(head.Length - 1, filled);
            chunk.AsSpan(filled - kept, kept).CopyTo(chunk);
        }

        return false;
    }
}
