using System.Globalization;
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
        var known = new WordsOfNames(people);
        foreach (PersonMention mention in mentions)
        {
            if (mention.Form is NameForm.Given or NameForm.Letter)
            {
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
            string id = "h" + (context.People.Count + 1).ToString(CultureInfo.InvariantCulture);
            TokenRange[] ranges = person.Ranges();
            PersonRecord record = person.ToRecord(context, dates, id, ranges);
            context.People.Add(new Resolved<PersonRecord>(record, ranges));
            foreach (TokenRange range in ranges)
            {
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
    /// A credit that shortens a name ("Ảnh: T.Lợi") is evidence of the writer whose name it shortens (Trọng Lợi); where the article names none
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

            if (people.Find(p => p != credit && PersonNames.Abbreviates(credit.Key, p.Key)) is { } writer)
            {
                writer.AddAll(credit.Mentions);
            }

            byName.Remove(credit.Key);
            people.RemoveAt(i);
        }
    }

    /// <summary>A stage or pen name that ends another full name with a post or a form of address is the same person.</summary>
    private static void MergeShortened(List<Person> people, Dictionary<string, Person> byName)
    {
        var known = new WordsOfNames(people);
        for (int i = people.Count - 1; i >= 0; i--)
        {
            Person small = people[i];
            if (small.IsWriter)
            {
                continue;
            }

            Person? large = known.Like(small.Key, small.IsForeign).Find(p => p != small && !p.IsMerged && !p.IsWriter && PersonNames.Refers(small.Key, p.Key, small.IsForeign && p.IsForeign));
            if (large is not null && large.Agrees(small.Sex))
            {
                large.AddAll(small.Mentions);
                byName.Remove(small.Key);
                small.IsMerged = true;
            }
        }

        people.RemoveAll(static p => p.IsMerged);
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

    private static void AddGiven(ResolutionContext context, PersonMention mention, List<Person> people, Dictionary<string, Person> byName, WordsOfNames known)
    {
        string name = PersonNames.Display(context.Text.Slice(mention.Range).ToString(), mention.IsCapitals);
        string key = PersonNames.Key(name);
        Person? person = null;
        foreach (Person candidate in known.Like(key, foreign: true))
        {
            if (candidate.IsWriter || !PersonNames.Refers(key, candidate.Key, mention.IsForeign || candidate.IsForeign) || !candidate.Agrees(mention.Sex))
            {
                continue;
            }

            // The last before the mention; behind it only when none stands before.
            int start = candidate.First;
            if (person is null || (start < mention.Range.Start && (person.First > mention.Range.Start || candidate.LastBefore(mention.Range.Start) > person.LastBefore(mention.Range.Start))))
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
    /// The only full name of three syllables that begins with a surname few Vietnamese bear: who is Chinese or of an old time goes by the family
    /// (ông Tập, Tập Cận Bình; cụ Phan).
    /// </summary>
    private static Person? OnlyOfFamily(TaggedText text, WordsOfNames known, string key, PersonMention mention)
    {
        const int Syllables = 3;
        if (mention.Form != NameForm.Given || mention.Honorific is null || (text.TryMatch(mention.Range.Start, LexiconClass.Surname, out LexiconMatch surname) && surname.Entry.Attribute("common") == "yes"))
        {
            return null;
        }

        List<Person> family = known.Like(key, foreign: true).FindAll(p => !p.IsWriter && p.Agrees(mention.Sex) && p.Key.StartsWith(key + " ", StringComparison.Ordinal) && p.Key.AsSpan().Count(' ') == Syllables - 1);
        return family.Count == 1 ? family[0] : null;
    }

    /// <summary>The only full name whose given name differs by its tone mark alone: a slip of the pen (ông Hiền, Phùng Quốc Hiển).</summary>
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
            named.Before(text, pronoun.Range.Start, pronoun.Sex)?.Meant.Add(pronoun);
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

    /// <summary>
    /// People by the ends of their names, by the beginnings, and by the last word without its tone mark: whom a short form may mean.
    /// An article names a few, who are looked through as they are; of many, only those whose words fit.
    /// </summary>
    private sealed class WordsOfNames
    {
        private const int Few = 24;

        private readonly List<Person> _people;
        private Dictionary<string, List<(int Order, Person Person)>>? _last;
        private Dictionary<string, List<(int Order, Person Person)>> _first = [];
        private Dictionary<string, List<(int Order, Person Person)>> _plain = [];
        private int _count;

        /// <summary>Knows the people of a list, and whoever is added to it.</summary>
        public WordsOfNames(List<Person> people)
        {
            _people = people;
            IndexWhereMany();
        }

        /// <summary>Takes note of a person who was added to the list.</summary>
        public void Add(Person person)
        {
            if (_last is null)
            {
                IndexWhereMany();
                return;
            }

            Index(person);
        }

        /// <summary>Whoever a name may mean that is the end of another, or where it is foreign its beginning, and perhaps others, in the order they were added.</summary>
        public List<Person> Like(string key, bool foreign)
        {
            if (_last is null)
            {
                return _people;
            }

            List<(int Order, Person Person)> found = _last.GetValueOrDefault(key, []);
            if (foreign && _first.TryGetValue(key, out List<(int Order, Person Person)>? begun))
            {
                found = [.. found, .. begun];
                found.Sort(static (a, b) => a.Order.CompareTo(b.Order));
            }

            return found.ConvertAll(static f => f.Person);
        }

        /// <summary>Whoever has a name of several words whose last differs from a word by its tone mark at most.</summary>
        public List<Person> Plainly(string word) => _last is null
            ? _people.FindAll(p => p.Key.LastIndexOf(' ') is >= 0 and var blank && AreAlike(p.Key.AsSpan(blank + 1), word))
            : _plain.GetValueOrDefault(Plain(word), []).ConvertAll(static f => f.Person);

        private void IndexWhereMany()
        {
            if (_people.Count > Few)
            {
                (_last, _first, _plain) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal));
                _people.ForEach(Index);
            }
        }

        private void Index(Person person)
        {
            // Every end and beginning, so that of a thousand people of one family nobody is looked at in vain.
            for (int i = 0; i < person.Key.Length; i++)
            {
                if (person.Key[i] is ' ' or '-')
                {
                    Add(_last!, person.Key[(i + 1)..], person);
                }

                if (person.Key[i] == ' ')
                {
                    Add(_first, person.Key[..i], person);
                }
            }

            if (person.Key.LastIndexOf(' ') is >= 0 and var blank)
            {
                Add(_plain, Plain(person.Key[(blank + 1)..]), person);
            }

            _count++;
        }

        private void Add(Dictionary<string, List<(int Order, Person Person)>> to, string word, Person person)
        {
            if (!to.TryGetValue(word, out List<(int Order, Person Person)>? of))
            {
                of = [];
                to.Add(word, of);
            }

            of.Add((_count, person));
        }

        private static bool AreAlike(ReadOnlySpan<char> word, string other)
        {
            bool alike = word.Length == other.Length;
            for (int i = 0; alike && i < word.Length; i++)
            {
                alike = SyllableFolding.Plain(word[i]) == SyllableFolding.Plain(other[i]);
            }

            return alike;
        }

        private static string Plain(string key) => string.Create(key.Length, key, static (letters, source) =>
        {
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = SyllableFolding.Plain(source[i]);
            }
        });
    }

    private sealed class Person(string name, string key, bool isForeign)
    {
        private readonly List<PersonMention> _later = [];

        public string Name { get; } = name;

        public string Key { get; } = key;

        public bool IsForeign { get; } = isForeign;

        public List<PersonMention> Mentions { get; } = [];

        /// <summary>Whether the mentions are another person's now.</summary>
        public bool IsMerged { get; set; }

        /// <summary>Pronouns that mean the person: their posts count, their words are no evidence.</summary>
        public List<PersonMention> Meant { get; } = [];

        public char Sex { get; private set; }

        /// <summary>Whether the person only signs the article or a picture: the text's short forms mean others.</summary>
        public bool IsWriter => Mentions.TrueForAll(IsCredit) && _later.TrueForAll(IsCredit);

        private static bool IsCredit(PersonMention mention) => mention.Rule is "person.byline" or "person.photo-credit";

        /// <summary>The first token of the first mention.</summary>
        public int First => Math.Min(Mentions.Count > 0 ? Mentions[0].Range.Start : int.MaxValue, _later.Count > 0 ? _later[0].Range.Start : int.MaxValue);

        /// <summary>Adds a mention. They come in reading order, but short forms when all full ones have come.</summary>
        public void Add(PersonMention mention)
        {
            List<PersonMention> to = _later.Count == 0 && (Mentions.Count == 0 || Mentions[^1].Range.Start < mention.Range.Start) ? Mentions : _later;
            to.Add(mention);
            Sex = Sex == '\0' ? mention.Sex : Sex;
        }

        /// <summary>Adds another person's mentions.</summary>
        public void AddAll(List<PersonMention> mentions)
        {
            foreach (PersonMention mention in mentions)
            {
                _later.Add(mention);
                Sex = Sex == '\0' ? mention.Sex : Sex;
            }

            Settle();
        }

        /// <summary>Puts all mentions in reading order.</summary>
        public void Settle()
        {
            if (_later.Count > 0)
            {
                Mentions.AddRange(_later);
                Mentions.Sort(static (a, b) => a.Range.Start.CompareTo(b.Range.Start));
                _later.Clear();
            }
        }

        public bool Agrees(char sex) => sex == '\0' || Sex == '\0' || sex == Sex;

        public int LastBefore(int token) => Math.Max(LastBefore(Mentions, token), LastBefore(_later, token));

        private static int LastBefore(List<PersonMention> mentions, int token)
        {
            int behind = Ordered.FirstFrom(mentions, token, static m => m.Range.Start);
            return behind > 0 ? mentions[behind - 1].Range.Start : -1;
        }

        /// <summary>The tokens of the mentions.</summary>
        public TokenRange[] Ranges()
        {
            var ranges = new TokenRange[Mentions.Count];
            for (int i = 0; i < ranges.Length; i++)
            {
                ranges[i] = Mentions[i].Range;
            }

            return ranges;
        }

        public PersonRecord ToRecord(ResolutionContext context, PositionDates dates, string id, TokenRange[] ranges)
        {
            var merger = new PositionMerger(context.Text);
            string? honorific = null, rank = null;
            bool rankCounts = false;
            TokenRange? rankBody = null;
            foreach (PersonMention mention in Mentions)
            {
                honorific ??= mention.Honorific;
                rank ??= mention.Rank;
                rankCounts |= mention.RankMakesOfficial;
                rankBody ??= mention.RankBody;
            }

            // Mentions stand in their order already.
            IEnumerable<PersonMention> all = Meant.Count == 0 ? Mentions : Mentions.Concat(Meant).OrderBy(m => m.Range.Start);
            foreach (PersonMention mention in all)
            {
                for (int i = 0; i < mention.Posts.Count; i++)
                {
                    merger.Add(mention.Posts[i], ToPosition(context, mention.Posts[i], dates.Read(mention, i)));
                }
            }

            List<Position> positions = merger.Positions;
            if (positions.Count > 0 && rank is not null)
            {
                positions[0] = positions[0] with { Rank = rank };
            }
            else if (rankCounts)
            {
                positions.Add(new Position { Rank = rank, Organization = rankBody is { } body ? PersonNames.Words(context.Text, body) : null });
            }

            return new PersonRecord
            {
                Id = id,
                Name = Name,
                Honorific = honorific,
                Positions = positions,
                Rule = Mentions[0].Rule,
                Evidence = context.Text.EvidenceListOf(ranges),
            };
        }

        private static Position ToPosition(ResolutionContext context, PostMention post, PostTime time)
        {
            TaggedText text = context.Text;
            string? body = post.Body is { } range ? PersonNames.Words(text, range) : null;
            return new Position
            {
                Title = PersonNames.Words(text, post.Title),
                Organization = post.BodyPrefix is { } prefix ? body is null ? PersonNames.Display(prefix, false) : PersonNames.Display(prefix, false) + " " + body : body,
                OrganizationBasis = post.IsCarried ? ValueBasis.Inferred : null,
                Status = post.Status == PositionStatus.Current && time.IsSpan && IsPast(time.End, context.Anchor) ? PositionStatus.Former : post.Status,
                StartDate = time.Start,
                EndDate = time.End,
            };
        }

        // từ 2015 đến 2020, written in 2024 or nobody knows when
        private static bool IsPast(string? end, AnchorDate anchor) =>
            Edtf.TryParse(end, out EdtfValue last) && last.Start is { HasUnspecified: false, Year: { } year } && anchor.TryGetEdtf(out EdtfValue today) && !(today.Start?.Year <= year);
    }
}
