using CsvHelper;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Inputs;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Csv;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Lexicons;

namespace TayHo.Extract.ConsoleApp.Places;

/// <summary>Resolves a column of a table of the user's own: its rows with the columns of <see cref="Added"/> behind them, as CSV.</summary>
internal sealed class PlaceTable(ConsoleHost host, Gazetteer gazetteer, DateOnly? asOf)
{
    /// <summary>The columns that are added.</summary>
    public static readonly string[] Added = ["placeCode", "placeFullName", "placeSuccessors", "placeConfidence", "placeNote"];

    private readonly PlaceWords _words = new(gazetteer, host.Language, asOf);

    /// <summary>Reads the table and writes it; an exit code.</summary>
    public int Check(string path, string column, OutputTarget output, CancellationToken stop)
    {
        int rows = 0, failed = 0;
        using (var target = new SingleFile(output, ""))
        {
            try
            {
                using IEnumerator<IReadOnlyList<string>> table = Rows(path).GetEnumerator();
                IReadOnlyList<string> headers = table.MoveNext() ? table.Current : [];
                int index = ColumnOf(path, headers, column);
                char separator = output.CsvStyle == CsvStyle.ExcelVietnamese ? ';' : TableRows.SeparatorOf(path);
                using CsvWriter writer = CsvWriter.Create(target.Stream, CsvWriterOptions.Default with { Separator = separator, WriteByteOrderMark = true }, leaveOpen: true);
                writer.WriteHeader([.. headers, .. Added]);
                while (table.MoveNext())
                {
                    stop.ThrowIfCancellationRequested();
                    rows++;
                    failed += WriteRow(table.Current, writer, headers.Count, index) ? 0 : 1;
                }
            }
            catch (InvalidDataException failure)
            {
                host.Error($"{path}: {ConsoleTexts.Of(host.Language, "input.unreadable#2", failure.Message)}");
                return ExitCode.SomeFailed;
            }

            target.Commit();
        }

        host.ErrorWriter.WriteLine(_words.Say(failed == 0 ? "places.read-all" : "places.read", rows, failed));
        return failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    /// <summary>The table's rows. A joined table without one of them would be none: its fault is the table's, and no fault of the output's is.</summary>
    /// <exception cref="InvalidDataException">The table can't be read.</exception>
    private IEnumerable<IReadOnlyList<string>> Rows(string path)
    {
        using IEnumerator<TableRow> rows = TableRows.Read(path, w => host.Warn($"{path}: {DisplayText.OfWarning(w, host.Language)}")).GetEnumerator();
        while (MoveNext(rows))
        {
            yield return rows.Current.Fault is { } fault ? throw new InvalidDataException(fault.Message) : rows.Current.Cells;
        }
    }

    private static bool MoveNext(IEnumerator<TableRow> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception failure) when (TableRows.IsFault(failure))
        {
            throw new InvalidDataException(failure.Message, failure);
        }
    }

    /// <summary>Writes one row with what its name resolves to; false when it does not.</summary>
    private bool WriteRow(IReadOnlyList<string> row, CsvWriter writer, int width, int index)
    {
        // In a file of nothing but names their commas need no quotes; the blank cells at a workbook row's end are none.
        bool onlyNames = width == 1 && row.Count > 1;
        bool loose = !onlyNames && row.Skip(width).Any(cell => cell.Length > 0);
        string[] cells = [.. Enumerable.Range(0, width).Select(i => onlyNames ? string.Join(",", row) : i < row.Count ? row[i] : "")];

        // The cells are the user's own and stay as they are.
        foreach (string cell in cells)
        {
            writer.WriteField(cell);
        }

        bool empty = string.IsNullOrWhiteSpace(cells[index]);
        GazetteerMatch match = loose ? new GazetteerMatch(null, []) : gazetteer.Resolve(cells[index], asOf);
        writer.WriteField(match.Unit?.Code ?? "");
        writer.WriteField(match.Unit is { } unit ? gazetteer.FullName(unit, asOf) : "");
        writer.WriteField(match.Unit is { } ended ? string.Join("; ", gazetteer.Successors(ended).Select(s => s.Unit.Code)) : "");
        writer.WriteField(match is { Unit: not null, Likeness: { } likeness } ? PlaceWords.Written(likeness) : "");
        writer.WriteField(match is { Unit: { } guessed, Likeness: NameLikeness.Fuzzy } ? _words.Guess(guessed)
            : match.Unit is not null ? ""
            : empty ? _words.Say("places.no-name")
            : loose ? _words.Say("places.loose", row.Count, width)
            : _words.Doubt(match));
        writer.EndRecord();
        return match.Unit is not null || (empty && !loose);
    }

    private static int ColumnOf(string path, IReadOnlyList<string> headers, string column)
    {
        int index = ArticleColumns.IndexOf(headers, column);
        if (index < 0)
        {
            throw new UsageException("columns.missing", path, column, string.Join(", ", headers)) { Meant = Nearest.Of(column, headers) };
        }

        return Added.FirstOrDefault(headers.Contains) is { } taken ? throw new UsageException("columns.taken", path, taken) : index;
    }
}
