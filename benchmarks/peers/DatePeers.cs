using System.Globalization;
using System.Text.Json;
using TayHo.Extract.Articles;
using TayHo.Extract.Evaluation;
using TayHo.Extract.Records;

namespace TayHo.Extract.Peers;

/// <summary>
/// Days, months and years of annotated articles: which of them a reader of dates finds with the right value, and how fast. Only
/// points of time whose year the annotation gives are asked, as others have no value that every library could write.
/// </summary>
internal static class DatePeers
{
    // As long as the other side takes, so that both are warm.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Measures and prints.</summary>
    public static void Run(string folder, NodePrograms node)
    {
        IReadOnlyList<AnnotatedArticle> articles = AnnotatedArticle.ReadFolder(folder);
        double megabytes = articles.Sum(a => System.Text.Encoding.UTF8.GetByteCount(a.Text)) / 1e6;
        Console.WriteLine(Invariant($"Dates: {articles.Count} articles, {megabytes:0.000} MB; days, months and years whose year the annotation gives"));

        IReadOnlyList<DateReading> ours = [];
        double fastest = double.MaxValue;
        var all = System.Diagnostics.Stopwatch.StartNew();
        while (all.Elapsed < Patience)
        {
            long start = System.Diagnostics.Stopwatch.GetTimestamp();
            ours = [.. articles.Select(Read)];
            fastest = Math.Min(fastest, System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Print("TayHo.Extract", articles, [.. ours.Select(r => r.Dates.Select(Found.Of))], megabytes / fastest * 1000);

        (IReadOnlyList<JsonElement> answers, double milliseconds) = node.Read("dates.mjs", articles.Select(a =>
            JsonSerializer.Serialize(new { text = a.Text, published = DayOf(a) })));
        Print("chrono-node (vi)", articles, [.. answers.Select(a => a.EnumerateArray().Select(Found.Of))], megabytes / milliseconds * 1000);
    }

    private static DateReading Read(AnnotatedArticle article) =>
        DayOf(article) is { } day ? DateReader.Default.Read(article.Text, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)) : DateReader.Default.Read(article.Text);

    private static string? DayOf(AnnotatedArticle article) => article.PublishedAt is { Length: >= 10 } at ? at[..10] : null;

    private static void Print(string who, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<IEnumerable<Found>> found, double speed)
    {
        int asked = 0, right = 0, given = 0;
        for (int i = 0; i < articles.Count; i++)
        {
            List<Found> rest = [.. found[i].Where(f => IsPoint(f.Value))];
            given += rest.Count;
            int cursor = 0;
            foreach (GoldDate gold in articles[i].Gold.Dates)
            {
                int at = Math.Max(0, articles[i].Text.IndexOf(gold.Text, Math.Min(cursor, articles[i].Text.Length), StringComparison.Ordinal));
                cursor = at + gold.Text.Length;
                if (gold.Kind != "date" || !IsPoint(gold.Value))
                {
                    // Neither asked nor held against who found it.
                    given -= rest.RemoveAll(f => f.Start < cursor && f.End > at);
                    continue;
                }

                asked++;
                if (rest.FindIndex(f => f.Start < cursor && f.End > at && f.Value == gold.Value) is >= 0 and int match)
                {
                    right++;
                    rest.RemoveAt(match);
                }
            }
        }

        Console.WriteLine(Invariant($"  {who,-20} right {right} of {asked} ({(double)right / asked:0.000}), of {given} given {(double)right / Math.Max(1, given):0.000}; {speed:0.0} MB/s"));
    }

    private static bool IsPoint(string? value) => value is { Length: 4 or 7 or 10 } && value.All(c => char.IsAsciiDigit(c) || c == '-');

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Found(int Start, int End, string? Value)
    {
        public static Found Of(DateRecord date) => new(date.Evidence[0].Start, date.Evidence[0].End, date.Value);

        public static Found Of(JsonElement date) => new(date.GetProperty("start").GetInt32(), date.GetProperty("end").GetInt32(), date.GetProperty("value").GetString());
    }
}
