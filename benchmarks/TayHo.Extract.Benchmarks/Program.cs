using BenchmarkDotNet.Running;
using TayHo.Extract.Benchmarks;

// "quick [PATH]" measures the pipeline in a few seconds; anything else goes to BenchmarkDotNet ("--filter *Pipeline*").
if (args is ["quick", ..])
{
    QuickPipeline.Run(args.Length > 1 ? args[1] : null);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
