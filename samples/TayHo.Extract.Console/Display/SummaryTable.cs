using Spectre.Console;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Types;
using TayHo.Extract.Records;
using Cell = Spectre.Console.Text;

namespace TayHo.Extract.ConsoleApp.Display;

/// <summary>What was found: every record of up to a few articles, or a row an article and the totals when there are more.</summary>
internal sealed class SummaryTable(ConsoleHost host)
{
    private const int MostInDetail = 3;
    private const int MostRows = 40;
    private const int MostRowsInPages = 2000;

    /// <summary>The records of one type that are drawn of an article; whoever wants thousands has them in the files.</summary>
    private const int MostOfType = 200;

    /// <summary>
    /// As much of a value as is drawn: a text without line ends has all of itself for its title, and drawing it would take longer than reading it.
    /// </summary>
    private const int MostOfValue = 1000;

    private const int MostOfTitle = 200;

    /// <summary>Below this width a column a record type would be cut.</summary>
    private const int WideScreen = 132;

    private readonly DisplayLanguage _language = host.Language;
    private readonly int _mostRows = host.HasPages ? MostRowsInPages : MostRows;
    private readonly int _mostOfType = host.HasPages ? MostRowsInPages : MostOfType;
    private readonly List<ExtractionDocument> _kept = [];
    private readonly List<(string Title, int[] Counts)> _rows = [];
    private readonly int[] _totals = new int[RecordTypes.All.Count];
    private int _count;

    /// <summary>Takes one document.</summary>
    public void Add(ExtractionDocument document)
    {
        _count++;
        if (_kept.Count < MostInDetail)
        {
            _kept.Add(document);
        }

        int[] counts = [.. RecordTypes.All.Select(type => type.Records(document).Count)];
        for (int i = 0; i < counts.Length; i++)
        {
            _totals[i] += counts[i];
        }

        if (_rows.Count < _mostRows)
        {
            _rows.Add((TitleOf(document), counts));
        }
    }

    /// <summary>Draws the table.</summary>
    public void Show()
    {
        IAnsiConsole screen = host.Screen;
        if (_count == 0)
        {
            return;
        }

        host.ShowPageByPage();

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
        screen.MarkupLineInterpolated($"[bold]{TitleOf(document)}[/]");
        string anchor = document.AnchorDate.Value is { } day
            ? Say("summary.anchor", DisplayFormat.Date(day, _language), DisplayText.OfChoice(document.AnchorDate.Basis, _language))
            : Say("summary.no-anchor");
        string authors = document.Article.Authors.Count > 0 ? string.Join(", ", document.Article.Authors) + " · " : "";
        screen.MarkupLineInterpolated($"[grey]{authors}{anchor}[/]");
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(Say("summary.type"), "Id", Say("summary.found"), Say("summary.details"));
        foreach (RecordType type in RecordTypes.All)
        {
            string label = type.Label(_language);
            IReadOnlyList<IExtractedRecord> records = type.Records(document);
            foreach (IExtractedRecord record in records.Take(_mostOfType))
            {
                RecordLine line = type.Line(record, _language);
                table.AddRow(new Cell(label), new Cell(record.Id), new Cell(Beginning(line.Found, MostOfValue)), new Cell(Beginning(line.Details, MostOfValue)));
                label = "";
            }

            if (records.Count > _mostOfType)
            {
                table.AddRow("", "", Say("summary.more", Number(records.Count - _mostOfType)), "");
            }
        }

        if (table.Rows.Count == 0)
        {
            screen.WriteLine(Say("summary.nothing"));
            return;
        }

        screen.Write(table);
    }

    /// <summary>The totals first: whoever looks at the first page alone has them.</summary>
    private void ShowCounts(IAnsiConsole screen)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn(Say("summary.article"));
        foreach (RecordType type in RecordTypes.All)
        {
            table.AddColumn(new TableColumn(type.Label(_language)) { Alignment = Justify.Right });
        }

        table.AddRow([new Cell(AllArticles(), new Style(decoration: Decoration.Bold)), .. _totals.Select(n => new Cell(Number(n), new Style(decoration: Decoration.Bold)))]);
        foreach ((string title, int[] counts) in _rows)
        {
            table.AddRow([InOneLine(title), .. counts.Select(n => new Cell(n > 0 ? Number(n) : ""))]);
        }

        screen.Write(table);
    }

    /// <summary>The form for 80 columns: the totals of each type, then an article a row and how many records it has.</summary>
    private void ShowTotals(IAnsiConsole screen)
    {
        var totals = new Table { Border = TableBorder.Rounded };
        totals.AddColumn(AllArticles());
        totals.AddColumn(new TableColumn(Say("summary.records")) { Alignment = Justify.Right });
        for (int i = 0; i < _totals.Length; i++)
        {
            totals.AddRow(new Cell(RecordTypes.All[i].Label(_language)), new Cell(Number(_totals[i])));
        }

        var articles = new Table { Border = TableBorder.Rounded };
        articles.AddColumn(Say("summary.article"));
        articles.AddColumn(new TableColumn(Say("summary.records")) { Alignment = Justify.Right });
        foreach ((string title, int[] counts) in _rows)
        {
            articles.AddRow(InOneLine(title), new Cell(Number(counts.Sum())));
        }

        screen.Write(totals);
        screen.Write(articles);
    }

    private string AllArticles() => _count > _rows.Count ? Say("summary.all-but", _count, _count - _rows.Count) : Say("summary.all", _count);

    private static string TitleOf(ExtractionDocument document) => Beginning(document.Article.Title ?? document.Article.Id, MostOfTitle);

    private static Cell InOneLine(string title) => new(title) { Overflow = Overflow.Ellipsis };

    private static string Beginning(string value, int most) => value.Length <= most ? value : value[..(char.IsHighSurrogate(value[most - 1]) ? most - 1 : most)] + "…";

    private string Number(int number) => DisplayFormat.Number(number, _language);

    private string Say(string key, params IReadOnlyList<object?> values) => ConsoleTexts.Of(_language, key, values);
}
