namespace TayHo.Extract.Articles.Html;

/// <summary>
/// Tells a page that a site shows in an article's place: not found, refused, a check of the browser, closed for repairs. Such a
/// page says so in its title or its first lines, and says little else. The wording is data (page-furniture.tsv).
/// </summary>
internal static class StandInPage
{
    /// <summary>A longer text is an article, be it about such pages.</summary>
    private const int LongestText = 700;
    private const int FirstLines = 3;
    private static readonly char[] PartMarks = ['|', '–', '—', ':', '.', '!', '?', '…', '-', '»', ','];

    /// <summary>Whether the page is one.</summary>
    /// <param name="facts">What the page's head says.</param>
    /// <param name="title">The headline; null when the page has none.</param>
    /// <param name="blocks">The lines that were read.</param>
    /// <param name="furniture">The wording.</param>
    public static bool Is(PageFacts facts, string? title, List<DraftBlock> blocks, PageFurniture furniture)
    {
        if (blocks.Sum(b => b.Length) > LongestText)
        {
            return false;
        }

        return Says(facts.DocumentTitle, furniture) || Says(title, furniture) || blocks.Take(FirstLines).Any(b => Says(b.Text, furniture));
    }

    /// <summary>Whether a line, or a part of it between stops and separators, is such wording: "404 - Không tìm thấy trang | Báo
    /// Làng".</summary>
    private static bool Says(string? line, PageFurniture furniture)
    {
        if (line is null || line.Length > LongestText)
        {
            return false;
        }

        if (furniture.IsStandIn(line))
        {
            return true;
        }

        foreach (string words in line.Split(PartMarks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A number alone is a code only where it is all that is said.
            if (Words.Count(words) > 1 && furniture.IsStandIn(words))
            {
                return true;
            }
        }

        return false;
    }
}
