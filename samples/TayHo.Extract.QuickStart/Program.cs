// The smallest whole program: reads the articles of the files and folders it is given and prints who holds which post.
//   dotnet run --project samples/TayHo.Extract.QuickStart -- seeds
using System.Text;
using TayHo.Extract;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;

Console.OutputEncoding = Encoding.UTF8;
ArticleExtractor extractor = ArticleExtractor.Default;
IEnumerable<string> files = args.SelectMany(path => Directory.Exists(path) ? ArticleFiles.Find(path) : [path]);
foreach (ExtractionOutcome outcome in extractor.ExtractEach(files.SelectMany(file => ArticleFiles.Read(file, extractor.Options.MaxInputBytes))))
{
    if (outcome.Document is not { } document)
    {
        Console.Error.WriteLine($"{outcome.Source}: {outcome.Failure!.Message}");
        continue;
    }

    Console.WriteLine(document.Article.Title);
    foreach (PersonRecord official in document.Officials)
    {
        foreach (Position position in official.Positions)
        {
            Console.WriteLine($"  {official.Name} — {position.Title}, {position.Organization ?? "?"} (“{official.Evidence[0].Text}”)");
        }
    }
}
