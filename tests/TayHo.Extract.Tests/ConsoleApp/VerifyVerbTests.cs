using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

public sealed class VerifyVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Says_of_each_claim_what_the_article_says()
    {
        string claims = _folder.Write("claims.json", """{"statistics":[{"value":12},{"value":99}],"dates":[{"value":"2024-03-01","dayPart":"evening"}]}""");
        ConsoleRun run = ConsoleRun.Of("verify", claims, Article("a.txt"));
        run.ExitCode.Should().Be(0);
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(3);
        lines[0].Should().Contain("a.txt: supported: {\"value\":12} by ").And.Contain("«12 cây cầu");
        lines[1].Should().EndWith("a.txt: not mentioned: {\"value\":99}");
        lines[2].Should().Contain("a.txt: contradicted: ").And.EndWith("dayPart: expected evening, found morning");
    }

    [Fact]
    public void Speaks_vietnamese_when_asked()
    {
        string claims = _folder.Write("claims.json", """{"statistics": [{"value": 12}, {"value": 99}]}""");
        ConsoleRun.Of("verify", claims, Article("a.txt"), "--lang", "vi").Output.Should().Contain("a.txt: đúng: {\"value\":12}, theo 12 cây cầu").And.Contain("a.txt: bài không nhắc tới: {\"value\":99}");
    }

    [Fact]
    public void Claims_find_their_article_by_its_id()
    {
        string articles = _folder.Write("articles.ndjson", "{\"id\":\"a\",\"text\":\"Tin một\\nXã có 12 cây cầu.\"}\n{\"id\":\"b\",\"text\":\"Tin hai\\nXã có 7 trường học.\"}\n");
        string claims = _folder.Write("claims.ndjson", "{\"id\":\"b\",\"statistics\":[{\"value\":7}]}\n{\"article\":{\"id\":\"a\"},\"statistics\":[{\"value\":7}]}\n{\"id\":\"c\",\"statistics\":[]}\n");
        ConsoleRun run = ConsoleRun.Of("verify", claims, articles, "--format", "ndjson");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("there is no article 'c'");
        JsonNode[] verdicts = [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
        verdicts.Select(v => ((string)v["article"]!, (string)v["verdict"]!)).Should().Equal(("a", "notMentioned"), ("b", "supported"));
        ((string)verdicts[1]["evidence"]![0]!["text"]!).Should().Contain("7 trường học");
    }

    [Fact]
    public void Claims_come_from_a_table_too()
    {
        string articles = _folder.Write("articles.ndjson", "{\"id\":\"a\",\"text\":\"Tin một\\nXã có 12 cây cầu.\"}\n{\"id\":\"b\",\"text\":\"Tin hai\\nXã có 7 trường học.\"}\n");
        string claims = _folder.Write("claims.csv", "type,articleId,value\nstatistics,a,12\nstatistics,b,12\nstatistics,b,7\n");
        ConsoleRun run = ConsoleRun.Of("verify", claims, articles, "--format", "ndjson");
        run.ExitCode.Should().Be(0);
        JsonNode[] verdicts = [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
        verdicts.Select(v => ((string)v["article"]!, (string)v["verdict"]!, (decimal)v["claim"]!["value"]!)).Should().Equal(
            ("a", "supported", 12), ("b", "notMentioned", 12), ("b", "supported", 7));
    }

    [Fact]
    public void A_table_of_ours_is_named_by_its_record_type()
    {
        string claims = _folder.Write("statistics.csv", "value,unit\n12,cây cầu\n");
        ConsoleRun run = ConsoleRun.Of("verify", claims, Article("a.txt"));
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("a.txt: supported: ").And.Contain("«12 cây cầu");
        ConsoleRun.Of("verify", _folder.Write("bảng.csv", "value,unit\n12,cây cầu\n"), Article("a.txt")).ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData("không phải JSON")]
    [InlineData("[]")]
    public void Claims_that_can_t_be_read_are_bad_usage(string content) =>
        ConsoleRun.Of("verify", _folder.Write("claims.json", content), Article("a.txt")).ExitCode.Should().Be(2);

    [Fact]
    public void A_claim_that_can_t_be_read_is_told_and_the_others_are_judged()
    {
        string claims = _folder.Write("claims.json", """{"statistic":[],"statistics":[{"value":"nhiều"},{"value":"12"}]}""");
        ConsoleRun run = ConsoleRun.Of("verify", claims, Article("a.txt"));
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("did you mean 'statistics'?").And.Contain("statistics[0]: field 'value'");
        run.Output.Should().Contain("a.txt: supported: {\"value\":\"12\"}");
        run = ConsoleRun.Of("verify", claims, Article("a.txt"), "--format", "ndjson", "--lang", "vi");
        run.Error.Should().Contain("không đọc được điều này: không có danh sách 'statistic'; có phải 'statistics'?").And.Contain("không phải số; hãy viết");
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (string)JsonNode.Parse(line)!["verdict"]!).Should().Equal("unreadable", "unreadable", "supported");
    }

    private string Article(string name) => _folder.Write(name, "Cầu mới ở Hạ Long\nSáng 1/3/2024, xã Hạ Long có 12 cây cầu mới.");
}
