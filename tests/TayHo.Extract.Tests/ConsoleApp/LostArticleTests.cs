using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>What one broken article, name or encoding must not take along: the others, the place, the terminal.</summary>
public sealed class LostArticleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_broken_article_of_a_list_is_a_failure_with_its_line_and_the_others_are_read()
    {
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("list.json", "[{\"text\": \"Tin một\"},\n {\"text\": 5},\n\n  {\n  \"html\": \"<p>Tin hai</p>\"}, 7]"), "-f", "ndjson");
        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Tin một").And.Contain("Tin hai");
        run.Error.Should().Contain("list.json, line 2: \"text\" must be a string").And.Contain("list.json, line 5: an article is a JSON object").And.Contain("2 articles read, 2 failed.");
    }

    [Fact]
    public void A_list_of_broken_articles_costs_its_length()
    {
        string list = "[" + string.Join(",\n", Enumerable.Repeat("{\"text\": \"a\", \"text\": \"b\"},{}", 20_000)) + "]";
        IReadOnlyList<ArticleInputResult> read = [.. ArticleFiles.Read(_folder.Write("list.json", list))];
        read.Should().HaveCount(40_000);
        (read[^1].Line, read[^2].Failure!.Message).Should().Be((20_000, "the article has \"text\" twice (line 20000, byte 15); which is meant?"));
    }

    [Fact]
    public void A_list_in_a_folder_is_read_though_its_first_article_has_no_text()
    {
        _folder.Write("in/list.json", "[{\"id\": \"1\"},\n {\"id\": \"2\", \"text\": \"Tin hai\"}]");
        _folder.Write("in/other.json", "[{\"id\": \"1\"}, {\"id\": \"2\"}]");
        ConsoleRun run = ConsoleRun.Of("extract", _folder.In("in"), "-f", "ndjson");
        run.Error.Should().Contain("list.json, line 1: the article has neither").And.Contain("1 article read, 1 failed.");
    }

    [Fact]
    public void Json_of_two_bytes_a_letter_is_read()
    {
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8])
        {
            ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("a.json", [.. encoding.GetPreamble(), .. encoding.GetBytes("{\"text\": \"Tin một\"}")]), "-f", "ndjson");
            run.Output.Should().Contain("Tin một", run.Error);
        }
    }

    [Theory]
    [InlineData("list.json", "[]", "list.json: the list holds no article.")]
    [InlineData("day.ndjson", "{\"text\": \"Tin\"}\n[]\n", "day.ndjson, line 2: the list holds no article.")]
    [InlineData("day.ndjson", "{\"text\": \"Tin\" \"x\"}\n", "(byte 16)")]
    [InlineData("list.json", "{\"text\":\n \"Tin\" \"x\"}", "(line 2, byte 8)")]
    public void What_holds_no_article_is_named_with_its_place(string name, string content, string message)
    {
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write(name, content), "-f", "ndjson");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain(message).And.NotContain("LineNumber");
    }

    [Fact]
    public void Lines_in_another_encoding_are_one_failure()
    {
        byte[] lines = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"text\": \"Tin một\"}\n{\"text\": \"Tin hai\"}\n")];
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("day.ndjson", lines), "-f", "ndjson");
        run.ExitCode.Should().Be(1);
        run.Error.Split('\n').Should().HaveCount(3).And.Contain(l => l.Contains("these lines are UTF-16", StringComparison.Ordinal));
    }

    [Fact]
    public void Binary_data_is_no_article_and_text_of_two_bytes_a_letter_is_one()
    {
        byte[] noise = new byte[3000];
        uint state = 20261130;
        for (int i = 0; i < noise.Length; i++)
        {
            state = (state * 1664525) + 1013904223;
            noise[i] = (byte)(state >> 24);
        }

        ConsoleRun.Of("extract", _folder.Write("noise.txt", noise)).Error.Should().Contain("this is binary data, not an article");
        string text = "Tin\n" + string.Concat(Enumerable.Repeat("Sáng nay xã có 12 cây cầu mới. ", 20));
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            ConsoleRun.Of("extract", _folder.Write("text.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]), "-f", "ndjson").ExitCode.Should().Be(0);
        }
    }

    [Fact]
    public void A_warning_tells_the_line_of_its_article() =>
        ConsoleRun.Of("extract", _folder.Write("day.ndjson", "{\"text\": \"Tin một\"}\n{\"id\": \"x\", \"text\": \"Tin \\ud800\"}\n{\"id\": \"x\", \"text\": \"Tin\"}\n"), "-f", "ndjson")
            .Error.Should().Contain("day.ndjson, line 2: ").And.Contain("day.ndjson, line 3: the id 'x' is an earlier article's too");

    [Fact]
    public void A_files_name_neither_steers_the_terminal_nor_loses_its_backslash()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string folder = Path.GetDirectoryName(_folder.Write("in/a\u001b[31m\nb\u202Ec.txt", ""))!;
        _folder.Write("in/d\\e.txt", "Tin\nXã có 12 cây cầu.");
        ConsoleRun run = ConsoleRun.Of("extract", folder, "-f", "ndjson");
        run.Error.Should().Contain("a\uFFFD[31m\uFFFDb\uFFFDc.txt: the input is empty.").And.NotContain("\u001b").And.NotContain("\u202E");
        TayHo.Extract.Export.ExtractionNdjson.Read(new StringReader(run.Output)).Single().Article.Source.Should().EndWith("/d\\e.txt");
    }

    [Fact]
    public void A_pipe_is_special_and_a_file_is_not()
    {
        ArticleFiles.IsSpecial(_folder.Write("empty.txt", "")).Should().BeFalse();
        ArticleFiles.IsSpecial(_folder.In("none.txt")).Should().BeFalse();
        if (!OperatingSystem.IsWindows())
        {
            ArticleFiles.IsSpecial("/dev/null").Should().BeTrue();
            ArticleFiles.IsSpecial("/dev/zero").Should().BeTrue();
        }
    }
}
