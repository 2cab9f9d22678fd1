using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using TayHo.Extract.Tests.House;
using TayHo.Extract.Tests.Recognition.Dates;
using Xunit;

namespace TayHo.Extract.Tests.Resolution;

public class DateResolutionTests
{
    public static IEnumerable<object[]> Lines() => CorpusFile.TheoryData("DateResolution.txt");

    /// <summary>Lines "anchor | text" with "-" for no anchor.</summary>
    [Theory]
    [MemberData(nameof(Lines))]
    public void Resolves_as_the_corpus_says(int line, string text)
    {
        string[] parts = text.Split(" | ", 2);
        DateReading reading = parts[0] == "-" ? DateReader.Default.Read(parts[1])
            : parts[0].Length > 10 ? DateReader.Default.Read(parts[1], DateTime.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture))
            : DateReader.Default.Read(parts[1], DateOnly.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture));
        string.Join(" + ", reading.Dates.Select(d => DateRendering.Of(d) + " " + d.Basis.ToString().ToLowerInvariant())).Should().Be(CorpusFile.At("DateResolution.txt", line).Expected);
    }

    [Fact]
    public void Infers_the_day_of_the_customers_article()
    {
        string seed = File.ReadAllText(Repository.In("seeds", "quan-tay-ho-phat-trien-dang-vien-moi.txt"));
        ExtractionDocument document = ArticleExtractor.Default.ExtractText(seed);
        document.AnchorDate.Value.Should().Be("2024-02-28");
        document.AnchorDate.Basis.Should().Be(AnchorBasis.Inferred);
        document.AnchorDate.Evidence!.Select(e => e.Text).Should().Equal("Chiều 28/2", "đầu năm 2024");
        document.Dates[0].Value.Should().Be("2024-02-28");
        document.Dates[0].Basis.Should().Be(DateBasis.Inferred);
    }

    [Theory]
    [InlineData("Tin mới\nChiều 12/7, kỳ họp bế mạc. Tháng 2/2017, ông Ba nghỉ.", "XXXX-07-12")]
    [InlineData("Tin mới\nNgày 17.2.2025, xã Hòa Bình khánh thành cầu.", "2025-02-17")]
    [InlineData("Tin mới\nKỷ niệm 50 năm ngày giải phóng (30/4/1975 - 30/4/2025). Sáng 25/4, huyện gặp mặt cựu chiến binh.", "2025-04-25")]
    [InlineData("Tin mới\nSáng 3/3, xã họp. Năm 2023, xã đã trồng 5 ha rừng. Năm 2024, xã sẽ trồng thêm 9 ha.", "2024-03-03")]
    [InlineData("Tin mới\nSáng 3/12, xã họp. Năm 2023, xã đã trồng 5 ha rừng. Năm 2024, xã sẽ trồng thêm 9 ha.", "2023-12-03")]
    [InlineData("Tin mới\nSáng 3/7, xã họp. Năm 2023, xã đã trồng 5 ha rừng. Năm 2024, xã sẽ trồng thêm 9 ha.", "XXXX-07-03")]
    [InlineData("Tin mới\nXã có 5 thôn và một chợ.", null)]
    [InlineData("Tin mới\nTại phiên họp cuối cùng của Hội đồng nhiệm kỳ 2011-2016, ông Tư đề nghị. Đầu tháng 4, ông lại đề nghị.", "2016")]
    public void Infers_the_anchor_only_as_far_as_the_article_settles_it(string text, string? expected)
    {
        AnchorDate anchor = DateReader.Default.Read(text).AnchorDate;
        anchor.Value.Should().Be(expected);
        anchor.Basis.Should().Be(expected is null ? AnchorBasis.None : AnchorBasis.Inferred);
    }

    [Fact]
    public void Warns_when_weekday_and_date_disagree()
    {
        DateReading reading = DateReader.Default.Read("Sáng thứ Ba, ngày 3/3/2025", new DateOnly(2025, 3, 3));
        reading.Dates.Should().ContainSingle().Which.Value.Should().Be("2025-03-03");
        reading.Warnings.Should().ContainSingle().Which.Code.Should().Be("date.weekday-mismatch");
        DateReader.Default.Read("Sáng thứ Hai, ngày 3/3/2025", new DateOnly(2025, 3, 3)).Warnings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Từ đêm 23 đến sáng 24/7/2024, huyện có mưa to. Ngay trong sáng 24/7, lãnh đạo xã đến hiện trường.", "2024-07-24")]
    [InlineData("Huyện có mưa to đến sáng 24/7/2024. Ngay trong sáng 2/9, lãnh đạo xã đến hiện trường.", "XXXX-09-02")]
    [InlineData("Ngày 30/4/1975, miền Nam giải phóng. Sáng 29/4, xã họp.", "XXXX-04-29")]
    public void A_day_of_the_month_just_told_has_its_year(string text, string expected) =>
        ArticleExtractor.Default.ExtractText(text).Dates[^1].Value.Should().Be(expected);

    [Fact]
    public void Exposes_the_composed_text_that_offsets_refer_to()
    {
        string decomposed = "Chiều thứ Sáu tuần sau họp".Normalize(System.Text.NormalizationForm.FormD);
        DateReading reading = DateReader.Default.Read(decomposed, new DateOnly(2025, 4, 22));
        Evidence evidence = reading.Dates.Should().ContainSingle().Which.Evidence[0];
        reading.Text[evidence.Start..evidence.End].Should().Be("Chiều thứ Sáu tuần sau");
    }

    [Theory]
    [InlineData("ngày \uD800 28/2")]
    [InlineData("31/2, 30/2/2024, 29/2/2023, ngày 99/99/9999, 0/0, quý V, tháng 0, năm 0")]
    [InlineData("cách đây 999999 năm, 999999 ngày trước, 900000 tháng nữa, 999.999 tuần trước")]
    [InlineData("từ từ từ đến đến đến - - - 28/ /2 ngày ngày tháng tháng năm năm năm năm")]
    [InlineData("năm 9999, 31/12/2999, mùng 30 tháng Giêng năm 2999, Tết Nguyên đán 2999")]
    [InlineData("24h ngày 31/12/2999, 12 giờ đêm 31/12/2999")]
    public void Never_throws_for_what_a_text_holds(string text)
    {
        FluentActions.Invoking(() => DateReader.Default.Read(text, new DateTime(9999, 12, 31, 23, 59, 59))).Should().NotThrow();
        FluentActions.Invoking(() => DateReader.Default.Read(text, new DateTime(1, 1, 1))).Should().NotThrow();
        FluentActions.Invoking(() => DateReader.Default.Read(text)).Should().NotThrow();
    }
}
