using System.Diagnostics;
using System.Reflection;
using System.Text;
using AngleSharp.Html.Parser;
using TayHo.Extract.Articles;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Resolution;
using TayHo.Extract.Syntax;

namespace TayHo.Extract.Benchmarks;

/// <summary>
/// The two passes that are compared on the same reading texts: the bare one tokenises and looks every token up in the
/// lexicons' trie; the whole one makes records of the article's text.
/// </summary>
internal sealed class PipelineWork
{
    private readonly ArticleExtractor _extractor = ArticleExtractor.Default;
    private readonly ArticleReader _reader = new([]);
    private readonly ExtractionDocument[] _read;
    private readonly ArticleInput[] _inputs;
    private readonly (string Text, IReadOnlyList<ArticleBlock> Blocks)[] _texts;
    private readonly byte[][] _bytes;
    private readonly string[] _pages;

    public PipelineWork(IReadOnlyList<ArticleInput> articles)
    {
        ExtractionDocument[] read = [.. articles.Select(a => _extractor.Extract(a))];
        _read = read;
        _texts = [.. read.Select(d => (d.Article.Text, d.Article.Blocks))];

        // Both passes start from decoded text; only the whole one finds its blocks again.
        _inputs = [.. articles.Select((a, i) => a.Html is null && a.Bytes is null ? a : new ArticleInput { Id = "b", Text = read[i].Article.Text, PublishedAt = read[i].Article.PublishedAt })];
        _bytes = [.. _texts.Select(t => Encoding.UTF8.GetBytes(t.Text))];
        _pages = [.. _texts.Select(t => "<html><body><p>" + t.Text.Replace("\n", "</p><p>", StringComparison.Ordinal) + "</p></body></html>")];
        Bytes = _texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t.Text));
        Records = read.Sum(d => d.Dates.Count + d.Places.Count + d.Officials.Count + d.People.Count + d.Organizations.Count + d.Statistics.Count + d.Documents.Count + d.Events.Count + d.Awards.Count + d.Quotes.Count);
    }

    /// <summary>The number of articles.</summary>
    public int Articles => _inputs.Length;

    /// <summary>The reading texts' UTF-8 bytes in one pass.</summary>
    public long Bytes { get; }

    /// <summary>The records found in one pass.</summary>
    public int Records { get; }

    /// <summary>Decodes the texts and looks whether they are in NFC: what no reading can do without.</summary>
    public int Decode()
    {
        int composed = 0;
        foreach (byte[] bytes in _bytes)
        {
            composed += Encoding.UTF8.GetString(bytes).IsNormalized(NormalizationForm.FormC) ? 1 : 0;
        }

        return composed;
    }

    /// <summary>Parses the texts as pages of nothing but paragraphs, with AngleSharp's own settings.</summary>
    public int Parse()
    {
        int nodes = 0;
        foreach (string page in _pages)
        {
            nodes += new HtmlParser().ParseDocument(page).ChildNodes.Length;
        }

        return nodes;
    }

    /// <summary>Reads the inputs into articles, with their blocks, and nothing in them.</summary>
    public int Read()
    {
        int blocks = 0;
        foreach (ArticleInput input in _inputs)
        {
            blocks += _reader.Read(input).Article.Blocks.Count;
        }

        return blocks;
    }

    /// <summary>Tokenises and looks up.</summary>
    public int Bare() => Bare(_extractor);

    /// <summary>Tokenises and looks up the words that an extractor needs.</summary>
    public int Bare(ArticleExtractor extractor)
    {
        int tokens = 0;
        foreach ((string text, IReadOnlyList<ArticleBlock> blocks) in _texts)
        {
            using TaggedText tagged = TaggedText.Create(text, blocks, extractor.Lexicon);
            tokens += tagged.Count;
        }

        return tokens;
    }

    /// <summary>Tokenises, looks up and cuts every sentence into words.</summary>
    public int Words()
    {
        int words = 0;
        foreach ((string text, IReadOnlyList<ArticleBlock> blocks) in _texts)
        {
            using TaggedText tagged = TaggedText.Create(text, blocks, _extractor.Lexicon);
            for (int s = 0; s < tagged.SentenceCount; s++)
            {
                words += tagged.Words(s).Length;
            }
        }

        return words;
    }

    /// <summary>The seconds that tokenising, reading, each recogniser and each step of resolution take in one pass and the bytes they allocate, by their names.</summary>
    public IReadOnlyList<(string Name, double Seconds, long Allocated)> Stages()
    {
        IReadOnlyList<(string Name, Action<TaggedText> Recognize)> recognizers = _extractor.Recognizers;
        double[] best = [.. recognizers.Select(_ => double.MaxValue)];
        long[] bytes = new long[recognizers.Count];
        for (int pass = 0; pass < 5; pass++)
        {
            double[] seconds = new double[recognizers.Count];
            Array.Clear(bytes);
            foreach ((string text, IReadOnlyList<ArticleBlock> blocks) in _texts)
            {
                using TaggedText context = TaggedText.Create(text, blocks, _extractor.Lexicon);
                for (int r = 0; r < recognizers.Count; r++)
                {
                    if (recognizers[r].Name == nameof(RecordKinds.Events))
                    {
                        context.CloseNames();
                    }

                    long allocated = GC.GetAllocatedBytesForCurrentThread();
                    long start = Stopwatch.GetTimestamp();
                    recognizers[r].Recognize(context);
                    seconds[r] += Stopwatch.GetElapsedTime(start).TotalSeconds;
                    bytes[r] += GC.GetAllocatedBytesForCurrentThread() - allocated;
                }
            }

            best = [.. best.Zip(seconds, Math.Min)];
        }

        (double readSeconds, long readBytes) = Best(() => Read());
        (double bareSeconds, long bareBytes) = Best(() => Bare());
        return [("reading", readSeconds, readBytes), ("tokenise and look up", bareSeconds, bareBytes), .. recognizers.Select((r, i) => (r.Name, best[i], bytes[i])), .. Steps()];
    }

    private static (double Seconds, long Allocated) Best(Action pass)
    {
        double best = double.MaxValue;
        long allocated = 0;
        for (int i = 0; i < 5; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            pass();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return (best, allocated);
    }

    private IEnumerable<(string Name, double Seconds, long Allocated)> Steps()
    {
        object resolver = typeof(ArticleExtractor).GetField("_resolver", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(_extractor)!;
        IResolutionStep[] steps = [.. (IEnumerable<IResolutionStep>)Array.Find(resolver.GetType().GetFields(BindingFlags.NonPublic | BindingFlags.Instance), f => f.FieldType == typeof(IReadOnlyList<IResolutionStep>))!.GetValue(resolver)!];
        double[] best = [.. steps.Select(_ => double.MaxValue)];
        long[] bytes = new long[steps.Length];
        for (int pass = 0; pass < 3; pass++)
        {
            double[] seconds = new double[steps.Length];
            Array.Clear(bytes);
            foreach (ExtractionDocument document in _read)
            {
                using TaggedText text = TaggedText.Create(document.Article.Text, document.Article.Blocks, _extractor.Lexicon);
                var context = new ResolutionContext(document.Article, text, _extractor.Recognize(text), _extractor.Gazetteer) { Anchor = document.AnchorDate };
                for (int i = 0; i < steps.Length; i++)
                {
                    long allocated = GC.GetAllocatedBytesForCurrentThread();
                    long start = Stopwatch.GetTimestamp();
                    steps[i].Run(context);
                    seconds[i] += Stopwatch.GetElapsedTime(start).TotalSeconds;
                    bytes[i] += GC.GetAllocatedBytesForCurrentThread() - allocated;
                }
            }

            best = [.. best.Zip(seconds, Math.Min)];
        }

        return steps.Select((step, i) => (step.GetType().Name, best[i], bytes[i]));
    }

    /// <summary>Makes records with an extractor of one's own.</summary>
    public int Whole(ArticleExtractor extractor)
    {
        int records = 0;
        foreach (ArticleInput input in _inputs)
        {
            records += extractor.Extract(input).Dates.Count;
        }

        return records;
    }

    /// <summary>Dates alone, read against each article's own day.</summary>
    public int DatesOfArticles()
    {
        int found = 0;
        foreach (ExtractionDocument document in _read)
        {
            found += (document.Article.PublishedAt is { Length: >= 10 } published && DateOnly.TryParseExact(published[..10], "yyyy-MM-dd", out DateOnly day)
                ? DateReader.Default.Read(document.Article.Text, day) : DateReader.Default.Read(document.Article.Text)).Dates.Count;
        }

        return found;
    }

    /// <summary>Dates alone, read against a fixed day.</summary>
    public int Dates()
    {
        int found = 0;
        foreach ((string text, _) in _texts)
        {
            found += DateReader.Default.Read(text, new DateOnly(2025, 4, 22)).Dates.Count;
        }

        return found;
    }

    /// <summary>Makes records.</summary>
    public int Whole() => Whole(_extractor);
}
