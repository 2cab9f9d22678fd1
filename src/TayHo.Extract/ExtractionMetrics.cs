using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TayHo.Extract;

/// <summary>What is measured, for whoever listens to the meter "TayHo.Extract"; costs nothing while nobody does.</summary>
internal static class ExtractionMetrics
{
    private static readonly Meter Meter = new("TayHo.Extract");
    private static readonly Counter<long> Articles =
        Meter.CreateCounter<long>("tayho.extract.articles", "{article}", "Articles read, by outcome.");
    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("tayho.extract.duration", "s", "How long one article takes, by outcome.");

    /// <summary>Reads an article and measures it.</summary>
    public static TResult Measure<TResult>(Func<TResult> read)
    {
        if (!Articles.Enabled && !Duration.Enabled)
        {
            return read();
        }

        long start = Stopwatch.GetTimestamp();
        string outcome = "failed";
        try
        {
            TResult result = read();
            outcome = "read";
            return result;
        }
        finally
        {
            var tag = new KeyValuePair<string, object?>("outcome", outcome);
            Articles.Add(1, tag);
            Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tag);
        }
    }
}
