using FluentAssertions;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Resolution;

/// <summary>The day of writing that an article's own words give, against Corpora/AnchorYears.txt.</summary>
public class AnchorYearTests
{
    public static IEnumerable<object[]> Lines() => CorpusFile.TheoryData("AnchorYears.txt");

    [Theory]
    [MemberData(nameof(Lines))]
    public void Finds_the_year_that_the_article_settles_and_no_other(int line, string text)
    {
        string article = "Tin trong ngày\n\n" + text.Replace(" / ", "\n\n", StringComparison.Ordinal);
        (ArticleExtractor.Default.ExtractText(article).AnchorDate.Value ?? "none").Should().Be(CorpusFile.At("AnchorYears.txt", line).Expected);
    }
}
