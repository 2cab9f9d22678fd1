using System.Globalization;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>A CSV file or workbook with an article a row. A row without text is a failure of its own; the rows after it are still read.</summary>
internal static class ArticleList
{
    /// <summary>Whether a path is read as a list.</summary>
    public static bool Is(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv" or ".xlsx";

    /// <summary>Whether a path is a packed list's, which would be read as one text.</summary>
    public static bool IsPacked(string path) => Path.GetExtension(path).Equals(".gz", StringComparison.OrdinalIgnoreCase) && Is(path[..^3]);

    /// <summary>That a packed list is not read.</summary>
    public static ArticleInputResult Packed(string path) => new() { Source = path, Failure = new ArticleInputException("input.not-an-article", "a packed list is not read; unpack it first.") };

    /// <summary>Reads the header only.</summary>
    /// <exception cref="UsageException">Its columns are not those that were named.</exception>
    public static void CheckColumns(string path, ArticleColumns columns)
    {
        if (Rows(path, TableRows.MostCharacters, []).FirstOrDefault() is not { Fault: null } headers)
        {
            return;
        }

        try
        {
            columns.Find(path, headers.Cells);
        }
        catch (ArticleInputException)
        {
            // That the list is none is told when its turn comes; the others are read.
            return;
        }
    }

    /// <summary>The articles and failures of a list, row by row.</summary>
    /// <param name="path">The list.</param>
    /// <param name="columns">Which column holds what.</param>
    /// <param name="most">The most characters that a row may hold.</param>
    /// <exception cref="UsageException">Its columns are not those that were named.</exception>
    public static IEnumerable<ArticleInputResult> Read(string path, ArticleColumns columns, long most)
    {
        IReadOnlyDictionary<string, int>? places = null;
        int line = 0, width = 0;
        var guessed = new List<ExtractionWarning>();
        foreach (TableRow row in Rows(path, most, guessed))
        {
            line++;
            if (row.Fault is { } fault)
            {
                yield return Failed(path, line, fault);
            }
            else if (places is null)
            {
                (places, ArticleInputException? none) = Places(path, columns, row.Cells);
                if (none is not null)
                {
                    yield return new ArticleInputResult { Source = path, Failure = none };
                    yield break;
                }

                width = row.Cells.Count;
            }
            else if (!TableRows.IsWorkbook(path) && row.Cells.Skip(width).Any(c => c.Length > 0))
            {
                // A text whose commas cut it would be read as its beginning.
                yield return Failed(path, line, new ArticleInputException("input.unreadable", $"the row has {row.Cells.Count} cells, the header {width}: quote cells that hold the separator."));
            }
            else if (row.Cells.Any(c => c.Length > 0))
            {
                yield return ReadRow(path, line, row.Cells, places, guessed);
            }
        }

        if (line == 0)
        {
            yield return new ArticleInputResult { Source = path, Failure = new ArticleInputException(ErrorCodes.InputEmpty, "the list has no header and no rows.") };
        }
    }

    private static (IReadOnlyDictionary<string, int>? Places, ArticleInputException? None) Places(string path, ArticleColumns columns, IReadOnlyList<string> headers)
    {
        try
        {
            return (columns.Find(path, headers), null);
        }
        catch (ArticleInputException none)
        {
            return (null, none);
        }
    }

    private static ArticleInputResult ReadRow(string path, int line, IReadOnlyList<string> cells, IReadOnlyDictionary<string, int> places, List<ExtractionWarning> guessed)
    {
        string? Field(string name) => places.TryGetValue(name, out int at) && at < cells.Count && !string.IsNullOrWhiteSpace(cells[at]) ? cells[at] : null;
        string? html = Field("html"), text = html is null ? Field("text") : null;
        if (html is null && text is null)
        {
            return Failed(path, line, new ArticleInputException("input.empty", "the row has neither text nor html."));
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
                Noted = guessed.Count == 0 ? null : guessed,
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

    private static IEnumerable<TableRow> Rows(string path, long most, List<ExtractionWarning> guessed)
    {
        using IEnumerator<TableRow> rows = TableRows.Read(path, guessed.Add, most).GetEnumerator();
        while (true)
        {
            TableRow? fault = null;
            try
            {
                if (!rows.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
            {
                // A fault of ours in one list must not cost the others.
                fault = TableRows.IsFault(failure) ? TableRow.Unreadable($"the list can't be read: {failure.Message}") : new TableRow([], InputLimits.OurFault(failure));
            }

            if (fault is not null)
            {
                yield return fault;
                yield break;
            }

            yield return rows.Current;
        }
    }

    private static ArticleInputResult Failed(string path, int line, ArticleInputException failure) => new() { Source = path, Line = line, Failure = failure };
}
