using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>Whose number it is where a bare noun says so that means what was named before: the clause's subject ("Cầu | dài 100 m") or the
/// owner of what is measured ("tổng vốn của dự án | là").</summary>
internal sealed class PointedThings(TaggedText text, ScopeSubjects subjects, ScopeNames names)
{
    private const WordTraits States =
        WordTraits.Copula | WordTraits.Existence | WordTraits.Quantity | WordTraits.Passive | WordTraits.Comprise;
    private readonly NamedThings _things = new(text, names);

    /// <summary>What the noun of a number's clause means; empty where there is none or nothing of that noun was named.</summary>
    public TokenRange Of(SentenceSyntax syntax, int number)
    {
        int clause = syntax.ClauseAt(number);
        clause = clause >= 0 && syntax.HeadOf(clause) is >= 0 and var head ? head : clause;
        TokenRange subject = clause < 0 ? default : subjects.Alone(syntax, clause, number);
        TokenRange thing = subject.Length > 0 && Noun(syntax, subject) is { Length: > 0 } noun && !names.Acts(noun.Start)
            && (syntax.Clauses[clause].Is(States) || !Acts(noun)) ? _things.Before(noun) : default;
        return thing.Length > 0 && names.Acts(thing.Start) ? default : thing;
    }

    // "Hội | đã giúp 300 hội viên": whom a body deals with is not its own.
    private bool Acts(TokenRange noun) => text.TryMatch(noun.Start, LexiconClass.BodyHead, out LexiconMatch body) && body.End >= noun.End;

    private TokenRange Noun(SentenceSyntax syntax, TokenRange subject)
    {
        int first = syntax.UnitAt(subject.Start), last = syntax.UnitAt(subject.End - 1);
        bool pointed = syntax.Units[last].Is(WordTraits.Demonstrative);
        last -= pointed && last > first ? 1 : 0;
        Unit noun = syntax.Units[last];
        if (!_things.IsHead(noun) || text.TryMatch(noun.Start, LexiconClass.PlaceType, out _))
        {
            return default;
        }

        // "Tổng mức đầu tư | dự án": whose what is measured is.
        bool alone = last == first || (last == first + 1 && syntax.Units[first] is { PartOfSpeech: PartOfSpeech.Determiner } all
                && all.Is(WordTraits.Whole));
        bool owner = !alone && text.TryMatch(subject.Start, LexiconClass.MeasureNoun, out LexiconMatch measured)
            && measured.End <= noun.Start
            && syntax.Units[last - 1].PartOfSpeech is not (PartOfSpeech.Determiner or PartOfSpeech.Classifier or PartOfSpeech.Number);
        return alone || owner ? noun.Range : default;
    }
}
