using TayHo.Extract.Articles;
using TayHo.Extract.Custom;
using TayHo.Extract.Records;

namespace TayHo.Extract;

/// <content>Files, streams and many articles at once.</content>
public sealed partial class ArticleExtractor
{
    /// <summary>Reads one article from a file (HTML or plain text, .gz of them, or a JSON file with one article).</summary>
    /// <param name="path">The file.</param>
    /// <param name="publishedAt">The day it appeared as an ISO date; null when unknown.</param>
    /// <returns>The records, and the reading text they stand in.</returns>
    /// <exception cref="ArticleInputException">The file can't be read, is over <see cref="ExtractionOptions.MaxInputBytes"/>, is no
    /// article, or holds several.</exception>
    /// <example><code>ExtractionDocument document = extractor.ExtractFile("article.html", "2024-03-12");</code></example>
    public ExtractionDocument ExtractFile(string path, string? publishedAt = null)
    {
        return Extract(OnlyOne(ArticleFiles.Read(path, Options.MaxInputBytes), path, publishedAt));
    }

    /// <summary>Reads one article from a file (HTML or plain text, .gz of them, or a JSON file with one article).</summary>
    /// <param name="path">The file.</param>
    /// <param name="publishedOn">The day it appeared.</param>
    /// <returns>The records, and the reading text they stand in.</returns>
    /// <exception cref="ArticleInputException">The file can't be read, is over <see cref="ExtractionOptions.MaxInputBytes"/>, is no
    /// article, or holds several.</exception>
    public ExtractionDocument ExtractFile(string path, DateOnly publishedOn) => ExtractFile(path, Written(publishedOn));

    /// <summary>Reads one article from a file without holding a thread while the bytes come (HTML or plain text, .gz of them, or a JSON
    /// file with one article).</summary>
    /// <param name="path">The file.</param>
    /// <param name="publishedAt">The day it appeared as an ISO date; null when unknown.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArticleInputException">The file can't be read, is over <see cref="ExtractionOptions.MaxInputBytes"/>, is no
    /// article, or holds several.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async Task<ExtractionDocument> ExtractFileAsync(string path, string? publishedAt = null,
            CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ArticleInputResult> articles =
            await ArticleFiles.ReadAllAsync(path, Options.MaxInputBytes, cancellationToken).ConfigureAwait(false);
        return await ExtractAsync(OnlyOne(articles, path, publishedAt), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads one article from a file without holding a thread while the bytes come (HTML or plain text, .gz of them, or a JSON
    /// file with one article).</summary>
    /// <param name="path">The file.</param>
    /// <param name="publishedOn">The day it appeared.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArticleInputException">The file can't be read, is over <see cref="ExtractionOptions.MaxInputBytes"/>, is no
    /// article, or holds several.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public Task<ExtractionDocument> ExtractFileAsync(string path, DateOnly publishedOn, CancellationToken cancellationToken = default) =>
        ExtractFileAsync(path, Written(publishedOn), cancellationToken);

    /// <summary>Reads one article from a stream, HTML or plain text.</summary>
    /// <param name="stream">The undecoded content; stays open.</param>
    /// <param name="input">What is known about it besides (source, URL, date, charset); its content fields are not looked at. Null when
    /// nothing is.</param>
    /// <returns>The records, and the reading text they stand in.</returns>
    /// <exception cref="ArticleInputException">The stream holds more than <see cref="ExtractionOptions.MaxInputBytes"/>, or no
    /// article.</exception>
    public ExtractionDocument ExtractStream(Stream stream, ArticleInput? input = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Extract(Filled(input, InputLimits.ReadAll(stream, Options.MaxInputBytes)));
    }

    /// <summary>Reads one article from a stream without holding a thread while the bytes come.</summary>
    /// <param name="stream">The undecoded content; stays open.</param>
    /// <param name="input">What is known about it besides (source, URL, date, charset); its content fields are not looked at. Null when
    /// nothing is.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The records, and the reading text they stand in.</returns>
    /// <exception cref="ArticleInputException">The stream holds more than <see cref="ExtractionOptions.MaxInputBytes"/>, or no
    /// article.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async Task<ExtractionDocument> ExtractStreamAsync(Stream stream, ArticleInput? input = null,
            CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        byte[] content = await InputLimits.ReadAllAsync(stream, Options.MaxInputBytes, cancellationToken).ConfigureAwait(false);
        return await ExtractAsync(Filled(input, content), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads one article on the thread pool.</summary>
    /// <param name="input">The raw article.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The records, and the reading text they stand in.</returns>
    /// <exception cref="ArticleInputException">The input is no article.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public Task<ExtractionDocument> ExtractAsync(ArticleInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Task.Run(() => Extract(input, cancellationToken), cancellationToken);
    }

    /// <summary>Reads many articles on several threads; the results come in the order of the inputs and are the same at any
    /// degree.</summary>
    /// <remarks>
    /// Inputs are pulled on the caller's own thread, several ahead of the results: a feed that waits for the answer to one input before it
    /// gives the
    /// next would wait for ever. Such a feed needs <see cref="ExtractAllAsync"/>, or a degree of 1.
    /// </remarks>
    /// <param name="inputs">The raw articles, pulled as they are needed.</param>
    /// <param name="degreeOfParallelism">The number of threads; 0 for as many as the machine has processors.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The documents in the order of the inputs.</returns>
    /// <exception cref="ArticleInputException">An input is no article, and the message names it; use <see cref="ExtractEach"/> to go on
    /// past it.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public IEnumerable<ExtractionDocument> ExtractAll(IEnumerable<ArticleInput> inputs, int degreeOfParallelism = 0,
            CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return OrderedParallel.Select(inputs, ExtractNamed, Degree(degreeOfParallelism), cancellationToken);
    }

    /// <summary>
    /// Reads many articles as they arrive, on several threads; the results come in the order of the inputs. A result is given as
    /// soon as it and those before it are ready, so that a feed may wait for each answer; no more than a window of inputs is
    /// pulled ahead of what has been taken.
    /// </summary>
    /// <param name="inputs">The raw articles.</param>
    /// <param name="degreeOfParallelism">The number of threads; 0 for as many as the machine has processors.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The documents in the order of the inputs.</returns>
    /// <exception cref="ArticleInputException">An input is no article, and the message names it; use <see cref="ExtractEachAsync"/> to go
    /// on past it.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public IAsyncEnumerable<ExtractionDocument> ExtractAllAsync(IAsyncEnumerable<ArticleInput> inputs, int degreeOfParallelism = 0,
            CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return OrderedParallel.SelectAsync(inputs, ExtractNamed, Degree(degreeOfParallelism), cancellationToken);
    }

