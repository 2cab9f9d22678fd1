using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.People;

/// <summary>
/// One record per person: mentions of one full name, and short forms (bà Hằng, ông Trump) that mean the last person before
/// them, else the first behind, whose name ends so and whose form of address does not contradict.
/// </summary>
internal sealed class PersonStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        var people = new List<Person>();
        var byName = new Dictionary<string, Person>(StringComparer.Ordinal);
        IReadOnlyList<PersonMention> mentions = context.Mentions.People;
        foreach (PersonMention mention in mentions)
        {
            if (mention.Form == NameForm.Full)
            {
                AddFull(context, mention, people, byName);
            }
        }

        MergeShortened(people, byName);
        MergeMisprints(people, byName);
        MergeUncleHo(people, byName);
        WordsOfNames? known = null;
        foreach (PersonMention mention in mentions)
        {
            context.Text.ThrowIfStopped();
            if (mention.Form is NameForm.Given or NameForm.Letter)
            {
                known ??= new WordsOfNames(people);
                AddGiven(context, mention, people, byName, known);
            }
        }

        people.ForEach(p => p.Settle());
        MergeAbbreviated(people, byName);
        people.Sort((a, b) => a.Mentions[0].Range.Start.CompareTo(b.Mentions[0].Range.Start));
        GivePronouns(context.Text, people, mentions);
        var dates = new PositionDates(context);
        foreach (Person person in people)
        {
            string id = RecordId.Of('h', context.People.Count + 1);
            TokenRange[] ranges = person.Ranges();
            PersonRecord record = person.ToRecord(context, dates, id, ranges);
            context.People.Add(new Resolved<PersonRecord>(record, ranges));
            foreach (TokenRange range in ranges)
            {
                context.Text.ThrowIfStopped();
                context.Coreference.People.Add(range.Start, record, person.Sex);
            }
        }
    }

    private static void AddFull(ResolutionContext context, PersonMention mention, List<Person> people, Dictionary<string, Person> byName)
    {
        string name = PersonNames.Display(context.Text.Slice(mention.Range).ToString(), mention.IsCapitals);
        string key = PersonNames.Key(name);
        if (!byName.TryGetValue(key, out Person? person))
        {
            person = new Person(name, key, mention.IsForeign);
            byName.Add(key, person);
            people.Add(person);
        }

        person.Add(mention);
    }

    /// <summary>
    /// A credit that shortens a name ("Ảnh: T.Lợi") is evidence of the writer whose name it shortens (Trọng Lợi); where the article names
    /// none
    /// it tells of nobody.
    /// </summary>
    private static void MergeAbbreviated(List<Person> people, Dictionary<string, Person> byName)
    {
        for (int i = people.Count - 1; i >= 0; i--)
        {
            Person credit = people[i];
            if (!PersonNames.IsAbbreviated(credit.Name) || credit.Mentions.Exists(m => m.Rule != "person.photo-credit"))
            {
                continue;
            }

            if (WriterOf(credit, people) is { } writer)
            {
                writer.AddAll(credit.Mentions);
            }

            byName.Remove(credit.Key);
            people.RemoveAt(i);
        }
    }

    private static Person? WriterOf(Person credit, List<Person> people) =>
        people.Find(p => p != credit && PersonNames.Abbreviates(credit.Key, p.Key));

    /// <summary>A stage or pen name that ends another full name with a post or a form of address is the same person.</summary>
    private static void MergeShortened(List<Person> people, Dictionary<string, Person> byName)
    {
        if (people.Count < 2)
        {
            return;
        }

        var known = new WordsOfNames(people);
        for (int i = people.Count - 1; i >= 0; i--)
        {
            Person small = people[i];
            if (small.IsWriter)
            {
                continue;
            }

            Person? large = WholeOf(small, known.Like(small.Key, small.IsForeign));
            if (large is not null && large.Agrees(small.Sex))
            {
                large.AddAll(small.Mentions);
                byName.Remove(small.Key);
                small.IsMerged = true;
            }
        }

        people.RemoveAll(static p => p.IsMerged);
    }

    private static Person? WholeOf(Person small, List<Person> like)
    {
        foreach (Person large in like)
        {
            if (large != small && !large.IsMerged && !large.IsWriter
                    && PersonNames.Refers(small.Key, large.Key, small.IsForeign && large.IsForeign))
            {
                return large;
            }
        }

        return null;
    }

    /// <summary>A foreign name spelled in two ways is that of whoever was named first.</summary>
    private static void MergeMisprints(List<Person> people, Dictionary<string, Person> byName)
    {
        const int Most = 200;
        List<Person> foreign = people.FindAll(static p => p.IsForeign && !p.IsWriter && p.Key.Contains(' ', StringComparison.Ordinal));
        for (int i = Math.Min(foreign.Count, Most) - 1; i > 0; i--)
        {
            if (foreign.FindIndex(0, i, p => Misprints.AreOne(p.Key, foreign[i].Key) && p.Agrees(foreign[i].Sex)) is >= 0 and int first)
            {
                foreign[first].AddAll(foreign[i].Mentions);
                byName.Remove(foreign[i].Key);
                people.Remove(foreign[i]);
            }
        }
    }

    /// <summary>Bác Hồ is Hồ Chí Minh where the article names him so.</summary>
    private static void MergeUncleHo(List<Person> people, Dictionary<string, Person> byName)
    {
        if (byName.TryGetValue("bác hồ", out Person? familiar) && byName.TryGetValue("hồ chí minh", out Person? full))
        {
            full.AddAll(familiar.Mentions);
            byName.Remove(familiar.Key);
            people.Remove(familiar);
        }
    }

    private static void AddGiven(ResolutionContext context, PersonMention mention, List<Person> people, Dictionary<string, Person> byName,
            WordsOfNames known)
    {
        string name = PersonNames.Display(context.Text.Slice(mention.Range).ToString(), mention.IsCapitals);
        string key = PersonNames.Key(name);
        Person? person = null;
        foreach (Person candidate in known.Like(key, foreign: true, mention.Range.Start))
        {
            if (candidate.IsWriter || !PersonNames.Refers(key, candidate.Key, mention.IsForeign || candidate.IsForeign)
                    || !candidate.Agrees(mention.Sex))
            {
                continue;
            }

            // The last before the mention; behind it only when none stands before.
            int start = candidate.First;
            if (person is null || (start < mention.Range.Start
                        && (person.First > mention.Range.Start
                            || candidate.LastBefore(mention.Range.Start) > person.LastBefore(mention.Range.Start))))
            {
                person = candidate;
            }
        }

        person ??= byName.ContainsKey(key) ? null : OnlyOfFamily(context.Text, known, key, mention) ?? OnlyLike(known, key, mention);
        if (person is null && !byName.TryGetValue(key, out person))
        {
            if (mention.Form == NameForm.Letter)
            {
                return;
            }

            person = new Person(name, key, mention.IsForeign);
            byName.Add(key, person);
            people.Add(person);
            known.Add(person);
        }

        person.Add(mention);
    }

    /// <summary>
    /// The only full name of three syllables that begins with a surname few Vietnamese bear: who is Chinese or of an old time goes by the
    /// family
    /// (ông Tập, Tập Cận Bình; cụ Phan).
    /// </summary>
    private static Person? OnlyOfFamily(TaggedText text, WordsOfNames known, string key, PersonMention mention)
    {
        const int Syllables = 3;
        if (mention.Form != NameForm.Given || mention.Honorific is null
                || (text.TryMatch(mention.Range.Start, LexiconClass.Surname, out LexiconMatch surname)
                    && surname.Entry.Attribute("common") == "yes"))
        {
            return null;
        }

        List<Person> family = known.Like(key, foreign: true, mention.Range.Start).FindAll(p =>
                !p.IsWriter && p.Agrees(mention.Sex) && p.Key.StartsWith(key + " ", StringComparison.Ordinal)
                && p.Key.AsSpan().Count(' ') == Syllables - 1);
        return family.Count == 1 ? family[0] : null;
    }

    /// <summary>The only full name whose given name differs by its tone mark alone: a slip of the pen (ông Hiền, Phùng Quốc
    /// Hiển).</summary>
    private static Person? OnlyLike(WordsOfNames known, string key, PersonMention mention)
    {
        if (mention.Form != NameForm.Given || key.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        List<Person> like = known.Plainly(key).FindAll(p => !p.IsWriter && p.Agrees(mention.Sex));
        return like.Count == 1 ? like[0] : null;
    }

    /// <summary>Gives the posts told of "ông" or "bà" to whom the word means.</summary>
    private static void GivePronouns(TaggedText text, List<Person> people, IReadOnlyList<PersonMention> mentions)
    {
        Referents<Person>? named = null;
        foreach (PersonMention pronoun in mentions)
        {
            if (pronoun.Form != NameForm.Pronoun)
            {
                continue;
            }

            named ??= Index(people);
            named.Before(text, pronoun.Range.Start, pronoun.Sex)?.Means(pronoun);
        }
    }

    private static Referents<Person> Index(List<Person> people)
    {
        var named = new Referents<Person>();
        foreach (Person person in people)
        {
            foreach (PersonMention mention in person.Mentions)
            {
                named.Add(mention.Range.Start, person, person.Sex);
            }
        }

        return named;
    }
}
