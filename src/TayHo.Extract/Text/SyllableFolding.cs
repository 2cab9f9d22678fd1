using System.Globalization;
using System.Text;

namespace TayHo.Extract.Text;

/// <summary>
/// Case and tone-mark folding of Vietnamese syllables. Old and new placement differ only in open syllables that end in
/// oa, oe, uy (hoà / hòa, khoẻ / khỏe, thuỷ / thủy); the usual one today marks the first vowel, except after q (quý).
/// </summary>
internal static class SyllableFolding
{
    // Latin, Latin Extended and Latin Extended Additional hold every Vietnamese letter.
    private const int TableSize = 0x1F00;
    private static readonly char[] Lower = BuildLower();
    private static readonly char[] PlainLetters = BuildPlain();

    // The six tones of each vowel that takes part in the placement rule, in one order: none, grave, acute, hook, tilde, dot.
    private const string TonesOfO = "oòóỏõọ";
    private const string TonesOfU = "uùúủũụ";
    private const string TonesOfA = "aàáảãạ";
    private const string TonesOfE = "eèéẻẽẹ";
    private const string TonesOfY = "yỳýỷỹỵ";

    /// <summary>The lower-case form of one character, the same under every culture.</summary>
    public static char ToLower(char c) => c < TableSize ? Lower[c] : char.ToLowerInvariant(c);

    /// <summary>The lower-case letter without any mark (Đắk: dak).</summary>
    public static char Plain(char c) => c < TableSize ? PlainLetters[c] : char.ToLowerInvariant(c);

    /// <summary>Moves a misplaced tone mark of a lower-case syllable in place (hoà → hòa, thuỷ → thủy, hòan → hoàn).</summary>
    /// <returns>Whether a letter was changed.</returns>
    public static bool NormalizeTone(Span<char> syllable)
    {
        int n = syllable.Length;
        if (n < 2)
        {
            return false;
        }

        // Open syllable: the mark belongs on the first vowel.
        string? first = null, second = null;
        char last = syllable[n - 1], before = syllable[n - 2];
        if (before == 'o' && last > 'z')
        {
            first = TonesOfO;
            second = TonesOfA.Contains(last, StringComparison.Ordinal)
                ? TonesOfA : TonesOfE.Contains(last, StringComparison.Ordinal) ? TonesOfE : null;
        }
        else if (before == 'u' && last > 'z' && (n < 3 || syllable[n - 3] != 'q'))
        {
            first = TonesOfU;
            second = TonesOfY.Contains(last, StringComparison.Ordinal) ? TonesOfY : null;
        }

        if (second is not null)
        {
            int tone = second.IndexOf(last, StringComparison.Ordinal);
            syllable[n - 2] = first![tone];
            syllable[n - 1] = second[0];
            return true;
        }

        // Closed syllable: the mark belongs on the second vowel (hòan is a common slip for hoàn).
        for (int i = 0; i < n - 2; i++)
        {
            if (syllable[i] <= 'z')
            {
                continue;
            }

            int tone = TonesOfO.IndexOf(syllable[i], StringComparison.Ordinal);
            char next = syllable[i + 1];
            if (tone > 0 && next is 'a' or 'e')
            {
                if (tone > 0 && IsConsonant(syllable[i + 2]))
                {
                    syllable[i] = 'o';
                    syllable[i + 1] = next == 'a' ? TonesOfA[tone] : TonesOfE[tone];
                    return true;
                }
            }

            return false;
        }

        return false;
    }

    /// <summary>Rewrites every syllable of a name to today's usual tone-mark placement; case and spacing stay.</summary>
    public static string NormalizeTones(string text)
    {
        char[]? buffer = null;
        Span<char> lower = stackalloc char[LongestSyllable];
        for (int i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            int start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            int n = i - start;
            if (n > lower.Length)
            {
                continue;
            }

            for (int k = 0; k < n; k++)
            {
                lower[k] = ToLower(text[start + k]);
            }

            if (NormalizeTone(lower[..n]))
            {
                buffer ??= text.ToCharArray();
                for (int k = 0; k < n; k++)
                {
                    buffer[start + k] = char.IsUpper(text[start + k]) ? char.ToUpperInvariant(lower[k]) : lower[k];
                }
            }
        }

        return buffer is null ? text : new string(buffer);
    }

    /// <summary>Lower case, NFC and today's tone placement: the key under which spellings of one name are equal.</summary>
    public static string FoldKey(string text)
    {
        Span<char> key = stackalloc char[LongestOnStack];
        if (TryFold(text, key, out int length))
        {
            return key[..length].SequenceEqual(text) ? text : new string(key[..length]);
        }

        string nfc = Nfc.Of(text);
        return NormalizeTones(nfc.ToLower(CultureInfo.InvariantCulture));
    }

    /// <summary>Writes the key of a text; false when it is longer than the room, or has something that may need composing.</summary>
    public static bool TryFold(ReadOnlySpan<char> text, Span<char> key, out int length)
    {
        length = text.Length;
        if (length > key.Length)
        {
            return false;
        }

        int start = -1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];

            // Beyond the precomposed Latin letters something may need composing.
            if (c is >= '\u0300' and not (>= '\u1EA0' and <= '\u1EF9'))
            {
                return false;
            }

            key[i] = ToLower(c);
            bool letter = char.IsLetter(c);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                NormalizeSyllable(key[start..i]);
                start = -1;
            }
        }

        if (start >= 0)
        {
            NormalizeSyllable(key[start..length]);
        }

        return true;
    }

    private const int LongestOnStack = 96;
    private const int LongestSyllable = 16;

    private static void NormalizeSyllable(Span<char> letters)
    {
        if (letters.Length <= LongestSyllable)
        {
            NormalizeTone(letters);
        }
    }

    private static bool IsConsonant(char c) => c is 'c' or 'h' or 'm' or 'n' or 'p' or 't' or 'g';

    private static char[] BuildPlain()
    {
        var table = new char[TableSize];
        for (int i = 0; i < table.Length; i++)
        {
            char lower = char.ToLowerInvariant((char)i);
            table[i] = lower == 'đ' ? 'd' : char.IsLetter(lower) ? lower.ToString().Normalize(NormalizationForm.FormD)[0] : lower;
        }

        return table;
    }

    private static char[] BuildLower()
    {
        char[] table = new char[TableSize];
        for (int i = 0; i < TableSize; i++)
        {
            table[i] = char.ToLowerInvariant((char)i);
        }

        return table;
    }
}
