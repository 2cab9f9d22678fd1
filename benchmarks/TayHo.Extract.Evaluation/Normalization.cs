using TayHo.Extract.Text;

namespace TayHo.Extract.Evaluation;

/// <summary>The spellings that count as equal when facts are compared (contract, section 4).</summary>
internal static class Normalization
{
    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["tp"] = "thành phố", ["tx"] = "thị xã", ["tt"] = "thị trấn", ["hđnd"] = "hội đồng nhân dân", ["ubnd"] = "ủy ban nhân dân",
        ["ubmttq"] = "ủy ban mặt trận tổ quốc", ["mttq"] = "mặt trận tổ quốc", ["đbqh"] = "đại biểu quốc hội", ["bch"] = "ban chấp hành",
        ["btv"] = "ban thường vụ", ["ca"] = "công an", ["tphcm"] = "thành phố hồ chí minh", ["hcm"] = "hồ chí minh", ["tw"] = "trung ương",
    };

    /// <summary>Lower case, today's tone placement, common abbreviations written out, punctuation as spaces.</summary>
    public static string Key(string? text) => text is null ? "" : string.Join(' ', Words(text));

    /// <summary>The words of a phrase, normalised as by <see cref="Key"/>.</summary>
    public static IEnumerable<string> Words(string? text)
    {
        if (text is null)
        {
            yield break;
        }

        string folded = SyllableFolding.FoldKey(text);
        int i = 0;
        while (i < folded.Length)
        {
            if (!char.IsLetterOrDigit(folded[i]) && folded[i] != '%')
            {
                i++;
                continue;
            }

            int start = i;
            while (i < folded.Length && (char.IsLetterOrDigit(folded[i]) || folded[i] == '%'))
            {
                i++;
            }

            string word = folded[start..i];
            if (Abbreviations.TryGetValue(word, out string? full))
            {
                foreach (string part in full.Split(' '))
                {
                    yield return part;
                }
            }
            else
            {
                yield return word;
            }
        }
    }

    /// <summary>Twice the shared words over all words of both; 0 when either has none.</summary>
    public static double WordF1(string? a, string? b)
    {
        List<string> left = [.. Words(a)], right = [.. Words(b)];
        int shared = Shared(left, right);
        return shared == 0 ? 0 : 2.0 * shared / (left.Count + right.Count);
    }

    /// <summary>The share of the gold phrase's words that the other phrase has too; 1 when the gold phrase has none.</summary>
    public static double Coverage(string? gold, string? found)
    {
        List<string> left = [.. Words(gold)], right = [.. Words(found)];
        return left.Count == 0 ? 1 : (double)Shared(left, right) / left.Count;
    }

    private static int Shared(List<string> left, List<string> right)
    {
        var rest = new List<string>(right);
        return left.Count(rest.Remove);
    }
}
