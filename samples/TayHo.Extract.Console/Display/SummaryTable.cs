using Spectre.Console;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Types;
using TayHo.Extract.Records;
using Cell = Spectre.Console.Text;

namespace TayHo.Extract.ConsoleApp.Display;

/// <summary>What was found: every record of up to a few articles, or a row an article and the totals when there are more.</summary>
internal sealed class SummaryTable(DisplayLanguage language)
{
    private const int MostInDetail = 3;
    private const int MostRows = 40;

    /// <summary>Below this width a column a record type would be cut.</summary>
    private const int WideScreen = 132;

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

        foreach (RecordType type in RecordTypes.All)
        {
            _totals[type.Name] = _totals.GetValueOrDefault(type.Name) + type.Records(document).Count;
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
        }
        else if (screen.Profile.Width >= WideScreen)
        {
            ShowCounts(screen);
        }
        else
        {
            ShowTotals(screen);
        }
    }

    private void ShowRecords(IAnsiConsole screen, ExtractionDocument document)
    {
        screen.WriteLine();
        screen.MarkupLineInterpolated($"[bold]{document.Article.Title ?? document.Article.Id}[/]");
        string anchor = document.AnchorDate.Value is { } day
            ? Say("summary.anchor", DisplayFormat.Date(day, language), DisplayText.OfChoice(document.AnchorDate.Basis, language))
            : Say("summary.no-anchor");
        string authors = document.Article.Authors.Count > 0 ? string.Join(", ", document.Article.Authors) + " · " : "";
        screen.MarkupLineInterpolated($"[grey]{authors}{anchor}[/]");
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(Say("summary.type"), "Id", Say("summary.found"), Say("summary.details"));
        foreach (RecordType type in RecordTypes.All)
        {
            string label = type.Label(language);
            foreach (IExtractedRecord record in type.Records(document))
            {
                RecordLine line = type.Line(record, language);
                table.AddRow(new Cell(label), new Cell(record.Id), new Cell(line.Found), new Cell(line.Details));
                label = "";
            }
        }

        if (table.Rows.Count == 0)
        {
            screen.WriteLine(Say("summary.nothing"));
            return;
        }

        screen.Write(table);
    }

    private void ShowCounts(IAnsiConsole screen)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowFooters = true };
        table.AddColumn(new TableColumn(Say("summary.article")) { Footer = new Cell(AllArticles()) });
        foreach (RecordType type in RecordTypes.All)
        {
            table.AddColumn(new TableColumn(type.Label(language)) { Alignment = Justify.Right, Footer = new Cell(Number(_totals[type.Name])) });
        }

        foreach (ExtractionDocument document in _kept)
        {
            table.AddRow([TitleOf(document), .. RecordTypes.All.Select(type => new Cell(type.Records(document).Count is var n and > 0 ? Number(n) : ""))]);
        }

        screen.Write(table);
    }

    /// <summary>The form for 80 columns: an article and how many records it has, then the totals of each type.</summary>
    private void ShowTotals(IAnsiConsole screen)
    {
        var articles = new Table { Border = TableBorder.Rounded };
        articles.AddColumn(Say("summary.article"));
        articles.AddColumn(new TableColumn(Say("summary.records")) { Alignment = Justify.Right });
        foreach (ExtractionDocument document in _kept)
        {
            articles.AddRow(TitleOf(document), new Cell(Number(RecordTypes.All.Sum(type => type.Records(document).Count))));
        }

        var totals = new Table { Border = TableBorder.Rounded };
        totals.AddColumn(AllArticles());
        totals.AddColumn(new TableColumn(Say("summary.records")) { Alignment = Justify.Right });
        foreach (RecordType type in RecordTypes.All)
        {
            totals.AddRow(new Cell(type.Label(language)), new Cell(Number(_totals[type.Name])));
        }

        screen.Write(articles);
        screen.Write(totals);
    }

    private string AllArticles() => _count > _kept.Count ? Say("summary.all-but", _count, _count - _kept.Count) : Say("summary.all", _count);

    private static Cell TitleOf(ExtractionDocument document) => new(document.Article.Title ?? document.Article.Id) { Overflow = Overflow.Ellipsis };

    private string Number(int number) => DisplayFormat.Number(number, language);

    private string Say(string key, params ReadOnlySpan<object?> values) => ConsoleTexts.Of(language, key, values);
}
