using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>
/// Finds foreign names of one word that stand in a list with persons: "những tên tuổi như: Adele, Beyonce, Celine Dion", "Carles Puyol,
/// Messi và Neymar".
/// A town before its comma ("tại London, David Cameron …") is no item of the list.
/// </summary>
internal static class ListedNames
{
    private const int Shortest = 3;

    /// <summary>Adds the names to the items, in reading order.</summary>
    public static void Read(TaggedText context, List<PersonItem> items)
    {
        List<PersonItem> added = [];
        foreach (PersonItem item in items)
        {
            if (item.Name is not { } seed || (seed.Form != NameForm.Full && !seed.IsForeign)
                    || seed.Rule is "person.byline" or "person.photo-credit")
            {
                continue;
            }

            int at = added.Count;
            for (int i = ShortNames.IsOfLink(context, item.Start)
                    ? -1 : item.Start - 2; IsJoin(context, i + 1) && IsName(context, i) && BeginsItem(context, i); i -= 2)
            {
                added.Add(ItemAt(context, i));
            }

            added.Reverse(at, added.Count - at);

            bool third = IsJoin(context, item.Start - 1);
            for (int i = ShortNames.IsOfLink(context, item.Start)
                    ? -1 : item.End + 1; IsJoin(context, i - 1) && IsName(context, i) && (third || EndsItem(context, i + 1)); i += 2)
            {
                added.Add(ItemAt(context, i));
            }
        }

        PersonItem.Merge(items, added);
    }

    private static PersonItem ItemAt(TaggedText context, int token)
    {
        var name = new TokenRange(token, token + 1);
        context.Mark(name, TokenMarks.Person);
        return new PersonItem { Start = token, End = token + 1,
                Name = new NameReading { Name = name, Start = token, Rule = "person.bare-name", Form = NameForm.Given, IsForeign = true } };
    }

    private static bool IsName(TaggedText context, int token) =>
        token > 0 && NameSyllables.IsCapital(context, token) && context.Tokens[token] is { IsAllCaps: false, Length: >= Shortest }
            && !SyllableShape.IsVietnamese(context.Slice(token))
        && !NameSyllables.IsCapital(context, token + 1) && !NameSyllables.IsCapital(context, token - 1)
        && !(context.IsDash(token + 1) && context.IsGlued(token + 1))
        && !context.IsMarked(token,
            TokenMarks.Person | TokenMarks.Organization | TokenMarks.Place | TokenMarks.Document | TokenMarks.Date | TokenMarks.Award)
        && !UnitWords.TryCountry(context, token, out _) && !UnitWords.TryPart(context, token, "city", out _)
        && !context.TryMatch(token, LexiconClass.BodyName, out _)
        && !(context.TryMatch(token, LexiconClass.NotPerson, out LexiconMatch not) && not.Entry.Value == "house");

    // Behind a comma or a colon, or behind the word that opens the list; before "và" any word but one of place.
    private static bool BeginsItem(TaggedText context, int token) =>
        IsJoin(context, token - 1) || context.Is(token - 1, ':')
            || (context.TryMatchBefore(token, LexiconClass.PersonCue, out LexiconMatch list) && list.Entry.Value == "list")
        || (!context.Is(token + 1, ',') && !context.TryMatchBefore(token, LexiconClass.PlacePreposition, out _));

    private static bool EndsItem(TaggedText context, int token) =>
        token >= context.Count || !context.Tokens[token].IsWord || IsJoin(context, token) || !context.Is(token - 2, ',');

    private static bool IsJoin(TaggedText context, int token) =>
        context.Is(token, ',') || context.Is(token, ';')
            || ((uint)token < (uint)context.Count && context.Tokens[token].IsWord && WordLookup.Has(context, token, WordTraits.Coordinate));
}
