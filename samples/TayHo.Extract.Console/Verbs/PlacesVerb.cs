using System.CommandLine;
using System.Globalization;
using System.Text;
using CsvHelper;
using TayHo.Extract.Articles;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Writing;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>places NAME… : what the gazetteer knows of a unit; places --check FILE --column NAME: the same for a column of a table.</summary>
internal sealed class PlacesVerb
{
    private static readonly string[] Added = ["placeCode", "placeFullName", "placeSuccessors", "placeConfidence", "placeNote"];
    private readonly ConsoleHost _host;
    private readonly Gazetteer _gazetteer = Gazetteer.LoadEmbedded();
    private readonly Argument<string[]> _names = new("NAME")
    {
        Description = "A unit, with its type and parents as far as needed: \"phường Bưởi, quận Tây Hồ\", \"TP. Vinh, Nghệ An\", Q.9, \"phuong buoi, tay ho\", an address or a code.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _asOf = new("--as-of") { Description = "The day on which the name is meant (2024-02-28); without it any state of a unit may be.", HelpName = "DATE" };
    private readonly Option<string?> _check = new("--check") { Description = "A CSV file with a header, whose names of units are to be resolved.", HelpName = "FILE" };
    private readonly Option<string?> _column = new("--column", "-c") { Description = "The column of that file that holds the names.", HelpName = "NAME" };
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = $"Where the table goes, with the columns {string.Join(", ", Added)} added. Without it to standard output.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace a file that this program did not write, too; the table itself is never replaced." };

    private PlacesVerb(ConsoleHost host) => _host = host;

