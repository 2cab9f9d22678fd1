using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Across;

/// <summary>
/// Who held which post at which body. Posts are merged over articles by name, post and body, with the articles as sources. Whether two
/// articles mean one person a name alone does not tell: where they share name, post and body the row says "likely", and how many
/// others bear the name. A body that only tells its level (UBND tỉnh) is another one in each article.
/// </summary>
/// <example><code>
/// var query = new WhoQuery(body: "Tỉnh ủy");
/// foreach (ExtractionDocument document in documents) { query.Add(document); }
/// ResultTable answer = query.Finish();
/// </code></example>
public sealed class WhoQuery : AcrossQuery
{
    private static readonly TableColumn[] Head =
    [
        new("personId", TableColumnType.Text, "What tells a person from others of the name: rows with the same are likely one person."),
        new("name", TableColumnType.Text, "The fullest form of the name."),
        new("title", TableColumnType.Text, "The post; the rank where there is only one."),
        new("organization", TableColumnType.Text, "The body as far as the texts give it."),
        new("status", TableColumnType.Text, "current, former or acting, as the articles say it in the order of their days."),
        new("startDate", TableColumnType.Date, "EDTF time the post began, the earliest given."),
        new("endDate", TableColumnType.Date, "EDTF time the post ended, the latest given."),
        new("firstSeen", TableColumnType.Date, "The day of the first article that names it."),
        new("lastSeen", TableColumnType.Date, "The day of the last one."),
        new("identity", TableColumnType.Text,
                "stated: one article says it; likely: articles that share name, post and body are taken for one person."),
        new("namesakes", TableColumnType.Integer, "How many other persons bear the name in these articles, as far as can be told."),
        new("articles", TableColumnType.Integer, "How many articles name it."),
        new("sources", TableColumnType.Text, "The articles' headlines. Several are separated by \"; \"."),
        new("recordIds", TableColumnType.Text, "The recordIds in the table officials. Several are separated by \"; \"."),
    ];

    private readonly string? _name;
    private readonly string? _body;
    private readonly Dictionary<(string Name, string Title, string Body), Held> _held = [];
    private readonly List<int> _parents = [];

    /// <summary>Asks for all, or for names and bodies that hold the words given.</summary>
    /// <param name="name">Words of the name; null for all.</param>
    /// <param name="body">Words of the body; null for all.</param>
    public WhoQuery(string? name = null, string? body = null)
    {
        _name = name;
        _body = body;
    }

    /// <inheritdoc/>
    public override ResultTable Finish()
    {
        Held[] kept = [.. _held.Values.Where(h => AcrossText.Holds(h.Name, _name) && AcrossText.Holds(h.Body, _body))
            .OrderBy(h => AcrossText.Key(h.Name), StringComparer.Ordinal).ThenBy(h => Root(h.Person)).ThenByDescending(h =>
                    h.Sources.Count).ThenBy(h => h.Title, StringComparer.Ordinal)];
        ILookup<string, int> people = _held.Values.Select(h =>
                (Key: AcrossText.Key(h.Name), Person: Root(h.Person))).Distinct().ToLookup(p => p.Key, p => p.Person);
        return new ResultTable
        {
            Name = "who",
            Columns = Head,
            Rows = [.. kept.Select(h => Row(h, people[AcrossText.Key(h.Name)].Count() - 1))],
            Shown = ["name", "title", "organization", "status", "startDate", "endDate", "firstSeen", "lastSeen", "identity", "articles"],
            Narrow = ["name", "title", "organization", "status", "lastSeen", "articles"],
        };
    }

    private protected override void Add(ExtractionDocument document, string articleId)
    {
        foreach (PersonRecord person in document.Officials)
        {
            int own = _parents.Count;
            _parents.Add(own);
            foreach (Position post in person.Positions)
            {
                string body = AcrossText.Key(post.Organization);
                string where = body.Length == 0 || PopoloId.NamesOnlyLevel(body) ? $"{body}\n{articleId}" : body;
                (string, string, string) key = (AcrossText.Key(person.Name), AcrossText.Key(post.Title ?? post.Rank), where);
                if (!_held.TryGetValue(key, out Held? held))
                {
                    _held[key] = held = new Held(person.Name, post.Title ?? post.Rank, post.Organization, own);
                }

                _parents[Root(own)] = Root(held.Person);
                held.Add(post, Source.Of(document, articleId, person.Id));
            }
        }
    }

    private int Root(int person)
    {
        int root = person;
        while (_parents[root] != root)
        {
            root = _parents[root];
        }

        // The way is shortened, so that no chain grows with the number of articles.
        while (_parents[person] != root)
        {
            (person, _parents[person]) = (_parents[person], root);
        }

        return root;
    }

    private TableCell[] Row(Held held, int namesakes)
    {
        Source[] sources = [.. held.Sources.OrderBy(s => s.Day ?? "~", StringComparer.Ordinal).ThenBy(s =>
                    s.ArticleId, StringComparer.Ordinal)];
        int articles = sources.DistinctBy(s => s.ArticleId).Count();
        return
        [
            AcrossText.Cell(FormattableString.Invariant($"person-{Root(held.Person) + 1}")),
            AcrossText.Cell(held.Name),
            AcrossText.Cell(held.Title),
            AcrossText.Cell(held.Body),
            AcrossText.List(held.Posts.OrderBy(p => p.Day ?? "~", StringComparer.Ordinal).Select(p => EnumNames.Of(p.Post.Status))),
            AcrossText.Cell(held.Posts.Select(p => p.Post.StartDate).OfType<string>().Min(StringComparer.Ordinal)),
            AcrossText.Cell(held.Posts.Select(p => p.Post.EndDate).OfType<string>().Max(StringComparer.Ordinal)),
            AcrossText.Cell(sources[0].Day),
            AcrossText.Cell(sources.Select(s => s.Day).LastOrDefault(d => d is not null)),
            AcrossText.Cell(articles > 1 ? "likely" : "stated"),
            AcrossText.Cell(namesakes),
            AcrossText.Cell(articles),
            AcrossText.List(sources.Select(s => s.Title)),
            AcrossText.List(sources.Select(s => s.RecordId)),
        ];
    }

    private sealed class Held(string name, string? title, string? body, int person)
    {
        public string Name { get; } = name;

        public string? Title { get; } = title;

        public string? Body { get; } = body;

        public int Person { get; } = person;

        public List<Source> Sources { get; } = [];

        public List<(Position Post, string? Day)> Posts { get; } = [];

        public void Add(Position post, Source source)
        {
            Sources.Add(source);
            Posts.Add((post, source.Day));
        }
    }
}
