namespace TayHo.Extract.Worker;

/// <summary>Where the worker finds its broker and database: the section "Worker" of the configuration, Worker__Broker and the like in the environment.</summary>
internal sealed class WorkerOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Worker";

    /// <summary>The broker, as amqp://user:password@host:5672/.</summary>
    public Uri Broker { get; set; } = new("amqp://guest:guest@localhost:5672/");

    /// <summary>The database, as Npgsql's connection string.</summary>
    public string Database { get; set; } = "Host=localhost;Database=tayho";

    /// <summary>The queue of articles; what can't be read goes to the queue of this name with ".dead" behind it.</summary>
    public string Queue { get; set; } = "tayho.articles";

    /// <summary>What the records name as their source.</summary>
    public string Source { get; set; } = "articles";

    /// <summary>How many articles a worker holds unacknowledged.</summary>
    public ushort Prefetch { get; set; } = 16;

    /// <summary>The longest pause between two tries to reach the database.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>For tests only: the process kills itself after so many commits, before it acknowledges; 0 for never.</summary>
    public int CrashAfterCommits { get; set; }
}
