namespace TayHo.Extract.Verification;

/// <summary>The name that somebody probably meant.</summary>
internal static class NearestName
{
    /// <summary>"; did you mean 'statistics'?", or a full stop where no name is near.</summary>
    public static string Hint(string written, IEnumerable<string> names)
    {
        // Two letters that changed places count as two.
        string? nearest = names.MinBy(name => Distance(written, name));
        int shorter = Math.Min(written.Length, nearest?.Length ?? 0);
        return nearest is not null && Distance(written, nearest) <= Math.Max(shorter < 5 ? 1 : 2, shorter / 3)
            ? $"; did you mean '{nearest}'?" : ".";
    }

    /// <summary>So many letters must be changed, added or left out to make one the other, case aside.</summary>
    private static int Distance(string one, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int same = diagonal + (char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(same, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
