using System.Runtime.InteropServices;

namespace TayHo.Extract.Text;

/// <summary>Looks things up that stand in reading order.</summary>
internal static class Ordered
{
    /// <summary>Index of the first item that begins at a token or behind it; the count when none does.</summary>
    /// <param name="items">The items in reading order.</param>
    /// <param name="token">The token.</param>
    /// <param name="start">An item's first token.</param>
    public static int FirstFrom<T>(List<T> items, int token, Func<T, int> start) => FirstFrom<T>(CollectionsMarshal.AsSpan(items), token, start);

    /// <summary>The same of items whose list is not known.</summary>
    public static int FirstFrom<T>(IReadOnlyList<T> items, int token, Func<T, int> start)
    {
        if (items is List<T> list)
        {
            return FirstFrom(list, token, start);
        }

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

    private static int FirstFrom<T>(ReadOnlySpan<T> items, int token, Func<T, int> start)
    {
        int low = 0, high = items.Length;
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
