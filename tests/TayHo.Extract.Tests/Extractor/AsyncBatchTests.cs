using System.Runtime.CompilerServices;
using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Custom;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Extractor;

/// <summary>Many articles at once, as they arrive: results come when they are ready, in order, and nothing is pulled without need.</summary>
public class AsyncBatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_feed_may_wait_for_each_answer_before_it_gives_the_next_article()
    {
        var answered = new SemaphoreSlim(0);
        int seen = 0;
        await foreach (ExtractionDocument document in ArticleExtractor.Default.ExtractAllAsync(Feed(5), degreeOfParallelism: 4))
        {
            document.Article.Title.Should().Be("Bài " + seen++);
            answered.Release();
        }

        seen.Should().Be(5);

        async IAsyncEnumerable<ArticleInput> Feed(int count)
        {
            for (int i = 0; i < count; i++)
            {
                yield return Article(i);
                (await answered.WaitAsync(Patience)).Should().BeTrue("the answer to an article comes before the next article");
            }
        }
    }

    [Fact]
    public void A_feed_on_one_thread_may_wait_for_each_answer_at_a_degree_of_one()
    {
        int answered = 0;
        foreach (ExtractionDocument document in ArticleExtractor.Default.ExtractAll(Feed(), degreeOfParallelism: 1))
        {
            document.Article.Title.Should().Be("Bài " + answered++);
        }

        answered.Should().Be(3);

        IEnumerable<ArticleInput> Feed()
        {
            for (int i = 0; i < 3; i++)
            {
                answered.Should().Be(i, "the answer to an article comes before the next article");
                yield return Article(i);
            }
        }
    }

    [Fact]
    public async Task Progress_tells_of_each_outcome_as_it_is_taken()
    {
        ArticleInputResult[] inputs = [new() { Source = "a", Input = Article(0) }, new() { Source = "b", Input = new ArticleInput() }, new() { Source = "c", Input = Article(2) }];
        ExtractionProgress[] expected = [new(1, 0, "a"), new(2, 1, "b"), new(3, 1, "c")];
        var told = new Told();
        ExtractionOutcome[] outcomes = [.. ArticleExtractor.Default.ExtractEach(inputs, degreeOfParallelism: 2).ReportTo(told)];
        outcomes.Select(o => o.Source).Should().Equal("a", "b", "c");
        told.Seen.Should().Equal(expected);

        var later = new Told();
        int taken = 0;
        await foreach (ExtractionOutcome outcome in ArticleExtractor.Default.ExtractEachAsync(Feed(), degreeOfParallelism: 2).ReportTo(later))
        {
            later.Seen.Should().HaveCount(++taken, "what is not taken is not told");
        }

        later.Seen.Should().Equal(expected);
        FluentActions.Invoking(() => outcomes.ReportTo(null!)).Should().Throw<ArgumentNullException>();

        async IAsyncEnumerable<ArticleInputResult> Feed()
        {
            foreach (ArticleInputResult input in inputs)
            {
                await Task.Yield();
                yield return input;
            }
        }
    }

    private sealed class Told : IProgress<ExtractionProgress>
    {
        public List<ExtractionProgress> Seen { get; } = [];

        public void Report(ExtractionProgress value) => Seen.Add(value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Results_keep_the_order_of_the_inputs_at_every_degree(int degree)
    {
        List<int> results = await Collect(OrderedParallel.SelectAsync(Numbers(60), Slowly, degree, CancellationToken.None));
        results.Should().Equal(Enumerable.Range(0, 60));

        static int Slowly(int number, CancellationToken cancellationToken)
        {
            Thread.Sleep(number % 5);
            return number;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task No_more_run_at_once_than_the_degree_says(int degree)
    {
        int running = 0, most = 0;
        await Collect(OrderedParallel.SelectAsync(Numbers(40), Count, degree, CancellationToken.None));
        most.Should().BeInRange(1, degree);

        int Count(int number, CancellationToken cancellationToken)
        {
            int now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            Thread.Sleep(2);
            Interlocked.Decrement(ref running);
            return number;
        }
    }

    [Fact]
    public async Task Nothing_is_pulled_far_ahead_of_what_was_taken()
    {
        int pulled = 0;
        await using IAsyncEnumerator<int> results = OrderedParallel.SelectAsync(Pulled(), (n, _) => n, 2, CancellationToken.None).GetAsyncEnumerator();
        (await results.MoveNextAsync()).Should().BeTrue();
        await Task.Delay(50);
        pulled.Should().BeLessThanOrEqualTo(18, "the window holds eight an item of the degree");

        async IAsyncEnumerable<int> Pulled()
        {
            for (int i = 0; i < 1000; i++)
            {
                pulled++;
                yield return i;
                await Task.Yield();
            }
        }
    }

    [Fact]
    public async Task Results_before_a_failure_of_the_feed_are_given_first()
    {
        var seen = new List<int>();
        Func<Task> run = async () =>
        {
            await foreach (int number in OrderedParallel.SelectAsync(Broken(), (n, _) => Later(n), 4, CancellationToken.None))
            {
                seen.Add(number);
            }
        };
        (await run.Should().ThrowAsync<InvalidOperationException>()).WithMessage("the feed broke");
        seen.Should().Equal(0, 1, 2);

        static int Later(int number)
        {
            Thread.Sleep(20);
            return number;
        }

        static async IAsyncEnumerable<int> Broken()
        {
            for (int i = 0; i < 3; i++)
            {
                yield return i;
            }

            await Task.Yield();
            throw new InvalidOperationException("the feed broke");
        }
    }

    [Fact]
    public async Task Who_leaves_the_loop_early_stops_the_feed_and_what_is_under_way()
    {
        bool closed = false;
        int started = 0, ended = 0;
        await foreach (int number in OrderedParallel.SelectAsync(Endless(), Wait, 2, CancellationToken.None))
        {
            number.Should().Be(0);
            break;
        }

        closed.Should().BeTrue();
        Volatile.Read(ref started).Should().Be(Volatile.Read(ref ended), "nothing goes on behind one's back");

        int Wait(int number, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref started);
            if (number > 0)
            {
                cancellationToken.WaitHandle.WaitOne(Patience).Should().BeTrue();
            }

            Interlocked.Increment(ref ended);
            return number;
        }

        async IAsyncEnumerable<int> Endless([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            try
            {
                for (int i = 0; ; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return i;
                    await Task.Yield();
                }
            }
            finally
            {
                closed = true;
            }
        }
    }

    [Fact]
    public async Task A_cancelled_loop_ends_though_the_feed_does_not_listen()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var never = new TaskCompletionSource();
        Func<Task> run = () => Collect(ArticleExtractor.Default.ExtractAllAsync(Silent(), 2, stop.Token)).WaitAsync(Patience);
        await run.Should().ThrowAsync<OperationCanceledException>();

        async IAsyncEnumerable<ArticleInput> Silent()
        {
            await never.Task;
            yield break;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_is_made_of_each_outcome_comes_in_the_order_of_the_inputs_failures_among_them(int degree)
    {
        ArticleInputResult[] inputs = [.. Enumerable.Range(0, 20).Select(i => new ArticleInputResult
        {
            Source = "feed",
            Line = i + 1,
            Input = i == 7 ? null : Article(i),
            Failure = i == 7 ? new ArticleInputException("input.json", "no JSON") : null,
        })];

        string[] made = [.. ArticleExtractor.Default.ExtractEach(inputs, o => o.Document?.Article.Title ?? o.Failure!.Code, degree)];

        made.Should().Equal(Enumerable.Range(0, 20).Select(i => i == 7 ? "input.json" : "Bài " + i));
        FluentActions.Enumerating(() => ArticleExtractor.Default.ExtractEach(inputs, Refuse, degree)).Should().Throw<InvalidDataException>();

        static int Refuse(ExtractionOutcome outcome) => outcome.Line == 12 ? throw new InvalidDataException() : 0;
    }

    [Fact]
    public void What_the_caller_did_wrong_is_no_fault_of_the_program()
    {
        ArticleExtractor extractor = ArticleExtractor.CreateBuilder().AddRecognizer(new Failing()).Build();
        ArticleInputResult[] inputs =
        [
            new() { Source = "a", Input = new ArticleInput() }, new() { Source = "b", Input = new ArticleInput { Html = "<p>a</p>", Text = "a" } }, new() { Source = "c" }, new() { Source = "d", Input = Article(1) },
        ];

        ExtractionOutcome[] outcomes = [.. extractor.ExtractEach(inputs, 1)];

        outcomes.Select(o => o.Failure?.Code).Should().Equal("input.invalid", "input.invalid", "input.invalid", "input.recognizer");
        outcomes[3].Failure!.Message.Should().Contain("Failing").And.Contain("NotSupportedException");
        outcomes.Should().OnlyContain(o => !o.Failure!.Message.Contains("fault of this program"));
    }

    [Fact]
    public void A_limit_in_time_that_no_timer_can_wait_for_is_none()
    {
        ArticleExtractor extractor = ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { MaxReadingTime = TimeSpan.MaxValue }).Build();
        extractor.Extract(Article(1)).Statistics.Should().ContainSingle();
    }

    [Fact]
    public async Task ExtractEachAsync_goes_on_past_inputs_that_fail()
    {
        string lines = "{\"id\":\"1\",\"text\":\"Bài một\"}\nkhông phải JSON\n\n{\"id\":\"2\",\"text\":\"%PDF\"}\n{\"id\":\"3\",\"html\":\"<p>Bài ba\"}";
        using var body = new OnlyAsyncStream(Encoding.UTF8.GetBytes(lines));
        List<ExtractionOutcome> outcomes = await Collect(ArticleExtractor.Default.ExtractEachAsync(ArticleNdjson.ReadAsync(body, "body", 1000), 3));
        outcomes.Select(o => (o.Line, o.Document?.Article.Id, o.Failure?.Code)).Should().Equal((1, "1", null), (2, null, "input.json"), (4, "2", null), (5, "3", null));
        outcomes.Should().OnlyContain(o => o.Source == "body");
    }

    [Fact]
    public async Task ExtractAllAsync_gives_the_bytes_of_ExtractAll()
    {
        ArticleInput[] inputs = [.. Enumerable.Range(0, 9).Select(Article)];
        string[] serial = [.. ArticleExtractor.Default.ExtractAll(inputs, 1).Select(d => ExtractionJson.Serialize(d))];
        List<ExtractionDocument> parallel = await Collect(ArticleExtractor.Default.ExtractAllAsync(AsAsync(inputs), 3));
        parallel.Select(d => ExtractionJson.Serialize(d)).Should().Equal(serial);
    }

    [Fact]
    public async Task A_refused_input_fails_the_loop_of_ExtractAllAsync()
    {
        ArticleInput[] inputs = [Article(1), new ArticleInput { Source = "b.txt", Text = "x", PublishedAt = "hôm qua" }];
        Func<Task> run = () => Collect(ArticleExtractor.Default.ExtractAllAsync(AsAsync(inputs)));
        ArticleInputException refused = (await run.Should().ThrowAsync<ArticleInputException>().WithMessage("'b.txt': 'hôm qua' is no publication date*")).Which;
        refused.Code.Should().Be("input.published-at");
        FluentActions.Enumerating(() => ArticleExtractor.Default.ExtractAll(inputs, 2)).Should().Throw<ArticleInputException>().WithMessage("'b.txt': *");
    }

    private static ArticleInput Article(int number) => new() { Id = "a" + number, Text = $"Bài {number}\nSáng 1/3/2024, xã Hạ Long có {number + 2} cây cầu mới." };

    private static async IAsyncEnumerable<int> Numbers(int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (i % 3 == 0)
            {
                await Task.Yield();
            }

            yield return i;
        }
    }

    private static async IAsyncEnumerable<T> AsAsync<T>(IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    private static async Task<List<T>> Collect<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (T item in items)
        {
            all.Add(item);
        }

        return all;
    }

    private static void InterlockedMax(ref int most, int now)
    {
        int before;
        while (now > (before = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, now, before) != before)
        {
        }
    }

    private sealed class Failing : ICustomRecognizer
    {
        public IEnumerable<CustomMention> Recognize(CustomContext context) => throw new NotSupportedException();
    }
}
