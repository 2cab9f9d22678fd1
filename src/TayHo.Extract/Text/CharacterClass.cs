using System.Globalization;

namespace TayHo.Extract.Text;

/// <summary>Letter, case and white-space classes of characters from a table: the tokeniser asks for every character.</summary>
internal static class CharacterClass
{
    private const byte Letter = 1, Upper = 2, Lower = 4, Space = 8, Clean = 16, Vietnamese = 32, Western = 64, Own = 128;
    private static readonly byte[] Classes = Build();

    /// <summary>Whether the character is a letter or a combining mark.</summary>
    public static bool IsLetter(char c) => (Classes[c] & Letter) != 0;

    /// <summary>Whether the character is a capital letter.</summary>
    public static bool IsUpper(char c) => (Classes[c] & Upper) != 0;

    /// <summary>Whether the character is a small letter.</summary>
    public static bool IsLower(char c) => (Classes[c] & Lower) != 0;

    /// <summary>Whether the character is white space, a control character or has no width (pages carry those inside sentences).</summary>
    public static bool IsSpace(char c) => (Classes[c] & Space) != 0;

    /// <summary>Whether a text holds only what clean Vietnamese text is written in, which no repair of characters would touch.</summary>
    public static bool AreClean(ReadOnlySpan<char> text)
    {
        byte all = byte.MaxValue;
        foreach (char c in text)
        {
            all &= Classes[c];
        }

        return (all & Clean) != 0;
    }

    /// <summary>1 for a letter or mark that Vietnamese has and no Western language, else 0: so they are counted without a branch.</summary>
    public static int OneIfVietnamese(char c) => (Classes[c] & Vietnamese) / Vietnamese;

    /// <summary>1 for a Western letter or sign beyond ASCII, windows-1252's among them, else 0.</summary>
    public static int OneIfWestern(char c) => (Classes[c] & Western) / Western;

    /// <summary>1 for a letter that only Vietnamese writes (ạ, ế, ữ, đ, ơ, ư), else 0.</summary>
    public static int OneIfOwn(char c) => (Classes[c] & Own) / Own;

    private static bool IsClean(char c) =>
        c is (>= ' ' and <= '~') or (>= '\u1EA0' and <= '\u1EF9') or (>= 'À' and <= 'ư' and not ('Ð' or 'ð' or 'Ɖ'))
            or '\n' or '\r' or '\t' or '–' or '—' or '‘' or '’' or '“' or '”' or '…';

    private static bool IsVietnamese(char c) => IsOwn(c) || c is 'ă' or 'Ă' or (>= '\u0300' and <= '\u0323');

    private static bool IsOwn(char c) => c is (>= '\u1EA0' and <= '\u1EF9') or 'đ' or 'Đ' or 'ơ' or 'Ơ' or 'ư' or 'Ư';

    private static bool IsWestern(char c) =>
        c is (>= '\u0080' and < '\u0100') or '\u0192' or '\u02C6' or '\u02DC' or '\u20AC' or '\u2122'
            or '\u0152' or '\u0153' or '\u0160' or '\u0161' or '\u0178' or '\u017D' or '\u017E';

    private static byte[] Build()
    {
        byte[] classes = new byte[char.MaxValue + 1];
        for (int i = 0; i < classes.Length; i++)
        {
            char c = (char)i;
            bool letter = char.IsLetter(c)
                || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            bool space = char.IsWhiteSpace(c) || char.IsControl(c)
                || c is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\u2060';
            classes[i] = (byte)((letter ? Letter : 0) | (char.IsUpper(c) ? Upper : 0) | (char.IsLower(c) ? Lower : 0) | (space ? Space : 0)
                | (IsClean(c) ? Clean : 0) | (IsVietnamese(c) ? Vietnamese : 0) | (IsWestern(c) ? Western : 0) | (IsOwn(c) ? Own : 0));
        }

        return classes;
    }
}
