using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using TayHo.Extract.Articles.Encodings;
using TayHo.Extract.Articles.Html;
using TayHo.Extract.Articles.PlainText;
using TayHo.Extract.Records;

namespace TayHo.Extract.Articles;

/// <summary>What reading one input gave: the article, how its publication date became known, and warnings.</summary>
internal sealed record ReadArticle(ArticleInfo Article, AnchorBasis PublishedBasis, IReadOnlyList<ExtractionWarning> Warnings);

/// <summary>Turns a raw input into an article: decodes bytes, tells HTML from plain text and hands over to the reader for it. Immutable.</summary>
internal sealed class ArticleReader
{
    private readonly TextRepair _repair = TextRepair.LoadEmbedded();
    private readonly ContentDecoder _decoder;
    private readonly HtmlArticleReader _html;
    private readonly PlainTextReader _plainText = new();

    /// <summary>Makes a reader.</summary>
    /// <param name="sites">Site profiles of the user's own; they win over ours.</param>
    public ArticleReader(IEnumerable<SiteProfile> sites)
    {
        _decoder = new ContentDecoder(_repair);
        _html = new HtmlArticleReader(_repair, SiteProfiles.Load(sites));
    }

    /// <summary>Reads one input within a time.</summary>
    /// <param name="input">The raw article.</param>
    /// <param name="limit">The longest the reading may take; null for as long as it takes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArticleInputException">The reading took longer than <paramref name="limit"/>.</exception>
    /// <exception cref="ArgumentException">The input has none or several of Html, Text and Bytes.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public ReadArticle Read(ArticleInput input, TimeSpan? limit, CancellationToken cancellationToken)
    {
        if (limit is not { } time)
        {
            return Read(input, cancellationToken);
        }

        long start = Stopwatch.GetTimestamp();
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(time);
        try
        {
            ReadArticle read = Read(input, timer.Token);

            // On a busy machine the timer may come late; the limit holds all the same.
            return Stopwatch.GetElapsedTime(start) <= time ? read : throw TooSlow(time);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw TooSlow(time);
        }
    }

    private static ArticleInputException TooSlow(TimeSpan time) =>
        new("input.too-slow", $"reading the page took longer than {time}; raise ExtractionOptions.MaxReadingTime or look at what the page holds.");

    /// <summary>Reads one input.</summary>
    /// <param name="input">The raw article.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">The input has none or several of Html, Text and Bytes.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public ReadArticle Read(ArticleInput input, CancellationToken cancellationToken = default)
    {
        int given = (input.Html is null ? 0 : 1) + (input.Text is null ? 0 : 1) + (input.Bytes is null ? 0 : 1);
        if (given != 1)
        {
            throw new ArgumentException("Give exactly one of Html, Text and Bytes.", nameof(input));
        }

        var warnings = new List<ExtractionWarning>();
        string content = input.Text ?? input.Html ?? _decoder.Decode(input.Bytes!.Value.Span, input.Charset, warnings);
        string hash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(input.Bytes is { } bytes ? bytes.Span : Encoding.UTF8.GetBytes(content)));
        var characters = new CharacterRepair(lost: input.Bytes is null ? 0 : content.AsSpan().Count('\uFFFD'));
        input = characters.Mend(input);
        content = characters.MendRaw(content);
        ReadArticle read;
        if (input.Html is not null || MarkupSniffer.LooksLikeHtml(content))
        {
            read = _html.Read(input with { Html = content, Text = null, Bytes = null, Id = input.Id ?? hash }, cancellationToken);
        }
        else
        {
            content = LookAlikes.Mend(characters.DropHighControls(_repair.Repair(content, warnings)));
            read = _plainText.Read(input with { Text = content, Html = null, Bytes = null, Id = input.Id ?? hash });
        }

        characters.Report(warnings);
        return warnings.Count == 0 ? read : read with { Warnings = [.. warnings, .. read.Warnings] };
    }
}
