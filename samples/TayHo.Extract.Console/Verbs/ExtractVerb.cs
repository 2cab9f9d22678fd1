using System.CommandLine;
using TayHo.Extract.Articles;
using TayHo.Extract.ConsoleApp.Display;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Inputs;
using TayHo.Extract.ConsoleApp.Writing;
using TayHo.Extract.Export.Csv;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

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

    private ExtractVerb(ConsoleHost host) => _host = host;

    /// <summary>The verb.</summary>
    public static Command Create(ConsoleHost host)
    {
        var verb = new ExtractVerb(host);
        var command = new Command("extract", $"Reads articles and writes their records. {ExitCode.Help}") { verb._paths, verb._output, verb._formats, verb._table, verb._csvStyle, verb._jobs, verb._quiet };
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

        bool quiet = parsed.GetValue(_quiet);
        (OutputTarget target, IReadOnlyList<IOutputFormat> formats) = Output(parsed);
        bool toScreen = target is { Folder: null, File: null };
        var found = new InputFinder(parsed.GetRequiredValue(_paths), _common.ColumnsOf(parsed, _host.Language));
        OutputGuard.Check(target, formats, found.Files);
        ArticleExtractor extractor = _common.BuildExtractor(parsed);
        IEnumerable<ArticleInputResult> inputs = found.Read(_host.Input, extractor.Options.MaxInputBytes, published);
        using var progress = new Progress(_host, quiet, _host.ErrorIsTerminal ? InputCount.Of(found.Files, found.ReadsStandardInput) : null);
        var writers = new List<IOutputWriter>();
        var summary = new SummaryTable(_host.Language);
        int failed = 0;
        try
        {
            foreach (IOutputFormat format in formats)
            {
                writers.Add(format.Open(target));
            }

            foreach (ExtractionOutcome outcome in extractor.ExtractEach(inputs, jobs, stop))
            {
                ExtractionOutcome written = Add(outcome, writers);
                if (written.Document is { } document)
                {
                    summary.Add(document);
                    progress.Done(document);
                }
                else
                {
                    failed++;
                    progress.Failed(written);
                }
            }

            writers.ForEach(w => w.Commit());
        }
        finally
        {
            writers.ForEach(w => w.Dispose());
        }

        progress.Finish(target.Written.Count, target.Folder ?? target.File);
        if (!quiet && (formats.Count == 0 || !toScreen))
        {
            summary.Show(_host.Screen);
        }

        return failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    /// <summary>Hands a document to every writer; one that can't be written is its input's failure, an output that can't is the run's.</summary>
    private static ExtractionOutcome Add(ExtractionOutcome outcome, List<IOutputWriter> writers)
    {
        if (outcome.Document is not { } document)
        {
            return outcome;
        }

        try
        {
            writers.ForEach(w => w.Add(document));
            return outcome;
        }
        catch (Exception fault) when (fault is not (IOException or UnauthorizedAccessException or UsageException or OperationCanceledException or OutOfMemoryException))
        {
            return outcome with { Document = null, Failure = new ArticleInputException("output.failed", $"the records could not be written, by a fault of this program ({fault.GetType().Name}: {fault.Message}); please report it with the article.", fault) };
        }
    }

    private (OutputTarget Target, IReadOnlyList<IOutputFormat> Formats) Output(ParseResult parsed) => OutputChoice.Of(
        new OutputTarget(_host.Output)
        {
            Table = parsed.GetValue(_table),
            Language = _host.Language,
            CsvStyle = parsed.GetValue(_csvStyle) == CommonOptions.ExcelVietnamese ? CsvStyle.ExcelVietnamese : CsvStyle.Plain,
        },
        parsed.GetValue(_output),
        parsed.GetValue(_formats) ?? []);
}
