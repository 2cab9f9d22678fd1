using System.CommandLine;
using TayHo.Extract.Articles;
using TayHo.Extract.ConsoleApp.Inputs;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>The options by which other programs run extract many times: on one part of the articles, on a pipe, with a list of what was done.</summary>
internal sealed class PartOptions
{
    private const string Ndjson = "ndjson";

    private readonly Option<string> _format = new("--input-format")
    {
        HelpName = $"auto|{Ndjson}",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<string?> _source = new("--source") { HelpName = "NAME" };
    private readonly Option<string?> _shard = new("--shard") { HelpName = "I/N" };
    private readonly Option<bool> _manifest = new("--manifest");

    /// <summary>--stream.</summary>
    public Option<bool> Stream { get; } = new("--stream");

    /// <summary>Makes the options.</summary>
    public PartOptions() => _format.AcceptOnlyFromAmong("auto", Ndjson);

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_source);
        command.Add(_shard);
        command.Add(_manifest);
        command.Add(Stream);
    }

    /// <summary>Whether a manifest is asked for.</summary>
    public bool Manifest(ParseResult parsed) => parsed.GetValue(_manifest) || parsed.GetValue(_shard) is not null;

    /// <summary>What the records name as their source; null for the input's path.</summary>
    public string? SourceOf(ParseResult parsed) => parsed.GetValue(_source);

    /// <summary>The inputs that are asked for.</summary>
    /// <exception cref="UsageException">The options contradict each other or the paths.</exception>
    public InputFinder Find(ParseResult parsed, IReadOnlyList<string> paths, ArticleColumns columns)
    {
        InputShard? shard = null;
        if (parsed.GetValue(_shard) is { } asked && !InputShard.TryParse(asked, out shard))
        {
            throw new UsageException("part.no-shard", asked);
        }

        var found = new InputFinder(paths, columns)
        {
            Format = parsed.GetValue(_format) == Ndjson ? ArticleFormat.Ndjson : ArticleFormat.Auto,
            SourceName = SourceOf(parsed),
            Shard = shard,
        };
        if (shard is not null && found.ReadsStandardInput)
        {
            throw new UsageException("part.shard-stdin");
        }

        return found.SourceName is not null && found.Files.Count + (found.ReadsStandardInput ? 1 : 0) != 1
            ? throw new UsageException("part.source")
            : found;
    }
}
