using System.Globalization;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using FluentAssertions.Execution;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>
/// Whole pages of our own making, one folder each under Articles/: article.html copies the markup of one make of site,
/// expected.json says what a reader sees on it. A missing key in expected.json is an error, a null is a statement.
/// </summary>
public sealed class ArticlePageTests
{
    private static readonly ArticleReader Reader = new([]);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Articles");

    public static TheoryData<string> Pages()
    {
        var data = new TheoryData<string>();
        foreach (string page in Directory.EnumerateDirectories(Folder).Where(d => File.Exists(Path.Combine(d, "article.html"))).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal))
        {
            data.Add(page);
        }

        return data;
    }

    [Fact]
    public void Holds_pages_of_at_least_38_makes() => Pages().Should().HaveCountGreaterThanOrEqualTo(38);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Reads_the_metadata_as_the_page_shows_them(string page)
    {
        (ReadArticle read, JsonElement expected) = Read(page);
        using var scope = new AssertionScope(page);
        ArticleInfo article = read.Article;
        article.Title.Should().Be(Text(expected, "title"));
        article.PublishedAt.Should().Be(Text(expected, "publishedAt"));
        article.Authors.Should().Equal(List(expected, "authors"));
        article.Lead.Should().Be(Text(expected, "lead"));
        article.SiteName.Should().Be(Text(expected, "siteName"));
        article.Section.Should().Be(Text(expected, "section"));
        article.Language.Should().Be(Text(expected, "language"));
        article.Url.Should().Be(Text(expected, "url"));
        article.RelatedTitles.Should().Equal(List(expected, "related"));
        read.Warnings.Select(w => w.Code).Should().Equal(List(expected, "warnings"));
        foreach (JsonProperty source in expected.GetProperty("provenance").EnumerateObject())
        {
            article.Provenance.Should().Contain(source.Name, source.Value.GetString()!);
        }

        foreach (string field in article.Provenance.Keys)
        {
            field.Should().BeOneOf("title", "lead", "authors", "publishedAt", "siteName", "section", "language", "url", "text");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Reads_the_body_and_nothing_else(string page)
    {
        (ReadArticle read, JsonElement expected) = Read(page);
        ArticleInfo article = read.Article;
        string Of(params ReadOnlySpan<BlockRole> roles)
        {
            var text = new StringBuilder();
            foreach (ArticleBlock block in article.Blocks)
            {
                if (roles.Contains(block.Role))
                {
                    text.Append(article.Text, block.Start, block.End - block.Start).Append('\n');
                }
            }

            return text.ToString();
        }

        using var scope = new AssertionScope(page);
        string body = Of(BlockRole.Heading, BlockRole.Paragraph, BlockRole.Quote, BlockRole.ListItem, BlockRole.TableCell);
        string wanted = string.Join('\n', List(expected, "body"));
        WordF1(body, wanted).Should().BeGreaterThanOrEqualTo(0.98, "the body is\n{0}", body);
        Of(BlockRole.Caption).Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().Equal(List(expected, "captions"));
        foreach (string absent in List(expected, "absent"))
        {
            article.Text.Should().NotContain(absent);
        }

        foreach (JsonProperty role in expected.GetProperty("roles").EnumerateObject())
        {
            article.Blocks.Where(b => article.Text[b.Start..b.End] == role.Name).Select(b => JsonNamingPolicy.CamelCase.ConvertName(b.Role.ToString())).Should().Equal([role.Value.GetString()!], "'{0}' has this role", role.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Joins_composed_blocks_by_line_breaks(string page)
    {
        ArticleInfo article = Read(page).Read.Article;
        article.Text.IsNormalized(NormalizationForm.FormC).Should().BeTrue();
        string.Join('\n', article.Blocks.Select(b => article.Text[b.Start..b.End])).Should().Be(article.Text);
        article.Text.Should().NotContain("  ").And.NotContain("\u00A0").And.NotContain("\u200B");
        article.Blocks[0].Role.Should().Be(BlockRole.Title);
        article.Blocks.Count(b => b.Role == BlockRole.Lead).Should().BeLessThanOrEqualTo(1);
    }

    private static (ReadArticle Read, JsonElement Expected) Read(string page)
    {
        string folder = Path.Combine(Folder, page);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        JsonElement expected = json.RootElement.Clone();
        string? url = Text(expected, "url");

        // A canonical link or og:url on the page must be found; an address that only the crawler knows is supplied.
        bool onPage = expected.GetProperty("provenance").TryGetProperty("url", out _) || url is null || File.ReadAllText(Path.Combine(folder, "article.html")).Contains(url, StringComparison.Ordinal);
        var input = new ArticleInput { Id = page, Bytes = File.ReadAllBytes(Path.Combine(folder, "article.html")), Url = onPage ? null : url };
        return (Reader.Read(input), expected);
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static string[] List(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];

    private static double WordF1(string read, string wanted)
    {
        Dictionary<string, int> a = Words(read), b = Words(wanted);
        double shared = a.Sum(w => Math.Min(w.Value, b.GetValueOrDefault(w.Key)));
        return shared == 0 ? 0 : 2 * shared / (a.Values.Sum() + b.Values.Sum());
    }

    private static Dictionary<string, int> Words(string text)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string word in text.ToLower(CultureInfo.InvariantCulture).Split([' ', '\n', ',', '.', ':', '|', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries))
        {
            words[word] = words.GetValueOrDefault(word) + 1;
        }

        return words;
    }
}
