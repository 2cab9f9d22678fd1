using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;

namespace TayHo.Extract.Worker;

/// <summary>
/// Takes articles from the queue, one JSON object a message as in NDJSON, reads them, commits their records and then acknowledges.
/// A worker that dies in between leaves the message with the broker; the next one writes the same records over.
/// </summary>
internal sealed partial class ArticleConsumer(ArticleExtractor extractor, ArticleStore store, WorkerMetrics metrics, IOptions<WorkerOptions> options, ILogger<ArticleConsumer> log)
    : BackgroundService
{
    private readonly WorkerOptions _options = options.Value;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RetryAsync(() => store.MigrateAsync(stoppingToken), stoppingToken);
        await using IConnection connection = await ConnectAsync(stoppingToken);
        await using IChannel channel = await connection.CreateChannelAsync(cancellationToken: stoppingToken);
        await ArticleQueue.DeclareAsync(channel, _options.Queue, stoppingToken);
        await channel.BasicQosAsync(0, _options.Prefetch, global: false, stoppingToken);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, message) => ReceiveAsync(channel, message, stoppingToken);
        await channel.BasicConsumeAsync(_options.Queue, autoAck: false, consumer, stoppingToken);
        LogStarted(_options.Queue);
        try
        {
            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // What is not acknowledged yet goes back to the queue when the channel closes.
            LogStopped(metrics.SavedCount, metrics.DeadCount);
        }
    }

    private async Task ReceiveAsync(IChannel channel, BasicDeliverEventArgs message, CancellationToken stop)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            if (Read(message.Body.ToArray(), stop) is { } document)
            {
                await RetryAsync(() => store.SaveAsync(document, stop), stop);
                metrics.Saved(Stopwatch.GetElapsedTime(start));
                if (metrics.SavedCount == _options.CrashAfterCommits)
                {
                    Process.GetCurrentProcess().Kill();
                }

                await channel.BasicAckAsync(message.DeliveryTag, multiple: false, stop);
            }
            else
            {
                metrics.Dead();
                await channel.BasicRejectAsync(message.DeliveryTag, requeue: false, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The message was not acknowledged: another worker gets it.
        }
        catch (RabbitMQ.Client.Exceptions.OperationInterruptedException lost)
        {
            // The broker went away before the acknowledgement: it delivers the message again, and the same records are written over.
            LogUnacknowledged(lost.Message);
        }
        catch (PostgresException refused)
        {
            metrics.Dead();
            LogUnreadable($"the database refuses the records: {refused.MessageText}");
            await channel.BasicRejectAsync(message.DeliveryTag, requeue: false, stop);
        }
    }

    /// <summary>The article's records; null when the message holds no article that can be read.</summary>
    private ExtractionDocument? Read(byte[] body, CancellationToken stop)
    {
        using var content = new MemoryStream(body);
        ExtractionOutcome[] read = [.. extractor.ExtractEach(ArticleNdjson.Read(content, _options.Source, extractor.Options.MaxInputBytes), 1, stop)];
        if (read is [{ Document: { } document }])
        {
            return document;
        }

        LogUnreadable(read.Length == 0 ? "the message is empty" : read.Length > 1 ? "the message holds several articles" : read[0].Failure!.Message);
        return null;
    }

    private async Task<IConnection> ConnectAsync(CancellationToken stop)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return await ArticleQueue.ConnectAsync(_options, stop);
            }
            catch (RabbitMQ.Client.Exceptions.BrokerUnreachableException fault)
            {
                await PauseAsync("broker", attempt, fault, stop);
            }
        }
    }

    /// <summary>Tries until the database is there: an outage holds the article here, where it counts as one delivery.</summary>
    private async Task RetryAsync(Func<Task> work, CancellationToken stop)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException && !IsOurs(fault))
            {
                metrics.Retried();
                await PauseAsync("database", attempt, fault, stop);
            }
        }
    }

    /// <summary>Whether the database refuses the statement itself, which trying again would not change; a server that starts or stops is another matter.</summary>
    private static bool IsOurs(Exception fault) => fault is PostgresException { IsTransient: false } refused && refused.SqlState[..2] is not ("57" or "08" or "53");

    private async Task PauseAsync(string what, int attempt, Exception fault, CancellationToken stop)
    {
        TimeSpan pause = TimeSpan.FromMilliseconds(Math.Min(_options.LongestPause.TotalMilliseconds, 100 * Math.Pow(2, Math.Min(attempt, 20))));
        LogAway(what, pause, fault.Message);
        await Task.Delay(pause, stop);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Taking articles from {Queue}")]
    private partial void LogStarted(string queue);

    [LoggerMessage(Level = LogLevel.Information, Message = "Stopped: {Saved} articles saved, {Dead} dead-lettered")]
    private partial void LogStopped(long saved, long dead);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Dead-lettered: {Why}")]
    private partial void LogUnreadable(string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not acknowledged, and so delivered again: {Why}")]
    private partial void LogUnacknowledged(string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The {What} is away, next try in {Pause}: {Why}")]
    private partial void LogAway(string what, TimeSpan pause, string why);
}
