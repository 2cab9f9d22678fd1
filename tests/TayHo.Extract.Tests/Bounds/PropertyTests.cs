using System.Globalization;
using System.Text;
using CsCheck;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Bounds;

/// <summary>
/// What holds for every text. A failing case prints its seed; TAYHO_PROPERTY_CASES sets how many cases are tried (the
/// default is for every build).
/// </summary>
public sealed class PropertyTests
{
    private static readonly long Cases = long.TryParse(Environment.GetEnvironmentVariable("TAYHO_PROPERTY_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out long asked) ? asked : 4_000;

    private static readonly string[] Pieces =
    [
        "Sáng 5/3", "ngày 12/3/2024", "năm 2023", "14h30", "tháng 6/2025", "quý I", "từ năm 2010 đến nay", "ông Lê Văn Tám", "bà Nguyễn Thị Hoa", "Chủ tịch UBND xã", "Bí thư Quận ủy Tây Hồ", "tỉnh Nghệ An",
        "phường Bưởi", "thành phố Hà Nội", "huyện Tuy Phước", "UBND tỉnh", "Công an tỉnh", "Hội nghị tổng kết", "tặng Bằng khen", "cho biết", "tăng 7,51%", "giảm 97 đơn vị", "1.382 đảng viên", "13.596 tỷ đồng",
        "hơn 95%", "hai trăm nghìn", "50/53 đại biểu", "trong đó", "so với cùng kỳ", "Nghị quyết số 27-NQ/TW", "Quyết định số 5/QĐ-TTg", "Luật Đất đai", "\"Chúng tôi làm\"", "(gồm 4 xã)", "của", "và", "cho", "đã", "-", ";", ":", "5", "0,5 ha", "tỷ", "-12", "12 km²",
    ];

    private static readonly Gen<string> Sentences =
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[1, 14], Gen.Int[0, 3]).Array[1, 4].Select(all =>
            "Tin trong ngày\n" + string.Concat(all.Select(s => string.Join(s.Item2 == 0 ? ", " : " ", s.Item1.Select(i => Pieces[i])) + (s.Item2 == 3 ? "\n" : ". "))));

    private static readonly Gen<string> Anything = Gen.OneOf(
        Gen.Char.Array[0, 60].Select(c => new string(c)),
        Gen.Select(Gen.Int[0, Pieces.Length - 1], Gen.Char.Array[0, 4]).Array[0, 12].Select(all => string.Concat(all.Select(p => Pieces[p.Item1] + new string(p.Item2)))));

    [Fact]
    public void Any_text_is_read_with_valid_offsets_and_writes_and_reads_as_the_same_JSON() => Anything.Sample(
        text =>
        {
            Check(ArticleExtractor.Default.ExtractText(text));
            Check(ArticleExtractor.Default.ExtractHtml("<h1>Tin</h1><p>" + text));
        },
        iter: Cases);

    [Fact]
    public void Any_bytes_are_read_or_refused_by_name() => Gen.Byte.Array[0, 80].Sample(
        bytes =>
        {
            try
            {
                Check(ArticleExtractor.Default.Extract(new ArticleInput { Bytes = bytes }));
            }
            catch (ArticleInputException refused)
            {
                refused.Code.Should().Be("input.not-an-article");
            }

            foreach (ArticleInputResult result in ArticleNdjson.Read(new MemoryStream(bytes), "x", 1 << 20))
            {
                (result.Input is null).Should().Be(result.Failure is not null);
            }
        },
        iter: Cases);

    [Fact]
    public void The_form_of_the_letters_and_the_ends_of_lines_change_no_record() => Sentences.Sample(
        text =>
        {
            string plain = Records(text);
            Records(text.Normalize(NormalizationForm.FormD)).Should().Be(plain);
            Records(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Should().Be(plain);
        },
        iter: Cases / 4);

    [Fact]
    public void Blanks_and_characters_of_no_width_change_no_value() => Gen.Select(Sentences, Gen.Int[1, 7]).Sample(
        (text, every) =>
        {
            string plain = Values(text);
            int blank = 0;
            Values(string.Concat(text.Select(c => c == ' ' && ++blank % every == 0 ? "\u00A0" : c.ToString()))).Should().Be(plain);
            Values(string.Concat(text.Select((c, i) => i % (every * 3) == 2 && c != '\n' ? c + "\u200B" : c.ToString()))).Should().Be(plain);
        },
        iter: Cases / 4);

    [Fact]
    public void Parallel_reading_gives_what_serial_reading_gives() => Sentences.Array[2, 12].Sample(
        texts =>
        {
            ArticleInput[] inputs = [.. texts.Select(t => new ArticleInput { Text = t })];
            string serial = string.Join('\n', ArticleExtractor.Default.ExtractAll(inputs, 1).Select(d => ExtractionJson.Serialize(d)));
            string.Join('\n', ArticleExtractor.Default.ExtractAll(inputs, 4).Select(d => ExtractionJson.Serialize(d))).Should().Be(serial);
        },
        iter: Cases / 40);

    private static string Records(string text) => ExtractionJson.Serialize(ArticleExtractor.Default.Extract(new ArticleInput { Id = "x", Text = text }));

    /// <summary>What was read, without the places where it stands and the words as they are written there.</summary>
    private static string Values(string text)
    {
        ExtractionDocument document = ArticleExtractor.Default.Extract(new ArticleInput { Id = "x", Text = text });
        return string.Join(' ', document.Dates.Select(d => d.Value)) + "|" + string.Join(' ', document.Statistics.Select(s => FormattableString.Invariant($"{s.Value}-{s.High}")))
            + "|" + string.Join(' ', document.Places.Select(p => p.Code)) + "|" + string.Join(' ', document.Documents.Select(d => d.Number));
    }

    private static void Check(ExtractionDocument document)
    {
        string text = document.Article.Text;
        foreach (IExtractedRecord record in All(document))
        {
            foreach (Evidence evidence in record.Evidence)
            {
                (evidence.Start >= 0 && evidence.End <= text.Length && evidence.Start < evidence.End && text[evidence.Start..evidence.End] == evidence.Text).Should().BeTrue($"{record.Id} at {evidence.Start}");
            }
        }

        string json = ExtractionJson.Serialize(document);
        ExtractionJson.Serialize(ExtractionJson.Deserialize(json)).Should().Be(json);
    }

    private static IEnumerable<IExtractedRecord> All(ExtractionDocument d) =>
    [
        .. d.Dates, .. d.Places, .. d.Officials, .. d.People, .. d.Organizations, .. d.Statistics, .. d.Documents, .. d.Events, .. d.Awards, .. d.Quotes,
    ];
}
