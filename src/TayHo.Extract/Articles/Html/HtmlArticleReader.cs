using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TayHo.Extract.Articles.Encodings;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// Reads a page's markup: one parse, one walk, then only the flat tree. Nothing the page names is fetched or run. Immutable.
/// </summary>
internal sealed class HtmlArticleReader
{
    /// <summary>Less text than this asks whether the page keeps its article in a script or hidden.</summary>
    private const int ThinBody = 250;

    /// <summary>A page of fewer characters is parsed in some milliseconds; to ask at each of its tokens would cost a tenth of
    /// that.</summary>
    private const int LongPage = 250_000;

    /// <summary>Less text than this is a label: even a short text in the metadata says more.</summary>
    private const int NoBody = 40;

    private static readonly HtmlParserOptions ParserOptions =
        new() { SkipComments = true, DisableElementPositionTracking = true, MaximumDepth = 512 };

    private readonly MarkupWords _words = MarkupWords.LoadEmbedded();
    private readonly PageFurniture _furniture = PageFurniture.LoadEmbedded();
    private readonly BylineReader _bylines = BylineReader.LoadEmbedded();
    private readonly TextRepair _repair;
    private readonly SiteProfiles _sites;

    /// <summary>Makes a reader.</summary>
    /// <param name="repair">Judges and converts text in legacy codes.</param>
    /// <param name="sites">Profiles of sites that need one.</param>
    public HtmlArticleReader(TextRepair repair, SiteProfiles sites)
    {
        _repair = repair;
        _sites = sites;
    }

    /// <summary>Reads an input whose Html and Id are set.</summary>
    /// <param name="input">The page.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public ReadArticle Read(ArticleInput input, StopSign stop)
    {
        var warnings = new List<ExtractionWarning>();
        SiteProfile? profile = _sites.Find(input.Url);
        Page page = Walk(input.Html!, profile, warnings, stop);
        if (TextRepair.IsSuspect(page.Tree.WesternLetters, page.Tree.VietnameseLetters) && _repair.RepairMarkup(page.Markup, page.Tree.Sample(), warnings, stop) is { } repaired)
        {
            page.Tree.Dispose();
            page = Walk(repaired, profile, warnings, stop);
        }

        if (EscapedMarkup.Resolve(page.Markup, page.Tree) is { } resolved)
        {
            page.Tree.Dispose();
            page = Walk(resolved, profile, warnings, stop);
        }

        using PageTree tree = page.Tree;
        (PageFacts facts, int[] bodies) = (page.Facts, page.Bodies);
        JsonLdArticle json = JsonLdReader.Read(facts.JsonLd);
        BodyFinder body = bodies.Length > 0 ? BodyFinder.Take(tree, bodies) : BodyFinder.Find(tree, readHidden: false);
        PageMetadata found = MetadataReader.Read(input, facts, json, tree, _bylines);
        found.Warnings.InsertRange(0, warnings);
        DateReader.Read(found, input, facts, json, tree, body);
        page.Profiled?.Apply(found, input, _bylines);
        (List<DraftBlock> blocks, List<string> related) = BlockWriter.Write(tree, body);
        if (bodies.Length == 0 && BodyLength(blocks) < ThinBody)
        {
            blocks = ReadElsewhere(input, page, json, found, blocks, stop);
        }

        if (blocks.TrueForAll(b => b.AllLink))
        {
            // Links alone are a menu.
            blocks.Clear();
        }

        BodyEditor.Edit(blocks, related, found, _furniture, _bylines, stop);
        new RelatedBoxes(tree, body, _furniture).Collect(related, found.Title);
        HeadReader.ReadCaptions(found, tree, body, blocks);
        LeadReader.Read(input, found, facts, tree, body, blocks);
        HeadReader.ReadAuthors(found, tree, body, _bylines);
        HeadReader.ReadStamp(found, tree, body, _furniture);
        if (blocks.TrueForAll(IsNoText))
        {
            found.Warnings.Add(new ExtractionWarning("page.no-article",
                        "No article text was found on the page; it may be a list of headlines, or drawn by scripts from an address that is not on it."));
        }
        else if (StandInPage.Is(facts, found.Title, blocks, _furniture))
        {
            found.Warnings.Add(new ExtractionWarning("page.no-article",
                        "The page says that the article can't be shown (not found, refused, a check of the browser); save it again from a browser that shows it."));
            found.ForgetDate();
        }
        else if (HeadlineList.Is(facts, json, tree, body))
        {
            found.Warnings.Add(new ExtractionWarning("page.no-article",
                        "The page looks like a list of articles, such as a section's or a search's; what was read are their headlines and first lines."));

            // The first date shown is one of the articles', not the page's.
            found.ForgetDate();
        }

        return Assemble(input, found, blocks, related);
    }

