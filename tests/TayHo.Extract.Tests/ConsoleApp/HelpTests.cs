using System.CommandLine;
using FluentAssertions;
using TayHo.Extract.ConsoleApp;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Display;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>--help: every verb, argument and option has its text in both languages, and no text is left over.</summary>
public class HelpTests
{
    [Fact]
    public void Every_symbol_has_a_text_and_every_text_a_symbol()
    {
        using var host = new ConsoleHost(Stream.Null, Stream.Null, Stream.Null);
        RootCommand root = TayHoCommand.CreateRoot(host);
        IEnumerable<string> keys = root.Subcommands.Prepend<Command>(root).SelectMany(verb => verb.Subcommands.Concat<Symbol>(verb.Arguments).Concat(HelpPage.OptionsOf(verb)).Select(symbol => HelpPage.KeyOf(verb, symbol)))
            .Concat(OutputFormats.All.Select(f => "format." + f.Name)).Distinct();
        ConsoleTexts.Help.Keys.Where(key => key != "tayho" && !key.StartsWith("label.", StringComparison.Ordinal)).Should().BeEquivalentTo(keys);
        foreach (string key in ConsoleTexts.Help.Keys)
        {
            ConsoleTexts.Help.Of(key, DisplayLanguage.Vietnamese).Should().NotBeEmpty();
            ConsoleTexts.Help.Of(key, DisplayLanguage.English).Should().NotBeEmpty();
        }
    }

    [Theory]
    [InlineData("extract", "--csv-style <plain|excel-vi>", "Mã kết thúc: 0 xong tất cả")]
    [InlineData("explain", "-t, --type <TYPE>", "Chỉ dữ liệu thuộc các loại: events, officials")]
    [InlineData("places", "Cách dùng: tayho places [NAME]… [tùy chọn]", "thêm các cột placeCode, placeFullName")]
    [InlineData("who", "RESULTS…", "Chỉ những người có tên chứa các chữ này.")]
    [InlineData("place", "--alone", "Không gồm các đơn vị trực thuộc.")]
    public void Speaks_vietnamese_when_asked(string verb, params string[] texts)
    {
        ConsoleRun run = ConsoleRun.Of(verb, "--help", "--lang", "vi");
        (run.ExitCode, run.Error).Should().Be((0, ""));
        run.Output.Should().ContainAll(texts).And.NotContain("{0}").And.NotContain("Usage");
    }

    [Fact]
    public void Lists_the_verbs()
    {
        ConsoleRun run = ConsoleRun.Of("--help");
        run.Output.Should().ContainAll("extract PATH…", "place CODE RESULTS…", "Exit codes: 0 everything done", "'tayho VERB --help' tells more of a verb.");
        ConsoleRun.Of("-h").Output.Should().Be(run.Output);
    }
}
