using System.Globalization;
using System.Text;
using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Documents;

public class DocumentCorpusTests
{
    private const string Corpus = "Documents.txt";

    private static readonly CorpusCheck Check = new(Corpus, found => found.Documents.SelectMany(d => d.Evidence), found => Render(found.Documents))
    {
        Key = (name, rendered) => name == Disguise.Capitals ? rendered.ToUpper(CultureInfo.InvariantCulture) : rendered,
    };

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_every_citation_of_the_corpus_in_every_disguise(int line, string text) => Check.Verify(line, text);

    [Theory]
    [InlineData("Ông Trần Văn Thuận, Chủ tịch UBND quận Hoa Lư, đã kiểm tra vỉa hè. Ông Thuận mới ký quyết định lập ba đội gác bến đêm.", "Chủ tịch UBND quận Hoa Lư")]
    [InlineData("Bà Lê Thị Mai, Giám đốc Sở Y tế Nam Giang, dự họp. Bà Mai vừa ký quyết định thu hồi giấy phép của ba phòng khám.", "Giám đốc Sở Y tế Nam Giang")]
    [InlineData("Đoàn nghe Báo cáo thẩm tra của Sở Xây dựng về những mục này.", "Sở Xây dựng")]
    [InlineData("Ông Phạm Văn Lợi nói Di chúc Chủ tịch Tôn Đức Thắng là báu vật của làng.", "Chủ tịch Tôn Đức Thắng")]
    [InlineData("Ông Trần Văn Thuận, nguyên Chủ tịch UBND quận Hoa Lư, đã kiểm tra vỉa hè. Ông Thuận từng ký quyết định lập ba đội gác bến đêm.", null)]
    public void Gives_the_issuer_that_a_name_a_post_or_a_body_stands_for(string text, string? issuer) =>
        ArticleExtractor.Default.ExtractText("Tin trong ngày\n" + text).Documents.Should().ContainSingle().Which.Issuer.Should().Be(issuer);

    [Theory]
    [InlineData("Việc này có trong Thông báo số 12 của Sở Xây dựng về kết quả đo đạc các bến thuyền ven sông vào tháng 9-2018.", "2018-09")]
    [InlineData("Xã thực hiện Kế hoạch số 12 của UBND huyện về xây dựng ba bến thuyền mới vào năm 2025.", null)]
    [InlineData("Ngày 5/6/2025, nguồn tin của báo cho hay UBND tỉnh Nam Giang vừa có quyết định tạm đình chỉ công tác đối với ông Trần Văn Bình.", null)]
    [InlineData("Ngày 5/6/2025, UBND tỉnh Nam Giang đã có quyết định tạm đình chỉ công tác đối với ông Trần Văn Bình.", "2025-06-05")]
    public void Gives_the_day_of_the_document_and_no_other(string text, string? date) =>
        ArticleExtractor.Default.ExtractText("Tin trong ngày\n" + text).Documents.Should().ContainSingle().Which.Date.Should().Be(date);

    private static string Render(IReadOnlyList<DocumentRecord> documents)
    {
        if (documents.Count == 0)
        {
            return "none";
        }

        var text = new StringBuilder();
        foreach (DocumentRecord document in documents)
        {
            text.Append(text.Length > 0 ? " + " : "").Append(document.Type);
            text.Append(document.Number is null ? "" : " " + document.Number);
            text.Append(document.Term is null ? "" : " khóa " + document.Term);
            text.Append(document.Title is null ? "" : $" «{document.Title}»");
        }

        return text.ToString();
    }
}
