using System.Diagnostics;

namespace TayHo.Extract.Benchmarks;

/// <summary>The questions whether to stop that a reading asks, and the time of its thread between them, the collector's pauses apart.</summary>
/// <param name="named">The questions of which it is written down who asked them.</param>
internal sealed class Looks(IReadOnlySet<int> named)
{
    /// <summary>Milliseconds that are told of.</summary>
    private const double Long = 15;

    private readonly double _start = ThreadTime.Milliseconds();
    private readonly Dictionary<int, string> _callers = [];
    private double _last = ThreadTime.Milliseconds();
    private TimeSpan _paused = GC.GetTotalPauseDuration();

    /// <summary>How many were asked.</summary>
    public int Count { get; private set; }

    /// <summary>The longest time between two, in milliseconds.</summary>
    public double Latest { get; private set; }

    /// <summary>The longest time between two without the collector's.</summary>
    public double LatestOfOurs { get; private set; }

    /// <summary>The questions that came late.</summary>
    public HashSet<int> Late { get; } = [];

    /// <summary>The time from the first to the last.</summary>
    public double Whole => _last - _start;

    /// <summary>Counts a question.</summary>
    public void Look()
    {
        double gap = ThreadTime.Milliseconds() - _last;
        TimeSpan paused = GC.GetTotalPauseDuration();
        double ours = gap - Math.Min(gap, (paused - _paused).TotalMilliseconds);
        Latest = Math.Max(Latest, gap);
        LatestOfOurs = Math.Max(LatestOfOurs, ours);
        if (ours > Long)
        {
            Late.Add(Count);
        }

        if (named.Contains(Count) || named.Contains(Count + 1))
        {
            _callers[Count] = Caller();
        }

        Count++;
        _paused = paused;
        _last = ThreadTime.Milliseconds();
    }

    /// <summary>Who asked the late questions, and the ones before them.</summary>
    public IEnumerable<string> Callers() => named.Order().Select(n => $"from {_callers.GetValueOrDefault(n - 1, "the start")}\n            to {_callers.GetValueOrDefault(n, "the end")}");

    private static string Caller() => string.Join(" < ", new StackTrace(3).GetFrames().Select(f => $"{f.GetMethod()?.DeclaringType?.Name}.{f.GetMethod()?.Name}").Where(n => !n.Contains("ThrowIfStopped", StringComparison.Ordinal)).Take(4));
}
