using BenchmarkDotNet.Attributes;

namespace TayHo.Extract.Benchmarks;

/// <summary>Dates alone over text: tokenise, tag, recognise and resolve against a fixed day.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("dates")]
public class DateBenchmarks
{
    private static readonly DateOnly Anchor = new(2025, 4, 22);
    private string[] _texts = [];

    /// <summary>Reads the texts once and builds the reader.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _texts = [.. Texts.Load().Select(input => input.Text ?? "")];
        _ = DateReader.Default;
    }

    /// <summary>Every text once; the number of dates found keeps the work alive.</summary>
    [Benchmark]
    public int ReadDates()
    {
        int count = 0;
        foreach (string text in _texts)
        {
            count += DateReader.Default.Read(text, Anchor).Dates.Count;
        }

        return count;
    }
}
