using System.Text;

namespace TayHo.Extract.Articles.Encodings;

/// <summary>
/// Converts text typed for fonts that drew Vietnamese letters in the places of Western ones, as it looks when read in
/// windows-1252: TCVN3 (the ABC fonts, one unit a letter) and VNI (a letter and a mark, two units).
/// </summary>
internal static class LegacyFonts
{
    /// <summary>TCVN 5712:1993, third set, from A1; "\0" where it has no letter of its own.</summary>
    private const string Tcvn3 =
        "ĂÂÊÔƠƯĐăâêôơưđ\0\0\0\0\0\0" // A1–B4
        + "àảãáạ\0ằẳẵắ\0\0\0\0\0\0\0" // B5–C5
        + "ặầẩẫấậè\0ẻẽéẹềểễếệìỉ\0\0\0ĩíịò\0" // C6–E0
        + "ỏõóọồổỗốộờởỡớợù\0ủũúụừửữứựỳỷỹýỵ"; // E1–FE

    /// <summary>VNI's marks after a and e and o: the Western letter and the letter meant with a.</summary>
    private static readonly Dictionary<(char Base, char Mark), char> Vni = BuildVni();

    /// <summary>VNI letters that stand alone.</summary>
    private static readonly Dictionary<char, char> VniSingle = new()
    {
        ['æ'] = 'ỉ', ['ó'] = 'ĩ', ['ò'] = 'ị', ['ô'] = 'ơ', ['ö'] = 'ư', ['î'] = 'ỵ', ['ñ'] = 'đ',
        ['Æ'] = 'Ỉ', ['Ó'] = 'Ĩ', ['Ò'] = 'Ị', ['Ô'] = 'Ơ', ['Ö'] = 'Ư', ['Î'] = 'Ỵ', ['Ñ'] = 'Đ',
    };

    /// <summary>Converts TCVN3; characters that are none of its codes stay.</summary>
    public static string FromTcvn3(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            char letter = c is >= '\u00A1' and <= '\u00FE' ? Tcvn3[c - '\u00A1'] : '\0';
            result.Append(letter == '\0' ? c : letter);
        }

        return result.ToString();
    }

    /// <summary>Converts VNI; characters that are none of its codes stay.</summary>
    public static string FromVni(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && text[i + 1] > '\u007F' && Vni.TryGetValue((text[i], text[i + 1]), out char letter))
            {
                result.Append(letter);
                i++;
            }
            else
            {
                result.Append(VniSingle.GetValueOrDefault(text[i], text[i]));
            }
        }

        return result.ToString();
    }

    private static Dictionary<(char Base, char Mark), char> BuildVni()
    {
        var pairs = new Dictionary<(char, char), char>();
        Add("a", "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ");
        Add("e", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ");
        Add("o", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ");
        Add("u", "ùøûõï", "úùủũụ");
        Add("y", "ùøûõ", "ýỳỷỹ");
        Add("ô", "ùøûõï", "ớờởỡợ");
        Add("ö", "ùøûõï", "ứừửữự");
        return pairs;

        void Add(string letter, string marks, string meant)
        {
            for (int i = 0; i < marks.Length; i++)
            {
                char capital = char.ToUpperInvariant(letter[0]), mark = char.ToUpperInvariant(marks[i]),
                    result = char.ToUpperInvariant(meant[i]);
                pairs[(letter[0], marks[i])] = meant[i];
                pairs[(capital, mark)] = result;

                // A capital at a word's beginning takes the small mark.
                pairs[(capital, marks[i])] = result;
            }
        }
    }
}
