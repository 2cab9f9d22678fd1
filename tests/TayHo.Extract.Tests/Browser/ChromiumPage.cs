using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace TayHo.Extract.Tests.Browser;

/// <summary>One page of the browser: runs script in it, presses keys, and keeps what went wrong.</summary>
public sealed class ChromiumPage(Uri address, TimeSpan patience, Uri site) : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _waiting = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentQueue<string> _faults = new();
    private Task _reading = Task.CompletedTask;
    private int _last;

    /// <summary>Script errors, and requests for anything but the file itself or the service that was opened.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Connects.</summary>
    public async Task StartAsync()
    {
        await _socket.ConnectAsync(address, CancellationToken.None);
        _reading = ReadAsync();
        foreach (string domain in (string[])["Page", "Runtime", "Network", "Log"])
        {
            await SendAsync(domain + ".enable");
        }
    }

    /// <summary>Goes to an address and waits until it shows an element.</summary>
    public async Task GoAsync(string url, string shown)
    {
        await SendAsync("Page.navigate", new JsonObject { ["url"] = url });
        await WaitAsync("document.readyState === 'complete' && !!document.querySelector('" + shown + "')");
    }

    /// <summary>Waits until a condition holds.</summary>
    public async Task WaitAsync(string condition)
    {
        DateTime end = DateTime.UtcNow + patience;
        while (!await AskAsync<bool>(condition))
        {
            if (DateTime.UtcNow > end)
            {
                throw new TimeoutException($"In vain: {condition}");
            }

            await Task.Delay(20);
        }
    }

    /// <summary>What an expression is, promises awaited.</summary>
    public async Task<T> AskAsync<T>(string expression)
    {
        JsonNode answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true, ["userGesture"] = true });
        return answer["exceptionDetails"] is { } fault
            ? throw new InvalidOperationException($"{expression}: {fault["exception"]?["description"] ?? fault["text"]}")
            : answer["result"]!["value"]!.GetValue<T>();
    }

    /// <summary>Runs statements.</summary>
    public Task DoAsync(string statements) => AskAsync<bool>($"(() => {{ {statements}; return true; }})()");

    /// <summary>Clicks the first element of a selector.</summary>
    public Task ClickAsync(string selector) => DoAsync($"document.querySelector(`{selector}`).click()");

    /// <summary>Presses a key as a keyboard does.</summary>
    public async Task PressAsync(string key, int code, string? text = null)
    {
        foreach (string type in (string[])[text is null ? "rawKeyDown" : "keyDown", "keyUp"])
        {
            var pressed = new JsonObject { ["type"] = type, ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code };
            if (type == "keyDown")
            {
                pressed["text"] = text;
            }

            await SendAsync("Input.dispatchKeyEvent", pressed);
        }
    }

    /// <summary>Gives the window a size.</summary>
    public Task SizeAsync(int width, int height, bool mobile) =>
        SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = mobile });

    /// <summary>Shows the page as on paper, or in the dark.</summary>
    public Task ShowAsync(string media, string scheme) =>
        SendAsync("Emulation.setEmulatedMedia", new JsonObject { ["media"] = media, ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }) });

    /// <summary>A picture of what the window shows (PNG).</summary>
    public async Task<byte[]> PictureAsync() => Convert.FromBase64String((string)(await SendAsync("Page.captureScreenshot"))["data"]!);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await SendAsync("Page.close");
            await _reading.WaitAsync(patience);
        }
        catch (WebSocketException)
        {
            // The page is gone before it could say so.
        }

        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task<JsonNode> SendAsync(string method, JsonObject? parameters = null)
    {
        int id = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        string message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] }.ToJsonString();
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }

        return await answer.Task.WaitAsync(patience);
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        while (_socket.State == WebSocketState.Open)
        {
            WebSocketReceiveResult part;
            try
            {
                part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
            }
            catch (WebSocketException)
            {
                return;
            }

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                if (message.Length > 0)
                {
                    Take(JsonNode.Parse(message.ToArray())!);
                }

                message.SetLength(0);
            }
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"] is { } id)
        {
            if (_waiting.TryRemove((int)id, out TaskCompletionSource<JsonNode>? answer))
            {
                _ = message["error"] is { } error ? answer.TrySetException(new InvalidOperationException(error.ToJsonString())) : answer.TrySetResult(message["result"]!);
            }

            return;
        }

        JsonNode? said = message["params"];
        string? fault = (string?)message["method"] switch
        {
            "Runtime.exceptionThrown" => said!["exceptionDetails"]!.ToJsonString(),
            "Log.entryAdded" when (string?)said!["entry"]!["level"] == "error" => said["entry"]!.ToJsonString(),
            "Network.requestWillBeSent" when (string)said!["request"]!["url"]! is { } url && IsElsewhere(new Uri(url)) => url,
            _ => null,
        };
        if (fault is not null)
        {
            _faults.Enqueue(fault);
        }
    }

    private bool IsElsewhere(Uri asked) => !asked.IsFile && asked.Scheme != "data" && (site.IsFile || asked.Authority != site.Authority);
}
