using FluentAssertions;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Seeds;

/// <summary>The facts of the customer's article that must come out exactly (contract, section 3), in the records and after a trip through JSON.</summary>
public class TayHoSeedTests
{
    private static readonly ExtractionDocument Read = ArticleExtractor.Default.ExtractFile(Path.Combine(AppContext.BaseDirectory, "seeds", "quan-tay-ho-phat-trien-dang-vien-moi.txt"));
    private static readonly ExtractionDocument Document = ExtractionJson.Deserialize(ExtractionJson.Serialize(Read));

    [Fact]
    public void Reports_the_conference_of_the_afternoon_of_28_February_2024()
    {
        EventRecord reported = Document.Events[0];
        reported.Kind.Should().Be(EventKind.Conference);
        reported.Name.Should().StartWith("Hội nghị tổng kết công tác xây dựng Đảng");
        reported.Organizers.Should().Equal("Quận ủy Tây Hồ");
        reported.Date.Should().Be("2024-02-28");
        reported.DateBasis.Should().Be(DateBasis.Inferred);
        reported.DayPart.Should().Be(DayPart.Afternoon);
    }

    [Fact]
    public void Infers_the_year_from_the_article_itself()
    {
        Document.AnchorDate.Basis.Should().Be(AnchorBasis.Inferred);
        Document.AnchorDate.Value.Should().StartWith("2024");
        DateRecord first = Document.Dates[0];
        (first.Value, first.DayPart, first.Basis, first.Evidence[0].Text).Should().Be(("2024-02-28", DayPart.Afternoon, DateBasis.Inferred, "Chiều 28/2"));
    }

    [Fact]
    public void Reads_the_other_dates()
    {
        Document.Dates.Select(d => $"{d.Evidence[0].Text} = {d.Value}").Should().Contain(
        [
            "2020 - 2025 = 2020/2025", "2011 - 2025 = 2011/2025", "15 năm = P15Y", "hơn 25 năm = P25Y", "Hằng năm = P1Y",
            "Từ năm 2010 đến nay = 2010/..", "năm 2023 = 2023", "đầu năm 2024 = 2024", "Năm 2025 = 2025",
        ]);
    }

    [Fact]
    public void Names_the_secretary_with_both_her_posts()
    {
        PersonRecord official = Document.Officials.Should().ContainSingle(o => o.Name == "Lê Thị Thu Hằng").Subject;
        official.Positions.Select(p => (p.Title, p.Organization, p.Status)).Should().BeEquivalentTo(
        [
            ("Bí thư", "Quận ủy Tây Hồ", PositionStatus.Current),
            ("Chủ tịch", "HĐND quận Tây Hồ", PositionStatus.Current),
        ]);
        official.Evidence.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("Bưởi", "phường", PlaceLevel.Commune, "00109")]
    [InlineData("Thụy Khuê", "phường", PlaceLevel.Commune, "00112")]
    [InlineData("Phú Thượng", "phường", PlaceLevel.Commune, "00091")]
    [InlineData("Tây Hồ", "quận", PlaceLevel.District, "003")]
    [InlineData("Hà Nội", "thành phố", PlaceLevel.Province, "01")]
    public void Names_the_places_with_their_codes_and_what_became_of_them(string name, string type, PlaceLevel level, string code)
    {
        PlaceRecord place = Document.Places.Should().ContainSingle(p => p.Name == name).Subject;
        (place.Type, place.Level, place.Code).Should().Be((type, level, code));
        if (level == PlaceLevel.Province)
        {
            place.Successors.Should().BeEmpty("Hà Nội goes on");
            place.ValidUntil.Should().BeNull();
        }
        else
        {
            place.Successors.Should().NotBeEmpty();
            place.Successors.Should().OnlyContain(s => s.FullName.EndsWith("Hà Nội"));
            place.ValidUntil.Should().Be("2025-06-30");
        }
    }

    [Fact]
    public void Counts_the_new_members_with_their_parts()
    {
        StatisticRecord members = Document.Statistics.Should().ContainSingle(s => s.Value == 1382).Subject;
        (members.Kind, members.Unit, members.Period, members.Scope, members.Comparison).Should().Be((StatisticKind.Count, "đảng viên", "2010/..", "toàn quận", Comparison.Equal));
        StatisticRecord students = Document.Statistics.Should().ContainSingle(s => s.Value == 4).Subject;
        StatisticRecord citizens = Document.Statistics.Should().ContainSingle(s => s.Value == 3).Subject;
        (students.Unit, students.PartOf, students.Period).Should().Be(("học sinh THPT", members.Id, "2023/2024"));
        citizens.Unit.Should().Be("công dân");
        citizens.PartOf.Should().Be(members.Id);
    }

    [Theory]
    [InlineData(95, Comparison.GreaterThan)]
    [InlineData(90, Comparison.GreaterThanOrEqual)]
    public void Rates_the_yearly_shares_against_their_targets(int value, Comparison comparison)
    {
        StatisticRecord share = Document.Statistics.Should().ContainSingle(s => s.Value == value).Subject;
        (share.Kind, share.Unit, share.Comparison, share.Target, share.Period).Should().Be((StatisticKind.Percentage, "%", comparison, TargetRating.Exceeded, "P1Y"));
        share.Measure.Should().StartWith("tỷ lệ ");
    }

    [Fact]
    public void Counts_nothing_else() => Document.Statistics.Select(s => s.Value).Should().BeEquivalentTo([95m, 90m, 1382m, 4m, 3m]);

    [Fact]
    public void Cites_the_documents()
    {
        Document.Documents.Select(d => (d.Type, d.Number, d.Term)).Should().Contain(
        [
            ("Nghị quyết", "4", "XI"), ("Nghị quyết", "4", "XII"), ("Kết luận", "4", "XIII"),
        ]);
        Document.Documents.Should().Contain(d => d.Type == "Chỉ thị" && d.Number == "24" && d.Issuer == "Ban Thường vụ Thành ủy");
    }

    [Fact]
    public void Keeps_byline_and_other_articles_out_of_the_body()
    {
        ArticleInfo article = Document.Article;
        article.Authors.Should().Equal("Hoa Thành");
        article.RelatedTitles.Should().HaveCount(3);
        article.Text.Should().NotContain("57 tân binh").And.NotContain("Phiên bản di động").And.EndWith("\nHoa Thành");
        article.Blocks[^1].Role.Should().Be(BlockRole.Byline);
        article.Blocks.Count(b => b.Role == BlockRole.Caption).Should().Be(8, "four photos with alt text and caption each");
        Document.People.Select(p => p.Name).Should().NotContain("Hồ Chí Minh", "his name here is that of a way of thinking");
    }

    [Fact]
    public void Gives_the_article_s_own_words_for_every_record()
    {
        IExtractedRecord[] records = [.. Document.Dates, .. Document.Places, .. Document.Officials, .. Document.People, .. Document.Organizations, .. Document.Statistics, .. Document.Documents, .. Document.Events, .. Document.Awards, .. Document.Quotes];
        records.Should().NotBeEmpty();
        foreach (IExtractedRecord record in records)
        {
            record.Evidence.Should().NotBeEmpty();
            record.Evidence.Select(e => Document.Article.Text[e.Start..e.End]).Should().Equal(record.Evidence.Select(e => e.Text));
        }

        records.Select(r => r.Id).Should().OnlyHaveUniqueItems();
        Document.Should().BeEquivalentTo(Read, "JSON loses nothing");
    }
}
