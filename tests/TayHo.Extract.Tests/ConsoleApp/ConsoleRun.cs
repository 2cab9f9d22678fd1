using System.Text;
using TayHo.Extract.ConsoleApp;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>One run of the tayho command inside the test's process.</summary>
public sealed record ConsoleRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command line with standard input.</summary>
    public static ConsoleRun Of(byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var host = new ConsoleHost(new MemoryStream(input), output, error);
        int code = TayHoCommand.RunAsync(args, host).GetAwaiter().GetResult();
        host.OutputWriter.Flush();
        host.ErrorWriter.Flush();
        return new ConsoleRun(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <summary>Runs a command line with empty standard input.</summary>
    public static ConsoleRun Of(params string[] args) => Of([], args);
}

/// <summary>A folder of its own for one test, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("tayho-").FullName;

    /// <summary>Writes a text file and returns its path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, byte[] content)
    {
        string path = In(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>A path in the folder.</summary>
    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
