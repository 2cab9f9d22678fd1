using TayHo.Extract.Articles;
using TayHo.Extract.Custom;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition.Places;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract;

/// <summary>Gathers lexicons and options and builds an <see cref="ArticleExtractor"/>.</summary>
public sealed class ArticleExtractorBuilder
{
    private static readonly Lazy<ArticleReader> OurReader = new(static () => new ArticleReader([]));
    private static readonly Lazy<PlaceNames> OurNames = new(static () => new PlaceNames(Gazetteer.LoadEmbedded()));

    private readonly List<LexiconEntry> _userEntries = [];
    private readonly List<SiteProfile> _sites = [];
    private readonly List<CustomRule> _rules = [];
    private readonly List<ICustomRecognizer> _recognizers = [];
    private ExtractionOptions _options = new();
    private Gazetteer? _gazetteer;

    internal ArticleExtractorBuilder()
    {
    }

    /// <summary>Adds a lexicon file; its entries win over ours of the same surface and class.</summary>
    /// <param name="path">A UTF-8 TSV file with the columns surface and class.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="FormatException">A line is malformed; the message names file, line and what to do.</exception>
    /// <example><code>ArticleExtractor own = ArticleExtractor.CreateBuilder().AddLexicon("words.tsv").Build();</code></example>
    public ArticleExtractorBuilder AddLexicon(string path)
    {
        using StreamReader reader = UserFile.Open(path);
        return AddLexicon(reader, Path.GetFileName(path));
    }

    /// <summary>Adds a lexicon from an open reader, which stays open.</summary>
    /// <param name="reader">The lexicon's text.</param>
    /// <param name="name">Its name for error messages.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="FormatException">A line is malformed; the message names file, line and what to do.</exception>
    public ArticleExtractorBuilder AddLexicon(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        _userEntries.AddRange(LexiconFile.Read(reader, name, fromUser: true));
        return this;
    }

    /// <summary>Adds one entry; it wins over ours of the same surface and class.</summary>
    /// <param name="surface">The words as they are written; a capital is required in the text, a lower-case letter matches either.</param>
    /// <param name="lexiconClass">What the words are.</param>
    /// <param name="value">What the class gives a value: a measure's symbol, a document type's name; null for the surface itself, and for
    /// classes that have no values.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">
    /// The surface is empty, one of both holds what no text may hold (half of a surrogate pair, U+FFFE), or the value is none that the
    /// class knows, of which
    /// files say the same; the message names what it knows.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The class is none.</exception>
    /// <example><code>
    /// ArticleExtractor extractor = ArticleExtractor.CreateBuilder()
    ///     .AddEntry("Thông cáo chung", LexiconClass.DocumentType)
    ///     .Build();
    /// </code></example>
    public ArticleExtractorBuilder AddEntry(string surface, LexiconClass lexiconClass, string? value = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(surface);
        if (lexiconClass == LexiconClass.None || !Enum.IsDefined(lexiconClass))
        {
            throw new ArgumentOutOfRangeException(nameof(lexiconClass), lexiconClass, "An entry has a class.");
        }

        string form = Composed(surface, nameof(surface)), given = Composed(value ?? "", nameof(value));
        var entry = new LexiconEntry { Surface = form, Class = lexiconClass, Value = given.Length == 0 ? form : given, FromUser = true };

        // A surface may itself be what its class knows, as "%" is.
        string? unknown = LexiconKeys.Embedded.ValueFault(lexiconClass, given);
        unknown = unknown is not null && given.Length == 0 && LexiconKeys.Embedded.ValueFault(lexiconClass, form) is null ? null : unknown;
        if ((unknown ?? LexiconValues.Fault(entry)) is { } fault)
        {
            throw new ArgumentException($"{lexiconClass} '{form}': {fault}.", nameof(value));
        }

        _userEntries.Add(entry);
        return this;
    }

    private static string Composed(string text, string parameter) =>
        SoundText.Is(text) ? Nfc.Of(text.Trim())
            : throw new ArgumentException("The text holds a character that no text may hold.", parameter);

    /// <summary>Takes other administrative units than ours, such as those of an earlier or later state.</summary>
    /// <param name="gazetteer">The units, as <see cref="Gazetteer.Load"/> reads them.</param>
    /// <returns>The same builder.</returns>
    public ArticleExtractorBuilder WithGazetteer(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _gazetteer = gazetteer.IsEmbedded ? null : gazetteer;
        return this;
    }

