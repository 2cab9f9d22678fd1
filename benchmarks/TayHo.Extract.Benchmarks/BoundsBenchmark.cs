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

    /// <summary>Texts that once were slow, and one of each sort of record.</summary>
    private static readonly string[] Patterns =
    [
        "Sáng 1/3, ông Lê Văn Tám, Chủ tịch UBND xã Hòa Lạc, tặng 5 tỷ đồng cho 120 hộ, tăng 10%, ", "1/1/", "1-1-", "mười ", "8h30, ", "10 người, ", "ngày 1/1, ", "Quyết định số 5/QĐ-UBND ngày 1/1/2020, ",
        "Hà Nội, ", "Nguyễn Văn A, ", "tăng 10% ", "((", "“a ” ", "ông Tám nói: \"Tôi đi.\" ", "\n", "a\n", "a", "ông Lê Văn Tám - Chủ tịch UBND xã Hòa Lạc; ", "trong đó có 5 người, ",
        "Ông Lê Văn Tám là Giám đốc Công ty Nam Hải. ", "\"", "a a\n",
    ];

    private static readonly string[] Markup = ["<a><div></a>", "<p>Sáng 1/3, ông Lê Văn Tám tặng 120 hộ.", "<div>", "<table><tr><td>a", "<b>", "<span>a </span>", "a ", "<li>a", "<!--a-->", "&amp;"];

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
    public static int RunStop(int bytes)
    {
        double worst = 0, ours = 0;
        foreach ((string pattern, bool markup) in Patterns.Select(p => (p, false)).Concat(Markup.Select(m => (m, true))))
        {
            ArticleInput input = Input(Repeat(pattern, bytes), markup);
            ArticleExtractor.Default.Read(input, default);
            Looks looks = Read(input, new HashSet<int>());
            (worst, ours) = (Math.Max(worst, looks.Latest), Math.Max(ours, looks.LatestOfOurs));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{looks.Latest,7:0.0} ms, {looks.LatestOfOurs,6:0.0} without the collector, of {looks.Whole,7:0} ms, {looks.Count,9} questions  {pattern.ReplaceLineEndings("\\n")}{(markup ? " (page)" : "")}"));
            foreach (string caller in looks.Late.Count > 0 ? Read(input, looks.Late).Callers().Distinct() : [])
            {
                Console.WriteLine("          " + caller);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes: the longest time between two questions was {worst:0.0} ms, {ours:0.0} ms without the collector's pauses"));
        return worst <= MostMilliseconds ? 0 : 1;
    }

    private static Looks Read(ArticleInput input, IReadOnlySet<int> named)
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

    private static ArticleInput Input(string content, bool markup) => new() { Text = markup ? null : content, Html = markup ? "<html lang=vi><h1>Tin</h1><div><p>" + content : null };

    private static string Repeat(string piece, int bytes)
    {
        int times = (bytes / Encoding.UTF8.GetByteCount(piece)) + 1;
        return new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
    }
}
