using TayHo.Extract.Records;

namespace TayHo.Extract.Articles.PlainText;

/// <summary>One line of a plain-text article and what it was found to be.</summary>
internal sealed class PlainLine(string text, bool afterGap)
{
    /// <summary>The line without white space at its ends; never empty.</summary>
    public string Text { get; } = text;

    /// <summary>Whether an empty line stands before it.</summary>
    public bool AfterGap { get; } = afterGap;

    /// <summary>What the line is; null while nothing is known, which makes it a paragraph.</summary>
    public BlockRole? Role { get; set; }

    /// <summary>Whether the line stays out of the reading text.</summary>
    public bool Dropped { get; set; }

    /// <summary>Whether a role or its removal is settled.</summary>
    public bool IsSettled => Dropped || Role is not null;

    /// <summary>Whether the line ends as a sentence does.</summary>
    public bool EndsSentence
    {
        get
        {
            ReadOnlySpan<char> end = Text.AsSpan().TrimEnd("\"”’)»'");
            return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or ';' or ':';
        }
    }
}
