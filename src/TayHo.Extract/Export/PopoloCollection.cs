using System.Text.Json;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Export;

/// <summary>
/// Gathers documents for one Popolo JSON object. Bodies of one name are one organization in all documents, unless the name
/// tells only a level (UBND tỉnh, Quận ủy): then they are one within a document. People are one person only within a
/// document, for a name alone does not tell whether two articles mean one person. Only what the output needs is kept.
/// </summary>
/// <example><code>
/// var collection = new PopoloCollection();
/// foreach (ExtractionDocument document in documents) { collection.Add(document); }
/// PopoloJson.Write(stream, collection);
/// </code></example>
public sealed class PopoloCollection
{
    private readonly Dictionary<string, Organization> _organizations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Post> _posts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Membership> _memberships = new(StringComparer.Ordinal);
    private readonly List<IWritable> _organizationList = [], _personList = [], _postList = [], _membershipList = [];

    /// <summary>Takes the people, bodies and posts of one document.</summary>
    /// <param name="document">The document.</param>
    public void Add(ExtractionDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Source source = Source.Of(document.Article);
        var bodies = new Dictionary<string, Organization>(StringComparer.Ordinal);
        foreach (OrganizationRecord record in document.Organizations)
        {
            string name = record.InferredName ?? record.Name;
            Organization body = AddOrganization(name, source);
            body.Classification ??= JsonNamingPolicy.CamelCase.ConvertName(record.Kind.ToString());
            body.AddName(record.Name);
            bodies.TryAdd(SyllableFolding.FoldKey(record.Name), body);
            bodies.TryAdd(SyllableFolding.FoldKey(name), body);
        }

        // The same name twice in one document means that the reader told two people apart: they stay two.
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (PersonRecord record in document.Officials.Concat(document.People))
        {
            string key = SyllableFolding.FoldKey(record.Name);
            int number = seen[key] = seen.GetValueOrDefault(key) + 1;
            Person person = AddPerson(record,
                    PopoloId.Of("person", record.Name, document.Article.Id, key, number > 1 ? PopoloId.Number(number) : ""), source);
            foreach (Position position in record.Positions)
            {
                AddMembership(person, position, bodies, source);
            }
        }
    }

