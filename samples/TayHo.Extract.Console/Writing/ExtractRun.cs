using TayHo.Extract.Articles;
using TayHo.Extract.ConsoleApp.Display;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Inputs;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Writing;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Writing;

/// <summary>One run of extract: from the inputs through the extractor to files that appear together.</summary>
internal sealed class ExtractRun
{
    private readonly ConsoleHost _host;
    private readonly ArticleExtractor _extractor;
    private readonly InputFinder _found;
    private readonly IReadOnlyList<IOutputFormat> _formats;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Makes a run.</summary>
    public ExtractRun(ConsoleHost host, ArticleExtractor extractor, InputFinder found, IReadOnlyList<IOutputFormat> formats)
    {
        _host = host;
        _extractor = extractor;
        _found = found;
        _formats = formats;
    }

    /// <summary>The number of threads; 0 for as many as there are processors.</summary>
    public int Jobs { get; init; }

    /// <summary>Whether only errors are told.</summary>
    public bool Quiet { get; init; }

    /// <summary>The date of articles that do not tell theirs.</summary>
    public string? Published { get; init; }

    /// <summary>Whether to go on after a run that stopped.</summary>
    public bool Resume { get; init; }

    /// <summary>Whether a manifest is written beside the output file.</summary>
    public bool WritesManifest { get; init; }

    /// <summary>What tells this run from others.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Reads and writes; an exit code.</summary>
    public int Do(OutputTarget target, CancellationToken stop)
    {
        bool toScreen = target is { Folder: null, File: null };
        using OutputFolder? folder = target.Folder is { } path ? new OutputFolder(path, target.Overwrite, target.Files) : null;
        target = target with { Opened = folder, Warn = Quiet ? _ => { } : _host.Warn };
        OutputGuard.CheckForeign(target, _formats, _found.Files);
        if (folder is { IsTakenOver: true } && !Quiet)
        {
            _host.ErrorWriter.WriteLine(ConsoleTexts.Of(_host.Language, "run.taken-over", target.Folder));
        }

        using RunJournal? journal = RunJournal.Open(target, Fingerprint, Resume);
        using var progress = new Progress(_host, Quiet, _host.ErrorIsTerminal ? InputCount.Of(_found.Files, _found.ReadsStandardInput) : null);
        var summary = new SummaryTable(_host);
        using PartManifest? manifest = WritesManifest ? OpenManifest(target) : null;
        var writers = new List<IOutputWriter>();
        int failed = 0;
        try
        {
            OutputFormats.Open(_formats, target, writers);
            foreach (ExtractionOutcome outcome in Outcomes(journal, stop))
            {
                ExtractionOutcome written = Add(outcome, writers);
                if (written.Document is { } document)
                {
                    NoteId(document);
                    summary.Add(document);
                    manifest?.Add(document);
                    progress.Done(document);
                }
                else
                {
                    failed++;
                    manifest?.AddFailure(written);
                    progress.Failed(written);
                }
            }

            writers.ForEach(w => w.Commit());
            folder?.Commit();
            target.Written.AddRange(manifest?.Write([.. target.Written]) ?? []);
            journal?.Finish();
        }
        catch (Exception stopped) when (stopped is IOException or UnauthorizedAccessException or OperationCanceledException && journal is { IsEmpty: false })
        {
            progress.Clear();
            _host.ErrorWriter.WriteLine(ConsoleTexts.Of(_host.Language, "run.kept"));
            throw;
        }
        finally
        {
            writers.ForEach(w => w.Dispose());
        }

        progress.Finish(target.Written.Count, target.Folder ?? target.File);
        if (!Quiet && (_formats.Count == 0 || !toScreen))
        {
            summary.Show();
        }

        return failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    /// <summary>Takes an older manifest away before the output changes: beside an output stands its own, or none.</summary>
    private PartManifest OpenManifest(OutputTarget target)
    {
        string output = target.File!;
        foreach (string beside in (string[])[PartManifest.PathOf(output), PartManifest.FailuresOf(output)])
        {
            OutputGuard.CheckForeign(target with { File = beside }, PartManifest.Wrote);
            File.Delete(beside);
        }

        return new PartManifest(output, _found.Shard?.ToString());
    }

    /// <summary>What the stopped run had done, then the rest, which is written down as it comes.</summary>
    private IEnumerable<ExtractionOutcome> Outcomes(RunJournal? journal, CancellationToken stop)
    {
        IEnumerable<ArticleInputResult> inputs = _found.Read(_host.Input, _extractor.Options.MaxInputBytes, Published);
        foreach (ExtractionOutcome outcome in journal?.Done ?? [])
        {
            yield return outcome;
        }

        foreach (ExtractionOutcome outcome in _extractor.ExtractEach(journal is null ? inputs : Rest(inputs, journal.Done), Jobs, stop))
        {
            journal?.Add(outcome);
            yield return outcome;
        }
    }

    /// <summary>The inputs behind those that are done, which must be the same.</summary>
    private static IEnumerable<ArticleInputResult> Rest(IEnumerable<ArticleInputResult> inputs, IReadOnlyList<ExtractionOutcome> done)
    {
        int at = 0;
        foreach (ArticleInputResult input in inputs)
        {
            if (at == done.Count)
            {
                yield return input;
            }
            else if (done[at].Source != input.Source || done[at].Line != input.Line)
            {
                throw new UsageException("resume.other-inputs");
            }
            else
            {
                at++;
            }
        }
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

    private void NoteId(ExtractionDocument document)
    {
        if (!_ids.Add(document.Article.Id) && !Quiet)
        {
            _host.Warn(ConsoleTexts.Of(_host.Language, "run.same-id", document.Article.Source, document.Article.Id));
        }
    }
}
