using System.Drawing;
using SpreadCheetah;
using SpreadCheetah.Styling;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>How a workbook's cells look: codes as text, real numbers and days, a header that stands out.</summary>
internal sealed class WorkbookStyles(Spreadsheet book, DisplayLanguage language)
{
    /// <summary>Texts keep their blanks and line breaks; no property tells when the file was made, for the same input gives the same bytes.</summary>
    public static SpreadCheetahOptions Options { get; } = new() { PreserveStringWhitespace = true, DocumentProperties = null };

    /// <summary>The header's.</summary>
    public StyleId Header { get; } = book.AddStyle(new Style { Font = { Bold = true }, Fill = { Color = Color.FromArgb(0xDD, 0xE6, 0xF0) } });

    /// <summary>The title of the first sheet.</summary>
    public StyleId Title { get; } = book.AddStyle(new Style { Font = { Bold = true, Size = 14 } });

    /// <summary>A link's.</summary>
    public StyleId Link { get; } = book.AddStyle(Style.Hyperlink);

    /// <summary>A whole number's.</summary>
    public StyleId Integer { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom("#,##0") });

    private StyleId Number { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom("#,##0.############") });

    private StyleId Text { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom("@") });

    private StyleId Day { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom(language == DisplayLanguage.Vietnamese ? "dd/mm/yyyy" : "yyyy-mm-dd") });

    /// <summary>A cell with the look of its column.</summary>
    public Cell CellOf(TableColumn column, TableCell cell)
    {
        if (cell.Number is { } number)
        {
            // "#,##0.####" would leave a decimal mark behind a whole number.
            return new Cell(number, column.Type == TableColumnType.Integer || number == decimal.Truncate(number) ? Integer : Number);
        }

        if (cell.Text is not { } text)
        {
            return default;
        }

        return column.Type == TableColumnType.Date && WorkbookText.DayOf(text) is { } day ? new Cell(day, Day) : new Cell(WorkbookText.Fit(text), Text);
    }
}
