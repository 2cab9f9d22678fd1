namespace TayHo.Extract.Articles.Html;

/// <summary>Gathers the headlines of boxes outside the body that say of themselves that they relate to the article.</summary>
internal sealed class RelatedBoxes(PageTree tree, BodyFinder body, PageFurniture furniture)
{
    private const int ShortestHeadline = 12;
    private const int LongestHeadline = 300;
    private const int WordsOfHeadline = 4;
    private const int LongestHeading = 60;

    /// <summary>A longer part is no box of headlines.</summary>
    private const int LongestBox = 4000;
    private const int MostRelated = 100;
    private const MarkupHints Elsewhere =
        MarkupHints.Share | MarkupHints.Tags | MarkupHints.Navigation | MarkupHints.Breadcrumb | MarkupHints.Comment | MarkupHints.Advert;

    /// <summary>Adds the headlines in the order of the page.</summary>
    public void Collect(List<string> related, string? title)
    {
        int root = 0;
        for (int i = 1; i < tree.Count && related.Count < MostRelated; i++)
        {
            tree.ThrowIfStopped();
            while (root < body.Roots.Count && tree[body.Roots[root]].End <= i)
            {
                root++;
            }

            if (root < body.Roots.Count && body.Roots[root] == i)
            {
                i = tree[i].End - 1;
            }
            else if (BoxAt(i) is var box && box >= 0)
            {
                AddLinks(box, i, related, title);
                i = Math.Max(i, tree[box].End - 1);
            }
        }
    }

    /// <summary>The box that begins here, or whose heading stands here; -1 when there is none.</summary>
    private int BoxAt(int index)
    {
        ref PageNode node = ref tree[index];
        if (node.Hidden || node.Text is not null || node.TextLength == 0 || node.Tag is Tag.Navigation or Tag.Footer
                || (node.Hints & Elsewhere) != 0)
        {
            return -1;
        }

        int box = (node.Hints & MarkupHints.Related) != 0 ? index : -1;
        if (box < 0 && (TagNames.BeginsLine(node.Tag) || node.Tag == Tag.Bold) && node.TextLength < LongestHeading
                && furniture.IsRelatedHeading(PageText.Of(tree, index)))
        {
            box = node.Parent;
        }

        return box > 0 && tree[box].TextLength <= LongestBox && !Holds(box) ? box : -1;
    }

    private bool Holds(int box)
    {
        int end = tree[box].End;
        return body.Roots.Exists(root => root >= box && root < end);
    }

    private void AddLinks(int box, int from, List<string> related, string? title)
    {
        for (int i = from; i < tree[box].End && related.Count < MostRelated; i++)
        {
            if (tree[i].Tag == Tag.Link && tree[i].TextLength is >= ShortestHeadline and <= LongestHeadline)
            {
                string headline = PageText.HeadlineOf(tree, i);
                if (Words.Count(headline) >= WordsOfHeadline && (title is null || !Words.Same(headline, title)))
                {
                    related.Add(headline);
                }

                i = tree[i].End - 1;
            }
        }
    }
}
