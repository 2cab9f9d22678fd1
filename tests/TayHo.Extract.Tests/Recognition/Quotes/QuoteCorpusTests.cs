using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Quotes;

public class QuoteCorpusTests
{
    private const string Corpus = "Quotes.txt";

    private static readonly CorpusCheck Check = new(
        Corpus,
        found => found.Quotes.SelectMany(q => q.Evidence),
        found => found.Quotes.Count == 0 ? "none" : string.Join(" + ", found.Quotes.Select(q => $"{q.Mode} | {q.SpeakerName ?? "-"} | {q.Verb ?? "-"} | {q.Text}")))
    {
        Extract = text => ArticleExtractor.Default.ExtractText("Tin mới\n" + text),

        // The words are given as the article spells them.
        Key = (_, rendered) => TayHo.Extract.Text.SyllableFolding.NormalizeTones(rendered),
    };

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_who_said_what(int line, string text) => Check.Verify(line, text);
}
