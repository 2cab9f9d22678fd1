using TayHo.Extract.Web;

// dotnet run --project samples/TayHo.Extract.Web, then open the address that it prints: paste an article, see it marked.
WebService.Create(args).Run();
