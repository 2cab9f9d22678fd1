using BenchmarkDotNet.Attributes;

namespace TayHo.Extract.Benchmarks;

/// <summary>Bare tokenise-and-look-up against whole text → records, on the same texts.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("pipeline")]
public class PipelineBenchmark
{
    private PipelineWork? _work;

    /// <summary>Reads the texts once.</summary>
    [GlobalSetup]
    public void Setup() => _work = new PipelineWork(Texts.Load());

    /// <summary>The bare pass.</summary>
    [Benchmark(Baseline = true)]
    public int TokeniseAndLookUp() => _work!.Bare();

    /// <summary>The whole pass.</summary>
    [Benchmark]
    public int TextToRecords() => _work!.Whole();
}
