using System.Globalization;
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
        MergeUncleHo(people, byName);
        foreach (PersonMention mention in mentions)
        {
            if (mention.Form is NameForm.Given or NameForm.Letter)
            {
                AddGiven(context, mention, people, byName);
            }
        }

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
                credit.Mentions.ForEach(writer.Add);
            }

            byName.Remove(credit.Key);
            people.RemoveAt(i);
        }
    }

    /// <summary>A stage or pen name that ends another full name with a post or a form of address is the same person.</summary>
    private static void MergeShortened(List<Person> people, Dictionary<string, Person> byName)
    {
        for (int i = people.Count - 1; i >= 0; i--)
        {
            Person small = people[i];
            if (small.IsWriter)
            {
                continue;
            }

            Person? large = people.Find(p => p != small && !p.IsWriter && PersonNames.Refers(small.Key, p.Key, small.IsForeign && p.IsForeign));
            if (large is not null && large.Agrees(small.Sex))
            {
                foreach (PersonMention mention in small.Mentions)
                {
                    large.Add(mention);
                }

                byName.Remove(small.Key);
                people.RemoveAt(i);
            }
        }
    }

    /// <summary>Bác Hồ is Hồ Chí Minh where the article names him so.</summary>
    private static void MergeUncleHo(List<Person> people, Dictionary<string, Person> byName)
    {
        if (byName.TryGetValue("bác hồ", out Person? familiar) && byName.TryGetValue("hồ chí minh", out Person? full))
        {
            familiar.Mentions.ForEach(full.Add);
            byName.Remove(familiar.Key);
            people.Remove(familiar);
        }
    }

    private static void AddGiven(ResolutionContext context, PersonMention mention, List<Person> people, Dictionary<string, Person> byName)
    {
        string name = PersonNames.Display(context.Text.Slice(mention.Range).ToString(), mention.IsCapitals);
        string key = PersonNames.Key(name);
        Person? person = null;
        foreach (Person candidate in people)
        {
            if (candidate.IsWriter || !PersonNames.Refers(key, candidate.Key, mention.IsForeign || candidate.IsForeign) || !candidate.Agrees(mention.Sex))
            {
                continue;
            }

            // The last before the mention; behind it only when none stands before.
            int start = candidate.Mentions[0].Range.Start;
            if (person is null || (start < mention.Range.Start && (person.Mentions[0].Range.Start > mention.Range.Start || candidate.LastBefore(mention.Range.Start) > person.LastBefore(mention.Range.Start))))
            {
                person = candidate;
            }
        }

        person ??= byName.ContainsKey(key) ? null : OnlyLike(people, key, mention);
        if (person is null && !byName.TryGetValue(key, out person))
        {
            if (mention.Form == NameForm.Letter)
            {
                return;
            }

            person = new Person(name, key, mention.IsForeign);
            byName.Add(key, person);
            people.Add(person);
        }

        person.Add(mention);
    }

    /// <summary>The only full name whose given name differs by its tone mark alone: a slip of the pen (ông Hiền, Phùng Quốc Hiển).</summary>
    private static Person? OnlyLike(List<Person> people, string key, PersonMention mention)
    {
        if (mention.Form != NameForm.Given || key.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        string plain = Plain(key);
        List<Person> like = people.FindAll(p => !p.IsWriter && p.Agrees(mention.Sex) && p.Key.Contains(' ', StringComparison.Ordinal) && Plain(p.Key[(p.Key.LastIndexOf(' ') + 1)..]) == plain);
        return like.Count == 1 ? like[0] : null;
    }

    private static string Plain(string key) => string.Create(key.Length, key, static (letters, source) =>
    {
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = SyllableFolding.Plain(source[i]);
        }
    });

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

    private sealed class Person(string name, string key, bool isForeign)
    {
        public string Name { get; } = name;

        public string Key { get; } = key;

        public bool IsForeign { get; } = isForeign;

        public List<PersonMention> Mentions { get; } = [];

        /// <summary>Pronouns that mean the person: their posts count, their words are no evidence.</summary>
        public List<PersonMention> Meant { get; } = [];

        public char Sex { get; private set; }

        /// <summary>Whether the person only signs the article or a picture: the text's short forms mean others.</summary>
        public bool IsWriter => Mentions.TrueForAll(m => m.Rule is "person.byline" or "person.photo-credit");

        public void Add(PersonMention mention)
        {
            // Mentions come nearly in order: the place is looked for from the end.
            int at = Mentions.Count;
            while (at > 0 && Mentions[at - 1].Range.Start > mention.Range.Start)
            {
                at--;
            }

            Mentions.Insert(at, mention);

            Sex = Sex == '\0' ? mention.Sex : Sex;
        }

        public bool Agrees(char sex) => sex == '\0' || Sex == '\0' || sex == Sex;

        public int LastBefore(int token)
        {
            int last = -1;
            foreach (PersonMention mention in Mentions)
            {
                if (mention.Range.Start < token)
                {
                    last = mention.Range.Start;
                }
            }

            return last;
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
