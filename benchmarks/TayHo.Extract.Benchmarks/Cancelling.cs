using System.Diagnostics;
using System.Globalization;
using TayHo.Extract.Articles;

namespace TayHo.Extract.Benchmarks;

/// <summary>How long, on the clock on the wall, a reading goes on when it is told to stop at moments all over it: the collector's pauses and the machine's other work counted.</summary>
internal static class Cancelling
{
    private const int Moments = 16;

    /// <summary>Stops readings of inputs of a size.</summary>
    /// <param name="bytes">The size.</param>
    /// <param name="only">Pieces of the names of the kinds that are read; none for all.</param>
    public static void Run(int bytes, IReadOnlyCollection<string> only)
    {
        var all = new List<double>();
        foreach ((string name, ArticleInput input) in StopInputs.Of(bytes, only))
        {
            double whole = Time(() => ArticleExtractor.Default.Extract(input));
            double[] late = [.. Enumerable.Range(0, Moments).Select(i => Stop(input, whole * (i + 0.5) / Moments)).Where(l => l >= 0).Order()];
            all.AddRange(late);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{late.LastOrDefault(),7:0.0} ms at the latest, {late.ElementAtOrDefault(late.Length / 2),6:0.0} usually, {late.Length} of {Moments} stopped, of {whole,7:0} ms  {name}"));
        }

        all.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Count} readings stopped: {all[all.Count / 2]:0.0} ms usually, {all[all.Count * 95 / 100]:0.0} ms for 95 of 100, {all[^1]:0.0} ms at the latest"));
    }

    /// <summary>Milliseconds from the word to the end; -1 when the reading was over before.</summary>
    private static double Stop(ArticleInput input, double moment)
    {
        using var stop = new CancellationTokenSource();
        long ended = 0;
        var reading = new Thread(() =>
        {
            try
            {
                ArticleExtractor.Default.Extract(input, stop.Token);
            }
            catch (OperationCanceledException)
            {
                ended = Stopwatch.GetTimestamp();
            }
        });
        reading.Start();
        reading.Join(TimeSpan.FromMilliseconds(moment));
        long told = Stopwatch.GetTimestamp();
        stop.Cancel();
        reading.Join();
        return ended == 0 ? -1 : Stopwatch.GetElapsedTime(told, ended).TotalMilliseconds;
    }

    private static double Time(Action work)
    {
        long before = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(before).TotalMilliseconds;
    }
}
