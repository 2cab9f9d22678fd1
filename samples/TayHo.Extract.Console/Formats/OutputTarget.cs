using TayHo.Extract.Export.Csv;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Writing;

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

    /// <summary>The spreadsheet settings that CSV is written for.</summary>
    public CsvStyle CsvStyle { get; init; }

    /// <summary>The language of what is written for people; data keep the article's words.</summary>
    public DisplayLanguage Language { get; init; }

    /// <summary>The files written so far, for the line that tells how many; copies of a target share the list.</summary>
    public List<string> Written { get; } = [];

    /// <summary>The report's file when it is written into the same folder; null when it is not.</summary>
    public string? ReportName { get; init; }

    /// <summary>The folder, opened for this run: every file in it is made by it and appears with the others. Null when there is no folder, or before it is opened.</summary>
    public OutputFolder? Opened { get; init; }

    /// <summary>The file system that is written to.</summary>
    public IFileSystem Files { get; init; } = DiskFileSystem.Instance;

    /// <summary>Whether files that this program did not write may be replaced.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Takes what the user should know of how files were named.</summary>
    public Action<string> Warn { get; init; } = _ => { };
}
