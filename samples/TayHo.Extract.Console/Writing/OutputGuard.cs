using TayHo.Extract.ConsoleApp.Formats;

namespace TayHo.Extract.ConsoleApp.Writing;

/// <summary>Refuses outputs that would stand in the place of an input, before anything is read.</summary>
internal static class OutputGuard
{
    /// <summary>Checks a target.</summary>
    /// <param name="target">Where the output goes.</param>
    /// <param name="formats">What is written there.</param>
    /// <param name="inputs">The files that are read.</param>
    /// <exception cref="UsageException">The output is an input, or could become one.</exception>
    public static void Check(OutputTarget target, IReadOnlyList<IOutputFormat> formats, IEnumerable<string> inputs)
    {
        if (target.File is { } file)
        {
            CheckFile(file, inputs);
            return;
        }

        if (target.Folder is not { } folder || !Directory.Exists(folder))
        {
            return;
        }

        string place = RealPath(folder);
        foreach (string input in inputs)
        {
            string real = RealPath(input);
            if (Path.GetDirectoryName(real) == place && formats.Any(f => f.Extension.Equals(Path.GetExtension(real), StringComparison.OrdinalIgnoreCase)))
            {
                throw new UsageException($"--output: the input {input} lies in the output folder and a result could take its name; choose another folder.");
            }
        }
    }

    /// <summary>Checks one output file.</summary>
    /// <exception cref="UsageException">The output is one of the inputs.</exception>
    public static void CheckFile(string output, IEnumerable<string> inputs)
    {
        string place = RealPath(output);
        if (inputs.FirstOrDefault(input => RealPath(input) == place) is { } same)
        {
            throw new UsageException($"--output: {output} is the input {same}; choose another name.");
        }
    }

    /// <summary>The path with every symbolic link on it followed; what does not exist keeps its name.</summary>
    private static string RealPath(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        string? parent = Path.GetDirectoryName(full);
        if (parent is null)
        {
            return full;
        }

        string here = Path.Combine(RealPath(parent), Path.GetFileName(full));
        try
        {
            FileSystemInfo entry = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
            return entry.LinkTarget is null ? here : entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? here;
        }
        catch (IOException)
        {
            // A link that leads nowhere, or in a circle, is no input.
            return here;
        }
    }
}
