using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Spectre.Console;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Inputs;
using TayHo.Extract.ConsoleApp.Places;
using TayHo.Extract.ConsoleApp.Verbs;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Export.Types;
using Cell = Spectre.Console.Text;

namespace TayHo.Extract.ConsoleApp.Texts;

/// <summary>--help in the reader's language: what a verb does, its arguments and options, and what exit codes mean, from help.tsv.</summary>
internal sealed class HelpPage(ConsoleHost host) : SynchronousCommandLineAction
{
    private DisplayLanguage Language => host.Language;

    /// <summary>The key of a symbol's text: one of the verb's own, else the one that verbs share.</summary>
    public static string KeyOf(Command command, Symbol symbol)
    {
        string own = $"{command.Name}.{symbol.Name}";
        return symbol is Command verb ? "verb." + verb.Name : ConsoleTexts.Help.Has(own) ? own : symbol.Name;
    }

    /// <summary>The options that a verb takes, those of every verb last.</summary>
    public static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive))).OrderBy(o => o is HelpOption or VersionOption || o.Recursive).Where(o => !o.Hidden);

    /// <summary>Who asks for help need not have named everything.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        bool isRoot = command is RootCommand;
        host.Screen.WriteLine(Say(isRoot ? "tayho" : "verb." + command.Name));
        host.Screen.WriteLine();
        host.Screen.WriteLine($"{Say("label.usage")} {Usage(command)}");
        Write("label.verbs", command, command.Subcommands.Select(verb => (Symbol: (Symbol)verb, Label: $"{verb.Name} {Arguments(verb)}")));
        Write("label.arguments", command, command.Arguments.Select(argument => (Symbol: (Symbol)argument, Label: argument.Name)));
        Write("label.options", command, OptionsOf(command).Select(option => (Symbol: (Symbol)option, Label: LabelOf(option))));
        host.Screen.WriteLine();
        host.Screen.WriteLine(Say("label.exit-codes"));
        if (isRoot)
        {
            host.Screen.WriteLine(Say("label.more"));
        }

        return ExitCode.Done;
    }

    private void Write(string label, Command command, IEnumerable<(Symbol Symbol, string Label)> symbols)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn(new GridColumn().PadRight(0));
        bool any = false;
        foreach ((Symbol symbol, string name) in symbols)
        {
            any = true;
            string key = KeyOf(command, symbol);
            grid.AddRow(new Cell(name), new Cell(ConsoleTexts.Help.Of(key, Language, Values(key))));
        }

        if (any)
        {
            host.Screen.WriteLine();
            host.Screen.WriteLine(Say(label));
            host.Screen.Write(grid);
        }
    }

    private string Usage(Command command) => command is RootCommand
        ? $"tayho {Say("label.verb")} …"
        : $"tayho {command.Name} {Arguments(command)} {Say("label.with-options")}".Replace("  ", " ", StringComparison.Ordinal);

    private static string Arguments(Command command) =>
        string.Join(' ', command.Arguments.Select(a => (a.Arity.MinimumNumberOfValues == 0 ? $"[{a.Name}]" : a.Name) + (a.Arity.MaximumNumberOfValues > 1 ? "…" : "")));

    private static string LabelOf(Option option) =>
        string.Join(", ", option.Aliases.Append(option.Name).Where(n => n[0] == '-').OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)) + (option.HelpName is { } value ? $" <{value}>" : "");

    /// <summary>Names that the program knows stand in no text.</summary>
    private string Values(string key) => key switch
    {
        "extract.--format" => string.Join("; ", OutputFormats.All.Select(f => $"{f.Name}: {Say("format." + f.Name)}")),
        "extract.--table" => string.Join(", ", ExtractionTables.All.Select(t => t.Name)),
        "explain.--type" => string.Join(", ", RecordTypes.All.Select(t => t.Name)),
        "--column" => string.Join(", ", ArticleColumns.Fields),
        "places.--output" => string.Join(", ", PlaceTable.Added),
        _ => "",
    };

    private string Say(string key) => ConsoleTexts.Help.Of(key, Language);
}
