using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Places;

public class PlaceCorpusTests
{
    private const string Corpus = "Places.txt";

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Names_the_units_of_the_corpus_in_every_disguise(int line, string text)
    {
        CorpusCase example = CorpusFile.At(Corpus, line);
        example.Text.Should().Be(text);
        foreach ((string name, string disguised) in Disguise.Of(example))
        {
            ExtractionDocument found = ArticleExtractor.Default.ExtractText(disguised, "2024-03-01");
            foreach (Evidence evidence in found.Places.SelectMany(p => p.Evidence))
            {
                found.Article.Text[evidence.Start..evidence.End].Should().Be(evidence.Text, because: name);
            }

            string rendered = found.Places.Count == 0 ? "none" : string.Join(" + ", found.Places.Select(p => $"{p.Type} {p.Name} {p.Code ?? "?"}"));
            rendered.Should().Be(example.Expected, because: name);
        }
    }
}
