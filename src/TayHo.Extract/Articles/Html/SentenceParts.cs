namespace TayHo.Extract.Articles.Html;

/// <summary>
/// An element inside a sentence is a part of it, whatever its class says: sites set links to persons and places inside their
/// sentences under the class names of their boxes (related, keyword, tag).
/// </summary>
internal static class SentenceParts
{
    /// <summary>How many nodes are looked at on either side.</summary>
    private const int Reach = 24;

    private const MarkupHints Misleading = MarkupHints.Boilerplate | MarkupHints.Author | MarkupHints.Date | MarkupHints.Meta;

    /// <summary>Takes the hints from elements of a line that have words before them and words or a stop behind them.</summary>
    public static void Free(PageTree tree)
    {
        for (int i = 1; i < tree.Count; i++)
        {
            tree.ThrowIfStopped();
            ref PageNode node = ref tree[i];
            if ((node.Hints & Misleading) != 0 && node.Text is null && !TagNames.BeginsLine(node.Tag) && node.TextLength > 0
                    && (IsOne(tree, i) || IsEdge(tree, i)))
            {
                node.Hints &= ~Misleading;
            }
        }
    }

    /// <summary>Whether an element has words before it and words or a stop behind it on its line.</summary>
    public static bool IsOne(PageTree tree, int index) => HasWordsBefore(tree, index) && HasSentenceBehind(tree, index);

    /// <summary>
    /// Whether an element begins a sentence that goes on behind it ("[Bà Lê Thị Hoa], Phó Bí thư Huyện ủy, dự họp.") or ends one that is
    /// under way before it ("Dự có [ông Lê Văn Tám]"). A writer's name or a day at a line's edge is a stamp.
    /// </summary>
    private static bool IsEdge(PageTree tree, int index) =>
        (tree[index].Hints & (MarkupHints.Author | MarkupHints.Date | MarkupHints.Meta)) == 0
        && (GoesOn(tree, index) || (PageText.Of(tree, index).AsSpan().TrimStart() is [var first, ..] && char.IsLower(first)
                && HasWordsBefore(tree, index)));

    private static bool GoesOn(PageTree tree, int index)
    {
        const int FewestWords = 4;
        int behind = tree[index].End;
        return behind < tree.Count && tree[behind] is { Text: { } text, LinkLength: 0, TextLength: > 0 }
            && text.AsSpan().TrimStart() is [var first, ..] && (first == ',' || char.IsLower(first)) && Words.Count(text) >= FewestWords;
    }

    /// <summary>Whether words stand before it on its line that are no label and in no link.</summary>
    private static bool HasWordsBefore(PageTree tree, int index)
    {
        for (int i = index - 1; i > 0 && i >= index - Reach; i--)
        {
            ref PageNode node = ref tree[i];
            if (node.Text is { } text && node.LinkLength == 0 && node.TextLength > 1 && Words.Count(text) > 0)
            {
                return text.AsSpan().TrimEnd()[^1] != ':' && !IsInside(tree, i, index);
            }

            if (node.Text is null && (TagNames.BeginsLine(node.Tag) || node.Tag == Tag.Break))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence goes on behind it, or stops there.</summary>
    private static bool HasSentenceBehind(PageTree tree, int index)
    {
        int line = tree[index].Parent;
        while (line > 0 && !TagNames.BeginsLine(tree[line].Tag))
        {
            line = tree[line].Parent;
        }

        for (int i = tree[index].End; i < tree[line].End && i < tree[index].End + Reach; i++)
        {
            ref PageNode node = ref tree[i];
            if (node.Text is { } text && node.TextLength > 0 && node.LinkLength == 0)
            {
                // A comma between two links, or the next link itself, says nothing yet: "ông <a>Trần</a> <a>Văn Bé</a>, trưởng ấp".
                ReadOnlySpan<char> rest = text.AsSpan().TrimStart();
                if (Words.Count(rest) > 0 || rest[0] is '.' or '!' or '?')
                {
                    return true;
                }
            }

            if (node.Text is null && (TagNames.BeginsLine(node.Tag) || node.Tag == Tag.Break))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a text belongs to another such element, a label beside this one.</summary>
    private static bool IsInside(PageTree tree, int text, int index)
    {
        for (int i = tree[text].Parent; i > 0 && !TagNames.BeginsLine(tree[i].Tag); i = tree[i].Parent)
        {
            if ((tree[i].Hints & Misleading) != 0 && tree[i].End <= index)
            {
                return true;
            }
        }

        return false;
    }
}
