using System.Runtime.InteropServices;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>A page as the bytes of its UTF-16 units, given out in small pieces with a look before each whether to stop: the parser asks
/// nowhere inside a token, and a token may be megabytes.</summary>
/// <param name="markup">The page.</param>
/// <param name="stop">Stops the reading.</param>
internal sealed class MarkupStream(string markup, StopSign stop) : Stream
{
    private int _given;

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
    public override int Read(Span<byte> buffer)
    {
        stop.ThrowIfStopped();
        ReadOnlySpan<char> piece = markup.AsSpan(_given, Math.Min(buffer.Length / sizeof(char), markup.Length - _given));
        MemoryMarshal.AsBytes(piece).CopyTo(buffer);
        _given += piece.Length;
        return piece.Length * sizeof(char);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
