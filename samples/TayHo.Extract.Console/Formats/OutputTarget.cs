namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>Where output goes: a folder, a file, or standard output when both are null.</summary>
internal sealed record OutputTarget(Stream StandardOutput)
{
    /// <summary>The folder; null when output goes to a file or to standard output.</summary>
    public string? Folder { get; init; }

    /// <summary>The file; null when output goes to a folder or to standard output.</summary>
    public string? File { get; init; }

    /// <summary>The CSV table asked for; null when none was.</summary>
    public string? Table { get; init; }
}
