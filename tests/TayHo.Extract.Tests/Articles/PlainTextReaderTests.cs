using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

public class PlainTextReaderTests
{
    private const string Seed = """
        Huyện Gò Quao tuyên dương 58 tập thể, cá nhân

        Chiều 22/11, UBND huyện Gò Quao tổ chức hội nghị tuyên dương các điển hình.
        Xã Định Hòa khánh thành cầu Kênh Mới sau tám tháng thi công Huyện Gò Quao trao quà cho học sinh nghèo Huyện Gò Quao: Chợ nổi tìm lại khách

        Nhân dân trong huyện đã góp công, hiến đất làm được nhiều cây số đường, bắc thêm những cây cầu mới.

        Huyện Gò Quao tuyên dương 58 tập thể, cá nhân
        Quang cảnh hội nghị chiều 22/11

        Dịp này, nhiều tập thể được khen thưởng vì có thành tích trong phong trào của huyện.

        Kim Phượng
        Phiên bản di động
        """;

    private static readonly ArticleExtractor Extractor = ArticleExtractor.Default;

    [Fact]
    public void Keeps_headlines_of_other_articles_out_of_the_text_and_takes_them_apart()
    {
        ArticleInfo article = Extractor.ExtractText(Seed).Article;
        article.RelatedTitles.Should().Equal(
            "Xã Định Hòa khánh thành cầu Kênh Mới sau tám tháng thi công",
            "Huyện Gò Quao trao quà cho học sinh nghèo",
            "Huyện Gò Quao: Chợ nổi tìm lại khách");
        article.Text.Should().NotContain("Chợ nổi").And.NotContain("Phiên bản di động");
    }

    [Fact]
    public void Knows_headline_lead_captions_and_byline()
    {
        Roles(Extractor.ExtractText(Seed)).Should().Equal(
            "Title: Huyện Gò Quao tuyên dương 58 tập thể, cá nhân",
            "Lead: Chiều 22/11, UBND huyện Gò Quao tổ chức hội nghị t",
            "Paragraph: Nhân dân trong huyện đã góp công, hiến đất làm đượ",
            "Caption: Huyện Gò Quao tuyên dương 58 tập thể, cá nhân",
            "Caption: Quang cảnh hội nghị chiều 22/11",
            "Paragraph: Dịp này, nhiều tập thể được khen thưởng vì có thàn",
            "Byline: Kim Phượng");
        Extractor.ExtractText(Seed).Article.Authors.Should().Equal("Kim Phượng");
    }

    [Theory]
    [InlineData("Thành phố Sa Đéc mở phiên chợ hoa xuân phục vụ bà con trong vùng và du khách thập phương")]
    [InlineData("Đoàn gồm các Ủy viên Ban Thường vụ và Trưởng các ban của xã Tân Quy Đông cùng bà con trong xã")]
    [InlineData("Dự lễ có bà Lê Thị Bông, Chủ tịch Hội. Chợ hoa xuân Sa Đéc mở cửa đến hết ngày 30 tháng Chạp")]
    public void Does_not_take_apart_a_line_that_is_one(string line)
    {
        ExtractionDocument document = Extractor.ExtractText($"Sa Đéc vào xuân\nBà con ủy viên trong xã mở chợ hoa xuân ở Sa Đéc và các xã lân cận.\n{line}\nChợ đông từ sáng sớm đến tối mịt, ai cũng mua được hoa.");
        document.Article.RelatedTitles.Should().BeEmpty();
        document.Article.Text.Should().Contain(line);
    }

    [Theory]
    [InlineData("Người dân tránh lũ. Ảnh: H.T")]
    [InlineData("Người dân tránh lũ - Ảnh: HOÀI THU.")]
    [InlineData("Người dân tránh lũ. (Ảnh: Lê Vũ/TTXVN)")]
    [InlineData("Ảnh minh họa")]
    [InlineData("Người dân tránh lũ - Ảnh CTV")]
    [InlineData("Video: Minh Tân")]
    public void Knows_a_caption_by_its_credit(string caption) => RoleOf(caption).Should().Be(BlockRole.Caption);

    [Theory]
    [InlineData("Ảnh hưởng của lũ còn kéo dài đến hết tháng, theo lời những người già trong xã, dù nước đã rút dần.")]
    [InlineData("Bà chụp ảnh với Chủ tịch Hồ Văn Bảy trước khi ra về, rồi dặn con cháu giữ lấy nếp nhà cho tròn.")]
    public void Takes_no_sentence_about_pictures_for_a_caption(string sentence) => RoleOf(sentence).Should().Be(BlockRole.Paragraph);

    [Fact]
    public void Takes_repeated_lines_for_captions()
    {
        ExtractionDocument document = Extractor.ExtractText("Nước về\nNước lũ về đầu mùa ở thượng nguồn, sớm hơn mọi năm.\nCầu tạm ở xã Phú Hội.\nBà con đóng cừ giữ vườn, kê đồ lên cao suốt đêm qua.\nDuy Anh\nCầu tạm ở xã Phú Hội.\nGhe chở lúa về.");
        Roles(document).Should().EndWith(["Caption: Cầu tạm ở xã Phú Hội.", "Paragraph: Bà con đóng cừ giữ vườn, kê đồ lên cao suốt đêm qu", "Byline: Duy Anh", "Caption: Cầu tạm ở xã Phú Hội.", "Caption: Ghe chở lúa về."]);
    }

