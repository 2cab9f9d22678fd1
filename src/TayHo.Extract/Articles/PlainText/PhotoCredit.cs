namespace TayHo.Extract.Articles.PlainText;

/// <summary>
/// Knows a caption by the photographer's credit that closes it: "… tại hội nghị. Ảnh: N.H", "(Ảnh: Lê Vũ/TTXVN)",
/// "… tránh bão - Ảnh: HOÀI THU", or by opening as one: "Ảnh minh họa", "Video: Minh Tân".
/// Refuses the noun in a sentence: "Ảnh hưởng của bão số 3 …".
/// </summary>
internal static class PhotoCredit
{
    private const int LongestCaption = 500;
    private const int LongestCredit = 60;

    private static readonly string[] Kinds = ["Ảnh", "ảnh", "Video", "Clip", "Đồ họa", "Đồ hoạ", "Infographic"];

    // What may follow the noun in a credit without a name: illustration, archive, cut from a video, taken from a screen.
    private static readonly string[] Sorts =
        ["minh họa", "minh hoạ", "tư liệu", "cắt từ", "chụp", "do ", "của ", "nhân vật", "gia đình", "người dân", "internet", "trên:",
            "dưới:", "trên ", "dưới "];

    /// <summary>Whether the line is a caption.</summary>
    public static bool Closes(PlainLine caption)
    {
        if (caption.Length > LongestCaption)
        {
            return false;
        }

        ReadOnlySpan<char> line = caption.Span;

        foreach (string kind in Kinds)
        {
            int at = line.LastIndexOf(kind);
            bool starts = at == 0 || (at > 0 && line[at - 1] is ' ' or '(' or '[' or '-' or '–' or '/' or '.');
            if (starts && line.Length - at <= LongestCredit && IsCredit(line, at, at + kind.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCredit(ReadOnlySpan<char> line, int start, int end)
    {
        ReadOnlySpan<char> rest = line[end..].TrimStart();
        if (rest.IsEmpty)
        {
            return false;
        }

        // "ảnh" in running text is lower-case and then needs the colon.
        bool capital = char.IsUpper(line[start]);
        if (rest[0] == ':')
        {
            return true;
        }

        if (!capital)
        {
            return false;
        }

        bool own = start == 0 || line[..start].TrimEnd() is [.., '.' or '(' or '-' or '–' or '[' or '…' or '"' or '”'];
        if (!own)
        {
            return false;
        }

        if (rest[0] is '-' or '–' || (char.IsUpper(rest[0]) && !rest.EndsWith(".") && line.Length - end < 40))
        {
            return true;
        }

        foreach (string sort in Sorts)
        {
            if (rest.StartsWith(sort, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return char.IsUpper(rest[0]) && rest.Length < 40 && !rest[..^1].ContainsAny(",;");
    }
}
