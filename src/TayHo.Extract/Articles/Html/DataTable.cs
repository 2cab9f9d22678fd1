using System.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>Tells tables of data from tables that only lay out a page, and writes the former row by row.</summary>
internal static class DataTable
{
    private const int LongestCell = 400;

    /// <summary>Whether the table at an index holds data: at least two rows of at least two short cells, no table inside.</summary>
    public static bool Is(PageTree tree, int table)
    {
        int rows = 0, wide = 0, cells = 0, filled = 0, header = 0;
        for (int i = table + 1; i < tree[table].End; i++)
        {
            ref PageNode node = ref tree[i];
            switch (node.Tag)
            {
                case Tag.Table:
                    return false;
                case Tag.Row:
                    wide += cells >= 2 ? 1 : 0;
                    rows++;
                    cells = 0;
                    break;
                case Tag.Cell or Tag.HeaderCell:
                    cells++;
                    filled += node.TextLength > 0 ? 1 : 0;
                    header += node.Tag == Tag.HeaderCell ? 1 : 0;
                    if (node.TextLength > LongestCell || (node.Images > 0 && node.TextLength == 0 && header == 0))
                    {
                        return false;
                    }

                    break;
            }
        }

        wide += cells >= 2 ? 1 : 0;
        return rows >= 2 && wide >= 2 && filled >= 3;
    }

    /// <summary>Writes every row that has words: the cells' words joined by " | ".</summary>
    /// <param name="tree">The page.</param>
    /// <param name="table">The table's index.</param>
    /// <param name="write">Takes a row's words and its index.</param>
    public static void Write(PageTree tree, int table, Action<string, int> write)
    {
        var line = new StringBuilder();
        for (int i = table + 1; i < tree[table].End;)
        {
            if (tree[i].Tag == Tag.Row)
            {
                WriteRow(tree, i, line);
                if (line.Length > 0)
                {
                    write(Spacing.Compose(line.ToString()), i);
                    line.Clear();
                }

                i = tree[i].End;
            }
            else
            {
                i++;
            }
        }
    }

    private static void WriteRow(PageTree tree, int row, StringBuilder line)
    {
        for (int i = row + 1; i < tree[row].End;)
        {
            if (tree[i].Tag is Tag.Cell or Tag.HeaderCell && tree[i].TextLength > 0)
            {
                if (line.Length > 0)
                {
                    line.Append(" | ");
                }

                PageText.Append(tree, i, line);
                i = tree[i].End;
            }
            else
            {
                i++;
            }
        }
    }
}
