using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TayHo.Extract.Benchmarks;

/// <summary>The questions whether to stop that a reading asks, and the time of its thread between them.</summary>
/// <param name="named">The question at which it is written down who asked it and the one before; -1 for none.</param>
internal sealed class Looks(int named)
{
    private const int ClockOfThread = 3;

    private readonly double _start = Now();
    private double _last = Now();
    private string _before = "";

    /// <summary>How many were asked.</summary>
    public int Count { get; private set; }

    /// <summary>The longest time between two, in milliseconds.</summary>
    public double Latest { get; private set; }

    /// <summary>The question at the end of that time.</summary>
    public int LatestAt { get; private set; }

    /// <summary>The time from the first to the last.</summary>
    public double Whole => _last - _start;

    /// <summary>Who asked.</summary>
    public string Callers { get; private set; } = "until its end";

    /// <summary>Counts a question.</summary>
    public void Look()
    {
        double now = Now();
        if (now - _last > Latest)
        {
            (Latest, LatestAt) = (now - _last, Count);
        }

        if (Count == named - 1)
        {
            _before = Caller();
            Callers = $"from {_before} to the end";
        }
        else if (Count == named)
        {
            Callers = $"from {_before} to {Caller()}";
        }

        Count++;
        _last = Now();
    }

    private static string Caller() => string.Join(" < ", new StackTrace(3).GetFrames().Select(f => $"{f.GetMethod()?.DeclaringType?.Name}.{f.GetMethod()?.Name}").Where(n => !n.Contains("ThrowIfStopped", StringComparison.Ordinal)).Take(4));

    /// <summary>What the thread itself has worked, where the system tells it: a machine with other work is no fault of ours.</summary>
    private static double Now() =>
        OperatingSystem.IsLinux() && ReadClock(ClockOfThread, out Time time) == 0 ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6) : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

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
