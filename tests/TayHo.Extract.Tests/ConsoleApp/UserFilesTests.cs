using System.Text;
using FluentAssertions;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>Files that a run reads beside its articles: what can't be read is refused in words of our own, and nothing is waited for.</summary>
public sealed class UserFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("extract", "a.txt", "-l", "pipe")]
    [InlineData("extract", "a.txt", "--sites", "pipe")]
    [InlineData("extract", "a.txt", "--rules", "pipe")]
    [InlineData("verify", "pipe", "a.txt")]
    [InlineData("who", "pipe.ndjson")]
    [InlineData("places", "--check", "pipe.csv", "--column", "ward")]
    public void Refuses_a_pipe_at_once(params string[] args)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _folder.Write("a.txt", "Tin một");
        foreach (string pipe in (string[])["pipe", "pipe.ndjson", "pipe.csv"])
        {
            using var made = System.Diagnostics.Process.Start("mkfifo", _folder.In(pipe));
            made.WaitForExit();
        }

        ConsoleRun run = ConsoleRun.Of([.. args.Select(a => File.Exists(_folder.In(a)) ? _folder.In(a) : a)]);
        (run.ExitCode, run.Output).Should().Be((2, ""), run.Error);
        run.Error.Should().Contain("this is a pipe or device, no file.");
    }

    [Theory]
    [InlineData("-l", "surface\tclass\nhội làng\tevent-noun\nl\u00FF\tevent-noun\n", "own, line 3: this is no UTF-8")]
    [InlineData("--sites", "host\n\u00FF.vn\n", "own, line 2: this is no UTF-8")]
    [InlineData("--rules", "[\n{\"type\": \"\u00FF\"}]", "own, line 2: this is no UTF-8")]
    public void Tells_the_line_that_is_no_text(string option, string content, string message)
    {
        string own = _folder.Write("own", [.. content.SelectMany(c => c == '\u00FF' ? [0xFF] : Encoding.UTF8.GetBytes([c]))]);
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("a.txt", "Tin một"), option, own);
        (run.ExitCode, run.Output).Should().Be((2, ""));
        run.Error.Should().Contain(message);
        ConsoleRun.Of("extract", _folder.In("a.txt"), option, own, "--lang", "vi").Error.Should().Contain("tệp không phải UTF-8");
    }

    [Theory]
    [InlineData("{\"officials\":[{\"name\":\"\\ud800\"}]}", "half of a character")]
    [InlineData("{\"article\":{\"id\":\"\\udc00\"}}", "half of a character")]
    [InlineData("{\"\\ud800\":[]}", "half of a character")]
    [InlineData("{\"officials\":[],\"officials\":[]}", "a name stands twice")]
    [InlineData("{\"officials\":[}", "can't be read as JSON, line 1, byte 15")]
    public void Claims_that_hold_no_text_are_told(string claims, string message)
    {
        ConsoleRun run = ConsoleRun.Of("verify", _folder.Write("c.json", claims), _folder.Write("a.txt", "Tin một"));
        (run.ExitCode, run.Output).Should().Be((2, ""));
        run.Error.Should().Contain(message);
    }

    [Fact]
    public void Says_in_its_own_words_what_is_wrong()
    {
        string article = _folder.Write("a.txt", "Tin một");
        File.CreateSymbolicLink(_folder.In("link.txt"), _folder.In("nowhere.txt"));
        Expect("link.txt: there is no such file.", 1, "extract", _folder.In("link.txt"));
        Expect("-: there is no such file.", 2, "verify", "-", article);
        Expect("there is no such file.", 2, "extract", article, "-l", _folder.In("no.tsv"));
        Expect("this is a folder.", 2, "extract", article, "-l", _folder.Path);
        Expect("this can't be read as JSON, line 1, byte 44, $.article.id.", 1, "who", _folder.Write("bad.json", "{\"schemaVersion\":\"1.0\",\"article\":{\"id\":null}}"));
        Expect("the file is no database.", 1, "who", _folder.Write("bad.sqlite", "không phải"));
        Expect("it is no workbook (.xlsx), or only a part of one.", 1, "extract", _folder.Write("bad.xlsx", "không phải"));
    }

    private static void Expect(string message, int code, params string[] args)
    {
        ConsoleRun run = ConsoleRun.Of(args);
        run.ExitCode.Should().Be(code, run.Error);
        run.Error.Should().Contain(message);
    }
}
