using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of an award or rating and of one who gets it; the range is the award itself.</summary>
internal sealed record AwardMention(TokenRange Range, string Rule) : Mention(Range, Rule)
{
    /// <summary>The tokens of the recipient.</summary>
    public required TokenRange Recipient { get; init; }

    /// <summary>The tokens of the grantor; null when not stated.</summary>
    public TokenRange? Grantor { get; init; }
}
