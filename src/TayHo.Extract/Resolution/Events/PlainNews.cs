using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>
/// The plainest news: a clause in which somebody does something, by whatever verb and without a day ("Doanh nghiệp kêu cứu chính
/// quyền"). Refused: what is (là, có, còn), goes on (đang, vẫn), is to come, wanted or denied, what a number tells, what somebody
/// says, and the efforts that features tell of ("huyện A đầu tư hạ tầng").
/// </summary>
internal static class PlainNews
{
    private const WordTraits NoAct = WordTraits.Copula | WordTraits.Future | WordTraits.Lasting | WordTraits.Modal | WordTraits.Negative
        | WordTraits.Quantity | WordTraits.Existence | WordTraits.Saying;

    private const TokenMarks Named = TokenMarks.Organization | TokenMarks.Post | TokenMarks.Person | TokenMarks.Place;

    /// <summary>Whether a sentence tells so.</summary>
    public static bool Tells(ResolutionContext context, int number)
    {
        TaggedText text = context.Text;
        SentenceSyntax syntax = text.Syntax(number);
        return TellingClause.Find(context, syntax, out _) is { Subject.Length: > 0 } told && (told.Traits & NoAct) == 0
            && !text.IsMarked(told.Verb.End, TokenMarks.Quantity)
            && !EventDates.IsLongPast(context, syntax, told.Clause) && DeedReader.IsAct(syntax, told) && IsVerb(syntax, told)
            && IsSomebody(syntax, told.Subject);
    }

    // An adjective tells how things are, "đầu tư" and "nỗ lực" what goes on.
    private static bool IsVerb(SentenceSyntax syntax, Told told) =>
        syntax.Clauses[told.Clause].Verb is { Length: > 0 } verb
            && syntax.Units[syntax.UnitAt(verb.Start)].PartOfSpeech == PartOfSpeech.Verb
            && !(syntax.Text.TryMatch(verb.Start, LexiconClass.IncidentNoun, out LexiconMatch effort)
                && effort.Entry.Attribute("effort") is not null);

    // A name, or a noun for people or bodies behind "các", "một", "10".
    private static bool IsSomebody(SentenceSyntax syntax, TokenRange subject)
    {
        TaggedText text = syntax.Text;
        for (int i = subject.Start; i < subject.End; i++)
        {
            Unit unit = syntax.Units[syntax.UnitAt(i)];
            bool people = text.TryMatch(i, LexiconClass.CountNoun, out LexiconMatch noun)
                && noun.Entry.Attribute("of") is "person" or "body";
            if (people || text.IsMarked(i, Named) || unit.PartOfSpeech == PartOfSpeech.ProperName
                    || text.TryMatch(i, LexiconClass.Occupation, out _))
            {
                return true;
            }

            if (!(unit.Kind == UnitKind.Quantity
                        || unit.PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Number or PartOfSpeech.Classifier))
            {
                return false;
            }
        }

        return false;
    }
}
