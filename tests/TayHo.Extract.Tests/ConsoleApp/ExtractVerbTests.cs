using System.Text;
using System.Text.Json;
using FluentAssertions;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

public sealed class ExtractVerbTests : IDisposable
{
    private const string Article = "Xã Hòa Lạc mở hội làng\nSáng 5/3, hơn 200 người dự hội.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shows_a_table_for_people_when_no_output_is_named()
    {
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("a.txt", Article));
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Xã Hòa Lạc mở hội làng");
        run.Error.Should().Be("1 article read.\n");
    }

    [Fact]
    public void Of_thousands_of_records_of_a_type_two_hundred_are_drawn_and_the_rest_counted()
    {
        string many = Article + string.Concat(Enumerable.Range(1, 300).Select(n => $"\nThôn {n} có {n + 1000} hộ dân."));
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("a.txt", many));
        run.Output.Should().Contain("s200 ").And.NotContain("s201 ").And.Contain("and 101 more");
    }

    [Fact]
    public void Writes_json_and_csv_into_a_folder()
    {
        string output = _folder.In("out");
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("a.txt", Article), "--output", output);
        run.ExitCode.Should().Be(0);
        Directory.GetFiles(output).Select(Path.GetFileName).Where(f => !f!.StartsWith('.')).Order(StringComparer.Ordinal).Should().Equal(
            ["a.json", .. ExtractionCsv.TableNames.Select(t => t + ".csv").Append("datapackage.json").Order(StringComparer.Ordinal)]);
        ExtractionDocument document = ExtractionJson.Deserialize(File.ReadAllText(Path.Combine(output, "a.json")));
        document.Article.Title.Should().Be("Xã Hòa Lạc mở hội làng");
    }

    [Fact]
    public void Chooses_the_format_by_the_file_and_reads_standard_input()
    {
        string file = _folder.In("x/result.ndjson");
        ConsoleRun run = ConsoleRun.Of(Encoding.UTF8.GetBytes(Article), "extract", "-", "-o", file);
        run.ExitCode.Should().Be(0);
        string[] lines = File.ReadAllLines(file);
        lines.Should().ContainSingle();
        JsonDocument.Parse(lines[0]).RootElement.GetProperty("article").GetProperty("source").GetString().Should().Be("stdin");
    }

    [Fact]
    public void Writes_one_object_for_one_article_and_an_array_for_several()
    {
        string first = _folder.Write("a.txt", Article);
        ConsoleRun one = ConsoleRun.Of("extract", first, "-f", "json");
        ConsoleRun two = ConsoleRun.Of("extract", first, _folder.Write("b.txt", Article), "-f", "json");
        JsonDocument.Parse(one.Output).RootElement.ValueKind.Should().Be(JsonValueKind.Object);
        JsonDocument.Parse(two.Output).RootElement.GetArrayLength().Should().Be(2);
        ConsoleRun.Of("extract", _folder.In("none.txt"), "-f", "json").Output.Should().Be("[]\n");
    }

    [Fact]
    public void Gives_the_same_bytes_in_any_order_of_inputs_and_at_any_number_of_threads()
    {
        string[] files = [.. Enumerable.Range(0, 30).Select(i => _folder.Write($"in/{i:00}.txt", $"Bài {i}\nNgày {(i % 28) + 1}/3, {i} người đến."))];
        string forward = ConsoleRun.Of(["extract", .. files, "-f", "ndjson", "-j", "1"]).Output;
        forward.Split('\n').Should().HaveCount(31);
        ConsoleRun.Of(["extract", .. files.Reverse(), "-f", "ndjson", "-j", "7"]).Output.Should().Be(forward);
        ConsoleRun.Of("extract", _folder.In("in"), "-f", "ndjson").Output.Should().Be(forward);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("extract", "a.txt", "--format", "docx")]
    [InlineData("extract", "a.txt", "--format", "csv")]
    [InlineData("extract", "a.txt", "--table", "taxes")]
    [InlineData("extract", "a.txt", "--published", "30/2/2024")]
    [InlineData("extract", "a.txt", "--max-mb", "0")]
    [InlineData("extract", "a.txt", "--max-mb", "many")]
    [InlineData("extract", "a.txt", "--jobs", "-1")]
    [InlineData("extract", "a.txt", "--lexicon", "no-such.tsv")]
    [InlineData("extract", "a.txt", "--format", "csv,json", "--output", "x.csv")]
    [InlineData("extract", "a.txt", "--sites", "no-such.tsv")]
    [InlineData("translate", "a.txt")]
    public void Refuses_a_command_line_that_makes_no_sense(params string[] args)
    {
        ConsoleRun run = ConsoleRun.Of(args);
        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("error: ");
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public void Writes_one_report_of_all_articles()
    {
        string first = _folder.Write("a.txt", Article), second = _folder.Write("b/a.txt", Article);
        ConsoleRun.Of("extract", first, second, "-f", "html", "-o", _folder.In("pages")).ExitCode.Should().Be(0);
        Directory.GetFiles(_folder.In("pages")).Select(Path.GetFileName).Where(f => !f!.StartsWith('.')).Should().Equal("report.html");
        ConsoleRun run = ConsoleRun.Of("extract", first, second, "-f", "html");
        (run.ExitCode, run.Output[..15]).Should().Be((0, "<!DOCTYPE html>"));
        ConsoleRun.Of("extract", first, "-o", _folder.In("one.html"), "--lang", "vi").ExitCode.Should().Be(0);
        File.ReadAllText(_folder.In("one.html")).Should().Contain("<html lang=\"vi\">");
    }

    [Fact]
    public void Writes_one_Popolo_file_for_all_articles()
    {
        string first = _folder.Write("a.txt", Article), second = _folder.Write("b.txt", Article + " Xong.");
        ConsoleRun.Of("extract", first, second, "-f", "popolo", "-o", _folder.In("civic")).ExitCode.Should().Be(0);
        Directory.GetFiles(_folder.In("civic")).Select(Path.GetFileName).Where(f => !f!.StartsWith('.')).Should().Equal("popolo.json");
        ConsoleRun.Of("extract", first, second, "-f", "popolo", "-o", _folder.In("one.json")).ExitCode.Should().Be(0);
        string text = File.ReadAllText(_folder.In("one.json"));
        text.Should().Be(File.ReadAllText(Path.Combine(_folder.In("civic"), "popolo.json"))).And.Contain("\"memberships\"");
        ConsoleRun.Of("extract", first, second, "-f", "popolo").Output.Should().Be(text);
    }

    [Fact]
    public void Explain_shows_what_speaks_for_each_thing_the_article_might_report()
    {
        ConsoleRun run = ConsoleRun.Of("explain", _folder.Write("e.txt", "Chủ tịch xã nhận thiếu sót\nTại kỳ họp thứ 5 HĐND xã Sơn Lâm ngày 12/12/2025, Chủ tịch UBND xã Lê Minh Đức đã trả lời chất vấn."), "--type", "events");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("3.40 kỳ họp thứ 5 HĐND xã Sơn Lâm · event.named").And.Contain("occasion +2.9, own-day +0.5").And.Contain("answer -1.5");
    }

    [Fact]
    public void Explains_each_record_by_its_words_and_rule()
    {
        ConsoleRun run = ConsoleRun.Of("explain", _folder.Write("a.txt", "Xã Hòa Lạc mở hội\nThực hiện Nghị định số 178/2024/NĐ-CP, xã mở hội. Dân vui."), "--type", "documents");
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("c1 Documents: Nghị định 178/2024/NĐ-CP").And.Contain("rule document.").And.Contain("Thực hiện «Nghị định số 178/2024/NĐ-CP», xã mở hội.");
        ConsoleRun.Of("explain", _folder.In("a.txt"), "--type", "taxes").ExitCode.Should().Be(2);
        ConsoleRun.Of("explain", _folder.In("none.txt")).ExitCode.Should().Be(1);
    }

    [Fact]
    public void Takes_a_lexicon_of_the_user_s_own()
    {
        string lexicon = _folder.Write("own.tsv", "# own\nsurface\tclass\tvalue\nThông cáo chung\tdocument-type\tThông cáo chung\n");
        string article = _folder.Write("a.txt", "Tin\nTheo Thông cáo chung số 12/TCC, hai bên gặp nhau.");
        ConsoleRun.Of("extract", article, "-f", "csv", "-t", "documents", "-l", lexicon).Output.Should().Contain("Thông cáo chung,12/TCC");
        ConsoleRun broken = ConsoleRun.Of("extract", article, "-l", _folder.Write("broken.tsv", "surface\tclass\nA\tno-such-class\n"));
        broken.ExitCode.Should().Be(2);
        broken.Error.Should().Contain("broken.tsv, line 2, column class: unknown class 'no-such-class'");
    }

    [Fact]
    public void Documents_the_exit_codes_in_its_help()
    {
        ConsoleRun run = ConsoleRun.Of("extract", "--help");
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("0 everything done; 1 some inputs failed").And.Contain("2 bad usage");
    }
}
