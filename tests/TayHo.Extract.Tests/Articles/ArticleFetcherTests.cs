using System.Net;
using System.Net.Http.Headers;
using FluentAssertions;
using TayHo.Extract.Articles;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

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
    [InlineData(HttpStatusCode.NotFound, "x", "input.unreadable")]
    [InlineData(HttpStatusCode.OK, "", "input.empty")]
    [InlineData(HttpStatusCode.OK, "%PDF-1.7", "input.not-an-article")]
    [InlineData(HttpStatusCode.OK, "<p>dài hơn giới hạn mười sáu byte</p>", "input.too-large")]
    public async Task Refuses_an_answer_that_is_no_article(HttpStatusCode status, string content, string code)
    {
        using HttpClient client = Answering(status, System.Text.Encoding.UTF8.GetBytes(content), "text/html");
        Func<Task> fetch = () => ArticleFetcher.FetchAsync(client, Address, maxBytes: 16);
        (await fetch.Should().ThrowAsync<ArticleInputException>()).Which.Code.Should().Be(code);
    }

    private static HttpClient Answering(HttpStatusCode status, byte[] content, string type) => new(new Answer(status, content, type));

    private sealed class Answer(HttpStatusCode status, byte[] content, string type) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = new ByteArrayContent(content);
            body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            return Task.FromResult(new HttpResponseMessage(status) { Content = body, RequestMessage = request });
        }
    }
}