    private static bool IsNoText(DraftBlock block) => block.Role is BlockRole.Heading or BlockRole.Byline && block.Length < ThinBody;

    private static int BodyLength(List<DraftBlock> blocks) => blocks.Sum(b => b.Role == BlockRole.Caption ? 0 : b.Length);

    private static IHtmlDocument Parse(string markup, StopSign stop)
    {
        if (!stop.IsWatched || markup.Length <= LongPage)
        {
            return new HtmlParser(ParserOptions).ParseDocument(markup);
        }

        // The parser has no other ear for it: what it makes and what it reads.
        HtmlParserOptions options = ParserOptions;
        options.OnCreated = (_, _) => stop.ThrowIfStopped();
        options.OnToken = (_, _) => stop.ThrowIfStopped();
        using var source = new MarkupStream(markup, stop);

        // Nothing here waits: the stream has all it gives.
        return new HtmlParser(options).ParseDocumentAsync(source, HtmlStreamSourceMode.Streaming, Encoding.Unicode,
                CancellationToken.None).GetAwaiter().GetResult();
    }

    private Page Walk(string source, SiteProfile? profile, List<ExtractionWarning> warnings, StopSign stop)
    {
        // Whatever is parsed: also what a page has in its JSON, or escaped.
        string markup = MarkupGuard.Limit(source, warnings, stop);
        IHtmlDocument document = Parse(markup, stop);
        ProfiledParts? profiled = profile is null ? null : ProfiledParts.Read(document, profile);
        var facts = new PageFacts();
        facts.ReadHead(document.DocumentElement, document.Head);
        PageTree tree = PageTree.Build(document.Body ?? (INode?)document.DocumentElement ?? document, _words, facts, stop);
        return new Page(markup, tree, facts, profiled?.Bodies(tree) ?? []) { Profiled = profiled };
    }

    /// <summary>A page that shows next to nothing may carry its article in JSON-LD, in its scripts' state, or hidden until a script shows
    /// it.</summary>
    private List<DraftBlock> ReadElsewhere(ArticleInput input, Page page, JsonLdArticle json, PageMetadata found, List<DraftBlock> shown,
            StopSign stop)
    {
        int length = BodyLength(shown);
        if (page.Tree.ForgetUnclosedLinks())
        {
            return BlockWriter.Write(page.Tree, BodyFinder.Find(page.Tree, readHidden: false)).Blocks;
        }

        if (json.Body is { } body && body.Length > (length < NoBody ? NoBody : ThinBody) && body.Length > length * 2)
        {
            found.Source("text", "json-ld");
            return ReadFragment(body.Contains("&lt;/", StringComparison.Ordinal)
                    ? System.Net.WebUtility.HtmlDecode(body) : body, found.Warnings, stop);
        }

        AppArticle? best = null;
        foreach (IElement script in page.Facts.AppStates)
        {
            AppArticle? article = AppStateReader.Read(script.TextContent);
            best = article is not null && (best is null || article.Body.Length > best.Body.Length) ? article : best;
        }

        if (best is not null && best.Body.Length > length * 2)
        {
            found.Source("text", "app-state");
            FillFrom(best, input, found);
            return ReadFragment(best.Body, found.Warnings, stop);
        }

        (List<DraftBlock> hidden, _) = BlockWriter.Write(page.Tree, BodyFinder.Find(page.Tree, readHidden: true));
        if (BodyLength(hidden) > Math.Max(ThinBody, length * 2))
        {
            found.Source("text", "hidden");
            return hidden;
        }

        return shown;
    }

