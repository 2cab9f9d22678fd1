using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of calendar time.</summary>
internal sealed record DateMention(TokenRange Range, string Rule) : Mention(Range, Rule);
