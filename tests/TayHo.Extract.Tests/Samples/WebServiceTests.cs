using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using TayHo.Extract.Web;
using Xunit;

namespace TayHo.Extract.Tests.Samples;

/// <summary>The sample web service over HTTP, as a program beside it would use it.</summary>
public sealed class WebServiceTests : IAsyncLifetime, IDisposable
{
    private const string Text = "Cầu mới ở Hạ Long\nSáng 1/3/2024, xã Hạ Long có 12 cây cầu mới.";

    private readonly WebApplication _service = WebService.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"]);
    private readonly HttpClient _client = new();

    public async Task InitializeAsync()
    {
        await _service.StartAsync();
        _client.BaseAddress = new Uri(_service.Urls.First());
    }

    public void Dispose() => _client.Dispose();

    public async Task DisposeAsync()
    {
        await _service.StopAsync();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task An_article_in_the_body_comes_back_as_the_library_s_own_bytes()
    {
        using HttpResponseMessage answer = await _client.PostAsync(new Uri("/extract?publishedAt=2024-03-02", UriKind.Relative), new StringContent(Text, Encoding.UTF8, "text/plain"));
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        string json = await answer.Content.ReadAsStringAsync();
        ExtractionDocument document = ExtractionJson.Deserialize(json);
        document.Statistics.Should().ContainSingle(s => s.Value == 12);
        document.AnchorDate.Value.Should().Be("2024-03-02");
        json.Should().Be(ExtractionJson.Serialize(document, indented: false));
    }

    [Fact]
    public void ASP_NET_s_own_options_write_the_library_s_bytes()
    {
        JsonSerializerOptions options = new Microsoft.AspNetCore.Http.Json.JsonOptions().SerializerOptions;
        ExtractionDocument document = ArticleExtractor.Default.ExtractText(Text);
        JsonSerializer.Serialize(document, options).Should().Be(ExtractionJson.Serialize(document, indented: false));
        options = new JsonSerializerOptions(options) { TypeInfoResolver = ExtractionJson.TypeInfoResolver };
        JsonSerializer.Serialize(document, options).Should().Be(ExtractionJson.Serialize(document, indented: false));
    }

    [Theory]
    [InlineData("%PDF-1.7", "", HttpStatusCode.UnprocessableEntity, "input.not-an-article")]
    [InlineData("Tin", "?publishedAt=hom-qua", HttpStatusCode.UnprocessableEntity, "input.published-at")]
    public async Task What_is_no_article_is_a_problem_with_its_code(string body, string query, HttpStatusCode status, string code)
    {
        using HttpResponseMessage answer = await _client.PostAsync(new Uri("/extract" + query, UriKind.Relative), new StringContent(body, Encoding.UTF8, "text/plain"));
        answer.StatusCode.Should().Be(status);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().Should().Be(code);
    }

    [Fact]
    public async Task A_batch_answers_a_line_a_line()
    {
        string lines = JsonSerializer.Serialize(new { id = "1", text = Text }) + "\nkhông phải JSON\n" + JsonSerializer.Serialize(new { id = "3", text = Text });
        using HttpResponseMessage answer = await _client.PostAsync(new Uri("/batch", UriKind.Relative), new StringContent(lines, Encoding.UTF8, "application/x-ndjson"));
        string[] answered = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        answered.Should().HaveCount(3);
        ExtractionJson.Deserialize(answered[0]).Article.Id.Should().Be("1");
        JsonElement error = JsonElement.Parse(answered[1]);
        (error.GetProperty("line").GetInt32(), error.GetProperty("code").GetString()).Should().Be((2, "input.json"));
        ExtractionJson.Deserialize(answered[2]).Article.Id.Should().Be("3");
    }

    [Fact]
    public async Task Claims_are_judged_with_the_article_s_words()
    {
        using HttpResponseMessage answer = await _client.PostAsJsonAsync(
            new Uri("/verify", UriKind.Relative),
            new { text = Text, claims = new { statistics = new[] { new { value = 12 }, new { value = 99 } } } });
        JsonElement verdicts = await answer.Content.ReadFromJsonAsync<JsonElement>();
        verdicts.EnumerateArray().Select(v => v.GetProperty("verdict").GetString()).Should().Equal("supported", "notMentioned");
        verdicts[0].GetProperty("evidence")[0].GetProperty("text").GetString().Should().Contain("12");
    }

    [Fact]
    public async Task A_claim_that_can_t_be_read_spoils_no_other_and_records_come_whole()
    {
        using HttpResponseMessage answer = await _client.PostAsync(
            new Uri("/verify", UriKind.Relative),
            new StringContent($$$"""{"text":{{{JsonSerializer.Serialize(Text)}}},"claims":{"statistic":[1],"statistics":[{"value":"nhiều"},{"value":"12"}]}}""", Encoding.UTF8, "application/json"));
        JsonElement verdicts = await answer.Content.ReadFromJsonAsync<JsonElement>();
        verdicts.EnumerateArray().Select(v => v.GetProperty("verdict").GetString()).Should().Equal("unreadable", "unreadable", "supported");
        verdicts[0].GetProperty("error").GetString().Should().Contain("'statistics'");
        (verdicts[2].GetProperty("claim").GetProperty("value").GetString(), verdicts[2].GetProperty("record").GetProperty("unit").GetString()).Should().Be(("12", "cây cầu"));
    }

    [Theory]
    [InlineData("/verify", """{"text":"Tin"}""", "application/json", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/verify", """{"claims":{}}""", "application/json", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/verify", """{"text":"Tin","claims":[]}""", "application/json", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/verify", "không phải JSON", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("/verify", "", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("/marked", "{}", "application/json", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/nowhere", "", "text/plain", HttpStatusCode.NotFound)]
    public async Task Whatever_is_refused_has_a_problem_as_its_body(string path, string body, string type, HttpStatusCode status)
    {
        using HttpResponseMessage answer = await _client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(body, Encoding.UTF8, type));
        answer.StatusCode.Should().Be(status);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString().Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("/extract", "text/plain")]
    [InlineData("/marked", "application/x-www-form-urlencoded")]
    public async Task What_is_longer_than_an_article_may_be_is_refused_by_its_length(string path, string type)
    {
        string body = "article=" + new string('a', (int)WebService.MaxBytes + 1);
        using HttpResponseMessage answer = await _client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(body, Encoding.UTF8, type));
        answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task A_batch_may_be_longer_than_one_request_elsewhere()
    {
        string line = JsonSerializer.Serialize(new { id = "1", text = "Tin\nXã có 12 cây cầu.", more = new string('x', 4 << 20) }) + "\n";
        using HttpResponseMessage answer = await _client.PostAsync(new Uri("/batch", UriKind.Relative), new StringContent(string.Concat(Enumerable.Repeat(line, 8)), Encoding.UTF8, "application/x-ndjson"));
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(8).And.OnlyContain(l => ExtractionJson.Deserialize(l).Statistics.Count == 1);
    }

    [Fact]
    public async Task The_form_shows_an_article_marked()
    {
        (await _client.GetStringAsync(new Uri("/", UriKind.Relative))).Should().Contain("action=\"/marked\"");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["article"] = Text });
        using HttpResponseMessage answer = await _client.PostAsync(new Uri("/marked", UriKind.Relative), form);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Cầu mới ở Hạ Long").And.Contain("\"12 cây cầu\"");
    }

    [Fact]
    public async Task The_service_describes_itself()
    {
        JsonElement api = await _client.GetFromJsonAsync<JsonElement>(new Uri("/openapi/v1.json", UriKind.Relative));
        api.GetProperty("paths").EnumerateObject().Select(p => p.Name).Should().Contain(["/extract", "/batch", "/verify"]);
        JsonElement schemas = api.GetProperty("components").GetProperty("schemas");
        schemas.GetProperty("ExtractionDocument").GetProperty("properties").TryGetProperty("statistics", out _).Should().BeTrue("the answer is described to its fields");
        schemas.EnumerateObject().Where(s => s.Value.TryGetProperty("examples", out _)).Select(s => s.Name).Should().BeEmpty("a program is no example of a value");
        (await _client.GetStringAsync(new Uri("/schema", UriKind.Relative))).Should().Be(ExtractionJson.GetSchema());
    }
}
