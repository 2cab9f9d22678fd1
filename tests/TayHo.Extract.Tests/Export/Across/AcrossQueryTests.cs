using FluentAssertions;
using TayHo.Extract.Export.Across;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Export.Across;

public class AcrossQueryTests
{
    [Fact]
    public void Who_merges_a_post_by_name_post_and_body_and_says_that_the_person_is_likely_one()
    {
        ResultTable answer = Ask(new WhoQuery(),
            Article("a", "2023-05-01", [Person("h1", "Lê Văn Mẫu", Post("Bí thư", "Huyện ủy Tuy Phước", start: "2020"), Post("Ủy viên", "Tỉnh ủy Bình Định"))]),
            Article("b", "2024-05-01", [Person("h1", "Lê Văn Mẫu", Post("Bí thư", "Huyện uỷ Tuy Phước", PositionStatus.Former, end: "2024-02"))]),
            Article("c", "2024-06-01", [Person("h1", "Lê Văn Mẫu", Post("Giám đốc", "Công ty Gió Mới"))]));
        Rows(answer, "personId", "title", "status", "startDate", "endDate", "firstSeen", "lastSeen", "identity", "namesakes", "articles", "recordIds").Should().Equal(
            "person-1|Bí thư|current; former|2020|2024-02|2023-05-01|2024-05-01|likely|1|2|a#h1; b#h1",
            "person-1|Ủy viên|current|||2023-05-01|2023-05-01|stated|1|1|a#h1",
            "person-3|Giám đốc|current|||2024-06-01|2024-06-01|stated|1|1|c#h1");
    }

    [Fact]
    public void Who_keeps_bodies_that_only_tell_their_level_and_posts_without_body_apart()
    {
        ResultTable answer = Ask(new WhoQuery(),
            Article("a", "2023", [Person("h1", "Lê Văn Mẫu", Post("Chủ tịch", "UBND tỉnh"), Post("Phó ban", null))]),
            Article("b", "2023", [Person("h1", "Lê Văn Mẫu", Post("Chủ tịch", "UBND tỉnh"), Post("Phó ban", null))]));
        answer.Rows.Should().HaveCount(4);
        Rows(answer, "identity", "namesakes").Should().AllBe("stated|1");
    }

    [Fact]
    public void Who_answers_for_words_of_a_name_and_a_body()
    {
        ExtractionDocument article = Article("a", "2023", [Person("h1", "Lê Văn Mẫu", Post("Bí thư", "Huyện ủy Tuy Phước")), Person("h2", "Trần Thị Thử", Post("Bí thư", "Huyện ủy Phù Mỹ"))]);
        Rows(Ask(new WhoQuery("lê văn"), article), "name").Should().Equal("Lê Văn Mẫu");
        Rows(Ask(new WhoQuery(body: "phù mỹ"), article), "name").Should().Equal("Trần Thị Thử");
        Rows(Ask(new WhoQuery("lê", "phù mỹ"), article), "name").Should().BeEmpty();
    }

    [Fact]
    public void Series_gathers_one_measure_unit_and_scope_over_periods()
    {
        ResultTable answer = Ask(new SeriesQuery(),
            Article("a", "2023-01-02", numbers: [Number("s1", 90, "2022", "huyện Tuy Phước"), Number("s2", 7, "2022", "huyện Phù Mỹ"), Number("s3", 91, "2022", null)]),
            Article("b", "2024-01-02", numbers: [Number("s1", 95, "2023", "Huyện Tuy Phước"), Number("s2", 94, "2022", "huyện Tuy Phước"), Number("s3", 92, "2023", null)]));
        Rows(answer, "series", "period", "value", "recordId").Should().Equal(
            ["1|2022|90|a#s1", "1|2022|94|b#s2", "1|2023|95|b#s1"],
            "numbers without a scope are their article's own, and numbers that differ stand side by side");
        Ask(new SeriesQuery(scope: "phù mỹ"), Article("a", "2023", numbers: [Number("s1", 90, "2022", "huyện Tuy Phước"), Number("s2", 1, "2023", "huyện Tuy Phước")])).Rows.Should().BeEmpty();
    }

    [Fact]
    public void Series_never_mixes_levels_with_changes()
    {
        StatisticRecord level = Number("s1", 90, "2022", "toàn thị trấn Mẫu"), change = Number("s2", 5, "2023", "toàn thị trấn Mẫu") with { Change = ChangeDirection.Increase };
        Ask(new SeriesQuery(), Article("a", "2023", numbers: [level, change])).Rows.Should().BeEmpty();
    }

    [Fact]
    public void Timeline_tells_an_event_of_several_articles_once()
    {
        ResultTable answer = Ask(new TimelineQuery(),
            Article("a", "2024", events: [Event("e1", "Hội nghị tổng kết phong trào năm 2023", "2024-02-28", "Hội trường huyện"), Event("e2", "Lễ khởi công cầu Mẫu", "2024-02-28", null)]),
            Article("b", "2024", events: [Event("e1", "hội nghị tổng kết phong trào", "2024-02-28", null), Event("e2", "Hội nghị gặp mặt", null, null)]),
            Article("c", "2024", events: [Event("e1", "Hội nghị tổng kết phong trào năm 2023", "2024-03-01", "Hội trường huyện"), Event("e3", "Lễ hội", "XXXX-03-01", null)]));
        Rows(answer, "date", "what", "articles", "recordIds").Should().Equal(
            "2024-02-28|Hội nghị tổng kết phong trào năm 2023|2|a#e1; b#e1",
            "2024-02-28|Lễ khởi công cầu Mẫu|1|a#e2",
            "2024-03-01|Hội nghị tổng kết phong trào năm 2023|1|c#e1");
    }

