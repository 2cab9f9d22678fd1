using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>
/// The one rule for names that letters stand for: a name hidden behind nothing but letters (N.T.T.H.) is a person only where it speaks or
/// acts,
/// a writer's or photographer's shortened name (T.Sỹ, N.Lan) is no person but an author. Phạm Thị H. is one.
/// </summary>
internal static class InitialsAlone
{
    /// <summary>Whether the name is letters alone, or a credit that letters shorten.</summary>
    public static bool Is(TaggedText context, NameReading name) =>
        name.Rule is "person.byline" or "person.photo-credit"
            ? Initials.WordBehind(context, name.Name.Start) > name.Name.Start
            : name.Form == NameForm.Full && Initials.ChainEnd(context, name.Name.Start, out int letters) >= name.Name.End && letters > 1;

    /// <summary>Whether a verb of saying or doing stands behind the name, or behind the bracket that tells of its bearer; what is done to
    /// somebody is no deed.</summary>
    public static bool Acts(TaggedText context, NameReading name)
    {
        int at = name.Name.End;
        if (context.Is(at, '(') && context.Brackets.PartnerOf(at) is var close && close > at)
        {
            at = close + 1;
        }

        if (context.TryMatch(at, LexiconClass.SpeechVerb, out _) || PersonDeed.Stands(context, at))
        {
            return true;
        }

        at = WordLookup.Has(context, at, WordTraits.Past | WordTraits.Future) ? at + 1 : at;
        return at < context.Count && context.Tokens[at] is { IsWord: true, IsCapitalized: false }
            && WordLookup.At(context, at) is { PartOfSpeech: PartOfSpeech.Verb } verb && verb.Start == at && !verb.Is(WordTraits.Passive);
    }
}
