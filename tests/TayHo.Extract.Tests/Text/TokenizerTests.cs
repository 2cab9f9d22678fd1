using FluentAssertions;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;
using Xunit;

namespace TayHo.Extract.Tests.Text;

public class TokenizerTests
{
    private static readonly Lexicon Empty = Lexicon.Build(
    [
        new LexiconEntry { Surface = "TP", Class = LexiconClass.Abbreviation, Value = "TP" },
        .. from word in new[] { "khóa", "khu", "quý", "thứ", "hạng" } select new LexiconEntry { Surface = word, Class = LexiconClass.Abbreviation, Value = "numbered" },
    ]);

    [Theory]
    [InlineData("Chiều 28/2, quận", "Chiều|28|/|2|,|quận")]
    [InlineData("K'Brơih đến", "K'Brơih|đến")]
    [InlineData("Sở GD-ĐT", "Sở|GD|-|ĐT")]
    [InlineData("1.382m2", "1|.|382|m|2")]
    public void Cuts_words_digit_runs_and_punctuation(string text, string expected)
    {
        Token[] tokens = Tokenizer.Tokenize(text, Empty.Vocabulary);
        string.Join('|', tokens.Select(t => text.Substring(t.Start, t.Length))).Should().Be(expected);
    }

    [Theory]
    [InlineData("Ông đến. Bà đi.", "Ông đến.|Bà đi.")]
    [InlineData("TP. Vinh có 1.382 người.", "TP. Vinh có 1.382 người.")]
    [InlineData("“Tôi nói.” Ông đi! Hết", "“Tôi nói.”|Ông đi!|Hết")]
    [InlineData("Dòng một\nDòng hai", "Dòng một|Dòng hai")]
    [InlineData("Ảnh: N. H. Tuấn", "Ảnh: N. H. Tuấn")]
    [InlineData("Kết luận khóa XI. Hội nghị bế mạc.", "Kết luận khóa XI.|Hội nghị bế mạc.")]
    [InlineData("Kế hoạch quý I. Các xã thi đua.", "Kế hoạch quý I.|Các xã thi đua.")]
    [InlineData("Nước do ông V. Putin dẫn đầu", "Nước do ông V. Putin dẫn đầu")]
    [InlineData("II. Nội dung chính", "II. Nội dung chính")]
    [InlineData("Mọi người chào cờ.Đồng chí Lê Mẫu nói.Ở đây đông.", "Mọi người chào cờ.|Đồng chí Lê Mẫu nói.|Ở đây đông.")]
    [InlineData("Sinh năm 1975.Tại quê nhà. Vậy thì sao?Liệu có được?", "Sinh năm 1975.|Tại quê nhà.|Vậy thì sao?|Liệu có được?")]
    [InlineData("Anh hỏi: “Ai đó?”Chị cười (nhẹ).Rồi thôi.", "Anh hỏi: “Ai đó?”|Chị cười (nhẹ).|Rồi thôi.")]
    [InlineData("Đoàn đến thăm Yên Định.Ông Mẫu tiếp.", "Đoàn đến thăm Yên Định.|Ông Mẫu tiếp.")]
    [InlineData("Theo VOV.VN, GS.TS Lê Mẫu ở TP.Biên Hòa, Q.Tân Bình gặp Mr.Đàm", "Theo VOV.VN, GS.TS Lê Mẫu ở TP.Biên Hòa, Q.Tân Bình gặp Mr.Đàm")]
    [InlineData("Trang mẫu.com.vn, tệp A.Txt, điều 1.a, Nh.Thạch", "Trang mẫu.com.vn, tệp A.Txt, điều 1.a, Nh.Thạch")]
    public void Finds_where_sentences_begin(string text, string expected)
    {
        using TaggedText context = TaggedText.Create(text, [], Empty);
        string[] sentences = [.. Enumerable.Range(0, context.SentenceCount).Select(s => context.Slice(context.Sentence(s)).ToString())];
        string.Join('|', sentences).Should().Be(expected);
    }

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("Thuỵ Khuê", "Thụy Khuê")]
    [InlineData("uỷ ban, UỶ BAN", "ủy ban, ỦY BAN")]
    [InlineData("quý, quỳnh, hoàn, thuyền", "quý, quỳnh, hoàn, thuyền")]
    [InlineData("hòan thành", "hoàn thành")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("giáo, nghĩa, của", "giáo, nghĩa, của")]
    public void Places_tone_marks_as_usual_today(string text, string expected) =>
        SyllableFolding.NormalizeTones(text).Should().Be(expected);
}
