using TayHo.Extract.Export.Tables;
using TayHo.Extract.Text;

namespace TayHo.Extract.Export.Across;

/// <summary>How texts of several articles are compared, and how cells are made.</summary>
internal static class AcrossText
{
    /// <summary>A text without case and old tone placement; empty for none.</summary>
    public static string Key(string? text) => text is null ? "" : SyllableFolding.FoldKey(text.Trim());

    /// <summary>Whether a text holds what was asked for; everything holds nothing.</summary>
    public static bool Holds(string? text, string? asked) =>
        string.IsNullOrWhiteSpace(asked) || Key(text).Contains(Key(asked), StringComparison.Ordinal);

    /// <summary>How many words two names share, of all words that either has: 0 to 1.</summary>
    public static double Likeness(string a, string b)
    {
        HashSet<string> left = Words(a), right = Words(b);
        int shared = left.Count(right.Contains);
        int all = left.Count + right.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>A text cell.</summary>
    public static TableCell Cell(string? text) => Column.OfText(text);

    /// <summary>A number's cell.</summary>
    public static TableCell Cell(decimal? number) => new(null, number);

    /// <summary>Several texts in one cell, each once.</summary>
    public static TableCell List(IEnumerable<string?> texts) =>
        Cell(string.Join("; ", texts.Where(t => !string.IsNullOrEmpty(t)).Distinct()));

    private static HashSet<string> Words(string text) =>
        [.. Key(text).Split([' ', ',', '.', '(', ')', '"', '“', '”', '-', '–'], StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>An article as a source of a row.</summary>
internal readonly record struct Source(string ArticleId, string Title, string? Day, string RecordId)
{
    public static Source Of(Records.ExtractionDocument document, string articleId, string recordId) =>
        new(articleId, document.Article.Title ?? articleId, RecordColumns.DayOf(document), RecordKey.Of(articleId, recordId));
}
