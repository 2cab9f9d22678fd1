using System.Buffers;

namespace TayHo.Extract.Articles;

/// <summary>Tells decoded content that is a page, or a piece of one, from plain text.</summary>
internal static class MarkupSniffer
{
    /// <summary>How far from the beginning closing tags are counted.</summary>
    private const int Looked = 64 * 1024;

    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\r\n\uFEFF\0");

    private static readonly string[] Openings =
        ["<!doctype", "<html", "<head", "<body", "<?xml", "<meta", "<title", "<div", "<p>", "<p ", "<article", "<section", "<main", "<h1",
                "<table", "<script", "<link", "<style", "<span", "<font", "<center"];

    private static readonly string[] Closings =
        ["</p>", "</div>", "</li>", "</td>", "</h1>", "</h2>", "</article>", "<br>", "<br/>", "<br />", "</a>"];

    /// <summary>Whether content begins as markup does, or holds several closing tags near its beginning.</summary>
    public static bool LooksLikeHtml(ReadOnlySpan<char> content)
    {
        int first = content.IndexOfAnyExcept(Blank);
        ReadOnlySpan<char> head = first < 0 ? [] : content[first..];
        while (head.StartsWith("<!--"))
        {
            int end = head.IndexOf("-->", StringComparison.Ordinal);
            if (end < 0)
            {
                return true;
            }

            head = head[(end + 3)..].TrimStart();
        }

        if (head.IsEmpty)
        {
            return false;
        }

        if (head[0] == '<')
        {
            foreach (string opening in Openings)
            {
                if (head.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        head = head[..Math.Min(head.Length, Looked)];
        int closings = 0;
        for (int at = head.IndexOf('<'); at >= 0 && closings < 3; at = head.IndexOf('<'))
        {
            head = head[at..];
            foreach (string closing in Closings)
            {
                if (head.StartsWith(closing, StringComparison.OrdinalIgnoreCase))
                {
                    closings++;
                    break;
                }
            }

            head = head[1..];
        }

        return closings >= 3;
    }
}
