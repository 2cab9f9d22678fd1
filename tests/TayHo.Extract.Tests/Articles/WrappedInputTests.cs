using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.ConsoleApp;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>Pages in HTTP answers, archives, MHTML files and feeds; text wrapped at a width; bodies escaped once too often.</summary>
public sealed class WrappedInputTests
{
    private const string Page = "<html lang=vi><head><title>Mùa sen</title></head><body><h1>Mùa sen</h1><p>Đầm sen của bà Nguyễn Thị Lụa cho thu 1.250 gương mỗi ngày, bán hết ngay tại bờ.</p><p>Khách từ phố về chụp ảnh đông nhất vào sáng chủ nhật.</p></body></html>";

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 700\r\n\r\n")]
    [InlineData("HTTP/2 404\nServer: x\n\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <http://bao.example/sen>\r\n\r\nHTTP/1.1 200 OK\r\nDate: Tue, 12 Mar 2024 01:57:00 GMT\r\n\r\n")]
    public void Reads_the_page_behind_the_heads_of_answers_and_archives(string head)
    {
        foreach (ArticleInput input in (ReadOnlySpan<ArticleInput>)[new ArticleInput { Bytes = Encoding.UTF8.GetBytes(head + Page) }, new ArticleInput { Text = head + Page }, new ArticleInput { Html = head + Page }])
        {
            ExtractionDocument document = ArticleExtractor.Default.Extract(input);
            document.Article.Text.Should().StartWith("Mùa sen\nĐầm sen");
            document.Article.PublishedAt.Should().BeNull("an archive's date is the day of fetching");
            document.Statistics.Should().ContainSingle(s => s.Value == 1250);
        }
    }

    [Theory]
    [InlineData("base64", null)]
    [InlineData("quoted-printable", null)]
    [InlineData("8bit", "<b@mhtml>")]
    public void Reads_the_root_of_an_MHTML_file(string encoding, string? start)
    {
        ExtractionDocument document = ArticleExtractor.Default.Extract(new ArticleInput { Bytes = Mhtml(encoding, start) });
        document.Article.Title.Should().Be("Mùa sen");
        document.Article.Url.Should().Be("http://bao.example/sen");
        document.Article.Text.Should().EndWith("sáng chủ nhật.").And.NotContain("=3D");
        document.Statistics.Should().ContainSingle();
    }

    [Fact]
    public void Passes_over_what_an_archive_says_of_itself()
    {
        const string Answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Page;
        string archive = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 8\r\n\r\nsoftware\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\n"
            + FormattableString.Invariant($"Content-Length: {Encoding.UTF8.GetByteCount(Answer)}\r\n\r\n{Answer}\r\n\r\n");
        ArticleExtractor.Default.Extract(new ArticleInput { Bytes = Encoding.UTF8.GetBytes(archive) }).Article.Text.Should().StartWith("Mùa sen\nĐầm sen");
    }

    [Fact]
    public void Takes_no_letter_for_a_mail()
    {
        const string Letter = "Hòm thư bạn đọc\nSubject: là dòng chủ đề, From: là người gửi.\nTòa soạn nhận 312 lá thư trong tháng.";
        ArticleExtractor.Default.ExtractText(Letter).Article.Text.Should().Be(Letter);
    }

    [Fact]
    public void Reads_every_article_of_a_feed_that_is_a_file()
    {
        using var folder = new TemporaryFolder();
        ConsoleRun run = ConsoleRun.Of("extract", folder.Write("tin.xml", Feed(Item("Mùa sen", "1.250 gương"), Item("Mùa cốm", "840 mẻ"))), "-f", "ndjson");
        run.ExitCode.Should().Be(0, run.Error);
        ExtractionDocument[] documents = [.. TayHo.Extract.Export.ExtractionNdjson.Read(new StringReader(run.Output))];
        documents.Select(d => d.Article.Title).Should().Equal("Mùa sen", "Mùa cốm");
        documents.Should().OnlyContain(d => d.Article.PublishedAt == "2024-06-03T08:00+07:00" && d.Article.Authors[0] == "Lê Văn Tám" && !d.Article.Text.Contains("]]>"));
    }

    [Fact]
    public void Reads_the_first_article_of_a_feed_that_is_a_string_and_says_so()
    {
        ExtractionDocument document = ArticleExtractor.Default.ExtractHtml(Feed(Item("Mùa sen", "1.250 gương"), Item("Mùa cốm", "840 mẻ")));
        document.Article.Title.Should().Be("Mùa sen");
        document.Warnings.Should().Contain(w => w.Code == "input.feed");
    }

