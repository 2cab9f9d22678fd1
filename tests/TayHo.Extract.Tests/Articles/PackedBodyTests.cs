using System.IO.Compression;
using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>Bodies that came packed or in chunks are read whole, and one that lacks its end is never taken for whole.</summary>
public sealed class PackedBodyTests
{
    private const string Page = "<html lang=vi><h1>Mùa sen về trên đầm làng Vân</h1><p>Sáng 4/6/2024, đầm sen của hợp tác xã cho thu 1.250 gương, bán hết ngay tại bờ, khách từ phố về chụp ảnh đông nhất vào sáng chủ nhật.</p></html>";

    public static TheoryData<string> Encodings => ["gzip", "deflate", "raw", "br"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_body_is_unpacked_and_none_of_its_beginnings_is(string encoding)
    {
        byte[] packed = Pack(Encoding.UTF8.GetBytes(Page), encoding);
        PackedBody.Unpack(packed, [Name(encoding)], 10_000, default).Should().Equal(Encoding.UTF8.GetBytes(Page));
        for (int length = 0; length < packed.Length; length++)
        {
            Action cut = () => PackedBody.Unpack(packed[..length], [Name(encoding)], 10_000, default);
            cut.Should().Throw<Exception>("of {0} bytes {1} came", packed.Length, length).Where(e => e is InvalidDataException || e is InvalidOperationException);
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void An_answer_that_was_kept_as_it_came_is_read(string encoding)
    {
        byte[] packed = Pack(Encoding.UTF8.GetBytes(Page), encoding);
        Read(Answer(packed, "Content-Encoding: " + Name(encoding))).Statistics.Should().ContainSingle(s => s.Value == 1250);
        Read(Answer(Chunks(packed, 50), "Content-Encoding: " + Name(encoding) + "\r\nTransfer-Encoding: chunked")).Statistics.Should().ContainSingle(s => s.Value == 1250);
        Refused(Answer(packed[..^20], "Content-Encoding: " + Name(encoding))).Code.Should().Be("input.unreadable");
        Refused(Answer(Chunks(packed, 50)[..^20], "Content-Encoding: " + Name(encoding) + "\r\nTransfer-Encoding: chunked")).Code.Should().Be("input.unreadable");
    }

    [Fact]
    public void What_a_program_has_unpacked_stays_as_it_is() =>
        Read(Answer(Encoding.UTF8.GetBytes(Page), "Content-Encoding: gzip\r\nTransfer-Encoding: chunked")).Article.Title.Should().Be("Mùa sen về trên đầm làng Vân");

    [Fact]
    public void A_kept_answer_may_hold_no_more_than_an_article_and_nothing_else()
    {
        ArticleExtractor small = ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { MaxInputBytes = 2000 }).Build();
        Action bomb = () => small.Extract(new ArticleInput { Bytes = Answer(Pack(new byte[50_000], "gzip"), "Content-Encoding: gzip") });
        bomb.Should().Throw<ArticleInputException>().Which.Code.Should().Be("input.too-large");
        Refused(Answer([0x89, 0x50, 0x4E, 0x47, 0, 1, 2], "X: y")).Code.Should().Be("input.not-an-article");
        Refused(Answer(Pack(Encoding.UTF8.GetBytes(Page), "gzip"), "Content-Encoding: zstd")).Message.Should().Contain("zstd");
    }

    private static ExtractionDocument Read(byte[] answer) => ArticleExtractor.Default.Extract(new ArticleInput { Bytes = answer });

    private static ArticleInputException Refused(byte[] answer)
    {
        Action read = () => Read(answer);
        return read.Should().Throw<ArticleInputException>().Which;
    }

    private static string Name(string encoding) => encoding == "raw" ? "deflate" : encoding;

    private static byte[] Answer(byte[] body, string fields) => [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{fields}\r\n\r\n"), .. body];

    private static byte[] Chunks(byte[] body, int size) => [.. body.Chunk(size).SelectMany(c => (byte[])[.. Encoding.ASCII.GetBytes($"{c.Length:x};a=b\r\n"), .. c, .. "\r\n"u8]), .. "0\r\n\r\n"u8];

    private static byte[] Pack(byte[] content, string encoding)
    {
        var packed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal),
            "br" => new BrotliStream(packed, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal),
            _ => new DeflateStream(packed, CompressionLevel.Optimal),
        })
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }
}
