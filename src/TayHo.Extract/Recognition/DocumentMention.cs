using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of a cited document.</summary>
internal sealed record DocumentMention(TokenRange Range, string Rule) : Mention(Range, Rule);
