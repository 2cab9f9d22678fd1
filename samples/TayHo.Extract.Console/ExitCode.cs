namespace TayHo.Extract.ConsoleApp;

/// <summary>The exit codes of every verb; --help lists them.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Some inputs failed; stderr says which and why.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line makes no sense; nothing was done.</summary>
    public const int BadUsage = 2;

    /// <summary>The output could not be written, or the run was stopped: a scheduler may start it again.</summary>
    public const int NotWritten = 3;
}
