using System.Globalization;
using System.Text;
using TayHo.Extract.Articles;
using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Benchmarks;

/// <summary>
/// Looks through every word of the lexicons for one that costs more than its length: repeated alone, with a comma and with a number in
/// one text and one page. What costs some times the usual is measured at eight times the length, each way by itself.
/// </summary>
internal static class LinearScreen
{
    private const int Unusual = 4;
    private const int Times = 8;
    private const double Most = 10;
    private const int Tries = 5;
    private static readonly string[] Shapes = ["# ", "#, ", "# 5 "];

    /// <summary>Screens the words; 1 when one bends.</summary>
    /// <param name="length">The characters of each text.</param>
    /// <param name="every">One word in so many is looked at.</param>
    public static int Run(int length, int every)
    {
        string[] words = [.. Words().Where((_, i) => i % every == 0)];
        (string Word, bool IsPage, double Cost)[] costs = [.. words.SelectMany(w => (bool[])[false, true], (w, p) => (w, p, Cost(Text(w, length), p)))];
        double usual = costs.Select(c => c.Cost).Order().ElementAt(costs.Length / 2);
        int bent = 0;
        foreach ((string word, bool isPage, double cost) in costs.Where(c => c.Cost > Unusual * usual).OrderByDescending(c => c.Cost))
        {
            foreach (string pattern in Shapes.Select(s => s.Replace("#", word, StringComparison.Ordinal)))
            {
                (double low, double high) = Measure(pattern, length, isPage);
                bent += high > Most * low ? 1 : 0;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(high > Most * low ? "BENT " : "")}[{pattern}]{(isPage ? " (page)" : "")} {low:0.00} -> {high:0.00} ms, {high / low:0.0} times; at first {cost:0.0} ms"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words.Length} words alone, with a comma and with a number, as texts and pages of {length} characters: usually {usual:0.0} ms, the slowest {costs.Max(c => c.Cost):0.0} ms; {bent} patterns take more than {Most} times the time for {Times} times the length"));
        return bent == 0 ? 0 : 1;
    }

    private static (double Low, double High) Measure(string pattern, int length, bool isPage)
    {
        double low = double.MaxValue, high = double.MaxValue;
        for (int i = 0; i < Tries && (i < 2 || high > Most * low); i++)
        {
            GC.Collect();
            low = Math.Min(low, Cost(BoundsBenchmark.Repeat(pattern, length), isPage));
            high = Math.Min(high, Cost(BoundsBenchmark.Repeat(pattern, length * Times), isPage));
        }

        return (low, high);
    }

    private static string Text(string word, int length) => string.Concat(Shapes.Select(s => BoundsBenchmark.Repeat(s.Replace("#", word, StringComparison.Ordinal), length / Shapes.Length) + "\n"));

    private static double Cost(string content, bool isPage)
    {
        var input = new ArticleInput { Text = isPage ? null : "Tin\n" + content, Html = isPage ? "<html lang=vi><h1>Tin</h1><div><p>" + content : null };
        double before = ThreadTime.Milliseconds();
        ArticleExtractor.Default.Extract(input);
        return ThreadTime.Milliseconds() - before;
    }

    private static IEnumerable<string> Words() =>
        LexiconFile.EmbeddedNames.SelectMany(LexiconFile.ReadEmbedded).Concat(WordTables.Embedded().Entries).Select(e => e.Surface).Distinct(StringComparer.Ordinal);
}
