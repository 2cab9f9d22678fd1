using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Evaluation;
using Xunit;

namespace TayHo.Extract.Tests.Evaluation;

public class WithheldTests
{
    [Fact]
    public void Counts_the_values_and_years_that_an_article_gives_without_its_day_of_publication()
    {
        var scorer = new Withheld();
        scorer.Add(ArticleExtractor.Default, Of("a", "Cầu mới\n\nSáng 5/6, xã họp. Cầu khởi công tháng 4/2021. Hôm qua trời mưa."));
        scorer.Add(ArticleExtractor.Default, Of("b", "Chợ mới\n\nSáng 5/6, xã họp."));
        using var output = new StringWriter();
        scorer.Print(output, errors: true);
        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Should().Equal("all", "2", "1", "0", "1", "4", "3", "0.750", "0", "1");
        lines[3].Should().StartWith("a close year").And.EndWith("1.000      0      0");
        lines[4..].Should().Equal("b  unknown  2021-06-05, found XXXX-06-05 by 'Sáng 5/6' (states no year)", "b    open   'Sáng 5/6' 2021-06-05, found XXXX-06-05");
    }

    private static ArticleInput Of(string id, string text) => new() { Id = id, Text = text, PublishedAt = "2021-06-05" };
}