    /// <summary>Adds a file of site profiles: CSS selectors for sites whose pages are not read right by their structure. A row wins over
    /// ours for the same host.</summary>
    /// <param name="path">A UTF-8 TSV file with the column host and any of title, lead, body, author, date, drop.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="FormatException">A line is malformed; the message names file, line and what to do.</exception>
    public ArticleExtractorBuilder AddSites(string path)
    {
        using StreamReader reader = UserFile.Open(path);
        return AddSites(reader, Path.GetFileName(path));
    }

    /// <summary>Adds site profiles from an open reader, which stays open.</summary>
    /// <param name="reader">The file's text.</param>
    /// <param name="name">Its name for error messages.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="FormatException">A line is malformed; the message names file, line and what to do.</exception>
    public ArticleExtractorBuilder AddSites(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        _sites.AddRange(SiteProfiles.Read(reader, name));
        return this;
    }

    /// <summary>Adds a file of rules for record types of one's own; what they find stands in <see cref="ExtractionDocument.Custom"/>, where
    /// <see cref="ExtractionOptions.Kinds"/> has <see cref="RecordKinds.Custom"/>.</summary>
    /// <param name="path">A UTF-8 TSV file with the columns type, rule, triggers, pattern and fields, or a JSON list of objects with these
    /// names.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="FormatException">A rule is malformed; the message names file, line and what is allowed.</exception>
    /// <example><code>
    /// // road ⇥ road.named ⇥ đường|quốc lộ ⇥ * {name:name} [dài {length:statistic}]
    /// ArticleExtractor extractor = ArticleExtractor.CreateBuilder().AddRules("roads.tsv").Build();
    /// </code></example>
    public ArticleExtractorBuilder AddRules(string path)
    {
        using StreamReader reader = UserFile.Open(path);
        return AddRules(reader, Path.GetFileName(path));
    }

    /// <summary>Adds rules from an open reader, which stays open.</summary>
    /// <param name="reader">The rules' text.</param>
    /// <param name="name">Its name for error messages.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="FormatException">A rule is malformed; the message names file, line and what is allowed.</exception>
    public ArticleExtractorBuilder AddRules(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        _rules.AddRange(RuleFile.Read(reader, name));
        return this;
    }

    /// <summary>Adds a recogniser of one's own; what it finds stands in <see cref="ExtractionDocument.Custom"/>, where
    /// <see cref="ExtractionOptions.Kinds"/> has <see cref="RecordKinds.Custom"/>.</summary>
    /// <param name="recognizer">The recogniser; all threads share it.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>ArticleExtractor own = ArticleExtractor.CreateBuilder().AddRecognizer(recognizer).Build();</code></example>
    public ArticleExtractorBuilder AddRecognizer(ICustomRecognizer recognizer)
    {
        ArgumentNullException.ThrowIfNull(recognizer);
        _recognizers.Add(recognizer);
        return this;
    }

    /// <summary>Sets the options.</summary>
    /// <returns>The same builder.</returns>
    /// <example><code>ArticleExtractor dates = ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { Kinds = RecordKinds.Dates }).Build();</code></example>
    public ArticleExtractorBuilder WithOptions(ExtractionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        return this;
    }

    /// <summary>Builds the extractor.</summary>
    /// <returns>The extractor; keep it, for all threads.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    /// <example><code>ArticleExtractor own = ArticleExtractor.CreateBuilder().AddEntry("Bố cáo", LexiconClass.DocumentType).Build();</code></example>
    public ArticleExtractor Build()
    {
        if (_rules.Count + _recognizers.Count > 0)
        {
            _options = _options with { Recognizers = _rules.Count > 0 ? [new RuleRecognizer(_rules), .. _recognizers] : [.. _recognizers] };
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.MaxInputBytes, nameof(ExtractionOptions.MaxInputBytes));
        if ((_options.Kinds & RecordKinds.All) == 0 || (_options.Kinds & ~RecordKinds.All) != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(ExtractionOptions.Kinds), _options.Kinds,
                    "Ask for at least one record type, and for none that there isn't.");
        }

        if (_options.MaxReadingTime is { } time)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero, nameof(ExtractionOptions.MaxReadingTime));
        }

        Lexicon lexicon = !_options.NeedsNames()
            ? OurLexicons.Dates : _gazetteer is { } units ? OurLexicons.WithUnits(units) : OurLexicons.Whole;
        return new ArticleExtractor(
            _userEntries.Count == 0 ? lexicon : lexicon.With(_userEntries),
            _gazetteer is null ? OurNames.Value : new PlaceNames(_gazetteer),
            _options,
            _sites.Count == 0 ? OurReader.Value : new ArticleReader(_sites));
    }
}
