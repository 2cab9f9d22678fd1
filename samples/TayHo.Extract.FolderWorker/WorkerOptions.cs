namespace TayHo.Extract.FolderWorker;

/// <summary>Where the worker looks and writes; the section "Worker" of the configuration.</summary>
internal sealed class WorkerOptions
{
    /// <summary>The folder that articles come into.</summary>
    public string Inbox { get; set; } = "inbox";

    /// <summary>The folder that records are written to, a JSON file an article.</summary>
    public string Outbox { get; set; } = "outbox";

    /// <summary>How long the worker waits between two looks.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether it stops when the folder has been read once.</summary>
    public bool Once { get; set; }
}
