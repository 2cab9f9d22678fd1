using System.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>Reads the words below a node as one line.</summary>
internal static class PageText
{
    /// <summary>What parts a report's place from its first word in print.</summary>
    public const string StampEnd = " - ";

    /// <summary>Whether a node is the place a report comes from, inside its first line.</summary>
    public static bool IsStamp(in PageNode node) =>
        (node.Hints & MarkupHints.Location) != 0 && (node.Tag is Tag.Inline or Tag.Bold) && node.TextLength is > 0 and < 40;

    /// <summary>Appends the words below a node with single spaces.</summary>
    public static void Append(PageTree tree, int index, StringBuilder line)
    {
        int start = line.Length;
        bool space = false;
        int stamp = -1;
        for (int i = index; i < tree[index].End; i++)
        {
            tree.ThrowIfStopped();
            ref PageNode node = ref tree[i];
            if (i == stamp)
            {
                Spacing.Append(line, start, StampEnd, ref space);
            }

            stamp = IsStamp(node) ? node.End : stamp;
            if (node.Text is null)
            {
                space |= TagNames.BeginsLine(node.Tag) || node.Tag == Tag.Break;
                continue;
            }

            Spacing.Append(line, start, node.Text, ref space);
        }
    }

    /// <summary>The headline that a link holds: what is named for one in it where the other article's first lines stand in it too, else all
    /// its words.</summary>
    public static string HeadlineOf(PageTree tree, int link)
    {
        for (int i = link + 1; i < tree[link].End; i++)
        {
            ref PageNode node = ref tree[i];
            if (node.Text is null && node.TextLength > 0
                    && (node.Tag is Tag.Heading or Tag.Heading1 || (node.Hints & MarkupHints.Title) != 0))
            {
                return Of(tree, i);
            }
        }

        return Of(tree, link);
    }

    /// <summary>The words below a node with single spaces, NFC.</summary>
    public static string Of(PageTree tree, int index)
    {
        var line = new StringBuilder();
        Append(tree, index, line);
        return Spacing.Compose(line.ToString());
    }
}
