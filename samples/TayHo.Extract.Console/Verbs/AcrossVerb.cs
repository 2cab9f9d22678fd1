using System.CommandLine;
using TayHo.Extract.ConsoleApp.Across;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.ConsoleApp.Writing;
using TayHo.Extract.Export.Across;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>who, series, timeline, place: questions asked of the results of many articles.</summary>
internal sealed class AcrossVerb
{
    private readonly ConsoleHost _host;
    private readonly Func<ParseResult, AcrossQuery> _ask;
    private readonly Argument<string[]> _results = new("RESULTS")
    {
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "FILE" };
    private readonly Option<string?> _format = new("--format", "-f") { HelpName = "FORMAT" };
    private readonly Option<string> _csvStyle = CommonOptions.CreateCsvStyle();

    private readonly Option<bool> _overwrite = new("--overwrite");

    private AcrossVerb(ConsoleHost host, Func<ParseResult, AcrossQuery> ask)
    {
        _host = host;
        _ask = ask;
    }

    /// <summary>who RESULTS: who held which post at which body.</summary>
    public static Command CreateWho(ConsoleHost host)
    {
        Option<string?> name = Words("--name"), body = Words("--body");
        return Create(host, "who", [name, body],
            parsed => new WhoQuery(parsed.GetValue(name), parsed.GetValue(body)));
    }

    /// <summary>series RESULTS: a statistic over periods.</summary>
    public static Command CreateSeries(ConsoleHost host)
    {
        Option<string?> measure = Words("--measure"), unit = Words("--unit");
        Option<string?> scope = Words("--scope");
        return Create(host, "series", [measure, unit, scope],
            parsed => new SeriesQuery(parsed.GetValue(measure), parsed.GetValue(unit), parsed.GetValue(scope)));
    }

    /// <summary>timeline RESULTS: events and dates of posts.</summary>
    public static Command CreateTimeline(ConsoleHost host)
    {
        Option<string?> from = Words("--from"), until = Words("--until");
        return Create(host, "timeline", [from, until],
            parsed => new TimelineQuery(parsed.GetValue(from), parsed.GetValue(until)));
    }

    /// <summary>place CODE RESULTS: all facts of a unit and of what became of it.</summary>
    public static Command CreatePlace(ConsoleHost host)
    {
        var code = new Argument<string>("CODE");
        var alone = new Option<bool>("--alone");
        return Create(host, "place", [code, alone], parsed =>
        {
            try
            {
                return new PlaceQuery(parsed.GetRequiredValue(code), host.Language, parsed.GetValue(alone) ? PlaceReach.Alone : PlaceReach.WithParts);
            }
            catch (ArgumentException)
            {
                throw new UsageException("across.no-unit", parsed.GetRequiredValue(code));
            }
        });
    }

    private static Option<string?> Words(string name) => new(name) { HelpName = "WORDS" };

    private static Command Create(ConsoleHost host, string name, IReadOnlyList<Symbol> own, Func<ParseResult, AcrossQuery> ask)
    {
        var verb = new AcrossVerb(host, ask);
        var command = new Command(name);
        foreach (Symbol symbol in own)
        {
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)symbol);
            }
        }

        verb._format.CompletionSources.Add(ResultWriter.Formats);
        command.Add(verb._results);
        command.Add(verb._output);
        command.Add(verb._format);
        command.Add(verb._csvStyle);
        command.Add(verb._overwrite);
        command.SetAction((parsed, stop) => Task.FromResult(verb.Run(parsed, stop)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken stop)
    {
        string? output = parsed.GetValue(_output);
        string format = FormatOf(parsed.GetValue(_format), output);
        AcrossQuery query = _ask(parsed);
        var target = new OutputTarget(_host.Output)
        {
            File = output,
            Files = _host.Files,
            Overwrite = parsed.GetValue(_overwrite),
            Language = _host.Language,
            CsvStyle = CommonOptions.StyleOf(parsed, _csvStyle),
        };
        var results = new ResultReader(_host);
        string[] paths = parsed.GetRequiredValue(_results);
        OutputGuard.CheckPlace(target);
        OutputGuard.Check(target, [], OutputGuard.FilesOf(paths));
        OutputGuard.CheckForeign(target, ends => ResultWriter.Wrote(_ask(parsed).Finish(), format, ends));
        bool any = false;
        foreach (ExtractionDocument document in results.Read(paths))
        {
            stop.ThrowIfCancellationRequested();
            query.Add(document);
            any = true;
        }

        if (output is not null && !any && results.Failed > 0)
        {
            _host.Error(ConsoleTexts.Of(_host.Language, "run.nothing-read", output));
            return ExitCode.SomeFailed;
        }

        ResultTable answer = query.Finish();
        ResultWriter.Write(answer, format, target, _host);
        if (output is not null)
        {
            _host.ErrorWriter.WriteLine(ConsoleTexts.Of(_host.Language, "across.wrote", answer.Rows.Count, output));
        }

        return results.Failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private static string FormatOf(string? asked, string? output)
    {
        string? byName = output is null ? "table" : Path.GetExtension(output).ToLowerInvariant() switch { ".csv" => "csv", ".json" => "json", ".html" or ".htm" => "html", _ => null };
        string format = asked?.ToLowerInvariant() ?? byName ?? throw new UsageException("across.extension", output);
        if (!ResultWriter.Formats.Contains(format))
        {
            throw new UsageException("usage.unknown-format", format, string.Join(", ", ResultWriter.Formats)) { Meant = Nearest.Of(format, ResultWriter.Formats) };
        }

        return output is not null && (format == "table" || (byName is not null && byName != format))
            ? throw new UsageException("usage.extension-contradicts", format, output, byName)
            : format;
    }
}
