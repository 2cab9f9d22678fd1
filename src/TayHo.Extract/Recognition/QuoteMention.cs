using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of quoted or reported words; the range is the words without quotation marks.</summary>
internal sealed record QuoteMention(TokenRange Range, string Rule) : Mention(Range, Rule)
{
    /// <summary>Direct or reported.</summary>
    public required QuoteMode Mode { get; init; }

    /// <summary>The tokens of the verb; null when there is none.</summary>
    public TokenRange? Verb { get; init; }

    /// <summary>The tokens in which the speaker stands (before or behind the words); null when the sentence names none.</summary>
    public TokenRange? Speaker { get; init; }
}
