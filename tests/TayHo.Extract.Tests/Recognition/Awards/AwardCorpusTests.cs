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

    [Theory]
    [InlineData("Ngày 3/11/2025, Hội Nông dân tỉnh đã trao giải thưởng Lúa Vàng năm 2024 cho 12 nông dân và tặng Bằng khen cho 5 tập thể.", "2025-11-03", "2025-11-03")]
    [InlineData("Ngày 3/11/2025, Hội Nông dân tỉnh trao tặng giải thưởng Lúa Vàng cho 5 nông dân. Ba hợp tác xã được nhận giải thưởng về chế biến.", "2025-11-03", "2025-11-03")]
    [InlineData("Ngày 3/11/2025, Hội Nông dân tỉnh trao tặng giải thưởng Lúa Vàng cho 5 nông dân. Trường THCS Sơn Lâm từng được nhận Bằng khen.", "2025-11-03", null)]
    [InlineData("Phường Hoa Lư được tặng Huân chương Lao động hạng Nhì năm 2020, Huân chương Lao động hạng Nhất năm 2023.", "2020", "2023")]
    public void Gives_the_day_of_the_giving(string text, string first, string? second) =>
        ArticleExtractor.Default.ExtractText("Tin mới\n" + text).Awards.Select(a => a.Date).Should().Equal(first, second);

    [Fact]
    public void Takes_the_year_behind_an_award_for_the_merit_s_where_the_ceremony_has_its_day()
    {
        const string Text = "Tổng kết năm công tác\nChiều 26/12/2024, Huyện ủy Sơn Hạ tổ chức Hội nghị tổng kết công tác năm 2024.\n"
            + "Dịp này, Ban Thường vụ Huyện ủy tặng Giấy khen cho 15 tập thể hoàn thành xuất sắc nhiệm vụ năm 2024.";
        AwardRecord award = ArticleExtractor.Default.ExtractText(Text).Awards.Should().ContainSingle().Which;
        award.Date.Should().Be("2024-12-26");
        award.Period.Should().Be("2024");
    }
}
