namespace TayHo.Extract.Text;

/// <summary>A stretch of an article's reading text.</summary>
/// <param name="Start">Zero-based offset of the first character, in UTF-16 units.</param>
/// <param name="End">Offset after the last character, in UTF-16 units (exclusive).</param>
/// <example><code>
/// var span = new TextSpan(4, 9);
/// string words = document.Article.Text[span.Start..span.End];
/// </code></example>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of UTF-16 units in the span.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two spans share at least one UTF-16 unit.</summary>
    /// <param name="other">The span to compare with.</param>
    /// <returns>Whether they do.</returns>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
