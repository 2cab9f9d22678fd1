using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of a named person with the posts written beside the name.</summary>
internal sealed record PersonMention(TokenRange Range, string Rule) : Mention(Range, Rule);
