using TayHo.Extract.Records;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// Finds when an article appeared. Precedence: supplied, JSON-LD, Open Graph, microdata, Dublin Core and other meta
/// elements, time elements, the date line the page shows, the page's address.
/// </summary>
internal static class DateReader
{
    private const int LongestLine = 140;

    /// <summary>Sets the date and its source.</summary>
    public static void Read(PageMetadata found, ArticleInput input, PageFacts facts, JsonLdArticle json, PageTree tree, BodyFinder body)
    {
        if (input.PublishedAt is { } supplied)
        {
            found.PublishedAt = supplied;
            found.PublishedBasis = AnchorBasis.Supplied;
            found.Source("publishedAt", "supplied");
            return;
        }

        ReadOnlySpan<(string? Value, string Source)> values =
        [
            (json.Published, "json-ld"),
            (facts.Meta("article:published_time", "og:published_time", "article:published", "og:article:published_time"), "open-graph"),
            (facts.Meta("itemprop:datePublished") ?? Property(facts, tree, "datePublished"), "microdata"),
            (facts.Meta("dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued", "dc.date.created"),
                    "dublin-core"),
            (facts.Meta("pubdate", "publishdate", "publish-date", "publish_date", "date", "sailthru.date", "parsely-pub-date",
                        "article.published", "cxenseparse:recs:publishtime"), "meta"),
        ];
        PublishedTime? line = null;
        foreach ((string? value, string source) in values)
        {
            if (value is not null && (PublishedTime.TryFindStamp(value, out PublishedTime time)
                        || PublishedTime.TryFind(value, out time, monthFirst: true)))
            {
                // Some publishers write Viet Nam's clock with a Z; the date line gives them away.
                if (found.IsVietnamese && time is { Offset: 0, Minutes: { } minutes }
                        && (line ??= ShownLine(found, facts, tree, body)) is { Minutes: { } shown } && shown == minutes)
                {
                    time = time with { Offset = PublishedTime.Vietnam };
                }

                found.SetPublished(time, source);
                return;
            }
        }

        if (TimeElement(found, facts, tree) is { } element)
        {
            found.SetPublished(element, "time");
        }
        else if ((line ?? ShownLine(found, facts, tree, body)) is { } shown)
        {
            found.SetPublished(shown, "date-line");
        }
        else if (PublishedTime.TryFind(json.Modified, out PublishedTime modified, monthFirst: true))
        {
            found.SetPublished(modified, "json-ld-modified");
        }
        else if (found.Url is { } url && TryAddress(url, out PublishedTime day))
        {
            found.SetPublished(day, "url");
        }
    }

    private static string? Property(PageFacts facts, PageTree tree, string name)
    {
        foreach ((string property, int node) in facts.Properties)
        {
            if (property == name && tree[node].Element is { } element)
            {
                return element.GetAttribute("content") ?? element.GetAttribute("datetime")
                    ?? (tree[node].TextLength < LongestLine ? PageText.Of(tree, node) : null);
            }
        }

        return null;
    }

    /// <summary>The time element nearest to the headline that names a day in its attribute.</summary>
    private static PublishedTime? TimeElement(PageMetadata found, PageFacts facts, PageTree tree)
    {
        PublishedTime? best = null;
        int distance = int.MaxValue;
        foreach (int place in facts.Dates)
        {
            if (tree[place].Tag == Tag.Time && tree[place].Element?.GetAttribute("datetime") is { } value
                    && (PublishedTime.TryFindStamp(value, out PublishedTime time)
                        || PublishedTime.TryFind(value, out time, monthFirst: true)))
            {
                int away = Math.Abs(place - Math.Max(0, found.TitleNode));
                if (away < distance)
                {
                    distance = away;
                    best = time;
                }
            }
        }

        return best;
    }

    /// <summary>
    /// The date line shown near the headline: behind it up to the first paragraphs, else shortly before it. A line earlier
    /// in the page is the masthead's, which tells today's date.
    /// </summary>
    private static PublishedTime? ShownLine(PageMetadata found, PageFacts facts, PageTree tree, BodyFinder body)
    {
        int title = Math.Max(0, found.TitleNode);

        // Short lines before the body may be roots of their own.
        int end = body.Roots.Count > 0 ? Math.Max(tree[Math.Max(body.Top, body.Roots[0])].End, title + 1) : tree.Count;
        PublishedTime? updated = null;
        foreach (int place in facts.Dates)
        {
            if (place >= title && place < end && ReadLine(tree, place, marked: true, !found.IsVietnamese, out bool update) is { } time)
            {
                if (!update)
                {
                    return time;
                }

                updated ??= time;
            }
        }

        int prose = 0;
        for (int i = title; i < end && prose < 400; i++)
        {
            ref PageNode node = ref tree[i];
            if (LineLength(tree, i) is >= 8 and < LongestLine && !node.Hidden
                    && ReadLine(tree, i, marked: false, !found.IsVietnamese, out bool update) is { } time)
            {
                if (!update)
                {
                    return time;
                }

                updated ??= time;
            }

            prose += node.OwnLength >= LongestLine ? node.OwnLength : 0;
        }

        if (updated is not null)
        {
            return updated;
        }

        return found.TitleNode > 0 ? LineAbove(found, facts, tree, body) : null;
    }

