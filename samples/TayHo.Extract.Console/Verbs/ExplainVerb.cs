using System.CommandLine;
using TayHo.Extract.Articles;
using TayHo.Extract.ConsoleApp.Display;
using TayHo.Extract.ConsoleApp.Inputs;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Types;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>explain FILE: every record with its words in their sentence and the rule that made it.</summary>
internal sealed class ExplainVerb
{
    private readonly ConsoleHost _host;
    private readonly CommonOptions _common = new();
    private readonly Argument<string[]> _paths = new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _types = new("--type", "-t")
    {
        HelpName = "TYPE",
        DefaultValueFactory = _ => [],
    };

    private ExplainVerb(ConsoleHost host) => _host = host;

    /// <summary>The verb.</summary>
    public static Command Create(ConsoleHost host)
    {
        var verb = new ExplainVerb(host);
        var command = new Command("explain") { verb._paths, verb._types };
        verb._types.CompletionSources.Add([.. RecordTypes.All.Select(t => t.Name)]);
        verb._common.AddTo(command);
        command.SetAction((parsed, stop) => Task.FromResult(verb.Run(parsed, stop)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken stop)
    {
        string[] types = [.. (parsed.GetValue(_types) ?? []).SelectMany(t => t.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        foreach (string type in types)
        {
            if (RecordTypes.Find(type) is null)
            {
                IEnumerable<string> names = RecordTypes.All.Select(t => t.Name);
                throw new UsageException("usage.unknown-type", type, string.Join(", ", names)) { Meant = Nearest.Of(type, names) };
            }
        }

        string? published = _common.PublishedOf(parsed);
        ArticleExtractor extractor = _common.BuildExtractor(parsed, explain: true);
        int failed = 0;
        _host.ShowPageByPage();
        IEnumerable<ArticleInputResult> inputs = new InputFinder(parsed.GetRequiredValue(_paths), _common.ColumnsOf(parsed)).Read(_host.Input, extractor.Options.MaxInputBytes, published);
        foreach (ExtractionOutcome outcome in extractor.ExtractEach(inputs, 1, stop))
        {
            if (_host.HasSeenEnough)
            {
                break;
            }

            if (outcome.Document is { } document)
            {
                Explanation.Show(_host.Screen, _host.Language, document, types);
            }
            else
            {
                failed++;
                _host.Error(Progress.Describe(outcome, _host.Language));
            }
        }

        return failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }
}
