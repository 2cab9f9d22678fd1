using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using TayHo.Extract.Records;

namespace TayHo.Extract.Peers;

/// <summary>The bodies of saved pages against what a person marked as the body: shared runs of four words, and how fast.</summary>
internal static class PagePeers
{
    private const int Rounds = 3;
    private const int Run4 = 4;

    /// <summary>Measures and prints.</summary>
    public static void Run(string folder, NodePrograms node)
    {
        using JsonDocument truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "truth.json")));
        Page[] pages = [.. truth.RootElement.EnumerateObject().Select(p => new Page(
            p.Value.GetProperty("url").GetString()!, Unzip(Path.Combine(folder, p.Name + ".html.gz")), p.Value.GetProperty("body").GetString()!))];
        Console.WriteLine(Invariant($"Pages: {pages.Length}, {pages.Sum(p => (double)p.Html.Length) / 1e6:0.0} M characters; runs of four words of the body"));

        // The whole reading of one record type: the page room can't be had alone from outside, and dates cost next to nothing.
        ArticleExtractor extractor = ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { Kinds = RecordKinds.Dates }).Build();
        Measure("TayHo.Extract", pages, page => Body(extractor.ExtractHtml(page.Html, page.Url)));
        Measure("SmartReader", pages, page => new SmartReader.Reader(page.Url, page.Html).GetArticle().TextContent ?? "");

        (IReadOnlyList<JsonElement> answers, double milliseconds) = node.Read("pages.mjs", pages.Select(p => JsonSerializer.Serialize(new { html = p.Html })));
        Print("Readability (linkedom)", pages, [.. answers.Select(a => a.GetProperty("text").GetString()!)], milliseconds / pages.Length);
    }

    private static void Measure(string who, Page[] pages, Func<Page, string> read)
    {
        string[] bodies = [];
        double fastest = double.MaxValue;
        for (int round = 0; round <= Rounds; round++)
        {
            long start = System.Diagnostics.Stopwatch.GetTimestamp();
            bodies = [.. pages.Select(read)];
            double took = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            fastest = round == 0 ? fastest : Math.Min(fastest, took);
        }

        Print(who, pages, bodies, fastest / pages.Length);
    }

    private static void Print(string who, Page[] pages, string[] bodies, double milliseconds)
    {
        double precision = 0, recall = 0;
        int found = 0;
        for (int i = 0; i < pages.Length; i++)
        {
            Dictionary<string, int> gold = Runs(pages[i].Body), body = Runs(bodies[i]);
            double both = body.Sum(run => Math.Min(run.Value, gold.GetValueOrDefault(run.Key)));
            found += body.Count > 0 ? 1 : 0;
            precision += body.Count > 0 ? both / body.Values.Sum() : 0;
            recall += gold.Count > 0 ? both / gold.Values.Sum() : 0;
        }

        (precision, recall) = (precision / Math.Max(1, found), recall / pages.Length);
        Console.WriteLine(Invariant($"  {who,-24} F1 {2 * precision * recall / (precision + recall):0.000} (precision {precision:0.000}, recall {recall:0.000}); {milliseconds:0.00} ms a page"));
    }

    private static string Body(ExtractionDocument document)
    {
        var body = new StringBuilder();
        foreach (ArticleBlock block in document.Article.Blocks)
        {
            if (block.Role is BlockRole.Lead or BlockRole.Heading or BlockRole.Paragraph or BlockRole.Quote or BlockRole.ListItem or BlockRole.TableCell)
            {
                body.Append(document.Article.Text.AsSpan(block.Start, block.End - block.Start)).Append('\n');
            }
        }

        return body.ToString();
    }

    private static Dictionary<string, int> Runs(string text)
    {
        string[] words = new string([.. text.Select(c => char.IsLetterOrDigit(c) || c == '_' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i + Run4 <= words.Length; i++)
        {
            string run = string.Join(' ', words, i, Run4);
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }

        return runs;
    }

    private static string Unzip(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Page(string Url, string Html, string Body);
}
