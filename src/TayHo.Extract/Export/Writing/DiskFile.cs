namespace TayHo.Extract.Export.Writing;

/// <summary>
/// A file that is written. That it may grow no more (EFBIG: a limit of the process, of its user or of the file system) is an
/// <see cref="IOException"/> as a full disk is; the runtime calls it a wrong argument, which no caller expects of a write.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="mode">How it is opened.</param>
/// <param name="bufferSize">The bytes gathered before they are written.</param>
/// <param name="options">How it is kept.</param>
internal sealed class DiskFile(string path, FileMode mode, int bufferSize, FileOptions options = FileOptions.None)
    : FileStream(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize, options)
{
    // The base class sends all other writes through this one where a class derives from it.
    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        try
        {
            base.Write(buffer, offset, count);
        }
        catch (ArgumentOutOfRangeException tooLarge) when (offset >= 0 && count >= 0 && count <= buffer.Length - offset)
        {
            throw TooLarge(tooLarge);
        }
    }

    /// <inheritdoc/>
    public override void Flush(bool flushToDisk)
    {
        try
        {
            base.Flush(flushToDisk);
        }
        catch (ArgumentOutOfRangeException tooLarge)
        {
            throw TooLarge(tooLarge);
        }
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin)
    {
        try
        {
            return base.Seek(offset, origin);
        }
        catch (ArgumentOutOfRangeException tooLarge) when (offset >= 0)
        {
            throw TooLarge(tooLarge);
        }
    }

    /// <inheritdoc/>
    public override void SetLength(long value)
    {
        try
        {
            base.SetLength(value);
        }
        catch (ArgumentOutOfRangeException tooLarge) when (value >= 0)
        {
            throw TooLarge(tooLarge);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        try
        {
            base.Dispose(disposing);
        }
        catch (ArgumentOutOfRangeException tooLarge)
        {
            throw TooLarge(tooLarge);
        }
    }

    private IOException TooLarge(ArgumentOutOfRangeException tooLarge) =>
        new($"'{Name}' may grow no larger: a limit of the file system or of the process.", tooLarge);
}
