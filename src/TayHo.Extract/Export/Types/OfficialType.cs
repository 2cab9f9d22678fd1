using System.Globalization;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Types;

/// <summary>Officials: a table of the persons and one of their posts, and their line.</summary>
internal static class OfficialType
{
    private const string PostId = "postId";

    public static RecordType Create() => new RecordType<PersonRecord>("officials", d => d.Officials, Line, Persons(), Posts());

    /// <summary>A post as people read it: "Thượng tá Giám đốc, Công an tỉnh (former)".</summary>
    public static string Describe(Position post, DisplayLanguage language)
    {
        string text = LineParts.With(", ", LineParts.Blanks(post.Rank, post.Title), post.Organization);
        string term = LineParts.With("–", DisplayFormat.Date(post.StartDate, language), DisplayFormat.Date(post.EndDate, language));
        string notes = LineParts.With(", ", post.Status == PositionStatus.Current
                ? null : DisplayText.OfChoice(post.Status, language), post.StartDate is null && term.Length > 0 ? "–" + term : term);
        return notes.Length == 0 ? text : $"{text} ({notes})";
    }

    private static ExtractionTable<PersonRecord> Persons() =>
        RecordColumns.Table("officials", "One row a person with at least one post, rank or membership; the posts stand in the table posts.",
            d => d.Officials,
    [
        Column.Text<PersonRecord>("name", "The fullest form of the name.", p => p.Name),
        Column.Text<PersonRecord>("honorific", "ông, bà, đồng chí, …", p => p.Honorific),
        Column.List<PersonRecord>("posts", "The posts in words; the table posts has them in parts.", p =>
                p.Positions.Select(post => Describe(post, DisplayLanguage.English))),
    ]);

    private static ExtractionTable<Held> Posts() => new("posts", "One row a person and post.", PostId, Held.Of,
    [
        new Column<Held>(
            new TableColumn(PostId, TableColumnType.Text, "The person's recordId and the post's number: unique in the table."),
            row => new TableCell($"{RecordKey.Of(row.ArticleId, row.Value.Person.Id)}/{row.Value.Number.ToString(CultureInfo.InvariantCulture)}",
                    null)),
        Column.Reference<Held>(RecordColumns.RecordId, "Who holds it: the recordId in the table officials.", "officials", h => h.Person.Id),
        .. RecordColumns.Article<Held>(),
        Column.Text<Held>("name", "The holder's name.", h => h.Person.Name),
        Column.Text<Held>("title", "The post itself.", h => h.Post.Title),
        Column.Text<Held>("organization", "The body as far as the text gives it.", h => h.Post.Organization),
        Column.Choice<Held, ValueBasis>("organizationBasis", "\"inferred\" when the body was carried from elsewhere in the article.", h =>
                h.Post.OrganizationBasis),
        Column.Choice<Held, PositionStatus>("status", "current, former or acting.", h => h.Post.Status),
        Column.Text<Held>("rank", "An army or police rank, or a degree.", h => h.Post.Rank),
        Column.Date<Held>("startDate", "EDTF time the post began.", h => h.Post.StartDate),
        Column.Date<Held>("endDate", "EDTF time the post ended.", h => h.Post.EndDate),
    ]);

    private static RecordLine Line(PersonRecord person, DisplayLanguage language) =>
        new(PersonType.NameOf(person), string.Join("; ", person.Positions.Select(post => Describe(post, language))));

    /// <summary>A post with its holder; its number counts from 1.</summary>
    private readonly record struct Held(PersonRecord Person, Position Post, int Number)
    {
        public static IEnumerable<Held> Of(ExtractionDocument document) =>
            document.Officials.SelectMany(person => person.Positions.Select((post, i) => new Held(person, post, i + 1)));
    }
}
