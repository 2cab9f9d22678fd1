using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Across;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;

namespace TayHo.Extract.ConsoleApp.Across;

/// <summary>An answer as one self-contained page: its table, and for series a chart each. No script, nothing loaded.</summary>
internal static class ResultPage
{
    /// <summary>What a page says it was made by.</summary>
    public const string Generator = "TayHo.Extract";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        :root{color-scheme:light dark;--bg:#fff;--fg:#1b1f24;--line:#d0d7de;--soft:#f6f8fa;--bar:#3b6ea5}
        @media (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--line:#3d444d;--soft:#161b22;--bar:#6ea8e0}}
        body{font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;margin:1rem auto;max-width:84rem;padding:0 1rem;color:var(--fg);background:var(--bg)}
        .wide{overflow-x:auto}table{border-collapse:collapse;font-size:.92rem;width:100%}th,td{border-bottom:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}
        th{background:var(--soft);position:sticky;top:0}td.n{text-align:right;white-space:nowrap}
        figure{margin:1rem 0;display:inline-block;width:22rem;max-width:100%;vertical-align:top}figcaption{font-size:.9rem}svg{width:100%;height:auto}svg text{fill:var(--fg);font-size:11px}
        svg polyline{fill:none;stroke:var(--bar);stroke-width:2}svg circle{fill:var(--bar)}svg line{stroke:var(--line)}
        """;

    /// <summary>Writes the page.</summary>
    public static void Write(ResultTable table, Stream stream, DisplayLanguage language)
    {
        using var page = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        string title = Encoder.Encode(ConsoleTexts.Of(language, "across.title-" + table.Name));
        page.Write($"<!DOCTYPE html>\n<html lang=\"{(language == DisplayLanguage.Vietnamese ? "vi" : "en")}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        page.Write($"<meta name=\"generator\" content=\"{Generator}\">\n");
        page.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';style-src 'unsafe-inline'\">\n");
        page.Write($"<title>{title}</title>\n<style>\n{Style}\n</style></head><body><main id=\"main\">\n<h1>{title}</h1>\n");
        if (table.Name == "series")
        {
            SeriesChart.WriteAll(page, table, language, Encoder);
        }

        page.Write($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{title}\"><table><thead><tr>");
        foreach (TableColumn column in table.Columns)
        {
            page.Write($"<th scope=\"col\">{Encoder.Encode(ResultWords.Header(table, column, language))}</th>");
        }

        page.Write("</tr></thead><tbody>\n");
        foreach (IReadOnlyList<TableCell> row in table.Rows)
        {
            page.Write("<tr>");
            for (int i = 0; i < row.Count; i++)
            {
                page.Write($"<td{(row[i].Number is null ? "" : " class=\"n\"")}>{Encoder.Encode(ResultWords.Cell(table.Columns[i], row[i], language))}</td>");
            }

            page.Write("</tr>\n");
        }

        page.Write("</tbody></table></div></main></body></html>\n");
    }
}
