using System.Buffers.Binary;
using System.IO.Compression;

namespace TayHo.Extract.Articles;

/// <summary>Unpacks a .gz file and says when its end is missing, which the framework's stream passes over in silence.</summary>
/// <param name="file">The file, one that can be read again; closed with the stream.</param>
internal sealed class WholeGzipStream(Stream file) : Stream
{
    private const int LengthBytes = 4;

    /// <summary>An empty member: head, two bytes, checksum and length.</summary>
    private const int ShortestFile = 20;

    private const int MostBehind = 64 * 1024;

    private const string BytesBehind = "bytes that belong to no compressed file stand behind its end; what stands before them was read.";

    private readonly GZipStream _unpacked = new(new Sips(file), CompressionMode.Decompress, leaveOpen: true);
    private long _length;
    private bool _checked;

    private static ReadOnlySpan<byte> Head => [0x1F, 0x8B, 0x08];

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
    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = _unpacked.Read(buffer);
        }
        catch (InvalidDataException fault)
        {
            throw Damaged(fault);
        }

        return Counted(read, buffer.Length);
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read;
        try
        {
            read = await _unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException fault)
        {
            throw Damaged(fault);
        }

        return Counted(read, buffer.Length);
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

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
        if (file.Position < file.Length)
        {
            throw new InvalidDataException(BytesBehind);
        }

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
            throw new InvalidDataException(HasBytesBehind() ? BytesBehind : "the compressed file is cut short.");
        }
    }

    /// <summary>The framework's words tell of compression methods whatever is wrong.</summary>
    private InvalidDataException Damaged(InvalidDataException fault)
    {
        Span<byte> head = stackalloc byte[Head.Length];
        file.Seek(0, SeekOrigin.Begin);
        bool isGzip = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(Head);
        return new InvalidDataException(isGzip ? "the compressed file is damaged." : "it is not compressed; take .gz off its name.", fault);
    }

    /// <summary>Whether the length of all that was unpacked stands near the end of the file, and something behind it.</summary>
    private bool HasBytesBehind()
    {
        Span<byte> length = stackalloc byte[LengthBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)_length);
        byte[] tail = new byte[Math.Min(file.Length, MostBehind)];
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        return _length > 0 && tail.AsSpan().IndexOf(length) >= 0;
    }

    private bool HasSeveralMembers()
    {
        byte[] chunk = new byte[64 * 1024];
        file.Seek(1, SeekOrigin.Begin);
        int kept = 0;
        for (int read = file.Read(chunk, 0, chunk.Length); read > 0; read = file.Read(chunk, kept, chunk.Length - kept))
        {
            int filled = kept + read;
            if (chunk.AsSpan(0, filled).IndexOf(Head) >= 0)
            {
                return true;
            }

            kept = Math.Min(Head.Length - 1, filled);
            chunk.AsSpan(filled - kept, kept).CopyTo(chunk);
        }

        return false;
    }

    /// <summary>Gives a file in small pieces: what is left of it when the unpacking ends stands behind the last member, hardly a piece
    /// before.</summary>
    private sealed class Sips(Stream file) : Stream
    {
        private const int Most = 256;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, Math.Min(count, Most));

        public override int Read(Span<byte> buffer) => file.Read(buffer[..Math.Min(buffer.Length, Most)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            file.ReadAsync(buffer[..Math.Min(buffer.Length, Most)], cancellationToken);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
