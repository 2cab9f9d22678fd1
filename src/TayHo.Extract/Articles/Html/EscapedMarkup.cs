using System.Text;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// A body whose markup was escaped once too often shows its tags ("&amp;lt;p&amp;gt;Những ngày này"): turned back when most of
/// what the page shows is such text, so that a page that explains tags stays as it is.
/// </summary>
internal static class EscapedMarkup
{
    private const string Less = "&lt;";
    private const string Greater = "&gt;";
    private const int LongestTag = 500;

    private static readonly string[] Names =
        ["p", "br", "div", "span", "strong", "b", "em", "i", "u", "a", "img", "h1", "h2", "h3", "h4", "ul", "ol", "li", "table", "tbody",
                "tr", "td", "figure", "figcaption", "blockquote", "section", "article"];

    /// <summary>The markup with its tags turned back; null when it needs none of that.</summary>
    public static string? Resolve(string markup, PageTree tree) =>
        (markup.Contains("&lt;/p", StringComparison.OrdinalIgnoreCase) || markup.Contains("&lt;br", StringComparison.OrdinalIgnoreCase))
            && IsMostOf(tree) ? Resolve(markup, tree.Stop) : null;

    private static bool IsMostOf(PageTree tree)
    {
        int escaped = 0, all = 0;
        for (int i = 0; i < tree.Count; i++)
        {
            tree.ThrowIfStopped();
            if (tree[i].Text is { } text)
            {
                bool shows = text.Contains("</p>", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("<br", StringComparison.OrdinalIgnoreCase);
                escaped += shows ? tree[i].TextLength : 0;
                all += tree[i].TextLength;
            }
        }

        return escaped * 2 > all;
    }

    private static string Resolve(string markup, StopSign stop)
    {
        var result = new StringBuilder(markup.Length);
        int from = 0;
        for (int at = markup.IndexOf(Less, StringComparison.Ordinal); at >= 0; at = markup.IndexOf(Less, at + 1, StringComparison.Ordinal))
        {
            stop.ThrowIfStopped();
            int end = markup.IndexOf(Greater, at, Math.Min(LongestTag, markup.Length - at), StringComparison.Ordinal);
            if (at < from || end < 0 || !IsTag(markup.AsSpan(at + Less.Length, end - at - Less.Length)))
            {
                continue;
            }

            result.Append(markup, from, at - from).Append('<');
            result.Append(markup, at + Less.Length, end - at - Less.Length).Replace("&quot;", "\"",
                    result.Length - (end - at - Less.Length), end - at - Less.Length).Append('>');
            from = end + Greater.Length;
        }

        return result.Append(markup, from, markup.Length - from).ToString();
    }

    private static bool IsTag(ReadOnlySpan<char> inside)
    {
        inside = inside.TrimStart('/');
        int length = 0;
        while (length < inside.Length && char.IsAsciiLetterOrDigit(inside[length]))
        {
            length++;
        }

        ReadOnlySpan<char> name = inside[..length];
        foreach (string known in Names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return !inside.Contains('<');
            }
        }

        return false;
    }
}
