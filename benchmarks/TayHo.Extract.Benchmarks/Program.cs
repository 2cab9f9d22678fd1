using BenchmarkDotNet.Running;
using TayHo.Extract.Benchmarks;

// "html [FOLDER]" measures the reading of pages against the parse alone in a few seconds;
// "quick [PATH]" measures the pipeline in a few seconds, "kinds [PATH]" each type of record alone; anything else goes to BenchmarkDotNet ("--filter *Pipeline*").
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

if (args is ["html", ..])
{
    HtmlBenchmarks.RunQuick(args.Length > 1 ? args[1] : null);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
