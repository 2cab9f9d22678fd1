// Reads every article that comes into a folder and writes its records beside: no broker, one process, stopped by Ctrl+C.
//   dotnet run --project samples/TayHo.Extract.FolderWorker -- --Worker:Inbox inbox --Worker:Outbox outbox [--Worker:Once true]
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TayHo.Extract.Extensions.DependencyInjection;
using TayHo.Extract.FolderWorker;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services.Configure<WorkerOptions>(builder.Configuration.GetSection("Worker"));
builder.Services.Configure<TayHoExtractOptions>(builder.Configuration.GetSection("TayHoExtract"));
builder.Services.AddTayHoExtract();
builder.Services.AddHostedService<FolderWorker>();
await builder.Build().RunAsync();
