using TayHo.Extract.Records;

namespace TayHo.Extract.Articles.Html;

/// <summary>Reads what stands between the headline and the body when the body's container does not hold it.</summary>
internal static class HeadReader
{
    private const int LongestLine = 120;
    private const int LongestCaption = 400;

    /// <summary>No article has more captions above its body.</summary>
    private const int MostCaptions = 40;

    /// <summary>Puts captions from above the body before it.</summary>
    public static void ReadCaptions(PageMetadata found, PageTree tree, BodyFinder body, List<DraftBlock> blocks)
    {
        if (found.TitleNode < 0 || body.Roots.Count == 0)
        {
            return;
        }

        int at = 0;
        for (int i = tree[found.TitleNode].End; i < body.Roots[0] && at < MostCaptions; i++)
        {
            tree.ThrowIfStopped();
            ref PageNode node = ref tree[i];
            bool caption = node.Tag == Tag.FigureCaption
                || ((node.Hints & MarkupHints.Caption) != 0 && node.Tag is Tag.Cell or Tag.Div or Tag.Paragraph);
            if (caption && node.End <= body.Roots[0] && node.TextLength is >= 10 and <= LongestCaption
                    && node.LinkLength * 2 < node.TextLength && !body.Pruned[i])
            {
                string words = PageText.Of(tree, i);
                if (!BlockWriter.IsNoCaption(words) && !blocks.Exists(b => b.Role == BlockRole.Caption && Words.Same(b.Text, words)))
                {
                    blocks.Insert(at++, new DraftBlock(BlockRole.Caption, words, i) { Length = node.TextLength });
                }

                i = node.End - 1;
            }
        }
    }

    /// <summary>Takes the author from a line "Hoa Thành • 28/2/2024" under the headline when nothing surer names one.</summary>
    public static void ReadAuthors(PageMetadata found, PageTree tree, BodyFinder body, BylineReader bylines)
    {
        if (found.Authors.Count > 0 || found.TitleNode < 0 || body.Roots.Count == 0)
        {
            return;
        }

        if (AuthorsBelow(tree, body, bylines) is { Count: > 0 } below)
        {
            found.Authors = below;
            found.Source("authors", "byline");
            return;
        }

        int end = Math.Max(body.Roots[0], tree[found.TitleNode].End);
        for (int i = tree[found.TitleNode].End; i < end; i++)
        {
            ref PageNode node = ref tree[i];
            if (node.OwnLength < 6 || node.TextLength > LongestLine || node.Hidden)
            {
                continue;
            }

            string line = PageText.Of(tree, i);
            if (!PublishedTime.TryFind(line, out PublishedTime time))
            {
                continue;
            }

            foreach (string part in (ReadOnlySpan<string>)[line[..time.Start], line[time.End..]])
            {
                if (bylines.ReadLabelled(part) is { Count: > 0 } labelled)
                {
                    found.Authors = labelled;
                    found.Source("authors", "head-line");
                    return;
                }

                if (bylines.Read(part.Trim(' ', '•', '|', '·', '-', '–', ',', '/'), sure: false) is { Authors.Count: > 0 } byline
                        && !IsWeekday(byline.Authors[0]))
                {
                    found.Authors = byline.Authors;
                    found.Source("authors", "head-line");
                    return;
                }
            }
        }
    }

    /// <summary>Takes the day from a line "Ngày đăng: 28/2/2024" shortly after the body when nothing surer tells one.</summary>
    public static void ReadStamp(PageMetadata found, PageTree tree, BodyFinder body, PageFurniture furniture)
    {
        if (body.Roots.Count == 0 || found.HasSureDate)
        {
            return;
        }

        foreach (int i in LinesBelow(tree, body))
        {
            string line = PageText.Of(tree, i);
            if (furniture.IsStampLabel(line) && furniture.IsStamp(line, out PublishedTime time, monthFirst: !found.IsVietnamese))
            {
                found.SetPublished(time, "date-line");
                return;
            }
        }
    }

    /// <summary>The names behind a label shortly after the body: "Tin, ảnh: Hoa Thành" in a cell of its own; links that follow are other
    /// articles'.</summary>
    private static IReadOnlyList<string> AuthorsBelow(PageTree tree, BodyFinder body, BylineReader bylines)
    {
        foreach (int i in LinesBelow(tree, body))
        {
            if (bylines.ReadLabelled(PageText.Of(tree, i)) is { Count: > 0 } authors)
            {
                return authors;
            }
        }

        return [];
    }

    /// <summary>The short lines shortly after the body, up to what may be another article's.</summary>
    private static IEnumerable<int> LinesBelow(PageTree tree, BodyFinder body)
    {
        const int Near = 24;
        int end = tree[body.Roots[^1]].End;
        for (int i = end; i < tree.Count && i < end + Near; i++)
        {
            PageNode node = tree[i];
            if (node.Tag is Tag.List or Tag.Heading or Tag.Heading1 or Tag.Footer || node.LinkLength > 0)
            {
                yield break;
            }

            if (node.OwnLength >= 6 && node.TextLength <= LongestLine && !node.Hidden)
            {
                yield return i;
            }
        }
    }

    private static bool IsWeekday(string name) =>
        name.StartsWith("Thứ ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Chủ ", StringComparison.OrdinalIgnoreCase);
}
