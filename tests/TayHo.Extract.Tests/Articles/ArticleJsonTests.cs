using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>What an article in JSON says twice is a failure of that article, with its place.</summary>
public sealed class ArticleJsonTests
{
    [Theory]
    [InlineData("{\"text\":\"Tin\",\"text\":\"Tin hai\"}", "\"text\" twice (byte 15)")]
    [InlineData("{\"id\":\"a\",\"text\":\"Tin\",\"id\":\"b\"}", "\"id\" twice (byte 24)")]
    [InlineData("{\"x\":{\"text\":1},\"text\":\"Tin\",\n \"te\\u0078t\":\"Tin hai\"}", "\"text\" twice (line 2, byte 2)")]
    public void A_name_that_stands_twice_is_a_failure_with_its_place(string json, string told)
    {
        Action parse = () => ArticleJson.Parse(Encoding.UTF8.GetBytes(json), "a.json", null);
        parse.Should().Throw<ArticleInputException>().Where(e => e.Code == "input.json" && e.Message.Contains(told));
    }

    [Fact]
    public void Of_a_list_only_the_one_article_fails()
    {
        IReadOnlyList<ArticleInputResult> results = ArticleJson.Parse("[{\"text\":\"Một\"},\n{\"text\":\"Hai\",\n\"text\":\"Ba\"},{\"text\":\"Bốn\"}]"u8.ToArray(), "a.json", null);
        results.Select(r => (r.Input?.Text, r.Line)).Should().Equal(("Một", null), (null, 2), ("Bốn", null));
        results[1].Failure!.Message.Should().Contain("line 3, byte 1");
    }

    [Fact]
    public void What_is_not_read_may_stand_twice() =>
        ArticleJson.Parse("{\"tags\":1,\"tags\":2,\"text\":\"Tin\",\"more\":{\"text\":1}}"u8.ToArray(), "a.json", null)[0].Input!.Text.Should().Be("Tin");

    [Fact]
    public void Lines_behind_one_that_fails_are_read() =>
        ArticleNdjson.Read(new MemoryStream("{\"text\":\"a\",\"text\":\"b\"}\n{\"text\":\"c\"}\n"u8.ToArray()), "a", 1000).Select(r => (r.Line, r.Input?.Text, r.Failure?.Code))
            .Should().Equal((1, null, "input.json"), (2, "c", null));
}
