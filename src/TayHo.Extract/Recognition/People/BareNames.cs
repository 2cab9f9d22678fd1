using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>
/// Finds names of two syllables that stand without surname and form of address, as the pages of sports and shows write them:
/// "Công Vinh" where the article names Lê Công Vinh, "Thu Vân" behind "ca sĩ Thu Vân", and names that the words around tell
/// ("Đình Bảo thoát xuống", "sáng tác của Thu Vân"). One such place in an article makes every other one the person's;
/// a street, a body or a town of that name refuses them all.
/// </summary>
internal static class BareNames
{
    private const int Enough = 2;
    private const int MostlySubject = 2;

    /// <summary>Adds the names to the items, in reading order.</summary>
    public static void Read(TaggedText context, List<PersonItem> items)
    {
        Dictionary<long, bool> known = Known(context, items);
        List<(int Start, long Key)> found = [];
        Dictionary<long, int> scores = [];
        Dictionary<long, (int Subjects, int All)> counts = [];
        for (int i = 0; (i = context.Next(i, 0, TokenShape.Capitalized)) + 1 < context.Count;)
        {
            if (!NameSyllables.IsCapital(context, i))
            {
                i++;
                continue;
            }

            int end = NameSyllables.RunEnd(context, i, int.MaxValue);
            int start = end - i == 3 && context.Tokens[i].StartsSentence && context.TryMatch(i, LexiconClass.FunctionWord, out _)
                ? i + 1 : i;
            if (end - start == 2 && IsCandidate(context, start, out long key))
            {
                found.Add((start, key));
                (int subjects, int all) = counts.GetValueOrDefault(key);
                counts[key] = (subjects + (IsSubject(context, end) ? 1 : 0), all + 1);
                scores[key] = scores.GetValueOrDefault(key)
                    + (known.ContainsKey(key) ? Math.Min(0, Score(context, start)) : Score(context, start));
            }

            i = end;
        }

        foreach ((long key, (int subjects, int all)) in counts)
        {
            if (subjects >= MostlySubject && all > subjects)
            {
                scores[key] += Enough;
            }
        }

        Insert(context, items, found, scores, known);
    }

    // The last two syllables of every name read so far; true where more stand before them (Lê | Công Vinh).
    private static Dictionary<long, bool> Known(TaggedText context, List<PersonItem> items)
    {
        Dictionary<long, bool> known = [];
        foreach (PersonItem item in items)
        {
            if (item.Name is { Form: not NameForm.Pronoun, IsForeign: false, Name.Length: >= 2 } reading)
            {
                long key = Key(context, reading.Name.End - 2);
                if (key != 0)
                {
                    known[key] = known.GetValueOrDefault(key) || reading.Name.Length > 2;
                }
            }
        }

        return known;
    }

    private static void Insert(TaggedText context, List<PersonItem> items, List<(int Start, long Key)> found, Dictionary<long, int> scores,
            Dictionary<long, bool> known)
    {
        List<PersonItem> added = [];
        foreach ((int start, long key) in found)
        {
            bool isKnown = known.TryGetValue(key, out bool longer);
            if (isKnown ? scores[key] < 0 : scores[key] < Enough)
            {
                continue;
            }

            var name = new TokenRange(start, start + 2);
            var reading = new NameReading { Name = name, Start = start, Rule = "person.bare-name", Form = longer
                    ? NameForm.Given : NameForm.Full };
            added.Add(new PersonItem { Start = start, End = start + 2, Name = reading });
            context.Mark(name, TokenMarks.Person);
        }

        PersonItem.Merge(items, added);
    }

