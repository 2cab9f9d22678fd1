using TayHo.Extract.Articles;
using TayHo.Extract.ConsoleApp.Inputs;
using TayHo.Extract.Export;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Writing;

/// <summary>extract - --stream: one line in, one line out, for programs that hold the other end of the pipe. Its memory is bounded by the longest line.</summary>
internal sealed class StreamRun(ConsoleHost host, ArticleExtractor extractor)
{
    /// <summary>What the records name as their source.</summary>
    public string Source { get; init; } = "stdin";

    /// <summary>The date of articles that do not tell theirs.</summary>
    public string? Published { get; init; }

    /// <summary>Answers every line; an exit code.</summary>
    /// <exception cref="IOException">Nobody reads the answers any more.</exception>
    public int Do(CancellationToken stop)
    {
        int number = 0, failed = 0;
        using var answer = new MemoryStream();
        foreach (byte[]? line in StreamLines.Read(host.Input, extractor.Options.MaxInputBytes))
        {
            stop.ThrowIfCancellationRequested();
            number++;
            answer.SetLength(0);
            try
            {
                ExtractionNdjson.Write(answer, Answer(line, stop));
            }
            catch (ArticleInputException failure)
            {
                failed++;
                answer.SetLength(0);
                PartManifest.WriteError(answer, Source, number, failure);
            }

            answer.WriteTo(host.Output);
            host.Output.Flush();
        }

        return failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private ExtractionDocument Answer(byte[]? line, CancellationToken stop)
    {
        if (line is null)
        {
            throw new ArticleInputException("input.too-large", $"the line is longer than {extractor.Options.MaxInputBytes} bytes, the most that is read.");
        }

        using var content = new MemoryStream(line);
        ArticleInputResult[] inputs = [.. ArticleNdjson.Read(content, Source, extractor.Options.MaxInputBytes)];
        if (inputs.Length != 1)
        {
            throw new ArticleInputException(inputs.Length == 0 ? "input.empty" : "input.several", inputs.Length == 0 ? "the line is empty." : "the line holds several articles; --stream answers one.");
        }

        ExtractionOutcome outcome = extractor.ExtractEach(inputs.Select(Dated), 1, stop).Single();
        return outcome.Document ?? throw outcome.Failure!;
    }

    private ArticleInputResult Dated(ArticleInputResult result) =>
        Published is { } published && result.Input is { PublishedAt: null } input ? result with { Input = input with { PublishedAt = published } } : result;
}
