using System.Collections;
using System.Reflection;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Custom;
using TayHo.Extract.Export.Across;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Export;
using TayHo.Extract.Text;
using TayHo.Extract.Verification;
using Xunit;

namespace TayHo.Extract.Tests.Records;

/// <summary>What debuggers, logs and failed tests show: the items of lists, and never a whole article.</summary>
public class RecordTextTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Xã Hạ Long có 12 cầu. ", 400));

    private static readonly object[] Shown =
    [
        Sample.Document(), Sample.Document().Article with { Text = Long }, Sample.Document().AnchorDate with { Evidence = [new Evidence(0, 2, "Xã")] },
        .. Export.Sample.Document().Officials, .. Sample.Document().People, .. Sample.Document().Places, .. Sample.Document().Dates, .. Sample.Document().Organizations,
        .. Sample.Document().Statistics, .. Sample.Document().Documents, .. Sample.Document().Events, .. Sample.Document().Awards, .. Sample.Document().Quotes, .. Sample.Document().Custom!,
        new ArticleInput { Id = "a", Text = Long, Authors = ["Thu Nga"] }, new ArticleInput { Html = Long }, new ArticleInput { Bytes = new byte[9000] },
        new ArticleInputResult { Source = "a.txt", Input = new ArticleInput { Text = Long } }, new ExtractionOutcome { Source = "a.txt", Document = Sample.Document() },
        new CustomMention("tag", "tag.hash", new TextSpan(0, 2)) { Fields = new Dictionary<string, string> { ["name"] = "Hạ Long" } },
        DateReader.Default.Read(Long + "Ngày 2/3/2024."), ArticleExtractor.Default.Gazetteer.Resolve("phường Bưởi"),
        ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { ExplainEvents = true }).Build().ExtractText("Họp\nSáng 1/3/2024, xã Hạ Long tổ chức Hội nghị tổng kết.").EventChoices[0],
        new WhoQuery("Lê Thu").Finish(), new ArticleFetchPolicy(), new ExtractionOptions(), new ClaimVerdict { Type = "people", Claim = "{}", Verdict = Verdict.NotMentioned },
        Sample.Document().Compare(Sample.Document("Khác")), Sample.Document().Compare(Sample.Document() with { Quotes = [] }).Records[^1],
    ];

    public static TheoryData<string> Types() => [.. Shown.Select(s => s.GetType().Name).Distinct()];

    [Theory]
    [MemberData(nameof(Types))]
    public void Lists_show_their_items_and_texts_stay_short(string type)
    {
        foreach (string line in Shown.Where(s => s.GetType().Name == type).Select(s => s.ToString()!))
        {
            line.Should().NotContain("System.").And.NotContain("TayHo.Extract.").And.NotContain("`");
            line.Length.Should().BeLessThan(600);
        }
    }

    [Fact]
    public void An_input_tells_what_it_is()
    {
        new ArticleInput { Id = "a", Source = "a.txt", Title = "Tin", Text = "Tin", PublishedAt = "2024-03-01" }.ToString().Should().Be("a \"Tin\" from a.txt (2024-03-01): 3 characters of text");
        (Sample.Document().Article with { Blocks = [new ArticleBlock(BlockRole.Title, 0, 21)] }).ToString().Should().Be("a1 \"Bắc cầu, \"mở\" đường\" (2024-02-28): 21 characters in 1 blocks");
    }

    [Fact]
    public void No_record_with_a_list_is_forgotten() =>
        typeof(ArticleExtractor).Assembly.GetExportedTypes()
            .Where(t => t.GetMethod("<Clone>$") is not null && t.GetProperties().Any(p => p.GetIndexParameters().Length == 0 && p.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(p.PropertyType)))
            .Select(t => t.Name).Except(Shown.Select(s => s.GetType().Name)).Should().BeEmpty();

    [Fact]
    public void Copies_of_an_input_are_whole()
    {
        var input = new ArticleInput
        {
            Id = "a", Source = "b", Url = "https://bao.example/c", Title = "d", Lead = "e", Authors = ["f"], PublishedAt = "2024-03-01", Html = "g", Text = "h", Bytes = new byte[] { 1 }, Charset = "i",
        };
        typeof(ArticleInput).GetProperties().Should().OnlyContain(p => p.GetValue(input) != null || p.Name == nameof(ArticleInput.PublishedTime), "a property that is new is given a value here");
        (input with { }).Should().Be(input);
        foreach (FieldInfo field in typeof(ArticleInput).GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Where(f => f.Name != "_dated"))
        {
            field.GetValue(input with { }).Should().Be(field.GetValue(input), field.Name);
        }
    }
}
