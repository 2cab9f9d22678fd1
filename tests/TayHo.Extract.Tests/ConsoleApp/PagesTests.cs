using System.Text;
using FluentAssertions;
using TayHo.Extract.ConsoleApp;
using TayHo.Extract.ConsoleApp.Display;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>What is long is shown a page at a time where somebody sits before it.</summary>
public sealed class PagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "1 2 3 4 5 6 7 8 9")]
    [InlineData("N", "1 2 3 4 | 5 6 7 8 9")]
    [InlineData("NN", "1 2 3 4 | 5 6 7 8 | 9")]
    [InlineData("NE", "1 2 3 4 | 5 6 7 8 |")]
    [InlineData("R", "1 2 3 4 | 5 6 7 8 9")]
    [InlineData("E", "1 2 3 4 |")]
    public void Stops_after_each_window_and_does_what_is_chosen(string keys, string shown)
    {
        using var screen = new StringWriter();
        int at = 0;
        using var pages = new PagedWriter(screen, () => 5, () =>
        {
            if (at == keys.Length)
            {
                return PageChoice.Rest;
            }

            screen.Write("| ");
            return keys[at++] switch { 'N' => PageChoice.Next, 'R' => PageChoice.Rest, _ => PageChoice.End };
        });
        pages.Begin();
        foreach (char line in "123456789")
        {
            pages.Write(line + " ");
            pages.Write('\n');
        }

        screen.ToString().Replace("\n", "", StringComparison.Ordinal).Trim().Should().Be(shown);
        pages.IsEnded.Should().Be(keys.EndsWith('E'));
    }

    [Fact]
    public void Explains_no_more_articles_than_are_looked_at()
    {
        for (int i = 0; i < 9; i++)
        {
            _folder.Write($"in/{i}.txt", $"Tin số {i}\nNgày 5/3/2024, {i + 10} người dự.");
        }

        Run(["explain", _folder.In("in")], PageChoice.End).Should().Contain("Tin số 0").And.NotContain("Tin số 5");
        Run(["explain", _folder.In("in")], PageChoice.Rest).Should().Contain("Tin số 0").And.Contain("Tin số 8");
        string summary = Run(["extract", _folder.In("in")], PageChoice.End);
        summary.Should().Contain("all 9 articles").And.NotContain("Tin số 8");
    }

    [Fact]
    public void Who_fits_80_columns_and_says_what_is_likely()
    {
        _folder.Write("in/a.txt", "Tin\nSáng 5/3/2024, ông Trần Văn Mẫu, Phó Chủ tịch Ủy ban nhân dân huyện Tuy Phước, dự lễ.");
        _folder.Write("in/b.txt", "Tin\nNgày 6/4/2024, ông Trần Văn Mẫu, Phó Chủ tịch Ủy ban nhân dân huyện Tuy Phước, dự hội nghị.");
        ConsoleRun.Of("extract", _folder.In("in"), "-o", _folder.In("out.ndjson"), "-q").ExitCode.Should().Be(0);
        string table = Run(["who", _folder.In("out.ndjson")], PageChoice.Rest);
        table.Split('\n').Should().OnlyContain(line => line.Length <= 80);
        table.Should().Contain("Trần Văn").And.Contain("likely one person, by name, post and body");
    }

    private static string Run(string[] args, PageChoice choice)
    {
        using var output = new MemoryStream();
        using var host = new ConsoleHost(Stream.Null, output, Stream.Null, outputIsTerminal: true) { HasPages = true, PageHeight = () => 6, AskForPage = _ => choice };
        TayHoCommand.RunAsync(args, host).GetAwaiter().GetResult().Should().Be(0);
        host.OutputWriter.Flush();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
