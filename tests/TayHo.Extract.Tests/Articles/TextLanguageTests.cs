using FluentAssertions;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>What is not Vietnamese, or has lost its marks, says so.</summary>
public sealed class TextLanguageTests
{
    [Theory]
    [InlineData("The committee met on Monday morning and approved the budget of 120 villages for the coming year.")]
    [InlineData("Le comité populaire de la province a tenu une conférence à Huế, où la récolte a été jugée élevée.")]
    [InlineData("Consiliul comunei a hotărât că școala va primi încă o sută de mii de lei până în toamnă, după ședință.")]
    [InlineData("河内市人民委员会三月十二日召开会议，共有一百二十家企业参加了这次会议。")]
    [InlineData("Комитет провинции собрал сто двадцать предприятий на совещание по сбору урожая.")]
    public void Names_a_text_in_another_language(string text) =>
        Messages(text).Should().ContainSingle().Which.Should().Contain("in another language");

    [Theory]
    [InlineData("Uy ban nhan dan xa Van Khe vua to chuc hoi nghi voi 120 ho dan, nam 2023 toan xa thu duoc 38 tan sen.")]
    [InlineData("Sang nay nguoi dan thon Trung don duong lang, nhieu nha khong con cho phoi lua nen phai muon san dinh.")]
    public void Names_Vietnamese_without_its_marks(string text) =>
        Messages(text).Should().ContainSingle().Which.Should().Contain("without its marks");

    [Theory]
    [InlineData("Ủy ban họp sáng thứ hai và thông qua dự toán của năm tới cho cả 12 thôn trong xã Vân Khê.")]
    [InlineData("Hãng Airbus bàn giao cho Vietnam Airlines chiếc A350 tại nhà máy Toulouse, có CEO Guillaume dự.")]
    [InlineData("SJC: 92,5 USD")]
    public void Says_nothing_of_Vietnamese_and_of_what_is_too_short(string text) => Messages(text).Should().BeEmpty();

    private static IEnumerable<string> Messages(string text) =>
        ArticleExtractor.Default.ExtractText(text).Warnings.Where(w => w.Code == WarningCodes.TextNotVietnamese).Select(w => w.Message);
}
