using System.Text;
using System.Text.Json;
using FluentAssertions;
using Json.Schema;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Export;

/// <summary>The Popolo output against schemas of the Popolo specification, and what it merges.</summary>
public class PopoloJsonTests
{
    private static readonly Dictionary<string, JsonSchema> Schemas = new[] { "person", "organization", "post", "membership" }
        .ToDictionary(n => n + "s", n => JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Export", "Popolo", n + ".schema.json"))));

    [Fact]
    public void The_customers_article_is_valid_Popolo()
    {
        ExtractionDocument seed = ArticleExtractor.Default.ExtractFile(Path.Combine(AppContext.BaseDirectory, "seeds", "quan-tay-ho-phat-trien-dang-vien-moi.txt"));
        JsonElement popolo = Parse(seed);
        Errors(popolo).Should().BeEmpty();
        List(popolo, "organizations").Select(o => Text(o, "name")).Should().Contain("Quận ủy Tây Hồ");
        List(popolo, "persons").Select(p => Text(p, "name")).Should().BeEquivalentTo(seed.Officials.Concat(seed.People).Select(p => p.Name));
        List(popolo, "memberships").Should().NotBeEmpty();
    }

    [Fact]
    public void A_document_becomes_valid_Popolo_whose_ids_lead_somewhere()
    {
        JsonElement popolo = Parse(Article("a1"), Sample.Document());
        Errors(popolo).Should().BeEmpty();
        JsonElement person = List(popolo, "persons")[0], membership = List(popolo, "memberships")[0], post = List(popolo, "posts")[0], body = List(popolo, "organizations")[0];
        (Text(person, "name"), Text(person, "honorific_prefix")).Should().Be(("Ngô Thị Mận", "bà TS"));
        (Text(body, "name"), Text(body, "classification")).Should().Be(("Sở Y tế", "department"));
        (Text(post, "label"), Text(post, "role"), Text(post, "organization_id")).Should().Be(("Giám đốc Sở Y tế", "Giám đốc", Text(body, "id")));
        (Text(membership, "person_id"), Text(membership, "organization_id"), Text(membership, "post_id")).Should().Be((Text(person, "id"), Text(body, "id"), Text(post, "id")));
        (Text(membership, "start_date"), Text(membership, "end_date"), Text(membership, "label")).Should().Be(("2020-05", "2025-04-01", "nguyên Giám đốc Sở Y tế"));
        Text(List(person, "sources")[0], "url").Should().Be("https://bao.example/a1");
        Text(List(person, "sources")[0], "note").Should().Be("a1");
    }

    [Fact]
    public void A_membership_begins_and_ends_when_the_article_says_so()
    {
        JsonElement popolo = Parse(ArticleExtractor.Default.ExtractText(
            "Nhân sự mới\nÔng Lương Đức Kha được bổ nhiệm giữ chức Giám đốc Sở Y tế từ ngày 01/4/2025.\nBà Đỗ Thị Mây làm Bí thư Huyện ủy từ năm 2015 đến năm 2020.\nBà Phí Thị Sen, Giám đốc Sở Nội vụ, nghỉ hưu từ ngày 1/5/2025.\nÔng Vũ Đình Lộc, Chủ tịch UBND tỉnh, ngày 6/5/2025 cho biết."));
        Errors(popolo).Should().BeEmpty();
        List(popolo, "memberships").Select(m => (Text(m, "role"), Text(m, "start_date"), Text(m, "end_date"))).Should().Equal(
            ("Giám đốc", "2025-04-01", null), ("Bí thư", "2015", "2020"), ("Giám đốc", null, "2025-05-01"), ("Chủ tịch", null, null));
    }

    [Fact]
    public void A_body_is_one_in_all_articles_a_person_only_within_an_article()
    {
        JsonElement popolo = Parse(Article("a1"), Article("a2"));
        List(popolo, "organizations").Where(o => Text(o, "name") == "Sở Y tế").Should().ContainSingle().Which.GetProperty("sources").GetArrayLength().Should().Be(2);
        List(popolo, "posts").Where(p => Text(p, "role") == "Giám đốc").Should().ContainSingle();
        List(popolo, "persons").Should().HaveCount(2);
        List(popolo, "memberships").Where(m => Text(m, "role") == "Giám đốc").Should().HaveCount(2);
    }

    [Fact]
    public void A_body_named_only_by_its_level_stays_within_its_article()
    {
        JsonElement popolo = Parse(Article("a1"), Article("a2"));
        List(popolo, "organizations").Where(o => Text(o, "name") == "UBND tỉnh").Select(o => Text(o, "id")).Should().HaveCount(2).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Ids_are_the_same_whatever_else_is_written_and_an_article_read_twice_counts_once()
    {
        string alone = PopoloJson.Serialize(Article("a1"));
        PopoloJson.Serialize(Article("a1"), Article("a1")).Should().Be(alone);
        string[] ids = [.. List(Parse(Article("a1")), "persons").Select(p => Text(p, "id")!)];
        List(Parse(Article("a0"), Article("a1")), "persons").Select(p => Text(p, "id")).Should().Contain(ids);
        ids[0].Should().StartWith("person/ngo-thi-man-");
    }

    [Fact]
    public void Two_people_of_one_name_in_an_article_stay_two()
    {
        ExtractionDocument article = Article("a1") with { People = [Person("h2", "Ngô Thị Mận")] };
        List(Parse(article), "persons").Select(p => Text(p, "id")).Should().HaveCount(2).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_post_without_a_body_is_a_membership_with_a_role_only_and_a_rank_is_none()
    {
        ExtractionDocument article = Article("a1") with
        {
            Officials = [Person("h1", "Phan Văn Bưởi", new Position { Title = "Chủ tịch", StartDate = "2024-XX-XX", EndDate = "2010/.." }), Person("h2", "Đỗ Văn Sim", new Position { Rank = "Thượng tá" })],
            Organizations = [],
        };
        JsonElement popolo = Parse(article);
        Errors(popolo).Should().BeEmpty();
        JsonElement membership = List(popolo, "memberships").Should().ContainSingle().Subject;
        (Text(membership, "role"), Text(membership, "organization_id"), Text(membership, "start_date"), Text(membership, "end_date")).Should().Be(("Chủ tịch", null, "2024", null));
        Text(List(popolo, "persons")[1], "honorific_prefix").Should().Be("Thượng tá");
    }

    [Fact]
    public void An_article_without_an_address_is_named_by_its_id()
    {
        ExtractionDocument article = Article("bài 1");
        JsonElement popolo = Parse(article with { Article = article.Article with { Url = null } });
        Errors(popolo).Should().BeEmpty();
        Text(List(List(popolo, "persons")[0], "sources")[0], "url").Should().Be("urn:x-tayho:article:b%C3%A0i%201");
    }

    [Theory]
    [InlineData("\"name\": \"Ngô Thị Mận\"", "\"name\": null")]
    [InlineData("\"start_date\": \"2020-05\"", "\"start_date\": \"5/2020\"")]
    [InlineData("\"person_id\"", "\"personId\"")]
    [InlineData("\"label\": \"Giám đốc Sở Y tế\"", "\"title\": \"Giám đốc\"")]
    [InlineData("\"url\": \"https://bao.example/a1\"", "\"href\": \"https://bao.example/a1\"")]
    [InlineData("\"classification\": \"department\"", "\"classification\": 3")]
    public void The_schemas_refuse_what_is_not_Popolo(string right, string wrong)
    {
        string json = PopoloJson.Serialize(Article("a1"));
        string broken = json.Replace(right, wrong, StringComparison.Ordinal);
        broken.Should().NotBe(json);
        using JsonDocument document = JsonDocument.Parse(broken);
        Errors(document.RootElement).Should().NotBeEmpty();
    }

    [Fact]
    public void Writes_bytes_without_byte_order_mark_and_nothing_found_as_four_empty_lists()
    {
        using var stream = new MemoryStream();
        PopoloJson.Write(stream, []);
        string text = Encoding.UTF8.GetString(stream.ToArray());
        text.Should().StartWith("{\n").And.EndWith("}\n");
        Schemas.Keys.Should().OnlyContain(list => JsonDocument.Parse(text, default).RootElement.GetProperty(list).GetArrayLength() == 0);
    }

    private static ExtractionDocument Article(string id) => new()
    {
        Article = new ArticleInfo { Id = id, Url = "https://bao.example/" + id, Text = "Bà Mận nghỉ hưu." },
        AnchorDate = new AnchorDate(null, AnchorBasis.None),
        Organizations = [new OrganizationRecord { Id = "o1", Name = "Sở Y tế", Kind = OrganizationKind.Department, Rule = "body.x", Evidence = [new Evidence(0, 2, "Bà")] }],
        Officials =
        [
            Person(
                "h1",
                "Ngô Thị Mận",
                new Position { Title = "Giám đốc", Organization = "Sở Y tế", Status = PositionStatus.Former, Rank = "TS", StartDate = "2020-05", EndDate = "2025-04-01" },
                new Position { Title = "Ủy viên", Organization = "UBND tỉnh" }) with { Honorific = "bà" },
        ],
    };

    private static PersonRecord Person(string id, string name, params Position[] positions) =>
        new() { Id = id, Name = name, Positions = positions, Rule = "person.x", Evidence = [new Evidence(0, 2, "Bà")] };

    private static JsonElement Parse(params ExtractionDocument[] documents)
    {
        using JsonDocument parsed = JsonDocument.Parse(PopoloJson.Serialize(documents));
        return parsed.RootElement.Clone();
    }

    private static JsonElement[] List(JsonElement item, string name) => [.. item.GetProperty(name).EnumerateArray()];

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static List<string> Errors(JsonElement popolo) =>
        [.. Schemas.SelectMany(s => List(popolo, s.Key).Where(item => !s.Value.Evaluate(item).IsValid).Select(item => $"{s.Key}: {item.GetRawText()}"))];
}
