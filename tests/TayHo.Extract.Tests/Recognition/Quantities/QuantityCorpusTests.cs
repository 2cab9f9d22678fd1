using System.Globalization;
using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Quantities;

public class QuantityCorpusTests
{
    private const string Corpus = "Quantities.txt";

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_every_quantity_of_the_corpus_in_every_disguise(int line, string text)
    {
        CorpusCase example = CorpusFile.At(Corpus, line);
        example.Text.Should().Be(text);
        string expected = example.Expected.ToLower(CultureInfo.InvariantCulture);
        foreach ((string name, string disguised) in Disguise.Of(example))
        {
            ExtractionDocument found = ArticleExtractor.Default.ExtractText(disguised);
            foreach (Evidence evidence in found.Statistics.SelectMany(s => s.Evidence))
            {
                found.Article.Text[evidence.Start..evidence.End].Should().Be(evidence.Text, because: name);
            }

            string rendered = found.Statistics.Count == 0 ? "none" : string.Join(" + ", found.Statistics.Select(StatisticText.Amount));
            string wanted = name == "with old tone placement" ? Disguise.OldTones(expected) : expected;
            rendered.ToLower(CultureInfo.InvariantCulture).Should().Be(wanted, because: $"{name}: {disguised}");
        }
    }

    [Fact]
    public void Holds_half_as_many_look_alikes_as_examples()
    {
        CorpusCase[] cases = [.. CorpusFile.Read(Corpus)];
        int none = cases.Count(c => c.Expected == "none");
        (cases.Length - none).Should().BeGreaterThanOrEqualTo(400);
        none.Should().BeGreaterThanOrEqualTo(200);
    }
}
