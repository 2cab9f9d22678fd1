namespace TayHo.Extract.Export.Writing;

/// <summary>A file stands in an output's place that no run of ours wrote, or that was changed since it did.</summary>
/// <example><code>
/// try
/// {
///     using var folder = new OutputFolder("reports");
///     folder.Create("report.html").Dispose();
///     folder.Commit();
/// }
/// catch (ForeignFileException e)
/// {
///     Console.Error.WriteLine(e.Message); // a file that we did not write stands in the way
/// }
/// </code></example>
public sealed class ForeignFileException : IOException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="path">The file.</param>
    public ForeignFileException(string path)
        : this(path, null)
    {
    }

    /// <summary>Makes the exception of what was found out on reading the file.</summary>
    internal ForeignFileException(string path, Exception? cause)
        : base($"'{path}' was not written by this program, or was changed since; it is not replaced.", cause) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
