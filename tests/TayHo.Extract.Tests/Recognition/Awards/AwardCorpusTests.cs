using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Awards;

public class AwardCorpusTests
{
    private const string Corpus = "Awards.txt";

    private static readonly CorpusCheck Check = new(
        Corpus,
        found => found.Awards.SelectMany(a => a.Evidence),
        found => found.Awards.Count == 0 ? "none" : string.Join(" + ", found.Awards.Select(a => $"{a.Award} | {a.Recipient ?? "-"} | {a.Grantor ?? "-"}")))
    {
        Extract = text => ArticleExtractor.Default.ExtractText("Tin mới\n" + text),
    };

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_who_was_given_what_by_whom(int line, string text) => Check.Verify(line, text);
}
