using System.Diagnostics;
using FluentAssertions;
using TayHo.Extract.Export;
using TayHo.Extract.Tests.ConsoleApp;
using Xunit;

namespace TayHo.Extract.Tests.Samples;

/// <summary>The samples that are programs of their own, run as their readers run them.</summary>
public sealed class SampleProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_worker_reads_what_is_in_the_folder_and_tells_what_it_can_t_read()
    {
        string article = _folder.Write("inbox/a.txt", "Cầu mới ở Hạ Long\nSáng 1/3/2024, xã Hạ Long có 12 cây cầu mới.");
        _folder.Write("inbox/b.html", "%PDF-1.7");
        _folder.Write("inbox/huyen/a.txt", "Tin khác\nXã Hạ Long có 5 cây cầu.");
        (int code, string output) = await RunAsync("TayHo.Extract.FolderWorker.dll", "--Worker:Inbox", Path.GetDirectoryName(article)!, "--Worker:Outbox", _folder.In("out"), "--Worker:Once", "true");
        code.Should().Be(0, output);
        Directory.GetFiles(_folder.In("out"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder.In("out"), f).Replace('\\', '/')).Should().BeEquivalentTo("a.txt.json", "huyen/a.txt.json");
        ExtractionJson.Deserialize(await File.ReadAllTextAsync(_folder.In("out/a.txt.json"))).Should().Be(ArticleExtractor.Default.ExtractFile(article));
        output.Should().Contain("input.not-an-article");
    }

    [Fact]
    public async Task The_sample_of_record_types_of_one_s_own_prints_them()
    {
        (int code, string output) = await RunAsync("TayHo.Extract.CustomRecord.dll");
        code.Should().Be(0, output);
        output.Should().Contain("x1 road [kind: road, length: 12.5, lengthUnit: km, name: Nguyễn Văn Mây] — from \"đường Nguyễn Văn Mây dài 12,5 km\"")
            .And.Contain("x2 phone [number: 0912345678]").And.Contain(",road,length,12.5");
    }

    [Fact]
    public async Task The_smallest_program_prints_who_holds_which_post()
    {
        string article = _folder.Write("a.txt", "Cầu mới\nÔng Lê Văn Nam, Chủ tịch UBND xã Hạ Long, cho biết xã có 12 cây cầu.");
        (int code, string output) = await RunAsync("TayHo.Extract.QuickStart.dll", article);
        code.Should().Be(0, output);
        output.Should().Contain("Lê Văn Nam — Chủ tịch, UBND xã Hạ Long");
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        foreach (string argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, program)))
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
