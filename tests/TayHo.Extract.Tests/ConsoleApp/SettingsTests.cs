using FluentAssertions;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SettingsTests() => _folder.Write("in/a.txt", "Tin\nNgày 5/3, 1.200 người dự.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Settings_beside_the_input_stand_for_options_that_are_not_typed()
    {
        _folder.Write("in/tayho.json", """{ "lang": "vi", "published": "2024-06-01", "format": ["csv", "ndjson"], "output": "../out", "csv-style": "excel-vi", }""");
        ConsoleRun run = ConsoleRun.Of("extract", _folder.In("in"));
        run.ExitCode.Should().Be(0, run.Error);
        run.Error.Should().Contain("Đã đọc 1 bài");
        File.ReadAllText(_folder.In("out/documents.ndjson")).Should().Contain("2024-03-05");
        File.ReadAllText(_folder.In("out/statistics.csv")).Should().Contain("recordId;articleId");
    }

    [Fact]
    public void What_is_typed_wins()
    {
        _folder.Write("in/tayho.json", """{ "lang": "vi", "published": "2024-06-01", "format": "csv", "output": "../out" }""");
        ConsoleRun run = ConsoleRun.Of("extract", _folder.In("in/a.txt"), "-p", "2023-06-01", "-f", "ndjson", "-o", _folder.In("other"), "--lang=en");
        run.Error.Should().StartWith("1 article read.");
        File.ReadAllText(_folder.In("other/documents.ndjson")).Should().Contain("2023-03-05");
        Directory.Exists(_folder.In("out")).Should().BeFalse();
    }

    [Fact]
    public void A_file_that_is_typed_says_its_format()
    {
        _folder.Write("in/tayho.json", """{ "format": ["csv", "ndjson"], "output": "out" }""");
        ConsoleRun.Of("extract", _folder.In("in"), "-o", _folder.In("x.html")).ExitCode.Should().Be(0);
        File.ReadAllText(_folder.In("x.html")).Should().StartWith("<!DOCTYPE html>");
    }

    [Theory]
    [InlineData("-o={0}")]
    [InlineData("-o{0}")]
    [InlineData("-o:{0}")]
    [InlineData("--output:{0}")]
    [InlineData("--output={0}")]
    public void What_is_typed_wins_however_it_is_typed(string output)
    {
        _folder.Write("in/tayho.json", """{ "format": "csv", "output": "../out" }""");
        ConsoleRun run = ConsoleRun.Of("extract", _folder.In("in/a.txt"), string.Format(System.Globalization.CultureInfo.InvariantCulture, output, _folder.In("typed.ndjson")));
        run.ExitCode.Should().Be(0, run.Error);
        File.Exists(_folder.In("typed.ndjson")).Should().BeTrue();
        Directory.Exists(_folder.In("out")).Should().BeFalse();
    }

    [Fact]
    public void Settings_hold_behind_an_option_before_the_verb_and_before_paths_behind_dashes()
    {
        _folder.Write("in/tayho.json", "\uFEFF{ \"output\": \"../out\" }");
        ConsoleRun.Of("--lang", "en", "extract", _folder.In("in/a.txt")).ExitCode.Should().Be(0);
        Directory.Exists(_folder.In("out")).Should().BeTrue();
        _folder.Write("in/tayho.json", """{ "output": "../out2" }""");
        ConsoleRun.Of("extract", "--", _folder.In("in/a.txt")).ExitCode.Should().Be(0);
        Directory.Exists(_folder.In("out2")).Should().BeTrue();
    }

    [Fact]
    public void A_name_that_begins_with_at_is_a_file_like_any_other()
    {
        _folder.Write("@tin.txt", "Tin\nNgày 5/3/2024, 1.200 người dự.");
        string before = Environment.CurrentDirectory;
        ConsoleRun run = ConsoleRun.Of("extract", Path.GetRelativePath(before, _folder.In("@tin.txt")), "-o", _folder.In("x.ndjson"));
        run.ExitCode.Should().Be(0, run.Error);
        ConsoleRun.Of("extract", "@không.có", "-o", _folder.In("y.ndjson")).Error.Should().Contain("@không.có: there is no such file.");
    }

    [Theory]
    [InlineData("""{ "output": "\u0000" }""", "tayho.json: 'output' has no value that an option can have.")]
    [InlineData("""{ "lexicon": "" }""", "--lexicon is empty")]
    [InlineData("""{ "rules": "r.tsv" }""", "in/r.tsv: there is no such file.")]
    [InlineData("""{ "ouput": "x" }""", "tayho.json: 'ouput' is no option. Did you mean 'output'?")]
    [InlineData("""{ "output": null }""", "tayho.json: 'output' has no value that an option can have.")]
    [InlineData("""[1]""", "tayho.json: this is no object of options")]
    [InlineData("""{ "output" """, "tayho.json: ")]
    public void Settings_that_make_no_sense_are_told(string settings, string message)
    {
        _folder.Write("in/tayho.json", settings);
        ConsoleRun run = ConsoleRun.Of("extract", _folder.In("in"));
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(message);
    }
}
