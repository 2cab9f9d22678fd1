using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of an award or rating.</summary>
internal sealed record AwardMention(TokenRange Range, string Rule) : Mention(Range, Rule);
