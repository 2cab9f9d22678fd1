using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Quotes;

public class QuoteCorpusTests
{
    private const string Corpus = "Quotes.txt";

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_who_said_what(int line, string text)
    {
        CorpusCase example = CorpusFile.At(Corpus, line);
        example.Text.Should().Be(text);
        foreach ((string name, string disguised) in Disguise.Of(example))
        {
            ExtractionDocument found = ArticleExtractor.Default.ExtractText("Tin mới\n" + disguised);
            foreach (Evidence evidence in found.Quotes.SelectMany(q => q.Evidence))
            {
                found.Article.Text[evidence.Start..evidence.End].Should().Be(evidence.Text, because: name);
            }

            string rendered = found.Quotes.Count == 0 ? "none" : string.Join(" + ", found.Quotes.Select(q => $"{q.Mode} | {q.SpeakerName ?? "-"} | {q.Verb ?? "-"} | {q.Text}"));
            TonesAside(rendered).Should().Be(TonesAside(example.Expected), because: name);
        }
    }

    // The words are given as the article spells them.
    private static string TonesAside(string text) => TayHo.Extract.Text.SyllableFolding.NormalizeTones(text);
}
