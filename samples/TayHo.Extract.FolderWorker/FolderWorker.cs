using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TayHo.Extract.Articles;
using TayHo.Extract.Export;

namespace TayHo.Extract.FolderWorker;

/// <summary>Looks into a folder, reads what is new and writes a JSON file for each article. A file that can't be read is told once and left where it is.</summary>
internal sealed partial class FolderWorker(ArticleExtractor extractor, IOptions<WorkerOptions> options, IHostApplicationLifetime host, ILogger<FolderWorker> logger) : BackgroundService
{
    private readonly WorkerOptions _options = options.Value;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Directory.CreateDirectory(_options.Inbox);
        Directory.CreateDirectory(_options.Outbox);
        var progress = new Progress<ExtractionProgress>(p => Read(p.Done, p.Failed));

        // Results come in the order of the files, as soon as each is ready; no more files are opened than the reading can keep up with.
        await foreach (ExtractionOutcome outcome in extractor.ExtractEachAsync(InputsAsync(stoppingToken), cancellationToken: stoppingToken).ReportTo(progress))
        {
            if (outcome.Document is not { } document)
            {
                Failed(outcome.Source, outcome.Failure!.Code, outcome.Failure.Message);
                continue;
            }

            // Two folders inside may have files of one name.
            string name = Path.GetRelativePath(_options.Inbox, outcome.Source) + (outcome.Line is { } line ? "-" + line.ToString(System.Globalization.CultureInfo.InvariantCulture) : "");
            string path = Path.Combine(_options.Outbox, name + ".json");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using (FileStream file = File.Create(path + ".part"))
            {
                await ExtractionJson.SerializeAsync(file, document, cancellationToken: stoppingToken);
            }

            File.Move(path + ".part", path, overwrite: true);
        }

        host.StopApplication();
    }

    private async IAsyncEnumerable<ArticleInputResult> InputsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        do
        {
            foreach (string path in ArticleFiles.Find(_options.Inbox).Where(_seen.Add))
            {
                foreach (ArticleInputResult input in ArticleFiles.Read(path, extractor.Options.MaxInputBytes))
                {
                    yield return input;
                }
            }

            if (!_options.Once)
            {
                await Task.Delay(_options.Pause, stop);
            }
        }
        while (!_options.Once);
    }

    [LoggerMessage(1, LogLevel.Information, "{Done} articles done, {Failed} failed.")]
    private partial void Read(int done, int failed);

    [LoggerMessage(2, LogLevel.Warning, "{Source} could not be read ({Code}): {Reason}")]
    private partial void Failed(string source, string code, string reason);
}
