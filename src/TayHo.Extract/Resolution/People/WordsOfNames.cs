using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.People;

/// <summary>
/// People by the ends of their names, by the beginnings, and by the last word without its tone mark: whom a short form may mean.
/// An article names a few, who are looked through as they are; of many, only those whose words fit, and of a crowd that shares
/// them those who are named nearest before.
/// </summary>
internal sealed class WordsOfNames
{
    private const int Few = 24;

    /// <summary>So many people of one name does no article tell of; a text made of them would else cost its square.</summary>
    private const int Crowd = 64;

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

    /// <summary>
    /// Whoever a name may mean that is the end of another, or where it is foreign its beginning, and perhaps others, in the order they
    /// were added; of a crowd those who are first named nearest before a token.
    /// </summary>
    public List<Person> Like(string key, bool foreign, int token = int.MaxValue)
    {
        if (_last is null)
        {
            return _people;
        }

        List<(int Order, Person Person)> found = Nearest(_last.GetValueOrDefault(key, []), token);
        if (foreign && _first.TryGetValue(key, out List<(int Order, Person Person)>? begun))
        {
            found = [.. found, .. Nearest(begun, token)];
            found.Sort(static (a, b) => a.Order.CompareTo(b.Order));
        }

        return found.ConvertAll(static f => f.Person);
    }

    /// <summary>Whoever has a name of several words whose last differs from a word by its tone mark at most; of a crowd some.</summary>
    public List<Person> Plainly(string word) => _last is null
        ? _people.FindAll(p => p.Key.LastIndexOf(' ') is >= 0 and var blank && AreAlike(p.Key.AsSpan(blank + 1), word))
        : Nearest(_plain.GetValueOrDefault(Plain(word), []), int.MaxValue).ConvertAll(static f => f.Person);

    private static List<(int Order, Person Person)> Nearest(List<(int Order, Person Person)> people, int token)
    {
        if (people.Count <= Crowd)
        {
            return people;
        }

        int behind = Ordered.FirstFrom(people, token, static p => p.Person.First);
        int from = Math.Max(0, behind - Crowd);
        return people.GetRange(from, Math.Min(people.Count - from, Crowd + 1));
    }

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
