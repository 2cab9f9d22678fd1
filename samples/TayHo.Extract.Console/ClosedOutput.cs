namespace TayHo.Extract.ConsoleApp;

/// <summary>Standard output that was closed before the start: what the runtime would write to in its place is a file or pipe of its own.</summary>
internal sealed class ClosedOutput : MemoryStream
{
    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw Closed();

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => throw Closed();

    /// <inheritdoc/>
    public override void WriteByte(byte value) => throw Closed();

    private static IOException Closed() => new("standard output is closed.");
}
