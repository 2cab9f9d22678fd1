using System.CommandLine;
using System.CommandLine.Help;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.ConsoleApp.Verbs;
using TayHo.Extract.ConsoleApp.Writing;
using TayHo.Extract.Export.Writing;

namespace TayHo.Extract.ConsoleApp;

/// <summary>The tayho command: parsing, its verbs, and what exit codes mean. A new verb is a file in Verbs/ and a line here.</summary>
internal static class TayHoCommand
{
    private static readonly (string Name, Func<ConsoleHost, Command> Create)[] Verbs =
    [
        ("extract", ExtractVerb.Create),
        ("explain", ExplainVerb.Create),
        ("places", PlacesVerb.Create),
        ("who", AcrossVerb.CreateWho),
        ("series", AcrossVerb.CreateSeries),
        ("timeline", AcrossVerb.CreateTimeline),
        ("place", AcrossVerb.CreatePlace),
        ("schema", SchemaVerb.Create),
        ("completion", CompletionVerb.Create),
        ("verify", VerifyVerb.Create),
        ("merge", MergeVerb.Create),
    ];

    /// <summary>How a command line is read: a word that begins with "@" names a file as any other does.</summary>
    public static ParserConfiguration Parsing { get; } = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command line.</summary>
    /// <returns>An exit code of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, ConsoleHost host, CancellationToken cancellationToken = default)
    {
        RootCommand root = CreateRoot(host, args);
        host.Language = Language.Asked(args) ?? host.Language;
        IReadOnlyList<string> words;
        try
        {
            words = Settings.Apply(root, args);
            host.Language = Language.Asked(words) ?? host.Language;
        }
        catch (UsageException failure)
        {
            host.Error(failure.Say(host.Language));
            return ExitCode.BadUsage;
        }

        ParseResult parsed = root.Parse(words, Parsing);
        IReadOnlyList<string> wrong = BadUsage.Of(parsed, args, host.Language);
        if (wrong.Count > 0)
        {
            foreach (string message in wrong)
            {
                host.Error(message);
            }

            string verb = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
            await host.ErrorWriter.WriteLineAsync(ConsoleTexts.Of(host.Language, "usage.help", $"tayho {verb}--help"));
            return ExitCode.BadUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = host.OutputWriter, Error = host.ErrorWriter, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                cancellationToken);
        }
        catch (UsageException failure)
        {
            host.Error(failure.Say(host.Language));
            return ExitCode.BadUsage;
        }
        catch (ForeignFileException foreign)
        {
            host.Error(OutputGuard.NotOurs(foreign.Path).Say(host.Language));
            return ExitCode.BadUsage;
        }
        catch (OperationCanceledException)
        {
            host.Error(ConsoleTexts.Of(host.Language, "run.stopped"));
            return ExitCode.NotWritten;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            host.Error(ConsoleTexts.Of(host.Language, "run.no-output", ConsoleTexts.OfOutput(host.Language, failure)));
            return ExitCode.NotWritten;
        }
    }

    /// <summary>The command with its verbs.</summary>
    /// <param name="host">What the verbs read from and write to.</param>
    /// <param name="args">The words of the command line: where its first is a verb, nobody asks for the others.</param>
    public static RootCommand CreateRoot(ConsoleHost host, IReadOnlyList<string>? args = null)
    {
        var root = new RootCommand();
        bool knows = args is { Count: > 0 } && Array.Exists(Verbs, v => v.Name == args[0]);
        foreach ((string name, Func<ConsoleHost, Command> create) in Verbs)
        {
            if (!knows || name == args![0])
            {
                root.Subcommands.Add(create(host));
            }
        }

        root.Options.Add(Language.CreateOption());
        root.Options.OfType<HelpOption>().First().Action = new HelpPage(host);
        return root;
    }
}
