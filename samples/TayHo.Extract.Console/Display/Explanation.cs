using System.Globalization;
using Spectre.Console;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Types;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Display;

/// <summary>Shows every record with its words in their sentence and the rule that made it.</summary>
internal static class Explanation
{
    private const int Reach = 160;
    private const int MostMentions = 5;

    /// <summary>Prints one article's records, of all types or the ones asked for.</summary>
    public static void Show(IAnsiConsole screen, DisplayLanguage language, ExtractionDocument document, IReadOnlyCollection<string> types)
    {
        screen.MarkupLineInterpolated($"[bold]{document.Article.Title ?? document.Article.Id}[/]");
        if (document.Article.Source is { } source)
        {
            screen.MarkupLineInterpolated($"[grey]{source}[/]");
        }

        screen.WriteLine(document.AnchorDate.Value is { } day
            ? ConsoleTexts.Of(language, "summary.anchor", DisplayFormat.Date(day, language), DisplayText.OfChoice(document.AnchorDate.Basis, language))
            : ConsoleTexts.Of(language, "summary.no-anchor"));
        foreach (RecordType type in RecordTypes.All.Where(t => types.Count == 0 || types.Contains(t.Name)))
        {
            foreach (IExtractedRecord record in type.Records(document))
            {
                ShowRecord(screen, language, document.Article.Text, type, record);
            }
        }

        if (types.Count == 0 || types.Contains("events"))
        {
            ShowChoices(screen, language, document);
        }

        foreach (ExtractionWarning warning in document.Warnings)
        {
            screen.MarkupLineInterpolated($"[yellow]{ConsoleTexts.Of(language, "explain.warning", warning.Code)}[/] {DisplayText.OfWarning(warning, language)}");
        }

        screen.WriteLine();
    }

    private static void ShowChoices(IAnsiConsole screen, DisplayLanguage language, ExtractionDocument document)
    {
        if (document.EventChoices.Count == 0)
        {
            return;
        }

        screen.WriteLine();
        screen.MarkupLineInterpolated($"[bold]{ConsoleTexts.Of(language, "explain.choices", EventChoice.Least)}[/]");
        foreach (EventChoice choice in document.EventChoices)
        {
            string reasons = string.Join(", ", choice.Reasons.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Code} {r.Weight:+0.##;-0.##}")));
            screen.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"   {choice.Score:0.00} [green]{choice.Name}[/] · {choice.Rule}");
            screen.MarkupLineInterpolated($"        [grey]{reasons}[/]");
        }
    }

    private static void ShowRecord(IAnsiConsole screen, DisplayLanguage language, string text, RecordType type, IExtractedRecord record)
    {
        RecordLine line = type.Line(record, language);
        screen.WriteLine();
        string details = line.Details.Length > 0 ? " · " + line.Details : "";
        screen.MarkupLineInterpolated($"[bold]{record.Id}[/] {type.Label(language)}: [green]{line.Found}[/]{details}");
        screen.MarkupLineInterpolated($"   {ConsoleTexts.Of(language, "explain.rule", record.Rule)}");
        foreach (Evidence evidence in record.Evidence.Take(MostMentions))
        {
            (string before, string after) = Around(text, evidence);
            screen.MarkupLineInterpolated($"   {before}[bold yellow]«{evidence.Text}»[/]{after}  [grey]({evidence.Start}–{evidence.End})[/]");
        }

        if (record.Evidence.Count > MostMentions)
        {
            screen.MarkupLineInterpolated($"   [grey]{ConsoleTexts.Of(language, "explain.more", record.Evidence.Count - MostMentions)}[/]");
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
