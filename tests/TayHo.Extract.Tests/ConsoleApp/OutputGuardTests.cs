using FluentAssertions;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>No output takes the place of an input, however its path is written.</summary>
public sealed class OutputGuardTests : IDisposable
{
    private const string Article = "Xã Hòa Lạc mở hội làng\nSáng 5/3, hơn 200 người dự hội.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("day.ndjson")]
    [InlineData("x/../day.ndjson")]
    [InlineData("link.ndjson")]
    public void Refuses_an_output_file_that_is_the_input(string output)
    {
        string input = _folder.Write("day.ndjson", "{\"text\": \"Tin một\"}\n");
        Directory.CreateDirectory(_folder.In("x"));
        File.CreateSymbolicLink(_folder.In("link.ndjson"), input);
        ConsoleRun run = ConsoleRun.Of("extract", input, "-o", _folder.In(output));
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("is the input");
        File.ReadAllText(input).Should().Be("{\"text\": \"Tin một\"}\n");
    }

    [Fact]
    public void Refuses_an_output_file_that_leads_to_the_input_through_links_of_links()
    {
        string input = _folder.Write("real/day.ndjson", "{\"text\": \"Tin một\"}\n");
        Directory.CreateSymbolicLink(_folder.In("second"), _folder.In("real"));
        File.CreateSymbolicLink(_folder.In("link.ndjson"), _folder.In("second/day.ndjson"));
        ConsoleRun.Of("extract", input, "-o", _folder.In("link.ndjson"), "--overwrite").ExitCode.Should().Be(2);
        File.ReadAllText(input).Should().Be("{\"text\": \"Tin một\"}\n");
    }

    [Fact]
    public void Refuses_a_folder_whose_pages_are_read_and_written()
    {
        string page = _folder.Write("a.html", "<p>" + Article);
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Path, "-f", "html", "-o", _folder.Path);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("lies in the output folder");
        File.ReadAllText(page).Should().Be("<p>" + Article);
    }

    [Fact]
    public void Writes_beside_inputs_of_another_sort()
    {
        _folder.Write("a.txt", Article);
        ConsoleRun.Of("extract", _folder.Path, "-f", "html", "-o", _folder.Path).ExitCode.Should().Be(0);
        File.Exists(_folder.In("report.html")).Should().BeTrue();
    }

    [Theory]
    [InlineData("html,ndjson", "kết quả")]
    [InlineData("html", ".")]
    [InlineData("html", "report.html")]
    [InlineData("ndjson", "facts.ndjson")]
    public void Reads_the_same_articles_when_its_results_lie_among_them(string formats, string output)
    {
        _folder.Write("a.txt", Article);
        foreach (int run in (int[])[1, 2, 3])
        {
            ConsoleRun told = ConsoleRun.Of("extract", _folder.Path, "-f", formats, "-o", _folder.In(output));
            (told.ExitCode, told.Error).Should().Match<(int Code, string Error)>(t => t.Code == 0 && t.Error.Contains("1 article read.\n"), "run {0}", run);
        }
    }

    [Fact]
    public void Writes_one_table_to_a_file()
    {
        string output = _folder.In("x.csv");
        ConsoleRun.Of("extract", _folder.Write("a.txt", Article), "-t", "statistics", "-o", output).ExitCode.Should().Be(0);
        File.ReadAllText(output).Should().Contain("200 người");
    }

    [Fact]
    public void Refuses_a_file_of_several_tables() =>
        ConsoleRun.Of("extract", _folder.Write("a.txt", Article), "-o", _folder.In("x.csv")).ExitCode.Should().Be(2);

    [Fact]
    public void Refuses_to_write_a_checked_table_over_itself()
    {
        string table = _folder.Write("wards.csv", "ward\nphường Bưởi\n");
        ConsoleRun.Of("places", "--check", table, "--column", "ward", "-o", table).ExitCode.Should().Be(2);
        File.ReadAllText(table).Should().Be("ward\nphường Bưởi\n");
    }

    [Fact]
    public async Task Refuses_the_file_that_standard_input_is_read_from()
    {
        string input = _folder.Write("e.ndjson", "{\"text\": \"Tin một\"}\n");
        using var error = new MemoryStream();
        using var host = new TayHo.Extract.ConsoleApp.ConsoleHost(new MemoryStream(await File.ReadAllBytesAsync(input)), Stream.Null, error) { InputFile = input };
        (await TayHo.Extract.ConsoleApp.TayHoCommand.RunAsync(["extract", "-", "-o", input, "--overwrite"], host)).Should().Be(2);
        System.Text.Encoding.UTF8.GetString(error.ToArray()).Should().Contain("which this run reads");
        (await File.ReadAllTextAsync(input)).Should().Be("{\"text\": \"Tin một\"}\n");
    }

    [Theory]
    [InlineData("in/tayho.json", "{}")]
    [InlineData("own.csv", "surface\tclass\n", "--lexicon")]
    [InlineData("own.json", "[]", "--rules")]
    [InlineData("sites.csv", "host\n", "--sites")]
    public void Refuses_the_settings_lexicons_rules_and_profiles_that_are_read(string name, string content, params string[] option)
    {
        string article = _folder.Write("in/a.txt", Article), read = _folder.Write(name, content);
        ConsoleRun run = ConsoleRun.Of(["extract", article, "-o", read, "--overwrite", "-f", name.EndsWith("json", StringComparison.Ordinal) ? "json" : "csv", .. option, .. option.Select(_ => read)]);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("which this run reads");
        File.ReadAllText(read).Should().Be(content);
    }

    [Theory]
    [InlineData("/dev/null", "is a pipe or device; write - for standard output")]
    [InlineData("pipe.ndjson", "is a pipe or device")]
    [InlineData("pipe", "is a pipe or device")]
    [InlineData("link.ndjson", "is a link that leads nowhere")]
    [InlineData("plain", "is a file, not a folder")]
    [InlineData("own", "is a folder")]
    public void Refuses_what_can_hold_no_results_before_anything_is_read(string output, string message)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (string pipe in (string[])["pipe.ndjson", "pipe"])
        {
            using var made = System.Diagnostics.Process.Start("mkfifo", _folder.In(pipe));
            made.WaitForExit();
        }

        _folder.Write("plain", "của người khác");
        Directory.CreateDirectory(_folder.In("own/.tayho-files"));
        File.CreateSymbolicLink(_folder.In("link.ndjson"), _folder.In("nowhere.ndjson"));
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("a.txt", Article), "-f", "ndjson", "-o", Path.Combine(_folder.Path, output));
        (run.ExitCode, run.Output).Should().Be((2, ""), run.Error);
        run.Error.Should().Contain(message);
    }

    [Fact]
    public void Refuses_a_folder_in_the_place_of_a_table()
    {
        Directory.CreateDirectory(_folder.In("x.csv"));
        ConsoleRun run = ConsoleRun.Of("who", _folder.Write("a.ndjson", ""), "-o", _folder.In("x.csv"));
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("is a folder");
    }
}