    [Theory]
    [InlineData("HOÀI THU", "Hoài Thu")]
    [InlineData("Hoài Thu - Lê Vũ", "Hoài Thu|Lê Vũ")]
    [InlineData("Hoài Thu (thực hiện)", "Hoài Thu")]
    [InlineData("Theo HOÀI THU/SGGP", "Hoài Thu")]
    [InlineData("(Theo Báo Yên Bái)", "")]
    public void Reads_the_closing_byline(string line, string authors)
    {
        ExtractionDocument document = Extractor.ExtractText($"Nước về\nNước lũ về đầu mùa ở thượng nguồn, sớm hơn mọi năm.\nBà con đóng cừ giữ vườn, kê đồ lên cao suốt đêm qua.\n{line}");
        document.Article.Authors.Should().Equal(authors.Split('|', StringSplitOptions.RemoveEmptyEntries));
        document.Article.Blocks[^1].Role.Should().Be(BlockRole.Byline);
    }

    [Theory]
    [InlineData("… kê đồ lên cao suốt đêm qua./. Thu Nga (TTXVN)", "Thu Nga", "Thu Nga (TTXVN)")]
    [InlineData("… kê đồ lên cao suốt đêm qua. H.Long", "H.Long", "H.Long")]
    public void Sets_a_byline_glued_to_the_last_paragraph_apart(string end, string author, string line)
    {
        ExtractionDocument document = Extractor.ExtractText($"Nước về\nNước lũ về đầu mùa ở thượng nguồn, sớm hơn mọi năm.\nBà con đóng cừ giữ vườn {end}");
        document.Article.Authors.Should().Equal(author);
        document.Article.Text.Should().EndWith("đêm qua" + (end.Contains("/.", StringComparison.Ordinal) ? "./." : ".") + "\n" + line);
    }

    [Theory]
    [InlineData("Bà con kê đồ lên cao suốt đêm qua ở TP. Hồ Chí Minh.")]
    [InlineData("Bà con kê đồ lên cao. Xã Phú Hội.")]
    public void Takes_no_closing_sentence_for_a_byline(string end) =>
        Extractor.ExtractText($"Nước về\nNước lũ về đầu mùa ở thượng nguồn, sớm hơn mọi năm.\n{end}").Article.Authors.Should().BeEmpty();

    [Fact]
    public void Reads_the_page_s_date_line()
    {
        ExtractionDocument document = Extractor.ExtractText("Nước về\nThứ Sáu, 21/03/2025 | 15:45\nNước lũ về đầu mùa ở thượng nguồn, sớm hơn mọi năm.\nBà con kê đồ.");
        document.Article.PublishedAt.Should().Be("2025-03-21T15:45+07:00");
        document.AnchorDate.Should().Be(new AnchorDate("2025-03-21", AnchorBasis.Metadata));
        document.Article.Text.Should().NotContain("15:45");
    }

    [Fact]
    public void Puts_a_headline_and_lead_given_apart_before_the_text()
    {
        ExtractionDocument document = Extractor.Extract(new ArticleInput { Title = "Nước về", Lead = "Lũ đầu mùa.", Text = "Bà con kê đồ lên cao suốt đêm qua." });
        document.Article.Text.Should().Be("Nước về\nLũ đầu mùa.\nBà con kê đồ lên cao suốt đêm qua.");
        Extractor.Extract(new ArticleInput { Title = "Nước về", Text = "NƯỚC VỀ\nBà con kê đồ." }).Article.Text.Should().Be("NƯỚC VỀ\nBà con kê đồ.");
    }

    [Fact]
    public void Composes_decomposed_letters_and_copes_with_every_line_end()
    {
        string decomposed = "Nước về\r\nBà con ở Mỹ Hội kê đồ.\rHết.".Normalize(NormalizationForm.FormD);
        Extractor.ExtractText(decomposed).Article.Text.Should().Be("Nước về\nBà con ở Mỹ Hội kê đồ.\nHết.");
    }

    [Fact]
    public void Keeps_every_block_where_it_says()
    {
        ExtractionDocument document = Extractor.ExtractText(Seed);
        int end = -1;
        foreach (ArticleBlock block in document.Article.Blocks)
        {
            block.Start.Should().Be(end + 1);
            block.End.Should().BeGreaterThan(block.Start);
            end = block.End;
        }

        end.Should().Be(document.Article.Text.Length);
    }

    [Fact]
    public void Warns_of_a_text_that_holds_nothing() => Extractor.ExtractText(" \n ").Warnings.Should().ContainSingle(w => w.Code == "input.no-text");

    private static BlockRole RoleOf(string line)
    {
        ExtractionDocument document = Extractor.ExtractText($"Nước về\nNước lũ về đầu mùa ở thượng nguồn, sớm hơn mọi năm.\n{line}\nBà con đóng cừ giữ vườn, kê đồ lên cao suốt đêm qua, ai cũng mệt nhoài nhưng giữ được của.");
        return document.Article.Blocks.Single(b => document.Article.Text[b.Start..b.End] == line).Role;
    }

    private static IEnumerable<string> Roles(ExtractionDocument document) =>
        document.Article.Blocks.Select(b => $"{b.Role}: {document.Article.Text[b.Start..Math.Min(b.End, b.Start + 50)]}");
}
