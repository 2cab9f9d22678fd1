using FluentAssertions;
using TayHo.Extract.ConsoleApp.Display;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Display;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

public sealed class BadUsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BadUsageTests() => _folder.Write("a.txt", "Tin\nNgày 5/3, 12 người dự.");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a verb is missing; choose of extract, explain, places, who, series, timeline, place")]
    [InlineData("'exract' is no verb; did you mean 'tayho extract'?", "exract", "a.txt")]
    [InlineData("'news.html' is no verb; did you mean 'tayho extract news.html'?", "news.html", "-o", "out")]
    [InlineData("'extract' has no option --ouput; did you mean --output?", "extract", "a.txt", "--ouput", "out")]
    [InlineData("'extract' has no option --formt; did you mean --format?", "extract", "a.txt", "--formt=csv")]
    [InlineData("'places' has no option --asof; did you mean --as-of?", "places", "Bưởi", "--asof", "2024-01-01")]
    [InlineData("'explain' has no option --zzzzzzzzz, and there is no file of that name.", "explain", "a.txt", "--zzzzzzzzz")]
    [InlineData("no format has the extension .xslx; did you mean .xlsx?", "extract", "a.txt", "-o", "out.xslx")]
    [InlineData("no format has the extension .docx; it is one of", "extract", "a.txt", "-o", "out.docx")]
    [InlineData("For a folder of that name write out.v2/.", "extract", "a.txt", "-o", "out.v2")]
    [InlineData("--format csv and --output out.xlsx contradict", "extract", "a.txt", "-f", "csv", "-o", "out.xlsx")]
    [InlineData("--format: there is no format 'excel'", "extract", "a.txt", "-f", "excel")]
    [InlineData("Did you mean 'ndjson'?", "extract", "a.txt", "-f", "ndjsno")]
    [InlineData("Did you mean 'statistics'?", "extract", "a.txt", "-t", "statistic")]
    [InlineData("Did you mean 'officials'?", "explain", "a.txt", "-t", "oficials")]
    [InlineData("several formats need a folder", "extract", "a.txt", "-f", "json,csv", "-o", "x.json")]
    [InlineData("--lang: 'fr' is not vi or en.", "extract", "a.txt", "--lang", "fr")]
    [InlineData("PATH is empty: give it a value, or leave it out.", "extract", "")]
    [InlineData("--format is empty", "extract", "a.txt", "-f", ",")]
    [InlineData("--format is empty", "extract", "a.txt", "-f", " , ")]
    [InlineData("--output is empty", "extract", "a.txt", "-o", "")]
    [InlineData("--lexicon is empty", "extract", "a.txt", "-l", "")]
    [InlineData("--sites is empty", "extract", "a.txt", "--sites", "")]
    [InlineData("--format is empty", "extract", "a.txt", "-f", "")]
    [InlineData("--source is empty", "extract", "a.txt", "--source", "")]
    [InlineData("FILE is empty", "explain", "")]
    [InlineData("--rules is empty", "explain", "a.txt", "--rules", "")]
    [InlineData("RESULTS is empty", "who", "")]
    [InlineData("--output is empty", "who", "a.txt", "-o", "")]
    [InlineData("NAME is empty", "places", "")]
    [InlineData("--check is empty", "places", "--check", "", "--column", "x")]
    [InlineData("PART is empty", "merge", "", "-o", "all.ndjson")]
    [InlineData("--output is empty", "merge", "a.txt", "-o", "")]
    [InlineData("--csv-style: 'excel-vn' is none of plain, excel-vi.", "extract", "a.txt", "--csv-style", "excel-vn")]
    public void Says_what_is_wrong_and_what_was_likely_meant(string expected, params string[] args)
    {
        ConsoleRun run = ConsoleRun.Of([.. args.Select(a => a == "a.txt" ? _folder.In(a) : a)]);
        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("error: ").And.Contain(expected).And.NotContain("   at ");
        run.Output.Should().BeEmpty();
        Directory.GetFileSystemEntries(_folder.Path).Should().ContainSingle("nothing is written");
    }

    [Fact]
    public void Speaks_vietnamese_when_asked_and_writes_numbers_so()
    {
        ConsoleRun.Of("extrac", "--lang", "vi").Error.Should().StartWith("lỗi: không có lệnh con 'extrac'; có phải ý bạn là 'tayho extract'?");
        ConsoleRun run = ConsoleRun.Of("extract", _folder.Write("b.txt", "Tin\nNgày 5/3/2024, 1.382 đảng viên dự."), "--lang=vi");
        run.Error.Should().Be("Đã đọc 1 bài.\n");
        run.Output.Should().Contain("Số liệu").And.Contain("1.382 đảng viên").And.Contain("5/3/2024");
        ConsoleRun.Of("extract", _folder.In("b.txt")).Output.Should().Contain("1,382 đảng viên");
    }

    [Theory]
    [InlineData("Thiếu PATH cho lệnh 'extract'.", "extract")]
    [InlineData("--jobs: 'x' không phải giá trị hợp lệ.", "extract", "a.txt", "--jobs", "x")]
    [InlineData("--csv-style: 'x' không phải một trong plain, excel-vi.", "extract", "a.txt", "--csv-style", "x")]
    [InlineData("Tùy chọn --output thiếu giá trị.", "extract", "a.txt", "--output")]
    [InlineData("Tùy chọn -t chỉ nhận một giá trị", "extract", "a.txt", "-t", "dates", "-t", "places")]
    [InlineData("'no.json' không phải ngày", "extract", "a.txt", "--published", "no.json")]
    [InlineData("Parquet ghi mỗi bảng một tệp", "extract", "a.txt", "-o", "x.parquet")]
    [InlineData("chưa từng có đơn vị nào mang mã 99999", "place", "99999", "a.txt")]
    public void Says_what_is_wrong_in_vietnamese(string expected, params string[] args)
    {
        ConsoleRun run = ConsoleRun.Of([.. args.Select(a => a == "a.txt" ? _folder.In(a) : a), "--lang=vi"]);
        (run.ExitCode, run.Output).Should().Be((2, ""));
        run.Error.Should().StartWith("lỗi: ").And.Contain(expected);
    }

    [Fact]
    public void Tells_failures_in_vietnamese()
    {
        ConsoleRun run = ConsoleRun.Of("extract", _folder.In("no.txt"), _folder.Write("page.pdf.txt", "%PDF-1.7"), _folder.Write("a.csv", "id,text\n1,\n"), _folder.Write("list.ndjson", "{\"id\":1,\"text\":5}\n"), "--lang", "vi");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("no.txt: không có tệp này.").And.Contain("đây là tệp PDF, không phải tin bài").And.Contain("a.csv, dòng 2: dòng này không có text")
            .And.Contain("\"text\" phải là chuỗi, ở đây là số.").And.EndWith("4 bài lỗi.\n");
    }

    [Fact]
    public void Tells_how_many_files_it_wrote_and_where()
    {
        string output = _folder.In("out");
        ConsoleRun.Of("extract", _folder.In("a.txt"), "-o", output).Error.Should().Be($"1 article read.\nWrote {Directory.GetFiles(output).Where(f => !Path.GetFileName(f).StartsWith('.')).ToArray().Length} files to {output}\n");
        ConsoleRun.Of("extract", _folder.In("a.txt"), "-o", _folder.In("x.xlsx")).Error.Should().EndWith($"Wrote 1 file: {_folder.In("x.xlsx")}\n");
    }

    [Fact]
    public void Takes_a_dash_for_standard_output()
    {
        ConsoleRun run = ConsoleRun.Of("extract", _folder.In("a.txt"), "-f", "ndjson", "-o", "-");
        (run.ExitCode, run.Output[..2], run.Error).Should().Be((0, "{\"", "1 article read.\n"));
        Directory.Exists("-").Should().BeFalse();
    }

    [Theory]
    [InlineData(50, 200, 10, "[██████░░░░░░░░░░░░░░░░░░] 50/200 articles, 5/s, 0:00:30 left")]
    [InlineData(1500, null, 10, "1,500 articles, 150/s")]
    [InlineData(7, 5, 1, "7 articles, 7/s")]
    public void Draws_a_bar_with_total_rate_and_time_left(int done, int? total, int seconds, string line) =>
        Progress.Line(done, total, TimeSpan.FromSeconds(seconds), DisplayLanguage.English).Should().Be(line);

    [Fact]
    public void Has_a_message_in_both_languages_for_every_key() =>
        ConsoleTexts.Keys.SelectMany(key => Enum.GetValues<DisplayLanguage>().Select(language => ConsoleTexts.Of(language, key))).Should().NotContain("").And.HaveCountGreaterThan(40);

    [Theory]
    [InlineData("surface\tclass\nông Cả\tno-such", "dòng 2, cột class: không có lớp 'no-such'")]
    [InlineData("surface\tclass\nông Cả", "1 ô dưới 2 cột")]
    [InlineData("name\tclass\n", "phải có các cột 'surface' và 'class'")]
    public void What_is_wrong_with_a_lexicon_is_told_in_vietnamese_too(string lexicon, string said)
    {
        using var folder = new TemporaryFolder();
        ConsoleRun run = ConsoleRun.Of("extract", folder.Write("a.txt", "Tin"), "--lexicon", folder.Write("own.tsv", lexicon), "--lang", "vi");
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(said);
    }
}
