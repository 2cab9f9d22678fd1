using TayHo.Extract.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>The letters by which names from the languages of the highlands are compared, whatever their marks, apostrophes and
/// spaces.</summary>
internal static class HighlandSpelling
{
    /// <summary>No name has more.</summary>
    public const int MostLetters = 24;

    /// <summary>Whether a syllable of the name is none of Vietnamese.</summary>
    public static bool IsHighland(string name)
    {
        foreach (Range part in name.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = name.AsSpan(part);
            if (word.Length > 0 && char.IsLetter(word[0]) && !SyllableShape.IsVietnamese(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The letters alone, without marks, in lower case, c for k, Ia for Ya, Cư for Chư.</summary>
    /// <returns>Their number; 0 where they are too many.</returns>
    public static int Fold(ReadOnlySpan<char> name, Span<char> letters)
    {
        int n = 0;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (!char.IsLetter(c) || c == 'ʼ')
            {
                continue;
            }

            if (n == letters.Length)
            {
                return 0;
            }

            bool first = i == 0 || !char.IsLetter(name[i - 1]);
            char plain = SyllableFolding.Plain(c);
            letters[n++] = plain == 'k' ? 'c' : first && plain == 'y' && Ends(name, i + 1, "a") ? 'i' : plain;
            i += first && plain == 'c' && Ends(name, i + 1, "hu") ? 1 : 0;
        }

        return n;
    }

    // Whether a word ends behind these letters.
    private static bool Ends(ReadOnlySpan<char> name, int at, string rest)
    {
        for (int i = 0; i < rest.Length; i++)
        {
            if (at + i >= name.Length || SyllableFolding.Plain(name[at + i]) != rest[i])
            {
                return false;
            }
        }

        return at + rest.Length >= name.Length || !char.IsLetter(name[at + rest.Length]);
    }
}
