using System.Diagnostics;
using System.Runtime.CompilerServices;
using TayHo.Extract.Articles;
using TayHo.Extract.Custom;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Recognition.Awards;
using TayHo.Extract.Recognition.Dates;
using TayHo.Extract.Recognition.Documents;
using TayHo.Extract.Recognition.Events;
using TayHo.Extract.Recognition.Organizations;
using TayHo.Extract.Recognition.People;
using TayHo.Extract.Recognition.Places;
using TayHo.Extract.Recognition.Quotes;
using TayHo.Extract.Recognition.Statistics;
using TayHo.Extract.Records;
using TayHo.Extract.Resolution;
using TayHo.Extract.Resolution.Awards;
using TayHo.Extract.Resolution.Dates;
using TayHo.Extract.Resolution.Documents;
using TayHo.Extract.Resolution.Events;
using TayHo.Extract.Resolution.Organizations;
using TayHo.Extract.Resolution.People;
using TayHo.Extract.Resolution.Places;
using TayHo.Extract.Resolution.Quotes;
using TayHo.Extract.Resolution.Statistics;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract;

/// <summary>
/// Reads Vietnamese news articles into records. Immutable and safe for use by many threads at once; the same input and
/// options give the same result on any machine.
/// </summary>
/// <example><code>
/// ExtractionDocument document = ArticleExtractor.Default.ExtractText("Tin\nSáng 12/3/2024, xã có 12 cây cầu.");
/// Console.WriteLine(document.Statistics[0].Value); // 12
/// </code></example>
public sealed partial class ArticleExtractor
{
    private static readonly Lazy<ArticleExtractor> Shared = new(() => CreateBuilder().Build());

    // Immutable, and so shared; in the order in which they see each other's records.
    internal static readonly (RecordKinds Records, IResolutionStep Step)[] Steps =
    [
        (RecordKinds.Dates, new AnchorDateStep()),
        (RecordKinds.Dates, new DateStep()),
        (RecordKinds.Places, new PlaceStep()),
        (RecordKinds.Organizations, new OrganizationStep()),
        (RecordKinds.Officials | RecordKinds.People, new PersonStep()),
        (RecordKinds.Documents, new DocumentStep()),
        (RecordKinds.Statistics, new StatisticStep()),
        (RecordKinds.Events, new EventStep()),
        (RecordKinds.Awards, new AwardStep()),
        (RecordKinds.Quotes, new QuoteStep()),
    ];

    private readonly ArticleReader _reader;
    private readonly ArticleResolver _resolver;
    private readonly RecordKinds _mentions;
    private readonly DocumentRecognizer _documents;
    private readonly DateRecognizer _dates;
    private readonly PlaceRecognizer _places;
    private readonly OrganizationRecognizer _organizations;
    private readonly PersonRecognizer _people;
    private readonly QuantityRecognizer _quantities;
    private readonly EventRecognizer _events;
    private readonly AwardRecognizer _awards;
    private readonly QuoteRecognizer _quotes;

    internal ArticleExtractor(Lexicon lexicon, PlaceNames names, ExtractionOptions options, ArticleReader reader)
    {
        Lexicon = lexicon;
        Gazetteer = names.Gazetteer;
        Options = options;
        _reader = reader;
        (RecordKinds records, _mentions) = (options.Recognizers.Count > 0 ? options.Kinds : options.Kinds & ~RecordKinds.Custom).Needed();
        _resolver = new ArticleResolver([.. Steps.Where(s => (s.Records & records) != 0).Select(s => s.Step)]);
        _documents = new DocumentRecognizer(lexicon);
        _dates = new DateRecognizer(lexicon);
        _places = new PlaceRecognizer(lexicon, names);
        _organizations = new OrganizationRecognizer(lexicon);
        _people = new PersonRecognizer(lexicon);
        _quantities = new QuantityRecognizer(lexicon);
        _events = new EventRecognizer(lexicon);
        _awards = new AwardRecognizer();
        _quotes = new QuoteRecognizer();
    }

    /// <summary>An extractor with our lexicons and default options, built at first use.</summary>
    public static ArticleExtractor Default => Shared.Value;

    /// <summary>The options the extractor was built with.</summary>
    public ExtractionOptions Options { get; }

    /// <summary>The administrative units the extractor knows.</summary>
    public Gazetteer Gazetteer { get; }

    internal Lexicon Lexicon { get; }

    /// <summary>The recognisers by their names, each as a walk through a text.</summary>
    internal IReadOnlyList<(string Name, Action<TaggedText> Recognize)> Recognizers =>
    [
        (nameof(RecordKinds.Documents), t => _documents.Recognize(t)),
        (nameof(RecordKinds.Dates), t => _dates.Recognize(t)),
        (nameof(RecordKinds.Places), t => _places.Recognize(t)),
        (nameof(RecordKinds.Organizations), t => _organizations.Recognize(t)),
        (nameof(RecordKinds.People), t => _people.Recognize(t)),
        (nameof(RecordKinds.Statistics), t => _quantities.Recognize(t)),
        (nameof(RecordKinds.Events), t => _events.Recognize(t)),
        (nameof(RecordKinds.Awards), t => _awards.Recognize(t)),
        (nameof(RecordKinds.Quotes), t => _quotes.Recognize(t)),
    ];

