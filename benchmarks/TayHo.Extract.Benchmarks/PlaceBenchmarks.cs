using BenchmarkDotNet.Attributes;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Recognition.Places;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;

namespace TayHo.Extract.Benchmarks;

/// <summary>The gazetteer read afresh, and places alone over text that is tokenised and looked up with the whole lexicon.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("places")]
public class PlaceBenchmarks
{
    private readonly Lexicon _lexicon = ArticleExtractor.Default.Lexicon;
    private (string Text, IReadOnlyList<ArticleBlock> Blocks)[] _texts = [];
    private PlaceRecognizer? _recognizer;

    /// <summary>Reads the texts once and builds the recogniser.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _texts = [.. Texts.Load().Select(input => ArticleExtractor.Default.Extract(input).Article).Select(a => (a.Text, a.Blocks))];
        _recognizer = new PlaceRecognizer(_lexicon, new PlaceNames(Gazetteer.LoadEmbedded()));
    }

    /// <summary>All units and links from the embedded tables, as at the first use in a process.</summary>
    [Benchmark]
    public int LoadGazetteer()
    {
        using StreamReader units = LexiconFile.OpenEmbedded("gazetteer-units.tsv");
        using StreamReader links = LexiconFile.OpenEmbedded("gazetteer-links.tsv");
        return Gazetteer.Load(units, links).Units.Count;
    }

    /// <summary>Every text once: tokens, lexicon and places; the number of mentions keeps the work alive.</summary>
    [Benchmark]
    public int RecognizePlaces()
    {
        int count = 0;
        foreach ((string text, IReadOnlyList<ArticleBlock> blocks) in _texts)
        {
            using TaggedText tagged = TaggedText.Create(text, blocks, _lexicon);
            count += _recognizer!.Recognize(tagged).Count;
        }

        return count;
    }

    /// <summary>The same without places: what of that time is not theirs.</summary>
    [Benchmark(Baseline = true)]
    public int TokenizeOnly()
    {
        int count = 0;
        foreach ((string text, IReadOnlyList<ArticleBlock> blocks) in _texts)
        {
            using TaggedText tagged = TaggedText.Create(text, blocks, _lexicon);
            count += tagged.Count;
        }

        return count;
    }
}
