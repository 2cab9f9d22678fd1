using System.CommandLine;
using TayHo.Extract.Peers;

// dotnet run -c Release --project benchmarks/peers -- --articles FOLDER --pages FOLDER
var articles = new Option<DirectoryInfo?>("--articles") { Description = "Annotated articles (*.json): dates, against chrono-node's Vietnamese." };
var pages = new Option<DirectoryInfo?>("--pages") { Description = "Pages (*.html.gz) with truth.json: bodies, against SmartReader and Mozilla's Readability." };
var root = new RootCommand("Measures this library beside others that read dates or pages: speed, and how much of what a reader finds they find.") { articles, pages };
root.SetAction(parsed =>
{
    if (parsed.GetValue(articles) is null && parsed.GetValue(pages) is null)
    {
        Console.Error.WriteLine("Nothing to measure on: give --articles FOLDER, --pages FOLDER or both.");
        return 2;
    }

    using var node = NodePrograms.Install();
    if (parsed.GetValue(articles) is { } annotated)
    {
        DatePeers.Run(annotated.FullName, node);
    }

    if (parsed.GetValue(pages) is { } saved)
    {
        PagePeers.Run(saved.FullName, node);
    }

    return 0;
});
return root.Parse(args).Invoke();
