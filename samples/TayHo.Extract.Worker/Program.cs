using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using RabbitMQ.Client;
using TayHo.Extract;
using TayHo.Extract.Worker;

// tayho-worker                  takes articles from the queue until it is stopped
// tayho-worker publish FILE     puts the lines of an NDJSON file into the queue, each confirmed by the broker
// tayho-worker export           prints the documents in the database, a line each, ordered by article id
// tayho-worker left             prints how many messages wait, and how many were dead-lettered
HostApplicationBuilder builder = Host.CreateApplicationBuilder();
builder.Services.Configure<WorkerOptions>(builder.Configuration.GetSection(WorkerOptions.Section));
WorkerOptions options = builder.Configuration.GetSection(WorkerOptions.Section).Get<WorkerOptions>() ?? new WorkerOptions();
builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(options.Database));
builder.Services.AddSingleton(ArticleExtractor.Default);
builder.Services.AddSingleton<ArticleStore>().AddSingleton<WorkerMetrics>().AddHostedService<ArticleConsumer>();
using IHost host = builder.Build();
switch (args)
{
    case []:
        await host.RunAsync();
        return 0;
    case ["publish", string file]:
        await PublishAsync(file);
        return 0;
    case ["export"]:
        await using (Stream output = Console.OpenStandardOutput())
        {
            await foreach (string document in host.Services.GetRequiredService<ArticleStore>().DocumentsAsync(CancellationToken.None))
            {
                await output.WriteAsync(Encoding.UTF8.GetBytes(document + "\n"));
            }
        }

        return 0;
    case ["left"]:
        await LeftAsync();
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: tayho-worker [publish FILE.ndjson | export | left]; without a word it takes articles until it is stopped.");
        return 2;
}

async Task PublishAsync(string file)
{
    await using IConnection connection = await ArticleQueue.ConnectAsync(options, CancellationToken.None);
    await using IChannel channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
    await ArticleQueue.DeclareAsync(channel, options.Queue, CancellationToken.None);
    int sent = 0;
    var persistent = new BasicProperties { Persistent = true, ContentType = "application/json" };
    foreach (string line in File.ReadLines(file).Where(l => l.Length > 0))
    {
        await channel.BasicPublishAsync("", options.Queue, mandatory: true, persistent, Encoding.UTF8.GetBytes(line));
        sent++;
    }

    Console.WriteLine($"{sent} articles sent");
}

async Task LeftAsync()
{
    await using IConnection connection = await ArticleQueue.ConnectAsync(options, CancellationToken.None);
    await using IChannel channel = await connection.CreateChannelAsync();
    await ArticleQueue.DeclareAsync(channel, options.Queue, CancellationToken.None);
    Console.WriteLine($"{await channel.MessageCountAsync(options.Queue)} {await channel.MessageCountAsync(ArticleQueue.DeadOf(options.Queue))}");
}
