using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using TayHo.Extract.Resolution;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;
using Xunit;

namespace TayHo.Extract.Tests.Bounds;

/// <summary>
/// Who walks through a text looks at the latest every ten thousand tokens whether the reading was stopped: a text of no more
/// tokens is not read to its end by anybody. How many milliseconds that is is measured by <c>TayHo.Extract.Benchmarks -- stop</c>.
/// </summary>
public sealed class StopTests
{
    private const int MostTokens = 10_000;
    private const int LongToken = 1_000_000;

    private const string Sentence =
        "Sáng 1/3/2024, ông Lê Văn Tám - Chủ tịch UBND xã Hòa Lạc - trao Bằng khen của UBND tỉnh cho 12 tập thể theo Quyết định số 5/QĐ-UBND, ông nói: \"Chúng tôi sẽ làm tốt hơn trong năm tới\".\n";

    public static TheoryData<int> Steps => [.. Enumerable.Range(0, ArticleExtractor.Steps.Length)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Every_step_of_resolution_stops_within_ten_thousand_tokens(int last)
    {
        using var stop = new CancellationTokenSource();
        using TaggedText text = Tagged(stop.Token);
        MentionSetOf(text, out ResolutionContext context);
        IResolutionStep[] steps = [.. ArticleExtractor.Steps.Select(s => s.Step)];
        for (int i = 0; i < last; i++)
        {
            steps[i].Run(context);
        }

        stop.Cancel();
        steps[last].Invoking(s => s.Run(context)).Should().Throw<OperationCanceledException>(steps[last].GetType().Name);
    }

    [Fact]
    public void Every_recogniser_stops_within_ten_thousand_tokens()
    {
        using var stop = new CancellationTokenSource();
        using TaggedText text = Tagged(stop.Token);
        stop.Cancel();
        foreach ((string name, Action<TaggedText> recognise) in ArticleExtractor.Default.Recognizers)
        {
            recognise.Invoking(r => r(text)).Should().Throw<OperationCanceledException>(name);
        }
    }

    [Fact]
    public void Every_recogniser_and_step_asks_at_least_every_ten_thousand_tokens()
    {
        const int Sentences = 3_000;
        int asked = 0;
        using TaggedText text = Tagged(new StopSign(default, () => asked++), Sentences);
        asked.Should().BeGreaterThan(text.Count / MostTokens, "the tokens are read and looked up");
        foreach ((string name, Action<TaggedText> recognise) in ArticleExtractor.Default.Recognizers)
        {
            if (name == nameof(RecordKinds.Events))
            {
                text.CloseNames();
            }

            asked = 0;
            recognise(text);
            asked.Should().BeGreaterThan(text.Count / MostTokens, name);
        }

        using TaggedText again = Tagged(new StopSign(default, () => asked++), Sentences);
        MentionSetOf(again, out ResolutionContext context);
        foreach ((_, IResolutionStep step) in ArticleExtractor.Steps)
        {
            asked = 0;
            step.Run(context);
            asked.Should().BeGreaterThan(text.Count / MostTokens, step.GetType().Name);
        }
    }

    [Theory]
    [InlineData("<p>Sáng 1/3, xã có 5 hộ.")]
    [InlineData("<table><tr><td>a")]
    [InlineData("<!--a-->")]
    [InlineData("<a><div></a>")]
    [InlineData("<b>")]
    public void A_page_is_read_with_a_question_for_every_ten_thousand_nodes(string markup)
    {
        const int Nodes = 60_000;
        int asked = 0;
        string page = "<h1>Tin</h1><div>" + new StringBuilder().Insert(0, markup, Nodes);
        ArticleExtractor.Default.Read(new ArticleInput { Html = page }, new StopSign(default, () => asked++));
        asked.Should().BeGreaterThan(10 * Nodes / MostTokens, "it is guarded, parsed, walked, searched and written");
    }

    [Theory]
    [InlineData("a\n")]
    [InlineData("Tin liên quan\n")]
    [InlineData("Sáng nay, xã có 5 hộ mới và\n")]
    public void Lines_are_read_with_a_question_for_every_ten_thousand(string line)
    {
        const int Lines = 60_000;
        int asked = 0;
        ArticleExtractor.Default.Read(new ArticleInput { Text = new StringBuilder().Insert(0, line, Lines).ToString() }, new StopSign(default, () => asked++));
        asked.Should().BeGreaterThan(5 * Lines / MostTokens, "lines are cut, joined, dropped and given their roles");
    }

    [Theory]
    [InlineData("", "&amp;")]
    [InlineData("", "a ")]
    [InlineData("<p title='", "a ")]
    [InlineData("<p ", "a=b ")]
    [InlineData("<!--", "a")]
    [InlineData("<textarea>", "a&amp;")]
    [InlineData("<title>", "a&amp;")]
    [InlineData("<script>", "var a=1;")]
    public void A_page_asks_in_the_midst_of_a_token(string opening, string repeated)
    {
        string page = "<h1>Tin</h1><p>" + opening + new StringBuilder().Insert(0, repeated, LongToken / repeated.Length);
        Asked(new ArticleInput { Html = page }).Should().BeGreaterThan(page.Length / 4096, "the parser takes it in pieces");
    }

    [Theory]
    [InlineData("a", "utf-8")]
    [InlineData("\n", "utf-8")]
    [InlineData("\u0301\u0323", "utf-8")]
    [InlineData("\u200B", "utf-8")]
    [InlineData("\u0001", "utf-8")]
    [InlineData("tăng ", "utf-8")]
    [InlineData("tăng ", "utf-16")]
    [InlineData("a\u0301", "windows-1258")]
    public void Text_asks_in_the_midst_of_a_line(string repeated, string charset)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        string text = new StringBuilder().Insert(0, repeated, LongToken / repeated.Length).ToString();
        Asked(new ArticleInput { Bytes = encoding.GetBytes(text) }).Should().BeGreaterThan(3 * text.Length / StopSign.Often, "it is hashed, decoded and looked through in pieces");
    }

    private static int Asked(ArticleInput input)
    {
        int asked = 0;
        new ArticleReader([]).Read(input, new StopSign(default, () => asked++));
        return asked;
    }

    [Theory]
    [InlineData("Tin\nSáng 1/3, xã có 5 hộ.", null)]
    [InlineData(null, "<h1>Tin</h1><p>Sáng 1/3, xã có 5 hộ.")]
    public void Reading_an_input_stops(string? text, string? html)
    {
        Action read = () => ArticleExtractor.Default.Extract(new ArticleInput { Text = text, Html = html }, new CancellationToken(canceled: true));
        read.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Tokens_are_read_and_looked_up_with_looks_between()
    {
        Action tag = () => TaggedText.Create(Sentence, [], ArticleExtractor.Default.Lexicon, new CancellationToken(canceled: true));
        tag.Should().Throw<OperationCanceledException>();
    }

    private static TaggedText Tagged(CancellationToken stop)
    {
        TaggedText text = Tagged(stop, MostTokens / 60);
        text.Count.Should().BeLessThanOrEqualTo(MostTokens);
        return text;
    }

    private static TaggedText Tagged(StopSign stop, int sentences) =>
        TaggedText.Create(new StringBuilder().Insert(0, Sentence, sentences).ToString(), [], ArticleExtractor.Default.Lexicon, stop);

    private static void MentionSetOf(TaggedText text, out ResolutionContext context) =>
        context = new ResolutionContext(new ArticleInfo { Id = "x", Text = text.Text }, text, ArticleExtractor.Default.Recognize(text), ArticleExtractor.Default.Gazetteer);
}
