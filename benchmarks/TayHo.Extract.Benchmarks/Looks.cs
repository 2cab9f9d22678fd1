using System.Diagnostics;
using System.Globalization;

namespace TayHo.Extract.Benchmarks;

/// <summary>The questions whether to stop that a reading asks, and the time of its thread between them, the collector's pauses apart.</summary>
/// <param name="named">The questions of which it is written down who asked them.</param>
internal sealed class Looks(IReadOnlyDictionary<int, double> named)
{
    /// <summary>Milliseconds that are told of.</summary>
    private const double Long = 10;

    /// <summary>The thread's clock costs more than most of what is between two questions: it is read when so many milliseconds have passed on the wall.</summary>
    private const double Often = 1;

    private readonly double _start = ThreadTime.Milliseconds();
    private readonly Dictionary<int, string> _callers = [];
    private long _asked = Stopwatch.GetTimestamp();
    private long _measured = Stopwatch.GetTimestamp();
    private double _last = ThreadTime.Milliseconds();
    private TimeSpan _paused = GC.GetTotalPauseDuration();

    /// <summary>How many were asked.</summary>
    public int Count { get; private set; }

    /// <summary>The longest time between two, in milliseconds.</summary>
    public double Latest { get; private set; }

    /// <summary>The longest time between two without the collector's.</summary>
    public double LatestOfOurs { get; private set; }

    /// <summary>The questions that came late, with the milliseconds before them.</summary>
    public Dictionary<int, double> Late { get; } = [];

    /// <summary>The time from the first to the last.</summary>
    public double Whole => _last - _start;

    /// <summary>Counts a question.</summary>
    public void Look()
    {
        if (named.ContainsKey(Count) || named.ContainsKey(Count + 1))
        {
            _callers[Count] = Caller();
        }

        long now = Stopwatch.GetTimestamp();
        bool late = Stopwatch.GetElapsedTime(_asked, now).TotalMilliseconds >= Often;
        if (late || Stopwatch.GetElapsedTime(_measured, now).TotalMilliseconds >= Often)
        {
            Measure(late);
            _measured = now = Stopwatch.GetTimestamp();
        }

        Count++;
        _asked = now;
    }

    /// <summary>Measures from the last measurement: by a millisecond more than from the last question at the most, never less.</summary>
    private void Measure(bool late)
    {
        double now = ThreadTime.Milliseconds();
        TimeSpan paused = GC.GetTotalPauseDuration();
        if (late)
        {
            double gap = now - _last, ours = gap - Math.Min(gap, (paused - _paused).TotalMilliseconds);
            Latest = Math.Max(Latest, gap);
            LatestOfOurs = Math.Max(LatestOfOurs, ours);
            if (ours > Long)
            {
                Late[Count] = ours;
            }
        }

        _paused = paused;
        _last = now;
    }

    /// <summary>Who asked the late questions, and the ones before them.</summary>
    public IEnumerable<string> Callers() => named.OrderByDescending(n => n.Value).Select(n => (n.Key, Milliseconds: n.Value.ToString("0", CultureInfo.InvariantCulture))).Select(n => $"{n.Milliseconds} ms from {_callers.GetValueOrDefault(n.Key - 1, "the start")}\n            to {_callers.GetValueOrDefault(n.Key, "the end")}");

    // Which frames the compiler leaves out differs from build to build: none is skipped by its number.
    private static string Caller() => string.Join(" < ", new StackTrace(1).GetFrames().Select(f => $"{f.GetMethod()?.DeclaringType?.Name}.{f.GetMethod()?.Name}").Where(n => !n.Contains("ThrowIfStopped", StringComparison.Ordinal) && n != "Looks.Look").Take(5));
}
