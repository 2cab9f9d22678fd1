using System.Globalization;
using TayHo.Extract.Articles;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>A CSV file or workbook with an article a row. A row without text is a failure of its own; the rows after it are still read.</summary>
internal static class ArticleList
{
    /// <summary>Whether a path is read as a list.</summary>
    public static bool Is(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv" or ".xlsx";

    /// <summary>Reads the header only.</summary>
    /// <exception cref="UsageException">Its columns are not those that were named.</exception>
    public static void CheckColumns(string path, ArticleColumns columns)
    {
        (IReadOnlyList<string> headers, string? fault) = Rows(path).FirstOrDefault(([], "empty"));
        if (fault is null)
        {
            columns.Find(path, headers);
        }
    }

    /// <summary>The articles and failures of a list, row by row.</summary>
    /// <exception cref="UsageException">Its columns are not those that were named.</exception>
    public static IEnumerable<ArticleInputResult> Read(string path, ArticleColumns columns)
    {
        IReadOnlyDictionary<string, int>? places = null;
        int line = 0;
        foreach ((IReadOnlyList<string> cells, string? fault) in Rows(path))
        {
            line++;
            if (fault is not null)
            {
                yield return Failed(path, line, "input.unreadable", fault);
            }
            else if (places is null)
            {
                places = columns.Find(path, cells);
            }
            else if (cells.Any(c => c.Length > 0))
            {
                yield return ReadRow(path, line, cells, places);
            }
        }
    }

    private static ArticleInputResult ReadRow(string path, int line, IReadOnlyList<string> cells, IReadOnlyDictionary<string, int> places)
    {
        string? Field(string name) => places.TryGetValue(name, out int at) && at < cells.Count && !string.IsNullOrWhiteSpace(cells[at]) ? cells[at] : null;
        string? html = Field("html"), text = html is null ? Field("text") : null;
        if (html is null && text is null)
        {
            return Failed(path, line, "input.empty", "the row has neither text nor html.");
        }

        return new ArticleInputResult
        {
            Source = path,
            Line = line,
            Input = new ArticleInput
            {
                Id = Field("id"),
                Source = path,
                Url = Field("url"),
                Title = Field("title"),
                Lead = Field("lead"),
                Authors = Field("authors")?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                PublishedAt = Day(Field("publishedAt")),
                Html = html,
                Text = text,
            },
        };
    }

    /// <summary>A workbook counts days from 30 December 1899; what people type as 28/2/2024 is read the Vietnamese way.</summary>
    private static string? Day(string? cell)
    {
        if (cell is null)
        {
            return null;
        }

        if (double.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double days) && days is > 20000 and < 90000)
        {
            return DateTime.FromOADate(days).ToString(days == Math.Truncate(days) ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm'+07:00'", CultureInfo.InvariantCulture);
        }

        return DateTime.TryParseExact(cell.Trim(), ["d/M/yyyy", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : cell;
    }

    private static IEnumerable<(IReadOnlyList<string> Cells, string? Fault)> Rows(string path)
    {
        using IEnumerator<IReadOnlyList<string>> rows = TableRows.Read(path, _ => { }).GetEnumerator();
        while (true)
        {
            string? fault = null;
            try
            {
                if (!rows.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception failure) when (TableRows.IsFault(failure))
            {
                fault = $"the list can't be read: {failure.Message}";
            }

            if (fault is not null)
            {
                yield return ([], fault);
                yield break;
            }

            yield return (rows.Current, null);
        }
    }

    private static ArticleInputResult Failed(string path, int line, string code, string message) =>
        new() { Source = path, Line = line, Failure = new ArticleInputException(code, message) };
}
