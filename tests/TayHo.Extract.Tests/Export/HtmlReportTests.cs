using FluentAssertions;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Export;

public class HtmlReportTests
{
    private const string Text = "Phường <Mẫu> họp\nNgày 3/4 có 12 hộ.";

    [Fact]
    public void Marks_the_words_of_every_fact_in_its_block_and_escapes_the_article()
    {
        string html = Write(new ExtractionDocument
        {
            Article = Article(),
            AnchorDate = new AnchorDate(null, AnchorBasis.None),
            Dates = [new DateRecord { Id = "d1", Kind = DateKind.Date, Value = "2025-04-03", Basis = DateBasis.Inferred, Rule = "r", Evidence = [At("Ngày 3/4")] }],
            Statistics = [new StatisticRecord { Id = "s1", Value = 12, Kind = StatisticKind.Count, Unit = "hộ", Rule = "r", Evidence = [At("12 hộ")] }],
        });
        html.Should().Contain("Phường &lt;Mẫu&gt; họp").And.NotContain("<Mẫu>");
        html.Should().Contain("<mark class=\"date\" title=\"d1 2025-04-03 [r]\">Ngày 3/4</mark> có <mark class=\"statistic\"");
        html.Should().Contain("12 hộ</mark>.</div>").And.Contain("<td>2025-04-03</td>");
    }

    [Fact]
    public void Nests_marks_and_leaves_crossing_ones_to_their_tables()
    {
        string html = Write(new ExtractionDocument
        {
            Article = Article(),
            AnchorDate = new AnchorDate(null, AnchorBasis.None),
            Organizations = [new OrganizationRecord { Id = "o1", Name = "x", Kind = OrganizationKind.Other, Rule = "r", Evidence = [At("Ngày 3/4 có")] }],
            Dates = [new DateRecord { Id = "d1", Kind = DateKind.Date, Basis = DateBasis.Unresolved, Rule = "r", Evidence = [At("3/4")] }],
            Statistics = [new StatisticRecord { Id = "s1", Value = 12, Kind = StatisticKind.Count, Rule = "r", Evidence = [At("có 12 hộ")] }],
        });
        html.Should().Contain("<mark class=\"organization\" title=\"o1 other [r]\">Ngày <mark class=\"date\" title=\"d1  [r]\">3/4</mark> có</mark> 12 hộ.</div>");
        html.Should().Contain("<td class=\"words\">có 12 hộ</td>");
    }

    private static ArticleInfo Article() => new()
    {
        Id = "a",
        Title = "Phường <Mẫu> họp",
        Text = Text,
        Blocks = [new ArticleBlock(BlockRole.Title, 0, Text.IndexOf('\n')), new ArticleBlock(BlockRole.Paragraph, Text.IndexOf('\n') + 1, Text.Length)],
    };

    private static Evidence At(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Evidence(start, start + words.Length, words);
    }

    private static string Write(ExtractionDocument document)
    {
        using var writer = new StringWriter();
        HtmlReport.Write(document, writer);
        return writer.ToString();
    }
}
