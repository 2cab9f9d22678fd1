using System.CommandLine;
using TayHo.Extract.ConsoleApp.Across;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Across;
using TayHo.Extract.Export.Csv;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>who, series, timeline, place: questions asked of the results of many articles.</summary>
internal sealed class AcrossVerb
{
    private readonly ConsoleHost _host;
    private readonly Func<ParseResult, AcrossQuery> _ask;
    private readonly Argument<string[]> _results = new("RESULTS")
    {
        Description = "What extract wrote: its folder, .ndjson, .json or .sqlite.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "A file: .csv, .json or .html. Without it a table on standard output.", HelpName = "FILE" };
    private readonly Option<string?> _format = new("--format", "-f") { Description = "table, csv, json or html, for standard output.", HelpName = "FORMAT" };
    private readonly Option<string> _csvStyle = CommonOptions.CreateCsvStyle();

    private AcrossVerb(ConsoleHost host, Func<ParseResult, AcrossQuery> ask)
    {
        _host = host;
        _ask = ask;
    }

    /// <summary>who RESULTS: who held which post at which body.</summary>
    public static Command CreateWho(ConsoleHost host)
    {
        Option<string?> name = Words("--name", "Only persons whose name holds these words."), body = Words("--body", "Only posts at bodies whose name holds these words.");
        return Create(host, "who", "Prints who held which post at which body, merged over articles by name, post and body.", [name, body],
            parsed => new WhoQuery(parsed.GetValue(name), parsed.GetValue(body)));
    }

    /// <summary>series RESULTS: a statistic over periods.</summary>
    public static Command CreateSeries(ConsoleHost host)
    {
        Option<string?> measure = Words("--measure", "Only numbers whose measure holds these words."), unit = Words("--unit", "Only numbers whose unit holds these words.");
        Option<string?> scope = Words("--scope", "Only numbers whose scope holds these words or has this code.");
        return Create(host, "series", "Prints statistics of one measure, unit and scope over several periods.", [measure, unit, scope],
            parsed => new SeriesQuery(parsed.GetValue(measure), parsed.GetValue(unit), parsed.GetValue(scope)));
    }

    /// <summary>timeline RESULTS: events and dates of posts.</summary>
    public static Command CreateTimeline(ConsoleHost host)
    {
        Option<string?> from = Words("--from", "Only what happened on this day (2024-02-28), month or year, or later."), until = Words("--until", "Only what happened on this day, month or year, or earlier.");
        return Create(host, "timeline", "Prints events and the days on which posts began and ended; an event that several articles tell is one row.", [from, until],
            parsed => new TimelineQuery(parsed.GetValue(from), parsed.GetValue(until)));
    }

    /// <summary>place CODE RESULTS: all facts of a unit and of what became of it.</summary>
    public static Command CreatePlace(ConsoleHost host)
    {
        var code = new Argument<string>("CODE") { Description = "The unit's code (00109); 'tayho places NAME' tells it." };
        return Create(host, "place", "Prints all facts of an administrative unit and of what became of it.", [code], parsed =>
        {
            try
            {
                return new PlaceQuery(parsed.GetRequiredValue(code), host.Language);
            }
            catch (ArgumentException)
            {
                throw new UsageException(ConsoleTexts.Of(host.Language, "across.no-unit", parsed.GetRequiredValue(code)));
            }
        });
    }

    private static Option<string?> Words(string name, string description) => new(name) { Description = description, HelpName = "WORDS" };

    private static Command Create(ConsoleHost host, string name, string description, IReadOnlyList<Symbol> own, Func<ParseResult, AcrossQuery> ask)
    {
        var verb = new AcrossVerb(host, ask);
        var command = new Command(name, $"{description} {ExitCode.Help}");
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

        command.Add(verb._results);
        command.Add(verb._output);
        command.Add(verb._format);
        command.Add(verb._csvStyle);
        command.SetAction((parsed, stop) => Task.FromResult(verb.Run(parsed, stop)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken stop)
    {
        string? output = parsed.GetValue(_output);
        string format = FormatOf(parsed.GetValue(_format), output);
        AcrossQuery query = _ask(parsed);
        var results = new ResultReader(_host);
        foreach (ExtractionDocument document in results.Read(parsed.GetRequiredValue(_results)))
        {
            stop.ThrowIfCancellationRequested();
            query.Add(document);
        }

        var target = new OutputTarget(_host.Output)
        {
            File = output,
            Language = _host.Language,
            CsvStyle = parsed.GetValue(_csvStyle) == CommonOptions.ExcelVietnamese ? CsvStyle.ExcelVietnamese : CsvStyle.Plain,
        };
        ResultTable answer = query.Finish();
        ResultWriter.Write(answer, format, target, _host);
        if (output is not null)
        {
            _host.ErrorWriter.WriteLine(ConsoleTexts.Of(_host.Language, "across.wrote", answer.Rows.Count, output));
        }

        return results.Failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private string FormatOf(string? asked, string? output)
    {
        string? byName = output is null ? "table" : Path.GetExtension(output).ToLowerInvariant() switch { ".csv" => "csv", ".json" => "json", ".html" or ".htm" => "html", _ => null };
        string format = asked?.ToLowerInvariant() ?? byName ?? throw new UsageException(ConsoleTexts.Of(_host.Language, "across.extension", output));
        if (!ResultWriter.Formats.Contains(format))
        {
            string meant = Nearest.Of(format, ResultWriter.Formats) is { } near ? " " + ConsoleTexts.Of(_host.Language, "usage.meant", near) : "";
            throw new UsageException(ConsoleTexts.Of(_host.Language, "usage.unknown-format", format, string.Join(", ", ResultWriter.Formats)) + meant);
        }

        return output is not null && (format == "table" || (byName is not null && byName != format))
            ? throw new UsageException(ConsoleTexts.Of(_host.Language, "usage.extension-contradicts", format, output, byName))
            : format;
    }
}
