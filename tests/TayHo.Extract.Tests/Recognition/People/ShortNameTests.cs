using FluentAssertions;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.People;

/// <summary>The words by which a text calls a person it has named in full: each is a mention of the one record.</summary>
public class ShortNameTests
{
    [Theory]
    [InlineData("Bị cáo Lê Quốc Khang bị bắt. Tại tòa, Khang khai nhận hành vi. Khang nói đã hối hận, nhà của Khang ở xã bên.", "Lê Quốc Khang", 4)]
    [InlineData("Tiền đạo Lê Công Lộc ở lại. Có người khen Công Lộc. Công Lộc cũng vui.", "Lê Công Lộc", 3)]
    [InlineData("Ca sĩ Thu Vân đến Huế. Khán giả chờ Thu Vân ở cửa.", "Thu Vân", 2)]
    [InlineData("Tổng thống Vladimir Orlovsky đến Huế. Sau đó Orlovsky về nước, theo lời Orlovsky.", "Vladimir Orlovsky", 3)]
    [InlineData("Tay vợt Juan Del Petro thắng. Khán giả chờ Del Petro. Hôm sau Del Petro về nước.", "Juan Del Petro", 3)]
    [InlineData("Chị Phạm Thị H. đi khám. Bác sĩ khuyên chị H. ở lại.", "Phạm Thị H.", 2)]
    public void Every_short_form_is_evidence_of_the_one_person(string text, string name, int mentions)
    {
        ExtractionDocument found = ArticleExtractor.Default.ExtractText(text);
        PersonRecord person = found.Officials.Concat(found.People).Should().ContainSingle().Subject;
        person.Name.Should().Be(name);
        person.Evidence.Should().HaveCount(mentions);
    }

    [Theory]
    [InlineData("Ông Lê Quốc Bình đến xã. Bình yên trở lại với làng.")]
    [InlineData("Anh Trần Văn Trung đến xã. Trung tướng và các đại biểu cũng đến.")]
    [InlineData("Anh Trần Văn Nam đến xã. Miền Nam đã vào mùa mưa.")]
    [InlineData("Anh Trần Văn Cường đến xã. Nhật Cường đã đóng cửa.")]
    [InlineData("Anh Trần Văn Hùng đến xã. Đường Hùng, chợ Hùng và quán Hùng ở gần đó.")]
    [InlineData("Chị Trần Thị Xuân đến xã. Mọi người đón Xuân ở đình.")]
    public void A_word_that_only_looks_like_the_given_name_is_none(string text)
    {
        ExtractionDocument found = ArticleExtractor.Default.ExtractText(text);
        found.Officials.Concat(found.People).Should().ContainSingle().Which.Evidence.Should().ContainSingle();
    }
}
