using System.Security.Cryptography;
using System.Text;
using TayHo.Extract.Articles.Containers;
using TayHo.Extract.Articles.Encodings;
using TayHo.Extract.Articles.Html;
using TayHo.Extract.Articles.PlainText;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles;

/// <summary>What reading one input gave: the article, how its publication date became known, and warnings.</summary>
internal sealed record ReadArticle(ArticleInfo Article, AnchorBasis PublishedBasis, IReadOnlyList<ExtractionWarning> Warnings);

/// <summary>Turns a raw input into an article: decodes bytes, tells HTML from plain text and hands over to the reader for it.
/// Immutable.</summary>
internal sealed class ArticleReader
{
    /// <summary>Blanks before the head of what a page is kept in.</summary>
    private const int MostBlanks = 1024;

    private readonly TextRepair _repair = TextRepair.LoadEmbedded();
    private readonly TextLanguage _language = TextLanguage.LoadEmbedded();
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

    /// <summary>Reads one input.</summary>
    /// <param name="input">The raw article.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <param name="maxBytes">The most bytes that may come out of a packed page.</param>
    /// <exception cref="ArgumentException">The input has none or several of Html, Text and Bytes.</exception>
    /// <exception cref="ArticleInputException">The bytes are a message that holds no page, or half of one.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public ReadArticle Read(ArticleInput input, StopSign stop = default, long maxBytes = long.MaxValue)
    {
        CheckOne(input);
        var warnings = new List<ExtractionWarning>(input.Noted ?? []);
        string? hash = input.Id is null ? HashOf(input, stop) : null;
        input = Unwrap(input, maxBytes, stop, warnings, out string? refusal);
        string content = input.Text ?? input.Html ?? _decoder.Decode(input.Bytes!.Value, input.Charset, warnings, stop);
        var characters = new CharacterRepair(lost: input.Bytes is null ? 0 : content.AsSpan().Count('\uFFFD'), stop);
        input = characters.Mend(input, hash);
        if (input.PublishedAt is { } published && PublishedDate.TryNormalize(published, out string normal))
        {
            input = input with { PublishedAt = normal };
        }

        bool plain = PlainCharacters.Only(content, stop);
        content = plain ? content : characters.MendRaw(content);
        if (FeedItems.IsFeed(content))
        {
            input = ReadFeed(input, ref content, warnings, stop);
        }

        ReadArticle read;
        if (input.Html is not null || MarkupSniffer.LooksLikeHtml(content))
        {
            read = _html.Read(input with { Html = content, Text = null, Bytes = null }, stop);
        }
        else
        {
            string repaired = _repair.Repair(content, warnings, stop);
            bool asWritten = ReferenceEquals(repaired, content);
            plain &= asWritten;

            // Letters that are turned back into the bytes they came from may give what no text may hold.
            repaired = asWritten ? repaired : new CharacterRepair(stop: stop).MendRaw(repaired);
            read = _plainText.Read(input with { Text = repaired, Html = null, Bytes = null }, plain ? null : line =>
                    LookAlikes.Mend(Spacing.WithoutWidthless(characters.DropHighControls(line), stop), stop), stop);
        }

        characters.Report(warnings);
        ReportRefusal(refusal, read, warnings);
        if (_language.Judge(read.Article.Text, stop) is { } foreign)
        {
            warnings.Add(foreign);
        }

        return warnings.Count == 0 ? read : read with { Warnings = [.. warnings, .. read.Warnings] };
    }

    private static void ReportRefusal(string? refusal, ReadArticle read, List<ExtractionWarning> warnings)
    {
        if (refusal is not null && !read.Warnings.Any(w => w.Code == "page.no-article"))
        {
            warnings.Add(new ExtractionWarning("page.no-article",
                        $"The server answered {refusal} to who kept this page; what was read is what it says in the article's place."));
        }
    }

    private static void CheckOne(ArticleInput input)
    {
        int given = (input.Html is null ? 0 : 1) + (input.Text is null ? 0 : 1) + (input.Bytes is null ? 0 : 1);
        if (given != 1)
        {
            throw new ArgumentException("Give exactly one of Html, Text and Bytes.", nameof(input));
        }
    }