    /// <summary>Starts an extractor with lexicons or options of one's own.</summary>
    /// <returns>A builder with our lexicons and default options.</returns>
    /// <example><code>ArticleExtractor own = ArticleExtractor.CreateBuilder().AddLexicon("words.tsv").Build();</code></example>
    public static ArticleExtractorBuilder CreateBuilder() => new();

    /// <summary>Reads one article.</summary>
    /// <param name="input">The raw article.</param>
    /// <returns>The records, and the reading text they stand in.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">The input has none or several of Html, Text and Bytes.</exception>
    /// <exception cref="InvalidOperationException">A recogniser of one's own failed; the message names it.</exception>
    /// <exception cref="ArticleInputException">The input is over <see cref="ExtractionOptions.MaxInputBytes"/>, is a PDF, image or archive,
    /// or its PublishedAt is no date.</exception>
    /// <example><code>ExtractionDocument document = extractor.Extract(new ArticleInput { Html = html, PublishedOn = new DateOnly(2024, 3, 12) });</code></example>
    public ExtractionDocument Extract(ArticleInput input) => Extract(input, CancellationToken.None);

    /// <summary>Reads one article, or stops when told to.</summary>
    /// <param name="input">The raw article.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The records, and the reading text they stand in.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">The input has none or several of Html, Text and Bytes.</exception>
    /// <exception cref="InvalidOperationException">A recogniser of one's own failed; the message names it.</exception>
    /// <exception cref="ArticleInputException">The input is over <see cref="ExtractionOptions.MaxInputBytes"/>, takes longer than
    /// <see cref="ExtractionOptions.MaxReadingTime"/>, is a PDF, image or archive, or its PublishedAt is no date.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    /// <example><code>
    /// using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(5));
    /// ExtractionDocument document = extractor.Extract(new ArticleInput { Text = text }, stop.Token);
    /// </code></example>
    public ExtractionDocument Extract(ArticleInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ExtractionMetrics.Measure(() => ReadInTime(input, cancellationToken));
    }

    /// <summary>Reads plain text: first line the headline, then paragraphs.</summary>
    /// <param name="text">The article.</param>
    /// <param name="publishedAt">The day it appeared as an ISO date; null when unknown.</param>
    /// <returns>The records, and the reading text they stand in.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArticleInputException">The input is no article; see <see cref="Extract(ArticleInput)"/>.</exception>
    /// <example><code>ExtractionDocument document = extractor.ExtractText("Tin\nSáng nay, xã có 12 cây cầu.", "2024-03-12");</code></example>
    public ExtractionDocument ExtractText(string text, string? publishedAt = null) =>
        Extract(new ArticleInput { Text = Given(text), PublishedAt = publishedAt });

    /// <summary>Reads plain text: first line the headline, then paragraphs.</summary>
    /// <param name="text">The article.</param>
    /// <param name="publishedOn">The day it appeared.</param>
    /// <returns>The records, and the reading text they stand in.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArticleInputException">The input is no article; see <see cref="Extract(ArticleInput)"/>.</exception>
    /// <example><code>ExtractionDocument document = extractor.ExtractText("Tin\nSáng nay, xã có 12 cây cầu.", new DateOnly(2024, 3, 12));</code></example>
    public ExtractionDocument ExtractText(string text, DateOnly publishedOn) =>
        Extract(new ArticleInput { Text = Given(text), PublishedOn = publishedOn });

    /// <summary>Reads plain text: first line the headline, then paragraphs.</summary>
    /// <param name="text">The article.</param>
    /// <param name="publishedAt">The moment it appeared.</param>
    /// <returns>The records, and the reading text they stand in.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArticleInputException">The input is no article; see <see cref="Extract(ArticleInput)"/>.</exception>
    public ExtractionDocument ExtractText(string text, DateTimeOffset publishedAt) =>
        Extract(new ArticleInput { Text = Given(text), PublishedTime = publishedAt });

    /// <summary>Reads a page's markup.</summary>
    /// <param name="html">The page.</param>
    /// <param name="url">Its address; null when unknown.</param>
    /// <returns>The records, and the reading text they stand in.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    /// <exception cref="ArticleInputException">The input is no article; see <see cref="Extract(ArticleInput)"/>.</exception>
    /// <example><code>ExtractionDocument document = extractor.ExtractHtml("&lt;h1&gt;Tin&lt;/h1&gt;&lt;p&gt;Xã có 12 cây cầu.&lt;/p&gt;");</code></example>
    public ExtractionDocument ExtractHtml(string html, string? url = null) => Extract(new ArticleInput { Html = Given(html), Url = url });

    /// <summary>Reads a page's markup.</summary>
    /// <param name="html">The page.</param>
    /// <param name="url">Its address.</param>
    /// <returns>The records, and the reading text they stand in.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    /// <exception cref="ArticleInputException">The input is no article; see <see cref="Extract(ArticleInput)"/>.</exception>
    public ExtractionDocument ExtractHtml(string html, Uri url) => Extract(new ArticleInput { Html = Given(html), PageUri = url });

