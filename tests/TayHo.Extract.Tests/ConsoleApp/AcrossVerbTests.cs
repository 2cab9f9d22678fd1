using System.Text.Json;
using FluentAssertions;
using TayHo.Extract.Tests.Export;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

public sealed class AcrossVerbTests : IDisposable
{
    private const string First = "Huyện Tuy Phước gặp mặt doanh nghiệp\nSáng 12/3/2024, ông Lê Văn Mẫu, Chủ tịch UBND huyện Tuy Phước, cho biết năm 2023 huyện Tuy Phước có 120 hộ nghèo.";
    private const string Second = "Tuy Phước giảm nghèo\nNgày 5/4/2025, ông Lê Văn Mẫu, Chủ tịch UBND huyện Tuy Phước, trao quà tại phường Bưởi, quận Tây Hồ, Hà Nội.";
    private readonly TemporaryFolder _folder = new();

    public AcrossVerbTests()
    {
        _folder.Write("in/a.txt", First);
        _folder.Write("in/b.txt", Second);
        ConsoleRun.Of("extract", _folder.In("in"), "-o", _folder.In("out"), "-q").ExitCode.Should().Be(0);
        ConsoleRun.Of("extract", _folder.In("in"), "-o", _folder.In("all.ndjson"), "-q").ExitCode.Should().Be(0);
        ConsoleRun.Of("extract", _folder.In("in"), "-o", _folder.In("all.json"), "-q").ExitCode.Should().Be(0);
        ConsoleRun.Of("extract", _folder.In("in"), "-o", _folder.In("all.sqlite"), "-q").ExitCode.Should().Be(0);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("out")]
    [InlineData("all.ndjson")]
    [InlineData("all.json")]
    [InlineData("all.sqlite")]
    public void Asks_the_folder_and_each_file_that_extract_writes(string results)
    {
        ConsoleRun run = ConsoleRun.Of("who", _folder.In(results), "-f", "csv");
        run.ExitCode.Should().Be(0);
        IReadOnlyDictionary<string, string> row = CsvText.Read(run.Output).Should().ContainSingle(r => r["name"] == "Lê Văn Mẫu").Subject;
        (row["title"], row["organization"], row["articles"], row["identity"], row["firstSeen"], row["lastSeen"]).Should().Be(("Chủ tịch", "UBND huyện Tuy Phước", "2", "likely", "2024-03-12", "2025-04-05"));
    }

    [Theory]
    [InlineData("who")]
    [InlineData("series")]
    [InlineData("timeline")]
    [InlineData("place", "00109")]
    public void Answers_as_table_csv_json_and_page(params string[] verb)
    {
        ConsoleRun table = ConsoleRun.Of([.. verb, _folder.In("out")]);
        (table.ExitCode, table.Error).Should().Be((0, ""));
        ConsoleRun json = ConsoleRun.Of([.. verb, _folder.In("out"), "-f", "json"]), csv = ConsoleRun.Of([.. verb, _folder.In("out"), "-f", "csv"]);
        using JsonDocument rows = JsonDocument.Parse(json.Output);
        CsvText.Read(csv.Output).Should().HaveCount(rows.RootElement.GetArrayLength());
        string page = _folder.In("answer.html");
        ConsoleRun.Of([.. verb, _folder.In("out"), "-o", page, "--lang", "vi"]).Error.Should().Contain("Đã ghi ").And.Contain(page);
        File.ReadAllText(page).Should().StartWith("<!DOCTYPE html>\n<html lang=\"vi\">").And.NotContain("<script").And.EndWith("</html>\n");
    }

    [Fact]
    public void Shows_people_the_words_of_their_language()
    {
        ConsoleRun.Of("who", _folder.In("out"), "--lang", "vi").Output.Should().Contain("Chức vụ").And.Contain("có lẽ cùng một người").And.Contain("đương nhiệm").And.Contain("12/3/2024");
        ConsoleRun.Of("timeline", _folder.In("out"), "--from", "2025").Output.Should().NotContain("2024-03-12");
    }

    [Theory]
    [InlineData("no unit ever had the code 99999", "place", "99999", "out")]
    [InlineData("there is no such file or folder", "who", "none")]
    [InlineData("holds no results", "who", "in")]
    [InlineData("first run 'tayho extract", "who", "in/a.txt")]
    [InlineData("must end in .csv, .json or .html", "who", "out", "-o", "answer.docx")]
    [InlineData("Did you mean 'csv'?", "who", "out", "-f", "cvs")]
    [InlineData("'who' has no option --nmae; did you mean --name?", "who", "out", "--nmae", "Lê")]
    public void Refuses_what_makes_no_sense(string expected, params string[] args)
    {
        ConsoleRun run = ConsoleRun.Of([.. args.Select(a => a is "out" or "in" or "none" or "in/a.txt" ? _folder.In(a) : a)]);
        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("error: ").And.Contain(expected);
    }

    [Fact]
    public void Goes_on_past_a_line_that_is_no_result_and_names_it()
    {
        string file = _folder.Write("mixed.ndjson", "{\"schemaVersion\":\"2.0\"}\n" + File.ReadAllText(_folder.In("all.ndjson")));
        ConsoleRun run = ConsoleRun.Of("who", file, "-f", "csv");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("mixed.ndjson, line 1: this is no result of extract: The document has schema version '2.0'");
        CsvText.Read(run.Output).Should().NotBeEmpty();
        ConsoleRun.Of("who", _folder.Write("broken.sqlite", "no database"), "-f", "csv").ExitCode.Should().Be(1);
    }

    [Fact]
    public void Prints_the_schema_and_completes_words()
    {
        using JsonDocument schema = JsonDocument.Parse(ConsoleRun.Of("schema").Output);
        schema.RootElement.GetProperty("$schema").GetString().Should().StartWith("https://json-schema.org/");
        ConsoleRun.Of("[suggest:17]", "tayho extract --o").Output.Should().Contain("--output");
        ConsoleRun.Of("completion", "bash").Output.Should().Contain("complete -o default -F _tayho tayho");
        ConsoleRun.Of("completion", "tcsh").ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData("answer.csv")]
    [InlineData("answer.json")]
    [InlineData("answer.html")]
    public void Replaces_its_own_answers_and_nobody_elses_files(string output)
    {
        string path = _folder.Write(output, "của tôi");
        ConsoleRun refused = ConsoleRun.Of("who", _folder.In("out"), "-o", path);
        (refused.ExitCode, File.ReadAllText(path)).Should().Be((2, "của tôi"));
        refused.Error.Should().Contain("was not written by this program");
        ConsoleRun.Of("who", _folder.In("out"), "-o", path, "--overwrite").ExitCode.Should().Be(0);
        ConsoleRun.Of("who", _folder.In("out"), "-o", path).ExitCode.Should().Be(0);
    }

    [Fact]
    public void Refuses_to_answer_over_the_results()
    {
        string before = File.ReadAllText(_folder.In("all.json"));
        ConsoleRun.Of("who", _folder.In("all.json"), "-o", _folder.In("all.json"), "--overwrite").ExitCode.Should().Be(2);
        File.ReadAllText(_folder.In("all.json")).Should().Be(before);
    }
}