    /// <summary>Reads what <see cref="ArticleFiles"/> or <see cref="ArticleNdjson"/> found; a failure is an outcome among the
    /// others.</summary>
    /// <remarks>
    /// Inputs are pulled on the caller's own thread, several ahead of the results; a feed that waits for each answer needs
    /// <see cref="ExtractEachAsync"/>, or a degree of 1.
    /// </remarks>
    /// <param name="inputs">The inputs, pulled as they are needed.</param>
    /// <param name="degreeOfParallelism">The number of threads; 0 for as many as the machine has processors.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>An outcome an input, in the order of the inputs.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public IEnumerable<ExtractionOutcome> ExtractEach(IEnumerable<ArticleInputResult> inputs, int degreeOfParallelism = 0,
            CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return OrderedParallel.Select(inputs, Outcome, Degree(degreeOfParallelism), cancellationToken);
    }

    /// <summary>
    /// Reads inputs and does something with each outcome on the thread that read it, such as writing it as JSON: what can be done
    /// for one article alone need not wait its turn.
    /// </summary>
    /// <typeparam name="TResult">What is made of an outcome.</typeparam>
    /// <param name="inputs">The inputs, pulled as they are needed.</param>
    /// <param name="then">Makes the result; called on several threads at once. What it throws ends the reading.</param>
    /// <param name="degreeOfParallelism">The number of threads; 0 for as many as the machine has processors.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>A result an input, in the order of the inputs.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    /// <example><code>
    /// IEnumerable&lt;string?&gt; lines = extractor.ExtractEach(ArticleFiles.Read(path), o =&gt; o.Document is { } read ? ExtractionJson.Serialize(read, indented: false) : null);
    /// </code></example>
    public IEnumerable<TResult> ExtractEach<TResult>(
        IEnumerable<ArticleInputResult> inputs, Func<ExtractionOutcome, TResult> then, int degreeOfParallelism = 0,
            CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(then);
        return OrderedParallel.Select(inputs, (input, stop) => then(Outcome(input, stop)), Degree(degreeOfParallelism), cancellationToken);
    }

    /// <summary>Reads inputs as they arrive, on several threads; a failure is an outcome among the others, and the results come in the
    /// order of the inputs.</summary>
    /// <param name="inputs">The inputs, such as those of
    /// <see cref="ArticleNdjson.ReadAsync(Stream, string, long, CancellationToken)"/>.</param>
    /// <param name="degreeOfParallelism">The number of threads; 0 for as many as the machine has processors.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>An outcome an input, given as soon as it and those before it are ready.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    /// <example><code>await foreach (ExtractionOutcome outcome in extractor.ExtractEachAsync(ArticleNdjson.ReadAsync(request.Body, "request"))) { Console.WriteLine(outcome.Source); }</code></example>
    public IAsyncEnumerable<ExtractionOutcome> ExtractEachAsync(IAsyncEnumerable<ArticleInputResult> inputs, int degreeOfParallelism = 0,
            CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return OrderedParallel.SelectAsync(inputs, Outcome, Degree(degreeOfParallelism), cancellationToken);
    }

    private static int Degree(int asked)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(asked, "degreeOfParallelism");
        return asked == 0 ? Environment.ProcessorCount : asked;
    }

    private static string Written(DateOnly day) => Edtf.Day(day.Year, day.Month, day.Day);

    private static ArticleInput Filled(ArticleInput? input, byte[] content) =>
        (input ?? new ArticleInput()) with { Html = null, Text = null, Bytes = content };

    private static ArticleInput OnlyOne(IEnumerable<ArticleInputResult> found, string path, string? publishedAt)
    {
        using IEnumerator<ArticleInputResult> articles = found.GetEnumerator();
        if (!articles.MoveNext())
        {
            throw new ArticleInputException("input.empty", $"'{path}' holds no article.");
        }

        ArticleInputResult first = articles.Current;
        if (first.Failure is { } failure)
        {
            throw new ArticleInputException(failure.Code, $"'{path}': {failure.Message}", failure);
        }

        return articles.MoveNext()
            ? throw new ArticleInputException("input.not-an-article",
                $"'{path}' holds several articles; read it with {nameof(ArticleFiles)} and {nameof(ExtractEach)}.")
            : first.Input! with { PublishedAt = publishedAt ?? first.Input.PublishedAt };
    }

    // Of many inputs the one that is no article is told by its name.
    private ExtractionDocument ExtractNamed(ArticleInput input, CancellationToken cancellationToken)
    {
        try
        {
            return Extract(input, cancellationToken);
        }
        catch (ArticleInputException failure) when ((input.Source ?? input.Id ?? input.Url) is { } name)
        {
            throw new ArticleInputException(failure.Code, $"'{name}': {failure.Message}", failure);
        }
    }

    private ExtractionOutcome Outcome(ArticleInputResult result, CancellationToken cancellationToken)
    {
        var outcome = new ExtractionOutcome { Source = result.Source, Line = result.Line };
        if (result.Failure is not null)
        {
            return outcome with { Failure = result.Failure };
        }

        if (result.Input is not { } input)
        {
            return outcome with { Failure =
                    new ArticleInputException("input.invalid", "the input has neither an article nor a failure; set one of them.") };
        }

        try
        {
            return outcome with { Document = Extract(input, cancellationToken) };
        }
        catch (ArticleInputException failure)
        {
            return outcome with { Failure = failure };
        }
        catch (ArgumentException wrong) when (wrong.ParamName == nameof(input))
        {
            return outcome with { Failure = new ArticleInputException("input.invalid", wrong.Message, wrong) };
        }
        catch (RecognizerFault fault)
        {
            return outcome with { Failure = new ArticleInputException("input.recognizer", fault.Message, fault) };
        }
        catch (Exception fault) when (!(fault is OperationCanceledException && cancellationToken.IsCancellationRequested)
                && fault is not OutOfMemoryException)
        {
            // A fault of ours in one article must not cost the others; it is told as that article's failure.
            return outcome with { Failure = InputLimits.OurFault(fault) };
        }
    }
}
