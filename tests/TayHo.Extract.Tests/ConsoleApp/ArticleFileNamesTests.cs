using System.Text;
using FluentAssertions;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>Every article of a folder gets a file that every file system takes, whatever its id.</summary>
public sealed class ArticleFileNamesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("con.1", "con-2.1")]
    [InlineData("AUX.2024", "AUX-2.2024")]
    [InlineData("lpt1.x", "lpt1-2.x")]
    [InlineData("datapackage.a", "datapackage-2.a")]
    [InlineData("documents.x.y", "documents-2.x.y")]
    [InlineData("tayho", "tayho-2")]
    [InlineData("conference.1", "conference.1")]
    public void A_name_that_is_kept_for_what_stands_before_its_dot_gets_its_number_there(string id, string name) =>
        Names($$"""{"id": "{{id}}", "text": "Tin"}""").Should().Equal(name + ".json");

    [Fact]
    public void The_same_holds_for_a_file_s_own_name()
    {
        string input = _folder.Write("nul.2024.html", "<p>Hơn 200 người dự hội ở xã Hòa Lạc.");
        ConsoleRun.Of("extract", input, "-f", "json", "-o", _folder.In("out")).ExitCode.Should().Be(0);
        File.Exists(_folder.In("out/nul-2.2024.json")).Should().BeTrue();
    }

    [Fact]
    public void A_long_id_is_cut_at_the_bytes_that_file_systems_count()
    {
        Names($$"""{"id": "{{string.Concat(Enumerable.Repeat("ự", 250))}}", "text": "Tin"}""").Should().Equal(new string('ự', 66) + ".json");
        Names($$"""{"id": "{{new string('a', 250)}}", "text": "Tin"}""").Should().Equal(new string('a', 100) + ".json");
    }

    [Fact]
    public void Ids_that_repeat_or_begin_alike_are_numbered_in_their_order()
    {
        string alike = new('b', 100);
        Names([.. Enumerable.Repeat("""{"id": "x", "text": "Tin"}""", 3), """{"id": "x-4", "text": "Tin"}""", """{"id": "X", "text": "Tin"}""",
            .. Enumerable.Range(1, 3).Select(i => $$"""{"id": "{{alike}}{{i}}", "text": "Tin"}""")])
            .Should().BeEquivalentTo("x.json", "x-2.json", "x-3.json", "x-4.json", "X-5.json", alike + ".json", alike + "-2.json", alike + "-3.json");
    }

    private string?[] Names(params string[] lines)
    {
        string input = _folder.Write("day.ndjson", Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        ConsoleRun run = ConsoleRun.Of("extract", input, "-f", "json", "-o", _folder.In("out"));
        run.ExitCode.Should().Be(0, run.Error);
        return [.. Directory.GetFiles(_folder.In("out"), "*.json").Select(Path.GetFileName)];
    }
}
