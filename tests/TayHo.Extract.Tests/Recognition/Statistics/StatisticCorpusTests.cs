using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Statistics;

/// <summary>Whole sentences to whole records: what each number measures, when, where, against what and as part of what.</summary>
public class StatisticCorpusTests
{
    private const string Corpus = "Statistics.txt";

    private static readonly CorpusCheck Check = new(Corpus, found => found.Statistics.SelectMany(s => s.Evidence), Render)
    {
        EchoesTones = true,
        Extract = text => ArticleExtractor.Default.ExtractText(Headline + text, Published),
    };
    private const string Headline = "Tin trong ngày\n\n";
    private const string Published = "2025-03-20";

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_the_records_of_every_sentence_however_it_is_typed(int line, string text) => Check.Verify(line, text);

    [Fact]
    public void Holds_the_sentences_that_the_specification_needs()
    {
        CorpusCase[] cases = [.. CorpusFile.Read(Corpus)];
        cases.Count(c => c.Expected != "none").Should().BeGreaterThanOrEqualTo(450);
        cases.Count(c => c.Expected == "none").Should().BeGreaterThanOrEqualTo(120);
        cases.Select(c => c.Text).Should().OnlyHaveUniqueItems();
        cases.Count(c => c.Text.TrimEnd('.').Contains(". ", StringComparison.Ordinal) || c.Text.Contains(": ", StringComparison.Ordinal)).Should().BeGreaterThanOrEqualTo(cases.Length / 2, because: "half of them are of two or more sentences, or lists behind a head");
        foreach (string relation in (string[])[" of s", " vs ", " @", " [", "exceeded", "+", "-", " ! "])
        {
            cases.Count(c => c.Expected.Contains(relation, StringComparison.Ordinal)).Should().BeGreaterThanOrEqualTo(5, because: relation);
        }
    }

    private static string Render(ExtractionDocument found)
    {
        string records = found.Statistics.Count == 0 ? "none" : string.Join(" + ", found.Statistics.Select(StatisticText.Full));
        return records + string.Concat(found.Warnings.Where(w => w.Code.StartsWith("statistic.", StringComparison.Ordinal)).Select(w => " ! " + w.Code));
    }
}
