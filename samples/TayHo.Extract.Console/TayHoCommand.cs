using System.CommandLine;
using System.CommandLine.Help;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.ConsoleApp.Verbs;

namespace TayHo.Extract.ConsoleApp;

/// <summary>The tayho command: parsing, its verbs, and what exit codes mean. A new verb is a file in Verbs/ and a line here.</summary>
internal static class TayHoCommand
{
    /// <summary>Runs one command line.</summary>
    /// <returns>An exit code of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, ConsoleHost host, CancellationToken cancellationToken = default)
    {
        RootCommand root = CreateRoot(host);
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

        ParseResult parsed = root.Parse(words);
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
    public static RootCommand CreateRoot(ConsoleHost host)
    {
        var root = new RootCommand
        {
            ExtractVerb.Create(host),
            ExplainVerb.Create(host),
            PlacesVerb.Create(host),
            AcrossVerb.CreateWho(host),
            AcrossVerb.CreateSeries(host),
            AcrossVerb.CreateTimeline(host),
            AcrossVerb.CreatePlace(host),
            SchemaVerb.Create(host),
            CompletionVerb.Create(host),
            VerifyVerb.Create(host),
            MergeVerb.Create(host),
        };

        root.Options.Add(Language.CreateOption());
        root.Options.OfType<HelpOption>().First().Action = new HelpPage(host);
        return root;
    }
}
