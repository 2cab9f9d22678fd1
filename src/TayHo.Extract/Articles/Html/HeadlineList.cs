namespace TayHo.Extract.Articles.Html;

/// <summary>Tells a page that lists articles (a section's, a search's, a front page) from one that holds an article.</summary>
internal static class HeadlineList
{
    private const int FewestHeadlines = 6;
    private const int WordsOfHeadline = 5;
    private const int LongestTeaser = 400;

    /// <summary>The most paragraphs between two headlines of a list: a first line and a summary.</summary>
    private const int MostLinesBetween = 2;

    /// <summary>
    /// Whether the page is such a list: nothing in its metadata says that it is an article, and links to other places, each
    /// long enough for a headline, part the text of its body into pieces of a line or two.
    /// </summary>
    public static bool Is(PageFacts facts, JsonLdArticle json, PageTree tree, BodyFinder body)
    {
        bool told = json.Rank >= 3 || facts.Meta("article:published_time", "itemprop:datePublished") is not null
            || facts.Meta("og:type")?.StartsWith("article", StringComparison.OrdinalIgnoreCase) == true
            || facts.Properties.Exists(p => p.Name.Contains("articleBody", StringComparison.Ordinal));
        if (told)
        {
            return false;
        }

        var targets = new HashSet<string>(StringComparer.Ordinal);
        int lines = 0;
        foreach (int i in body.Roots.SelectMany(root => Enumerable.Range(root, tree[root].End - root)))
        {
            ref PageNode node = ref tree[i];
            if (node.Tag == Tag.Link && node.Element?.GetAttribute("href") is { Length: > 1 } target && Words.Count(PageText.Of(tree, i)) >= WordsOfHeadline)
            {
                targets.Add(target);
                lines = 0;
            }
            else if (node.OwnLength >= WordsOfHeadline * 4 && node.OwnLinkLength * 2 < node.OwnLength && (++lines > MostLinesBetween || node.OwnLength > LongestTeaser))
            {
                return false;
            }
        }

        return targets.Count >= FewestHeadlines;
    }
}