    /// <summary>The verb.</summary>
    public static Command Create(ConsoleHost host)
    {
        var verb = new PlacesVerb(host);
        var command = new Command("places", $"Prints a unit's code, parents, validity and fate, or resolves a column of a CSV file. A name that no unit bears, or that several bear, has failed. {ExitCode.Help}")
        {
            verb._names, verb._asOf, verb._check, verb._column, verb._output, verb._overwrite,
        };
        command.SetAction((parsed, stop) => Task.FromResult(verb.Run(parsed, stop)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken stop)
    {
        string[] names = parsed.GetValue(_names) ?? [];
        string? file = parsed.GetValue(_check), column = parsed.GetValue(_column), output = parsed.GetValue(_output);
        DateOnly? asOf = AsOf(parsed.GetValue(_asOf));
        if (file is null)
        {
            return column is not null || output is not null ? throw new UsageException("--column and --output belong to --check FILE.")
                : names.Length == 0 ? throw new UsageException("name a unit (places \"phường Bưởi, quận Tây Hồ\"), or a table: --check FILE --column NAME.")
                : ShowAll(names, asOf);
        }

        if (names.Length > 0)
        {
            throw new UsageException("names and --check FILE can't go together.");
        }

        return column is null ? throw new UsageException("--check FILE needs --column NAME.") : Check(file, column, new OutputTarget(_host.Output) { File = output, Files = _host.Files, Overwrite = parsed.GetValue(_overwrite) }, asOf, stop);
    }

    private static DateOnly? AsOf(string? text) => text is null ? null
        : PublishedDate.TryGetDay(text, out string day) ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : throw new UsageException($"--as-of: '{text}' is no date; write 2024-02-28.");

    private int ShowAll(string[] names, DateOnly? asOf)
    {
        int failed = 0;
        foreach (string name in names)
        {
            failed += Show(name, asOf) ? 0 : 1;
        }

        return failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private bool Show(string name, DateOnly? asOf)
    {
        GazetteerMatch match = _gazetteer.Resolve(name, asOf);
        foreach (AdministrativeUnit unit in match.Candidates)
        {
            TextWriter to = _host.OutputWriter;
            to.WriteLine($"{unit.Code} {_gazetteer.FullName(unit, asOf)}");
            to.WriteLine($"  valid: {Validity(unit)}");
            if (match.Likeness is { } likeness and not NameLikeness.Exact)
            {
                to.WriteLine($"  confidence: {Written(likeness)}{(likeness == NameLikeness.Fuzzy ? ", did you mean this one?" : "")}");
            }

            for (AdministrativeUnit? parent = _gazetteer.Parent(unit, asOf); parent is not null; parent = _gazetteer.Parent(parent, asOf ?? unit.ValidUntil))
            {
                to.WriteLine($"  belongs to: {parent.Code} {parent}");
            }

            foreach (UnitSuccession next in _gazetteer.Successors(unit))
            {
                to.WriteLine($"  became: {next.Unit.Code} {_gazetteer.FullName(next.Unit)} ({Share(next)})");
            }

            foreach (UnitSuccession before in _gazetteer.Predecessors(unit.Code).Where(p => Precedes(p.Unit, unit)))
            {
                to.WriteLine($"  made of: {before.Unit.Code} {_gazetteer.FullName(before.Unit)} ({Share(before)})");
            }
        }

        if (match.Unit is null)
        {
            _host.Error($"{name}: {Doubt(match, asOf)}");
        }
        else if (match.Likeness is NameLikeness.Fuzzy)
        {
            _host.ErrorWriter.WriteLine($"{name}: {Guess(match.Unit, asOf)}");
        }

        return match.Unit is not null;
    }

    private int Check(string path, string column, OutputTarget output, DateOnly? asOf, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            _host.Error($"{path}: there is no such file.");
            return ExitCode.SomeFailed;
        }

        OutputGuard.Check(output, [], [path]);
        OutputGuard.CheckForeign(output, ends => ends.Contains(Added[^1], StringComparison.Ordinal));

        int rows = 0, failed = 0;
        using (var target = new SingleFile(output, ""))
        {
            try
            {
                using CsvReader csv = Open(path);
                csv.ReadHeader();
                string[] headers = [.. csv.Headers];
                int index = ColumnOf(path, headers, column);
                using CsvWriter writer = CsvWriter.Create(target.Stream, CsvWriterOptions.Default with { Separator = csv.Separator, WriteByteOrderMark = true }, leaveOpen: true);
                writer.WriteHeader([.. headers, .. Added]);
                while (csv.Read())
                {
                    stop.ThrowIfCancellationRequested();
                    rows++;
                    if (!CheckRow(csv, writer, headers.Length, index, asOf))
                    {
                        failed++;
                    }
                }
            }
            catch (CsvFormatException failure)
            {
                _host.Error($"{path}: this is no CSV: {failure.Message}");
                return ExitCode.SomeFailed;
            }

            target.Commit();
        }

        _host.ErrorWriter.WriteLine(FormattableString.Invariant($"{rows} rows read, {failed} not resolved{(failed == 0 ? "." : "; placeNote says why.")}"));
        return failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    /// <summary>Opens a table; one that is no UTF-8 (saved by an old spreadsheet) is decoded first.</summary>
    private CsvReader Open(string path)
    {
        CsvReaderOptions options = CsvReaderOptions.Default with { IncludeValuesInExceptions = true };
        byte[] content = File.ReadAllBytes(path);
        if (System.Text.Unicode.Utf8.IsValid(content))
        {
            return CsvReader.Create(content, options);
        }

        string text = EncodedText.Decode(content, out IReadOnlyList<ExtractionWarning> warnings);
        foreach (ExtractionWarning warning in warnings)
        {
            _host.Warn($"{path}: {warning.Message}");
        }

        return CsvReader.FromText(text, options);
    }

    /// <summary>Writes one row with what its name resolves to; false when it does not.</summary>
    private bool CheckRow(CsvReader csv, CsvWriter writer, int width, int index, DateOnly? asOf)
    {
        var cells = new string[width];
        for (int i = 0; i < width; i++)
        {
            cells[i] = i < csv.FieldCount ? csv.GetString(i) : "";
        }

        bool loose = csv.FieldCount > width;
        if (loose && width == 1)
        {
            // A file of nothing but names: their commas need no quotes.
            cells[0] = string.Join(",", Enumerable.Range(0, csv.FieldCount).Select(csv.GetString));
            loose = false;
        }

        // The cells are the user's own and stay as they are.
        foreach (string cell in cells)
        {
            writer.WriteField(cell);
        }

        string name = cells[index];
        bool empty = string.IsNullOrWhiteSpace(name);
        GazetteerMatch match = loose ? new GazetteerMatch(null, []) : _gazetteer.Resolve(name, asOf);
        writer.WriteField(match.Unit?.Code ?? "");
        writer.WriteField(match.Unit is { } unit ? _gazetteer.FullName(unit, asOf) : "");
        writer.WriteField(match.Unit is { } ended ? string.Join("; ", _gazetteer.Successors(ended).Select(s => s.Unit.Code)) : "");
        writer.WriteField(match is { Unit: not null, Likeness: { } likeness } ? Written(likeness) : "");
        writer.WriteField(match is { Unit: { } guessed, Likeness: NameLikeness.Fuzzy } ? Guess(guessed, asOf)
            : match.Unit is not null ? ""
            : empty ? "no name"
            : loose ? FormattableString.Invariant($"the row has {csv.FieldCount} cells, the header {width}: quote names that hold the separator")
            : Doubt(match, asOf));
        writer.EndRecord();
        return match.Unit is not null || (empty && !loose);
    }

    private static int ColumnOf(string path, string[] headers, string column)
    {
        string wanted = column.Trim().Normalize(NormalizationForm.FormC);
        int index = Array.FindIndex(headers, h => string.Equals(h.Trim().Normalize(NormalizationForm.FormC), wanted, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            throw new UsageException(headers.Length == 0 ? $"--column: {path} has no columns." : $"--column: there is no column '{column}'; {path} has {string.Join(", ", headers)}.");
        }

        return Added.FirstOrDefault(headers.Contains) is { } taken ? throw new UsageException($"{path} already has a column '{taken}'.") : index;
    }

    private static string Written(NameLikeness likeness) => likeness switch
    {
        NameLikeness.Exact => "exact",
        NameLikeness.Alias => "alias",
        NameLikeness.Accentless => "accentless",
        _ => "fuzzy",
    };

    private string Guess(AdministrativeUnit unit, DateOnly? asOf) => $"did you mean {unit.Code} {_gazetteer.FullName(unit, asOf)}?";

    private string Doubt(GazetteerMatch match, DateOnly? asOf) => match.Candidates.Count == 0
        ? asOf is { } day ? FormattableString.Invariant($"no unit bears this name on {day:yyyy-MM-dd}") : "no unit bears this name"
        : match.Likeness is NameLikeness.Fuzzy ? "no unit bears this name, several are one letter apart, did you mean one of these: "
            + string.Join("; ", match.Candidates.DistinctBy(u => u.Code).Select(u => $"{u.Code} {_gazetteer.FullName(u, asOf)}"))
        : "several units bear this name, add its type, a parent or the day: "
            + string.Join("; ", match.Candidates.DistinctBy(u => u.Code).Select(u => $"{u.Code} {_gazetteer.FullName(u, asOf)}"));

    private static string Share(UnitSuccession succession) => succession.IsWhole ? "whole" : "in part";

    private static string Validity(AdministrativeUnit unit) => FormattableString.Invariant(
        $"{(unit.ValidFrom is { } from ? $"from {from:yyyy-MM-dd} " : "")}{(unit.ValidUntil is { } until ? $"until {until:yyyy-MM-dd}" : unit.HasEnded ? "until a day before the reform of 1 July 2025" : unit.ValidFrom is null ? "to this day, unchanged by the reform" : "to this day")}");

    /// <summary>One code lives on through several states: only units that ended before this state ended were made into it.</summary>
    private static bool Precedes(AdministrativeUnit earlier, AdministrativeUnit unit) =>
        earlier != unit && !(unit.HasEnded && earlier.ValidUntil is { } end && !(unit.ValidUntil > end));
}
