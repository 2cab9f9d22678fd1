using System.Diagnostics;
using FluentAssertions;
using TayHo.Extract.ConsoleApp;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.Export.Writing;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>What a dead run left is taken away by its list; files of others that have such names stay.</summary>
public sealed class LeftoverTests : IDisposable
{
    private const string Article = "Xã Hòa Lạc mở hội làng\nSáng 5/3, hơn 200 người dự hội.";
    private const string Foreign = "của người khác";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("x.ndjson.tayho-journal", "ndjson", "x.ndjson")]
    [InlineData("x.ndjson.tayho-new", "ndjson", "x.ndjson")]
    [InlineData("x.ndjson.tayho-lock", "ndjson", "x.ndjson")]
    [InlineData("x.sqlite.database.tayho-new", "sqlite", "x.sqlite")]
    [InlineData("x.xlsx.dates.tayho-new", "xlsx", "x.xlsx")]
    [InlineData("out/.tayho-journal", "json", "out")]
    [InlineData("out/.tayho-lock", "json", "out")]
    [InlineData("out/.tayho-commit", "json", "out")]
    [InlineData("out/a.json.tayho-new", "json", "out")]
    [InlineData("out/dates.csv.tayho-new", "csv", "out")]
    [InlineData("out/dates.csv.tayho-old", "csv", "out")]
    public void Refuses_a_file_of_another_s_under_a_name_that_the_run_needs(string name, string formats, string output)
    {
        string foreign = _folder.Write(name, Foreign), input = _folder.Write("in/a.txt", Article);
        foreach (string[] more in (string[][])[[], ["--resume"]])
        {
            ConsoleRun run = ConsoleRun.Of(["extract", input, "-f", formats, "-o", _folder.In(output), .. more]);
            (run.ExitCode, run.Output).Should().Be((2, ""), run.Error);
            run.Error.Should().Contain(Path.GetFileName(name) + " was not written by this program");
            File.ReadAllText(foreign).Should().Be(Foreign);
            Directory.GetFiles(Path.GetDirectoryName(foreign)!).Should().ContainSingle();
        }
    }

    [Fact]
    public void Lists_that_were_edited_take_no_file_of_the_user_s_away()
    {
        string input = _folder.Write("in/a.txt", Article), precious = _folder.Write("out/precious.txt", Foreign);
        _folder.Write("out/.tayho-lock", "tayho: temporary files of a run\nprecious.txt\n");
        ConsoleRun.Of("extract", input, "-f", "json", "-o", _folder.In("out")).ExitCode.Should().Be(0);
        File.ReadAllText(precious).Should().Be(Foreign);
        _folder.Write("out/.tayho-files", "{\"files\": {\"a.json\": \"x\", \"a.json\": \"y\"}, \"removed\": []}");
        _folder.Write("out/.tayho-commit", "{\"files\": {}, \"removed\": []}");
        ConsoleRun run = ConsoleRun.Of("extract", input, "-f", "json", "-o", _folder.In("out"));
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(".tayho-files was not written by this program");
    }

    [Fact]
    public void Leaves_files_of_others_that_are_in_nobody_s_way()
    {
        string input = _folder.Write("in/a.txt", Article);
        string[] own = [_folder.Write("out/b.ndjson.tayho-new", Foreign), _folder.Write("out/c.tayho-old", Foreign), _folder.Write("d.ndjson.tayho-new", Foreign)];
        for (int i = 0; i < 2; i++)
        {
            ConsoleRun.Of("extract", input, "-f", "json,csv", "-o", _folder.In("out")).ExitCode.Should().Be(0);
            ConsoleRun.Of("extract", input, "-o", _folder.In("x.ndjson")).ExitCode.Should().Be(0);
            own.Should().OnlyContain(file => File.ReadAllText(file) == Foreign);
        }
    }

    [Fact]
    public void Gives_an_article_another_name_where_its_temporary_file_would_be_another_s()
    {
        string foreign = _folder.Write("out/b.json.tayho-new", Foreign);
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("day.ndjson", "{\"id\": \"b\", \"text\": \"Tin\"}\n"), "-f", "json", "-o", _folder.In("out"), "--overwrite");
        run.ExitCode.Should().Be(0, run.Error);
        (File.ReadAllText(foreign), File.Exists(_folder.In("out/b-2.json"))).Should().Be((Foreign, true));
    }

    [Theory]
    [InlineData("csv,xlsx,sqlite,html,parquet,json", "out/")]
    [InlineData("xlsx", "x.xlsx")]
    [InlineData("sqlite", "x.sqlite")]
    [InlineData("html", "x.html")]
    public void Takes_away_what_a_dead_run_left_beside_its_output(string formats, string output)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // A run that dies takes nothing away: its files are made as it makes them, and never disposed of.
        string place = _folder.Path + "/" + output;
        var target = new OutputTarget(Stream.Null) { File = output.EndsWith('/') ? null : place, Folder = output.EndsWith('/') ? place : null, Warn = _ => { } };
        using OutputFolder? folder = target.Folder is null ? null : new OutputFolder(place);
        target = target with { Opened = folder };
        var writers = new List<IOutputWriter>();
        OutputFormats.Open([.. formats.Split(',').Select(f => OutputFormats.Find(f)!)], target, writers);
        string where = target.Folder ?? _folder.Path;
        string[] left = Directory.GetFiles(where);
        left.Should().NotBeEmpty().And.OnlyContain(f => f.Contains(".tayho-", StringComparison.Ordinal));
        using var copies = new TemporaryFolder();
        Copy(left, copies.Path);
        writers.ForEach(w => w.Dispose());
        folder?.Dispose();
        Directory.CreateDirectory(where);
        Copy(Directory.GetFiles(copies.Path), where);
        Directory.GetFiles(where).Should().BeEquivalentTo(left);
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("in/a.txt", Article), "-f", formats, "-o", place);
        run.ExitCode.Should().Be(0, run.Error);
        Directory.GetFiles(where).Should().NotContain(f => f.Contains(".tayho-", StringComparison.Ordinal) && !f.EndsWith(".tayho-files", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x.sqlite")]
    [InlineData("x.xlsx")]
    [InlineData("x.ndjson")]
    [InlineData("out -f csv,html,sqlite")]
    [InlineData("out -f xlsx,sqlite")]
    [InlineData("out -f csv,parquet")]
    [InlineData("out -f ndjson,popolo")]
    public void A_file_that_can_grow_no_more_stops_the_run_and_is_told_once(string output)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // No file may grow beyond 64 KB: less than a database needs that holds nothing, and than 700 articles need in any format.
        var start = new ProcessStartInfo("bash", ["-c", "trap '' XFSZ; ulimit -f 64; exec \"$HOST\" \"$PROGRAM\" extract \"$IN\" -o $OUT --lang en"]) { RedirectStandardError = true };

        // The runtime would map its own code through a file that is larger.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["HOST"] = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";
        start.Environment["PROGRAM"] = typeof(TayHoCommand).Assembly.Location;
        start.Environment["IN"] = _folder.Write("day.ndjson", string.Concat(Enumerable.Range(1, 700).Select(i => $"{{\"text\": \"Tin {i}\\nSáng nay, xã có {i + 2} cây cầu.\"}}\n")));
        start.Environment["OUT"] = _folder.In(output);
        using Process process = Process.Start(start)!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit(TimeSpan.FromMinutes(2)).Should().BeTrue("the program ends");
        process.ExitCode.Should().Be(3, error);
        error.Should().NotContain("by a fault of this program").And.NotContain("Unhandled");
        error.Split("can't be written").Should().HaveCountLessThan(4, error);
    }

    /// <summary>Copies files that a handle of this process holds.</summary>
    private static void Copy(string[] files, string folder)
    {
        using Process process = Process.Start("cp", [.. files, folder]);
        process.WaitForExit();
        process.ExitCode.Should().Be(0);
    }
}
