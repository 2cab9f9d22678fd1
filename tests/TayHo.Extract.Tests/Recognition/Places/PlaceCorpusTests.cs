using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Places;

public class PlaceCorpusTests
{
    private const string Corpus = "Places.txt";

    private static readonly CorpusCheck Check = new(
        Corpus,
        found => found.Places.SelectMany(p => p.Evidence),
        found => found.Places.Count == 0 ? "none" : string.Join(" + ", found.Places.Select(p => $"{p.Type} {p.Name} {p.Code ?? "?"}")))
    {
        Extract = text => ArticleExtractor.Default.ExtractText(text, "2024-03-01"),
    };

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Names_the_units_of_the_corpus_in_every_disguise(int line, string text) => Check.Verify(line, text);
}
