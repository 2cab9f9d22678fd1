using System.CommandLine;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Inputs;
using TayHo.Extract.ConsoleApp.Writing;
using TayHo.Extract.Export.Tables;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>extract PATH… : reads articles and writes their records.</summary>
internal sealed class ExtractVerb
{
    private readonly ConsoleHost _host;
    private readonly CommonOptions _common = new();
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = "DIR|FILE",
    };

    private readonly Option<string[]> _formats = new("--format", "-f")
    {
        HelpName = "FORMAT",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _table = new("--table", "-t")
    {
        HelpName = "NAME",
    };

    private readonly Option<string> _csvStyle = CommonOptions.CreateCsvStyle();

    private readonly Option<int> _jobs = new("--jobs", "-j")
    {
        HelpName = "N",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q");

    private readonly Option<bool> _overwrite = new("--overwrite");
    private readonly Option<bool> _resume = new("--resume");

    private readonly PartOptions _part = new();

    private ExtractVerb(ConsoleHost host) => _host = host;

    /// <summary>The verb.</summary>
    public static Command Create(ConsoleHost host)
    {
        var verb = new ExtractVerb(host);
        var command = new Command("extract") { verb._paths, verb._output, verb._formats, verb._table, verb._csvStyle, verb._jobs, verb._quiet, verb._overwrite, verb._resume };
        verb._formats.CompletionSources.Add([.. OutputFormats.All.Select(f => f.Name)]);
        verb._table.CompletionSources.Add([.. ExtractionTables.All.Select(t => t.Name)]);
        verb._common.AddTo(command);
        verb._part.AddTo(command);
        command.SetAction((parsed, stop) => Task.FromResult(verb.Run(parsed, stop)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken stop)
    {
        string? published = _common.PublishedOf(parsed);
        int jobs = parsed.GetValue(_jobs);
        if (jobs < 0)
        {
            throw new UsageException("usage.jobs", jobs);
        }

        string[] paths = parsed.GetRequiredValue(_paths);
        if (parsed.GetValue(_part.Stream))
        {
            return Stream(parsed, paths, published, stop);
        }

        (OutputTarget target, IReadOnlyList<IOutputFormat> formats) = Output(parsed);
        bool resume = parsed.GetValue(_resume);
        if (resume && target is { Folder: null, File: null })
        {
            throw new UsageException("resume.no-output");
        }

        InputFinder found = _part.Find(parsed, paths, _common.ColumnsOf(parsed));
        if (_part.Manifest(parsed) && target.File is null)
        {
            throw new UsageException("part.no-file");
        }

        OutputGuard.CheckPlace(target);
        string?[] own = [.. _common.FilesOf(parsed), found.ReadsStandardInput ? _host.InputFile : null];
        OutputGuard.CheckRead(target, [.. own.Append(Settings.Beside(paths)).OfType<string>()]);
        if (OutputGuard.IsEarlierResult(target, formats))
        {
            found.LeaveOut(target.File!);
        }

        OutputGuard.Check(target, formats, [.. found.Files, .. own.OfType<string>()]);
        var run = new ExtractRun(_host, _common.BuildExtractor(parsed), found, formats)
        {
            Jobs = jobs,
            Quiet = parsed.GetValue(_quiet),
            Published = published,
            Resume = resume,
            WritesManifest = _part.Manifest(parsed),
            Fingerprint = RunFingerprint.Of(parsed, _host, _common.FilesOf(parsed), found.Files, _resume, _overwrite, _quiet, _jobs),
        };
        return run.Do(target, stop);
    }

    private int Stream(ParseResult parsed, string[] paths, string? published, CancellationToken stop)
    {
        if (paths is not ["-"] || parsed.GetValue(_output) is not (null or "-") || (parsed.GetValue(_formats) ?? []).Length > 0 || _part.Manifest(parsed))
        {
            throw new UsageException("part.stream");
        }

        return new StreamRun(_host, _common.BuildExtractor(parsed)) { Published = published, Source = _part.SourceOf(parsed) ?? "stdin" }.Do(stop);
    }

    private (OutputTarget Target, IReadOnlyList<IOutputFormat> Formats) Output(ParseResult parsed) => OutputChoice.Of(
        new OutputTarget(_host.Output)
        {
            Files = _host.Files,
            Overwrite = parsed.GetValue(_overwrite),
            Table = parsed.GetValue(_table),
            Language = _host.Language,
            CsvStyle = CommonOptions.StyleOf(parsed, _csvStyle),
        },
        parsed.GetValue(_output),
        parsed.GetValue(_formats) ?? []);
}
