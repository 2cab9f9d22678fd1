using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution;

/// <summary>
/// The one answer to words that stand for what the article named: "ông", "bà", "vị này" for a person, a given name alone ("bác sĩ Hào"),
/// "công ty", "đơn vị này" for a body, "tỉnh", "huyện này", "toàn thành phố" for a unit. Null where nothing tells.
/// </summary>
internal sealed class Coreference(ResolutionContext context)
{
    private readonly Dictionary<(string Type, PlaceLevel? Level), UnitsOfType> _units = [];
    private Dictionary<string, PersonRecord>? _given;

    /// <summary>The persons by their mentions; filled once they are known.</summary>
    public Referents<PersonRecord> People { get; } = new();

    /// <summary>Whom a pronoun or a noun that points back means, whose first token is given: of its own sex where its word tells
    /// it.</summary>
    public PersonRecord? Person(int pronoun) => Person(pronoun, pronoun);

    /// <summary>The same for a pronoun that stands behind what it belongs to ("“…”, ông nói"): looked up from <paramref name="from"/>
    /// on.</summary>
    public PersonRecord? Person(int pronoun, int from) => People.Before(context.Text, from, SexOf(context.Text, pronoun));

    /// <summary>The person whose name stands at a range, else the one whose full name ends in a given name that stands there
    /// alone.</summary>
    public PersonRecord? Named(TokenRange range)
    {
        if (context.PersonRanges.At(range) is { } named)
        {
            return named;
        }

        if (range.Length > 1)
        {
            return null;
        }

        string given = SyllableFolding.NormalizeTones(context.Text.Slice(range).ToString());
        return GivenNames().GetValueOrDefault(given);
    }

    /// <summary>The first person of each given name.</summary>
    private Dictionary<string, PersonRecord> GivenNames()
    {
        if (_given is null)
        {
            _given = new Dictionary<string, PersonRecord>(StringComparer.Ordinal);
            foreach (Resolved<PersonRecord> person in context.People)
            {
                string name = person.Record.Name;
                if (name.LastIndexOf(' ') is > 0 and var blank)
                {
                    _given.TryAdd(name[(blank + 1)..], person.Record);
                }
            }
        }

        return _given;
    }

    /// <summary>The body that a bare noun ("công ty", "trường") or one that points back ("đơn vị này") means: the last before it of that
    /// noun, of any noun behind a word for all.</summary>
    /// <param name="noun">The noun's tokens.</param>
    public OrganizationMention? Body(TokenRange noun)
    {
        const int MostTried = 12;
        ReadOnlySpan<char> words = context.Text.Slice(noun);
        bool any = !context.Text.TryMatch(noun.Start, LexiconClass.BodyHead, out _) && WordLookup.IsPointer(context.Text, noun.End);
        IReadOnlyList<OrganizationMention> bodies = context.Mentions.Organizations;
        for (int i = Ordered.FirstFrom(bodies, noun.Start, static b => b.Range.Start) - 1, tried = 0; i >= 0
                && tried < MostTried; i--, tried++)
        {
            OrganizationMention body = bodies[i];
            if (any ? body.Kind is not OrganizationKind.Media
                    : IsOneOf(body) && body.Range.Length > noun.Length
                    && context.Text.Slice(body.Range).StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>
    /// The unit that a bare type ("huyện", "tỉnh này", "toàn tỉnh") means: the nearest of the type, where one behind counts as four times
    /// as far; where none stands before, the only one behind.
    /// </summary>
    public PlaceRecord? Unit(string type, int token) => Nearest(type, null, token, out bool sure) is { } unit && sure ? unit : null;

    /// <summary>The unit whose body a short name means (Tỉnh ủy, UBND huyện): the nearest; a bare "thành phố" is one under the central
    /// government.</summary>
    public PlaceRecord? UnitOfBody(string type, int token) => Nearest(type, UnitWords.LevelOf(type) ?? PlaceLevel.Province, token, out _);

    private PlaceRecord? Nearest(string type, PlaceLevel? level, int token, out bool sure)
    {
        (string, PlaceLevel?) key = (type.ToLowerInvariant(), level);
        if (!_units.TryGetValue(key, out UnitsOfType? units))
        {
            units = new UnitsOfType(context.Places, type, level);
            _units.Add(key, units);
        }

        return units.Nearest(token, out sure);
    }

    /// <summary>m or f where a form of address tells the sex, alone or with a second ("cụ bà"); '\0' where it does not.</summary>
    public static char SexOf(TaggedText text, int token)
    {
        char sex = Sex(text, token, out int end);
        return sex == '\0' && end > token ? Sex(text, end, out _) : sex;
    }

    private static char Sex(TaggedText text, int token, out int end)
    {
        bool found = text.TryMatch(token, LexiconClass.Honorific, out LexiconMatch address);
        end = found ? address.End : token;
        return found && address.Entry.Attribute("sex") is { Length: 1 } sex ? sex[0] : '\0';
    }

    private static bool IsOneOf(OrganizationMention body) =>
        body.Kind is OrganizationKind.Company or OrganizationKind.School or OrganizationKind.Hospital && body.HeadEnd <= body.Range.End;
}
