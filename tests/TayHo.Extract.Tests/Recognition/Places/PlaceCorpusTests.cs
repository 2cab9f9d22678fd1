using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Places;

public class PlaceCorpusTests
{
    private const string Corpus = "Places.txt", Later = "PlacesOf2026.txt";

    private static readonly CorpusCheck Check = On(Corpus, "2024-03-01"), LaterCheck = On(Later, "2026-10-05");

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    public static IEnumerable<object[]> LaterLines => CorpusFile.TheoryData(Later);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Names_the_units_of_the_corpus_in_every_disguise(int line, string text) => Check.Verify(line, text);

    [Theory]
    [MemberData(nameof(LaterLines))]
    public void Names_the_units_of_2026_in_every_disguise(int line, string text) => LaterCheck.Verify(line, text);

    [Theory]
    [InlineData("Xã Tây Thụy Anh, tỉnh Hưng Yên đón khách.", "12850", "33")]
    [InlineData("Đặc khu Vân Đồn thuộc tỉnh Quảng Ninh đón khách.", "06994", "22")]
    [InlineData("Mô hình chính quyền địa phương hai cấp vận hành ở phường Tân An và phường Tân Lập, tỉnh Đắk Lắk.", "24163", "24121", "66")]
    [InlineData("Đại hội Đảng bộ phường Tân An lần thứ I, nhiệm kỳ 2025 - 2030; phường Tân Lập, tỉnh Đắk Lắk chúc mừng.", "24163", "24121", "66")]
    [InlineData("Phường Tân An, thành phố Buôn Ma Thuột, tỉnh Đắk Lắk đón khách.", "24124", "643", "66")]
    [InlineData("Người dân đi lễ ở Yên Tử (Quảng Ninh).", "22")]
    [InlineData("Xã Bình Minh, huyện Thanh Oai, thành phố Hà Nội đón khách.", "10135", "278", "01")]
    public void Reads_the_units_of_the_time_that_an_article_without_a_day_speaks_of(string text, params string[] codes) =>
        ArticleExtractor.Default.ExtractText(text).Places.Select(p => p.Code).Should().Equal(codes);

    private static CorpusCheck On(string corpus, string day) => new(
        corpus,
        found => found.Places.SelectMany(p => p.Evidence),
        found => found.Places.Count == 0 ? "none" : string.Join(" + ", found.Places.Select(p => $"{p.Type} {p.Name} {p.Code ?? "?"}")))
    {
        Extract = text => ArticleExtractor.Default.ExtractText(text, day),
    };
}
