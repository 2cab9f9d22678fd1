using System.Diagnostics;
using System.Globalization;
using System.Text;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Benchmarks;

/// <summary>What one article may cost at the most: the memory and time of megabytes in one, and how soon a reading ends when it is told to.</summary>
internal static class BoundsBenchmark
{
    private const int MostMegabytes = 800;
    private const int Times = 8;
    private const int MostTimes = 10;
    private const int MostMilliseconds = 50;
    private const int MostTold = 6;

    /// <summary>Reads so many megabytes of articles as one text; 1 when they take more than they may.</summary>
    /// <param name="megabytes">The size, in millions of bytes of UTF-8.</param>
    /// <param name="path">The articles; null for our own.</param>
    public static int RunMemory(int megabytes, string? path)
    {
        ArticleExtractor extractor = ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { MaxInputBytes = 1L << 31 }).Build();
        string article = string.Join('\n', Texts.Load(path).Where(a => a.Text is not null).Select(a => a.Text));
        extractor.ExtractText(article);
        double small = Read(extractor, article, megabytes * 1_000_000 / Times), large = Read(extractor, article, megabytes * 1_000_000);
        using var self = Process.GetCurrentProcess();
        long peak = self.PeakWorkingSet64 / 1_000_000;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Times} times the text took {large / small:0.0} times the time; the process held {peak} MB at the most"));
        return peak <= MostMegabytes && large <= MostTimes * small ? 0 : 1;
    }

    /// <summary>
    /// How long a reading goes on when it is told to stop: the longest time of its thread between two questions whether it was, of
    /// one after another in a whole reading, with the methods that asked.
    /// </summary>
    /// <param name="bytes">The size of the texts and pages.</param>
    /// <param name="only">Pieces of the names of the kinds that are read; none for all.</param>
    public static int RunStop(int bytes, IReadOnlyCollection<string> only)
    {
        double worst = 0, ours = 0;
        foreach ((string name, ArticleInput input) in StopInputs.Of(bytes, only))
        {
            ArticleExtractor.Default.Read(input, default);
            Looks looks = Read(input, new Dictionary<int, double>());
            (worst, ours) = (Math.Max(worst, looks.Latest), Math.Max(ours, looks.LatestOfOurs));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{looks.Latest,7:0.0} ms, {looks.LatestOfOurs,6:0.0} without the collector, of {looks.Whole,7:0} ms, {looks.Count,9} questions  {name}"));
            foreach (string caller in looks.Late.Count > 0 ? Read(input, looks.Late).Callers().Take(MostTold) : [])
            {
                Console.WriteLine("          " + caller);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes: the longest time between two questions was {worst:0.0} ms, {ours:0.0} ms without the collector's pauses"));
        return worst <= MostMilliseconds ? 0 : 1;
    }

    private static Looks Read(ArticleInput input, IReadOnlyDictionary<int, double> named)
    {
        var looks = new Looks(named);
        ArticleExtractor.Default.Read(input, new StopSign(default, looks.Look));
        looks.Look();
        return looks;
    }

    private static double Read(ArticleExtractor extractor, string article, int bytes)
    {
        string text = Repeat(article + "\n", bytes);
        long before = Stopwatch.GetTimestamp();
        ExtractionDocument document = extractor.ExtractText(text);
        double seconds = Stopwatch.GetElapsedTime(before).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{bytes / 1e6:0.0} MB: {seconds:0.0} s, {document.Statistics.Count} statistics, {document.Dates.Count} dates, {document.Organizations.Sum(o => o.Evidence.Count)} mentions of bodies"));
        return seconds;
    }

    internal static string Repeat(string piece, int bytes)
    {
        int times = (bytes / Encoding.UTF8.GetByteCount(piece)) + 1;
        return new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
    }
}