    private void FillFrom(AppArticle article, ArticleInput input, PageMetadata found)
    {
        if (article.IsMended)
        {
            found.Warnings.Add(new ExtractionWarning("encoding.lost-characters",
                        "The script that holds the article names halves of characters; a blank stands for each."));
        }

        if (article.Title is { } title && (found.Title is null || found.Provenance["title"] == "title"))
        {
            found.Title = Spacing.Collapse(title);
            found.Source("title", "app-state");
        }

        if (article.Lead is { } lead && input.Lead is null)
        {
            found.Description = Spacing.Collapse(lead);
        }

        if (found.PublishedAt is null && article.Published is { } published && PublishedTime.TryFind(published, out PublishedTime time))
        {
            found.SetPublished(time, "app-state");
        }

        if (found.Authors.Count == 0 && article.Author is { } author
                && _bylines.ReadMetadata(author, found.SiteName, found.IsVietnamese) is { Count: > 0 } authors)
        {
            found.Authors = authors;
            found.Source("authors", "app-state");
        }
    }

    private List<DraftBlock> ReadFragment(string text, List<ExtractionWarning> warnings, StopSign stop)
    {
        if (text.Contains("</", StringComparison.Ordinal) || text.Contains("<br", StringComparison.OrdinalIgnoreCase)
                || text.Contains("<p>", StringComparison.OrdinalIgnoreCase))
        {
            using PageTree tree = Walk(text, null, warnings, stop).Tree;
            return BlockWriter.Write(tree, BodyFinder.Take(tree, 0)).Blocks;
        }

        var blocks = new List<DraftBlock>();
        foreach (string line in text.Split('\n'))
        {
            string words = Spacing.Collapse(System.Net.WebUtility.HtmlDecode(line));
            if (words.Length > 0)
            {
                blocks.Add(new DraftBlock(BlockRole.Paragraph, words, 0) { Length = words.Length });
            }
        }

        return blocks;
    }

    private static ReadArticle Assemble(ArticleInput input, PageMetadata found, List<DraftBlock> drafts, List<string> related)
    {
        var text = new StringBuilder();
        var blocks = new List<ArticleBlock>(drafts.Count + 1);
        if (found.Title is { Length: > 0 } title)
        {
            Append(text, blocks, BlockRole.Title, title);
        }

        foreach (DraftBlock draft in drafts)
        {
            Append(text, blocks, draft.Role, draft.Text);
        }

        var article = new ArticleInfo
        {
            Id = input.Id!,
            Source = input.Source,
            Url = found.Url,
            SiteName = found.SiteName,
            Section = found.Section,
            Title = found.Title,
            Lead = found.Lead,
            Authors = found.Authors,
            PublishedAt = found.PublishedAt,
            Language = found.Language,
            RelatedTitles = [.. related.Distinct(StringComparer.Ordinal)],
            Provenance = found.Provenance,
            Text = text.ToString(),
            Blocks = blocks,
        };
        return new ReadArticle(article, found.PublishedBasis, found.Warnings);
    }

    private static void Append(StringBuilder text, List<ArticleBlock> blocks, BlockRole role, string words)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        blocks.Add(new ArticleBlock(role, text.Length, text.Length + words.Length));
        text.Append(words);
    }

    private sealed record Page(string Markup, PageTree Tree, PageFacts Facts, int[] Bodies)
    {
        public ProfiledParts? Profiled { get; init; }
    }
}
