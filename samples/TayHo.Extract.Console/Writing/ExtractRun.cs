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
    private int _failed;

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
        var summary = new SummaryTable(_host);
        if (Write(target, summary, stop))
        {
            // Nothing is held any more: a table that waits page by page keeps no other run away.
            summary.Show();
        }

        return _failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    /// <summary>Reads and writes; whether what was found is to be shown.</summary>
    private bool Write(OutputTarget target, SummaryTable summary, CancellationToken stop)
    {
        bool toScreen = target is { Folder: null, File: null };
        using OutputFolder? folder = OutputGuard.Open(target);
        target = target with { Opened = folder, Warn = Quiet ? _ => { } : _host.Warn };
        OutputGuard.CheckForeign(target, _formats, _found.Files);
        using RunJournal? journal = RunJournal.Open(target, Fingerprint, Resume);
        using var progress = new Progress(_host, Quiet, _host.ErrorIsTerminal ? InputCount.Of(_found.Files, _found.ReadsStandardInput) : null);
        using PartManifest? manifest = WritesManifest ? OpenManifest(target) : null;
        var writers = new List<IOutputWriter>();
        bool keeps;
        try
        {
            OutputFormats.Open(_formats, target, writers);
            foreach (ReadArticle article in Articles(journal, stop))
            {
                Take(Add(article, writers), summary, manifest, progress);
            }

            keeps = !toScreen && _failed > 0 && _ids.Count == 0 && !IsNewPart(target);
            if (!keeps)
            {
                Commit(target, writers, manifest);
            }

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

        progress.Finish(target.Written.Count, keeps ? null : target.Folder ?? target.File);
        if (keeps)
        {
            _host.Error(ConsoleTexts.Of(_host.Language, "run.nothing-read", target.Folder ?? target.File));
        }

        return !keeps && !Quiet && (toScreen ? _formats.Count == 0 : !_host.OutputIsClosed);
    }

    /// <summary>Notes what became of one input.</summary>
    private void Take(ExtractionOutcome outcome, SummaryTable summary, PartManifest? manifest, Progress progress)
    {
        if (outcome.Document is { } document)
        {
            NoteId(outcome, document);
            summary.Add(document);
            manifest?.Add(document);
            progress.Done(outcome);
        }
        else
        {
            _failed++;
            manifest?.AddFailure(outcome);
            progress.Failed(outcome);
        }
    }

    /// <summary>Whether the output is a part in whose place nothing stands: those who join the parts need all of them, also one whose articles all failed.</summary>
    private bool IsNewPart(OutputTarget target) => WritesManifest && !(target.Files.FileExists(target.File!) && new FileInfo(target.File!).Length > 0);

    /// <summary>Brings the files to their names.</summary>
    private void Commit(OutputTarget target, List<IOutputWriter> writers, PartManifest? manifest)
    {
        if (target.Opened is { IsTakenOver: true } && !Quiet)
        {
            _host.ErrorWriter.WriteLine(ConsoleTexts.Of(_host.Language, "run.taken-over", target.Folder));
        }

        if (manifest is not null)
        {
            // An older one goes before the output changes: beside an output stands its own, or none.
            target.Files.Delete(PartManifest.PathOf(target.File!));
            target.Files.Delete(PartManifest.FailuresOf(target.File!));
        }

        writers.ForEach(w => w.Commit());
        target.Opened?.Commit();
        target.Written.AddRange(manifest?.Write([.. target.Written]) ?? []);
    }

    /// <summary>Begins a manifest; what stands in its place is an older one of ours.</summary>
    private PartManifest OpenManifest(OutputTarget target)
    {
        string output = target.File!;
        foreach (string beside in (string[])[PartManifest.PathOf(output), PartManifest.FailuresOf(output)])
        {
            OutputGuard.CheckForeign(target with { File = beside }, PartManifest.Wrote);
        }

        return new PartManifest(output, _found.Shard?.ToString());
    }

    /// <summary>What the stopped run had done, then the rest, which is written down as it comes.</summary>
    private IEnumerable<ReadArticle> Articles(RunJournal? journal, CancellationToken stop)
    {
        IEnumerable<ArticleInputResult> inputs = _found.Read(_host.Input, _extractor.Options.MaxInputBytes, Published);
        Func<ExtractionOutcome, ReadArticle> then = journal is not null || _formats.Any(f => f is NdjsonFormat) ? ReadArticle.WithLine : ReadArticle.WithoutLine;
        foreach (ExtractionOutcome outcome in journal?.ReadDone() ?? [])
        {
            yield return then(outcome);
        }

        foreach (ReadArticle article in _extractor.ExtractEach(journal is null ? inputs : Rest(inputs, journal.Places), then, Jobs, stop))
        {
            journal?.Add(article);
            yield return article;
        }
    }

    /// <summary>The inputs behind those that are done, which must be the same.</summary>
    private static IEnumerable<ArticleInputResult> Rest(IEnumerable<ArticleInputResult> inputs, IReadOnlyList<JournalPlace> done)
    {
        int at = 0;
        foreach (ArticleInputResult input in inputs)
        {
            if (at == done.Count)
            {
                yield return input;
            }
            else if (!done[at].IsOf(input))
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
    private static ExtractionOutcome Add(ReadArticle article, List<IOutputWriter> writers)
    {
        if (article.Outcome.Document is not { } document)
        {
            return article.Outcome;
        }

        try
        {
            writers.ForEach(w => w.Add(document, article.Line.Span));
            return article.Outcome;
        }
        catch (Exception fault) when (fault is not (IOException or UnauthorizedAccessException or UsageException or OperationCanceledException or OutOfMemoryException))
        {
            return ReadArticle.NotWritten(article.Outcome, fault);
        }
    }

    private void NoteId(ExtractionOutcome outcome, ExtractionDocument document)
    {
        if (!_ids.Add(document.Article.Id) && !Quiet)
        {
            _host.Warn(ConsoleTexts.Of(_host.Language, "run.same-id", Progress.Place(outcome, _host.Language), document.Article.Id));
        }
    }
}
