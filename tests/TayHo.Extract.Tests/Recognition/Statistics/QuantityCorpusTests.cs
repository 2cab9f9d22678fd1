using System.Globalization;
using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Statistics;

public class QuantityCorpusTests
{
    private const string Corpus = "Quantities.txt";

    private static readonly CorpusCheck Check = new(
        Corpus,
        found => found.Statistics.SelectMany(s => s.Evidence),
        found => found.Statistics.Count == 0 ? "none" : string.Join(" + ", found.Statistics.Select(StatisticText.Amount)))
    {
        EchoesTones = true,
        Key = (_, rendered) => rendered.ToLower(CultureInfo.InvariantCulture),
    };

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_every_quantity_of_the_corpus_in_every_disguise(int line, string text) => Check.Verify(line, text);

    [Fact]
    public void Holds_half_as_many_look_alikes_as_examples()
    {
        CorpusCase[] cases = [.. CorpusFile.Read(Corpus)];
        int none = cases.Count(c => c.Expected == "none");
        (cases.Length - none).Should().BeGreaterThanOrEqualTo(400);
        none.Should().BeGreaterThanOrEqualTo(200);
    }
}
