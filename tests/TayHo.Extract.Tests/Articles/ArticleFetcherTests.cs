using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using FluentAssertions;
using TayHo.Extract.Articles;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>A page is fetched within a policy; no test opens a connection.</summary>
public sealed class ArticleFetcherTests
{
    private static readonly Uri Address = new("https://bao.example/tin.html");

    [Fact]
    public async Task Takes_bytes_charset_and_address_from_the_answer()
    {
        using HttpClient client = Answering(HttpStatusCode.OK, "<p>Tin mới</p>"u8.ToArray(), "text/html; charset=windows-1258");
        ArticleInput input = await ArticleFetcher.FetchAsync(client, Address);
        input.Bytes!.Value.ToArray().Should().Equal("<p>Tin mới</p>"u8.ToArray());
        input.Charset.Should().Be("windows-1258");
        input.Url.Should().Be(Address.AbsoluteUri);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "x", "text/html", "input.unreadable")]
    [InlineData(HttpStatusCode.OK, "", "text/html", "input.empty")]
    [InlineData(HttpStatusCode.OK, "%PDF-1.7", "text/html", "input.not-an-article")]
    [InlineData(HttpStatusCode.OK, "<p>Tin", "video/mp4", "input.not-an-article")]
    [InlineData(HttpStatusCode.OK, "<p>dài hơn giới hạn mười sáu byte</p>", "text/html", "input.too-large")]
    public async Task Refuses_an_answer_that_is_no_article(HttpStatusCode status, string content, string type, string code)
    {
        using HttpClient client = Answering(status, System.Text.Encoding.UTF8.GetBytes(content), type);
        (await Refused(client, Address, new ArticleFetchPolicy { MaxBytes = 16 })).Code.Should().Be(code);
    }

    [Fact]
    public async Task Measures_what_comes_out_of_a_packed_answer()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(new byte[200_000]);
        }

        packed.Length.Should().BeLessThan(1000);
        using HttpClient client = Answering(HttpStatusCode.OK, packed.ToArray(), "text/html", "gzip");
        (await Refused(client, Address, new ArticleFetchPolicy { MaxBytes = 100_000 })).Code.Should().Be("input.too-large");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("zstd")]
    public async Task Refuses_a_body_that_is_not_packed_as_it_says_or_as_nobody_reads(string encoding)
    {
        using HttpClient client = Answering(HttpStatusCode.OK, "<p>Tin mới của xã hôm nay</p>"u8.ToArray(), "text/html", encoding);
        (await Refused(client, Address, null)).Code.Should().Be("input.unreadable");
    }

    [Fact]
    public async Task A_packed_body_that_was_cut_inside_a_whole_answer_is_a_failure()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write("<p>Tin mới của xã hôm nay, có 12 cây cầu được xây.</p>"u8);
        }

        using HttpClient whole = Answering(HttpStatusCode.OK, packed.ToArray(), "text/html", "gzip");
        (await ArticleFetcher.FetchAsync(whole, Address)).Bytes!.Value.Length.Should().BeGreaterThan(50);
        using HttpClient cut = Answering(HttpStatusCode.OK, packed.ToArray()[..^12], "text/html", "gzip");
        (await Refused(cut, Address, null)).Code.Should().Be("input.unreadable");
    }

    [Fact]
    public async Task Asks_for_packed_pages_unless_the_client_says_otherwise()
    {
        var asked = new List<string>();
        using var client = new HttpClient(new Answer(request =>
        {
            asked.Add(request.Headers.AcceptEncoding.ToString());
            return new HttpResponseMessage { Content = new StringContent("<p>Tin mới</p>", new MediaTypeHeaderValue("text/html")) };
        }));
        await ArticleFetcher.FetchAsync(client, Address);
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("identity");
        await ArticleFetcher.FetchAsync(client, Address);
        asked.Should().Equal("gzip, deflate, br", "identity");
    }

    [Fact]
    public async Task Refuses_to_be_led_to_no_address()
    {
        using HttpClient client = Redirecting(("https://bao.example/tin.html", "//"));
        (await Refused(client, Address, null)).Message.Should().Contain("is no address");
    }

    [Fact]
    public async Task Follows_redirects_as_far_as_the_policy_goes()
    {
        using HttpClient client = Redirecting(("https://bao.example/tin.html", "/a"), ("https://bao.example/a", "https://www.bao.example/b"));
        (await ArticleFetcher.FetchAsync(client, Address)).Url.Should().Be("https://www.bao.example/b");
        (await Refused(client, Address, new ArticleFetchPolicy { MaxRedirects = 1 })).Message.Should().Contain("redirects more than 1 times");
    }

    [Fact]
    public async Task Refuses_an_address_without_a_host()
    {
        using HttpClient client = Redirecting(("https://bao.example/tin.html", "/a"));
        Func<Task> fetch = () => ArticleFetcher.FetchAsync(client, new Uri("/tin.html", UriKind.Relative));
        await fetch.Should().ThrowAsync<ArgumentException>();
    }

    [Theory]
    [InlineData("http://bao.example/a")]
    [InlineData("ftp://bao.example/a")]
    [InlineData("https://127.0.0.1/a")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://172.20.0.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:192.168.0.1]/")]
    [InlineData("https://[64:ff9b::a00:1]/")]
    [InlineData("https://[::ffff:0:7f00:1]/")]
    [InlineData("https://[::ffff:0:192.168.0.1]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[2002:7f00:1::]/")]
    [InlineData("https://[2001:0:1::80ff:fffe]/")]
    [InlineData("https://[64:ff9b:1::7f00:1]/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://localhost/")]
    [InlineData("https://a.localhost./")]
    public async Task Refuses_to_be_led_to_another_scheme_or_into_the_own_network(string target)
    {
        using HttpClient client = Redirecting(("https://bao.example/tin.html", target));
        (await Refused(client, Address, null)).Code.Should().Be("input.refused");
    }

    [Theory]
    [InlineData("https://8.8.8.8/")]
    [InlineData("https://[2606:4700::1]/")]
    [InlineData("https://[::ffff:0:8.8.8.8]/")]
    [InlineData("https://172.32.0.1/")]
    public async Task Takes_addresses_of_the_Internet(string target)
    {
        using HttpClient client = Redirecting(("https://bao.example/tin.html", target));
        (await ArticleFetcher.FetchAsync(client, Address)).Url.Should().Be(target);
    }

    [Fact]
    public async Task Takes_what_the_caller_allows()
    {
        using HttpClient client = Redirecting(("https://bao.example/tin.html", "http://192.168.0.9/a"));
        var policy = new ArticleFetchPolicy { AllowSchemeChange = true, AllowPrivateAddresses = true };
        (await ArticleFetcher.FetchAsync(client, Address, policy)).Url.Should().Be("http://192.168.0.9/a");
    }

    [Fact]
    public async Task A_policy_that_is_none_is_refused_by_name()
    {
        Action types = () => _ = new ArticleFetchPolicy { ContentTypes = null! };
        types.Should().Throw<ArgumentNullException>().WithParameterName("value");
        using HttpClient client = Redirecting(("https://bao.example/tin.html", "/tin.html"));
        Func<Task> fetch = () => ArticleFetcher.FetchAsync(client, Address, new ArticleFetchPolicy { MaxRedirects = -1 });
        await fetch.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task Connects_to_no_name_that_resolves_to_the_own_machine()
    {
        using var client = new HttpClient(ArticleFetcher.CreateHandler());
        Func<Task> get = () => client.GetAsync(new Uri("http://localhost:9/"));
        (await get.Should().ThrowAsync<Exception>()).Which.ToString().Should().Contain("is an address of this machine or network");
    }

    [Fact]
    public async Task Gives_up_on_a_body_that_never_ends()
    {
        using var client = new HttpClient(new Answer(_ => new HttpResponseMessage { Content = new StreamContent(new Endless()) }));
        (await Refused(client, Address, new ArticleFetchPolicy { TimeLimit = TimeSpan.FromMilliseconds(20) })).Code.Should().Be("input.too-slow");
    }

    private static async Task<ArticleInputException> Refused(HttpClient client, Uri url, ArticleFetchPolicy? policy)
    {
        Func<Task> fetch = () => ArticleFetcher.FetchAsync(client, url, policy);
        return (await fetch.Should().ThrowAsync<ArticleInputException>()).Which;
    }

    private static HttpClient Answering(HttpStatusCode status, byte[] content, string type, string? encoding = null) => new(new Answer(_ =>
    {
        var body = new ByteArrayContent(content);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (encoding is not null)
        {
            body.Headers.ContentEncoding.Add(encoding);
        }

        return new HttpResponseMessage(status) { Content = body };
    }));

    private static HttpClient Redirecting(params (string From, string To)[] redirects) => new(new Answer(request =>
    {
        string? to = Array.Find(redirects, r => r.From == request.RequestUri!.AbsoluteUri).To;
        var answer = new HttpResponseMessage(to is null ? HttpStatusCode.OK : HttpStatusCode.Found) { Content = new StringContent("<p>Tin mới</p>", new MediaTypeHeaderValue("text/html")) };
        answer.Headers.Location = to is null ? null : new Uri(to, UriKind.RelativeOrAbsolute);
        return answer;
    }));

    private sealed class Answer(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage made = answer(request);
            made.RequestMessage = request;
            return Task.FromResult(made);
        }
    }

    /// <summary>Says nothing until it is stopped.</summary>
    private sealed class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
