using System.Runtime.InteropServices;

namespace TayHo.Extract.ConsoleApp;

/// <summary>
/// Which of a process's standard streams were handed to it. Where one was closed, the next file or pipe that the runtime opens
/// for itself takes its number: reading it would never end, writing it would spoil another file.
/// </summary>
internal static partial class InheritedStreams
{
    private const int GetFlags = 1;
    private const int ClosesOnExec = 1;

    /// <summary>Whether a stream was handed over: what a process opens itself is marked not to outlive it, what it was given can't be.</summary>
    /// <param name="number">0 for standard input, 1 for output, 2 for errors.</param>
    public static bool Has(int number) => OperatingSystem.IsWindows() || FlagsOf(number, GetFlags) is >= 0 and var flags && (flags & ClosesOnExec) == 0;

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FlagsOf(int handle, int command);
}
