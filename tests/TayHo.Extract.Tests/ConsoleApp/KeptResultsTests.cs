using FluentAssertions;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>A run that could read nothing, or whose output would cost it an input, leaves everything as it was.</summary>
public sealed class KeptResultsTests : IDisposable
{
    private const string Lines = "{\"id\": \"a\", \"text\": \"Tin một\\nXã có 12 cây cầu.\"}\n{\"id\": \"b\", \"text\": \"Tin hai\\nXã có 13 cây cầu.\"}\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ndjson", "out.ndjson")]
    [InlineData("json", "out/")]
    [InlineData("sqlite", "out.sqlite")]
    [InlineData("csv,html", "out/")]
    public void A_run_in_which_nothing_could_be_read_leaves_the_earlier_results(string formats, string output)
    {
        string input = _folder.Write("day.ndjson", Lines), broken = _folder.Write("broken.ndjson", "{\n");
        ConsoleRun.Of("extract", input, "-f", formats, "-o", _folder.Path + "/" + output).ExitCode.Should().Be(0);
        Dictionary<string, string> old = Files();
        foreach (string[] inputs in (string[][])[[_folder.In("nothere.txt")], [broken], [broken, _folder.In("nothere"), "--overwrite"]])
        {
            ConsoleRun run = ConsoleRun.Of(["extract", .. inputs, "-f", formats, "-o", _folder.Path + "/" + output]);
            (run.ExitCode, run.Output).Should().Be((1, ""));
            run.Error.Should().Contain("no article could be read: nothing was written, ").And.NotContain("Wrote").And.NotContain("are replaced");
            Files().Should().BeEquivalentTo(old);
        }
    }

    [Fact]
    public void A_file_of_the_user_s_own_is_not_emptied_by_a_run_that_could_read_nothing()
    {
        string own = _folder.Write("own.ndjson", "của tôi");
        ConsoleRun.Of("extract", _folder.In("nothere.txt"), "-o", own, "--overwrite").ExitCode.Should().Be(1);
        ConsoleRun.Of("merge", _folder.Write("no.ndjson", "{}\n"), "-o", own, "--overwrite").ExitCode.Should().Be(1);
        string table = _folder.Write("own.csv", "của tôi");
        ConsoleRun.Of("who", _folder.In("no.ndjson"), "-o", table, "--overwrite").ExitCode.Should().Be(1);
        (File.ReadAllText(own), File.ReadAllText(table)).Should().Be(("của tôi", "của tôi"));
    }

    [Fact]
    public void A_part_tells_of_its_failures_for_the_others_are_joined_with_it()
    {
        string input = _folder.Write("day.ndjson", "{\n" + Lines), part = _folder.In("p1.ndjson");
        ConsoleRun.Of("extract", input, "--shard", "1/3", "-o", part).ExitCode.Should().Be(1);
        File.ReadAllText(part).Should().BeEmpty();
        File.ReadAllText(part + ".manifest.json").Should().Contain("\"failed\": 1");
        ConsoleRun.Of("extract", _folder.Write("none.ndjson", ""), "--input-format", "ndjson", "-o", _folder.In("none.out.ndjson")).ExitCode.Should().Be(0);
        File.Exists(_folder.In("none.out.ndjson")).Should().BeTrue("nothing failed");

        ConsoleRun.Of("extract", _folder.Write("good.ndjson", Lines), "--manifest", "-o", part, "--overwrite").ExitCode.Should().Be(0);
        Dictionary<string, string> old = Files();
        ConsoleRun.Of("extract", _folder.In("nothere.txt"), "--manifest", "-o", part, "--overwrite").ExitCode.Should().Be(1);
        Files().Should().BeEquivalentTo(old, "the part and its manifest belong together");
    }

    [Theory]
    [InlineData("pf", "ndjson", "pf")]
    [InlineData("link", "csv", "pf")]
    [InlineData("pf", "csv", "link")]
    [InlineData("pf/documents.ndjson", "csv", "pf")]
    [InlineData("pf/facts.sqlite", "html", "link")]
    public void Merge_refuses_the_folder_of_a_part(string part, string formats, string output)
    {
        string input = _folder.Write("day.ndjson", Lines), other = _folder.In("p2.ndjson");
        ConsoleRun.Of("extract", input, "-f", "ndjson,sqlite", "-o", _folder.In("pf")).ExitCode.Should().Be(0);
        ConsoleRun.Of("extract", input, "-o", other).ExitCode.Should().Be(0);
        Directory.CreateSymbolicLink(_folder.In("link"), _folder.In("pf"));
        Dictionary<string, string> old = Files();
        ConsoleRun run = ConsoleRun.Of("merge", _folder.In(part), other, "-f", formats, "-o", _folder.In(output), "--overwrite");
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("lies in the output folder");
        ConsoleRun.Of("extract", _folder.In("pf/documents.ndjson"), "-f", "csv", "-o", _folder.In("pf")).ExitCode.Should().Be(2);
        Files().Should().BeEquivalentTo(old);
    }

    [Theory]
    [InlineData(".failures.ndjson")]
    [InlineData(".manifest.json")]
    [InlineData(".tayho-journal")]
    [InlineData(".tayho-new")]
    [InlineData(".tayho-lock")]
    public void Refuses_an_input_that_has_the_name_of_a_file_beside_the_output(string end)
    {
        string input = _folder.Write("x.ndjson" + end, Lines), output = _folder.In("x.ndjson");
        foreach (string verb in (string[])["extract", "merge"])
        {
            ConsoleRun run = ConsoleRun.Of(verb, input, "-o", output, "--overwrite");
            run.ExitCode.Should().Be(2);
            run.Error.Should().Contain("would write over its input");
        }

        Files().Should().BeEquivalentTo(new Dictionary<string, string> { ["x.ndjson" + end] = Convert.ToBase64String(File.ReadAllBytes(input)) });
    }

    [Theory]
    [InlineData("day.ndjson/x.csv", "is a file, not a folder")]
    [InlineData("day.ndjson/a/b/", "is a file, not a folder")]
    [InlineData("long.ndjson", "is longer than 220 bytes")]
    [InlineData("long/x.csv", "is longer than 220 bytes")]
    [InlineData("foreign/", "dates.csv is a folder")]
    [InlineData("list/", "list/.tayho-files was not written by this program")]
    public void Refuses_a_place_that_can_hold_no_results_before_anything_is_read(string output, string message)
    {
        string input = _folder.Write("day.ndjson", Lines);
        Directory.CreateDirectory(_folder.In("foreign/dates.csv"));
        _folder.Write("list/.tayho-files", "[]");
        Dictionary<string, string> old = Files();
        output = output.Replace("long", new string('a', 300), StringComparison.Ordinal);
        string[] table = output.EndsWith("x.csv", StringComparison.Ordinal) ? ["-t", "dates"] : [];
        ConsoleRun run = ConsoleRun.Of(["extract", input, "-o", _folder.Path + "/" + output, "--overwrite", .. table]);
        (run.ExitCode, run.Output).Should().Be((2, ""), run.Error);
        run.Error.Should().Contain(message).And.NotContain("read.");
        Files().Should().BeEquivalentTo(old);
    }

    private Dictionary<string, string> Files() => Directory.GetFiles(_folder.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        .ToDictionary(f => Path.GetRelativePath(_folder.Path, f), f => Convert.ToBase64String(File.ReadAllBytes(f)));
}
