using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TayHo.Extract.Extensions.DependencyInjection;
using TayHo.Extract.Mcp;

// A Model Context Protocol server over standard input and output: assistants read Vietnamese news exactly and offline.
HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);

// Standard output belongs to the protocol.
builder.Logging.ClearProviders().AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
builder.Services.AddTayHoExtract(o => o.MaxInputBytes = 10 * 1024 * 1024);
builder.Services.AddMcpServer().WithStdioServerTransport().WithTools<NewsTools>();
await builder.Build().RunAsync();
