using System.Diagnostics;
using System.Globalization;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Display;

/// <summary>
/// Failures, warnings and, on a terminal, a bar with the total, the rate and the time left, on standard error; standard output carries
/// data only.
/// </summary>
/// <param name="host">Where to.</param>
/// <param name="quiet">Whether only failures are said.</param>
/// <param name="total">How many articles there are; null when that shows only at the end.</param>
internal sealed class Progress(ConsoleHost host, bool quiet, int? total = null) : IDisposable
{
    private const int BarWidth = 24;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly bool _draws = host.ErrorIsTerminal && !quiet;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = Pause;
    private int _done;
    private int _failed;
    private int _noArticle;
    private int _notVietnamese;
    private int _drawn;

    /// <summary>One sentence on an input that failed.</summary>
    public static string Describe(ExtractionOutcome outcome, DisplayLanguage language) =>
        $"{Place(outcome, language)}: {ConsoleTexts.OfFailure(language, outcome.Failure!)}";

    /// <summary>Where an input stands: its file, and its line in one of several.</summary>
    public static string Place(ExtractionOutcome outcome, DisplayLanguage language) =>
        outcome.Line is { } line ? ConsoleTexts.Of(language, "progress.line", outcome.Source, line.ToString(CultureInfo.InvariantCulture)) : outcome.Source;

    /// <summary>The line that a terminal shows while articles are read.</summary>
    public static string Line(int done, int? total, TimeSpan elapsed, DisplayLanguage language)
    {
        double rate = elapsed.TotalSeconds > 0 ? done / elapsed.TotalSeconds : 0;
        if (total is not { } all || all < done)
        {
            return ConsoleTexts.Of(language, "progress.count", done, rate);
        }

        int filled = all == 0 ? BarWidth : (int)((long)BarWidth * done / all);
        string left = rate > 0 ? TimeSpan.FromSeconds(Math.Ceiling((all - done) / rate)).ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) : "?";
        return $"[{new string('█', filled)}{new string('░', BarWidth - filled)}] {ConsoleTexts.Of(language, "progress.bar", done, all, rate, left)}";
    }

    /// <summary>Counts an article and passes its reading warnings on.</summary>
    public void Done(ExtractionOutcome outcome)
    {
        ExtractionDocument document = outcome.Document!;
        _done++;
        _noArticle += document.Warnings.Any(w => w.Code == "page.no-article") ? 1 : 0;
        _notVietnamese += document.Warnings.Any(w => w.Code == "text.not-vietnamese") ? 1 : 0;
        if (!quiet)
        {
            foreach (ExtractionWarning warning in document.Warnings.Where(IsOnReading))
            {
                Clear();
                host.Warn($"{Place(outcome, host.Language)}: {DisplayText.OfWarning(warning, host.Language)}");
            }
        }

        Draw();
    }

    /// <summary>Says what failed and why.</summary>
    public void Failed(ExtractionOutcome outcome)
    {
        _failed++;
        Clear();
        host.Error(Describe(outcome, host.Language));
        Draw();
    }

    /// <summary>The closing lines: how many articles were read, and where the files are.</summary>
    /// <param name="files">The files that were written.</param>
    /// <param name="place">The folder or file that the user named; null when the result went to standard output.</param>
    public void Finish(int files, string? place)
    {
        Clear();
        if (quiet)
        {
            return;
        }

        string read = ConsoleTexts.Of(host.Language, _done == 1 ? "progress.read-one" : "progress.read", _done);
        (string Key, int Count)[] parts = [("progress.failed", _failed), ("progress.no-article", _noArticle), ("progress.not-vietnamese", _notVietnamese)];
        host.ErrorWriter.WriteLine(string.Join(", ", parts.Where(p => p.Count > 0).Select(p => ConsoleTexts.Of(host.Language, p.Key, p.Count)).Prepend(read)) + ".");
        if (place is not null)
        {
            host.ErrorWriter.WriteLine(ConsoleTexts.Of(host.Language, files == 1 ? "progress.wrote-one" : "progress.wrote", files, place));
        }
    }

    /// <summary>Takes the bar away, for a line of its own.</summary>
    public void Clear()
    {
        if (_drawn > 0)
        {
            host.ErrorWriter.Write("\r" + new string(' ', _drawn) + "\r");
            _drawn = 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    /// <summary>Whether the warning is on the input itself; warnings on what an article says stand in the output.</summary>
    private static bool IsOnReading(ExtractionWarning warning) =>
        warning.Code.Split('.')[0] is "input" or "encoding" or "html" or "page" or "text" or "metadata";

    private void Draw()
    {
        if (!_draws || _clock.Elapsed < _next)
        {
            return;
        }

        _next = _clock.Elapsed + Pause;
        string line = Line(_done + _failed, total, _clock.Elapsed, host.Language);
        host.ErrorWriter.Write("\r" + line.PadRight(_drawn));
        _drawn = line.Length;
    }
}
