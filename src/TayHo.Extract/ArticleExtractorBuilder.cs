using TayHo.Extract.Articles;
using TayHo.Extract.Lexicons;

namespace TayHo.Extract;

/// <summary>Gathers lexicons and options and builds an <see cref="ArticleExtractor"/>.</summary>
public sealed class ArticleExtractorBuilder
{
    private readonly List<LexiconEntry> _userEntries = [];
    private readonly List<SiteProfile> _sites = [];
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

    /// <summary>Adds a file of site profiles: CSS selectors for sites whose pages are not read right by their structure. A row wins over ours for the same host.</summary>
    /// <param name="path">A UTF-8 TSV file with the column host and any of title, lead, body, author, date, drop.</param>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="FormatException">A line is malformed; the message names file, line and what to do.</exception>
    public ArticleExtractorBuilder AddSites(string path)
    {
        using var reader = new StreamReader(path);
        return AddSites(reader, Path.GetFileName(path));
    }

    /// <summary>Adds site profiles from an open reader, which stays open.</summary>
    /// <param name="reader">The file's text.</param>
    /// <param name="name">Its name for error messages.</param>
    /// <exception cref="FormatException">A line is malformed; the message names file, line and what to do.</exception>
    public ArticleExtractorBuilder AddSites(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        _sites.AddRange(SiteProfiles.Read(reader, name));
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
        if (_options.MaxReadingTime is { } time)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero, nameof(ExtractionOptions.MaxReadingTime));
        }

        Gazetteer gazetteer = Gazetteer.LoadEmbedded();
        return new ArticleExtractor(Lexicon.Build(EmbeddedEntries().Concat(gazetteer.Entries()).Concat(_userEntries), WordTables.Embedded()), gazetteer, _options, new ArticleReader(_sites));
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
