using System.IO.Compression;
using FluentAssertions;
using TayHo.Extract.ConsoleApp;
using TayHo.Extract.Export.Writing;
using TayHo.Extract.Tests.Export;
using Xunit;
using Xunit.Abstractions;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>Whatever fails in a run, its folder holds the old results whole or the new results whole.</summary>
/// <param name="told">Takes the table of what failed: --logger "console;verbosity=detailed" shows it.</param>
public sealed class SafeWritingTests(ITestOutputHelper told) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("json,csv,ndjson,html", "out/")]
    [InlineData("xlsx,sqlite,parquet,popolo", "out/")]
    [InlineData("xlsx", "facts.xlsx")]
    [InlineData("sqlite", "facts.sqlite")]
    [InlineData("ndjson", "facts.ndjson")]
    [InlineData("csv", "statistics.csv")]
    [InlineData("json", "facts.json")]
    [InlineData("html", "facts.html")]
    public void Leaves_old_or_new_results_whole_whichever_call_fails(string formats, string output)
    {
        string first = Inputs("một", 3), second = Inputs("hai", 4);
        (int code, _) = Run(DiskFileSystem.Instance, first, formats, output);
        code.Should().Be(0);
        Dictionary<string, string> old = Files(output);
        string fresh = output.Replace("facts", "b/facts", StringComparison.Ordinal).Replace("statistics", "b/statistics", StringComparison.Ordinal).Replace("out/", "b/", StringComparison.Ordinal);
        Run(DiskFileSystem.Instance, second, formats, fresh).Code.Should().Be(0);
        Dictionary<string, string> wanted = Files(fresh);

        int failed = 0, kept = 0;
        var calls = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (int n = 1; ; n++)
        {
            var faulty = new FaultyFileSystem(n);
            (code, string error) = Run(faulty, second, formats, output);
            if (faulty.Failed is null)
            {
                code.Should().Be(0, error);
                break;
            }

            failed++;
            Dictionary<string, string> now = Files(output);
            string what = $"call {n} ({faulty.Failed}) failed: {error}";
            bool isOld = Same(now, old), isNew = Same(now, wanted);
            kept += isOld ? 1 : 0;
            string call = faulty.Failed;
            calls[call] = calls.GetValueOrDefault(call) + 1;
            (isOld || isNew).Should().BeTrue(what);
            (code == 0 && !isNew).Should().BeFalse(what);

            // The next run finds nothing in its way, and the results are the earlier ones again.
            if (isNew || n % 4 == 0)
            {
                Run(DiskFileSystem.Instance, first, formats, output).Code.Should().Be(0, what);
                Same(Files(output), old).Should().BeTrue(what);
            }
        }

        told.WriteLine($"{formats} into {output}: {failed} calls failed in turn ({string.Join(", ", calls.Select(c => $"{c.Key} {c.Value}"))}); old results whole {kept}, new ones {failed - kept}");
        failed.Should().BeGreaterThan(8);
        Files(output).Should().BeEquivalentTo(wanted);
    }

    [Fact]
    public void Runs_twice_into_its_own_folder_and_takes_away_what_it_does_not_write_again()
    {
        Run(DiskFileSystem.Instance, Inputs("một", 3), "json,csv", "out/").Code.Should().Be(0);
        File.WriteAllText(_folder.In("out/notes.txt"), "của tôi");
        (int code, string error) = Run(DiskFileSystem.Instance, Inputs("hai", 2), "json", "out/");
        code.Should().Be(0);
        error.Should().Contain("holds the files of an earlier run");
        Files("out/").Keys.Should().BeEquivalentTo(["hai1.json", "hai2.json", "notes.txt"]);
        File.ReadAllText(_folder.In("out/notes.txt")).Should().Be("của tôi");
    }

    [Theory]
    [InlineData("json", "out/một1.json", "out/")]
    [InlineData("csv", "out/dates.csv", "out/")]
    [InlineData("ndjson", "facts.ndjson", "facts.ndjson")]
    [InlineData("json", "facts.json", "facts.json")]
    public void Refuses_to_replace_what_it_did_not_write(string formats, string foreign, string output)
    {
        string inputs = Inputs("một", 1);
        _folder.Write(foreign, "của tôi");
        (int code, string error) = Run(DiskFileSystem.Instance, inputs, formats, output);
        code.Should().Be(2);
        error.Should().Contain("was not written by this program");
        File.ReadAllText(_folder.In(foreign)).Should().Be("của tôi");
        Run(DiskFileSystem.Instance, inputs, formats, output, "--overwrite").Code.Should().Be(0);
        File.ReadAllText(_folder.In(foreign)).Should().NotBe("của tôi");
    }

    [Fact]
    public void Refuses_to_replace_what_was_changed_since()
    {
        string inputs = Inputs("một", 1);
        Run(DiskFileSystem.Instance, inputs, "csv", "out/").Code.Should().Be(0);
        File.AppendAllText(_folder.In("out/dates.csv"), "thêm tay\r\n");
        Run(DiskFileSystem.Instance, inputs, "csv", "out/").Code.Should().Be(2);
        File.ReadAllText(_folder.In("out/dates.csv")).Should().EndWith("thêm tay\r\n");
    }

    [Fact]
    public void Refuses_a_file_that_another_run_writes()
    {
        using FileStream held = new(_folder.In("x.ndjson.tayho-journal"), FileMode.Create, FileAccess.Write, FileShare.None);
        (int code, string error) = Run(DiskFileSystem.Instance, Inputs("một", 1), "ndjson", "x.ndjson");
        code.Should().Be(3);
        error.Should().Contain("x.ndjson'; wait for it, or choose another name.").And.NotContain("process cannot access");
    }

    [Fact]
    public void Refuses_a_folder_into_which_another_run_writes()
    {
        using var held = new OutputFolder(_folder.In("out"));
        (int code, string error) = Run(DiskFileSystem.Instance, Inputs("một", 1), "json", "out/");
        code.Should().Be(3);
        error.Should().Contain("another run is writing into");
    }

    [Fact]
    public void Finishes_what_a_run_that_died_had_begun_to_name()
    {
        string place = _folder.In("out");
        Directory.CreateDirectory(place);
        File.WriteAllText(Path.Combine(place, "a.json.tayho-new"), "mới a");
        File.WriteAllText(Path.Combine(place, "b.json"), "mới b");
        File.WriteAllText(Path.Combine(place, "c.json.tayho-new"), "không ai ghi xong");
        File.WriteAllText(Path.Combine(place, ".tayho-commit"), """{"program":"tayho","files":{"a.json":"x","b.json":"y"},"removed":[]}""");
        using (new OutputFolder(place))
        {
            Files("out/").Keys.Should().BeEquivalentTo(["a.json", "b.json"]);
            File.ReadAllText(Path.Combine(place, "a.json")).Should().Be("mới a");
        }
    }

    [Fact]
    public void Gives_a_suffix_to_names_that_are_kept()
    {
        string input = _folder.Write("day.ndjson", """
            {"id": "datapackage", "text": "Tin một"}
            {"id": "nul", "text": "Tin hai"}
            {"id": "a", "text": "Tin ba"}
            {"id": "A", "text": "Tin bốn"}
            {"id": "a", "text": "Tin năm"}
            """);
        (int code, string error) = Run(DiskFileSystem.Instance, input, "json,csv", "out/");
        code.Should().Be(0);
        Files("out/").Keys.Where(k => k.EndsWith(".json", StringComparison.Ordinal)).Should().BeEquivalentTo(["datapackage.json", "datapackage-2.json", "nul-2.json", "a.json", "A-2.json", "a-3.json"]);
        error.Should().Contain("its file is 'nul-2.json'").And.Contain("the id 'a' is an earlier article's too");
    }

    [Theory]
    [InlineData("json,csv,ndjson,html,popolo", "out/")]
    [InlineData("xlsx,sqlite,parquet", "out/")]
    [InlineData("csv", "articles.csv")]
    [InlineData("json", "facts.json")]
    public void Resumes_after_the_last_whole_article_with_the_same_bytes(string formats, string output)
    {
        string inputs = Inputs("một", 6);
        Run(DiskFileSystem.Instance, inputs, formats, output).Code.Should().Be(0);
        Dictionary<string, string> whole = Files(output);
        for (int n = 20; n < 90; n += 7)
        {
            var faulty = new FaultyFileSystem(n);
            (int code, string error) = Run(faulty, inputs, formats, output, "--jobs", "1");
            if (code == 0)
            {
                continue;
            }

            (code, string second) = Run(DiskFileSystem.Instance, inputs, formats, output, "--resume");
            code.Should().Be(0, $"{error} then {second}");
            Same(Files(output), whole).Should().BeTrue();
            Directory.GetFiles(_folder.Path, "*journal*", SearchOption.AllDirectories).Should().BeEmpty();
        }
    }

    [Fact]
    public void Refuses_to_resume_another_run()
    {
        string journal = _folder.Write("facts.ndjson.tayho-journal", "{\"run\":\"another\"}\n{\"source\":\"a\",\"code\":\"x\",\"message\":\"y\"}\n");
        (int code, string error) = Run(DiskFileSystem.Instance, Inputs("một", 1), "ndjson", "facts.ndjson", "--resume");
        code.Should().Be(2);
        error.Should().Contain("had other inputs, options or lexicons");
        File.Exists(journal).Should().BeTrue();
    }

    [Fact]
    public void Refuses_to_resume_when_settings_or_inputs_have_changed()
    {
        string inputs = Inputs("một", 6);
        (int code, _) = Run(new FaultyFileSystem(40), inputs, "ndjson", "facts.ndjson", "--jobs", "1");
        code.Should().NotBe(0);
        string settings = _folder.Write("in-một/tayho.json", "{\"published\": \"2024-03-05\"}");
        Run(DiskFileSystem.Instance, inputs, "ndjson", "facts.ndjson", "--resume").Code.Should().Be(2);
        File.Delete(settings);
        File.AppendAllText(Path.Combine(inputs, "một1.txt"), " Thêm một câu.");
        Run(DiskFileSystem.Instance, inputs, "ndjson", "facts.ndjson", "--resume").Code.Should().Be(2);
    }

    [Fact]
    public void Refuses_to_resume_with_other_articles_on_the_same_lines()
    {
        var seen = new Extract.ConsoleApp.Writing.JournalPlace("stdin", 1, "a");
        var input = new Extract.Articles.ArticleInputResult { Source = "stdin", Line = 1, Input = new Extract.Articles.ArticleInput { Text = "Tin", Id = "a" } };
        seen.IsOf(input).Should().BeTrue();
        seen.IsOf(input with { Input = input.Input with { Id = null } }).Should().BeTrue();
        seen.IsOf(input with { Input = input.Input with { Id = "b" } }).Should().BeFalse();
        seen.IsOf(input with { Line = 2 }).Should().BeFalse();
    }

    private static bool Same(Dictionary<string, string> a, Dictionary<string, string> b) => a.Count == b.Count && a.All(f => b.TryGetValue(f.Key, out string? other) && other == f.Value);

    private string Inputs(string name, int count)
    {
        for (int i = 1; i <= count; i++)
        {
            _folder.Write($"in-{name}/{name}{i}.txt", $"Tin {name} {i}\nSáng {i}/3, ông Lê Văn Tám, Chủ tịch UBND xã Hòa Lạc, thăm {i}00 hộ dân.");
        }

        return _folder.In("in-" + name);
    }

    private (int Code, string Error) Run(IFileSystem files, string inputs, string formats, string output, params string[] more)
    {
        using var error = new MemoryStream();
        using var host = new ConsoleHost(Stream.Null, Stream.Null, error) { Files = files };
        string[] table = output.EndsWith(".csv", StringComparison.Ordinal) ? ["-t", Path.GetFileNameWithoutExtension(output)] : [];
        int code = TayHoCommand.RunAsync(["extract", inputs, "-f", formats, "-o", _folder.Path + "/" + output, .. table, .. more], host).GetAwaiter().GetResult();
        return (code, System.Text.Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <summary>What a user sees: every file that is not hidden and not temporary.</summary>
    private Dictionary<string, string> Files(string output)
    {
        string place = _folder.Path + "/" + output;
        string[] files = output.EndsWith('/') ? (Directory.Exists(place) ? Directory.GetFiles(place) : []) : File.Exists(place) ? [place] : [];
        return files.Where(f => !Path.GetFileName(f).StartsWith('.') && !f.Contains(".tayho-", StringComparison.Ordinal)).ToDictionary(f => Path.GetFileName(f), Content);
    }

    /// <summary>The bytes; of a workbook those of its sheets, for the archive around them tells the time of writing.</summary>
    private static string Content(string path)
    {
        if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            return Convert.ToBase64String(File.ReadAllBytes(path));
        }

        using ZipArchive archive = ZipFile.OpenRead(path);
        return string.Concat(archive.Entries.Where(e => e.FullName.StartsWith("xl/worksheets", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return entry.FullName + reader.ReadToEnd();
        }));
    }
}
