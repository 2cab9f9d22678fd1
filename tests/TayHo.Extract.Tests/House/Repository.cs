using System.Runtime.CompilerServices;

namespace TayHo.Extract.Tests.House;

/// <summary>Where the project's files stand, for tests that read the source.</summary>
internal static class Repository
{
    /// <summary>The folder that holds TayHo.Extract.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the root.</summary>
    public static string In(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        // The compiled path serves a build on the same machine; the output folder serves the rest.
        foreach (string start in new[] { Path.GetDirectoryName(here) ?? "", AppContext.BaseDirectory })
        {
            for (DirectoryInfo? folder = start.Length == 0 ? null : new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "TayHo.Extract.sln")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new InvalidOperationException("TayHo.Extract.sln stands in none of the folders above the tests.");
    }
}
