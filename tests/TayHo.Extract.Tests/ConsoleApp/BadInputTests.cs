using System.IO.Compression;
using System.Text;
using FluentAssertions;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>A bad input has a message of its own, and the good one beside it is still read.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Article = "Xã Hòa Lạc mở hội làng\nSáng 5/3, hơn 200 người dự hội.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_a_file_that_is_not_there() => Expect(_folder.In("no.txt"), "no.txt: there is no such file.");

    [Fact]
    public void Names_a_folder_without_articles()
    {
        _folder.Write("pictures/photo.png", [0x89, 0x50, 0x4E, 0x47]);
        Expect(_folder.In("pictures"), "pictures: the folder holds no .html, .htm, .xhtml, .mhtml, .mht, .warc, .txt, .ndjson, .jsonl or .json file (or .gz of one).");
    }

    [Fact]
    public void Names_an_empty_file() => Expect(_folder.Write("empty.txt", ""), "empty.txt: the input is empty.");

    [Fact]
    public void Names_a_file_of_white_space() => Expect(_folder.Write("blank.txt", " \r\n\t\n"), "blank.txt: the input holds nothing but white space.");

    [Theory]
    [InlineData("255044462D312E37", "a PDF file")]
    [InlineData("89504E470D0A1A0A", "a PNG image")]
    [InlineData("FFD8FFE000104A46", "a JPEG image")]
    [InlineData("504B030414000600", "a ZIP archive or an Office document")]
    [InlineData("D0CF11E0A1B11AE1", "an old Office document")]
    public void Names_what_a_wrong_file_is(string start, string what) =>
        Expect(_folder.Write("wrong.txt", Convert.FromHexString(start)), $"wrong.txt: this is {what}, not an article; give HTML, plain text or NDJSON.");

    [Fact]
    public void Names_a_file_over_the_limit()
    {
        string path = _folder.In("large.txt");
        using (FileStream large = File.Create(path))
        {
            large.SetLength(50L * 1024 * 1024);
        }

        Expect(path, "large.txt: the file has 50 MiB; an article of more than 32 MiB is not read. Raise ExtractionOptions.MaxInputBytes (console: --max-mb) if it is one.");
    }

    [Fact]
    public void Stops_unpacking_at_the_limit()
    {
        string path = _folder.In("bomb.txt.gz");
        using (var packed = new GZipStream(File.Create(path), CompressionLevel.SmallestSize))
        {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 40; i++)
            {
                packed.Write(zeros);
            }
        }

        Expect(path, "bomb.txt.gz: the input is too large; an article of more than 32 MiB is not read.");
    }

    [Theory]
    [InlineData("broken.txt.gz")]
    [InlineData("broken.ndjson.gz")]
    public void Names_a_damaged_compressed_file(string name) => Expect(_folder.Write(name, "not compressed at all"), name + ": the file can't be read: ");

    [Theory]
    [InlineData("cut.txt.gz", 4)]
    [InlineData("cut.txt.gz", 30)]
    [InlineData("cut.ndjson.gz", 8)]
    [InlineData("cut.ndjson.gz", 40)]
    public void Names_a_compressed_file_that_is_cut_short(string name, int missing)
    {
        byte[] whole = Packed(name.Contains("ndjson", StringComparison.Ordinal) ? "{\"text\": \"Tin một\"}\n{\"text\": \"Sáng 5/3, hơn 300 người dự hội ở xã Vân Khê.\"}\n" : Article);
        string bad = _folder.Write(name, whole[..^missing]);
        ConsoleRun run = ConsoleRun.Of("extract", bad, _folder.Write("zz-good.txt", Article), "-f", "ndjson");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain(name + ": the file can't be read: the compressed file is cut short.");
        run.Output.Should().Contain("Xã Hòa Lạc mở hội làng");
    }

    [Fact]
    public void Says_what_is_wrong_with_a_compressed_file()
    {
        byte[] whole = Packed("{\"text\": \"Sáng 5/3, hơn 300 người dự hội ở xã Vân Khê.\"}\n"), damaged = [.. whole];
        damaged[^8] ^= 1;
        string plain = _folder.Write("plain.txt.gz", Article), sum = _folder.Write("sum.ndjson.gz", damaged), more = _folder.Write("more.ndjson.gz", [.. whole, .. "đuôi lạ"u8]);
        ConsoleRun run = ConsoleRun.Of("extract", plain, sum, more, "-f", "ndjson");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("plain.txt.gz: the file can't be read: it is not compressed; take .gz off its name.")
            .And.Contain("sum.ndjson.gz: the file can't be read: the compressed file is damaged.")
            .And.Contain("more.ndjson.gz: the file can't be read: bytes that belong to no compressed file stand behind its end");
        ConsoleRun.Of("extract", plain, sum, more, "-f", "ndjson", "--lang", "vi").Error.Should().Contain("hãy bỏ đuôi .gz").And.Contain("tệp nén bị hỏng").And.Contain("còn các byte lạ");
        ConsoleRun.Of(whole, "extract", "-", "-f", "ndjson").Error.Should().Contain("unpack what comes on standard input");
    }

    [Theory]
    [InlineData("two.ndjson.gz")]
    [InlineData("two.txt.gz")]
    public void Names_a_compressed_file_with_strange_bytes_between_two_whole_ones(string name)
    {
        byte[] first = Packed("{\"text\": \"Tin một\"}\n"), second = Packed("{\"text\": \"Tin hai\"}\n" + new string(' ', 100) + Noise());
        ConsoleRun.Of("extract", _folder.Write(name, [.. first, .. second]), "-f", "ndjson").Error.Should().NotContain("can't be read");
        ConsoleRun.Of("extract", _folder.Write(name, [.. first, .. "đuôi lạ"u8, .. second]), "-f", "ndjson").Error.Should().Contain(name + ": the file can't be read: bytes that belong to no compressed file stand behind its end");
    }

    /// <summary>Words that packing makes hardly shorter.</summary>
    private static string Noise() => "{\"text\": \"" + string.Concat(Enumerable.Range(0, 400).Select(i => (char)('a' + (i * i * 7919 / 13 % 26)))) + "\"}\n";

    [Fact]
    public void Names_a_file_whose_name_is_no_UTF_8()
    {
        _folder.Write("in/a.txt", Article);
        if (OperatingSystem.IsWindows() || !Made("b\\340i.txt") || !Made("anh\\340.png"))
        {
            return;
        }

        ConsoleRun run = ConsoleRun.Of("extract", _folder.In("in"), "-f", "ndjson");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("i.txt: its name is not UTF-8, and so can't be opened; rename it.").And.Contain("1 article read, 1 failed").And.NotContain("png");
        ConsoleRun.Of("extract", _folder.In("in/b\uFFFDi.txt"), "-f", "ndjson").Error.Should().Contain("its name is not UTF-8");
        using var cleared = System.Diagnostics.Process.Start("rm", ["-r", _folder.In("in")]);
        cleared.WaitForExit();

        // Some systems refuse such a name.
        bool Made(string name)
        {
            using var shell = System.Diagnostics.Process.Start("sh", ["-c", $": > \"$1/$(printf '{name}')\"", "sh", _folder.In("in")]);
            shell.WaitForExit();
            return shell.ExitCode == 0;
        }
    }

    [Fact]
    public async Task Errors_that_nobody_can_be_told_end_no_run()
    {
        using var output = new MemoryStream();
        using var host = new TayHo.Extract.ConsoleApp.ConsoleHost(Stream.Null, output, new FullStream());
        int code = await TayHo.Extract.ConsoleApp.TayHoCommand.RunAsync(["extract", _folder.In("no.txt"), _folder.Write("zz.txt", Article), "-f", "ndjson"], host);
        code.Should().Be(1);
        Encoding.UTF8.GetString(output.ToArray()).Should().Contain("Xã Hòa Lạc mở hội làng");
    }

    [Fact]
    public void Reads_a_file_packed_in_several_pieces()
    {
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("two.ndjson.gz", [.. Packed("{\"text\": \"Tin một, dài hơn tin sau nhiều lắm\"}\n"), .. Packed("{\"text\": \"Tin hai\"}\n")]), "-f", "ndjson");
        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("Tin một").And.Contain("Tin hai");
    }

    [Fact]
    public void Names_a_pipe_instead_of_waiting_for_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string pipe = _folder.In("pipe.txt");
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe))
        {
            made.WaitForExit();
        }

        Expect(pipe, "pipe.txt: this is a pipe or device, no file");
    }

    [Fact]
    public void Follows_links_once_and_leaves_the_files_of_saved_pages_out()
    {
        _folder.Write("in/a.txt", Article);
        _folder.Write("in/sub/b.txt", Article);
        _folder.Write("in/page.html", "<h1>Hội làng</h1><p>" + Article);
        _folder.Write("in/page_files/frame.html", "<p>" + Article);
        _folder.Write("in/other_files/c.txt", Article);
        _folder.Write("else/d.txt", Article);
        Directory.CreateSymbolicLink(_folder.In("in/sub/loop"), _folder.In("in"));
        Directory.CreateSymbolicLink(_folder.In("in/out"), _folder.In("else"));
        File.CreateSymbolicLink(_folder.In("in/again.txt"), _folder.In("in/a.txt"));
        TayHo.Extract.Articles.ArticleFiles.Find(_folder.In("in")).Select(f => Path.GetRelativePath(_folder.In("in"), f).Replace('\\', '/'))
            .Should().Equal("a.txt", "other_files/c.txt", "out/d.txt", "page.html", "sub/b.txt");
    }

    [Fact]
    public void Counts_pages_without_an_article_and_texts_in_other_languages()
    {
        _folder.Write("in/list.html", "<html lang=vi><title>Thời sự</title><h1>Thời sự</h1><div>" + string.Concat(Enumerable.Range(1, 8).Select(i =>
            $"<div><h3><a href=/tin-{i}.html>Xã thứ {i} mở hội làng đón mùa lúa mới</a></h3><p>Bà con trong xã cùng dọn dẹp đường làng, treo cờ trước ngõ.</p><span>1{i}/3/2024 08:00</span></div>")) + "</div>");
        _folder.Write("in/english.txt", "New bridge\n" + string.Concat(Enumerable.Repeat("The committee approved a plan to build a new bridge across the river on Monday. ", 12)));
        _folder.Write("in/page.html", "<html lang=vi><title>Hội làng</title><h1>Xã Hòa Lạc mở hội làng mùa xuân</h1><div>" + string.Concat(Enumerable.Repeat($"<p>{Article}</p>", 4)) + "</div><ul>"
            + string.Concat(Enumerable.Range(1, 8).Select(i => $"<li><a href=/tin-{i}.html>Xã thứ {i} mở hội làng đón mùa lúa mới</a></li>")) + "</ul>");
        ConsoleRun run = ConsoleRun.Of("extract", _folder.In("in"), "-f", "ndjson");
        run.ExitCode.Should().Be(0);
        run.Error.Should().Contain("3 articles read, 1 without an article, 1 not in Vietnamese.");
    }

    [Fact]
    public void Reads_a_compressed_file()
    {
        string path = _folder.Write("a.txt.gz", Packed(Article));
        ConsoleRun run = ConsoleRun.Of("extract", path, "-f", "json");
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Xã Hòa Lạc mở hội làng");
    }

    [Theory]
    [InlineData("{\"id\": \"x\", \"text\": \"Tin", "line 3: this is no JSON: ")]
    [InlineData("[1, 2]", "line 3: an article is a JSON object")]
    [InlineData("{\"id\": \"x\"}", "line 3: the article has neither \"html\" nor \"text\".")]
    [InlineData("{\"html\": \"<p>a\", \"text\": \"a\"}", "line 3: the article has both \"html\" and \"text\"; give one.")]
    [InlineData("{\"text\": 7}", "line 3: \"text\" must be a string, it is a number.")]
    [InlineData("{\"text\": \"Tin\", \"authors\": {}}", "line 3: \"authors\" must be a string or an array of strings.")]
    [InlineData("{\"text\": \"Tin\", \"publishedAt\": \"29/2/2023\"}", "line 3: '29/2/2023' is no publication date; write 2024-02-28 or 2024-02-28T17:05+07:00.")]
    [InlineData("{\"text\": \"Tin\", \"publishedAt\": \"2023-02-29\"}", "line 3: '2023-02-29' is no publication date;")]
    public void Names_the_line_of_a_broken_article_and_reads_the_lines_after_it(string line, string message)
    {
        string path = _folder.Write("day.ndjson", "{\"id\": 1, \"text\": \"Tin thứ nhất\"}\n\n" + line + "\n{\"id\": \"sau\", \"text\": \"Tin thứ hai\", \"publishedAt\": \"2024-02-28T17:05+07:00\"}");
        ConsoleRun run = ConsoleRun.Of("extract", path, "-f", "csv", "-t", "articles");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("day.ndjson, " + message);
        run.Output.Split("\r\n").Should().HaveCount(4, "a header, two articles and the end");
        run.Output.Should().Contain("Tin thứ nhất").And.Contain("sau,Tin thứ hai");
    }

    [Fact]
    public void Reads_lines_from_standard_input_too()
    {
        ConsoleRun run = ConsoleRun.Of(Encoding.UTF8.GetBytes("{\"text\": \"Tin một\"}\n{\"text\": \n"), "extract", "-", "-f", "ndjson");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("stdin, line 2: this is no JSON");
        run.Output.Should().Contain("Tin một");
    }

    [Fact]
    public void Says_when_the_output_cannot_be_written_and_leaves_nothing_behind()
    {
        string file = _folder.Write("a.txt", Article);
        ConsoleRun run = ConsoleRun.Of("extract", file, "-o", Path.Combine(file, "out") + "/");
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("a.txt is a file, not a folder");
        Directory.GetFileSystemEntries(_folder.Path).Should().Equal(file);
    }

    [Fact]
    public async Task Leaves_the_files_of_an_earlier_run_when_it_is_stopped()
    {
        string file = _folder.Write("a.txt", Article), output = _folder.In("out/articles.csv");
        ConsoleRun.Of("extract", _folder.Write("b.txt", "Tin trước"), "-o", _folder.In("out"), "-f", "csv").ExitCode.Should().Be(0);
        string[] before = Directory.GetFiles(_folder.In("out"));
        string earlier = await File.ReadAllTextAsync(output);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        using var error = new MemoryStream();
        using var host = new TayHo.Extract.ConsoleApp.ConsoleHost(Stream.Null, Stream.Null, error);
        int code = await TayHo.Extract.ConsoleApp.TayHoCommand.RunAsync(["extract", file, "-o", _folder.In("out"), "-f", "csv"], host, stopped.Token);
        code.Should().Be(3);
        (await File.ReadAllTextAsync(output)).Should().Be(earlier);
        Directory.GetFiles(_folder.In("out")).Should().BeEquivalentTo(before);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8-with-mark")]
    [InlineData("utf-8-decomposed")]
    [InlineData("windows-1258")]
    public void Reads_text_in_the_encoding_that_its_bytes_show(string name)
    {
        const string Long = "Nước lũ về\nBà con ở xã Phú Hội kê đồ đạc lên cao, đóng cừ giữ vườn cây ăn trái suốt mấy đêm liền.\nỦy ban nhân dân xã cử người trực, phát áo phao, chở học sinh đến trường bằng ghe.";
        byte[] bytes = name switch
        {
            "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Long)],
            "utf-16BE" => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Long)],
            "utf-8-with-mark" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Long)],
            "utf-8-decomposed" => Encoding.UTF8.GetBytes(Long.Normalize(NormalizationForm.FormD)),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetBytes(WithLooseTones(Long)),
        };
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("a.txt", bytes), "-f", "json");
        run.ExitCode.Should().Be(0);
        TayHo.Extract.Export.ExtractionJson.Deserialize(run.Output).Article.Text.Should().Be(Long);
    }

    [Fact]
    public void Warns_of_bytes_that_are_no_UTF_8_and_says_where()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Article), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(" Hội tan lúc trưa, bà con ra về vui vẻ, ai cũng khen năm nay đông hơn mọi năm.")];
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("a.txt", bytes), "-f", "json");
        run.ExitCode.Should().Be(0);
        run.Error.Should().Contain("warning: ").And.Contain($"no valid UTF-8 at byte {Encoding.UTF8.GetByteCount(Article)}");
        run.Output.Should().Contain("encoding.invalid-utf8").And.Contain("Hội tan lúc trưa");
    }

    /// <summary>Letters as windows-1258 has them: hats and horns in one with the letter, tone marks apart.</summary>
    private static string WithLooseTones(string text)
    {
        var loose = new StringBuilder();
        foreach (char c in text.Normalize(NormalizationForm.FormD))
        {
            bool hat = c is '\u0302' or '\u0306' or '\u031B';
            string joined = hat ? $"{loose[^1]}{c}".Normalize(NormalizationForm.FormC) : c.ToString();
            if (hat && joined.Length == 1)
            {
                loose.Length--;
            }
            else if (hat)
            {
                // The tone came first in canonical order: letter, dot below, hat.
                string letter = $"{loose[^2]}{c}".Normalize(NormalizationForm.FormC);
                joined = letter + loose[^1];
                loose.Length -= 2;
            }

            loose.Append(joined);
        }

        return loose.ToString();
    }

    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private void Expect(string bad, string message)
    {
        string good = _folder.Write("zz-good.txt", Article);
        ConsoleRun run = ConsoleRun.Of("extract", bad, good, "-f", "ndjson");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain(message).And.Contain("1 article read, 1 failed.");
        run.Output.Should().Contain("Xã Hòa Lạc mở hội làng");
    }

    /// <summary>What a full disk is to who writes.</summary>
    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");

        public override void Flush() => throw new IOException("No space left on device");
    }
}
