using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Export;
using Xunit;

namespace TayHo.Extract.Tests.Records;

/// <summary>Documents and records are equal when what they hold is, say so in their hash, and read well in a debugger.</summary>
public class ValueEqualityTests
{
    public static TheoryData<string> RecordTypes() => [.. Records(Sample.Document()).Select(r => r.GetType().Name).Distinct()];

    [Fact]
    public void Two_readings_of_one_article_are_equal()
    {
        const string Text = "Cầu mới\nSáng 1/3/2024, ông Lê Văn Nam, Chủ tịch UBND xã Hạ Long, cho biết xã có 12 cây cầu, gồm 2 cầu mới.";
        ExtractionDocument first = ArticleExtractor.Default.ExtractText(Text), second = ArticleExtractor.Default.ExtractText(Text);
        first.Should().NotBeSameAs(second).And.Be(second);
        first.GetHashCode().Should().Be(second.GetHashCode());
        new[] { first, second }.Distinct().Should().ContainSingle();
        (first == second).Should().BeTrue();
        first.Should().NotBe(ArticleExtractor.Default.ExtractText(Text + "."));
    }

    [Theory]
    [MemberData(nameof(RecordTypes))]
    public void A_record_equals_another_of_the_same_values(string type)
    {
        IExtractedRecord[] one = [.. Records(Sample.Document()).Where(r => r.GetType().Name == type)];
        IExtractedRecord[] other = [.. Records(Sample.Document()).Where(r => r.GetType().Name == type)];
        one.Should().Equal(other);
        one.Concat(other).Distinct().Should().HaveCount(one.Length);
    }

    [Fact]
    public void A_difference_deep_inside_is_one_of_the_whole()
    {
        ExtractionDocument document = Sample.Document();
        PersonRecord person = document.Officials[0];
        PersonRecord other = person with { Positions = [person.Positions[0], person.Positions[1] with { Rank = "ThS" }] };
        (document with { Officials = [other] }).Should().NotBe(document);
        (document with { Officials = [person] }).Should().Be(document);
        (document with { Article = document.Article with { Provenance = new Dictionary<string, string> { ["title"] = "h1" } } }).Should().NotBe(document);
    }

    [Fact]
    public void A_list_that_its_maker_changes_later_stays_as_it_was()
    {
        var organizers = new List<string> { "Xã ủy" };
        EventRecord happened = Sample.Document().Events[0] with { Organizers = organizers };
        organizers.Add("UBND xã");
        happened.Organizers.Should().Equal("Xã ủy");
        ((ICollection<string>)happened.Organizers).IsReadOnly.Should().BeTrue();
    }

    [Fact]
    public void Provenance_is_equal_in_any_order_of_making()
    {
        ArticleInfo article = Sample.Document().Article;
        ArticleInfo one = article with { Provenance = new Dictionary<string, string> { ["title"] = "h1", ["lead"] = "meta" } };
        ArticleInfo other = article with { Provenance = new Dictionary<string, string> { ["lead"] = "meta", ["title"] = "h1" } };
        one.Should().Be(other);
        one.GetHashCode().Should().Be(other.GetHashCode());
    }

    [Fact]
    public void Reads_well_in_a_debugger()
    {
        ExtractionDocument document = Sample.Document();
        document.ToString().Should().Be("a1 \"Bắc cầu, \"mở\" đường\" (2024-02-28): 1 dates, 1 places, 1 officials, 1 people, 1 organizations, 1 statistics, 1 documents, 1 events, 1 awards, 1 quotes");
        document.Statistics[0].ToString().Should().Be("s1 ge 12.5–15 cầu [measure: =cầu mới] [change: Decrease] [target: Met] — from \"Xã Hạ Long\"");
        document.Officials[0].ToString().Should().Be("h1 bà Lê Thu: Bí thư, Xã ủy; Former TS Chủ tịch — from \"Xã Hạ Long\"");
        document.Places[0].ToString().Should().Be("p1 xã Hạ Long [code: 00109] → đặc khu Vân Đồn (00103), xã khác — from \"Xã Hạ Long\"");
        document.Dates[0].ToString().Should().Be("d1 2010/.. [day part: Morning] [basis: Explicit] — from \"Xã Hạ Long\"");
        document.Quotes[0].ToString().Should().Be("q1 Lê Thu: -Tốt lắm\nmừng lắm — from \"Xã Hạ Long\"");
        document.Events[0].ToString().Should().Be("e1 Lễ khánh thành [kind: Ceremony] [date: 2024-02-28] [organizers: Xã ủy, UBND xã] — from \"Xã Hạ Long\"");
    }

    private static IEnumerable<IExtractedRecord> Records(ExtractionDocument d) =>
        [.. d.Dates, .. d.Places, .. d.Officials, .. d.People, .. d.Organizations, .. d.Statistics, .. d.Documents, .. d.Events, .. d.Awards, .. d.Quotes];
}
