using FluentAssertions;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace TayHo.Extract.Tests.Samples;

/// <summary>The sample Model Context Protocol server as a process, asked by the protocol's own client.</summary>
public sealed class McpServerTests : IAsyncLifetime, IDisposable
{
    private const string Article = "Cầu mới ở Hạ Long\nSáng 1/3/2024, xã Hạ Long có 12 cây cầu mới.";

    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(3));
    private McpClient? _client;

    public async Task InitializeAsync() => _client = await McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions { Name = "tayho", Command = "dotnet", Arguments = [Path.Combine(AppContext.BaseDirectory, "TayHo.Extract.Mcp.dll")] }),
        cancellationToken: _patience.Token);

    public async Task DisposeAsync()
    {
        if (_client is not null)
        {
            await _client.DisposeAsync();
        }
    }

    public void Dispose() => _patience.Dispose();

    [Fact]
    public async Task Its_tools_read_explain_look_up_and_verify()
    {
        (await _client!.ListToolsAsync(cancellationToken: _patience.Token)).Select(t => t.Name).Should().BeEquivalentTo("extract", "explain", "places", "verify");

        string json = await CallAsync("extract", new() { ["article"] = Article });
        Export(json).Should().Contain(12m);

        (await CallAsync("explain", new() { ["article"] = Article, ["type"] = "statistics" })).Should().Contain("statistics: 12 ").And.Contain("[12 cây cầu").And.Contain("statistic");
        (await CallAsync("places", new() { ["name"] = "phường Bưởi, quận Tây Hồ", ["asOf"] = "2024-02-28" })).Should().Contain("00109").And.Contain("became");
        string verdicts = await CallAsync("verify", new() { ["article"] = Article, ["claims"] = """{"statistics":[{"value":12},{"value":99}],"dates":[{"value":"2024-03-01","dayPart":"evening"}]}""" });
        verdicts.Split('\n').Select(line => line.Split(':')[0]).Should().Equal("supported", "not mentioned", "contradicted");
    }

    [Fact]
    public async Task What_can_t_be_read_is_an_error_that_says_why()
    {
        (await FailAsync("extract", new() { ["article"] = "%PDF-1.7" })).Should().Contain("input.not-an-article");
        (await FailAsync("explain", new() { ["article"] = Article, ["type"] = "numbers" })).Should().Contain("There is no record type 'numbers'");
        (await FailAsync("verify", new() { ["article"] = Article, ["claims"] = "[]" })).Should().Contain("Claims are a JSON object");
    }

    private static IEnumerable<decimal> Export(string json) => TayHo.Extract.Export.ExtractionJson.Deserialize(json).Statistics.Select(s => s.Value);

    private async Task<string> CallAsync(string tool, Dictionary<string, object?> arguments)
    {
        CallToolResult result = await _client!.CallToolAsync(tool, arguments, cancellationToken: _patience.Token);
        string text = string.Concat(result.Content.OfType<TextContentBlock>().Select(c => c.Text));
        (result.IsError ?? false).Should().BeFalse(text);
        return text;
    }

    private async Task<string> FailAsync(string tool, Dictionary<string, object?> arguments)
    {
        CallToolResult result = await _client!.CallToolAsync(tool, arguments, cancellationToken: _patience.Token);
        result.IsError.Should().BeTrue();
        return string.Concat(result.Content.OfType<TextContentBlock>().Select(c => c.Text));
    }
}