    /// <summary>The date line shortly before the headline; above a menu stands the masthead, which tells today's date.</summary>
    private static PublishedTime? LineAbove(PageMetadata found, PageFacts facts, PageTree tree, BodyFinder body)
    {
        const int Near = 60;
        int title = found.TitleNode;
        int from = title - 1;
        while (from > 0 && from > title - Near && !IsMenu(tree, from))
        {
            from--;
        }

        for (int i = facts.Dates.Count - 1; i >= 0; i--)
        {
            int place = facts.Dates[i];
            if (place > from && place < title && !body.Pruned[place]
                    && ReadLine(tree, place, marked: true, !found.IsVietnamese, out _) is { } time)
            {
                return time;
            }
        }

        for (int i = title - 1; i > from; i--)
        {
            if (LineLength(tree, i) is >= 8 and < LongestLine && !body.Pruned[i]
                    && ReadLine(tree, i, marked: false, !found.IsVietnamese, out _) is { } time)
            {
                return time;
            }
        }

        return null;
    }

    /// <summary>Whether a list of links to the paper's parts begins here; a trail of two or three leads to the article.</summary>
    private static bool IsMenu(PageTree tree, int index)
    {
        const int FewestLinks = 4;
        ref PageNode node = ref tree[index];
        if (node.Text is not null || node.TextLength == 0 || node.LinkLength * 10 < node.TextLength * 9)
        {
            return false;
        }

        int links = 0;
        for (int i = index; i < node.End; i++)
        {
            links += tree[i].Tag == Tag.Link ? 1 : 0;
        }

        return links >= FewestLinks;
    }

    // An inline element that holds all the text of its line is a line: "<div><h1>…</h1><span>05/03/2024 09:51</span>…".
    private static int LineLength(PageTree tree, int index)
    {
        ref PageNode node = ref tree[index];
        return node.OwnLength > 0 ? node.OwnLength
            : node.Element is not null && node.Parent >= 0 && tree[node.Parent].OwnLength == node.TextLength ? node.TextLength : 0;
    }

    private static int Letters(string text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters;
    }

    private static PublishedTime? ReadLine(PageTree tree, int index, bool marked, bool monthFirst, out bool update)
    {
        update = false;
        if (tree[index].TextLength is < 8 or > LongestLine)
        {
            return null;
        }

        // "Hôm nay, 30/11/2026" is the page's clock.
        string text = PageText.Of(tree, index);
        if (text.StartsWith("hôm nay", StringComparison.OrdinalIgnoreCase)
                || !PublishedTime.TryFind(text, out PublishedTime time, monthFirst))
        {
            return null;
        }

        // A date among many words belongs to a sentence, whatever mark the page put on it; without a mark it is a line of its own.
        if (Letters(text) > 60 || (!marked && !DateLine.Is(text, out _)))
        {
            return null;
        }

        update = IsUpdate(text);
        if (update && PublishedTime.TryFind(text.AsSpan(time.End), out PublishedTime other, monthFirst)
                && IsUpdate(text.AsSpan(0, time.End)) && !IsUpdate(text.AsSpan(time.End)))
        {
            // "Cập nhật lúc … - Đăng lúc …": the second is the article's day.
            update = false;
            return other;
        }

        // The first of two is, where the update stands behind it.
        update = update && IsUpdate(text.AsSpan(0, time.End));
        return time;
    }

    private static bool IsUpdate(ReadOnlySpan<char> text) =>
        text.Contains("cập nhật", StringComparison.OrdinalIgnoreCase) || text.Contains("updated", StringComparison.OrdinalIgnoreCase);

    /// <summary>A day in the address: /2025/03/21/, /20250321/, -20250321154512.htm, /21-3-2025/.</summary>
    private static bool TryAddress(string url, out PublishedTime day)
    {
        int path = url.IndexOf("://", StringComparison.Ordinal);
        ReadOnlySpan<char> rest = path < 0 ? url : url.AsSpan(path + 3);
        for (int i = 0; i < rest.Length; i++)
        {
            if (!char.IsAsciiDigit(rest[i]) || (i > 0 && char.IsAsciiDigit(rest[i - 1])))
            {
                continue;
            }

            int end = i;
            while (end < rest.Length && char.IsAsciiDigit(rest[end]))
            {
                end++;
            }

            if (end - i is 12 or 14 or 17 or 18 && PublishedTime.TryFind(rest.Slice(i, 8), out day))
            {
                day = day with { Minutes = null };
                return true;
            }

            if (PublishedTime.TryFind(rest[i..Math.Min(rest.Length, i + 10)], out day) && day.Start == 0)
            {
                day = day with { Minutes = null };
                return true;
            }
        }

        day = default;
        return false;
    }
}
