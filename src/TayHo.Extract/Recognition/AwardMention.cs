using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>How a sentence gives an award.</summary>
internal enum AwardForm
{
    /// <summary>Somebody gives it: the grantor stands before the verb, the recipient behind "cho".</summary>
    Given,

    /// <summary>Somebody receives it: the recipient stands before the verb.</summary>
    Received,

    /// <summary>Somebody is rated: the recipient stands before "được", the grantor between it and the verb.</summary>
    Rated,
}

/// <summary>A mention of an award or rating; the range is the award itself.</summary>
internal sealed record AwardMention(TokenRange Range, string Rule) : Mention(Range, Rule)
{
    /// <summary>How the sentence gives it.</summary>
    public required AwardForm Form { get; init; }

    /// <summary>The tokens of the recipient; null when not stated.</summary>
    public TokenRange? Recipient { get; init; }

    /// <summary>The tokens of the grantor; null when not stated.</summary>
    public TokenRange? Grantor { get; init; }
}
