using System.Runtime.InteropServices;

namespace TayHo.Extract.ConsoleApp.Writing;

/// <summary>Tells pipes, sockets and devices from files before one is opened in a way that waits.</summary>
internal static partial class UnixFiles
{
    private const int LinuxNonBlocking = 0x800;
    private const int OtherNonBlocking = 0x4;
    private const int Invalid = 22;
    private const int LinuxNotSupported = 95;
    private const int OtherNotSupported = 45;

    /// <summary>Whether a path that exists and is no folder leads to no file either: what can't be brought to a disk is none.</summary>
    public static bool IsSpecial(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        int handle = OpenFile(path, OperatingSystem.IsLinux() ? LinuxNonBlocking : OtherNonBlocking);
        if (handle < 0)
        {
            // That it may not be read or written is said by who writes it.
            return false;
        }

        try
        {
            return SyncFile(handle) != 0 && Marshal.GetLastPInvokeError() is (Invalid or LinuxNotSupported or OtherNotSupported);
        }
        finally
        {
            _ = CloseFile(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncFile(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int CloseFile(int handle);
}
