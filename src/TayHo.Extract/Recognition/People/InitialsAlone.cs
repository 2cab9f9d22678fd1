using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>
/// The one rule for names that letters stand for: a name hidden behind nothing but letters (N.T.T.H.) is a person only where it speaks,
/// a writer's or photographer's shortened name (T.Sỹ, N.Lan) is no person but an author. Phạm Thị H. is one.
/// </summary>
internal static class InitialsAlone
{
    /// <summary>Whether the name is letters alone, or a credit that letters shorten.</summary>
    public static bool Is(TaggedText context, NameReading name) =>
        name.Rule is "person.byline" or "person.photo-credit"
            ? Initials.WordBehind(context, name.Name.Start) > name.Name.Start
            : name.Form == NameForm.Full && Initials.ChainEnd(context, name.Name.Start, out int letters) >= name.Name.End && letters > 1;

    /// <summary>Whether a verb of saying stands behind the name, or behind the bracket that tells of its bearer.</summary>
    public static bool Speaks(TaggedText context, NameReading name)
    {
        int at = name.Name.End;
        if (context.Is(at, '(') && context.Brackets.PartnerOf(at) is var close && close > at)
        {
            at = close + 1;
        }

        return context.TryMatch(at, LexiconClass.SpeechVerb, out _);
    }
}
