using System.Buffers;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>Tells Vietnamese syllables from foreign words by their letters alone.</summary>
internal static class SyllableShape
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ");

    /// <summary>
    /// Whether a word could be one Vietnamese syllable: an onset, one run of vowels, a final p, t, c, ch, m, n, ng, nh.
    /// Case does not matter. "Linh" and "Long" are, "Vladimir", "Clime" and "Trump" are not.
    /// </summary>
    public static bool IsVietnamese(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 7)
        {
            return false;
        }

        int i = 0;
        while (i < word.Length && !IsVowel(word[i]))
        {
            char c = SyllableFolding.ToLower(word[i]);
            if (c is 'f' or 'j' or 'w' or 'z' || !char.IsLetter(c))
            {
                return false;
            }

            i++;
        }

        if (i == word.Length || !IsOnset(word[..i]))
        {
            return false;
        }

        int vowels = i;
        while (i < word.Length && IsVowel(word[i]))
        {
            i++;
        }

        return i - vowels <= 3 && IsCoda(word[i..]);
    }

    private static bool IsVowel(char c) => Vowels.Contains(SyllableFolding.ToLower(c));

    private static bool IsOnset(ReadOnlySpan<char> onset) => onset.Length switch
    {
        0 => true,
        1 => true,
        2 => Same(onset, "ch") || Same(onset, "gh") || Same(onset, "gi") || Same(onset, "kh") || Same(onset, "ng") || Same(onset, "nh") || Same(onset, "ph") || Same(onset, "th") || Same(onset, "tr"),
        3 => Same(onset, "ngh"),
        _ => false,
    };

    private static bool IsCoda(ReadOnlySpan<char> coda) => coda.Length switch
    {
        0 => true,
        1 => SyllableFolding.ToLower(coda[0]) is 'c' or 'm' or 'n' or 'p' or 't',
        2 => Same(coda, "ch") || Same(coda, "ng") || Same(coda, "nh"),
        _ => false,
    };

    private static bool Same(ReadOnlySpan<char> a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