    private static string Given(string content, [CallerArgumentExpression(nameof(content))] string? name = null) =>
        content ?? throw new ArgumentNullException(name);

    /// <summary>
    /// Runs every recogniser. First those whose finds are units of clauses, each behind those whose marks it passes over:
    /// documents (their numbers look like dates), dates (their digits are no quantities), places (bodies are named for them),
    /// bodies (posts are held at them), people, quantities. Then, with the names closed, those that read clauses.
    /// </summary>
    internal MentionSet Recognize(TaggedText text)
    {
        var named = new MentionSet
        {
            Documents = _documents.Recognize(text),
            Dates = _dates.Recognize(text),
            Places = Asks(RecordKinds.Places) ? _places.Recognize(text) : [],
            Organizations = Asks(RecordKinds.Organizations) ? _organizations.Recognize(text) : [],
            People = Asks(RecordKinds.People) ? _people.Recognize(text) : [],
            Quantities = Asks(RecordKinds.Statistics) ? _quantities.Recognize(text) : [],
        };
        text.ThrowIfStopped();
        text.CloseNames();
        return named with
        {
            Events = Asks(RecordKinds.Events) ? _events.Recognize(text) : [],
            Awards = Asks(RecordKinds.Awards) ? _awards.Recognize(text) : [],
            Quotes = Asks(RecordKinds.Quotes) ? _quotes.Recognize(text) : [],
        };
    }

    private bool Asks(RecordKinds mentions) => (_mentions & mentions) != 0;

    // What a timer can wait for, 49 days; a longer limit is none.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(uint.MaxValue - 1d);

    private ExtractionDocument ReadInTime(ArticleInput input, CancellationToken cancellationToken)
    {
        CheckLimits(input);
        if (Options.MaxReadingTime is not { } time || time > LongestTimer)
        {
            return Read(input, cancellationToken);
        }

        long start = Stopwatch.GetTimestamp();
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(time);
        try
        {
            ExtractionDocument document = Read(input, timer.Token);

            // On a busy machine the timer may come late; the limit holds all the same.
            return Stopwatch.GetElapsedTime(start) <= time ? document : throw InputLimits.TooSlow(time);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw InputLimits.TooSlow(time);
        }
    }

    internal ExtractionDocument Read(ArticleInput input, StopSign stop)
    {
        ReadArticle read = _reader.Read(input, stop, Options.MaxInputBytes);
        LetGo(read.Article.Text, stop);
        ExtractionDocument document = Read(read, stop);
        LetGo(read.Article.Text, stop);
        return document;
    }

    private ExtractionDocument Read(ReadArticle read, StopSign stop)
    {
        using TaggedText text = TaggedText.Create(read.Article.Text, read.Article.Blocks, Lexicon, stop);
        MentionSet mentions = Recognize(text);
        LetGo(read.Article.Text, stop);
        var context = new ResolutionContext(read.Article, text, mentions, Gazetteer) { KeepsEventChoices = Options.ExplainEvents };
        if (read.Article.PublishedAt is { } published && read.PublishedBasis != AnchorBasis.None
                && PublishedDate.TryGetDay(published, out DateOnly day))
        {
            context.Anchor = new AnchorDate(Edtf.Day(day.Year, day.Month, day.Day), read.PublishedBasis);
        }

        context.Warnings.AddRange(read.Warnings);
        ExtractionDocument document = _resolver.Resolve(context);
        if (Options.Recognizers.Count > 0 && Options.Kinds.HasFlag(RecordKinds.Custom))
        {
            document = document with { Custom = CustomRecords.Read(Options.Recognizers, new CustomContext(document, text, stop.Token)) };
        }

        return Options.Kinds.Keep(document);
    }

    /// <summary>
    /// Has what the step before left behind collected, of a text as long as a thousand articles: left to itself the collector would let
    /// it grow by half of what is in use, which there is hundreds of megabytes. It costs some hundredths of such a text's time. Whoever
    /// may be stopped does not wait for it where the process collects beside its threads.
    /// </summary>
    private static void LetGo(string text, StopSign stop)
    {
        const int Huge = 4_000_000;
        if (text.Length > Huge)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: !stop.IsWatched);
        }
    }

    private void CheckLimits(ArticleInput input)
    {
        PublishedDate.Validate(input.PublishedAt);

        // Decoded text is measured by its UTF-16 units: never more than its bytes.
        long size = (long)(input.Bytes?.Length ?? input.Html?.Length ?? input.Text?.Length ?? 0) + (input.Title?.Length ?? 0)
            + (input.Lead?.Length ?? 0);
        if (size > Options.MaxInputBytes)
        {
            throw InputLimits.TooLarge("the input", size, Options.MaxInputBytes);
        }

        if (input.Bytes is { } bytes)
        {
            ContentSniffer.RefuseBinary(bytes.Span);
        }
    }
}
