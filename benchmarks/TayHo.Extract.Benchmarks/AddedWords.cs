using System.Diagnostics;
using System.Globalization;
using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Benchmarks;

/// <summary>What an extractor with a word of one's own costs beside the one with ours alone: the first, whose code is compiled meanwhile, and those behind it.</summary>
internal static class AddedWords
{
    private const int Builds = 300;

    /// <summary>Measures and prints.</summary>
    public static void Run()
    {
        long start = Stopwatch.GetTimestamp();
        _ = ArticleExtractor.Default;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ours alone: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms, once a process"));
        double[] times = new double[Builds];
        int[] collections = new int[Builds];
        TimeSpan[] compiled = new TimeSpan[Builds];
        for (int i = 0; i < Builds; i++)
        {
            (int gc, TimeSpan jit) = (GC.CollectionCount(2), System.Runtime.JitInfo.GetCompilationTime(currentThread: true));
            start = Stopwatch.GetTimestamp();
            ArticleExtractor.CreateBuilder().AddEntry("Bố cáo " + i.ToString(CultureInfo.InvariantCulture), LexiconClass.DocumentType).Build();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            (collections[i], compiled[i]) = (GC.CollectionCount(2) - gc, System.Runtime.JitInfo.GetCompilationTime(currentThread: true) - jit);
        }

        int[] order = [.. Enumerable.Range(0, Builds).OrderByDescending(i => times[i])];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"with a word more, {Builds} times: the first {times[0]:0.0} ms ({compiled[0].TotalMilliseconds:0.0} of them compiling), median {times[order[Builds / 2]]:0.0}, 99 of 100 under {times[order[Builds / 100]]:0.0}"));
        foreach (int i in order.Take(5))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  number {i + 1}: {times[i]:0.0} ms, {compiled[i].TotalMilliseconds:0.0} ms compiling, {collections[i]} full collections"));
        }
    }
}
