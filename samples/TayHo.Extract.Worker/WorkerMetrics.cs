using System.Diagnostics.Metrics;

namespace TayHo.Extract.Worker;

/// <summary>What a worker did, as meters of the name below: for OpenTelemetry, dotnet-counters or any other listener.</summary>
internal sealed class WorkerMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "TayHo.Extract.Worker";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _saved;
    private readonly Counter<long> _dead;
    private readonly Counter<long> _retries;
    private readonly Histogram<double> _seconds;
    private long _savedCount;
    private long _deadCount;

    /// <summary>Makes the meters.</summary>
    public WorkerMetrics()
    {
        _saved = _meter.CreateCounter<long>("tayho.worker.saved", "{article}", "Articles whose records were committed.");
        _dead = _meter.CreateCounter<long>("tayho.worker.dead_lettered", "{article}", "Messages that hold no article that can be read.");
        _retries = _meter.CreateCounter<long>("tayho.worker.database_retries", "{try}", "Tries to reach the database that failed.");
        _seconds = _meter.CreateHistogram<double>("tayho.worker.duration", "s", "From the message to the commit.");
    }

    /// <summary>How many articles this worker has committed.</summary>
    public long SavedCount => Interlocked.Read(ref _savedCount);

    /// <summary>How many messages this worker has dead-lettered.</summary>
    public long DeadCount => Interlocked.Read(ref _deadCount);

    /// <summary>Counts a committed article.</summary>
    public void Saved(TimeSpan took)
    {
        Interlocked.Increment(ref _savedCount);
        _saved.Add(1);
        _seconds.Record(took.TotalSeconds);
    }

    /// <summary>Counts a message that can't be read.</summary>
    public void Dead()
    {
        Interlocked.Increment(ref _deadCount);
        _dead.Add(1);
    }

    /// <summary>Counts a try that failed.</summary>
    public void Retried() => _retries.Add(1);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
