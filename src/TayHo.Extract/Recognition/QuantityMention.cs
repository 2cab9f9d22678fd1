using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of a number that counts, measures or rates.</summary>
internal sealed record QuantityMention(TokenRange Range, string Rule) : Mention(Range, Rule);
