using System.Buffers;

namespace TayHo.Extract.Export;

/// <summary>What is written on its way into a stream, a piece at a time, so that a document of hundreds of megabytes is never in memory
/// whole.</summary>
internal sealed class StreamBuffer(Stream stream) : IBufferWriter<byte>
{
    private const int Piece = 64 * 1024;

    private byte[] _bytes = new byte[Piece];
    private int _written;

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _written);
        _written += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_written);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(Math.Max(sizeHint, 1));
        return _bytes.AsSpan(_written);
    }

    /// <summary>Gives the stream what it has not got.</summary>
    public void Flush()
    {
        stream.Write(_bytes, 0, _written);
        _written = 0;
        if (_bytes.Length > Piece)
        {
            _bytes = new byte[Piece];
        }
    }

    private void MakeRoom(int size)
    {
        // A long room is given up as soon as what it was made for is in it.
        if (_bytes.Length - _written >= size && (_bytes.Length == Piece || _written == 0))
        {
            return;
        }

        Flush();
        if (_bytes.Length < size)
        {
            // Room for one long text alone: the next piece is a short one again.
            _bytes = new byte[size];
        }
    }
}
