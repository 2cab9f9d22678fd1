using FluentAssertions;
using FluentAssertions.Execution;
using TayHo.Extract.FluentAssertions;
using TayHo.Extract.Records;
using Xunit;
using Xunit.Sdk;

namespace TayHo.Extract.Tests.Assertions;

public class ExtractionDocumentAssertionsTests
{
    private static readonly ExtractionDocument Document = WithTwins();

    [Fact]
    public void Pass_when_the_document_holds_what_they_say()
    {
        Document.Should().HaveOfficial("Lê Thu").WithPosition("Bí thư", "Xã ủy").WithPosition("Chủ tịch").WithStatus("Chủ tịch", PositionStatus.Former).WithHonorific("bà").WithRank("TS")
            .And.HaveStatistic(12.5m).WithUnit("cầu").WithHigh(15).WithComparison(Comparison.GreaterThanOrEqual).WithKind(StatisticKind.Count).WithMeasure("cầu mới").WithChange(ChangeDirection.Decrease).WithTarget(TargetRating.Met).WithScope(null).WithPeriod(null)
            .And.HaveStatistic(3).AsPartOf(12.5m)
            .And.HaveDate("2010/..").WithKind(DateKind.Interval).WithDayPart(DayPart.Morning).WithModifier(null).WithBasis(DateBasis.Explicit).WithCalendar(CalendarKind.Gregorian).WithEvidence("Xã Hạ Long").WithRule("date.x")
            .And.HavePlace("xã Hạ Long").WithCode("00109").WithLevel(PlaceLevel.Commune).WithSuccessor("đặc khu Vân Đồn").WithSuccessor("00103")
            .And.HavePlace("Hạ Long").With(p => p.ValidUntil == "2025-06-30", "an end in June 2025")
            .And.HaveOrganization("Xã ủy").WithKind(OrganizationKind.Party).WithPlaceCode(null)
            .And.HaveDocument("Nghị định", "178/2024/NĐ-CP").WithIssuer(null).WithTerm(null).WithDate(null).WithTitle(null)
            .And.HaveEvent("khánh thành").WithKind(EventKind.Ceremony).OnDate("2024-02-28").OrganizedBy("UBND xã")
            .And.HaveAward("Bằng khen").To("xã Hạ Long").By(null).OnDate(null)
            .And.HaveQuoteBy("Lê Thu").Saying("mừng lắm").WithMode(QuoteMode.Direct).WithVerb(null)
            .And.HavePerson("Trần Ba")
            .And.NotHavePerson("Hồ Sáu").And.NotHaveStatistic(99).And.NotHaveDate("2024").And.NotHavePlace("Vĩnh Long")
            .And.HaveAuthor("Lê Vũ").And.HaveAnchorDate("2024-02-28", AnchorBasis.Supplied).And.HaveWarning("date.weekday-mismatch").And.HaveEvidenceForEveryRecord();
    }

    [Fact]
    public void Keep_of_two_records_with_one_value_those_that_meet_the_next_assertion()
    {
        Document.Should().HaveStatistic(3).WithUnit("xã").Which.Id.Should().Be("s3");
        Failure(() => Document.Should().HaveStatistic(3).WithUnit("xã").AsPartOf(12.5m)).Should().StartWith("Expected statistic 3 with whole 12.5, but found");
    }

    [Fact]
    public void Say_what_was_found_when_nothing_fits()
    {
        Failure(() => Document.Should().HaveStatistic(1382, "the article counts {0}", "members"))
            .Should().StartWith("Expected statistic 1382 because the article counts members, but found")
            .And.Contain("s1 ≥ −12.5–15 cầu · =cầu mới").And.Contain("s2 −3 nhịp").And.Contain("from \"Xã Hạ Long\" by statistic.x");
        Failure(() => Document.Should().HaveOfficial("Lê Thu").WithPosition("Bí thư", "Đảng ủy xã"))
            .Should().Contain("Expected official \"Lê Thu\" with position Bí thư, Đảng ủy xã, but found").And.Contain("h1 bà Lê Thu · Bí thư, Xã ủy; TS Chủ tịch");
        Failure(() => Document.Should().HavePlace("Hạ Long").WithCode("00110")).Should().Contain("with code \"00110\"").And.Contain("xã Hạ Long · 00109 · ");
        Failure(() => (Document with { Dates = [] }).Should().HaveDate("2024")).Should().Be("Expected date 2024, but found nothing.");
    }

    [Fact]
    public void Say_what_should_not_be_there() =>
        Failure(() => Document.Should().NotHaveStatistic(12.5m)).Should().StartWith("Did not expect statistic 12.5, but found").And.Contain("s1 ≥ −12.5–15 cầu");

    [Fact]
    public void Take_names_in_any_spelling() =>
        Document.Should().HaveOfficial("LÊ THU").WithPosition("bí thư", "Xã uỷ")
            .And.HaveOrganization("xã uỷ").And.HavePlace("XÃ HA\u0323 LONG")
            .And.HaveEvent("LỄ khánh thành").OrganizedBy("Ủy ban nhân dân xã").And.HaveAward("bằng khen").To("Xã Hạ Long");

    [Fact]
    public void Tell_where_else_a_name_was_found()
    {
        Failure(() => Document.Should().HavePerson("Lê Thu")).Should().Contain("Expected person \"Lê Thu\", but found").And.Contain("; found as an official:").And.Contain("h1 bà Lê Thu");
        Failure(() => Document.Should().HaveOfficial("Trần Ba")).Should().Contain("; found without a post:").And.Contain("h2 Trần Ba");
    }

