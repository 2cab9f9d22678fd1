using System.Globalization;
using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.People;

/// <summary>Names alone, without posts: who is named (Names.txt) and who signs (Bylines.txt).</summary>
public class NameCorpusTests
{
    private static readonly CorpusCheck Names = CheckOf("Names.txt");
    private static readonly CorpusCheck Bylines = CheckOf("Bylines.txt") with
    {
        Extract = text => ArticleExtractor.Default.ExtractText(text.Replace(" ¶ ", "\n", StringComparison.Ordinal)),
    };

    public static IEnumerable<object[]> NameLines => CorpusFile.TheoryData("Names.txt");

    public static IEnumerable<object[]> BylineLines => CorpusFile.TheoryData("Bylines.txt");

    [Theory]
    [MemberData(nameof(NameLines))]
    public void Reads_every_name_of_the_corpus_in_every_disguise(int line, string text) => Names.Verify(line, text);

    [Theory]
    [MemberData(nameof(BylineLines))]
    public void Reads_every_signature_of_the_corpus(int line, string text) => Bylines.Verify(line, text);

    [Theory]
    [InlineData("Names.txt")]
    [InlineData("Bylines.txt")]
    public void Holds_one_counter_example_for_every_four_examples(string corpus)
    {
        int none = CorpusFile.Read(corpus).Count(c => c.Expected == "none");
        none.Should().BeGreaterThanOrEqualTo((CorpusFile.Read(corpus).Count() - none) / 4);
    }

    private static CorpusCheck CheckOf(string corpus) => new(corpus, found => People(found).SelectMany(p => p.Evidence), found => Render([.. People(found)]))
    {
        Key = (_, rendered) => rendered.ToUpper(CultureInfo.InvariantCulture),
    };

    private static IEnumerable<PersonRecord> People(ExtractionDocument found) => found.Officials.Concat(found.People).OrderBy(p => p.Evidence[0].Start);

    private static string Render(List<PersonRecord> people) => people.Count == 0 ? "none" : string.Join(" + ", people.Select(p => p.Name));
}
