namespace TayHo.Extract;

/// <summary>How articles are read; validated when the extractor is built.</summary>
public sealed record ExtractionOptions
{
    /// <summary>The largest input read, in bytes; a larger one is refused. 32 MiB unless told.</summary>
    public long MaxInputBytes { get; init; } = 32L * 1024 * 1024;
}
