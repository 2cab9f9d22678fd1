using FluentAssertions;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Resolution;

/// <summary>The day of writing that an article's own words give, against Corpora/AnchorYears.txt.</summary>
public class AnchorYearTests
{
    public static IEnumerable<object[]> Lines() => CorpusFile.TheoryData("AnchorYears.txt");

    [Fact]
    public void Holds_articles_that_settle_a_year_and_as_many_that_do_not()
    {
        List<CorpusCase> cases = [.. CorpusFile.Read("AnchorYears.txt")];
        cases.Should().HaveCountGreaterThanOrEqualTo(120);
        cases.Count(c => c.Expected == "none" || c.Expected.StartsWith('X')).Should().BeInRange(cases.Count * 2 / 5, cases.Count * 3 / 5);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Finds_the_year_that_the_article_settles_and_no_other(int line, string text)
    {
        string article = "Tin trong ngày\n\n" + text.Replace(" / ", "\n\n", StringComparison.Ordinal);
        (ArticleExtractor.Default.ExtractText(article).AnchorDate.Value ?? "none").Should().Be(CorpusFile.At("AnchorYears.txt", line).Expected);
    }
}
