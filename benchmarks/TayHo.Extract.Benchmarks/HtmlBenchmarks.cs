using System.Globalization;
using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using TayHo.Extract.Articles;

namespace TayHo.Extract.Benchmarks;

/// <summary>
/// Reading pages against AngleSharp's parse alone, over the same pages in one run: the ratio is what reading costs beside
/// the parse that no reader can do without. Pages come from the folder in TAYHO_PAGES (.html or .html.gz); without it
/// from pages that <see cref="MakePages"/> writes.
/// </summary>
[MemoryDiagnoser]
public class HtmlBenchmarks
{
    private readonly ArticleReader _reader = new([]);
    private string[] _pages = [];

    /// <summary>Loads the pages.</summary>
    [GlobalSetup]
    public void Load() => _pages = LoadPages(Environment.GetEnvironmentVariable("TAYHO_PAGES"));

    /// <summary>The parse alone, with AngleSharp's own settings.</summary>
    [Benchmark(Baseline = true)]
    public int ParseAlone()
    {
        int nodes = 0;
        foreach (string page in _pages)
        {
            nodes += new HtmlParser().ParseDocument(page).ChildNodes.Length;
        }

        return nodes;
    }

    /// <summary>The whole reading: guard, parse, walk, metadata, body, roles.</summary>
    [Benchmark]
    public int ReadWhole()
    {
        int blocks = 0;
        foreach (string page in _pages)
        {
            blocks += _reader.Read(new ArticleInput { Id = "page", Html = page }).Article.Blocks.Count;
        }

        return blocks;
    }

    /// <summary>The figures in a few seconds: pages a second and the ratio, medians of several rounds that alternate.</summary>
    /// <param name="folder">Where the pages are; null for made ones.</param>
    public static void RunQuick(string? folder)
    {
        const int Rounds = 25, WarmUp = 10;
        var benchmark = new HtmlBenchmarks { _pages = LoadPages(folder) };
        var parse = new List<double>();
        var read = new List<double>();
        for (int round = 0; round < WarmUp + Rounds; round++)
        {
            double alone = Time(() => benchmark.ParseAlone()), whole = Time(() => benchmark.ReadWhole());
            if (round >= WarmUp)
            {
                parse.Add(alone);
                read.Add(whole);
            }
        }

        double bytes = benchmark._pages.Sum(p => (double)p.Length);
        double[] ratios = [.. read.Zip(parse, (r, p) => r / p)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{benchmark._pages.Length} pages, {bytes / 1e6:0.0} M characters"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parse alone {Median(parse):0.0} ms, whole reading {Median(read):0.0} ms: {benchmark._pages.Length * 1000 / Median(read):0} pages/s, {Median([.. ratios]):0.00} x the parse"));
    }

    private static double Time(Func<int> work)
    {
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        work();
        return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static string[] LoadPages(string? folder)
    {
        if (string.IsNullOrEmpty(folder))
        {
            return MakePages();
        }

        return [.. Directory.EnumerateFiles(folder, "*.html*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(LoadPage)];
    }

    private static string LoadPage(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Pages of the usual proportions: a menu, an article of 20 paragraphs, a sidebar of teasers, scripts.</summary>
    private static string[] MakePages()
    {
        var pages = new string[40];
        for (int i = 0; i < pages.Length; i++)
        {
            var page = new StringBuilder("<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Tin mẫu</title>");
            page.Append("<script>").Append('x', 20_000).Append("</script></head><body><ul class=\"menu\">");
            for (int k = 0; k < 120; k++)
            {
                page.Append(CultureInfo.InvariantCulture, $"<li class=\"menu-item\"><a href=\"/muc-{k}\" title=\"Mục\">Mục {k}</a></li>");
            }

            page.Append("</ul><div class=\"detail\"><h1>Xã mẫu tổ chức hội nghị tổng kết</h1><p class=\"sapo\">Chiều 28/2, xã mẫu tổ chức hội nghị.</p><div class=\"content\">");
            for (int k = 0; k < 20; k++)
            {
                page.Append(CultureInfo.InvariantCulture, $"<p style=\"text-align: justify\">Theo báo cáo, đến tháng {(k % 12) + 1}, toàn xã có {100 + k} hộ tham gia, tăng {k}% so với cùng kỳ, <a href=\"/a\">trong đó</a> có nhiều hộ mới.</p>");
            }

            page.Append("</div></div><div class=\"sidebar\">");
            for (int k = 0; k < 150; k++)
            {
                page.Append(CultureInfo.InvariantCulture, $"<div class=\"item\"><h3><a href=\"/t{k}\">Tiêu đề của một bài viết khác {k}</a></h3><img src=\"a.jpg\" alt=\"\"><span class=\"time\">1/3</span></div>");
            }

            pages[i] = page.Append("</div></body></html>").ToString();
        }

        return pages;
    }
}
