using System.Runtime.InteropServices;

namespace TayHo.Extract.Articles;

/// <summary>Tells pipes, sockets and devices, which may block whoever opens them or never end, from files.</summary>
internal static partial class SpecialFiles
{
    private const int LinuxNonBlocking = 0x800;
    private const int OtherNonBlocking = 0x4;
    private const int FromHere = 1;
    private const int FromEnd = 2;

    /// <summary>Whether a path that exists and is no folder leads to no file either.</summary>
    public static bool IsSpecial(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        int handle = OpenFile(path, OperatingSystem.IsLinux() ? LinuxNonBlocking : OtherNonBlocking);
        if (handle < 0)
        {
            // Why it can't be opened is said by who opens it to read.
            return false;
        }

        try
        {
            return Seek(handle, 0, FromHere) < 0 || IsEndless(handle);
        }
        finally
        {
            _ = CloseFile(handle);
        }
    }

    /// <summary>A device says that it holds nothing and gives bytes all the same.</summary>
    private static bool IsEndless(int handle)
    {
        byte one = 0;
        return Seek(handle, 0, FromEnd) == 0 && Read(handle, ref one, 1) > 0;
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial long Seek(int handle, long offset, int from);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Read(int handle, ref byte buffer, nint count);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int CloseFile(int handle);
}
