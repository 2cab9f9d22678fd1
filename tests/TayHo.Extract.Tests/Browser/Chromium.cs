using System.Diagnostics;
using System.Net.Http;
using System.Text.Json.Nodes;

namespace TayHo.Extract.Tests.Browser;

/// <summary>A headless Chromium, where the machine has one, spoken to by its DevTools protocol.</summary>
public sealed class Chromium : IDisposable
{
    private const string Announcement = "DevTools listening on ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new();
    private readonly string _profile = Directory.CreateTempSubdirectory("tayho-chromium-").FullName;
    private readonly Process? _process;
    private readonly Uri? _address;

    /// <summary>Starts the browser.</summary>
    public Chromium()
    {
        if (Programs.Find("chromium", "chromium-browser", "google-chrome") is not { } program)
        {
            Console.WriteLine("The report and the form are not tested in a browser: no chromium is installed (Debian: apt-get install chromium).");
            return;
        }

        _process = Process.Start(new ProcessStartInfo(program,
            ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0", "--user-data-dir=" + _profile, "about:blank"])
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        string? line;
        do
        {
            line = _process.StandardError.ReadLine() ?? throw new InvalidOperationException("chromium ended before it was ready.");
        }
        while (!line.StartsWith(Announcement, StringComparison.Ordinal));

        // What it says later must be read, or it stops when the pipe is full.
        _process.BeginOutputReadLine();
        _ = _process.StandardError.ReadToEndAsync();
        _address = new Uri(line[Announcement.Length..]);
    }

    /// <summary>Whether there is a browser.</summary>
    public bool IsThere => _process is not null;

    /// <summary>Opens a report in a page of its own and waits until it has drawn itself.</summary>
    public Task<ChromiumPage> OpenAsync(string file, string hash = "") => OpenAsync(new Uri(new Uri(file).AbsoluteUri + hash), "#main h1");

    /// <summary>Opens an address in a page of its own and waits until it shows an element.</summary>
    public async Task<ChromiumPage> OpenAsync(Uri address, string shown)
    {
        using HttpResponseMessage response = await _http.PutAsync(new Uri($"http://{_address!.Authority}/json/new?about:blank"), null);
        JsonNode target = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var page = new ChromiumPage(new Uri((string)target["webSocketDebuggerUrl"]!), Patience, address);
        await page.StartAsync();
        await page.GoAsync(address.AbsoluteUri, shown);
        return page;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
        }

        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A file that the dying browser still holds is the system's to clean.
        }
    }
}
