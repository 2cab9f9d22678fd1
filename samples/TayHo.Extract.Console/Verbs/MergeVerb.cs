using System.CommandLine;
using TayHo.Extract.ConsoleApp.Across;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Writing;
using TayHo.Extract.Export.Writing;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>merge PART… -o OUTPUT: makes one result of what several runs wrote, in any format.</summary>
internal sealed class MergeVerb
{
    private readonly ConsoleHost _host;
    private readonly Argument<string[]> _parts = new("PART")
    {
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "DIR|FILE" };
    private readonly Option<string[]> _formats = new("--format", "-f") { HelpName = "FORMAT", DefaultValueFactory = _ => [] };
    private readonly Option<string?> _table = new("--table", "-t") { HelpName = "NAME" };
    private readonly Option<string> _csvStyle = CommonOptions.CreateCsvStyle();
    private readonly Option<bool> _overwrite = new("--overwrite");

    private MergeVerb(ConsoleHost host) => _host = host;

    /// <summary>The verb.</summary>
    public static Command Create(ConsoleHost host)
    {
        var verb = new MergeVerb(host);
        var command = new Command("merge")
        {
            verb._parts, verb._output, verb._formats, verb._table, verb._csvStyle, verb._overwrite,
        };
        command.SetAction((parsed, stop) => Task.FromResult(verb.Run(parsed, stop)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken stop)
    {
        IReadOnlyList<string> paths = parsed.GetRequiredValue(_parts);
        (OutputTarget target, IReadOnlyList<IOutputFormat> formats) = OutputChoice.Of(
            new OutputTarget(_host.Output)
            {
                Files = _host.Files,
                Overwrite = parsed.GetValue(_overwrite),
                Table = parsed.GetValue(_table),
                Language = _host.Language,
                CsvStyle = CommonOptions.StyleOf(parsed, _csvStyle),
                Warn = _host.Warn,
            },
            parsed.GetValue(_output) ?? throw new UsageException("merge.no-output"),
            parsed.GetValue(_formats) ?? []);
        OutputGuard.CheckPlace(target);
        OutputGuard.Check(target, formats, OutputGuard.FilesOf(paths));
        IReadOnlyList<MergePart> parts = MergePart.Of(paths);
        using OutputFolder? folder = OutputGuard.Open(target);
        target = target with { Opened = folder };
        OutputGuard.CheckForeign(target, formats, paths);
        var results = new ResultReader(_host);
        if (!Write(results, results.Read(parts.Select(p => p.Path)), target, formats, stop))
        {
            _host.Error(Texts.ConsoleTexts.Of(_host.Language, "run.nothing-read", target.Folder ?? target.File));
            return ExitCode.SomeFailed;
        }

        _host.ErrorWriter.WriteLine(Texts.ConsoleTexts.Of(_host.Language, target.Written.Count == 1 ? "progress.wrote-one" : "progress.wrote", target.Written.Count, target.Folder ?? target.File));
        foreach (string failures in parts.Select(p => p.Failures).OfType<string>())
        {
            _host.Warn(Texts.ConsoleTexts.Of(_host.Language, "merge.failures", failures));
        }

        return results.Failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    /// <summary>Writes the results; false when there are none because they could not be read, and what stands in the output's place stays.</summary>
    private static bool Write(ResultReader results, IEnumerable<ExtractionDocument> documents, OutputTarget target, IReadOnlyList<IOutputFormat> formats, CancellationToken stop)
    {
        bool any = false;
        var writers = new List<IOutputWriter>();
        try
        {
            OutputFormats.Open(formats, target, writers);
            foreach (ExtractionDocument document in documents)
            {
                stop.ThrowIfCancellationRequested();
                writers.ForEach(w => w.Add(document));
                any = true;
            }

            if (!any && results.Failed > 0)
            {
                return false;
            }

            writers.ForEach(w => w.Commit());
            target.Opened?.Commit();
            return true;
        }
        finally
        {
            writers.ForEach(w => w.Dispose());
        }
    }
}
