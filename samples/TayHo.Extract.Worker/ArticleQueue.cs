using RabbitMQ.Client;

namespace TayHo.Extract.Worker;

/// <summary>The queues: one of articles that survives its broker, one for what can't be read.</summary>
internal static class ArticleQueue
{
    /// <summary>Where unreadable messages wait for somebody to look at them.</summary>
    public static string DeadOf(string queue) => queue + ".dead";

    /// <summary>Connects; a connection that breaks is made anew by the client.</summary>
    public static Task<IConnection> ConnectAsync(WorkerOptions options, CancellationToken stop) =>
        new ConnectionFactory { Uri = options.Broker, AutomaticRecoveryEnabled = true, ClientProvidedName = WorkerMetrics.Name }.CreateConnectionAsync(stop);

    /// <summary>
    /// Declares the queues. The queue of articles has no delivery limit: a good article is delivered again as often as its worker is
    /// killed, and the database being away is waited for inside the worker, not by sending the message back.
    /// </summary>
    public static async Task DeclareAsync(IChannel channel, string queue, CancellationToken stop)
    {
        await channel.QueueDeclareAsync(DeadOf(queue), durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: stop);
        await channel.QueueDeclareAsync(
            queue,
            durable: true,
            exclusive: false,
            autoDelete: false,
            new Dictionary<string, object?> { ["x-queue-type"] = "quorum", ["x-dead-letter-exchange"] = "", ["x-dead-letter-routing-key"] = DeadOf(queue) },
            cancellationToken: stop);
    }
}
