using System.Text;
using FluentAssertions;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>Inputs of every kind that README names are read where they lie, and one that is broken costs no other.</summary>
public sealed class InputKindsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_s_JSON_articles_are_read_and_our_own_results_are_not()
    {
        _folder.Write("in/a.json", "{\"id\": \"a\", \"text\": \"Tin một\\nXã có 12 cây cầu.\"}");
        _folder.Write("in/b.json", "[{\"id\": \"b\", \"text\": \"Tin hai\\nXã có 13 cây cầu.\"}]");
        string input = _folder.In("in");
        foreach (string output in (ReadOnlySpan<string>)["in/k.json", "in/k.popolo.json"])
        {
            string[] format = output.Contains("popolo", StringComparison.Ordinal) ? ["-f", "popolo"] : [];
            ConsoleRun.Of(["extract", _folder.In("in/a.json"), "-o", _folder.In(output), .. format]).ExitCode.Should().Be(0);
        }

        ConsoleRun.Of("extract", _folder.In("in/a.json"), "-o", _folder.In("bang"), "-f", "csv").ExitCode.Should().Be(0);
        File.Copy(_folder.In("bang/datapackage.json"), _folder.In("in/datapackage.json"));
        ConsoleRun.Of("extract", _folder.In("in/a.json"), "-o", _folder.In("p.ndjson"), "--manifest").ExitCode.Should().Be(0);
        File.Copy(_folder.In("p.ndjson.manifest.json"), _folder.In("in/p.ndjson.manifest.json"));
        _folder.Write("in/tayho.json", "{\"jobs\": 1}");
        _folder.Write("in/long.json", "{\"note\": \"" + new string('a', 100_000) + "\", \"id\": \"long\", \"text\": \"Tin dài\"}");
        ConsoleRun run = ConsoleRun.Of("extract", input, "-f", "ndjson");
        run.ExitCode.Should().Be(0, run.Error);
        Read(run).Select(d => d.Article.Id).Should().Equal("a", "b", "long");
        _folder.Write("in/c.json", "{\"id\": \"c\", \"text\": 5}");
        run = ConsoleRun.Of("extract", input, "-f", "ndjson");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("c.json: \"text\" must be a string, it is a number.");
    }

    [Theory]
    [InlineData("", "the list has no header and no rows.")]
    [InlineData("\r\n", "the list has no header and no rows.")]
    [InlineData("1,Xã có 12 cây cầu.\n2,Xã có 13 cây cầu.\n", "the list has no column text or html; its columns are 1, Xã có 12 cây cầu.. Name one: --column text=COLUMN.")]
    public void A_list_without_header_fails_alone(string list, string message)
    {
        string article = _folder.Write("a.txt", "Tin một\nXã có 12 cây cầu.");
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("bai.csv", list), article, "-f", "ndjson");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("bai.csv: " + message);
        Read(run).Should().ContainSingle();
    }

    [Fact]
    public void A_list_in_another_encoding_says_which_was_guessed()
    {
        Encoding windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("bai.csv", windows.GetBytes("id,text\n1,Xã có 12 cây cầu.\n")), "-f", "ndjson");
        Read(run).Single().Warnings.Should().Contain(w => w.Code == WarningCodes.EncodingGuessed);
    }

    [Theory]
    [InlineData("&#xD800;")]
    [InlineData("&#0;")]
    [InlineData("&#xFFFE;")]
    public void A_cell_with_what_no_text_may_hold_loses_no_row(string character)
    {
        static string Row(int row, string text) => $"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>";
        string file = Workbook.Write(_folder.In("bai.xlsx"), Row(1, "text") + Row(2, "Xã có 12 cây cầu.") + Row(3, $"Xã {character} có 13 cây cầu.") + Row(4, "Xã có 14 cây cầu."));
        ConsoleRun run = ConsoleRun.Of("extract", file, "-f", "ndjson");
        run.ExitCode.Should().Be(0, run.Error);
        ExtractionDocument[] read = Read(run);
        read.SelectMany(d => d.Statistics).Select(s => s.Value).Should().Equal(12m, 13m, 14m);
        read[1].Warnings.Should().ContainSingle().Which.Code.Should().StartWith("encoding.");
    }

    [Fact]
    public void What_is_no_text_is_no_article()
    {
        byte[] tar = new byte[10_240];
        Encoding.ASCII.GetBytes("tin/mot.txt").CopyTo(tar, 0);
        Encoding.ASCII.GetBytes("ustar").CopyTo(tar, 257);
        (byte[] Content, string Words)[] files = [(tar, "this is a tar archive"), ([0x28, 0xB5, 0x2F, 0xFD, 4, 6], "Zstandard-compressed"), ("BZh91AY"u8.ToArray(), "bzip2-compressed"), (new byte[5000], "this is binary data"), ("\uFEFF\n{\\rtf1\\ansi Tin}"u8.ToArray(), "this is an RTF document")];
        foreach ((byte[] content, string words) in files)
        {
            ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("a.txt", content), "-f", "ndjson");
            run.ExitCode.Should().Be(1);
            run.Error.Should().Contain(words);
        }

        ConsoleRun.Of("extract", _folder.Write("a.txt", Encoding.UTF32.GetPreamble().Concat(Encoding.UTF32.GetBytes("Tin mot\n" + new string('a', 200))).ToArray()), "-f", "ndjson").ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("Subject: Tin\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable")]
    [InlineData("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable")]
    [InlineData("Content-Transfer-Encoding: quoted-printable\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8")]
    public void A_mail_of_one_part_is_decoded(string head)
    {
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("a.mht", $"From: a@b.example\n{head}\n\nTin l=C3=A0ng\nX=C3=A3 c=C3=B3 12 c=C3=A2y c=E1=\n=BA=A7u.\n"), "-f", "ndjson");
        Read(run).Single().Article.Text.Should().Be("Tin làng\nXã có 12 cây cầu.");
    }

    private static ExtractionDocument[] Read(ConsoleRun run) => [.. ExtractionNdjson.Read(new StringReader(run.Output))];
}
