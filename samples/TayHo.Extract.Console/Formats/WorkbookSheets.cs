using SpreadCheetah;
using SpreadCheetah.Worksheets;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>Writes a workbook's sheets, one after the other.</summary>
internal sealed class WorkbookSheets(Spreadsheet book, DisplayLanguage language, string? reportName)
{
    /// <summary>Excel's last row, less the header.</summary>
    private const int MostRows = 1_048_575;
    private const int LongestLink = 255;
    private const int NarrowestColumn = 9;
    private const int WidestColumn = 60;

    private readonly WorkbookStyles _styles = new(book, language);

    /// <summary>The first sheet: each table with its count and what a row is.</summary>
    public async Task WriteContentsAsync(IReadOnlyList<TableSpool> spools)
    {
        var options = new WorksheetOptions();
        int[] widths = [18, 26, 12, 90];
        for (int i = 0; i < widths.Length; i++)
        {
            options.Column(i + 1).Width = widths[i];
        }

        await book.StartWorksheetAsync(Say("workbook.contents"), options);
        await book.AddRowAsync([new Cell(Say("workbook.title"), _styles.Title)]);
        await book.AddRowAsync(Array.Empty<Cell>());
        await book.AddHeaderRowAsync([Say("workbook.sheet"), Say("workbook.holds"), Say("workbook.rows"), Say("workbook.a-row")], _styles.Header);
        foreach (TableSpool spool in spools)
        {
            string name = spool.Table.Name;
            await book.AddRowAsync(
            [
                new Cell(new Formula($"HYPERLINK(\"#'{name}'!A1\",\"{name}\")"), name, _styles.Link),
                new Cell(DisplayText.Of("type." + name, language)),
                new Cell(spool.Count, _styles.Integer),
                new Cell(spool.Table.Description),
            ]);
        }
    }

    /// <summary>A table's sheet; a second and third of the name where the rows are more than a sheet holds.</summary>
    public async Task WriteTableAsync(TableSpool spool)
    {
        int row = 0;
        IReadOnlyList<TableColumn> columns = spool.Table.Columns;
        var cells = new Cell[columns.Count];
        foreach (IReadOnlyList<TableCell> values in spool.Read())
        {
            if (row % MostRows == 0)
            {
                await StartAsync(spool, (row / MostRows) + 1);
            }

            row++;
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = LinkOf(columns[i], values[i]) ?? _styles.CellOf(columns[i], values[i]);
            }

            await book.AddRowAsync(cells);
        }

        if (row == 0)
        {
            await StartAsync(spool, 1);
        }
    }

    private async Task StartAsync(TableSpool spool, int part)
    {
        IReadOnlyList<TableColumn> columns = spool.Table.Columns;
        int rows = Math.Min(MostRows, spool.Count - ((part - 1) * MostRows));
        var options = new WorksheetOptions { FrozenRows = 1, AutoFilter = new AutoFilterOptions($"A1:{Letters(columns.Count)}{rows + 1}") };
        for (int i = 0; i < columns.Count; i++)
        {
            int longest = Math.Max(columns[i].Name.Length + 3, columns[i].Type == TableColumnType.Number ? 16 : spool.LongestCells[i]);
            options.Column(i + 1).Width = Math.Clamp(longest, NarrowestColumn, WidestColumn);
        }

        await book.StartWorksheetAsync(part == 1 ? spool.Table.Name : $"{spool.Table.Name} ({part})", options);
        await book.AddHeaderRowAsync([.. columns.Select(c => c.Name)], _styles.Header);
    }

    /// <summary>A page's address leads to the page; a record's key leads to its place in the report of the same run.</summary>
    private Cell? LinkOf(TableColumn column, TableCell cell)
    {
        if (cell.Text is not { } text)
        {
            return null;
        }

        string? link = column.Name == "url" && text.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? text
            : reportName is not null && column.Name is "recordId" or "articleId" && column.References is null or "officials" ? $"{reportName}#{Uri.EscapeDataString(text)}"
            : null;
        return link is null || link.Length > LongestLink || text.Length > LongestLink || link.Contains('"', StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal)
            ? null
            : new Cell(new Formula($"HYPERLINK(\"{link}\",\"{text}\")"), WorkbookText.Fit(text), _styles.Link);
    }

    private static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));

    private string Say(string key) => ConsoleTexts.Of(language, key);
}
