using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of a named event.</summary>
internal sealed record EventMention(TokenRange Range, string Rule) : Mention(Range, Rule);
