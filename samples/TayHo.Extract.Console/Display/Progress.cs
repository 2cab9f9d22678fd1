using System.Globalization;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Display;

/// <summary>Failures, warnings and a counting line on standard error; standard output carries data only.</summary>
internal sealed class Progress(ConsoleHost host, bool quiet) : IDisposable
{
    private const int Every = 25;
    private readonly bool _draws = host.ErrorIsTerminal && !quiet;
    private int _done;
    private bool _drawn;

    /// <summary>One sentence on an input that failed.</summary>
    public static string Describe(ExtractionOutcome outcome) =>
        outcome.Line is { } line
            ? string.Create(CultureInfo.InvariantCulture, $"{outcome.Source}, line {line}: {outcome.Failure!.Message}")
            : $"{outcome.Source}: {outcome.Failure!.Message}";

    /// <summary>Counts an article and passes its reading warnings on.</summary>
    public void Done(ExtractionDocument document)
    {
        _done++;
        if (!quiet)
        {
            foreach (ExtractionWarning warning in document.Warnings.Where(IsOnReading))
            {
                Clear();
                host.Warn($"{document.Article.Source}: {warning.Message}");
            }
        }

        if (_draws && _done % Every == 0)
        {
            host.ErrorWriter.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_done} articles read"));
            _drawn = true;
        }
    }

    /// <summary>Says what failed and why.</summary>
    public void Failed(ExtractionOutcome outcome)
    {
        Clear();
        host.Error(Describe(outcome));
    }

    /// <summary>The closing line.</summary>
    public void Finish(int failed)
    {
        Clear();
        if (!quiet)
        {
            string articles = _done == 1 ? "1 article read" : string.Create(CultureInfo.InvariantCulture, $"{_done} articles read");
            host.ErrorWriter.WriteLine(failed == 0 ? $"{articles}." : string.Create(CultureInfo.InvariantCulture, $"{articles}, {failed} failed."));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    /// <summary>Whether the warning is on the input itself; warnings on what an article says stand in the output.</summary>
    private static bool IsOnReading(ExtractionWarning warning) =>
        warning.Code.Split('.')[0] is "input" or "encoding" or "html" or "metadata";

    private void Clear()
    {
        if (_drawn)
        {
            host.ErrorWriter.Write("\r                              \r");
            _drawn = false;
        }
    }
}
