using System.CommandLine;
using TayHo.Extract;
using TayHo.Extract.Articles;
using TayHo.Extract.Evaluation;

var folder = new Argument<DirectoryInfo?>("folder") { Description = "A folder of annotated articles (*.json).", Arity = ArgumentArity.ZeroOrOne };
var treebank = new Option<FileInfo?>("--treebank") { Description = "Score words and parts of speech on a treebank (*.conllu) instead; --errors words lists the commonest errors." };
var errors = new Option<string?>("--errors") { Description = "List misses and extras of a record type, or wrong values of a field (dates, statistics, measure, awards.date, ...)." };
var withheld = new Option<FileInfo?>("--withheld") { Description = "Score dates on articles (*.ndjson) whose day of publication is withheld, against those read with it; --errors dates lists the differences." };
var floors = new Option<FileInfo?>("--floors") { Description = "Fail where a record type's F1 or a field's share is below its floor in this file: {\"dates\": 0.96, \"awards.date\": 0.8}." };
var root = new RootCommand("Scores the extractor on annotated articles: precision, recall and F1 a record type.") { folder, treebank, withheld, errors, floors };
root.SetAction(parse =>
{
    if (parse.GetValue(treebank) is { } conllu)
    {
        return ScoreTreebank(conllu, parse.GetValue(errors) is not null);
    }

    if (parse.GetValue(withheld) is { } articlesOfKnownDay)
    {
        return ScoreWithheld(articlesOfKnownDay, parse.GetValue(errors) is not null);
    }

    if (parse.GetValue(folder) is not { Exists: true } directory)
    {
        Console.Error.WriteLine($"No such folder: {parse.GetValue(folder)}.");
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
        Console.Error.WriteLine($"No record type or field '{type}'. There are: {string.Join(", ", evaluator.Scores.Select(s => s.Type).Concat(evaluator.Fields.Select(f => f.Type + "." + f.Field.Name)))}.");
        return 2;
    }

    return parse.GetValue(floors) is { } file ? Floors.Check(evaluator, file, Console.Error) : 0;
});
return root.Parse(args).Invoke();

static int ScoreWithheld(FileInfo file, bool errors)
{
    if (!file.Exists)
    {
        Console.Error.WriteLine($"No such file: {file}.");
        return 2;
    }

    using FileStream stream = file.OpenRead();
    var scorer = new Withheld();
    foreach (ArticleInputResult read in ArticleNdjson.Read(stream, file.Name, long.MaxValue))
    {
        if (read.Input is not { } article)
        {
            Console.Error.WriteLine(read.Failure?.Message);
            return 1;
        }

        scorer.Add(ArticleExtractor.Default, article);
    }

    scorer.Print(Console.Out, errors);
    return 0;
}

static int ScoreTreebank(FileInfo file, bool errors)
{
    if (!file.Exists)
    {
        Console.Error.WriteLine($"No such file: {file}.");
        return 2;
    }

    using StreamReader reader = file.OpenText();
    var scorer = new TreebankScorer(ArticleExtractor.Default);
    foreach (TreebankSentence sentence in Treebank.Read(reader))
    {
        scorer.Add(sentence);
    }

    scorer.Print(Console.Out, errors);
    return 0;
}
