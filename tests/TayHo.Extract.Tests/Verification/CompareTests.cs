using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Export;
using TayHo.Extract.Verification;
using Xunit;

namespace TayHo.Extract.Tests.Verification;

/// <summary>Two documents' facts side by side, by section 4 of the contract.</summary>
public class CompareTests
{
    private static readonly ExtractionDocument Expected = Sample.Document();

    [Fact]
    public void A_document_tells_the_same_facts_as_itself()
    {
        ExtractionComparison comparison = Expected.Compare(Sample.Document());
        comparison.IsSame.Should().BeTrue();
        comparison.Records.Should().HaveCount(11).And.OnlyContain(r => r.IsMatched && r.Match == FactMatch.Same && r.Differences.Count == 0);
        comparison.ToString().Should().Be("the documents tell the same facts");
    }

    [Fact]
    public void Spelling_is_no_difference()
    {
        ExtractionDocument other = Expected with
        {
            Officials = [Expected.Officials[0] with { Name = "LÊ THU", Positions = [Expected.Officials[0].Positions[0] with { Organization = "Xã uỷ" }, Expected.Officials[0].Positions[1]] }],
            Awards = [Expected.Awards[0] with { Recipient = "Xã Ha\u0323 Long" }],
            Events = [Expected.Events[0] with { Organizers = ["Xã ủy", "Ủy ban nhân dân xã"] }],
        };
        other.Compare(Expected).ToString().Should().Be("the documents tell the same facts");
    }

    [Fact]
    public void Names_each_field_that_differs()
    {
        ExtractionDocument other = Expected with
        {
            Statistics = [Expected.Statistics[0] with { Period = "2024", Comparison = Comparison.GreaterThan }],
            Officials = [Expected.Officials[0] with { Positions = [Expected.Officials[0].Positions[0]] }],
        };
        ExtractionComparison comparison = other.Compare(Expected);
        comparison.IsSame.Should().BeFalse();
        Only(comparison, "statistics").Differences.Should().Equal(new FieldDifference("comparison", "ge", "gt"), new FieldDifference("period", null, "2024"));
        Only(comparison, "officials").Differences.Select(d => d.Field).Should().Equal("positions");
        comparison.ToString().Should().Contain("statistics: s1 gt 12.5–15 cầu").And.Contain("differs in comparison: expected ge, found gt; period: expected nothing, found 2024");
    }

    [Fact]
    public void Of_several_awards_that_would_do_the_most_alike_is_the_one()
    {
        AwardRecord award = Expected.Awards[0] with { Award = "Bằng khen", Recipient = "đội Hoa Mai" };
        ExtractionDocument expected = Expected with { Awards = [award] };
        ExtractionDocument found = Expected with { Awards = [award with { Id = "a1", Recipient = "đội Hoa Ban" }, award with { Id = "a2" }] };
        RecordComparison match = found.Compare(expected).Records.Single(r => r.Type == "awards" && r.IsMatched);
        match.Found!.Id.Should().Be("a2");
        match.Match.Should().Be(FactMatch.Same);
    }

    [Theory]
    [InlineData(StatisticKind.Money, "VND", StatisticKind.Money, null, false)]
    [InlineData(StatisticKind.Money, null, StatisticKind.Money, null, true)]
    [InlineData(StatisticKind.Count, "hộ", StatisticKind.Measure, "hộ", false)]
    [InlineData(StatisticKind.Count, "hộ nghèo", StatisticKind.Count, "hộ", true)]
    public void A_unit_that_only_one_of_two_numbers_has_makes_them_two(StatisticKind kind, string? unit, StatisticKind foundKind, string? foundUnit, bool matched)
    {
        StatisticRecord number = Expected.Statistics[0] with { Kind = kind, Unit = unit };
        ExtractionDocument found = Expected with { Statistics = [number with { Kind = foundKind, Unit = foundUnit }] };
        found.Compare(Expected with { Statistics = [number] }).Records.Any(r => r.Type == "statistics" && r.IsMatched).Should().Be(matched);
    }

    [Fact]
    public void Tells_what_is_missing_and_what_is_extra()
    {
        ExtractionDocument other = Expected with { People = [Expected.People[0] with { Name = "Hồ Sáu" }], Quotes = [] };
        ExtractionComparison comparison = other.Compare(Expected);
        comparison.Records.Where(r => r.Match == FactMatch.Missing).Select(r => r.Type).Should().Equal("people", "quotes");
        comparison.Records.Single(r => r.Match == FactMatch.Extra).Found.Should().Be(other.People[0]);
        comparison.ToString().Should().Contain("people: missing h2 Trần Ba").And.Contain("people: extra h2 Hồ Sáu");
    }

    [Fact]
    public void Another_value_in_the_same_words_is_shown_beside_the_expected_one_but_counts_as_no_match()
    {
        ExtractionDocument other = Expected with { Statistics = [Expected.Statistics[0] with { Value = 13 }], Dates = [Expected.Dates[0] with { Value = "2011/.." }] };
        ExtractionComparison comparison = other.Compare(Expected);
        foreach (RecordComparison record in new[] { Only(comparison, "statistics"), Only(comparison, "dates") })
        {
            record.Match.Should().Be(FactMatch.Different);
            record.IsMatched.Should().BeFalse();
            record.Differences.Should().ContainSingle(d => d.Field == "value");
        }
    }

    [Fact]
    public void A_number_that_occurs_twice_is_matched_at_its_own_words()
    {
        StatisticRecord first = Expected.Statistics[0] with { Evidence = [new Evidence(0, 2, "Xã")], Measure = "cầu gỗ" };
        StatisticRecord second = first with { Id = "s2", Evidence = [new Evidence(14, 16, "12")], Measure = "cầu thép" };
        ExtractionDocument expected = Expected with { Statistics = [second] }, found = Expected with { Statistics = [first, second] };
        ExtractionComparison comparison = found.Compare(expected);
        Only(comparison, "statistics", FactMatch.Same).Found.Should().Be(second);
        Only(comparison, "statistics", FactMatch.Extra).Found.Should().Be(first);
    }

    [Theory]
    [InlineData("Huyện ủy Đông Hồ", "HUYỆN UỶ ĐÔNG HỒ", true)]
    [InlineData("UBND xã", "Ủy ban nhân dân xã", true)]
    [InlineData("Tp. Hòa Bình", "thành phố Hoà Bình", true)]
    [InlineData("xã Hòa", "xã Hoa", false)]
    [InlineData(null, "xã", false)]
    [InlineData(null, null, true)]
    public void Names_that_differ_in_spelling_only_are_one(string? one, string? other, bool same)
    {
        VietnameseNameComparer.Instance.Equals(one, other).Should().Be(same);
        new[] { one, other }.Distinct(VietnameseNameComparer.Instance).Should().HaveCount(same ? 1 : 2);
    }

    private static RecordComparison Only(ExtractionComparison comparison, string type, FactMatch match = FactMatch.Different) =>
        comparison.Records.Should().ContainSingle(r => r.Type == type && r.Match == match).Which;
}
