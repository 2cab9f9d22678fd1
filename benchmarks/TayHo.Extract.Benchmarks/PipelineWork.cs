using System.Text;
using TayHo.Extract.Articles;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;

namespace TayHo.Extract.Benchmarks;

/// <summary>
/// The two passes that are compared on the same reading texts: the bare one tokenises and looks every token up in the
/// lexicons' trie; the whole one makes records of the article's text.
/// </summary>
internal sealed class PipelineWork
{
    private readonly ArticleExtractor _extractor = ArticleExtractor.Default;
    private readonly ArticleInput[] _inputs;
    private readonly (string Text, IReadOnlyList<ArticleBlock> Blocks)[] _texts;

    public PipelineWork(IReadOnlyList<ArticleInput> articles)
    {
        ExtractionDocument[] read = [.. articles.Select(a => _extractor.Extract(a))];
        _texts = [.. read.Select(d => (d.Article.Text, d.Article.Blocks))];

        // Both passes start from decoded text; only the whole one finds its blocks again.
        _inputs = [.. articles.Select((a, i) => a.Html is null && a.Bytes is null ? a : new ArticleInput { Id = "b", Text = read[i].Article.Text, PublishedAt = read[i].Article.PublishedAt })];
        Bytes = _texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t.Text));
        Records = read.Sum(d => d.Dates.Count + d.Places.Count + d.Officials.Count + d.People.Count + d.Organizations.Count + d.Statistics.Count + d.Documents.Count + d.Events.Count + d.Awards.Count + d.Quotes.Count);
    }

    /// <summary>The number of articles.</summary>
    public int Articles => _inputs.Length;

    /// <summary>The reading texts' UTF-8 bytes in one pass.</summary>
    public long Bytes { get; }

    /// <summary>The records found in one pass.</summary>
    public int Records { get; }

    /// <summary>Tokenises and looks up.</summary>
    public int Bare()
    {
        int tokens = 0;
        foreach ((string text, IReadOnlyList<ArticleBlock> blocks) in _texts)
        {
            tokens += RecognitionContext.Create(text, blocks, _extractor.Lexicon).Count;
        }

        return tokens;
    }

    /// <summary>Makes records.</summary>
    public int Whole()
    {
        int records = 0;
        foreach (ArticleInput input in _inputs)
        {
            records += _extractor.Extract(input).Dates.Count;
        }

        return records;
    }
}
