using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.ConsoleApp;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>Characters that no text may hold cost no article; look-alikes are read as what they stand for.</summary>
public sealed class BadCharacterTests
{
    public static TheoryData<string> Lines => new()
    {
        """{"text": "Tin \ud83d mới\nThôn có 41 hộ."}""",
        """{"text": "Tin mới\nThôn có 41 hộ \udc9a."}""",
        """{"title": "Tin \ud83d", "text": "Thôn có 41 hộ."}""",
        """{"authors": ["An \udfff"], "text": "Tin\nThôn có 41 hộ."}""",
        """{"id": "\ud800", "text": "Tin\nThôn có 41 hộ."}""",
        """{"url": "http://a/\ud800", "lead": "\udc00", "text": "Tin\nThôn có 41 hộ."}""",
        """{"text": "Tin \ufffe\uffff\ufdd0\nThôn có 41 hộ."}""",
        """{"text": "Tin \ud83d\ude00\ud83d\nThôn có 41 hộ."}""",
        """{"html": "<p>Tin \ud83d<p>Thôn có 41 hộ nuôi ong.</p></p></p>"}""",
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_a_line_with_half_a_pair(string line)
    {
        ExtractionDocument document = Read(Encoding.UTF8.GetBytes(line));
        document.Statistics.Should().Contain(s => s.Value == 41);
        document.Warnings.Should().Contain(w => w.Code == "encoding.lost-characters");
        TayHo.Extract.Export.ExtractionJson.Serialize(document).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("""{"tex\ud800": 1, "text": "Tin\nThôn có 41 hộ."}""")]
    [InlineData("""[{"tex\ud800": 1, "text": "Tin\nThôn có 41 hộ."}]""")]
    public void A_folder_with_a_file_whose_names_hold_half_a_character_is_read(string content)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("tin.json", Encoding.UTF8.GetBytes(content));
        folder.Write("khac.json", """{"tex\ud800": 1, "a": 2}"""u8.ToArray());
        ArticleFiles.Find(Path.GetDirectoryName(path)!).Should().Contain(path);
        ArticleExtractor.Default.Extract(ArticleFiles.Read(path).Should().ContainSingle().Which.Input!).Statistics.Should().ContainSingle(s => s.Value == 41);
    }

    [Fact]
    public void Reads_a_line_with_bytes_that_are_no_UTF_8()
    {
        byte[] line = [.. Encoding.UTF8.GetBytes("{\"text\": \"Tin "), 0xC3, .. Encoding.UTF8.GetBytes("\\nThôn có 41 hộ.\"}")];
        Read(line).Statistics.Should().ContainSingle(s => s.Value == 41);
    }

    [Fact]
    public void Keeps_whole_pairs() => Read("""{"text": "Tin \ud83d\ude00\nThôn có 41 hộ."}"""u8.ToArray()).Article.Text.Should().StartWith("Tin 😀");

    [Theory]
    [InlineData("Bác Năm tặng 38 cây giống \u001b[31m cho bà con.", "Bác Năm tặng 38 cây giống  cho bà con.")]
    [InlineData("Lớp có \u001b]0;tựa\u000729 học viên.", "Lớp có 29 học viên.")]
    [InlineData("Xã có 16 hộ\0 nuôi\u0007 ong.", "Xã có 16 hộ nuôi ong.")]
    [InlineData("Bác Tư biếu 27 \u009b32mgiỏ ổi, \u009b14 giỏ na.", "Bác Tư biếu 27 giỏ ổi, 14 giỏ na.")]
    public void Leaves_out_control_characters(string line, string expected)
    {
        ExtractionDocument document = ArticleExtractor.Default.ExtractText("Tin\n" + line);
        document.Article.Text.Should().Be("Tin\n" + expected);
        document.Warnings.Should().Contain(w => w.Code == "encoding.control-characters");
    }

