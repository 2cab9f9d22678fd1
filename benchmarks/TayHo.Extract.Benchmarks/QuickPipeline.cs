using System.Diagnostics;
using System.Globalization;

namespace TayHo.Extract.Benchmarks;

/// <summary>The pipeline benchmark in a few seconds, for daily use: the best of many passes, on one thread.</summary>
internal static class QuickPipeline
{
    private static readonly TimeSpan PerPhase = TimeSpan.FromSeconds(2);

    /// <summary>Measures and prints.</summary>
    public static void Run(string? path)
    {
        long before = Stopwatch.GetTimestamp();
        _ = ArticleExtractor.Default;
        TimeSpan build = Stopwatch.GetElapsedTime(before);
        var work = new PipelineWork(Texts.Load(path));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{work.Articles} articles, {work.Bytes / 1e6:0.000} MB of UTF-8, {work.Records} records; extractor built in {build.TotalMilliseconds:0} ms"));

        Pass(work.Bare, PerPhase / 2);
        Pass(work.Whole, PerPhase);
        (double bareSeconds, long bareBytes) = Pass(work.Bare, PerPhase);
        (double wholeSeconds, long wholeBytes) = Pass(work.Whole, PerPhase * 1.5);
        Print("tokenise and look up", work.Bytes, bareSeconds, bareBytes);
        Pass(work.Dates, PerPhase / 2);
        (double dateSeconds, long dateBytes) = Pass(work.Dates, PerPhase);
        Print("dates alone", work.Bytes, dateSeconds, dateBytes);
        Print("text to records", work.Bytes, wholeSeconds, wholeBytes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {wholeSeconds / bareSeconds:0.00}; {wholeSeconds / work.Articles * 1e6:0} µs an article"));
        PrintStages(work, wholeSeconds);
    }

    private static void PrintStages(PipelineWork work, double wholeSeconds)
    {
        foreach ((string name, double seconds, long allocated) in work.Stages())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-22} {seconds / wholeSeconds,6:0.0%} of the whole, {allocated / (double)work.Bytes,6:0.00} MB allocated per MB"));
        }
    }

    // Processor time, garbage collection included: a machine with other work gives the same figures as an idle one.
#pragma warning disable CA1416 // The benchmarks run on Linux, macOS and Windows, which all tell it.
    private static TimeSpan ProcessorTime => Environment.CpuUsage.TotalTime;
#pragma warning restore CA1416

    private static (double Seconds, long Allocated) Pass(Func<int> pass, TimeSpan time)
    {
        double best = double.MaxValue;
        long allocated = 0;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < 3 || Stopwatch.GetElapsedTime(start) < time; i++)
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan begin = ProcessorTime;
            pass();
            best = Math.Min(best, (ProcessorTime - begin).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - bytes;
        }

        return (best, allocated);
    }

    private static void Print(string name, long bytes, double seconds, long allocated) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} {bytes / seconds / 1e6,8:0.0} MB/s {allocated / (bytes / 1e6) / 1e6,8:0.0} MB allocated per MB"));
}
