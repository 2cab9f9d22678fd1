namespace TayHo.Extract.Articles.Html;

/// <summary>Tells a page that lists articles (a section's, a search's, a front page) from one that holds an article.</summary>
internal static class HeadlineList
{
    private const int FewestHeadlines = 6;

    /// <summary>Headings that are links as a whole are headlines of others however short, and fewer are enough.</summary>
    private const int FewestHeadings = 4;
    private const int WordsOfHeadline = 5;
    private const int LongestTeaser = 400;

    private const int LongestItem = 700;

    /// <summary>How far above the text the item stands that repeats.</summary>
    private const int HighestLevel = 4;

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

        return IsParted(tree, body) || IsItem(tree, body.Top);
    }

    /// <summary>Whether headlines part the body's text into pieces of a line or two.</summary>
    private static bool IsParted(PageTree tree, BodyFinder body)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        int lines = 0, headings = 0;
        foreach (int i in body.Roots.SelectMany(root => Enumerable.Range(root, tree[root].End - root)))
        {
            tree.ThrowIfStopped();
            if (body.Pruned[i])
            {
                continue;
            }

            if (Headline(tree, i) is { } target)
            {
                headings += targets.Add(target) && IsInHeading(tree, i) ? 1 : 0;
                lines = 0;
            }
            else if (IsText(tree[i]) && (++lines > MostLinesBetween || tree[i].OwnLength > LongestTeaser))
            {
                return false;
            }
        }

        return targets.Count >= FewestHeadlines || (headings >= FewestHeadings && headings == targets.Count);
    }

    /// <summary>Whether what was taken for the body is one of many of its kind that stand beside each other, each a headline with a line or
    /// two.</summary>
    private static bool IsItem(PageTree tree, int top)
    {
        for (int level = 0; level < HighestLevel && top > 0; level++, top = tree[top].Parent)
        {
            int parent = tree[top].Parent, alike = 0, others = 0, headed = 0;
            if (!IsTeaser(tree, top))
            {
                return false;
            }

            for (int i = parent + 1; i < tree[parent].End; i = tree[i].End)
            {
                tree.ThrowIfStopped();
                if (tree[i].Tag == tree[top].Tag && tree[i].Element?.ClassName == tree[top].Element?.ClassName)
                {
                    bool teaser = IsTeaser(tree, i);
                    alike += teaser ? 1 : 0;
                    others += teaser ? 0 : 1;
                    headed += teaser && IsHeaded(tree, i) ? 1 : 0;
                }
            }

            if ((alike >= FewestHeadlines && others <= alike) || (headed >= FewestHeadings && headed == alike && others == 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a part of a page is a headline that leads elsewhere, with a line or two.</summary>
    public static bool IsTeaser(PageTree tree, int item)
    {
        if (tree[item].TextLength > LongestItem)
        {
            return false;
        }

        int headlines = 0, lines = 0;
        for (int i = item; i < tree[item].End; i++)
        {
            headlines += Headline(tree, i) is null ? 0 : 1;
            lines += IsText(tree[i]) ? 1 : 0;
        }

        return headlines > 0 && lines <= MostLinesBetween;
    }

    /// <summary>Where a link leads that is long enough for a headline; null for all else.</summary>
    private static string? Headline(PageTree tree, int index) =>
        tree[index].Tag == Tag.Link && tree[index].Element?.GetAttribute("href") is { Length: > 0 } target and not ("#" or "/" or ".")
            && (Words.Count(PageText.Of(tree, index)) >= WordsOfHeadline || (target[0] != '#' && IsInHeading(tree, index))) ? target : null;

    /// <summary>Whether a link is all that a heading holds.</summary>
    private static bool IsInHeading(PageTree tree, int link)
    {
        int parent = tree[link].Parent;
        return tree[link].TextLength > 0 && parent >= 0 && tree[parent].Tag == Tag.Heading
            && tree[parent].TextLength == tree[link].TextLength;
    }

    /// <summary>Whether an item begins with a heading that is a link.</summary>
    private static bool IsHeaded(PageTree tree, int item)
    {
        for (int i = item; i < tree[item].End; i++)
        {
            if (tree[i].Text is not null && tree[i].TextLength > 0)
            {
                return false;
            }

            if (tree[i].Tag == Tag.Link && IsInHeading(tree, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsText(in PageNode node) => node.OwnLength >= WordsOfHeadline * 4 && node.OwnLinkLength * 2 < node.OwnLength;
}
