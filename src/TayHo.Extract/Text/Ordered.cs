namespace TayHo.Extract.Text;

/// <summary>Looks things up that stand in reading order.</summary>
internal static class Ordered
{
    /// <summary>Index of the first item that begins at a token or behind it; the count when none does.</summary>
    /// <param name="items">The items in reading order.</param>
    /// <param name="token">The token.</param>
    /// <param name="start">An item's first token.</param>
    public static int FirstFrom<T>(IReadOnlyList<T> items, int token, Func<T, int> start)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (start(items[middle]) < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