    private static bool IsCandidate(TaggedText context, int start, out long key)
    {
        key = Key(context, start);
        return key != 0
            && context.Tokens[start].IsAllCaps == context.Tokens[start + 1].IsAllCaps
            && !context.Tokens[start].IsAllCaps
            && !context.IsMarked(new TokenRange(start, start + 2), TokenMarks.Person | TokenMarks.Organization | TokenMarks.Place | TokenMarks.Document | TokenMarks.Date | TokenMarks.Post | TokenMarks.Award)
            && NameSyllables.IsGivenName(context, start + 1, rareToo: false)
            && (NameSyllables.IsMiddleName(context, start) || NameSyllables.IsGivenName(context, start, rareToo: false)
                || NameSyllables.SurnameStrength(context, start) != '\0')
            && !(context.TryMatch(start, LexiconClass.NotPerson, out LexiconMatch not) && not.End >= start + 2
                && not.Entry.Value is "whole" or "house")
            && !(context.TryMatch(start, LexiconClass.PlaceName, out LexiconMatch unit) && unit.Length == 2)
            && !(UnitWords.TryCountry(context, start, out int country) && country == start + 2)
            && !context.TryMatch(start, LexiconClass.BodyName, out _)
            && !(context.TryMatch(start, LexiconClass.NotPlace, out LexiconMatch phrase) && phrase.Length > 1);
    }

    /// <summary>How much the words around one place say for a person; far below zero where they name something else.</summary>
    private static int Score(TaggedText context, int start)
    {
        const int Never = -100;
        int end = start + 2;
        if ((context.TryMatchBefore(start, LexiconClass.NotPerson, out LexiconMatch before) && before.Entry.Value == "before")
            || (context.TryMatchBefore(start, LexiconClass.NotPlace, out LexiconMatch place) && place.Entry.Value == "head")
            || UnitWords.TryTypeBefore(context, start, out _) || context.TryMatchBefore(start, LexiconClass.BodyHead, out _)
            || context.IsMarked(start - 1, TokenMarks.Organization) || context.TryMatchBefore(start, LexiconClass.PlacePreposition, out _)
            || (start > 0 && context.Tokens[start - 1].IsNumber && context.Tokens[start].SpaceBefore))
        {
            return Never;
        }

        int score = 0;
        if (PersonDeed.Stands(context, end))
        {
            score += Enough;
        }
        else if (context.TryMatch(end, LexiconClass.SpeechVerb, out LexiconMatch speech) && speech.Entry.Value != "no")
        {
            score += 1;
        }

        score += AgeBehind.Stands(context, end) ? Enough : 0;
        score += context.TryMatchBefore(start, LexiconClass.PersonCue, out LexiconMatch cue) && cue.Entry.Value == "maker"
            && (cue.Entry.Attribute("aside") is null || (cue.Start > 0 && !context.Tokens[cue.Start - 1].IsWord)) ? Enough : 0;
        score += (Joins(context, start - 1) && context.IsMarked(start - 2, TokenMarks.Person))
            || (Joins(context, end) && context.IsMarked(end + 1, TokenMarks.Person)) ? 1 : 0;

        // "…, Văn Thuận và Văn Công …": a middle name that stands in no other kind of name.
        score += NameSyllables.IsGenderMiddle(context, start) && (Joins(context, start - 1) || Joins(context, end)) ? Enough : 0;

        // "Quốc Phương - cầu thủ …", "Thu Vân, giọng ca …"
        bool trade = context.TryMatch(end + 1, LexiconClass.Occupation, out LexiconMatch job) && job.Length > 1
            && job.Entry.Attribute("strict") is null;
        score += trade && context.IsDash(end) ? Enough : trade && context.Is(end, ',') ? 1 : 0;
        return score;
    }

    // Thu Vân đã …, Thu Vân còn …: the name that again and again opens a clause; bodies are named with their head at least once.
    private static bool IsSubject(TaggedText context, int end) =>
        context.TryMatch(end, LexiconClass.PersonCue, out LexiconMatch mark) && mark.Entry.Value == "clause";

    private static bool Joins(TaggedText context, int token) =>
        context.Is(token, ',') || context.IsDash(token)
            || (context.TryMatch(token, LexiconClass.PersonCue, out LexiconMatch join) && join.Entry.Value == "join");

    // Two syllables in one number; 0 when a lexicon lacks one of them.
    private static long Key(TaggedText context, int start)
    {
        long first = context.Tokens[start].Id, second = context.Tokens[start + 1].Id;
        return first == 0 || second == 0 ? 0 : (first << 32) | second;
    }
}