    private static string HashOf(ArticleInput input, StopSign stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (input.Bytes is { } bytes)
        {
            for (int from = 0; from < bytes.Length; from += StopSign.Often)
            {
                stop.ThrowIfStopped();
                hash.AppendData(bytes.Span.Slice(from, Math.Min(StopSign.Often, bytes.Length - from)));
            }

            return "sha256:" + Hex.Lower(hash.GetHashAndReset());
        }

        // Piece by piece: the bytes of a text of megabytes would be a copy of it.
        Encoder encoder = Encoding.UTF8.GetEncoder();
        Span<byte> piece = stackalloc byte[4096];
        ReadOnlySpan<char> rest = input.Text ?? input.Html!;
        for (bool whole = false; !whole;)
        {
            stop.ThrowIfStopped();
            encoder.Convert(rest, piece, flush: true, out int used, out int written, out whole);
            hash.AppendData(piece[..written]);
            rest = rest[used..];
        }

        return "sha256:" + Hex.Lower(hash.GetHashAndReset());
    }

    /// <summary>Takes the page out of an HTTP answer, an archive's record or an MHTML file; what the caller knows of it stands.</summary>
    private static ArticleInput Unwrap(ArticleInput input, long maxBytes, StopSign stop, List<ExtractionWarning> warnings,
            out string? refusal)
    {
        refusal = null;
        string? given = input.Text ?? input.Html;
        bool wrapped = given is null || given.AsSpan(0, Math.Min(given.Length, MostBlanks)).TrimStart() is ['H', 'T', 'T', 'P', '/', ..]
            or ['W', 'A', 'R', 'C', '/', ..] or ['F', 'r', 'o', 'm', ':', ..] or ['M', 'I', 'M', 'E', '-', ..];
        if (!wrapped)
        {
            return input;
        }

        ReadOnlyMemory<byte> content = input.Bytes ?? Encoding.UTF8.GetBytes(given!.TrimStart());
        if (PageContainer.Unwrap(WarcRecords.IsArchive(content.Span)
                    ? OnlyRecord(content, warnings, stop) : content, maxBytes, stop) is not { } page)
        {
            return input;
        }

        refusal = page.Refusal;
        ContentSniffer.RefuseBinary(page.Content.Span);
        return input with { Bytes = page.Content, Text = null, Html = null, Charset = page.Charset ?? input.Charset, Url = input.Url
                ?? page.Url };
    }

    /// <summary>The record of an archive that holds one page.</summary>
    private static ReadOnlyMemory<byte> OnlyRecord(ReadOnlyMemory<byte> archive, List<ExtractionWarning> warnings, StopSign stop)
    {
        List<WarcPage> pages = [.. WarcRecords.Read(new ByteWindow(new MemoryStream(archive.ToArray()), stop), long.MaxValue)];
        if (pages is [{ Doubt: { } doubt }] && !warnings.Exists(w => w.Code == doubt.Code))
        {
            warnings.Add(doubt);
        }

        return pages.Count == 1
            ? pages[0].Fault is { } fault ? throw fault : pages[0].Record
            : throw new ArticleInputException("input.not-an-article",
                FormattableString.Invariant($"this web archive (WARC) holds {pages.Count} pages; give it as a file to read them all."));
    }

    /// <summary>The first article of a feed; its item tells what the caller does not.</summary>
    private static ArticleInput ReadFeed(ArticleInput input, ref string content, List<ExtractionWarning> warnings, StopSign stop)
    {
        List<FeedEntry> entries = FeedItems.Read(content, stop);
        int lost = entries.Count(e => e.Fault is not null), read = entries.Count - lost;
        if (lost > 0)
        {
            warnings.Add(new ExtractionWarning("input.feed", FormattableString.Invariant($"The input is a feed of which {lost} article(s) can't be read; give it as a file to learn which.")));
        }

        if (entries.Find(e => e.Item is not null)?.Item is not { } first)
        {
            return input;
        }

        if (read > 1)
        {
            warnings.Add(new ExtractionWarning("input.feed", FormattableString.Invariant($"The input is a feed of {read} articles, of which the first was read; give it as a file to read them all.")));
        }

        content = first.Html;
        return Fill(input, first) with { Html = content, Text = null, Bytes = null };
    }

    /// <summary>What a feed says of an article, where the input does not.</summary>
    internal static ArticleInput Fill(ArticleInput input, FeedItem item) => input with
    {
        Title = input.Title ?? item.Title,
        Url = input.Url ?? item.Url,
        Authors = input.Authors ?? (item.Author is { } author ? [author] : null),
        PublishedAt = input.PublishedAt
            ?? (item.Published is { } published && PublishedDate.TryNormalize(published, out string normal) ? normal : null),
    };
}
