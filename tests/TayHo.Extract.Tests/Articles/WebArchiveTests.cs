using System.Globalization;
using System.IO.Compression;
using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.ConsoleApp;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>Web archives of several records: every page is an article, a broken record is a failure, the rest is no article.</summary>
public sealed class WebArchiveTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";

    [Fact]
    public void Every_page_is_an_article_and_nothing_else_is()
    {
        string archive = Record("warcinfo", "x", "software: vét trang\r\n")
            + Record("request", "http://bao.example/1", "GET /1 HTTP/1.1\r\n\r\n") + Page(1)
            + Record("response", "http://bao.example/a.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG")
            + Record("response", "http://bao.example/cu", "HTTP/1.1 301 Moved\r\nLocation: /1\r\n\r\nchuyển")
            + Page(2) + Record("metadata", "http://bao.example/2", "a: b\r\n") + Record("resource", "http://bao.example/3.txt", "Tin ba\nXã có 13 cây cầu.", "text/plain");
        foreach (bool packed in (ReadOnlySpan<bool>)[false, true])
        {
            ArticleInputResult[] read = Read(archive, packed);
            read.Should().HaveCount(3).And.OnlyContain(r => r.Failure == null);
            ExtractionDocument[] documents = [.. read.Select(r => ArticleExtractor.Default.Extract(r.Input!))];
            documents.Select(d => d.Article.Url).Should().Equal("http://bao.example/1", "http://bao.example/2", "http://bao.example/3.txt");
            documents.Select(d => d.Statistics.Single().Value).Should().Equal(11m, 12m, 13m);
            documents[0].Article.Id.Should().Be("urn:uuid:http://bao.example/1");
        }
    }

    [Theory]
    [InlineData("Content-Length: 1", "Content-Length: 9")]
    [InlineData("Content-Length: ", "Content-Length: -")]
    [InlineData("Content-Length: ", "Content-Length: 9999999999999999")]
    [InlineData("WARC-Target-URI: http://bao.example/2", "WARC-Target-URI http://bao.example/2")]
    public void A_broken_record_is_a_failure_and_the_others_are_read(string sound, string broken)
    {
        ArticleInputResult[] read = Read(Page(1) + Page(2).Replace(sound, broken, StringComparison.Ordinal) + Page(3), packed: false);
        read.Select(r => r.Failure is null).Should().Equal(true, false, true);
        read[1].Failure!.Message.Should().StartWith("record 2").And.Contain("of this web archive");
    }

    [Fact]
    public void An_answer_that_was_no_success_says_so_and_one_without_a_head_is_a_failure()
    {
        const string Lost = "HTTP/1.1 404 Not Found\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<h1>Lỗi</h1><p>Xã có 14 cây cầu mới làm bằng thép, nối hai bờ kênh.</p>";
        ArticleInputResult[] read = Read(
            Page(1) + Record("response", "http://bao.example/mat", Lost) + Record("response", "http://bao.example/hong", "hỏng") + Record("response", "dns:bao.example", "20240301000000\r\nbao.example", "text/dns") + Page(2), packed: false);
        read.Select(r => r.Failure?.Code).Should().Equal(null, null, ErrorCodes.InputUnreadable, null);
        read[2].Failure!.Message.Should().Be("record 3, http://bao.example/hong, of this web archive is an answer without a head: it is damaged.");
        ExtractionDocument[] documents = [.. read.Where(r => r.Input is not null).Select(r => ArticleExtractor.Default.Extract(r.Input!))];
        documents.Select(d => d.Statistics.Single().Value).Should().Equal(11m, 14m, 12m);
        documents.Select(d => d.Warnings.Any(w => w.Code == "page.no-article" && w.Message.Contains("404 Not Found", StringComparison.Ordinal))).Should().Equal(false, true, false);
        ArticleExtractor.Default.ExtractText(Lost).Warnings.Should().ContainSingle(w => w.Code == "page.no-article");
    }

    [Theory]
    [InlineData("<urlset><url><loc>http://bao.example</loc></url></urlset>")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- <urlset> --><?xml-stylesheet href=\"a\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"></sitemapindex>")]
    public void A_sitemap_is_no_article(string content)
    {
        using var folder = new TemporaryFolder();
        ArticleFiles.Read(folder.Write("sitemap.xml", Encoding.UTF8.GetBytes(content))).Should().ContainSingle().Which.Failure!.Message.Should().StartWith("this is a sitemap");
    }

    [Fact]
    public void A_last_record_that_is_shorter_than_it_says_is_read_with_a_warning()
    {
        ArticleInputResult[] read = Read((Page(1) + Page(2))[..^30], packed: false);
        ExtractionDocument[] documents = [.. read.Select(r => ArticleExtractor.Default.Extract(r.Input!))];
        documents.Select(d => d.Statistics.Single().Value).Should().Equal(11m, 12m);
        documents.Select(d => d.Warnings.Count(w => w.Code == WarningCodes.InputCut)).Should().Equal(0, 1);
        documents[1].Warnings[0].Message.Should().StartWith("record 2, http://bao.example/2, of this web archive is not as long as it says");
        ArticleExtractor.Default.Extract(new ArticleInput { Bytes = Encoding.UTF8.GetBytes(Page(1)[..^30]) }).Warnings.Should().ContainSingle(w => w.Code == WarningCodes.InputCut);
    }

    [Fact]
    public void An_archive_larger_than_an_article_may_be_is_read_page_by_page()
    {
        string picture = Record("response", "http://bao.example/phim.mp4", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n" + new string('x', 300_000));
        string large = Record("response", "http://bao.example/dai", Head + new string('y', 200_000));
        string archive = Page(1) + picture + Page(2) + large + Record("revisit", "http://bao.example/1", "") + Page(3);
        using var folder = new TemporaryFolder();
        ArticleInputResult[] read = [.. ArticleFiles.Read(folder.Write("trang.warc", Encoding.UTF8.GetBytes(archive)), maxBytes: 100_000)];
        read.Select(r => r.Failure?.Code).Should().Equal(null, null, ErrorCodes.InputTooLarge, null);
        read[2].Failure!.Message.Should().StartWith("record 4, http://bao.example/dai, has 200");
        ArticleFiles.Read(new MemoryStream(Encoding.UTF8.GetBytes(archive)), "stdin", 100_000).Select(r => r.Input?.Id).Should().Equal(read.Select(r => r.Input?.Id));
        ArticleFiles.Find(folder.Path).Should().ContainSingle();
    }

    [Fact]
    public void A_record_without_a_length_is_no_longer_than_the_limit()
    {
        string endless = "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://bao.example/dai\r\nContent-Type: text/html\r\n\r\n" + new string('y', 400_000) + "\r\n\r\n";
        using var folder = new TemporaryFolder();
        ArticleInputResult[] read = [.. ArticleFiles.Read(folder.Write("trang.warc", Encoding.UTF8.GetBytes(Page(1) + endless + Page(2))), maxBytes: 100_000)];
        read.Select(r => r.Failure?.Code).Should().Equal(null, ErrorCodes.InputTooLarge, null);
        read[1].Failure!.Message.Should().StartWith("record 2, http://bao.example/dai, is too large");
    }

    [Fact]
    public void A_compressed_archive_that_is_cut_gives_the_pages_before_the_cut()
    {
        using var folder = new TemporaryFolder();
        byte[] first = Packed(Page(1)), second = Packed(Page(2));
        ArticleInputResult[] read = [.. ArticleFiles.Read(folder.Write("trang.warc.gz", [.. first, .. second.AsSpan(0, second.Length / 2)]))];
        read[0].Input!.Id.Should().Be("urn:uuid:http://bao.example/1");
        read[^1].Failure!.Message.Should().Contain("cut short");
        read.Skip(1).Should().OnlyContain(r => r.Failure != null);
    }

    [Fact]
    public void An_archive_that_is_no_file_must_hold_one_page()
    {
        ArticleExtractor.Default.Extract(new ArticleInput { Bytes = Encoding.UTF8.GetBytes(Record("warcinfo", "x", "a: b\r\n") + Page(1)) }).Statistics.Single().Value.Should().Be(11);
        Action several = () => ArticleExtractor.Default.Extract(new ArticleInput { Bytes = Encoding.UTF8.GetBytes(Page(1) + Page(2)) });
        several.Should().Throw<ArticleInputException>().WithMessage("*holds 2 pages*");
        Action none = () => ArticleExtractor.Default.Extract(new ArticleInput { Bytes = Encoding.UTF8.GetBytes(Record("warcinfo", "x", "a: b\r\n")) });
        none.Should().Throw<ArticleInputException>().WithMessage("*holds no page*");
    }

    private static string Page(int number) => Record(
        "response",
        string.Create(CultureInfo.InvariantCulture, $"http://bao.example/{number}"),
        string.Create(CultureInfo.InvariantCulture, $"{Head}<html lang=vi><title>Tin</title><body><p>Xã có {10 + number} cây cầu mới làm bằng thép, nối hai bờ kênh.</p></body></html>"));

    private static string Record(string type, string address, string body, string? content = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Record-ID: <urn:uuid:{address}>\r\nContent-Type: {content ?? "application/http"}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}\r\n\r\n");

    private static byte[] Packed(string archive)
    {
        using var whole = new MemoryStream();
        using (var gzip = new GZipStream(whole, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(archive));
        }

        return whole.ToArray();
    }

    private static ArticleInputResult[] Read(string archive, bool packed)
    {
        using var folder = new TemporaryFolder();
        byte[] content = Encoding.UTF8.GetBytes(archive);
        if (packed)
        {
            content = Packed(archive);
        }

        return [.. ArticleFiles.Read(folder.Write(packed ? "trang.warc.gz" : "trang.warc", content))];
    }
}
