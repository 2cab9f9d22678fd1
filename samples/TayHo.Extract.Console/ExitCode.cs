namespace TayHo.Extract.ConsoleApp;

/// <summary>The exit codes of every verb; --help lists them.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Some inputs failed, or the output could not be written; stderr says which and why.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line makes no sense; nothing was done.</summary>
    public const int BadUsage = 2;

    /// <summary>What --help says about them.</summary>
    public const string Help = "Exit codes: 0 everything done; 1 some inputs failed or output could not be written (the others are done, stderr says which and why); 2 bad usage, nothing done.";
}
