using System.Globalization;
using Spectre.Console;
using TayHo.Extract.Records;
using Cell = Spectre.Console.Text;

namespace TayHo.Extract.ConsoleApp.Display;

/// <summary>What was found: every record of up to a few articles, or one row an article with counts when there are more.</summary>
internal sealed class SummaryTable
{
    private const int MostInDetail = 3;
    private const int MostRows = 40;

    private readonly List<ExtractionDocument> _kept = [];
    private readonly Dictionary<string, int> _totals = [];
    private int _count;

    /// <summary>Takes one document.</summary>
    public void Add(ExtractionDocument document)
    {
        _count++;
        if (_kept.Count < MostRows)
        {
            _kept.Add(document);
        }

        foreach (string type in RecordLines.Types)
        {
            _totals[type] = _totals.GetValueOrDefault(type) + Count(document, type);
        }
    }

    /// <summary>Draws the table.</summary>
    public void Show(IAnsiConsole screen)
    {
        if (_count == 0)
        {
            return;
        }

        if (_count <= MostInDetail)
        {
            _kept.ForEach(document => ShowRecords(screen, document));
            return;
        }

        ShowCounts(screen);
    }

    private static void ShowRecords(IAnsiConsole screen, ExtractionDocument document)
    {
        screen.WriteLine();
        screen.MarkupLineInterpolated($"[bold]{document.Article.Title ?? document.Article.Id}[/]");
        string anchor = document.AnchorDate.Value is { } day ? $"anchor date {day} ({document.AnchorDate.Basis.ToString().ToLowerInvariant()})" : "no anchor date";
        string authors = document.Article.Authors.Count > 0 ? string.Join(", ", document.Article.Authors) + " · " : "";
        screen.MarkupLineInterpolated($"[grey]{authors}{anchor}[/]");
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("Type", "Id", "Found", "Details");
        string? last = null;
        foreach (RecordLine line in RecordLines.Of(document))
        {
            table.AddRow(
                new Cell(line.Type == last ? "" : line.Type),
                new Cell(line.Record.Id),
                new Cell(line.Found),
                new Cell(line.Details));
            last = line.Type;
        }

        if (last is null)
        {
            screen.WriteLine("Nothing found.");
            return;
        }

        screen.Write(table);
    }

    private static int Count(ExtractionDocument document, string type) => type switch
    {
        "events" => document.Events.Count,
        "officials" => document.Officials.Count,
        "people" => document.People.Count,
        "organizations" => document.Organizations.Count,
        "places" => document.Places.Count,
        "statistics" => document.Statistics.Count,
        "dates" => document.Dates.Count,
        "documents" => document.Documents.Count,
        "awards" => document.Awards.Count,
        _ => document.Quotes.Count,
    };

    private void ShowCounts(IAnsiConsole screen)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowFooters = true };
        table.AddColumn(new TableColumn("Article") { Footer = new Cell(_count > _kept.Count ? string.Create(CultureInfo.InvariantCulture, $"all {_count} articles ({_count - _kept.Count} not shown)") : string.Create(CultureInfo.InvariantCulture, $"all {_count} articles")) });
        foreach (string type in RecordLines.Types)
        {
            table.AddColumn(new TableColumn(type) { Alignment = Justify.Right, Footer = new Cell(_totals[type].ToString(CultureInfo.InvariantCulture)) });
        }

        foreach (ExtractionDocument document in _kept)
        {
            table.AddRow(
            [
                new Cell(document.Article.Title ?? document.Article.Id) { Overflow = Overflow.Ellipsis },
                .. RecordLines.Types.Select(type => new Cell(Count(document, type) is var n and > 0 ? n.ToString(CultureInfo.InvariantCulture) : "")),
            ]);
        }

        screen.Write(table);
    }
}
