using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of quoted or reported words.</summary>
internal sealed record QuoteMention(TokenRange Range, string Rule) : Mention(Range, Rule);
