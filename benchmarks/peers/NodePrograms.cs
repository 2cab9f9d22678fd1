using System.Diagnostics;
using System.Text.Json;

namespace TayHo.Extract.Peers;

/// <summary>The peers that run on Node.js: their packages are installed as package-lock.json says, into a folder that goes when the run ends.</summary>
internal sealed class NodePrograms : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tayho-peers-").FullName;

    private NodePrograms()
    {
    }

    /// <summary>Installs the packages.</summary>
    /// <exception cref="InvalidOperationException">There is no npm, or it failed; the message holds what it said.</exception>
    public static NodePrograms Install()
    {
        var node = new NodePrograms();
        foreach (string file in (string[])["package.json", "package-lock.json", "dates.mjs", "pages.mjs"])
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, file), Path.Combine(node._folder, file));
        }

        node.Run("npm", ["ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"], []);
        return node;
    }

    /// <summary>Runs one of the scripts over lines of JSON; the answers, and how many milliseconds the fastest round took.</summary>
    public (IReadOnlyList<JsonElement> Answers, double Milliseconds) Read(string script, IEnumerable<string> lines)
    {
        string[] said = Run("node", [script], lines).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        JsonElement[] answers = [.. said.Select(line => JsonDocument.Parse(line).RootElement.Clone())];
        return (answers[..^1], answers[^1].GetProperty("milliseconds").GetDouble());
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Run(string program, IEnumerable<string> arguments, IEnumerable<string> lines)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} can't be started; install Node.js.");
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        foreach (string line in lines)
        {
            process.StandardInput.WriteLine(line);
        }

        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"{program} failed: {error.Result}");
    }
}
