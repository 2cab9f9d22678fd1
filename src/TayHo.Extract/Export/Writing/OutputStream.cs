using System.Security.Cryptography;
using TayHo.Extract.Text;

namespace TayHo.Extract.Export.Writing;

/// <summary>Writes a file and takes its hash on the way, or at the end where a writer went back in it; it is told when the file
/// closes.</summary>
internal sealed class OutputStream : Stream
{
    private readonly Stream _inner;
    private readonly Action<string> _closed;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _done;
    private bool _sought;

    /// <summary>Begins at the beginning of an empty file.</summary>
    public OutputStream(Stream inner, Action<string> closed)
    {
        _inner = inner;
        _closed = closed;
    }

    /// <summary>Opens a file and empties it; it is closed when that fails.</summary>
    public static Stream OpenEmpty(IFileSystem files, string path)
    {
        Stream stream = files.Open(path);
        try
        {
            stream.SetLength(0);
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => !_done;

    /// <inheritdoc/>
    public override bool CanWrite => !_done;

    /// <inheritdoc/>
    public override long Length => _inner.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _inner.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_done, this);
        _hash.AppendData(buffer);
        _inner.Write(buffer);
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        if (!_done)
        {
            _inner.Flush();
        }
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin)
    {
        _sought = true;
        return _inner.Seek(offset, origin);
    }

    /// <inheritdoc/>
    public override void SetLength(long value)
    {
        _sought = true;
        _inner.SetLength(value);
    }

    /// <summary>Closes the file without telling of it: nobody wants it.</summary>
    public void Abandon()
    {
        if (_done)
        {
            return;
        }

        _done = true;
        _hash.Dispose();
        try
        {
            _inner.Dispose();
        }
        catch (IOException)
        {
            // What could not be written out is not wanted any more.
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_done)
        {
            _done = true;
            string hash = _sought ? OfWhole() : Hex.Lower(_hash.GetHashAndReset());
            _hash.Dispose();
            _inner.Dispose();
            _closed(hash);
        }

        base.Dispose(disposing);
    }

    private string OfWhole()
    {
        _inner.Seek(0, SeekOrigin.Begin);
        return OutputManifest.HashOf(_inner);
    }
}
