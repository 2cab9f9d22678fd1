using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of an administrative unit.</summary>
internal sealed record PlaceMention(TokenRange Range, string Rule) : Mention(Range, Rule);
