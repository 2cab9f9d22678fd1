using System.Globalization;
using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Organizations;

public class OrganizationCorpusTests
{
    private const string Corpus = "Organizations.txt";

    private static readonly CorpusCheck Check = new(Corpus, found => found.Organizations.SelectMany(o => o.Evidence), found => Render(found.Organizations))
    {
        Key = (_, rendered) => rendered.ToUpper(CultureInfo.InvariantCulture),
        SparesLookAlikesInCapitals = true,
    };

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_every_body_of_the_corpus_in_every_disguise(int line, string text) => Check.Verify(line, text);

    private static string Render(IReadOnlyList<OrganizationRecord> organizations) =>
        organizations.Count == 0 ? "none" : string.Join(" + ", organizations.Select(o => o.Name)) + " | " + organizations[^1].Kind.ToString();
}
