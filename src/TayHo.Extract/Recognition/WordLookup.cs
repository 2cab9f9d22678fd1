using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;

namespace TayHo.Extract.Recognition;

/// <summary>The word of the sentence that a token belongs to.</summary>
internal static class WordLookup
{
    /// <summary>Finds the word; its cost grows with the logarithm of the sentence's length.</summary>
    public static Word At(TaggedText context, int token)
    {
        ReadOnlySpan<Word> words = context.Words(context.SentenceOf(token));
        int low = 0, high = words.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (words[middle].Start <= token)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return words[low];
    }

    /// <summary>Whether the word at a token has one of several traits; most syllables say no before any word is read, and outside the text
    /// none has any.</summary>
    public static bool Has(TaggedText context, int token, WordTraits traits) =>
        (uint)token < (uint)context.Count && context.MayHave(token, traits) && At(context, token).Is(traits);

    /// <summary>Whether the word at a token points at the noun before it ("nước | này").</summary>
    public static bool IsPointer(TaggedText context, int token) =>
        At(context, token) is var word
            && (word.Is(WordTraits.Demonstrative) || word.PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Pronoun);
}
