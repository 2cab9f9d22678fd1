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
}