    [Fact]
    public void Timeline_tells_when_posts_began_and_ended_within_the_bounds()
    {
        ExtractionDocument article = Article("a", "2024", [Person("h1", "Lê Văn Mẫu", Post("Bí thư", "Huyện ủy", start: "2020", end: "2024-02-03"))], events: [Event("e1", "Lễ hội", "2024-02-28", null)]);
        Rows(Ask(new TimelineQuery(), article), "date", "kind").Should().Equal("2020|postBegins", "2024-02-03|postEnds", "2024-02-28|ceremony");
        Rows(Ask(new TimelineQuery("2024", "2024-02"), article), "date").Should().Equal("2024-02-03", "2024-02-28");
        Rows(Ask(new TimelineQuery(until: "2023"), article), "date").Should().Equal("2020");
    }

    [Fact]
    public void Place_gathers_the_facts_of_a_unit_and_of_what_became_of_it()
    {
        var query = new PlaceQuery("00109");
        query.Codes.Should().Contain("00109").And.HaveCountGreaterThan(1);
        string later = query.Codes.First(c => c != "00109");
        new PlaceQuery("00109", reach: PlaceReach.Alone).Codes.Should().HaveCountLessThan(new PlaceQuery("003").Codes.Count);
        ExtractionDocument sample = Article("a", "2024-02-28", [Person("h1", "Lê Văn Mẫu", Post("Chủ tịch", "UBND phường Bưởi"))], [Number("s1", 3, "2023", "phường") with { ScopeCode = later }, Number("s2", 3, "2023", "x") with { ScopeCode = "01" }]);
        ResultTable answer = Ask(query, sample with { Organizations = [new OrganizationRecord { Id = "o1", Name = "UBND phường Bưởi", Kind = OrganizationKind.Government, PlaceCode = "00109", Rule = "r", Evidence = [] }] });
        Rows(answer, "type", "unitCode", "recordId").Should().BeEquivalentTo("officials|00109|a#h1", "organizations|00109|a#o1", $"statistics|{later}|a#s1");
    }

    [Fact]
    public void Place_takes_the_units_inside_along_and_says_how_each_belongs()
    {
        ExtractionDocument sample = Article("a", "2024-02-28", [], [Number("s1", 3, "2023", "phường") with { ScopeCode = "00109" }, Number("s2", 3, "2023", "quận") with { ScopeCode = "003" }, Number("s3", 3, "2023", "x") with { ScopeCode = "79" }]);
        Rows(Ask(new PlaceQuery("01"), sample), "unit", "unitCode", "relation").Should().Equal("phường Bưởi|00109|part", "quận Tây Hồ|003|part");
        Rows(Ask(new PlaceQuery("003"), sample), "unit", "relation").Should().Equal("phường Bưởi|part", "quận Tây Hồ|itself");
        Rows(Ask(new PlaceQuery("003", reach: PlaceReach.Alone), sample), "unit").Should().Equal("quận Tây Hồ");
    }

    [Fact]
    public void Place_refuses_a_code_that_no_unit_ever_had()
    {
        Action ask = () => _ = new PlaceQuery("123456");
        ask.Should().Throw<ArgumentException>().WithMessage("No unit has the code '123456'.*");
    }

    private static ResultTable Ask(AcrossQuery query, params ExtractionDocument[] documents)
    {
        foreach (ExtractionDocument document in documents)
        {
            query.Add(document);
        }

        ResultTable answer = query.Finish();
        answer.Columns.Select(c => c.Name).Should().OnlyHaveUniqueItems().And.Contain(answer.Shown);
        answer.Rows.Where(row => row.Count != answer.Columns.Count).Should().BeEmpty();
        return answer;
    }

    private static string[] Rows(ResultTable table, params string[] columns)
    {
        int[] at = [.. columns.Select(name => table.Columns.Select((c, i) => (c.Name, i)).First(c => c.Name == name).i)];
        return [.. table.Rows.Select(row => string.Join('|', at.Select(i => row[i].Text ?? row[i].Number?.ToString(System.Globalization.CultureInfo.InvariantCulture))))];
    }

    private static ExtractionDocument Article(string id, string day, PersonRecord[]? officials = null, StatisticRecord[]? numbers = null, EventRecord[]? events = null) => new()
    {
        Article = new ArticleInfo { Id = id, Title = "Bài " + id, Text = "", PublishedAt = day },
        AnchorDate = new AnchorDate(null, AnchorBasis.None),
        Officials = officials ?? [],
        Statistics = numbers ?? [],
        Events = events ?? [],
    };

    private static PersonRecord Person(string id, string name, params Position[] posts) => new() { Id = id, Name = name, Positions = posts, Rule = "r", Evidence = [] };

    private static Position Post(string title, string? body, PositionStatus status = PositionStatus.Current, string? start = null, string? end = null) =>
        new() { Title = title, Organization = body, Status = status, StartDate = start, EndDate = end };

    private static StatisticRecord Number(string id, decimal value, string period, string? scope) =>
        new() { Id = id, Value = value, Kind = StatisticKind.Count, Unit = "hộ", Measure = "hộ nghèo", Period = period, Scope = scope, Rule = "r", Evidence = [] };

    private static EventRecord Event(string id, string name, string? date, string? place) =>
        new() { Id = id, Kind = EventKind.Ceremony, Name = name, Date = date, Place = place, Rule = "r", Evidence = [] };
}
