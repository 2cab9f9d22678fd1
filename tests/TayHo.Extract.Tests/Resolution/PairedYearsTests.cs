using FluentAssertions;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Resolution;

/// <summary>Two years that follow each other are one period of a number told of both.</summary>
public class PairedYearsTests
{
    [Theory]
    [InlineData("Năm 2023 và đầu năm 2024, huyện Sơn Hạ trồng 320 ha rừng.", "2023/2024")]
    [InlineData("Trong năm 2023 và năm 2024, huyện Sơn Hạ trồng 320 ha rừng.", "2023/2024")]
    [InlineData("Năm 2021 và năm 2024, huyện Sơn Hạ trồng 320 ha rừng.", "2024")]
    [InlineData("Năm 2024, huyện Sơn Hạ trồng 320 ha rừng.", "2024")]
    [InlineData("Năm 2023 và năm 2024, huyện Sơn Hạ lần lượt trồng 320 ha và 410 ha rừng.", "2024")]
    public void Joins_years_that_follow_each_other(string text, string period) =>
        ArticleExtractor.Default.ExtractText("Tin trong ngày\n" + text).Statistics.Should().Contain(s => s.Value == 320).Which.Period.Should().Be(period);
}
