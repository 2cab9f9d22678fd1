namespace TayHo.Extract.Articles.Html;

/// <summary>
/// A line that asks the reader to sign in or to pay for the rest of the article. It names both: a way in (đăng nhập, mua
/// gói, trả phí) and what is behind it (đọc tiếp, toàn bộ bài viết); a paper that reports on subscriptions names one.
/// </summary>
internal static class Paywall
{
    private const int Longest = 260;

    private static readonly string[] Ways = [.. Of("way")];
    private static readonly string[] Goods = [.. Of("goods")];

    /// <summary>Whether a line is one.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest)
        {
            return false;
        }

        Span<char> capitals = stackalloc char[line.Length];
        line.ToUpperInvariant(capitals);
        return Holds(capitals, Ways) && Holds(capitals, Goods);
    }

    private static bool Holds(ReadOnlySpan<char> capitals, string[] phrases)
    {
        foreach (string phrase in phrases)
        {
            if (capitals.IndexOf(phrase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Of(string kind) =>
        ArticleData.Rows("paywall-words.tsv").Where(r => r[1] == kind).Select(r => r[0].ToUpperInvariant());
}
