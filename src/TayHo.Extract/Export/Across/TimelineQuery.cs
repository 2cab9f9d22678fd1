using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Across;

/// <summary>
/// Events and the days on which posts began and ended, by date. The same event told by several articles is one row: the same day, and
/// names that share half of their words, or a third and the place.
/// </summary>
/// <example><code>
/// var query = new TimelineQuery(from: "2024", until: "2025-06");
/// foreach (ExtractionDocument document in documents) { query.Add(document); }
/// ResultTable answer = query.Finish();
/// </code></example>
public sealed class TimelineQuery : AcrossQuery
{
    private const double AlikeByName = 0.5;
    private const double AlikeWithPlace = 0.34;

    private static readonly TableColumn[] Head =
    [
        new("date", TableColumnType.Date, "EDTF date."),
        new("kind", TableColumnType.Text, "The event's kind, or postBegins or postEnds."),
        new("what", TableColumnType.Text, "The event's name, or the person and the post."),
        new("place", TableColumnType.Text, "Where, as written; the body of a post."),
        new("placeCode", TableColumnType.Text, "The code of the administrative unit that the place is or names."),
        new("organizers", TableColumnType.Text, "The organisers' names. Several are separated by \"; \"."),
        new("articles", TableColumnType.Integer, "How many articles tell it."),
        new("sources", TableColumnType.Text, "The articles' headlines. Several are separated by \"; \"."),
        new("recordIds", TableColumnType.Text, "The recordIds in the tables events and officials. Several are separated by \"; \"."),
    ];

    private readonly string? _from;
    private readonly string? _until;
    private readonly SortedDictionary<string, List<Happening>> _days = new(StringComparer.Ordinal);

    /// <summary>Asks for all that has a date, or for what lies between two.</summary>
    /// <param name="from">The first day, month or year (ISO); null for no bound.</param>
    /// <param name="until">The last day, month or year (ISO), all of it; null for no bound.</param>
    public TimelineQuery(string? from = null, string? until = null)
    {
        _from = from;
        _until = until;
    }

    /// <inheritdoc/>
    public override ResultTable Finish() => new()
    {
        Name = "timeline",
        Columns = Head,
        Rows = [.. _days.SelectMany(day => day.Value.Select(h => Row(day.Key, h)))],
        Shown = ["date", "kind", "what", "place", "articles"],
        Narrow = ["date", "kind", "what", "articles"],
    };

    private protected override void Add(ExtractionDocument document, string articleId)
    {
        foreach (EventRecord e in document.Events)
        {
            AddOne(e.Date, new Happening(EnumNames.Of(e.Kind), e.Name, e.Place, e.PlaceCode, IsEvent: true), e.Organizers,
                    Source.Of(document, articleId, e.Id));
        }

        foreach (PersonRecord person in document.Officials)
        {
            foreach (Position post in person.Positions)
            {
                string what = $"{person.Name}: {post.Title ?? post.Rank}";
                AddOne(post.StartDate, new Happening("postBegins", what, post.Organization, null, IsEvent: false), [],
                        Source.Of(document, articleId, person.Id));
                AddOne(post.EndDate, new Happening("postEnds", what, post.Organization, null, IsEvent: false), [],
                        Source.Of(document, articleId, person.Id));
            }
        }
    }

    private void AddOne(string? date, Happening happening, IReadOnlyList<string> organizers, Source source)
    {
        if (date is null || !char.IsAsciiDigit(date[0]) || !IsAsked(date))
        {
            return;
        }

        if (!_days.TryGetValue(date, out List<Happening>? day))
        {
            _days[date] = day = [];
        }

        Happening? same = day.Find(h => h.IsSame(happening, date.Length >= 10));
        if (same is null)
        {
            day.Add(same = happening);
        }

        same.Organizers.AddRange(organizers);
        same.Sources.Add(source);
    }

    /// <summary>ISO dates compare as texts; a month or year as bound takes all of its days.</summary>
    private bool IsAsked(string date) =>
        (_from is null || string.CompareOrdinal(date, _from) >= 0)
            && (_until is null || string.CompareOrdinal(date, _until) <= 0 || date.StartsWith(_until, StringComparison.Ordinal));

    private static TableCell[] Row(string date, Happening happening) =>
    [
        AcrossText.Cell(date),
        AcrossText.Cell(happening.Kind),
        AcrossText.Cell(happening.What),
        AcrossText.Cell(happening.Place),
        AcrossText.Cell(happening.PlaceCode),
        AcrossText.List(happening.Organizers),
        AcrossText.Cell(happening.Sources.DistinctBy(s => s.ArticleId).Count()),
        AcrossText.List(happening.Sources.Select(s => s.Title)),
        AcrossText.List(happening.Sources.Select(s => s.RecordId)),
    ];

    private sealed record Happening(string Kind, string What, string? Place, string? PlaceCode, bool IsEvent)
    {
        public List<string> Organizers { get; } = [];

        public List<Source> Sources { get; } = [];

        public bool IsSame(Happening other, bool sameDay)
        {
            if (!IsEvent || !other.IsEvent)
            {
                return Kind == other.Kind && AcrossText.Key(What) == AcrossText.Key(other.What)
                    && AcrossText.Key(Place) == AcrossText.Key(other.Place);
            }

            // Within a month or a year much has one name: only the same words are the same event then.
            double likeness = AcrossText.Likeness(What, other.What);
            bool samePlace = (PlaceCode is not null && PlaceCode == other.PlaceCode)
                || (Place is not null && AcrossText.Key(Place) == AcrossText.Key(other.Place));
            return sameDay ? likeness >= AlikeByName || (samePlace && likeness >= AlikeWithPlace) : likeness >= 1;
        }
    }
}
