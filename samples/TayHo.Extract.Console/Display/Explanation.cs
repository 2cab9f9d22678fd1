using Spectre.Console;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Display;

/// <summary>Shows every record with its words in their sentence and the rule that made it.</summary>
internal static class Explanation
{
    private const int Reach = 160;
    private const int MostMentions = 5;

    /// <summary>Prints one article's records, of all types or the ones asked for.</summary>
    public static void Show(IAnsiConsole screen, ExtractionDocument document, IReadOnlyCollection<string> types)
    {
        screen.MarkupLineInterpolated($"[bold]{document.Article.Title ?? document.Article.Id}[/]");
        if (document.Article.Source is { } source)
        {
            screen.MarkupLineInterpolated($"[grey]{source}[/]");
        }

        screen.WriteLine($"anchor date: {document.AnchorDate.Value ?? "none"} ({document.AnchorDate.Basis.ToString().ToLowerInvariant()})");
        foreach (RecordLine line in RecordLines.Of(document))
        {
            if (types.Count == 0 || types.Contains(line.Type))
            {
                ShowRecord(screen, document.Article.Text, line);
            }
        }

        foreach (ExtractionWarning warning in document.Warnings)
        {
            screen.MarkupLineInterpolated($"[yellow]warning {warning.Code}:[/] {warning.Message}");
        }

        screen.WriteLine();
    }

    private static void ShowRecord(IAnsiConsole screen, string text, RecordLine line)
    {
        screen.WriteLine();
        string details = line.Details.Length > 0 ? " · " + line.Details : "";
        screen.MarkupLineInterpolated($"[bold]{line.Record.Id}[/] {line.Type}: [green]{line.Found}[/]{details}");
        screen.MarkupLineInterpolated($"   rule {line.Record.Rule}");
        foreach (Evidence evidence in line.Record.Evidence.Take(MostMentions))
        {
            (string before, string after) = Around(text, evidence);
            screen.MarkupLineInterpolated($"   {before}[bold yellow]«{evidence.Text}»[/]{after}  [grey]({evidence.Start}–{evidence.End})[/]");
        }

        if (line.Record.Evidence.Count > MostMentions)
        {
            screen.MarkupLineInterpolated($"   [grey]and {line.Record.Evidence.Count - MostMentions} more mentions[/]");
        }
    }

    /// <summary>The rest of the sentence on both sides, cut at words when it is long.</summary>
    private static (string Before, string After) Around(string text, Evidence evidence)
    {
        int start = evidence.Start;
        while (start > 0 && evidence.Start - start < Reach && !EndsSentence(text, start - 1))
        {
            start--;
        }

        int end = evidence.End;
        while (end < text.Length && end - evidence.End < Reach && text[end] != '\n')
        {
            end++;
            if (EndsSentence(text, end - 1))
            {
                break;
            }
        }

        string before = text[start..evidence.Start].TrimStart();
        string after = text[evidence.End..end];
        if (evidence.Start - start >= Reach)
        {
            before = "…" + before[(before.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        }

        if (end - evidence.End >= Reach && end < text.Length)
        {
            after = after[..(after.LastIndexOf(' ') is var space and > 0 ? space : after.Length)] + "…";
        }

        return (before, after);
    }

    private static bool EndsSentence(string text, int at) =>
        text[at] == '\n' || (text[at] is '.' or '!' or '?' or '…' && at + 2 < text.Length && text[at + 1] is ' ' or '\n' && char.IsUpper(text[at + 2]));
}
