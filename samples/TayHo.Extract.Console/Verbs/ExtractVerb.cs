using System.CommandLine;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Inputs;
using TayHo.Extract.ConsoleApp.Writing;
using TayHo.Extract.Export.Csv;
using TayHo.Extract.Export.Tables;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>extract PATH… : reads articles and writes their records.</summary>
internal sealed class ExtractVerb
{
    private readonly ConsoleHost _host;
    private readonly CommonOptions _common = new();
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files (.html .htm .txt, .ndjson .jsonl with an article a line, .json, and .gz of them; .csv .xlsx lists with an article a row), folders with all such files in them, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "A folder, or a file whose extension tells the format. Without it the result goes to standard output.",
        HelpName = "DIR|FILE",
    };

    private readonly Option<string[]> _formats = new("--format", "-f")
    {
        Description = "Any of: " + string.Join("; ", OutputFormats.All.Select(f => $"{f.Name}: {f.Description}")) + ". May be given several times or with commas. Default: json and csv into a folder, by its extension into a file, a table for people on standard output.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _table = new("--table", "-t")
    {
        Description = "The one table to write (csv, xlsx, parquet): " + string.Join(", ", ExtractionTables.All.Select(t => t.Name)) + ".",
        HelpName = "NAME",
    };

    private readonly Option<string> _csvStyle = CommonOptions.CreateCsvStyle();

    private readonly Option<int> _jobs = new("--jobs", "-j")
    {
        Description = "Threads; 0 for as many as the machine has processors. The output is the same at any number.",
        HelpName = "N",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No table, no progress; only errors." };

    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace files that this program did not write, too; inputs are never replaced." };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on after the last article of a run that stopped; the command must be the same." };

    private ExtractVerb(ConsoleHost host) => _host = host;

    /// <summary>The verb.</summary>
    public static Command Create(ConsoleHost host)
    {
        var verb = new ExtractVerb(host);
        var command = new Command("extract", $"Reads articles and writes their records. {ExitCode.Help}") { verb._paths, verb._output, verb._formats, verb._table, verb._csvStyle, verb._jobs, verb._quiet, verb._overwrite, verb._resume };
        verb._common.AddTo(command);
        command.SetAction((parsed, stop) => Task.FromResult(verb.Run(parsed, stop)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken stop)
    {
        string? published = _common.PublishedOf(parsed);
        int jobs = parsed.GetValue(_jobs);
        if (jobs < 0)
        {
            throw new UsageException($"--jobs: {jobs} is negative.");
        }

        (OutputTarget target, IReadOnlyList<IOutputFormat> formats) = Output(parsed);
        bool resume = parsed.GetValue(_resume);
        if (resume && target is { Folder: null, File: null })
        {
            throw new UsageException("--resume: only a run that writes to --output can be resumed.");
        }

        var found = new InputFinder(parsed.GetRequiredValue(_paths), _common.ColumnsOf(parsed, _host.Language));
        OutputGuard.Check(target, formats, found.Files);
        var run = new ExtractRun(_host, _common.BuildExtractor(parsed), found, formats)
        {
            Jobs = jobs,
            Quiet = parsed.GetValue(_quiet),
            Published = published,
            Resume = resume,
            Fingerprint = RunFingerprint.Of(parsed, _common.FilesOf(parsed), _resume, _overwrite, _quiet, _jobs),
        };
        return run.Do(target, stop);
    }

    private (OutputTarget Target, IReadOnlyList<IOutputFormat> Formats) Output(ParseResult parsed) => OutputChoice.Of(
        new OutputTarget(_host.Output)
        {
            Files = _host.Files,
            Overwrite = parsed.GetValue(_overwrite),
            Table = parsed.GetValue(_table),
            Language = _host.Language,
            CsvStyle = parsed.GetValue(_csvStyle) == CommonOptions.ExcelVietnamese ? CsvStyle.ExcelVietnamese : CsvStyle.Plain,
        },
        parsed.GetValue(_output),
        parsed.GetValue(_formats) ?? []);
}
