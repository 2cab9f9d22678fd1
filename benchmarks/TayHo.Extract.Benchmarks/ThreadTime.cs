using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TayHo.Extract.Benchmarks;

/// <summary>The time that the calling thread has worked: what runs beside it on the machine does not count.</summary>
internal static class ThreadTime
{
    private const int OfThread = 3;

    /// <summary>Milliseconds of work, to the nanosecond; of the clock on the wall where the system's C library has no such clock.</summary>
    public static double Milliseconds() =>
        OperatingSystem.IsLinux() && ReadClock(OfThread, out Time time) == 0 ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6) : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
