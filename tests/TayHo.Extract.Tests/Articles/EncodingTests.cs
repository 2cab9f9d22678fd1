using System.Globalization;
using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Articles.Encodings;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

public sealed class EncodingTests
{
    private const string Sentence = "Xã đã kết nạp được nhiều đảng viên trẻ của các thôn, không để xảy ra việc chậm trễ; công tác này được huyện đánh giá cao với những kết quả cụ thể.";
    private static readonly TextRepair Repair = TextRepair.LoadEmbedded();
    private static readonly ContentDecoder Decoder = new(Repair);

    public static TheoryData<string, byte[], string?> Encoded() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sentence), null },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sentence)], null },
        { "UTF-16 LE with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sentence)], null },
        { "UTF-16 BE with mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sentence)], null },
        { "UTF-8 against a header that says Latin-1", Encoding.UTF8.GetBytes(Sentence), "iso-8859-1" },
        { "windows-1258 by header", Windows1258(Sentence), "windows-1258" },
        { "windows-1258 untold", Windows1258(Sentence), null },
        { "windows-1258 that claims to be UTF-8", Windows1258(Sentence), "utf-8" },
    };

    [Fact]
    public void Plain_characters_are_composed_and_nothing_composes_with_them()
    {
        char[] plain = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => PlainCharacters.Only(c.ToString(), default))];
        plain.Should().HaveCountGreaterThan(400).And.OnlyContain(c => c.ToString().IsNormalized(NormalizationForm.FormC) && !char.IsSurrogate(c));
        plain.Select(char.GetUnicodeCategory).Should().NotContain([UnicodeCategory.NonSpacingMark, UnicodeCategory.SpacingCombiningMark, UnicodeCategory.EnclosingMark]);
    }

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Decodes_to_the_same_sentence(string name, byte[] content, string? charset)
    {
        string text = Decoder.Decode(content, charset, []);
        text.Normalize(NormalizationForm.FormC).Should().Be(Sentence, name);
    }

    [Fact]
    public void Finds_the_charset_that_a_page_declares()
    {
        byte[] page = [.. "<html><head><META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset = windows-1258'></head><p>"u8, .. Windows1258(Sentence)];
        var warnings = new List<ExtractionWarning>();
        Decoder.Decode(page, null, warnings).Normalize(NormalizationForm.FormC).Should().Contain(Sentence);
        warnings.Should().BeEmpty();
    }

    [Fact]
    public void Warns_of_broken_UTF8_with_the_place_of_its_first_byte()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes("Điểm "), 0xE1, 0xBB, .. Encoding.UTF8.GetBytes(" sáng, đảng viên mới"), 0xFF];
        var warnings = new List<ExtractionWarning>();
        string text = Decoder.Decode(content, "utf-8", warnings);
        text.Should().Be("Điểm \uFFFD sáng, đảng viên mới\uFFFD");
        warnings.Should().ContainSingle().Which.Should().Match<ExtractionWarning>(w => w.Code == "encoding.invalid-utf8" && w.Message.Contains("byte 8 (2 place"));
    }

    [Fact]
    public void Warns_of_a_charset_that_does_not_exist()
    {
        var warnings = new List<ExtractionWarning>();
        Decoder.Decode(Encoding.UTF8.GetBytes(Sentence), "x-nobody-knows", warnings).Should().Be(Sentence);
        warnings.Select(w => w.Code).Should().Equal("encoding.unknown-charset");
    }

    [Theory]
    [InlineData("®¶ng viªn trÎ cña c¸c th«n kh«ng ®Ó x¶y ra viÖc chËm trÔ", "đảng viên trẻ của các thôn không để xảy ra việc chậm trễ", "encoding.tcvn3")]
    [InlineData("ñaûng vieân treû cuûa caùc thoân khoâng ñeå xaûy ra vieäc chaäm treã", "đảng viên trẻ của các thôn không để xảy ra việc chậm trễ", "encoding.vni")]
    [InlineData("Ä‘áº£ng viÃªn tráº» cá»§a cÃ¡c thÃ´n khÃ´ng Ä‘á»ƒ xáº£y ra viá»‡c cháº­m trá»…", "đảng viên trẻ của các thôn không để xảy ra việc chậm trễ", "encoding.mojibake")]
    public void Converts_legacy_codes_found_by_letter_statistics(string damaged, string expected, string code)
    {
        var warnings = new List<ExtractionWarning>();
        Repair.Repair(damaged, warnings).Should().Be(expected);
        warnings.Select(w => w.Code).Should().Equal(code);
    }

    [Theory]
    [InlineData(Sentence)]
    [InlineData("Le café de l'hôtel était fermé à cause de la grève générale décrétée par les employés mécontents; la soirée fut gâchée.")]
    [InlineData("Señor Núñez llegó a la reunión después del almuerzo; habló también de la educación, la economía y el turismo español.")]
    public void Leaves_sound_text_alone(string text)
    {
        var warnings = new List<ExtractionWarning>();
        Repair.Repair(text, warnings).Should().BeSameAs(text);
        warnings.Should().BeEmpty();
    }

    [Fact]
    public void Converts_every_letter_of_the_alphabet_from_both_fonts()
    {
        const string Small = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";
        const string Tcvn3 = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô­õö÷øùúûüýþ®";
        LegacyFonts.FromTcvn3(Tcvn3).Should().Be(Small);
        LegacyFonts.FromVni("aøaûaõaùaïaêaèaúaüaéaëaâaàaåaãaáaäeøeûeõeùeïeâeàeåeãeáeäìæóíòoøoûoõoùoïoâoàoåoãoáoäôôøôûôõôùôïuøuûuõuùuïööøöûöõöùöïyøyûyõyùîñ").Should().Be(Small);
    }

    private static byte[] Windows1258(string text)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
        var bytes = new List<byte>();
        foreach (char c in text)
        {
            string all = c.ToString().Normalize(NormalizationForm.FormD);
            string tone = string.Concat(all.Where(m => m is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323'));
            string letter = string.Concat(all.Where(m => !tone.Contains(m))).Normalize(NormalizationForm.FormC);
            bytes.AddRange(encoding.GetBytes(letter));
            bytes.AddRange(encoding.GetBytes(tone));
        }

        return [.. bytes];
    }
}
