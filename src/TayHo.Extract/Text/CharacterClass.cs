using System.Globalization;

namespace TayHo.Extract.Text;

/// <summary>Letter, case and white-space classes of characters from a table: the tokeniser asks for every character.</summary>
internal static class CharacterClass
{
    private const byte Letter = 1, Upper = 2, Lower = 4, Space = 8;
    private static readonly byte[] Classes = Build();

    /// <summary>Whether the character is a letter or a combining mark.</summary>
    public static bool IsLetter(char c) => (Classes[c] & Letter) != 0;

    /// <summary>Whether the character is a capital letter.</summary>
    public static bool IsUpper(char c) => (Classes[c] & Upper) != 0;

    /// <summary>Whether the character is a small letter.</summary>
    public static bool IsLower(char c) => (Classes[c] & Lower) != 0;

    /// <summary>Whether the character is white space, a control character or has no width (pages carry those inside sentences).</summary>
    public static bool IsSpace(char c) => (Classes[c] & Space) != 0;

    private static byte[] Build()
    {
        byte[] classes = new byte[char.MaxValue + 1];
        for (int i = 0; i < classes.Length; i++)
        {
            char c = (char)i;
            bool letter = char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            bool space = char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\u2060';
            classes[i] = (byte)((letter ? Letter : 0) | (char.IsUpper(c) ? Upper : 0) | (char.IsLower(c) ? Lower : 0) | (space ? Space : 0));
        }

        return classes;
    }
}