    [Fact]
    public void Turns_a_body_back_that_was_escaped_once_too_often()
    {
        string text = ArticleExtractor.Default.ExtractHtml("<html lang=vi><body><h1>Mùa sen</h1><div class=content>&lt;p class=&quot;a&quot;&gt;Đầm sen cho thu 1.250 gương mỗi ngày.&lt;/p&gt;&lt;p&gt;Khách từ phố về chụp ảnh &lt;b&gt;đông nhất&lt;/b&gt; vào sáng chủ nhật.&lt;/p&gt;</div></body></html>").Article.Text;
        text.Should().Be("Mùa sen\nĐầm sen cho thu 1.250 gương mỗi ngày.\nKhách từ phố về chụp ảnh đông nhất vào sáng chủ nhật.");
    }

    [Fact]
    public void Leaves_tags_that_a_text_speaks_of() =>
        ArticleExtractor.Default.ExtractHtml("<html lang=vi><body><h1>Bài học</h1><p>Đoạn văn mở bằng &lt;p&gt; và đóng bằng &lt;/p&gt; theo quy ước.</p><p>Học viên làm 12 bài tập trong buổi học đầu tiên của khóa học này.</p><p>Thầy giáo chấm bài ngay tại lớp và trả kết quả trong ngày hôm sau.</p></body></html>")
            .Article.Text.Should().Contain("mở bằng <p> và đóng bằng </p>");

    [Fact]
    public void Joins_lines_that_were_wrapped_in_mid_sentence()
    {
        ExtractionDocument document = ArticleExtractor.Default.ExtractText("CHỢ NỔI VÀO MÙA\n\nSáng 4/6, ghe thuyền từ huyện Cái Bè, tỉnh Tiền\nGiang chở theo 1.640 giỏ\nbưởi về chợ nổi. Thương lái trả giá cao hơn năm\ntrước, tổng tiền mua là 28\ntỷ đồng, theo ban quản lý chợ.\n\n- Ghe lớn neo ngoài\n- Ghe nhỏ vào trong", "2024-06-05");
        document.Article.Text.Should().Be("CHỢ NỔI VÀO MÙA\nSáng 4/6, ghe thuyền từ huyện Cái Bè, tỉnh Tiền Giang chở theo 1.640 giỏ bưởi về chợ nổi. Thương lái trả giá cao hơn năm trước, tổng tiền mua là 28 tỷ đồng, theo ban quản lý chợ.\n- Ghe lớn neo ngoài\n- Ghe nhỏ vào trong");
        document.Warnings.Should().ContainSingle(w => w.Code == "text.hard-wrapped");
    }

    [Theory]
    [InlineData("Hội làng\nLễ mở màn lúc sáng sớm.\nCụ Trần Văn Sáu đánh trống.\nHội kéo dài ba ngày.")]
    [InlineData("Thơ bạn đọc\nSông quê nước chảy đôi dòng\nbên bồi bên lở nặng lòng người đi.\nVề thăm bến cũ chiều nay.")]
    public void Leaves_lines_that_are_paragraphs(string text) => ArticleExtractor.Default.ExtractText(text).Article.Text.Should().Be(text);

    [Theory]
    [InlineData("> ", "")]
    [InlineData(">> ", "")]
    [InlineData("", "\n")]
    public void Joins_lines_that_a_mail_quoted_or_set_apart(string mark, string gap)
    {
        string[] lines = ["CHỢ NỔI VÀO MÙA", "Sáng 4/6, ghe thuyền từ huyện Cái Bè, tỉnh Tiền", "Giang chở theo 1.640 giỏ bưởi về chợ nổi. Thương", "lái trả giá cao hơn năm trước, tổng tiền mua là", "28 tỷ đồng, theo ban quản lý chợ.", "Năm sau, chợ mở thêm bến."];
        ExtractionDocument document = ArticleExtractor.Default.ExtractText(string.Join("\n" + gap, lines.Select(l => mark + l)), "2024-06-05");
        document.Article.Text.Should().Be("CHỢ NỔI VÀO MÙA\nSáng 4/6, ghe thuyền từ huyện Cái Bè, tỉnh Tiền Giang chở theo 1.640 giỏ bưởi về chợ nổi. Thương lái trả giá cao hơn năm trước, tổng tiền mua là 28 tỷ đồng, theo ban quản lý chợ.\nNăm sau, chợ mở thêm bến.");
        document.Warnings.Should().ContainSingle(w => w.Code == "text.hard-wrapped");
    }

