using System.Globalization;
using System.Text.Encodings.Web;
using TayHo.Extract.Export.Across;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;

namespace TayHo.Extract.ConsoleApp.Across;

/// <summary>Draws each series as a small line chart: a point a number, periods from left to right.</summary>
internal static class SeriesChart
{
    private const int Width = 320;
    private const int Height = 150;
    private const int Margin = 22;
    private const int MostCharts = 60;
    private static readonly string[] Named = ["measure", "unit", "scope"];

    /// <summary>Writes a chart for each series.</summary>
    public static void WriteAll(TextWriter page, ResultTable table, DisplayLanguage language, HtmlEncoder encoder)
    {
        foreach (IGrouping<decimal?, IReadOnlyList<TableCell>> series in table.Rows.GroupBy(r => Cell(table, r, "series").Number).Take(MostCharts))
        {
            IReadOnlyList<TableCell> first = series.First();
            string caption = string.Join(" · ", Named.Select(n => Cell(table, first, n).Text).OfType<string>());
            page.Write($"<figure><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{encoder.Encode(caption)}\">");
            WritePoints(page, [.. series.Select(r => (Cell(table, r, "period").Text ?? "", Cell(table, r, "value").Number ?? 0))], language, encoder);
            page.Write($"</svg><figcaption>{encoder.Encode(caption)}</figcaption></figure>\n");
        }
    }

    private static void WritePoints(TextWriter page, IReadOnlyList<(string Period, decimal Value)> points, DisplayLanguage language, HtmlEncoder encoder)
    {
        string[] periods = [.. points.Select(p => p.Period).Distinct()];
        decimal low = Math.Min(0, points.Min(p => p.Value)), high = Math.Max(points.Max(p => p.Value), low + 1);
        string X(string period) => Number(Margin + ((Width - (2 * Margin)) * Array.IndexOf(periods, period) / (double)Math.Max(1, periods.Length - 1)));
        string Y(decimal value) => Number(Height - Margin - ((Height - (2 * Margin)) * (double)((value - low) / (high - low))));
        page.Write($"<line x1=\"{Margin}\" x2=\"{Width - Margin}\" y1=\"{Y(0)}\" y2=\"{Y(0)}\"/>");
        page.Write($"<polyline points=\"{string.Join(' ', points.Select(p => $"{X(p.Period)},{Y(p.Value)}"))}\"/>");
        foreach ((string period, decimal value) in points)
        {
            page.Write($"<circle cx=\"{X(period)}\" cy=\"{Y(value)}\" r=\"3\"><title>{encoder.Encode($"{DisplayFormat.Date(period, language)}: {DisplayFormat.Number(value, language)}")}</title></circle>");
        }

        page.Write($"<text x=\"2\" y=\"12\">{DisplayFormat.Number(high, language)}</text>");
        page.Write($"<text x=\"{Margin}\" y=\"{Height - 4}\">{encoder.Encode(DisplayFormat.Date(periods[0], language)!)}</text>");
        page.Write($"<text x=\"{Width - Margin}\" y=\"{Height - 4}\" text-anchor=\"end\">{encoder.Encode(DisplayFormat.Date(periods[^1], language)!)}</text>");
    }

    private static TableCell Cell(ResultTable table, IReadOnlyList<TableCell> row, string column) =>
        row[table.Columns.Select((c, i) => (c.Name, i)).First(c => c.Name == column).i];

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
