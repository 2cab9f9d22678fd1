using System.CommandLine;
using System.Globalization;
using TayHo.Extract.Articles;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Inputs;
using TayHo.Extract.ConsoleApp.Places;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.ConsoleApp.Writing;
using TayHo.Extract.Lexicons;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>places NAME… : what the gazetteer knows of a unit; places --check FILE --column NAME: the same for a column of a table.</summary>
internal sealed class PlacesVerb
{
    private readonly ConsoleHost _host;
    private readonly Argument<string[]> _names = new("NAME") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _asOf = new("--as-of") { HelpName = "DATE" };
    private readonly Option<string?> _check = new("--check") { HelpName = "FILE" };
    private readonly Option<string?> _column = new("--column", "-c") { HelpName = "NAME" };
    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "FILE" };
    private readonly Option<string> _csvStyle = CommonOptions.CreateCsvStyle();
    private readonly Option<bool> _overwrite = new("--overwrite");

    private PlacesVerb(ConsoleHost host) => _host = host;

    /// <summary>The verb.</summary>
    public static Command Create(ConsoleHost host)
    {
        var verb = new PlacesVerb(host);
        var command = new Command("places") { verb._names, verb._asOf, verb._check, verb._column, verb._output, verb._csvStyle, verb._overwrite };
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
            return column is not null || output is not null ? throw new UsageException("places.only-check")
                : names.Length == 0 ? throw new UsageException("places.no-question")
                : ShowAll(names, asOf);
        }

        if (names.Length > 0)
        {
            throw new UsageException("places.both");
        }

        return column is null ? throw new UsageException("places.no-column") : Check(file, column, TargetOf(parsed, output), asOf, stop);
    }

    private static DateOnly? AsOf(string? text) => text is null ? null
        : PublishedDate.TryGetDay(text, out DateOnly day) ? day
        : throw new UsageException("places.as-of", text);

    private OutputTarget TargetOf(ParseResult parsed, string? output) => output is not null && OutputFormats.OfFile(output) is { Name: not "csv" }
        ? throw new UsageException("places.only-csv", output)
        : new OutputTarget(_host.Output) { File = output, Files = _host.Files, Overwrite = parsed.GetValue(_overwrite), CsvStyle = CommonOptions.StyleOf(parsed, _csvStyle) };

    private int ShowAll(string[] names, DateOnly? asOf)
    {
        var sheet = new UnitSheet(_host, Gazetteer.LoadEmbedded(), asOf);
        int failed = names.Count(name => !sheet.Show(name));
        return failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private int Check(string path, string column, OutputTarget output, DateOnly? asOf, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            _host.Error($"{path}: {ConsoleTexts.Of(_host.Language, "places.no-file")}");
            return ExitCode.SomeFailed;
        }

        UserFiles.Check(path);
        OutputGuard.CheckPlace(output);
        OutputGuard.Check(output, [], [path]);
        OutputGuard.CheckForeign(output, ends => ends.Contains(PlaceTable.Added[^1], StringComparison.Ordinal));
        return new PlaceTable(_host, Gazetteer.LoadEmbedded(), asOf).Check(path, column, output, stop);
    }
}