    [Theory]
    [InlineData("Chợ nổi vào mùa\n\n> Ghe lớn neo ngoài, ghe nhỏ vào trong.\n\nThương lái trả giá cao hơn năm trước.")]
    [InlineData("Chợ nổi vào mùa\n\nGhe lớn neo ngoài.\n\nGhe nhỏ vào trong\n\nthương lái chờ sẵn.\n\nĐò ngang nghỉ.\n\nChợ tan lúc trưa.")]
    public void Leaves_a_single_mark_and_a_single_break(string text) =>
        ArticleExtractor.Default.ExtractText(text).Article.Text.Should().Be(text.Replace("\n\n", "\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("Thu, 15 Aug 2024 07:20:00 +0700", "2024-08-15T07:20+07:00")]
    [InlineData("2024-08-15 07:20:00 +0700", "2024-08-15T07:20:00+07:00")]
    [InlineData("15-Aug-2024", "2024-08-15")]
    [InlineData("15/08/2024 07:20", "2024-08-15T07:20+07:00")]
    [InlineData("15-08-2024", "2024-08-15")]
    [InlineData("Thứ Năm, 15.8.2024", "2024-08-15")]
    [InlineData("2024-08-15 07:20:00", "2024-08-15T07:20:00+07:00")]
    [InlineData("2024-08-15T00:20:00Z", "2024-08-15T00:20:00Z")]
    [InlineData("2024-08-15T07:20:00+0700", "2024-08-15T07:20:00+07:00")]
    [InlineData("1723681200", "2024-08-15T07:20+07:00")]
    [InlineData("1723681200000", "2024-08-15T07:20+07:00")]
    public void Reads_publication_dates_in_other_forms(string given, string expected) =>
        ArticleExtractor.Default.ExtractText("Tin\nThôn có 41 hộ.", given).Article.PublishedAt.Should().Be(expected);

    [Theory]
    [InlineData("29/2/2023")]
    [InlineData("0912345678")]
    [InlineData("họp ngày 15/8/2024 tại hội trường thôn")]
    public void Refuses_publication_dates_that_are_none(string given)
    {
        Action read = () => ArticleExtractor.Default.ExtractText("Tin\nThôn có 41 hộ.", given);
        read.Should().Throw<ArticleInputException>().Which.Code.Should().Be("input.published-at");
    }

    private static string Item(string title, string count) =>
        $"<item><title><![CDATA[{title}]]></title><link>http://bao.example/{count[..3]}</link><pubDate>Mon, 03 Jun 2024 08:00:00 +0700</pubDate><dc:creator>Lê Văn Tám</dc:creator><description><![CDATA[<img src='a.jpg'></br>Thu {count}.]]></description><content:encoded><![CDATA[<p>Bà con thu {count} trong tuần đầu của mùa, bán hết ngay tại chỗ.</p>]]></content:encoded></item>";

    private static string Feed(params string[] items) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Báo Làng</title>{string.Concat(items)}</channel></rss>";

    private static byte[] Mhtml(string encoding, string? start)
    {
        string body = encoding switch
        {
            "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(Page), Base64FormattingOptions.InsertLineBreaks),
            "quoted-printable" => string.Concat(Encoding.UTF8.GetBytes(Page).Select((b, i) => (b is > 32 and < 127 and not (byte)'=' ? ((char)b).ToString() : $"={b:X2}") + (i % 20 == 19 ? "=\r\n" : ""))),
            _ => Page,
        };
        string first = start is null ? "" : "--==x\r\nContent-Type: text/html\r\nContent-ID: <a@mhtml>\r\n\r\n<p>Quảng cáo 99 đồng</p>\r\n";
        return Encoding.UTF8.GetBytes($"From: <Saved>\r\nSnapshot-Content-Location: http://bao.example/sen\r\nSubject: =?utf-8?Q?a?=\r\nDate: Tue, 12 Mar 2024 01:57:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"; boundary=\"==x\"{(start is null ? "" : $"; start=\"{start}\"")}\r\n\r\n{first}--==x\r\nContent-Type: text/html; charset=utf-8\r\nContent-ID: <b@mhtml>\r\nContent-Transfer-Encoding: {encoding}\r\nContent-Location: http://bao.example/sen\r\n\r\n{body}\r\n--==x\r\nContent-Type: text/css\r\n\r\np {{ margin: 12px 340px; }}\r\n--==x--\r\n");
    }
}
