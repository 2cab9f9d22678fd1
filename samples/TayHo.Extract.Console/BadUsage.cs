using System.CommandLine;
using System.CommandLine.Parsing;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Display;

namespace TayHo.Extract.ConsoleApp;

/// <summary>Says in plain words what is wrong with a command line, and what was likely meant.</summary>
internal static class BadUsage
{
    /// <summary>What is wrong; empty when nothing is.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed, IReadOnlyList<string> args, DisplayLanguage language)
    {
        Command command = parsed.CommandResult.Command;
        if (command is RootCommand root && parsed.Errors.Count > 0)
        {
            return [MissingVerb(root, args, language)];
        }

        // A mistyped option is taken for one more path: it begins with "-" and no file is named so.
        List<string> mistyped = [.. parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens.Select(t => t.Value))
            .Concat(parsed.UnmatchedTokens).Where(word => word.Length > 1 && word[0] == '-' && !Path.Exists(word)).Distinct()];
        return mistyped.Count > 0 ? [.. mistyped.Select(word => UnknownOption(command, word, language))]
            : parsed.Errors.Count > 0 ? [.. parsed.Errors.Select(e => ConsoleTexts.OfParser(language, Plain(e)))]
            : [.. Empty(parsed).Select(name => ConsoleTexts.Of(language, "usage.empty", name))];
    }

    /// <summary>What was given an empty word, as a script does whose variable holds nothing: no path, name or day is empty, no list all commas.</summary>
    private static IEnumerable<string> Empty(ParseResult parsed) => parsed.CommandResult.Children
        .Where(child => child.Tokens.Any(token => token.Value.AsSpan().Trim(" ,").IsEmpty && (token.Value.Length == 0 || !Path.Exists(token.Value))))
        .Select(child => (child as OptionResult)?.Option.Name ?? (child as ArgumentResult)?.Argument.Name ?? "")
        .Distinct();

    /// <summary>The parser lists a choice on lines of its own and does not name the option.</summary>
    private static string Plain(ParseError error)
    {
        string[] lines = error.Message.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return lines.Length < 2 || error.SymbolResult is not { Tokens: [var given, ..] } result ? error.Message
            : $"{(result as OptionResult)?.Option.Name ?? (result as ArgumentResult)?.Argument.Name}: '{given.Value}' is none of {string.Join(", ", lines[1..].Select(l => l.Trim('\'')))}.";
    }

    private static string MissingVerb(RootCommand root, IReadOnlyList<string> args, DisplayLanguage language)
    {
        string verbs = string.Join(", ", root.Subcommands.Select(v => v.Name));
        string? first = args.FirstOrDefault(a => a.Length > 0 && a[0] != '-');
        if (first is null)
        {
            return ConsoleTexts.Of(language, "usage.no-verb", verbs);
        }

        // A path where the verb should stand: the verb was left out.
        string? meant = Path.Exists(first) || Path.GetExtension(first).Length > 0 ? $"extract {first}" : Nearest.Of(first, root.Subcommands.Select(v => v.Name));
        return ConsoleTexts.Of(language, meant is null ? "usage.unknown-verb" : "usage.unknown-verb-meant", first, verbs, $"tayho {meant}");
    }

    private static string UnknownOption(Command command, string word, DisplayLanguage language)
    {
        string name = word.Split('=')[0];
        IEnumerable<string> names = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive))).Select(o => o.Name);
        return Nearest.Of(name, names) is { } meant
            ? ConsoleTexts.Of(language, "usage.unknown-option-meant", name, meant, command.Name)
            : ConsoleTexts.Of(language, "usage.unknown-option", name, command.Name);
    }
}
