using System.Diagnostics;
using System.Text;
using FluentAssertions;
using TayHo.Extract.ConsoleApp;
using TayHo.Extract.ConsoleApp.Formats;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>The built program, started as people start it: each verb, each format, bad usage.</summary>
public sealed class ProgramTests : IDisposable
{
    private const string Article = "Xã Ngọc Bình trao 12 suất quà\nSáng 5/3/2025, tại xã Ngọc Bình, ông Trần Văn Mẫu, Chủ tịch UBND xã, cho biết đã trao 12 suất quà.";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TemporaryFolder _folder = new();

    private static string Host => Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_format_is_written_and_asked()
    {
        _folder.Write("tin bài #1/a b.txt", Article);
        string formats = string.Join(',', OutputFormats.All.Select(f => f.Name));
        (int code, string output, string error) = Start("extract", _folder.In("tin bài #1"), "-f", formats, "-o", _folder.In("kết quả"), "--lang", "en");
        (code, output.Length > 0).Should().Be((0, true), error);
        error.Should().StartWith("1 article read.\nWrote ");
        foreach (IOutputFormat format in OutputFormats.All)
        {
            Directory.GetFiles(_folder.In("kết quả"), "*" + format.Extension).Should().NotBeEmpty("{0} is a format", format.Name);
        }

        Start("who", _folder.In("kết quả")).Output.Should().Contain("Trần Văn Mẫu");
        Start("timeline", _folder.In("kết quả"), "--lang", "vi").Output.Should().Contain("5/3/2025");
        Start("series", _folder.In("kết quả"), "--lang", "vi").Code.Should().Be(0);
        Start("place", "07012", _folder.In("kết quả")).Code.Should().Be(0);
        Start("merge", _folder.In("kết quả"), "-o", _folder.In("merged.ndjson")).Code.Should().Be(0);
        File.ReadAllText(_folder.In("merged.ndjson")).Should().Be(File.ReadAllText(_folder.In("kết quả/documents.ndjson")));
        string claims = _folder.Write("claims.json", "{\"statistics\": [{\"value\": 12, \"unit\": \"suất quà\"}]}");
        Start("verify", claims, _folder.In("tin bài #1/a b.txt"), "--lang", "vi").Output.Should().Contain("đúng: ");
    }

    [Theory]
    [InlineData("explain", "quy tắc")]
    [InlineData("places", "00109 phường Bưởi", "00109")]
    [InlineData("schema", "\"$schema\"")]
    [InlineData("completion", "_tayho", "bash")]
    [InlineData("--help", "Cách dùng:")]
    public void Each_other_verb_answers(string verb, string expected, params string[] rest)
    {
        string[] input = verb == "explain" ? [_folder.Write("a.txt", Article)] : rest;
        (int code, string output, string error) = Start([verb, .. input, "--lang", "vi"]);
        (code, error).Should().Be((0, ""));
        output.Should().Contain(expected);
    }

    [Fact]
    public void Bad_usage_ends_with_2_and_writes_nothing()
    {
        (int code, string output, string error) = Start("extract", _folder.Write("a.txt", Article), "-o", _folder.In("x.xslx"), "--lang", "en");
        (code, output).Should().Be((2, ""));
        error.Should().Contain("did you mean .xlsx?");
        Directory.GetFiles(_folder.Path).Should().ContainSingle();
    }

    [Theory]
    [InlineData("<&-", 1)]
    [InlineData("2>&- <\"$FILE\"", 0)]
    [InlineData(">&- <\"$FILE\"", 0)]
    public void A_stream_that_is_closed_is_not_taken_for_one_that_the_runtime_opened(string redirection, int code)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string output = _folder.In("x.ndjson");
        var start = new ProcessStartInfo("sh", ["-c", $"exec \"$HOST\" \"$PROGRAM\" extract - -o \"$OUT\" {redirection}"]);
        start.Environment["HOST"] = Host;
        start.Environment["PROGRAM"] = typeof(TayHoCommand).Assembly.Location;
        start.Environment["OUT"] = output;
        start.Environment["FILE"] = _folder.Write("a.txt", Article);
        using Process process = Process.Start(start)!;
        process.WaitForExit(Patience).Should().BeTrue("the program ends");
        process.ExitCode.Should().Be(code);
        (File.Exists(output) ? File.ReadLines(output).Count() : 0).Should().Be(1 - code);
    }

    [Theory]
    [InlineData("extract \"$FILE\" -f ndjson -o \"$OUT\"", "ulimit -f 1;")]
    [InlineData("places --check \"$FILE\" -c ward", ">/dev/full")]
    public void An_output_that_can_t_be_written_is_told_whatever_hinders_it(string command, string hindrance)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        (string before, string behind) = hindrance.EndsWith(';') ? (hindrance, "") : ("", hindrance);
        string content = command.StartsWith("places", StringComparison.Ordinal)
            ? "ward\n" + string.Concat(Enumerable.Repeat("xã Ngọc Bình\n", 2000))
            : string.Concat(Enumerable.Range(0, 50).Select(i => $"{{\"id\": \"{i}\", \"text\": \"Sáng 5/3/2025, ông Trần Văn Mẫu, Chủ tịch UBND xã, trao 12 suất quà.\"}}\n"));
        var start = new ProcessStartInfo("bash", ["-c", $"{before} \"$HOST\" \"$PROGRAM\" {command} --lang en {behind}"]) { RedirectStandardError = true };
        start.Environment["HOST"] = Host;
        start.Environment["PROGRAM"] = typeof(TayHoCommand).Assembly.Location;
        start.Environment["OUT"] = _folder.In("out/x.ndjson");
        start.Environment["FILE"] = _folder.Write(command.StartsWith("places", StringComparison.Ordinal) ? "in/a.csv" : "in/a.ndjson", content);

        // The runtime's own double mapping of its code is a file, too.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using Process process = Process.Start(start)!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit(Patience).Should().BeTrue("the program ends");
        (process.ExitCode, error).Should().Match<(int Code, string Error)>(told => told.Code == 3 && told.Error.Contains("the output can't be written", StringComparison.Ordinal));
        File.Exists(_folder.In("out/x.ndjson")).Should().BeFalse();
    }

    private static (int Code, string Output, string Error) Start(params string[] args)
    {
        string program = typeof(TayHoCommand).Assembly.Location;
        using Process process = Process.Start(new ProcessStartInfo(Host, [program, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.WaitForExit(Patience).Should().BeTrue("the program ends");
        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