    /// <summary>Writes the four lists.</summary>
    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteList(writer, "persons", _personList);
        WriteList(writer, "organizations", _organizationList);
        WriteList(writer, "posts", _postList);
        WriteList(writer, "memberships", _membershipList);
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, List<IWritable> items)
    {
        writer.WriteStartArray(name);
        foreach (IWritable item in items)
        {
            writer.WriteStartObject();
            item.Write(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private Organization AddOrganization(string name, Source source)
    {
        string key = SyllableFolding.FoldKey(name);
        string id = PopoloId.Of("organization", name, PopoloId.NamesOnlyLevel(key) ? source.ArticleId : "", key);
        Organization body = Take(_organizations, _organizationList, id, () => new Organization(id, name));
        body.Sources.Add(source);
        return body;
    }

    private Person AddPerson(PersonRecord record, string id, Source source)
    {
        Person person = Take(_persons, _personList, id, () => new Person(id, record));
        person.Sources.Add(source);
        return person;
    }

    private void AddMembership(Person person, Position position, Dictionary<string, Organization> bodies, Source source)
    {
        // A rank alone is no relation to a body; it stands before the name.
        if (position.Title is null && position.Organization is null)
        {
            return;
        }

        Organization? body = null;
        if (position.Organization is { } name && !bodies.TryGetValue(SyllableFolding.FoldKey(name), out body))
        {
            body = AddOrganization(name, source);
        }

        Post? post = null;
        if (body is not null && position.Title is { } title)
        {
            string postId = PopoloId.Of("post", title, body.Id, SyllableFolding.FoldKey(title));
            post = Take(_posts, _postList, postId, () => new Post(postId, title, body));
            post.Sources.Add(source);
        }

        string? start = PopoloId.Date(position.StartDate), end = PopoloId.Date(position.EndDate);
        string status = position.Status.ToString();
        string id = PopoloId.Of("membership", person.Name, person.Id, body?.Id
                ?? "", SyllableFolding.FoldKey(position.Title ?? ""), status, start ?? "", end ?? "");
        Take(_memberships, _membershipList, id, () => new Membership(id, person, body, post, position, start, end)).Sources.Add(source);
    }

    private static T Take<T>(Dictionary<string, T> known, List<IWritable> order, string id, Func<T> make)
        where T : IWritable
    {
        if (!known.TryGetValue(id, out T? item))
        {
            item = make();
            known.Add(id, item);
            order.Add(item);
        }

        return item;
    }

    private interface IWritable
    {
        void Write(Utf8JsonWriter writer);
    }

    /// <summary>The article a fact comes from; Popolo asks for an address, so an article without one gets a URN of its id.</summary>
    private sealed record Source(string Url, string ArticleId)
    {
        public static Source Of(ArticleInfo article) =>
            new(Uri.TryCreate(article.Url, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https"
                    ? url.AbsoluteUri : "urn:x-tayho:article:" + Uri.EscapeDataString(article.Id), article.Id);
    }

    /// <summary>The articles of one item, each once, in the order they came.</summary>
    private sealed class SourceList
    {
        private readonly HashSet<Source> _known = [];
        private readonly List<Source> _order = [];

        public void Add(Source source)
        {
            if (_known.Add(source))
            {
                _order.Add(source);
            }
        }

        public void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartArray("sources");
            foreach (Source source in _order)
            {
                writer.WriteStartObject();
                writer.WriteString("url", source.Url);
                writer.WriteString("note", source.ArticleId);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }

    private sealed class Person(string id, PersonRecord record) : IWritable
    {
        // Honorific and rank in the order in which Vietnamese writes them before the name (đồng chí Thượng tá).
        private readonly string _prefix =
            string.Join(' ', record.Positions.Select(p =>
                    p.Rank).Prepend(record.Honorific).OfType<string>().Distinct(StringComparer.Ordinal));

        public string Id { get; } = id;

        public string Name { get; } = record.Name;

        public SourceList Sources { get; } = new();

        public void Write(Utf8JsonWriter writer)
        {
            writer.WriteString("id", Id);
            writer.WriteString("name", Name);
            WriteIfAny(writer, "honorific_prefix", _prefix);
            Sources.Write(writer);
        }
    }

    private sealed class Organization(string id, string name) : IWritable
    {
        private readonly List<string> _otherNames = [];

        public string Id { get; } = id;

        public string Name { get; } = name;

        public string? Classification { get; set; }

        public SourceList Sources { get; } = new();

        public void AddName(string other)
        {
            if (other != Name && !_otherNames.Contains(other))
            {
                _otherNames.Add(other);
            }
        }

        public void Write(Utf8JsonWriter writer)
        {
            writer.WriteString("id", Id);
            writer.WriteString("name", Name);
            WriteIfAny(writer, "classification", Classification);
            if (_otherNames.Count > 0)
            {
                writer.WriteStartArray("other_names");
                foreach (string other in _otherNames)
                {
                    writer.WriteStartObject();
                    writer.WriteString("name", other);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            Sources.Write(writer);
        }
    }

    private sealed class Post(string id, string title, Organization body) : IWritable
    {
        public string Id { get; } = id;

        public SourceList Sources { get; } = new();

        public void Write(Utf8JsonWriter writer)
        {
            writer.WriteString("id", Id);
            writer.WriteString("label", $"{title} {body.Name}");
            writer.WriteString("role", title);
            writer.WriteString("organization_id", body.Id);
            Sources.Write(writer);
        }
    }

    private sealed class Membership(string id, Person person, Organization? body, Post? post, Position position, string? start,
            string? end) : IWritable
    {
        public SourceList Sources { get; } = new();

        public void Write(Utf8JsonWriter writer)
        {
            writer.WriteString("id", id);
            writer.WriteString("label", Label());
            WriteIfAny(writer, "role", position.Title);
            writer.WriteString("person_id", person.Id);
            WriteIfAny(writer, "organization_id", body?.Id);
            WriteIfAny(writer, "post_id", post?.Id);
            WriteIfAny(writer, "start_date", start);
            WriteIfAny(writer, "end_date", end);
            Sources.Write(writer);
        }

        /// <summary>Popolo has no field for a post held before or for the time being: the label says it as the press does.</summary>
        private string Label()
        {
            string? status = position.Status switch
            {
                PositionStatus.Former => "nguyên",
                PositionStatus.Acting => "quyền",
                _ => null,
            };
            return string.Join(' ', new[] { status, position.Title, body?.Name }.OfType<string>());
        }
    }

    private static void WriteIfAny(Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteString(name, value);
        }
    }
}
