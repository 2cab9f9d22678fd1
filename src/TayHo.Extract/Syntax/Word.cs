using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>One word of a sentence: one syllable or several, or one mark of punctuation.</summary>
/// <param name="Start">The word's first token in <see cref="TaggedText.Tokens"/>, zero-based.</param>
/// <param name="End">The token after its last (exclusive).</param>
/// <param name="PartOfSpeech">The part of speech, from the lexicon first and the words beside it second.</param>
/// <param name="Traits">What the word lexicon says of it beyond its part of speech.</param>
internal readonly record struct Word(int Start, int End, PartOfSpeech PartOfSpeech, WordTraits Traits)
{
    /// <summary>The word's tokens.</summary>
    public TokenRange Range => new(Start, End);

    /// <summary>Whether the word has one of these traits.</summary>
    public bool Is(WordTraits traits) => (Traits & traits) != 0;
}
