using System.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>Reads the words below a node as one line.</summary>
internal static class PageText
{
    /// <summary>Appends the words below a node with single spaces.</summary>
    public static void Append(PageTree tree, int index, StringBuilder line)
    {
        int start = line.Length;
        bool space = false;
        for (int i = index; i < tree[index].End; i++)
        {
            ref PageNode node = ref tree[i];
            if (node.Text is null)
            {
                space |= TagNames.BeginsLine(node.Tag) || node.Tag == Tag.Break;
                continue;
            }

            Spacing.Append(line, start, node.Text, ref space);
        }
    }

    /// <summary>The words below a node with single spaces, NFC.</summary>
    public static string Of(PageTree tree, int index)
    {
        var line = new StringBuilder();
        Append(tree, index, line);
        return Spacing.Compose(line.ToString());
    }
}
