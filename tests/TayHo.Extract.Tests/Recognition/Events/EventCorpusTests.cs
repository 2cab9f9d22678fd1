using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Events;

public class EventCorpusTests
{
    private const string Corpus = "Events.txt";

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Chooses_the_event_that_headline_and_first_sentences_report(int line, string text)
    {
        CorpusCase example = CorpusFile.At(Corpus, line);
        example.Text.Should().Be(text);
        foreach ((string name, string disguised) in Disguise.Of(example))
        {
            ExtractionDocument found = ArticleExtractor.Default.ExtractText(disguised.Replace(" ⏎ ", "\n", StringComparison.Ordinal));
            foreach (Evidence evidence in found.Events.SelectMany(e => e.Evidence))
            {
                found.Article.Text[evidence.Start..evidence.End].Should().Be(evidence.Text, because: name);
            }

            string rendered = found.Events.Count == 0 ? "none" : $"{found.Events[0].Kind}: {found.Events[0].Name}";
            rendered.Should().Be(example.Expected, because: name);
        }
    }
}
