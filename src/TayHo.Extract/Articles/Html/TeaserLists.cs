namespace TayHo.Extract.Articles.Html;

/// <summary>
/// Finds the lists of other articles beside a short one: boxes that hold nothing but items of one kind, each a headline that leads
/// elsewhere
/// with a line or two. They may hold ten times as many sentences as the article, so that they take no part in the search for
/// it, on a page whose headline stands right above a text of its own. A page without one is such a list itself.
/// </summary>
internal static class TeaserLists
{
    private const int Fewest = 6;
    private const int WordsOfHeadline = 5;

    /// <summary>Letters of a sentence that tells something.</summary>
    private const int ShortestText = 60;
    private const int ShortestLinks = 20;

    /// <summary>No teaser is marked up with more nodes.</summary>
    private const int MostNodes = 200;

    /// <summary>Marks the items; nothing on a page that shows no article above or beside them.</summary>
    public static void Mark(PageTree tree, bool[] marked)
    {
        List<int> items = Items(tree);
        if (items.Count > 0 && HasArticle(tree, items))
        {
            items.ForEach(i => marked[i] = true);
        }
    }

    private static List<int> Items(PageTree tree)
    {
        var items = new List<int>();
        var alike = new List<int>();
        for (int parent = 0; parent < tree.Count; parent++)
        {
            tree.ThrowIfStopped();
            if (tree[parent].Tag == Tag.Text || tree[parent].LinkLength < Fewest * ShortestLinks)
            {
                continue;
            }

            alike.Clear();
            int length = 0;
            for (int i = parent + 1; i < tree[parent].End; i = tree[i].End)
            {
                if (MayBe(tree, i) && (alike.Count == 0 || IsLike(tree, alike[0], i)) && HeadlineList.IsTeaser(tree, i))
                {
                    alike.Add(i);
                    length += tree[i].TextLength;
                }
            }

            // The box holds nothing else: an article may have a list in it.
            if (alike.Count >= Fewest && length * 5 >= tree[parent].TextLength * 4)
            {
                items.AddRange(alike);
            }
        }

        items.Sort();
        return items;
    }

    private static bool MayBe(PageTree tree, int index) =>
        tree[index].Tag != Tag.Text && tree[index].LinkLength >= ShortestLinks && tree[index].End - index <= MostNodes;

    private static bool IsLike(PageTree tree, int first, int other) =>
        tree[first].Tag == tree[other].Tag && tree[first].Element?.ClassName == tree[other].Element?.ClassName;

    /// <summary>Whether a headline, a link nowhere, stands above a sentence, with no item of a list between.</summary>
    private static bool HasArticle(PageTree tree, List<int> items)
    {
        bool headline = false;
        int next = 0;
        for (int i = 1; i < tree.Count; i++)
        {
            tree.ThrowIfStopped();
            if (next < items.Count && items[next] <= i)
            {
                headline = false;
                i = Math.Max(i, tree[items[next++]].End - 1);
            }
            else if (tree[i].Tag == Tag.Heading1 && tree[i].LinkLength == 0 && Words.Count(PageText.Of(tree, i)) >= WordsOfHeadline)
            {
                headline = true;
            }
            else if (headline && tree[i].Tag != Tag.Text && !tree[i].Hidden && tree[i].OwnLength >= ShortestText
                    && BodyFinder.IsProse(tree[i]))
            {
                return true;
            }
        }

        return false;
    }
}
