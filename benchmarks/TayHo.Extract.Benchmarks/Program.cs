using System.Globalization;
using BenchmarkDotNet.Running;
using TayHo.Extract.Benchmarks;

// "html [FOLDER]" measures the reading of pages against the parse alone in a few seconds;
// "quick [PATH]" measures the pipeline in a few seconds, "kinds [PATH]" each type of record alone, "dates [PATH]" dates
// alone by the extractor and by the date reader, "words" what AddEntry costs; "memory [MB] [PATH]"
// what megabytes in one text cost, "stop [BYTES [KIND...]]" how soon a reading asks whether to end,
// "cancel [BYTES [KIND...]]" how soon it ends; "screen [CHARACTERS [ONE_IN]]" looks for words that cost more than their length; anything else goes to BenchmarkDotNet ("--filter *Pipeline*").
if (args is ["quick", ..])
{
    QuickPipeline.Run(args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["kinds", ..])
{
    QuickPipeline.RunKinds(args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["dates", ..])
{
    QuickPipeline.RunDates(args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["words"])
{
    AddedWords.Run();
    return;
}

if (args is ["html", ..])
{
    HtmlBenchmarks.RunQuick(args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["memory", ..])
{
    Environment.ExitCode = BoundsBenchmark.RunMemory(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 49, args.Length > 2 ? args[2] : null);
    return;
}

if (args is ["stop", ..])
{
    Environment.ExitCode = BoundsBenchmark.RunStop(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_400_000, args[Math.Min(args.Length, 2)..]);
    return;
}

if (args is ["cancel", ..])
{
    Cancelling.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_400_000, args[Math.Min(args.Length, 2)..]);
    return;
}

if (args is ["screen", ..])
{
    Environment.ExitCode = LinearScreen.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 24_000, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
