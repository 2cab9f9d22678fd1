using TayHo.Extract.Records;

namespace TayHo.Extract.Articles.PlainText;

/// <summary>One line of a plain-text article and what it was found to be.</summary>
internal sealed class PlainLine
{
    private readonly string _source;
    private readonly int _start;

    /// <summary>Finds lines of one wording.</summary>
    public static IEqualityComparer<PlainLine> SameText { get; } =
        EqualityComparer<PlainLine>.Create(static (a, b) => a!.Span.SequenceEqual(b!.Span), static line =>
                string.GetHashCode(line.Span, StringComparison.Ordinal));

    /// <summary>A line of its own.</summary>
    public PlainLine(string text, bool afterGap)
        : this(text, 0, text.Length, afterGap)
    {
    }

    /// <summary>A line as it stands in its source: most are looked at there and never taken out.</summary>
    public PlainLine(string source, int start, int length, bool afterGap)
    {
        (_source, _start) = (source, start);
        Length = length;
        AfterGap = afterGap;
    }

    /// <summary>The line without white space at its ends; never empty.</summary>
    public string Text => field ??= _source.Substring(_start, Length);

    /// <summary>The same where it stands.</summary>
    public ReadOnlySpan<char> Span => _source.AsSpan(_start, Length);

    /// <summary>The number of its UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>Whether an empty line stands before it.</summary>
    public bool AfterGap { get; }

    /// <summary>The line's beginning as a line of its own.</summary>
    public PlainLine Cut(int length) => new(_source, _start, length, AfterGap);

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
            ReadOnlySpan<char> end = Span.TrimEnd("\"”’)»'");
            return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or ';' or ':';
        }
    }
}