    [Theory]
    [InlineData("Ðoàn Ðà Nẵng theo Quyết ðịnh số 5/QÐ-TTg", "Đoàn Đà Nẵng theo Quyết định số 5/QĐ-TTg")]
    [InlineData("tỉnh Ɖồng Nai, xã ɖảo", "tỉnh Đồng Nai, xã đảo")]
    [InlineData("cầu thủ Sigurðsson dự khán", "cầu thủ Sigurðsson dự khán")]
    [InlineData("lúc ７ｈ１５, số １２／ＱĐ－ＵＢＮＤ", "lúc 7h15, số 12/QĐ-UBND")]
    [InlineData("ký tự Ａ và １２．５００ hộ, ４５％", "ký tự Ａ và 12.500 hộ, 45%")]
    public void Reads_look_alikes_as_what_they_stand_for(string line, string expected)
    {
        ArticleExtractor.Default.ExtractText("Tin\n" + line).Article.Text.Should().Be("Tin\n" + expected);
        ArticleExtractor.Default.ExtractHtml($"<h1>Tin</h1><p>{line}</p>").Article.Text.Should().EndWith(expected);
    }

    /// <summary>Found by the fuzzer: what was read in a wrong encoding turns back into characters that are none.</summary>
    [Fact]
    public void Mends_what_turning_garbled_text_back_brings_to_light()
    {
        const string Sound = "Xã Hòa Lạc mở hội làng mùa xuân, bà con trong xã cùng dự, ai cũng khen năm nay đông vui hơn mọi năm trước.\uFFFE Thôn có 41 hộ nuôi ong.";
        string garbled = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(Encoding.UTF8.GetBytes(Sound));
        ExtractionDocument document = ArticleExtractor.Default.ExtractText("Tin\n" + garbled);
        document.Article.Text.Should().Contain("Xã Hòa Lạc").And.NotContain("\uFFFE");
        document.Statistics.Should().ContainSingle(s => s.Value == 41);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("x-user-defined")]
    [InlineData("iso-2022-cn")]
    public void Reads_a_page_that_declares_what_no_browser_reads(string charset) =>
        ArticleExtractor.Default.Extract(new ArticleInput { Bytes = Encoding.UTF8.GetBytes($"<html><head><meta charset={charset}></head><body><h1>Tin</h1><p>Thôn có 41 hộ nuôi ong.</p></body></html>") })
            .Statistics.Should().ContainSingle(s => s.Value == 41);

    [Theory]
    [InlineData("-12 VĐV dự thi")]
    [InlineData("tỷ tỷ tỷ tỷ tỷ")]
    [InlineData("Quý I và 5 năm 2023 xã có 12 cây cầu.")]
    [InlineData("Quý III, 9/2023 và tháng 30, 40/2023 xã có 12 cây cầu.")]
    [InlineData("hai tỷ tỷ tỷ tỷ tỷ đồng, 3 tỷ tỷ tỷ tỷ tỷ tỷ tỷ")]
    public void Reads_numbers_that_are_none(string text) => ArticleExtractor.Default.ExtractText(text).Article.Text.Should().Be(text);

    [Theory]
    [InlineData("chục tá\tmagnitude\tabc", "a magnitude's value")]
    [InlineData("chục tá\tmagnitude\t0", "a magnitude's value")]
    [InlineData("tháng củ mật\tmonth-name\t13", "a month's value")]
    [InlineData("ngày hội\tholiday\tlunar", "a holiday's value")]
    [InlineData("a\uFFFEb\tmagnitude\t10", "the surface holds")]
    public void Refuses_a_lexicon_whose_values_are_none(string row, string message)
    {
        Action add = () => ArticleExtractor.CreateBuilder().AddLexicon(new StringReader("surface\tclass\tvalue\n" + row), "own.tsv");
        add.Should().Throw<FormatException>().WithMessage("own.tsv, line 2: " + message + "*");
    }

    private static ExtractionDocument Read(byte[] line)
    {
        ArticleInputResult result = ArticleNdjson.Read(new MemoryStream(line), "day.ndjson", 1 << 20).Should().ContainSingle().Subject;
        result.Failure.Should().BeNull();
        return ArticleExtractor.Default.Extract(result.Input!);
    }
}
