using System.Runtime.InteropServices;

namespace TayHo.Extract.Text;

/// <summary>What is asked of the system about files that the framework has no words for. On Windows nothing is asked.</summary>
internal static partial class NativeFiles
{
    private const int LinuxNonBlocking = 0x800;
    private const int OtherNonBlocking = 0x4;
    private const int FromHere = 1;
    private const int FromEnd = 2;
    private const int Invalid = 22;
    private const int LinuxNotSupported = 95;
    private const int OtherNotSupported = 45;

    /// <summary>
    /// Whether a path that exists and is no folder leads to no file either, but to a pipe, socket or device, which may block
    /// whoever opens it, or never end.
    /// </summary>
    public static bool IsSpecial(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        int handle = OpenFile(path, OperatingSystem.IsLinux() ? LinuxNonBlocking : OtherNonBlocking);
        if (handle < 0)
        {
            // That it may not be opened is said by who opens it to read or write.
            return false;
        }

        try
        {
            return Seek(handle, 0, FromHere) < 0 || (Seek(handle, 0, FromEnd) == 0 && (HasBytes(handle) || !CanSync(handle)));
        }
        finally
        {
            _ = CloseFile(handle);
        }
    }

    /// <summary>Brings a folder's list of names to the disk itself; Windows keeps it in a journal of its own.</summary>
    /// <exception cref="IOException">The system refuses.</exception>
    public static void FlushFolder(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            Flush(path, SyncFile);
        }
    }

    /// <summary>Brings all that was written to a folder's file system to the disk, with one call; Linux only.</summary>
    /// <exception cref="IOException">The system refuses.</exception>
    public static void FlushFileSystem(string folder) => Flush(folder, SyncFileSystem);

    private static void Flush(string path, Func<int, int> flush)
    {
        int handle = OpenFile(path, 0);
        if (handle < 0)
        {
            throw Failed(path);
        }

        try
        {
            if (flush(handle) != 0)
            {
                throw Failed(path);
            }
        }
        finally
        {
            _ = CloseFile(handle);
        }
    }

    /// <summary>A device may say that it holds nothing and give bytes all the same.</summary>
    private static bool HasBytes(int handle)
    {
        byte one = 0;
        return Read(handle, ref one, 1) > 0;
    }

    /// <summary>What can't be brought to a disk is no file. Asked of what holds nothing alone, so that no file is written out for
    /// it.</summary>
    private static bool CanSync(int handle) =>
        SyncFile(handle) == 0 || Marshal.GetLastPInvokeError() is not (Invalid or LinuxNotSupported or OtherNotSupported);

    private static IOException Failed(string path) =>
        new($"'{path}' could not be brought to the disk: {Marshal.GetLastPInvokeErrorMessage()}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial long Seek(int handle, long offset, int from);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Read(int handle, ref byte buffer, nint count);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncFile(int handle);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncFileSystem(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int CloseFile(int handle);
}
