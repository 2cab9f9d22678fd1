using System.Text;
using FluentAssertions;
using TayHo.Extract.Custom;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using TayHo.Extract.Text;
using TayHo.Extract.Verification;
using Xunit;

namespace TayHo.Extract.Tests.Custom;

/// <summary>A recogniser of the user's own: what it sees, and where its records stand.</summary>
public class CustomRecognizerTests
{
    private const string Article = "Cầu mới\nSáng 12/3/2024, bà Lê Thị Mây, Chủ tịch UBND xã Hạ Long, đến #cầu mới. Cùng ngày, #đường mở.";

    private static readonly Lazy<ArticleExtractor> Extractor = new(() => ArticleExtractor.CreateBuilder().AddRecognizer(new Tags()).Build());

    [Fact]
    public void Its_records_stand_in_reading_order_with_their_words()
    {
        ExtractionDocument document = Extractor.Value.ExtractText(Article);
        document.Custom.Should().HaveCount(2);
        document.Custom!.Select(r => (r.Id, r["tag"], r.Evidence[0].Text)).Should().Equal(("x1", "cầu", "#cầu"), ("x2", "đường", "#đường"));
        document.Custom!.Select(r => document.Article.Text[r.Evidence[0].Start..r.Evidence[0].End]).Should().Equal("#cầu", "#đường");
        (document with { Custom = null }).Should().Be(ArticleExtractor.Default.ExtractText(Article), "our records are the same as without it");
    }

    [Fact]
    public void It_sees_tokens_sentences_and_our_records()
    {
        CustomContext? seen = null;
        ArticleExtractor.CreateBuilder().AddRecognizer(new Watcher(c => seen = c)).Build().ExtractText(Article);
        seen!.Text.Should().Be(Article);
        seen.Tokens.Take(4).Select(t => Article[t.Start..t.End]).Should().Equal("Cầu", "mới", "Sáng", "12");
        seen.Sentences.Select(s => Article[s.Start..s.End].Split(' ')[0]).Should().StartWith(["Cầu", "Sáng"]);
        int name = Article.IndexOf("Lê Thị Mây", StringComparison.Ordinal);
        PersonRecord mayor = seen.RecordAt(seen.Document.Officials, name, out int end)!;
        (mayor.Name, end).Should().Be(("Lê Thị Mây", name + 10));
        seen.RecordAt(seen.Document.Officials, name + 1, out end).Should().BeNull();
        end.Should().Be(0);
    }

    [Fact]
    public void Its_records_are_in_JSON_tables_and_the_report()
    {
        ExtractionDocument document = Extractor.Value.ExtractText(Article);
        string json = ExtractionJson.Serialize(document);
        json.Should().Contain("\"custom\": [").And.Contain("\"tag\": \"cầu\"");
        ExtractionJson.Deserialize(json).Should().Be(document);
        ExtractionJson.Serialize(ArticleExtractor.Default.ExtractText(Article)).Should().NotContain("custom", "nobody asked for a type of one's own");
        Table("custom", document).Should().Contain(",tag,tag=cầu,tag.hash,#cầu,");
        Table("custom_fields", document).Should().Contain(",tag,tag,đường");
        using var report = new StringWriter();
        HtmlReport.Write(document, report);
        report.ToString().Should().Contain("tag: đường");
    }

    [Fact]
    public void Its_records_are_compared_and_claims_about_them_judged()
    {
        ExtractionDocument document = Extractor.Value.ExtractText(Article);
        document.Verify("""{"custom":[{"type":"tag","fields":{"tag":"Cầu"}},{"type":"tag","fields":{"tag":"chợ"}}]}""").Select(v => v.Verdict).Should().Equal(Verdict.Supported, Verdict.NotMentioned);
        document.Compare(document).IsSame.Should().BeTrue();
        (document with { Custom = [] }).Compare(document).Records.Where(r => r.Match == FactMatch.Missing).Should().HaveCount(2);
    }

    [Fact]
    public void It_runs_only_when_its_type_is_asked_for()
    {
        ArticleExtractor dates = ArticleExtractor.CreateBuilder().AddRecognizer(new Watcher(_ => throw new InvalidOperationException())).WithOptions(new ExtractionOptions { Kinds = RecordKinds.Dates }).Build();
        dates.ExtractText(Article).Custom.Should().BeNull();
        ArticleExtractor own = ArticleExtractor.CreateBuilder().AddRecognizer(new Tags()).WithOptions(new ExtractionOptions { Kinds = RecordKinds.Custom }).Build();
        own.ExtractText(Article).Should().Match<ExtractionDocument>(d => d.Custom!.Count == 2 && d.Dates.Count == 0);
    }

    [Theory]
    [InlineData(5, 5, "tag", "tag", "*its span is no stretch of the text*")]
    [InlineData(0, 99999, "tag", "tag", "*its span is no stretch of the text*")]
    [InlineData(0, 2, "Tag", "tag", "*its type is no name*")]
    [InlineData(0, 2, "tag", "the tag", "*'the tag' is no name of a field*")]
    public void What_is_no_mention_is_told_with_the_recogniser_s_name(int start, int end, string type, string field, string message)
    {
        var mention = new CustomMention(type, "tag.x", new TextSpan(start, end)) { Fields = new Dictionary<string, string> { [field] = "a" } };
        Action read = () => ArticleExtractor.CreateBuilder().AddRecognizer(new Fixed(mention)).Build().ExtractText(Article);
        read.Should().Throw<InvalidOperationException>().WithMessage("Fixed found " + message);
    }

    [Fact]
    public void Nothing_in_the_place_of_a_mention_is_told_too()
    {
        Action read = () => ArticleExtractor.CreateBuilder().AddRecognizer(new Fixed(null!)).Build().ExtractText(Article);
        read.Should().Throw<InvalidOperationException>().WithMessage("Fixed found null: it is no mention.");
    }

    private static string Table(string name, ExtractionDocument document)
    {
        using var stream = new MemoryStream();
        ExtractionCsv.WriteTable(stream, name, [document]);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class Tags : ICustomRecognizer
    {
        public IEnumerable<CustomMention> Recognize(CustomContext context)
        {
            // Last first: the order of finding does not matter.
            for (int i = context.Tokens.Count - 1; i > 0; i--)
            {
                if (context.Text[context.Tokens[i - 1].Start] == '#')
                {
                    string word = context.Text[context.Tokens[i].Start..context.Tokens[i].End];
                    yield return new CustomMention("tag", "tag.hash", new TextSpan(context.Tokens[i - 1].Start, context.Tokens[i].End)) { Fields = new Dictionary<string, string> { ["tag"] = word } };
                }
            }
        }
    }

    private sealed class Watcher(Action<CustomContext> watch) : ICustomRecognizer
    {
        public IEnumerable<CustomMention> Recognize(CustomContext context)
        {
            watch(context);
            return [];
        }
    }

    private sealed class Fixed(CustomMention mention) : ICustomRecognizer
    {
        public IEnumerable<CustomMention> Recognize(CustomContext context) => [mention];
    }
}
