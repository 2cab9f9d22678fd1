using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TayHo.Extract.Articles.Encodings;
using TayHo.Extract.Records;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// Reads a page's markup: one parse, one walk, then only the flat tree. Nothing the page names is fetched or run. Immutable.
/// </summary>
internal sealed class HtmlArticleReader
{
    private static readonly HtmlParserOptions ParserOptions = new() { SkipComments = true, DisableElementPositionTracking = true, MaximumDepth = 512 };

    private readonly MarkupWords _words = MarkupWords.LoadEmbedded();
    private readonly PageFurniture _furniture = PageFurniture.LoadEmbedded();
    private readonly BylineReader _bylines = BylineReader.LoadEmbedded();
    private readonly TextRepair _repair;

    /// <summary>Makes a reader.</summary>
    /// <param name="repair">Judges and converts text in legacy codes.</param>
    public HtmlArticleReader(TextRepair repair) => _repair = repair;

    /// <summary>Reads an input whose Html and Id are set.</summary>
    public ReadArticle Read(ArticleInput input, CancellationToken cancellationToken)
    {
        var warnings = new List<ExtractionWarning>();
        (PageTree tree, PageFacts facts) = Walk(input.Html!, cancellationToken);
        if (TextRepair.IsSuspect(tree.WesternLetters, tree.VietnameseLetters) && _repair.RepairMarkup(input.Html!, tree.Sample(), warnings) is { } repaired)
        {
            (tree, facts) = Walk(repaired, cancellationToken);
        }

        JsonLdArticle json = JsonLdReader.Read(facts.JsonLd);
        BodyFinder body = BodyFinder.Find(tree, readHidden: false);
        PageMetadata found = MetadataReader.Read(input, facts, json, tree, _bylines);
        DateReader.Read(found, input, facts, json, tree, body);
        (List<DraftBlock> blocks, List<string> related) = BlockWriter.Write(tree, body);
        BodyEditor.Edit(blocks, related, found, _furniture, _bylines);
        LeadReader.Read(input, found, facts, tree, body, blocks);
        found.Warnings.InsertRange(0, warnings);
        return Assemble(input, found, blocks, related);
    }

    private (PageTree Tree, PageFacts Facts) Walk(string markup, CancellationToken cancellationToken)
    {
        using IHtmlDocument document = new HtmlParser(ParserOptions).ParseDocument(markup);
        var facts = new PageFacts();
        facts.ReadHead(document.DocumentElement, document.Head);
        return (PageTree.Build(document.Body ?? document.DocumentElement, _words, facts, cancellationToken), facts);
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
            Append(text, blocks, draft.Role, Spacing.Compose(draft.Text));
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
}
