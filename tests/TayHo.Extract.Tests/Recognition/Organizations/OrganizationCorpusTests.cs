using System.Globalization;
using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Organizations;

public class OrganizationCorpusTests
{
    private const string Corpus = "Organizations.txt";

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_every_body_of_the_corpus_in_every_disguise(int line, string text)
    {
        CorpusCase example = CorpusFile.At(Corpus, line);
        example.Text.Should().Be(text);
        foreach ((string name, string disguised) in Disguise.Of(example))
        {
            if (name == "in capitals" && example.Expected == "none")
            {
                // In capitals a noun looks like a name; headlines in capitals are read for what they may name.
                continue;
            }

            ExtractionDocument found = ArticleExtractor.Default.ExtractText(disguised);
            foreach (Evidence evidence in found.Organizations.SelectMany(o => o.Evidence))
            {
                found.Article.Text[evidence.Start..evidence.End].Should().Be(evidence.Text, because: name);
            }

            Key(Render(found.Organizations)).Should().Be(Key(example.Expected), because: name);
        }
    }

    private static string Key(string rendered) => rendered.ToUpper(CultureInfo.InvariantCulture);

    private static string Render(IReadOnlyList<OrganizationRecord> organizations) =>
        organizations.Count == 0 ? "none" : string.Join(" + ", organizations.Select(o => o.Name)) + " | " + organizations[^1].Kind.ToString();
}
