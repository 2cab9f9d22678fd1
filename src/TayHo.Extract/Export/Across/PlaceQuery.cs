using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Export.Types;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Across;

/// <summary>
/// All facts of an administrative unit, of the units inside it and of what became of it: where it is named, its numbers, its events, its
/// bodies and who held posts there.
/// </summary>
/// <example><code>
/// var query = new PlaceQuery("00109");
/// foreach (ExtractionDocument document in documents) { query.Add(document); }
/// ResultTable answer = query.Finish();
/// </code></example>
public sealed class PlaceQuery : AcrossQuery
{
    private static readonly TableColumn[] Head =
    [
        new("articleDate", TableColumnType.Date, "The article's day."),
        new("type", TableColumnType.Text, "The record's type."),
        new("found", TableColumnType.Text, "The record as people read it."),
        new("details", TableColumnType.Text, "What is known of it."),
        new("unit", TableColumnType.Text, "The unit by which it belongs here."),
        new("unitCode", TableColumnType.Text, "That unit's code."),
        new("relation", TableColumnType.Text, "itself: the unit asked for; became: what became of it; part: a unit inside."),
        new("articleTitle", TableColumnType.Text, "The article's headline."),
        new("articleId", TableColumnType.Text, "The article's id."),
        new("recordId", TableColumnType.Text, "The recordId in the type's table."),
    ];

    private readonly DisplayLanguage _language;
    private readonly PlaceReachMap _reach;
    private readonly List<(string? Day, TableCell[] Cells)> _rows = [];

    /// <summary>Asks for a unit.</summary>
    /// <param name="code">Its code, of any time.</param>
    /// <param name="language">The language of the records' lines.</param>
    /// <param name="reach">Whether the units inside it count as well.</param>
    /// <exception cref="ArgumentException">No unit ever had the code.</exception>
    public PlaceQuery(string code, DisplayLanguage language = DisplayLanguage.English, PlaceReach reach = PlaceReach.WithParts)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        _language = language;
        _reach = new PlaceReachMap(code, reach);
    }

    /// <summary>The codes whose facts are asked for: the unit's, those of what became of it, and of the units inside.</summary>
    public IReadOnlyCollection<string> Codes => [.. _reach.Codes.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override ResultTable Finish() => new()
    {
        Name = "place",
        Columns = Head,
        Rows = [.. _rows.OrderBy(r => r.Day ?? "~", StringComparer.Ordinal).Select(r => r.Cells)],
        Shown = ["articleDate", "unit", "type", "found", "details", "articleTitle"],
        Narrow = ["articleDate", "unit", "type", "found"],
    };

    private protected override void Add(ExtractionDocument document, string articleId)
    {
        Dictionary<string, string> bodies = [];
        foreach (OrganizationRecord body in document.Organizations.Where(o => _reach.Holds(o.PlaceCode)))
        {
            bodies[AcrossText.Key(body.Name)] = body.PlaceCode!;
            bodies[AcrossText.Key(body.InferredName ?? body.Name)] = body.PlaceCode!;
        }

        foreach (RecordType type in RecordTypes.All)
        {
            foreach (IExtractedRecord record in type.Records(document))
            {
                if (CodeOf(record, bodies) is { } code && _reach.Holds(code))
                {
                    AddRow(document, articleId, type, record, code);
                }
            }
        }
    }

    private static string? CodeOf(IExtractedRecord record, Dictionary<string, string> bodies) => record switch
    {
        PlaceRecord place => place.Code,
        StatisticRecord number => number.ScopeCode,
        EventRecord e => e.PlaceCode,
        OrganizationRecord body => body.PlaceCode,
        PersonRecord person => person.Positions.Select(p => bodies.GetValueOrDefault(AcrossText.Key(p.Organization))).FirstOrDefault(c =>
                c is not null),
        _ => null,
    };

    private void AddRow(ExtractionDocument document, string articleId, RecordType type, IExtractedRecord record, string code)
    {
        RecordLine line = type.Line(record, _language);
        Source source = Source.Of(document, articleId, record.Id);
        _rows.Add((source.Day,
        [
            AcrossText.Cell(source.Day),
            AcrossText.Cell(type.Name),
            AcrossText.Cell(line.Found),
            AcrossText.Cell(line.Details),
            AcrossText.Cell(_reach.NameOf(code)),
            AcrossText.Cell(code),
            AcrossText.Cell(_reach.RelationOf(code)),
            AcrossText.Cell(source.Title),
            AcrossText.Cell(articleId),
            AcrossText.Cell(source.RecordId),
        ]));
    }
}
