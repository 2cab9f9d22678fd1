using FluentAssertions;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;
using Xunit;

namespace TayHo.Extract.Tests.Syntax;

/// <summary>Sentences are cut into words, and each word has one part of speech.</summary>
public class WordsTests
{
    private static TaggedText Read(string text) => TaggedText.Create(text, [], ArticleExtractor.Default.Lexicon);

    [Theory]
    [InlineData("Cơ quan điều tra thu giữ 12 kg ma túy.", "Cơ quan|điều tra|thu giữ|12|kg|ma túy|.")]
    [InlineData("Kinh tế ổn định, lũ tàn phá nhiều căn nhà.", "Kinh tế|ổn định|,|lũ|tàn phá|nhiều|căn|nhà|.")]
    [InlineData("Đoàn công tác kiểm tra chất lượng nông sản tại chợ đầu mối.", "Đoàn|công tác|kiểm tra|chất lượng|nông sản|tại|chợ|đầu mối|.")]
    [InlineData("Bà Trần Thu Cúc cho biết hợp tác xã có 45 thành viên.", "Bà|Trần Thu Cúc|cho biết|hợp tác xã|có|45|thành viên|.")]
    [InlineData("Anh Lê Văn Đạo, ngụ TP. Biên Hòa, là ngư dân.", "Anh|Lê Văn Đạo|,|ngụ|TP.|Biên Hòa|,|là|ngư dân|.")]
    [InlineData("Quyết định 12/2024/QĐ-UBND có hiệu lực từ 1-7-2024.", "Quyết định|12/2024/QĐ-UBND|có|hiệu lực|từ|1-7-2024|.")]
    [InlineData("Lúc 7h30, giá vàng tăng 1,25 triệu đồng...", "Lúc|7h30|,|giá|vàng|tăng|1,25|triệu|đồng|...")]
    [InlineData("Toàn huyện có 30 trường, trong đó 12 trường đạt chuẩn.", "Toàn|huyện|có|30|trường|,|trong đó|12|trường|đạt|chuẩn|.")]
    [InlineData("SẢN XUẤT NÔNG NGHIỆP GẶP KHÓ KHĂN", "SẢN XUẤT|NÔNG NGHIỆP|GẶP|KHÓ KHĂN")]
    [InlineData("Dịch Covid-19 ở khu A5 đã giảm.", "Dịch|Covid-19|ở|khu|A5|đã|giảm|.")]
    public void Cuts_a_sentence_into_words(string text, string words)
    {
        using TaggedText read = Read(text);
        string.Join('|', Words(read).Select(w => read.Slice(w.Range).ToString())).Should().Be(words);
    }

    [Theory]
    [InlineData("Tổ công tác báo cáo kết quả.", "báo cáo", nameof(PartOfSpeech.Verb))]
    [InlineData("Báo cáo của sở nêu ba việc.", "Báo cáo", nameof(PartOfSpeech.Noun))]
    [InlineData("Sản lượng đã tăng mạnh.", "đã", nameof(PartOfSpeech.Auxiliary))]
    [InlineData("Sản lượng đã tăng mạnh.", "tăng", nameof(PartOfSpeech.Verb))]
    [InlineData("Hai chiếc xe va nhau.", "chiếc", nameof(PartOfSpeech.Classifier))]
    [InlineData("Các hộ nghèo được hỗ trợ.", "Các", nameof(PartOfSpeech.Determiner))]
    [InlineData("Các hộ nghèo được hỗ trợ.", "được", nameof(PartOfSpeech.Auxiliary))]
    [InlineData("Nhà máy của công ty nằm ở xã Đồng Tâm.", "của", nameof(PartOfSpeech.Preposition))]
    [InlineData("Nhà máy của công ty nằm ở xã Đồng Tâm.", "Đồng Tâm", nameof(PartOfSpeech.ProperName))]
    [InlineData("Tuy nhiên, giá lúa vẫn thấp.", "Tuy nhiên", nameof(PartOfSpeech.Conjunction))]
    [InlineData("Họ trồng 1.250 cây.", "1.250", nameof(PartOfSpeech.Number))]
    [InlineData("Họ trồng 1.250 cây.", "Họ", nameof(PartOfSpeech.Pronoun))]
    [InlineData("Chất lượng nước rất tốt.", "tốt", nameof(PartOfSpeech.Adjective))]
    public void Tells_a_word_s_part_of_speech(string text, string word, string expected)
    {
        using TaggedText read = Read(text);
        Words(read).Single(w => read.Slice(w.Range).SequenceEqual(word)).PartOfSpeech.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData("Xã đã trao quà.", "đã", nameof(WordTraits.Past))]
    [InlineData("Xã sẽ trao quà.", "sẽ", nameof(WordTraits.Future))]
    [InlineData("Xã không trao quà.", "không", nameof(WordTraits.Negative))]
    [InlineData("Quà bị mất.", "bị", nameof(WordTraits.Passive))]
    [InlineData("Nếu mưa, lễ hội hoãn.", "Nếu", nameof(WordTraits.Subordinate))]
    [InlineData("Đoàn gồm 12 người.", "gồm", nameof(WordTraits.Comprise))]
    [InlineData("Có 12 người, trong đó 3 nữ.", "trong đó", nameof(WordTraits.Detail))]
    public void Words_bring_their_traits(string text, string word, string trait)
    {
        using TaggedText read = Read(text);
        Words(read).Single(w => read.Slice(w.Range).SequenceEqual(word)).Is(Enum.Parse<WordTraits>(trait)).Should().BeTrue();
    }

    [Theory]
    [InlineData("Nhà máy xử lý 30 tấn rác.\nÔng H. nói: \"Chưa có gì…\" (Ảnh: T.N) 5% – 7km², v.v.; xyzq!\nA")]
    [InlineData(". . . --- \n\n“” 1.2.3. aBc'd")]
    public void Words_cover_every_token_in_order(string text)
    {
        using TaggedText read = Read(text);
        for (int sentence = 0; sentence < read.SentenceCount; sentence++)
        {
            int next = read.Sentence(sentence).Start;
            foreach (Word word in read.Words(sentence))
            {
                word.Start.Should().Be(next);
                word.End.Should().BeGreaterThan(word.Start);
                next = word.End;
            }

            next.Should().Be(read.Sentence(sentence).End);
        }
    }

    [Fact]
    public void Marks_change_no_word_and_words_are_read_once()
    {
        using TaggedText read = Read("Sở Y tế tỉnh An Hòa kiểm tra 12 quầy thuốc.");
        Word[] before = read.Words(0).ToArray();
        read.Mark(new TokenRange(0, 5), TokenMarks.Organization);
        read.Words(0).ToArray().Should().Equal(before);
    }

    [Fact]
    public void A_very_long_sentence_is_read_too()
    {
        using TaggedText read = Read(string.Concat(Enumerable.Repeat("hội nghị tổ chức Nguyễn Văn An ", 5_000)));
        // Where the longest sentence that is read ends, a word may be cut in two.
        Words(read).Length.Should().BeInRange(15_000, 15_200);
    }

    private static Word[] Words(TaggedText text) => [.. Enumerable.Range(0, text.SentenceCount).SelectMany(i => text.Words(i).ToArray())];
}
