using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of a named body.</summary>
internal sealed record OrganizationMention(TokenRange Range, string Rule) : Mention(Range, Rule);
