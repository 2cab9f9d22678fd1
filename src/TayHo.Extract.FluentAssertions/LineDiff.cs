namespace TayHo.Extract.FluentAssertions;

/// <summary>The lines of two texts that differ: "- " before what was expected, "+ " before what is there.</summary>
internal static class LineDiff
{
    // Above this many pairs of lines the middle is shown as a whole, instead of taking seconds to align.
    private const int MostPairs = 4_000_000;

    /// <summary>The differing lines in their order.</summary>
    public static IReadOnlyList<string> Of(string[] expected, string[] actual)
    {
        int start = 0, left = expected.Length, right = actual.Length;
        while (start < left && start < right && expected[start] == actual[start])
        {
            start++;
        }

        while (left > start && right > start && expected[left - 1] == actual[right - 1])
        {
            left--;
            right--;
        }

        ReadOnlySpan<string> gone = expected.AsSpan(start, left - start), come = actual.AsSpan(start, right - start);
        return (long)gone.Length * come.Length > MostPairs ? Unaligned(gone, come) : Aligned(gone, come);
    }

    private static List<string> Unaligned(ReadOnlySpan<string> gone, ReadOnlySpan<string> come)
    {
        var lines = new List<string>();
        foreach (string line in gone)
        {
            lines.Add("- " + line);
        }

        foreach (string line in come)
        {
            lines.Add("+ " + line);
        }

        return lines;
    }

    /// <summary>By the longest common run of lines.</summary>
    private static List<string> Aligned(ReadOnlySpan<string> gone, ReadOnlySpan<string> come)
    {
        int[,] common = new int[gone.Length + 1, come.Length + 1];
        for (int i = gone.Length - 1; i >= 0; i--)
        {
            for (int j = come.Length - 1; j >= 0; j--)
            {
                common[i, j] = gone[i] == come[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var lines = new List<string>();
        int at = 0, other = 0;
        while (at < gone.Length || other < come.Length)
        {
            if (at < gone.Length && other < come.Length && gone[at] == come[other])
            {
                at++;
                other++;
            }
            else if (other == come.Length || (at < gone.Length && common[at + 1, other] >= common[at, other + 1]))
            {
                lines.Add("- " + gone[at++]);
            }
            else
            {
                lines.Add("+ " + come[other++]);
            }
        }

        return lines;
    }
}
