using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Awards;

public class AwardCorpusTests
{
    private const string Corpus = "Awards.txt";

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_who_was_given_what_by_whom(int line, string text)
    {
        CorpusCase example = CorpusFile.At(Corpus, line);
        example.Text.Should().Be(text);
        foreach ((string name, string disguised) in Disguise.Of(example))
        {
            ExtractionDocument found = ArticleExtractor.Default.ExtractText("Tin mới\n" + disguised);
            foreach (Evidence evidence in found.Awards.SelectMany(a => a.Evidence))
            {
                found.Article.Text[evidence.Start..evidence.End].Should().Be(evidence.Text, because: name);
            }

            string rendered = found.Awards.Count == 0 ? "none" : string.Join(" + ", found.Awards.Select(a => $"{a.Award} | {a.Recipient ?? "-"} | {a.Grantor ?? "-"}"));
            rendered.Should().Be(example.Expected, because: name);
        }
    }
}
