using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.ConsoleApp;
using Xunit;

namespace TayHo.Extract.Tests.Extractor;

/// <summary>One article without holding a thread: the same document as the synchronous way gives, the same refusals.</summary>
public sealed class AsyncReadingTests : IDisposable
{
    private const string Text = "Cầu mới ở Hạ Long\nSáng 1/3/2024, xã Hạ Long có 12 cây cầu mới.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.txt", Text)]
    [InlineData("a.html", "<title>Cầu mới</title><p>Sáng 1/3/2024, xã Hạ Long có 12 cây cầu mới.")]
    [InlineData("a.json", "{\"id\":\"j\",\"text\":\"Cầu mới\"}")]
    [InlineData("a.ndjson", "{\"id\":\"j\",\"text\":\"Cầu mới\"}\n")]
    [InlineData("khong-duoi", "{\"id\":\"j\",\"text\":\"Cầu mới\"}\n")]
    public async Task A_file_reads_as_it_does_synchronously(string name, string content)
    {
        string path = _folder.Write(name, content);
        ExtractionDocument document = await ArticleExtractor.Default.ExtractFileAsync(path, "2024-03-02");
        document.Should().Be(ArticleExtractor.Default.ExtractFile(path, "2024-03-02"));
        document.AnchorDate.Should().Be(new AnchorDate("2024-03-02", AnchorBasis.Supplied));
    }

    [Fact]
    public async Task A_compressed_file_is_unpacked()
    {
        string path = _folder.In("a.txt.gz");
        using (var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(Text));
        }

        (await ArticleExtractor.Default.ExtractFileAsync(path)).Article.Title.Should().Be("Cầu mới ở Hạ Long");
    }

    [Fact]
    public async Task A_file_takes_the_day_it_appeared_as_a_day()
    {
        string path = _folder.Write("a.txt", Text);
        (await ArticleExtractor.Default.ExtractFileAsync(path, new DateOnly(2024, 3, 2))).Should().Be(ArticleExtractor.Default.ExtractFile(path, "2024-03-02"));
    }

    [Fact]
    public async Task A_pipe_reads_as_its_stream_does_and_stays_open()
    {
        byte[] lines = Encoding.UTF8.GetBytes("{\"id\":\"1\",\"text\":\"Tin\"}\n\nkhông\n{\"id\":\"3\",\"text\":\"Tin ba\"}");
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(lines);
        await pipe.Writer.CompleteAsync();
        var read = new List<ArticleInputResult>();
        await foreach (ArticleInputResult result in ArticleNdjson.ReadAsync(pipe.Reader, "body"))
        {
            read.Add(result);
        }

        read.Select(r => (r.Line, r.Input?.Id, r.Failure?.Code)).Should().Equal(ArticleNdjson.Read(new MemoryStream(lines), "body").Select(r => (r.Line, r.Input?.Id, r.Failure?.Code)));
        (await pipe.Reader.ReadAsync()).IsCompleted.Should().BeTrue("who was given the pipe does not close it");
    }

    [Fact]
    public void What_is_null_is_told_by_its_own_name()
    {
        FluentActions.Invoking(() => ArticleExtractor.Default.ExtractText(null!)).Should().Throw<ArgumentNullException>().WithParameterName("text");
        FluentActions.Invoking(() => ArticleExtractor.Default.ExtractText(null!, new DateOnly(2024, 3, 2))).Should().Throw<ArgumentNullException>().WithParameterName("text");
        FluentActions.Invoking(() => ArticleExtractor.Default.ExtractHtml(null!, "https://bao.example")).Should().Throw<ArgumentNullException>().WithParameterName("html");
    }

    [Theory]
    [InlineData("trong.txt", "  \n", "input.empty")]
    [InlineData("hai.ndjson", "{\"text\":\"một\"}\n{\"text\":\"hai\"}\n", "input.not-an-article")]
    [InlineData("hong.json", "{", "input.json")]
    [InlineData("lon.txt", "Tin dài hơn mức cho phép của bộ đọc này", "input.too-large")]
    public async Task A_file_that_is_no_article_is_refused_by_name(string name, string content, string code)
    {
        ArticleExtractor extractor = ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { MaxInputBytes = 40 }).Build();
        string path = _folder.Write(name, content);
        Func<Task> read = () => extractor.ExtractFileAsync(path);
        (await read.Should().ThrowAsync<ArticleInputException>()).Which.Code.Should().Be(code);
    }

    [Fact]
    public async Task A_missing_file_is_a_failure_that_names_it()
    {
        Func<Task> read = () => ArticleExtractor.Default.ExtractFileAsync(_folder.In("khong-co.txt"));
        (await read.Should().ThrowAsync<ArticleInputException>()).WithMessage("*khong-co.txt*").Which.Code.Should().Be("input.unreadable");
    }

    [Fact]
    public async Task A_stream_is_read_without_synchronous_calls()
    {
        using var stream = new OnlyAsyncStream(Encoding.UTF8.GetBytes(Text));
        ExtractionDocument document = await ArticleExtractor.Default.ExtractStreamAsync(stream, new ArticleInput { Id = "x", PublishedAt = "2024-03-02" });
        document.Should().Be(ArticleExtractor.Default.ExtractStream(new MemoryStream(Encoding.UTF8.GetBytes(Text)), new ArticleInput { Id = "x", PublishedAt = "2024-03-02" }));
    }

    [Fact]
    public async Task A_cancelled_reading_says_so()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        string path = _folder.Write("a.txt", Text);
        Func<Task>[] reads =
        [
            () => ArticleExtractor.Default.ExtractFileAsync(path, cancellationToken: stop.Token),
            () => ArticleExtractor.Default.ExtractAsync(new ArticleInput { Text = Text }, stop.Token),
            () => ArticleExtractor.Default.ExtractStreamAsync(new MemoryStream([65]), cancellationToken: stop.Token),
        ];
        foreach (Func<Task> read in reads)
        {
            await read.Should().ThrowAsync<OperationCanceledException>();
        }
    }

    [Fact]
    public async Task Lines_arrive_as_the_synchronous_reader_gives_them()
    {
        byte[] lines = Encoding.UTF8.GetBytes("{\"id\":1,\"text\":\"một\"}\r\n\n[{\"id\":2,\"text\":\"hai\"},{\"id\":3,\"text\":\"ba\"}]\n{\"text\":\"" + new string('x', 90) + "\"}\n{}");
        var arrived = new List<ArticleInputResult>();
        using var body = new OnlyAsyncStream(lines);
        await foreach (ArticleInputResult result in ArticleNdjson.ReadAsync(body, "body", 80))
        {
            arrived.Add(result);
        }

        (int?, string?, string?)[] expected = [(1, "1", null), (3, "2", null), (3, "3", null), (4, null, "input.too-large"), (5, null, "input.json")];
        arrived.Select(r => (r.Line, r.Input?.Id, r.Failure?.Code)).Should().Equal(expected);
        ArticleNdjson.Read(new MemoryStream(lines), "body", 80).Select(r => (r.Line, r.Input?.Id, r.Failure?.Code)).Should().Equal(expected);
    }

    [Fact]
    public async Task Documents_go_out_and_come_back_line_by_line()
    {
        ExtractionDocument[] documents = [Export.Sample.Document(), Export.Sample.Document("Dòng\nhai", "a2")];
        using var body = new OnlyAsyncStream([]);
        await ExtractionNdjson.WriteAsync(body, AsAsync(documents));
        body.Flushes.Should().Be(2, "a reader at the other end sees each line at once");
        using var memory = new MemoryStream();
        ExtractionNdjson.Write(memory, documents);
        body.Written.Should().Equal(memory.ToArray());

        var back = new List<ExtractionDocument>();
        using var again = new OnlyAsyncStream([.. body.Written, (byte)'\n']);
        await foreach (ExtractionDocument document in ExtractionNdjson.ReadAsync(again))
        {
            back.Add(document);
        }

        back.Should().Equal(documents);
    }

    [Fact]
    public async Task A_document_goes_to_a_stream_and_back()
    {
        using var body = new OnlyAsyncStream([]);
        await ExtractionJson.SerializeAsync(body, Export.Sample.Document());
        Encoding.UTF8.GetString(body.Written).Should().Be(ExtractionJson.Serialize(Export.Sample.Document()));
        using var again = new OnlyAsyncStream([0xEF, 0xBB, 0xBF, .. body.Written]);
        (await ExtractionJson.DeserializeAsync(again)).Should().Be(Export.Sample.Document());
        using var memory = new MemoryStream();
        ExtractionJson.Serialize(memory, Export.Sample.Document(), indented: false);
        memory.ToArray().Should().Equal(ExtractionJson.SerializeToUtf8Bytes(Export.Sample.Document(), indented: false));
    }

    private static async IAsyncEnumerable<T> AsAsync<T>(IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }
}
