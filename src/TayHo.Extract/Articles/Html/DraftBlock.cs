using TayHo.Extract.Records;

namespace TayHo.Extract.Articles.Html;

/// <summary>One line of the page on its way into the reading text.</summary>
/// <param name="Role">What the line is, as far as its markup tells.</param>
/// <param name="Text">Its words with single spaces.</param>
/// <param name="Node">The node in which it began.</param>
internal sealed record DraftBlock(BlockRole Role, string Text, int Node)
{
    /// <summary>UTF-16 units of <see cref="Text"/> inside links, white space not counted.</summary>
    public int LinkLength { get; init; }

    /// <summary>UTF-16 units of <see cref="Text"/> that are no white space.</summary>
    public int Length { get; init; }

    /// <summary>Whether all of it is set in bold.</summary>
    public bool AllBold { get; init; }

    /// <summary>Whether all of it is set in italics or in the middle.</summary>
    public bool SetApart { get; init; }

    /// <summary>Whether an image stands straight before it.</summary>
    public bool AfterImage { get; init; }

    /// <summary>Whether the words are an image's alt text, shown by no browser.</summary>
    public bool IsAlt { get; init; }

    /// <summary>Where the bold run that ends the line begins, as a zero-based UTF-16 offset in <see cref="Text"/>; -1 when it does not end
    /// in bold or is all bold.</summary>
    public int BoldTail { get; init; } = -1;

    /// <summary>Whether something was left out between the block before and this one.</summary>
    public bool AfterGap { get; init; }

    /// <summary>Whether all words stand in links.</summary>
    public bool AllLink => LinkLength > 0 && LinkLength >= Length;
}
