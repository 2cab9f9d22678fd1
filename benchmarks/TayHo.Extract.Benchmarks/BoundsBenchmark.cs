using System.Diagnostics;
using System.Globalization;
using System.Text;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;

namespace TayHo.Extract.Benchmarks;

/// <summary>What one article may cost at the most: the memory and time of megabytes in one, and how soon a reading ends when it is told to.</summary>
internal static class BoundsBenchmark
{
    private const int MostMegabytes = 800;
    private const int Times = 8;
    private const int MostTimes = 10;
    private const int StopTries = 10;
    private const int StopBytes = 1_400_000;

    /// <summary>Texts that once were slow, and one of each sort of record.</summary>
    private static readonly string[] Patterns =
    [
        "Sáng 1/3, ông Lê Văn Tám, Chủ tịch UBND xã Hòa Lạc, tặng 5 tỷ đồng cho 120 hộ, tăng 10%, ", "1/1/", "1-1-", "mười ", "8h30, ", "10 người, ", "ngày 1/1, ", "Quyết định số 5/QĐ-UBND ngày 1/1/2020, ",
        "Hà Nội, ", "Nguyễn Văn A, ", "tăng 10% ", "((", "“a ” ", "ông Tám nói: \"Tôi đi.\" ", "\n", "a\n", "a", "ông Lê Văn Tám - Chủ tịch UBND xã Hòa Lạc; ", "trong đó có 5 người, ",
    ];

    private static readonly string[] Markup = ["<a><div></a>", "<p>Sáng 1/3, ông Lê Văn Tám tặng 120 hộ.", "<div>", "<table><tr><td>a", "<b>", "<span>a </span>"];

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

    /// <summary>Stops readings at moments spread over them and tells how long each went on.</summary>
    public static int RunStop()
    {
        double worst = 0;
        foreach ((string pattern, bool markup) in Patterns.Select(p => (p, false)).Concat(Markup.Select(m => (m, true))))
        {
            double late = Latest(Repeat(pattern, StopBytes), markup, out double whole);
            worst = Math.Max(worst, late);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{late,7:0.0} ms of {whole,7:0} ms  {pattern.ReplaceLineEndings("\\n")}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the latest end came {worst:0.0} ms after the reading was told to stop"));
        return 0;
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

    private static double Latest(string content, bool markup, out double whole)
    {
        var input = new ArticleInput { Text = markup ? null : content, Html = markup ? "<html lang=vi><h1>Tin</h1><div><p>" + content : null };
        long start = Stopwatch.GetTimestamp();
        ArticleExtractor.Default.Extract(input);
        whole = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double latest = 0;
        for (int i = 0; i < StopTries; i++)
        {
            using var stop = new CancellationTokenSource();
            double told = 0;
            string schedule = "";
            double after = whole * i / StopTries;
            var reading = new Thread(() =>
            {
                schedule = Schedule();
                try
                {
                    ArticleExtractor.Default.Extract(input, stop.Token);
                }
                catch (OperationCanceledException)
                {
                    latest = Math.Max(latest, Milliseconds(schedule) - told);
                }
            });
            reading.Start();
            Thread.Sleep(TimeSpan.FromMilliseconds(after));
            told = Milliseconds(schedule);
            stop.Cancel();
            reading.Join();
        }

        return latest;
    }

    // What the thread itself has worked, where the system tells it: a machine with other work is no fault of ours.
    private static string Schedule() => File.Exists("/proc/thread-self/schedstat") ? $"/proc/{File.ResolveLinkTarget("/proc/thread-self", returnFinalTarget: false)!.FullName["/proc/".Length..]}/schedstat" : "";

    private static double Milliseconds(string schedule) =>
        File.Exists(schedule) ? double.Parse(File.ReadAllText(schedule).Split(' ')[0], CultureInfo.InvariantCulture) / 1e6 : Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;

    private static string Repeat(string piece, int bytes)
    {
        int times = (bytes / Encoding.UTF8.GetByteCount(piece)) + 1;
        return new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
    }
}
