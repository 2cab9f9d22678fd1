using TayHo.Extract.Lexicons;

namespace TayHo.Extract;

/// <summary>Gathers lexicons and options and builds an <see cref="ArticleExtractor"/>.</summary>
public sealed class ArticleExtractorBuilder
{
    private readonly List<LexiconEntry> _userEntries = [];
    private ExtractionOptions _options = new();

    internal ArticleExtractorBuilder()
    {
    }

    /// <summary>Adds a lexicon file; its entries win over ours of the same surface and class.</summary>
    /// <param name="path">A UTF-8 TSV file with the columns surface and class.</param>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="FormatException">A line is malformed; the message names file, line and what to do.</exception>
    public ArticleExtractorBuilder AddLexicon(string path)
    {
        using var reader = new StreamReader(path);
        return AddLexicon(reader, Path.GetFileName(path));
    }

    /// <summary>Adds a lexicon from an open reader, which stays open.</summary>
    /// <param name="reader">The lexicon's text.</param>
    /// <param name="name">Its name for error messages.</param>
    /// <exception cref="FormatException">A line is malformed; the message names file, line and what to do.</exception>
    public ArticleExtractorBuilder AddLexicon(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        _userEntries.AddRange(LexiconFile.Read(reader, name, fromUser: true));
        return this;
    }

    /// <summary>Sets the options.</summary>
    public ArticleExtractorBuilder WithOptions(ExtractionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        return this;
    }

    /// <summary>Builds the extractor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public ArticleExtractor Build()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.MaxInputBytes);
        Gazetteer gazetteer = Gazetteer.LoadEmbedded();
        return new ArticleExtractor(Lexicon.Build(EmbeddedEntries().Concat(_userEntries)), gazetteer, _options);
    }

    private static IEnumerable<LexiconEntry> EmbeddedEntries()
    {
        foreach (string name in LexiconFile.EmbeddedNames)
        {
            using StreamReader reader = LexiconFile.OpenEmbedded(name);
            foreach (LexiconEntry entry in LexiconFile.Read(reader, name, fromUser: false))
            {
                yield return entry;
            }
        }
    }
}
