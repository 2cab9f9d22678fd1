using System.Text;
using System.Text.Json;
using FluentAssertions;
using TayHo.Extract.ConsoleApp;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>Parts, manifests, merging and the line-by-line mode: what schedulers and other programs rely on.</summary>
public sealed class PartRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(9)]
    public void Parts_one_behind_the_other_are_the_single_run(int parts)
    {
        string input = Articles(7);
        Run("extract", input, "-o", _folder.In("all.ndjson")).ExitCode.Should().Be(1);
        var joined = new StringBuilder();
        for (int i = 1; i <= parts; i++)
        {
            ConsoleRun run = Run("extract", input, "--shard", $"{i}/{parts}", "-o", _folder.In($"p{i}.ndjson"));
            run.ExitCode.Should().BeOneOf([0, 1], run.Error);
            joined.Append(File.ReadAllText(_folder.In($"p{i}.ndjson")));
        }

        joined.ToString().Should().Be(File.ReadAllText(_folder.In("all.ndjson")));
        string[] backwards = [.. Enumerable.Range(1, parts).Reverse().Select(i => _folder.In($"p{i}.ndjson"))];
        Run(["merge", .. backwards, "-o", _folder.In("merged.ndjson")]).ExitCode.Should().Be(0);
        File.ReadAllText(_folder.In("merged.ndjson")).Should().Be(joined.ToString());
    }

    [Fact]
    public void Merging_parts_gives_every_format_of_the_single_run()
    {
        const string Formats = "json,ndjson,csv,xlsx,html,sqlite,parquet,popolo";
        string input = Articles(5);
        Run("extract", input, "-o", _folder.In("one/"), "-f", Formats);
        string[] parts = [.. Enumerable.Range(1, 2).Select(i => _folder.In($"p{i}.sqlite"))];
        for (int i = 1; i <= 2; i++)
        {
            Run("extract", input, "--shard", $"{i}/2", "-o", parts[i - 1]);
        }

        Run(["merge", .. parts, "-o", _folder.In("two/"), "-f", Formats]).ExitCode.Should().Be(0);
        foreach (string file in Directory.GetFiles(_folder.In("one"), "*", SearchOption.AllDirectories))
        {
            File.ReadAllBytes(file).Should().Equal(File.ReadAllBytes(file.Replace("/one/", "/two/", StringComparison.Ordinal)), file);
        }
    }

    [Fact]
    public void The_manifest_tells_what_was_done_and_is_the_same_for_the_same_run()
    {
        string input = Articles(3), output = _folder.In("a.ndjson");
        Run("extract", input, "--manifest", "-o", output).ExitCode.Should().Be(1);
        string told = File.ReadAllText(output + ".manifest.json");
        using JsonDocument manifest = JsonDocument.Parse(told);
        manifest.RootElement.GetProperty("articles").GetInt32().Should().Be(3);
        manifest.RootElement.GetProperty("failed").GetInt32().Should().Be(1);
        manifest.RootElement.GetProperty("records").GetProperty("statistics").GetInt32().Should().Be(3);
        manifest.RootElement.GetProperty("files")[0].GetProperty("bytes").GetInt64().Should().Be(new FileInfo(output).Length);
        File.ReadAllText(output + ".failures.ndjson").Should().Contain("\"line\":1").And.Contain("input.json");
        Run("extract", input, "--manifest", "-o", output);
        File.ReadAllText(output + ".manifest.json").Should().Be(told);
    }

    [Fact]
    public void Merge_refuses_a_part_that_is_missing_or_was_changed()
    {
        string input = Articles(4), one = _folder.In("p1.ndjson"), two = _folder.In("p2.ndjson");
        Run("extract", input, "--shard", "1/2", "-o", one);
        Run("extract", input, "--shard", "2/2", "-o", two);
        Run("merge", one, "-o", _folder.In("m.ndjson")).Should().Match<ConsoleRun>(r => r.ExitCode == 2 && r.Error.Contains("part 2/2 is missing"));
        string other = _folder.In("other.ndjson");
        File.Copy(two, other);
        Run("merge", one, other, "-o", _folder.In("m.ndjson")).Should().Match<ConsoleRun>(r => r.ExitCode == 2 && r.Error.Contains("other.ndjson has no manifest that says which part it is"));
        File.AppendAllText(two, "\n");
        Run("merge", one, two, "-o", _folder.In("m.ndjson")).Should().Match<ConsoleRun>(r => r.ExitCode == 2 && r.Error.Contains("was changed since"));
        File.Exists(_folder.In("m.ndjson")).Should().BeFalse();
    }

    [Theory]
    [InlineData("--shard", "0/3", "no part")]
    [InlineData("--shard", "4/3", "no part")]
    [InlineData("--shard", "a", "no part")]
    [InlineData("--input-format", "xml", "xml")]
    public void Says_what_is_wrong_with_a_part(string option, string value, string said)
    {
        ConsoleRun run = Run("extract", Articles(2), option, value, "-o", _folder.In("x.ndjson"));
        run.ExitCode.Should().Be(ExitCode.BadUsage);
        run.Error.Should().Contain(said);
    }

    [Fact]
    public void Lines_are_lines_whatever_the_name_and_the_first_bytes_are()
    {
        string file = _folder.Write("articles.txt", "<broken>\n{\"text\": \"Tin một\"}\n");
        Run("extract", file, "-o", _folder.In("a.ndjson")).ExitCode.Should().Be(0, "without the option this is one text");
        ConsoleRun run = Run("extract", file, "--input-format", "ndjson", "--source", "kho.ndjson", "-o", _folder.In("b.ndjson"));
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("kho.ndjson, line 1");
        File.ReadAllText(_folder.In("b.ndjson")).Should().Contain("\"source\":\"kho.ndjson\"").And.Contain("Tin một");
        Run("extract", _folder.Write("none.ndjson", ""), "--input-format", "ndjson", "-o", _folder.In("c.ndjson")).ExitCode.Should().Be(0, "an empty part is no failure");
    }

    [Fact]
    public void A_stream_gives_exactly_one_line_for_each()
    {
        string lines = "{\"text\": \"Tin một\"}\n\n{\"text\"\n[{\"text\": \"a\"}, {\"text\": \"b\"}]\n{\"id\": \"x\"}\n{\"text\": \"Tin hai\"}";
        ConsoleRun run = ConsoleRun.Of(Encoding.UTF8.GetBytes(lines), "extract", "-", "--stream");
        string[] answers = run.Output.TrimEnd('\n').Split('\n');
        answers.Should().HaveCount(6);
        answers[0].Should().Contain("Tin một");
        answers[5].Should().Contain("Tin hai");
        string[] codes = [.. answers[1..5].Select(a => JsonDocument.Parse(a).RootElement.GetProperty("error").GetProperty("code").GetString()!)];
        codes.Should().Equal("input.empty", "input.json", "input.several", "input.json");
        run.ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task A_stream_answers_a_line_before_the_next_is_there()
    {
        using var output = new MemoryStream();
        var input = new TurnByTurn(["{\"text\": \"Tin một\"}\n", "{\"text\": ", "\"Tin hai\"}\n"], () => output.Length);
        using var host = new ConsoleHost(input, output, new MemoryStream());
        (await TayHoCommand.RunAsync(["extract", "-", "--stream"], host)).Should().Be(0);
        input.Seen[0].Should().Be(0);
        input.Seen[1].Should().BePositive("the first line was answered");
        input.Seen[3].Should().BeGreaterThan(input.Seen[2]);
    }

    [Fact]
    public async Task A_closed_pipe_is_no_success()
    {
        using var host = new ConsoleHost(new MemoryStream(Encoding.UTF8.GetBytes("{\"text\": \"Tin một\"}\n")), new Closed(), new MemoryStream());
        (await TayHoCommand.RunAsync(["extract", "-", "--stream"], host)).Should().Be(ExitCode.NotWritten);
    }

    private static ConsoleRun Run(params string[] args) => ConsoleRun.Of(args);

    /// <summary>A broken line, then articles.</summary>
    private string Articles(int count) => _folder.Write("in.ndjson", "{\"text\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"{{\"id\": \"b{i}\", \"text\": \"Tin {i}\\nSáng 1/3/2024, xã có {i + 10} cây cầu.\"}}\n")));

    /// <summary>Gives one piece at each reading and notes how much was answered by then.</summary>
    private sealed class TurnByTurn(string[] pieces, Func<long> answered) : MemoryStream
    {
        private int _next;

        public List<long> Seen { get; } = [];

        public override int Read(Span<byte> buffer)
        {
            Seen.Add(answered());
            return _next < pieces.Length ? Encoding.UTF8.GetBytes(pieces[_next++], buffer) : 0;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }

    private sealed class Closed : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Broken pipe");
    }
}
