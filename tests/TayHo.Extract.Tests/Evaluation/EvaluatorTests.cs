using FluentAssertions;
using TayHo.Extract.Evaluation;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Evaluation;

public class EvaluatorTests
{
    private const string Text = "Ngày 3/4, xã Mẫu có 12 hộ.\nNgày 3/4, xã Mẫu có 12 hộ.";

    [Fact]
    public void A_date_matches_by_value_and_place_and_each_gold_mention_is_used_once()
    {
        var gold = new GoldFacts { Dates = [new GoldDate("Ngày 3/4", null, "date", "2025-04-03", null, null, null), new GoldDate("Ngày 3/4", null, "date", "2025-04-03", null, null, null)] };
        Evaluator evaluator = Compare(gold, Document() with { Dates = [Date(27, "2025-04-03"), Date(0, "2025-04-04")] });
        evaluator.Dates.Matched.Should().Be(1);
        evaluator.Dates.Missed.Should().Be(1);
        evaluator.Dates.Extra.Should().Be(1);
        evaluator.Dates.F1.Should().BeApproximately(0.5, 1e-9);
        evaluator.Dates.Errors.Should().Contain(e => e.Contains("(found 'Ngày 3/4'") && e.Contains("2025-04-04"));
    }

    [Theory]
    [InlineData("UBND TP. Mẫu", "Ủy ban nhân dân thành phố Mẫu", 1)]
    [InlineData("Uỷ ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh Mẫu", 1)]
    [InlineData("UBND tỉnh", "HĐND tỉnh", 0)]
    [InlineData(null, "HĐND tỉnh", 0)]
    public void A_position_matches_when_one_organisation_is_a_prefix_of_the_other(string? goldBody, string? foundBody, int matched)
    {
        var gold = new GoldFacts { Officials = [new GoldPerson("Lê Thị Mẫu", "Lê Thị Mẫu", null, [new GoldPosition("Chủ tịch", goldBody, "current", null)])] };
        var person = new PersonRecord { Id = "h1", Name = "Lê Thị Mẫu", Rule = "r", Evidence = [], Positions = [new Position { Title = "chủ tịch", Organization = foundBody }] };
        Evaluator evaluator = Compare(gold, Document() with { Officials = [person] });
        evaluator.Officials.Matched.Should().Be(1);
        evaluator.Positions.Matched.Should().Be(matched);
    }

    [Theory]
    [InlineData("hộ nghèo", "hộ", 1)]
    [InlineData("hộ", "hộ nghèo", 1)]
    [InlineData("hộ gia đình chính sách", "hộ", 0)]
    [InlineData("hộ", "xã", 0)]
    public void A_count_matches_when_half_of_the_units_words_are_shared(string goldUnit, string foundUnit, int matched)
    {
        var gold = new GoldFacts { Statistics = [new GoldStatistic("s1", "12 hộ", null, 12, null, "eq", "count", goldUnit, null, "hộ nghèo của xã", null, null, null, null, null, null)] };
        var found = new StatisticRecord { Id = "s1", Value = 12, Kind = StatisticKind.Count, Unit = foundUnit, Measure = "hộ nghèo", Rule = "r", Evidence = [new Evidence(20, 25, "12 hộ")] };
        Evaluator evaluator = Compare(gold, Document() with { Statistics = [found] });
        evaluator.Statistics.Matched.Should().Be(matched);
        evaluator.StatisticMeasure.Right.Should().Be(matched);
    }

    [Theory]
    [InlineData("Phòng Quản lý đô thị huyện Mẫu", null, 1)]
    [InlineData("phòng Quản lý Đô thị", "Phòng Quản lý đô thị huyện Mẫu", 1)]
    [InlineData("Phòng Quản lý đô thị của huyện Mẫu", null, 1)]
    [InlineData("Phòng Quản lý", null, 0)]
    public void A_body_matches_by_the_name_written_or_completed_or_by_nearly_all_its_words(string name, string? completed, int matched)
    {
        var gold = new GoldFacts { Organizations = [new GoldOrganization("Phòng", "Phòng Quản lý đô thị huyện Mẫu", "department")] };
        var found = new OrganizationRecord { Id = "o1", Name = name, InferredName = completed, Kind = OrganizationKind.Other, Rule = "r", Evidence = [new Evidence(0, 4, "Ngày")] };
        Evaluator evaluator = Compare(gold, Document() with { Organizations = [found] });
        evaluator.Organizations.Matched.Should().Be(matched);
        evaluator.Organizations.Extra.Should().Be(1 - matched);
        evaluator.OrganizationKind.Right.Should().Be(0);
    }