    [Fact]
    public void Deny_count_and_ask_by_day()
    {
        Document.Should().NotHaveOfficial("Trần Ba").And.NotHaveOrganization("Sở Y tế").And.NotHaveDocument("Nghị định", "1/2024/NĐ-CP").And.NotHaveEvent("Đại hội")
            .And.NotHaveAward("Huân chương").And.NotHaveQuoteBy("Trần Ba").And.NotHaveWarning("page.no-article")
            .And.HaveCount(d => d.Statistics, 3).And.HaveEventOn("2024-02-28").WithKind(EventKind.Ceremony);
        Failure(() => Document.Should().NotHaveOfficial("lê thu")).Should().StartWith("Did not expect official \"lê thu\", but found");
        Failure(() => Document.Should().HaveCount(d => d.People, 2)).Should().StartWith("Expected 2 records of type PersonRecord, but found 1:").And.Contain("Trần Ba");
        Failure(() => Document.Should().HaveEventOn("2024-03-01")).Should().StartWith("Expected event on 2024-03-01, but found").And.Contain("Lễ khánh thành");
        Failure(() => Document.Should().HaveDate(new DateOnly(2024, 2, 29))).Should().StartWith("Expected date 2024-02-29, but found");
    }

    [Fact]
    public void Keep_the_assertions_of_objects()
    {
        Document.Should().Be(WithTwins()).And.NotBe(Export.Sample.Document()).And.BeEquivalentTo(WithTwins());
        Document.Should().Match<ExtractionDocument>(d => d.Statistics.Count == 3);
        Document.Should().NotBeNull().And.Match(d => d.Statistics.Count == 3);
        ((ExtractionDocument?)null).Should().BeNull();
    }

    [Fact]
    public void Tell_two_documents_apart_by_what_differs()
    {
        string message = Failure(() => (Document with { Dates = [] }).Should().Be(Document, "they are {0}", "one"));
        message.Should().StartWith("Expected document a1 ").And.Contain(" because they are one, but found a1 ").And.Contain("dates: missing d1 2010/..").And.NotContain("TayHo.Extract.Records");
        message.Split('\n').Length.Should().BeLessThan(50);
        Failure(() => ((ExtractionDocument?)null).Should().Be(Document)).Should().EndWith("but found <null>.");
    }

    [Fact]
    public void Take_days_where_they_take_dates()
    {
        var day = new DateOnly(2024, 2, 28);
        Document.Should().HaveEventOn(day).OnDate(day).And.HaveAnchorDate(day, AnchorBasis.Supplied).And.NotHaveDate(day);
        Failure(() => Document.Should().HaveEventOn(day.AddDays(1))).Should().StartWith("Expected event on 2024-02-29, but found");
    }

    [Fact]
    public void Know_records_of_types_of_one_s_own()
    {
        CustomRecord road = new() { Id = "x1", Type = "road", Rule = "road.named", Fields = new Dictionary<string, string> { ["name"] = "Hạ Long" }, Evidence = [Document.Dates[0].Evidence[0]] };
        ExtractionDocument document = Document with { Custom = [road] };
        document.Should().HaveCustom("road").WithField("name", "Hạ Long").WithField("length", null).WithRule("road.named").And.NotHaveCustom("bridge").And.HaveEvidenceForEveryRecord();
        Failure(() => document.Should().HaveCustom("road").WithField("name", "Hồng")).Should().StartWith("Expected custom record \"road\" with name \"Hồng\", but found").And.Contain("x1 Xã Hạ Long · road · name: Hạ Long");
        Failure(() => (Document with { Custom = null }).Should().HaveCustom("road")).Should().Be("Expected custom record \"road\", but found nothing.");
        ExtractionDocument moved = Document with { Custom = [road with { Evidence = [new Evidence(0, 3, "xyz")] }] };
        Failure(() => moved.Should().HaveEvidenceForEveryRecord()).Should().Contain("x1 xyz · road");
    }

    [Fact]
    public void Say_once_in_a_scope_that_a_record_is_not_there()
    {
        string message = Failure(() =>
        {
            using var scope = new AssertionScope();
            Document.Should().HaveOfficial("Hồ Sáu").WithPosition("Bí thư").WithRank("TS").And.HaveStatistic(99).WithUnit("cầu");
        });
        message.Should().Contain("Expected official \"Hồ Sáu\", but found").And.Contain("Expected statistic 99, but found").And.NotContain(" with ");
    }

    [Fact]
    public void Fail_on_no_document_and_on_evidence_that_is_not_in_the_text()
    {
        Failure(() => ((ExtractionDocument?)null).Should().HaveAuthor("Lê Vũ")).Should().Contain("Expected a document, but found <null>");
        ExtractionDocument moved = Document with { Article = Document.Article with { Text = "Một câu khác hẳn, dài hơn." } };
        Failure(() => moved.Should().HaveEvidenceForEveryRecord()).Should().Contain("d1 2010/..");
    }

    [Fact]
    public void Show_braces_as_they_are() =>
        Failure(() => (Document with { People = [Document.People[0] with { Name = "{0} {x}" }] }).Should().HavePerson("{1}")).Should().Be($"Expected person \"{{1}}\", but found {Environment.NewLine}  h2 {{0}} {{x}} — from \"Xã Hạ Long\" by person.y.");

    private static string Failure(Action assertion) => assertion.Should().Throw<XunitException>().Which.Message;

    private static ExtractionDocument WithTwins()
    {
        ExtractionDocument sample = Export.Sample.Document();
        StatisticRecord first = sample.Statistics[0];
        StatisticRecord part = first with { Id = "s2", Value = 3, High = null, Unit = "nhịp", Comparison = Comparison.Equal, PartOf = "s1" };
        return sample with { Statistics = [first, part, part with { Id = "s3", Unit = "xã", PartOf = null }] };
    }
}
