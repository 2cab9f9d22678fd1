namespace TayHo.Extract.Articles.Html;

/// <summary>Compares lines by their letters and digits alone: case, spacing and punctuation differ between a page's copies of one
/// line.</summary>
internal static class Words
{
    /// <summary>Whether both hold the same letters and digits in the same order.</summary>
    public static bool Same(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int i = 0, j = 0;
        while (true)
        {
            char x = Next(a, ref i), y = Next(b, ref j);
            if (x != y)
            {
                return false;
            }

            if (x == '\0')
            {
                return true;
            }
        }
    }

    /// <summary>Whether the text begins with the letters and digits of the prefix, and the prefix has any.</summary>
    public static bool StartsWith(string text, string prefix)
    {
        int i = 0, j = 0;
        for (int n = 0; ; n++)
        {
            char y = Next(prefix, ref j);
            if (y == '\0')
            {
                return n > 0;
            }

            if (Next(text, ref i) != y)
            {
                return false;
            }
        }
    }

    /// <summary>The share of the words of <paramref name="a"/> that <paramref name="b"/> holds, 0 to 1.</summary>
    public static double Shared(string a, string b)
    {
        HashSet<string> other = Split(b);
        HashSet<string> own = Split(a);
        return own.Count == 0 ? 0 : own.Count(other.Contains) / (double)own.Count;
    }

    /// <summary>The number of words.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool letter = char.IsLetterOrDigit(c);
            count += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return count;
    }

    private static HashSet<string> Split(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }

        return words;
    }

    private static char Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length)
        {
            char c = text[at++];
            if (char.IsLetterOrDigit(c))
            {
                return char.ToLowerInvariant(c);
            }
        }

        return '\0';
    }
}