    [Fact]
    public void An_award_matches_by_recipient_and_award_and_its_grantor_and_date_are_counted()
    {
        var gold = new GoldFacts { Awards = [new GoldAward("giải Nhất", "giải Nhất", "Lê Thị Mẫu", "UBND tỉnh", "2025-04-03", null), new GoldAward("giải Nhì", "giải Nhì", "đội Mẫu", null, null, null)] };
        AwardRecord first = Award("giải Nhất", "chị Lê Thị Mẫu", "UBND tỉnh", "2025"), second = Award("giải Nhì", "Lê Thị Mẫu", null, null);
        Evaluator evaluator = Compare(gold, Document() with { Awards = [first, second] });
        evaluator.Awards.Matched.Should().Be(1);
        evaluator.Awards.Missed.Should().Be(1);
        evaluator.Awards.Extra.Should().Be(1);
        evaluator.AwardGrantor.Right.Should().Be(1);
        evaluator.AwardDate.Right.Should().Be(0);
    }

    [Theory]
    [InlineData(9, 25, "Mẫu", 1)]
    [InlineData(0, 25, "ông Lê Mẫu", 1)]
    [InlineData(20, 25, "Lê Mẫu", 0)]
    [InlineData(9, 25, "Trần Thị Khác", 0)]
    [InlineData(9, 25, null, 0)]
    public void A_quotation_matches_where_one_begins_in_the_other_and_the_speaker_is_the_same(int start, int end, string? speaker, int matched)
    {
        var gold = new GoldFacts { Quotes = [new GoldQuote("xã Mẫu có", null, "Lê Mẫu")] };
        var found = new QuoteRecord { Id = "q1", SpeakerName = speaker, Text = Text[start..end], Mode = QuoteMode.Direct, Rule = "r", Evidence = [new Evidence(start, end, Text[start..end])] };
        Compare(gold, Document() with { Quotes = [found] }).Quotes.Matched.Should().Be(matched);
    }

    [Fact]
    public void Types_whose_key_the_annotation_lacks_are_not_scored()
    {
        Evaluator evaluator = Compare(new GoldFacts(), Document() with { Awards = [Award("giải Nhất", "Lê Thị Mẫu", null, null)] });
        evaluator.Awards.Extra.Should().Be(0);
    }

    [Theory]
    [InlineData("{\"dates\": 0.5, \"awards.date\": 1}", 0)]
    [InlineData("{\"dates\": 0.51}", 1)]
    [InlineData("{\"dats\": 0.1}", 2)]
    [InlineData("{}", 2)]
    [InlineData("{", 2)]
    public void Quality_below_a_floor_fails(string floors, int expected)
    {
        var gold = new GoldFacts { Dates = [new GoldDate("Ngày 3/4", null, "date", "2025-04-03", null, null, null)] };
        Evaluator evaluator = Compare(gold, Document() with { Dates = [Date(0, "2025-04-03"), Date(27, "2025-04-03"), Date(27, "2025-04-04")] });
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, floors);
            using var errors = new StringWriter();
            Floors.Check(evaluator, new FileInfo(file), errors).Should().Be(expected);
            errors.ToString().Should().Match(e => (e.Length > 0) == (expected > 0));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_folder_file_that_is_no_article_is_named()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "broken.json"), "{");
            FluentActions.Invoking(() => AnnotatedArticle.ReadFolder(folder)).Should().Throw<InvalidDataException>().WithMessage("*broken.json*");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Evaluator Compare(GoldFacts gold, ExtractionDocument found)
    {
        var evaluator = new Evaluator();
        evaluator.Compare(new AnnotatedArticle { Id = "a", Text = Text, Gold = gold }, found);
        return evaluator;
    }

    private static ExtractionDocument Document() => new() { Article = new ArticleInfo { Id = "a", Text = Text }, AnchorDate = new AnchorDate(null, AnchorBasis.None) };

    private static AwardRecord Award(string award, string recipient, string? grantor, string? date) =>
        new() { Id = "a1", Award = award, Recipient = recipient, Grantor = grantor, Date = date, Rule = "r", Evidence = [new Evidence(0, 4, "Ngày")] };

    private static DateRecord Date(int start, string value) =>
        new() { Id = "d", Kind = DateKind.Date, Value = value, Basis = DateBasis.Explicit, Rule = "r", Evidence = [new Evidence(start, start + 8, "Ngày 3/4")] };
}
