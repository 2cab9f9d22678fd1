using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>Reads one kind of mention. Pure but for the marks it leaves; no text makes it throw.</summary>
internal interface IRecognizer<out TMention>
    where TMention : Mention
{
    /// <summary>The mentions in reading order, not overlapping one another.</summary>
    IReadOnlyList<TMention> Recognize(TaggedText context);
}

/// <summary>Something found in the text: the tokens it stands on and the rule that found it.</summary>
internal abstract record Mention(TokenRange Range, string Rule);
