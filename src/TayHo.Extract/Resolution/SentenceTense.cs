using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Resolution.Dates;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution;

/// <summary>Reads from a sentence's words whether a date in it is past or to come.</summary>
internal static class SentenceTense
{
    private const int Reach = 25;
    private static readonly ulong Markers = Lexicon.ClassBit(LexiconClass.TenseMarker);

    /// <summary>The tense around a mention: the first telling word behind it, else the last before it.</summary>
    public static Tense Of(TaggedText text, TokenRange mention)
    {
        TokenRange sentence = text.Sentence(text.SentenceOf(mention.Start));
        for (int i = mention.Start; i < Math.Min(sentence.End, mention.End + Reach); i++)
        {
            if (At(text, i) is var tense and not Tense.None)
            {
                return tense;
            }
        }

        for (int i = mention.Start - 1; i >= Math.Max(sentence.Start, mention.Start - Reach); i--)
        {
            if (At(text, i) is var tense and not Tense.None)
            {
                return tense;
            }
        }

        return Tense.None;
    }

    /// <summary>The tense of the clause that holds a mention: its first telling word behind the mention, else its last before it.</summary>
    public static Tense OfClause(TaggedText text, TokenRange mention)
    {
        int sentence = text.SentenceOf(mention.Start);
        if (!MayTell(text, text.Sentence(sentence)))
        {
            return Tense.None;
        }

        SentenceSyntax syntax = text.Syntax(sentence);
        if (syntax.ClauseAt(mention.Start) is not (>= 0 and var clause))
        {
            return Of(text, mention);
        }

        TokenRange range = syntax.Clauses[clause].Range;
        for (int i = mention.Start; i < Math.Min(range.End, mention.End + Reach); i++)
        {
            if (syntax.ClauseAt(i) == clause && At(text, i) is var tense and not Tense.None)
            {
                return tense;
            }
        }

        for (int i = mention.Start - 1; i >= Math.Max(range.Start, mention.Start - Reach); i--)
        {
            if (syntax.ClauseAt(i) == clause && At(text, i) is var tense and not Tense.None)
            {
                return tense;
            }
        }

        return syntax.Clauses[clause].Is(WordTraits.Future)
            ? Tense.Future : syntax.Clauses[clause].Is(WordTraits.Past) ? Tense.Past : Tense.None;
    }

    /// <summary>The tense of a sentence by its first telling word: the main verb's in most sentences.</summary>
    public static Tense First(TaggedText text, int sentence)
    {
        TokenRange range = text.Sentence(sentence);
        for (int i = range.Start; i < range.End; i++)
        {
            if (At(text, i) is var tense and not Tense.None)
            {
                return tense;
            }
        }

        return Tense.None;
    }

    // Most sentences have no word that could tell a tense; their clauses are not read.
    private static bool MayTell(TaggedText text, TokenRange sentence)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (text.MayMatch(i, Markers) || (text.Tokens[i].IsWord && text.MayHave(i, WordTraits.Past | WordTraits.Future)))
            {
                return true;
            }
        }

        return false;
    }

    private static Tense At(TaggedText text, int token) =>
        // "như đã nêu" speaks of the telling, not of what is told.
        !text.TryMatch(token, LexiconClass.TenseMarker, out LexiconMatch match)
            || (token > 0 && text.Slice(token - 1).Equals("như", StringComparison.OrdinalIgnoreCase))
            ? Tense.None : match.Entry.Value == "past" ? Tense.Past : Tense.Future;
}
