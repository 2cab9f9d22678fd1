namespace TayHo.Extract.ConsoleApp.Texts;

/// <summary>Finds the name that a mistyped word most likely means.</summary>
internal static class Nearest
{
    /// <summary>The nearest of the names; null when none is near enough to be meant.</summary>
    public static string? Of(string word, IEnumerable<string> names)
    {
        string? best = null;
        int least = (word.Length / 3) + 2;
        foreach (string name in names)
        {
            int distance = name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && word.Length > 2 ? 1 : Distance(word.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance < least)
            {
                best = name;
                least = distance;
            }
        }

        return best;
    }

    /// <summary>How many letters must be changed, added, left out or swapped with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1,
                    table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
