using System.Text.Json;
using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Verification;
using Xunit;

namespace TayHo.Extract.Tests.Verification;

/// <summary>Claims of somebody else, judged by the article: supported, contradicted or not mentioned, with its words.</summary>
public class VerifyTests
{
    private static readonly ExtractionDocument Seed = ArticleExtractor.Default.ExtractFile(Path.Combine(AppContext.BaseDirectory, "seeds", "quan-tay-ho-phat-trien-dang-vien-moi.txt"));

    [Theory]
    [InlineData("""{"statistics":[{"value":1382,"unit":"đảng viên"}]}""")]
    [InlineData("""{"statistics":[{"value":1382}]}""")]
    [InlineData("""{"statistics":[{"value":1382,"unit":"đảng viên","period":"2010/..","scope":"toàn quận"}]}""")]
    [InlineData("""{"officials":[{"name":"lê thị thu hằng"}]}""")]
    [InlineData("""{"officials":[{"name":"Lê Thị Thu Hằng","positions":[{"title":"Bí thư","organization":"Quận uỷ Tây Hồ"}]}]}""")]
    [InlineData("""{"places":[{"name":"Bưởi","type":"phường","code":"00109"}]}""")]
    [InlineData("""{"places":[{"name":"Tây Hồ","level":"district"}]}""")]
    [InlineData("""{"dates":[{"value":"2024-02-28","dayPart":"afternoon"}]}""")]
    [InlineData("""{"organizations":[{"name":"Quận ủy Tây Hồ","kind":"party"}]}""")]
    [InlineData("""{"documents":[{"type":"Nghị quyết","number":"4","term":"xii"}]}""")]
    public void What_the_article_says_is_supported_with_its_words(string claims)
    {
        ClaimVerdict verdict = Seed.Verify(claims).Should().ContainSingle().Which;
        verdict.Verdict.Should().Be(Verdict.Supported, verdict.ToString());
        verdict.Evidence.Should().NotBeEmpty();
        verdict.Evidence.Should().OnlyContain(e => Seed.Article.Text.Substring(e.Start, e.End - e.Start) == e.Text);
    }

    [Theory]
    [InlineData("""{"statistics":[{"value":1382,"unit":"đảng viên","period":"2015/.."}]}""", "period", "2015/..", "2010/..")]
    [InlineData("""{"statistics":[{"value":1832,"unit":"đảng viên","measure":"đảng viên được kết nạp","period":"2010/.."}]}""", "value", "1832", "1382")]
    [InlineData("""{"officials":[{"name":"Lê Thị Thu Hằng","positions":[{"title":"Giám đốc","organization":"Sở Y tế"}]}]}""", "positions", "Giám đốc, Sở Y tế", null)]
    [InlineData("""{"places":[{"name":"Bưởi","type":"phường","code":"00110"}]}""", "code", "00110", "00109")]
    [InlineData("""{"documents":[{"type":"Chỉ thị","number":"24","issuer":"Quốc hội"}]}""", "issuer", "Quốc hội", "Ban Thường vụ Thành ủy")]
    [InlineData("""{"dates":[{"value":"2024-02-28","dayPart":"morning"}]}""", "dayPart", "morning", "afternoon")]
    public void What_it_says_otherwise_is_contradicted_with_its_words(string claims, string field, string claimed, string? said)
    {
        ClaimVerdict verdict = Seed.Verify(claims).Should().ContainSingle().Which;
        verdict.Verdict.Should().Be(Verdict.Contradicted, verdict.ToString());
        FieldDifference difference = verdict.Differences.Should().ContainSingle(d => d.Field == field).Which;
        difference.Expected.Should().Be(claimed);
        if (said is not null)
        {
            difference.Found.Should().Be(said);
        }

        verdict.Evidence.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("""{"statistics":[{"value":77,"unit":"trường học"}]}""")]
    [InlineData("""{"officials":[{"name":"Trần Văn Bảy"}]}""")]
    [InlineData("""{"places":[{"name":"Cà Mau","level":"province"}]}""")]
    [InlineData("""{"dates":[{"value":"1999-12-31"}]}""")]
    [InlineData("""{"awards":[{"award":"Huân chương Sao vàng"}]}""")]
    [InlineData("""{"quotes":[{"text":"Trời hôm nay đẹp quá"}]}""")]
    public void What_it_does_not_speak_of_is_not_mentioned(string claims)
    {
        ClaimVerdict verdict = Seed.Verify(claims).Should().ContainSingle().Which;
        verdict.Verdict.Should().Be(Verdict.NotMentioned, verdict.ToString());
        verdict.Record.Should().BeNull();
        verdict.Evidence.Should().BeEmpty();
    }

    [Fact]
    public void Every_fact_of_the_article_s_own_output_is_supported()
    {
        IReadOnlyList<ClaimVerdict> verdicts = Seed.Verify(TayHo.Extract.Export.ExtractionJson.Serialize(Seed));
        verdicts.Should().HaveCountGreaterThan(20).And.OnlyContain(v => v.Verdict == Verdict.Supported);
    }

    [Theory]
    [InlineData("[]", "Claims are a JSON object*")]
    [InlineData("không phải JSON", "*")]
    [InlineData("""{"statistics":{}}""", "\"statistics\" is a list of claims.")]
    [InlineData("""{"statistics":[7]}""", "statistics?0?: a claim is an object")]
    [InlineData("""{"statistics":[{"value":1},{"unit":"xã"}]}""", "statistics?1?: *value*")]
    [InlineData("""{"dates":[{"kind":"era"}]}""", "dates?0?: 'era' is no DateKind*")]
    public void Claims_of_another_form_are_refused_by_name(string claims, string message)
    {
        Action judge = () => Seed.Verify(claims);
        judge.Should().Throw<JsonException>().WithMessage(message);
    }
}
