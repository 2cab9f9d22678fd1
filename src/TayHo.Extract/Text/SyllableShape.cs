using System.Buffers;

namespace TayHo.Extract.Text;

/// <summary>Tells Vietnamese syllables from foreign words by their letters alone.</summary>
internal static class SyllableShape
{
    private static readonly SearchValues<char> Vowels =
        SearchValues.Create("aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ");

    /// <summary>
    /// Whether a word could be one Vietnamese syllable: an onset, a nucleus, a final p, t, c, ch, m, n, ng, nh.
    /// Case does not matter. "Linh" and "Long" are, "Vladimir", "Trump", "Lee" and "Dion" are not.
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

        ReadOnlySpan<char> onset = word[..i];
        int vowels = i;
        while (i < word.Length && IsVowel(word[i]))
        {
            i++;
        }

        // qu and gi are onsets: the letter before another vowel is no part of the nucleus.
        bool glide = i - vowels > 1 && ((Same(onset, "q") && SyllableFolding.Plain(word[vowels]) == 'u')
                || (Same(onset, "g") && SyllableFolding.Plain(word[vowels]) == 'i'));
        ReadOnlySpan<char> nucleus = word[(glide ? vowels + 1 : vowels)..i];
        return nucleus.Length <= 3 && IsCoda(word[i..]) && IsNucleus(nucleus, closed: i < word.Length);
    }

    private static bool IsNucleus(ReadOnlySpan<char> vowels, bool closed)
    {
        Span<char> plain = stackalloc char[3];
        for (int i = 0; i < vowels.Length; i++)
        {
            plain[i] = SyllableFolding.Plain(vowels[i]);
        }

        ReadOnlySpan<char> nucleus = plain[..vowels.Length];
        return nucleus.Length == 1
            || (closed ? nucleus is "ie" or "ye" or "uo" or "oa" or "oe" or "oo" or "ua" or "ue" or "uy" or "uye"
                : nucleus is "ai" or "ao" or "au" or "ay" or "eo" or "eu" or "ia" or "iu" or "oa" or "oe" or "oi" or "ua" or "ue" or "ui"
                or "uu" or "uo" or "uy"
                    or "ieu" or "yeu" or "oai" or "oao" or "oay" or "oeo" or "uai" or "uay" or "uoi" or "uou" or "uya" or "uyu");
    }

    private static bool IsVowel(char c) => Vowels.Contains(SyllableFolding.ToLower(c));

    /// <summary>Whether letters are what a syllable may begin with: none, one consonant, or ch, gi, kh, ngh and the like.</summary>
    public static bool IsOnset(ReadOnlySpan<char> onset) => onset.Length switch
    {
        0 => true,
        1 => true,
        2 => (SyllableFolding.ToLower(onset[0]), SyllableFolding.ToLower(onset[1])) is ('c' or 'g' or 'k' or 'n' or 'p' or 't', 'h')
            or ('g', 'i') or ('n', 'g') or ('t', 'r'),
        3 => Same(onset, "ngh"),
        _ => false,
    };

    private static bool IsCoda(ReadOnlySpan<char> coda) => coda.Length switch
    {
        0 => true,
        1 => SyllableFolding.ToLower(coda[0]) is 'c' or 'm' or 'n' or 'p' or 't',
        2 => (SyllableFolding.ToLower(coda[0]), SyllableFolding.ToLower(coda[1])) is ('c', 'h') or ('n', 'g' or 'h'),
        _ => false,
    };

    private static bool Same(ReadOnlySpan<char> a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
