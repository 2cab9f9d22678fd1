using System.CommandLine;
using System.Globalization;
using TayHo.Extract;
using TayHo.Extract.Evaluation;

var folder = new Argument<DirectoryInfo>("folder") { Description = "A folder of annotated articles (*.json)." };
var errors = new Option<string?>("--errors") { Description = "List misses and extras of a record type, or wrong values of a field (dates, statistics, measure, ...)." };
var require = new Option<string[]>("--require") { Description = "Fail unless a record type's F1 is at least this: dates=0.96.", AllowMultipleArgumentsPerToken = true };
var root = new RootCommand("Scores the extractor on annotated articles: precision, recall and F1 a record type.") { folder, errors, require };
root.SetAction(parse =>
{
    DirectoryInfo directory = parse.GetValue(folder)!;
    if (!directory.Exists)
    {
        Console.Error.WriteLine($"No such folder: {directory}.");
        return 2;
    }

    IReadOnlyList<AnnotatedArticle> articles;
    try
    {
        articles = AnnotatedArticle.ReadFolder(directory.FullName);
    }
    catch (InvalidDataException e)
    {
        Console.Error.WriteLine(e.Message);
        return 1;
    }

    if (articles.Count == 0)
    {
        Console.Error.WriteLine($"{directory} holds no *.json.");
        return 2;
    }

    var evaluator = new Evaluator();
    foreach (AnnotatedArticle article in articles)
    {
        evaluator.Add(ArticleExtractor.Default, article);
    }

    Report.Print(evaluator, articles.Count, Console.Out);
    if (parse.GetValue(errors) is { } type && !Report.PrintErrors(evaluator, type, Console.Out))
    {
        Console.Error.WriteLine($"No record type or field '{type}'. There are: {string.Join(", ", evaluator.Scores.Select(s => s.Type).Concat(evaluator.Fields.Select(f => f.Field.Name)))}.");
        return 2;
    }

    int failed = 0;
    foreach (string rule in parse.GetValue(require) ?? [])
    {
        string[] parts = rule.Split('=');
        Score? score = evaluator.Scores.FirstOrDefault(s => s.Type == parts[0]);
        if (score is null || parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double least))
        {
            Console.Error.WriteLine($"--require {rule}: write TYPE=F1, such as dates=0.96.");
            return 2;
        }

        if (score.F1 < least)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Type}: F1 {score.F1:0.000} is below {least:0.000}."));
            failed = 1;
        }
    }

    return failed;
});
return root.Parse(args).Invoke();
