using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export;
using TayHo.Extract.Export.Across;
using TayHo.Extract.Export.Tables;
using SpectreCell = Spectre.Console.Text;
using TableCell = TayHo.Extract.Export.Tables.TableCell;

namespace TayHo.Extract.ConsoleApp.Across;

/// <summary>Writes an answer as a table for people, CSV, JSON or a page.</summary>
internal static class ResultWriter
{
    /// <summary>The forms, by what --format and a file's extension call them.</summary>
    public static readonly string[] Formats = ["table", "csv", "json", "html"];

    /// <summary>Below this width only the columns that matter most are shown.</summary>
    private const int WideScreen = 110;

    private const int MostRowsOnScreen = 1000;

    /// <summary>Writes the answer.</summary>
    /// <param name="table">The answer.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="target">Where to, for all but "table".</param>
    /// <param name="host">The screen, for "table".</param>
    public static void Write(ResultTable table, string format, OutputTarget target, ConsoleHost host)
    {
        if (format == "table")
        {
            Show(table, host);
            return;
        }

        using var file = new SingleFile(target, table.Name + "." + format);
        switch (format)
        {
            case "csv":
                ExtractionCsv.WriteRows(file.Stream, table.Columns, table.Rows, target.CsvStyle);
                break;
            case "json":
                WriteJson(table, file.Stream);
                break;
            default:
                ResultPage.Write(table, file.Stream, target.Language);
                break;
        }

        file.Commit();
    }

    /// <summary>Whether a file that begins and ends like this is an answer of ours to such a question.</summary>
    /// <param name="table">An answer to it, with rows or without.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="ends">The file's beginning and end, a character a byte.</param>
    public static bool Wrote(ResultTable table, string format, string ends) => format switch
    {
        "csv" => Array.Exists([',', ';'], separator => ends.Split('\n')[0].Contains(string.Join(separator, table.Columns.Select(c => c.Name)), StringComparison.Ordinal)),
        "json" => ends.StartsWith("[]", StringComparison.Ordinal) || (ends.StartsWith('[') && table.Columns.All(c => ends.Contains($"\"{c.Name}\":", StringComparison.Ordinal))),
        _ => ends.Contains($"\"{ResultPage.Generator}\"", StringComparison.Ordinal),
    };

    private static void Show(ResultTable answer, ConsoleHost host)
    {
        IReadOnlyList<string> names = host.Screen.Profile.Width < WideScreen ? answer.Narrow : answer.Shown;
        int[] shown = [.. names.Select(name => answer.Columns.Select((c, i) => (c, i)).First(c => c.c.Name == name).i)
            .Where(i => answer.Rows.Any(row => !row[i].IsEmpty))];
        var table = new Table { Border = TableBorder.Rounded };
        foreach (int i in shown)
        {
            table.AddColumn(new Spectre.Console.TableColumn(ResultWords.Header(answer, answer.Columns[i], host.Language)) { Alignment = answer.Columns[i].Type is TableColumnType.Number or TableColumnType.Integer ? Justify.Right : Justify.Left });
        }

        int most = host.OutputIsTerminal ? MostRowsOnScreen : int.MaxValue;
        foreach (IReadOnlyList<TableCell> row in answer.Rows.Take(most))
        {
            table.AddRow(shown.Select(i => new SpectreCell(ResultWords.Cell(answer.Columns[i], row[i], host.Language))));
        }

        if (answer.Rows.Count == 0)
        {
            host.Screen.WriteLine(ConsoleTexts.Of(host.Language, "across.nothing"));
            return;
        }

        host.ShowPageByPage();
        host.Screen.Write(table);
        if (names.Contains("articles") && !names.Contains("identity") && answer.Columns.Any(c => c.Name == "identity"))
        {
            host.Screen.WriteLine(ConsoleTexts.Of(host.Language, "across.likely"));
        }

        if (answer.Rows.Count > most)
        {
            host.Screen.WriteLine(ConsoleTexts.Of(host.Language, "across.more", answer.Rows.Count - most, answer.Name));
        }
    }

    private static void WriteJson(ResultTable table, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (IReadOnlyList<TableCell> row in table.Rows)
            {
                json.WriteStartObject();
                for (int i = 0; i < row.Count; i++)
                {
                    WriteProperty(json, table.Columns[i].Name, row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        stream.Write(Encoding.UTF8.GetBytes("\n"));
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, TableCell cell)
    {
        if (cell.Number is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteString(name, cell.Text);
        }
    }
}
