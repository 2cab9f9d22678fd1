using FluentAssertions;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Resolution;

/// <summary>Whom and what pronouns and bare nouns mean: persons, bodies and units named before.</summary>
public class CoreferenceTests
{
    [Theory]
    [InlineData("Ông Trần Văn Kiêm gặp bà Lê Thị Lan ở chợ huyện sáng nay. Ông khẳng định: \"Việc này cần làm ngay\".", "Trần Văn Kiêm")]
    [InlineData("Ông Trần Văn Kiêm gặp bà Lê Thị Lan ở chợ huyện sáng nay. Bà khẳng định: \"Việc này cần làm ngay\".", "Lê Thị Lan")]
    [InlineData("Ông Trần Văn Kiêm gặp bà Lê Thị Lan ở chợ huyện sáng nay. Cụ bà khẳng định: \"Việc này cần làm ngay\".", "Lê Thị Lan")]
    [InlineData("Trường THPT Sông Vàng quyên góp giúp học trò nghèo. Đơn vị này khẳng định: \"Mọi khoản đều công khai\".", "Trường THPT Sông Vàng")]
    [InlineData("Công ty Nam Hải xây thêm một nhà máy ở ven sông. Công ty này khẳng định: \"Nhà máy an toàn\".", "Công ty Nam Hải")]
    public void Gives_a_quotation_to_whom_the_word_means(string text, string speaker) =>
        Read(text).Quotes.Should().ContainSingle().Which.SpeakerName.Should().Be(speaker);

    [Theory]
    [InlineData("Tỉnh Bắc Giang thi đua. Toàn tỉnh có 1.500 doanh nghiệp.", "24")]
    [InlineData("Huyện Việt Yên (Bắc Giang) dẫn đầu. Toàn huyện có 1.500 doanh nghiệp.", "222")]
    [InlineData("Các quận, huyện đều đạt; toàn huyện có 1.500 doanh nghiệp. Đó là huyện Thanh Oai và huyện Ứng Hòa.", null)]
    public void Gives_a_number_to_the_unit_that_a_bare_type_means(string text, string? code)
    {
        StatisticRecord number = Read(text).Statistics.Single(s => s.Value == 1500);
        number.ScopeCode.Should().Be(code);
    }

    [Fact]
    public void Gives_a_post_to_the_person_that_the_sentence_before_is_about() =>
        Read("Ông Trần Văn Kiêm là em trai ông Trần Văn Bính. Ông từng là Giám đốc Sở Y tế.").Officials.Should().ContainSingle()
            .Which.Name.Should().Be("Trần Văn Kiêm");

    [Fact]
    public void Names_nobody_where_nobody_was_named() =>
        Read("Trời mưa từ sáng sớm. Ông khẳng định: \"Việc này cần làm ngay\".").Quotes.Should().BeEmpty();

    // The first line is the headline, which no pronoun of the text speaks of.
    private static ExtractionDocument Read(string text) => ArticleExtractor.Default.ExtractText("Tin trong ngày\n\n" + text, publishedAt: "2024-03-01");
}
