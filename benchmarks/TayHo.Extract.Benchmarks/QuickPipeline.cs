using System.Diagnostics;
using System.Globalization;

namespace TayHo.Extract.Benchmarks;

/// <summary>
/// The pipeline benchmark in half a minute, for daily use, on one thread: the whole path from text to records beside yardsticks
/// in the same process, in rounds that alternate, so that a machine with other work slows all of them alike. Medians are told.
/// </summary>
internal static class QuickPipeline
{
    private const int Rounds = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PerTurn = TimeSpan.FromMilliseconds(300);

    /// <summary>Measures and prints.</summary>
    public static void Run(string? path)
    {
        long before = Stopwatch.GetTimestamp();
        _ = ArticleExtractor.Default;
        TimeSpan build = Stopwatch.GetElapsedTime(before);
        var work = new PipelineWork(Texts.Load(path));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{work.Articles} articles, {work.Bytes / 1e6:0.000} MB of UTF-8, {work.Records} records; extractor built in {build.TotalMilliseconds:0} ms"));

        double wholeSeconds = Compare(work,
        [
            ("text to records", work.Whole),
            ("UTF-8 decode, NFC check", work.Decode),
            ("tokenise and look up", work.Bare),
            ("the same, and words", work.Words),
            ("AngleSharp's parse", work.Parse),
            ("dates alone", work.Dates),
        ]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wholeSeconds / work.Articles * 1e6:0} µs an article"));
        PrintStages(work, wholeSeconds);
    }

    /// <summary>Measures what each type of record costs alone, beside all of them and the date reader.</summary>
    public static void RunKinds(string? path)
    {
        var work = new PipelineWork(Texts.Load(path));
        Compare(work,
        [
            ("all types", work.Whole),
            ("the date reader", work.DatesOfArticles),
            .. Enum.GetValues<RecordKinds>().Where(k => k is not (RecordKinds.None or RecordKinds.All or RecordKinds.Custom)).Select(Alone),
        ]);

        (string Name, Func<int> Pass) Alone(RecordKinds kinds)
        {
            ArticleExtractor extractor = ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { Kinds = kinds }).Build();
            return (kinds.ToString(), () => work.Whole(extractor));
        }
    }

    /// <summary>Measures what dates cost by an extractor that is asked for nothing else, beside the reading of the articles and the date reader on their texts.</summary>
    public static void RunDates(string? path)
    {
        var work = new PipelineWork(Texts.Load(path));
        ArticleExtractor dates = ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { Kinds = RecordKinds.Dates }).Build();
        Compare(work,
        [
            ("articles, date reader", () => work.Read() + work.DatesOfArticles()),
            ("Kinds = Dates", () => work.Whole(dates)),
            ("reading of articles", work.Read),
            ("the date reader", work.DatesOfArticles),
            ("its words looked up", () => work.Bare(dates)),
            ("all words looked up", work.Bare),
        ]);
    }

    // The passes in rounds that alternate; the seconds of the first one's median turn.
    private static double Compare(PipelineWork work, (string Name, Func<int> Pass)[] passes)
    {
        var turns = new List<(double Seconds, long Allocated)>[passes.Length];
        for (int p = 0; p < passes.Length; p++)
        {
            turns[p] = [];
            Pass(passes[p].Pass, WarmUp);
        }

        for (int round = 0; round < Rounds; round++)
        {
            for (int p = 0; p < passes.Length; p++)
            {
                turns[p].Add(Pass(passes[p].Pass, PerTurn));
            }
        }

        for (int p = 0; p < passes.Length; p++)
        {
            int i = p;
            double seconds = Median([.. turns[p].Select(t => t.Seconds)]), of = Median([.. turns[0].Zip(turns[i], (whole, own) => whole.Seconds / own.Seconds)]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passes[p].Name,-24} {work.Bytes / seconds / 1e6,8:0.0} MB/s {turns[p][^1].Allocated / (double)work.Bytes,8:0.0} MB allocated per MB; the whole takes {of:0.00} x as long"));
        }

        return Median([.. turns[0].Select(t => t.Seconds)]);
    }

    private static void PrintStages(PipelineWork work, double wholeSeconds)
    {
        foreach ((string name, double seconds, long allocated) in work.Stages())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-22} {seconds / wholeSeconds,6:0.0%} of the whole, {allocated / (double)work.Bytes,6:0.00} MB allocated per MB"));
        }
    }

    // Processor time, garbage collection included: a machine with other work gives nearly the figures of an idle one.
#pragma warning disable CA1416 // The benchmarks run on Linux, macOS and Windows, which all tell it.
    private static TimeSpan ProcessorTime => Environment.CpuUsage.TotalTime;
#pragma warning restore CA1416

    // The best pass of one turn.
    private static (double Seconds, long Allocated) Pass(Func<int> pass, TimeSpan time)
    {
        double best = double.MaxValue;
        long allocated = 0;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < 2 || Stopwatch.GetElapsedTime(start) < time; i++)
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan begin = ProcessorTime;
            pass();
            best = Math.Min(best, (ProcessorTime - begin).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - bytes;
        }

        return (best, allocated);
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
