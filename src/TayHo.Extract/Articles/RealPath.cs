namespace TayHo.Extract.Articles;

/// <summary>Paths with every symbolic link on them followed.</summary>
internal static class RealPath
{
    /// <summary>The full path of what a path leads to; what does not exist, and links that lead nowhere or in a circle, keep their
    /// names.</summary>
    public static string Of(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        string here = Path.Combine(Of(parent), Path.GetFileName(full));
        try
        {
            FileSystemInfo entry = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
            return entry.LinkTarget is null
                ? here : entry.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Of(target.FullName) : here;
        }
        catch (IOException)
        {
            return here;
        }
    }
}
