using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Export;
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
        IReadOnlyList<ClaimVerdict> verdicts = Seed.Verify(ExtractionJson.Serialize(Seed));
        verdicts.Should().HaveCountGreaterThan(20).And.OnlyContain(v => v.Verdict == Verdict.Supported);
    }

    [Theory]
    [InlineData("[]", "Claims are a JSON object*")]
    [InlineData("không phải JSON", "*")]
    public void Claims_that_are_no_object_are_refused(string claims, string message)
    {
        Action judge = () => Seed.Verify(claims);
        judge.Should().Throw<JsonException>().WithMessage(message);
    }

    [Theory]
    [InlineData("""{"statistics":{}}""", "'statistics' is a list of claims, this is Object")]
    [InlineData("""{"statistic":[{"value":1382}]}""", "there is no list 'statistic'; did you mean 'statistics'? Lists are events, officials, *")]
    [InlineData("""{"statistics":[7]}""", "statistics?0?: a claim is an object")]
    [InlineData("""{"statistics":[{"unit":"xã"}]}""", "statistics?0?: the claim says nothing that can be looked for; it needs 'value'")]
    [InlineData("""{"statistics":[{"value":"nhiều"}]}""", "statistics?0?: field 'value': \"nhiều\" is no number; write 1250, 1.250 or 12,5")]
    [InlineData("""{"statistics":[{"value":1382,"colour":"đỏ"}]}""", "statistics?0?: 'colour' is no field of statistics. Fields are value, high, *")]
    [InlineData("""{"statistics":[{"value":1382,"periode":"2010/.."}]}""", "*'periode' is no field of statistics; did you mean 'period'?*")]
    [InlineData("""{"dates":[{"value":"2024-02-28","kind":"day"}]}""", "dates?0?: field 'kind': 'day' is none of date, time, interval, duration, set*")]
    [InlineData("""{"dates":[{"value":"hôm nào đó"}]}""", "dates?0?: field 'value': 'hôm nào đó' is no time; write 2024-02-28*")]
    [InlineData("""{"officials":[{"name":"Lê Thị Thu Hằng","positions":[{"titel":"Bí thư"}]}]}""", "officials?0?: 'positions?0?.titel' is no field of positions; did you mean 'title'?*")]
    public void A_claim_that_can_t_be_read_is_a_verdict_of_its_own_that_spoils_no_other(string claims, string message)
    {
        ClaimVerdict wrong = Seed.Verify(claims).Should().ContainSingle().Which;
        (wrong.Verdict, wrong.Record).Should().Be((Verdict.Unreadable, null));
        wrong.Error.Should().Match(message).And.NotContain("DateValue", "what JSON leaves out is no field");
        string beside = claims[..^1] + ""","Places":[{"NAME":"Bưởi"}]}""";
        Seed.Verify(beside).Select(v => v.Verdict).Order().Should().Equal(Verdict.Supported, Verdict.Unreadable);
    }

    [Theory]
    [InlineData("""{"statistics":[{"value":5,"unit":"tỷ đồng"}]}""", Verdict.Supported)]
    [InlineData("""{"statistics":[{"value":"5","unit":"billion dong"}]}""", Verdict.Supported)]
    [InlineData("""{"statistics":[{"value":"5.000.000.000","unit":"VND"}]}""", Verdict.Supported)]
    [InlineData("""{"statistics":[{"value":6,"unit":"tỷ đồng"}]}""", Verdict.Contradicted)]
    [InlineData("""{"statistics":[{"value":5,"unit":"triệu đồng"}]}""", Verdict.Contradicted)]
    [InlineData("""{"statistics":[{"value":5,"unit":"USD"}]}""", Verdict.NotMentioned)]
    [InlineData("""{"statistics":[{"value":15,"unit":"percent"}]}""", Verdict.Supported)]
    [InlineData("""{"statistics":[{"value":"1.250","unit":"hộ dân"}]}""", Verdict.Supported)]
    [InlineData("""{"statistics":[{"value":12,"unit":"cây cầu"}]}""", Verdict.Supported)]
    [InlineData("""{"statistics":[{"value":13,"unit":"cây cầu"}]}""", Verdict.Contradicted)]
    [InlineData("""{"statistics":[{"value":12,"unit":"cây xanh"}]}""", Verdict.NotMentioned)]
    [InlineData("""{"statistics":[{"value":12,"unit":"cây cầu","period":"2019"}]}""", Verdict.NotMentioned)]
    [InlineData("""{"dates":[{"value":"28/2/2024"}]}""", Verdict.Supported)]
    [InlineData("""{"dates":[{"value":"27/2/2024"}]}""", Verdict.NotMentioned)]
    [InlineData("""{"places":[{"name":"huyện Tuy Phước"}]}""", Verdict.Supported)]
    [InlineData("""{"places":[{"name":"xã Tuy Phước"}]}""", Verdict.NotMentioned)]
    [InlineData("""{"places":[{"fullName":"huyện Tuy Phước, tỉnh Bình Định"}]}""", Verdict.Supported)]
    [InlineData("""{"places":[{"name":"huyện Tuy Phước","fullName":"huyện Tuy Phước, tỉnh Quảng Nam"}]}""", Verdict.Contradicted)]
    [InlineData("""{"officials":[{"name":"bà Trần Thị Mai"}]}""", Verdict.Supported)]
    [InlineData("""{"officials":[{"name":"bà Mai"}]}""", Verdict.Supported)]
    [InlineData("""{"people":[{"name":"Trần Thị Mai"}]}""", Verdict.Supported)]
    [InlineData("""{"officials":[{"name":"Trần Thị Mai","positions":[{"title":"Giám đốc","organization":"Sở Y tế Bình Định"}]}]}""", Verdict.Supported)]
    [InlineData("""{"officials":[{"name":"Trần Thị Mai","positions":[{"title":"Giám đốc Sở Y tế"}]}]}""", Verdict.Supported)]
    [InlineData("""{"officials":[{"name":"Trần Thị Mai","title":"Giám đốc Sở Y tế tỉnh Bình Định"}]}""", Verdict.Supported)]
    [InlineData("""{"officials":[{"title":"Giám đốc","organization":"Sở Y tế Bình Định"}]}""", Verdict.Supported)]
    [InlineData("""{"officials":[{"name":"Trần Thị Mai","title":"Phó Giám đốc Sở Y tế"}]}""", Verdict.Contradicted)]
    [InlineData("""{"officials":[{"name":"Trần Thị Mai","title":"nguyên Giám đốc Sở Y tế"}]}""", Verdict.Contradicted)]
    [InlineData("""{"officials":[{"name":"Trần Thị Mai","title":"Giám đốc","organization":"Sở Y tế tỉnh Bình Dương"}]}""", Verdict.Contradicted)]
    [InlineData("""{"organizations":[{"name":"Sở Y tế Bình Định"}]}""", Verdict.Supported)]
    [InlineData("""{"organizations":[{"name":"Sở Y tế tỉnh Bình Dương"}]}""", Verdict.NotMentioned)]
    public void A_claim_is_read_as_its_writer_meant_it(string claims, Verdict expected)
    {
        ExtractionDocument article = ArticleExtractor.Default.ExtractText(
            "Bình Định xây cầu\nNgày 28/2/2024, bà Trần Thị Mai, Giám đốc Sở Y tế tỉnh Bình Định, cho biết huyện Tuy Phước, tỉnh Bình Định có 12 cây cầu, chi 5 tỷ đồng. Tỷ lệ hộ nghèo là 15%. Có 1.250 hộ dân.");
        ClaimVerdict verdict = article.Verify(claims).Should().ContainSingle().Which;
        verdict.Verdict.Should().Be(expected, $"{verdict} {article.Statistics} {article.Officials} {article.Organizations} {article.Places}");
    }

    [Theory]
    [InlineData("Tuy Phước", Verdict.Supported)]
    [InlineData("huyện Tuy Phước", Verdict.Supported)]
    [InlineData("xã Tuy Phước", Verdict.Contradicted)]
    [InlineData("huyện Tuy An", Verdict.Contradicted)]
    public void Whose_number_it_is_may_be_written_without_its_type(string scope, Verdict expected)
    {
        ExtractionDocument article = ArticleExtractor.Default.ExtractText("Cầu mới\nHuyện Tuy Phước có 12 cây cầu.");
        article.Verify($$$"""{"statistics":[{"value":12,"unit":"cây cầu","scope":"{{{scope}}}"}]}""").Should().ContainSingle().Which.Verdict.Should().Be(expected);
    }

    [Fact]
    public void Without_a_measure_the_one_number_of_the_unit_and_time_answers()
    {
        ClaimVerdict verdict = Seed.Verify("""{"statistics":[{"value":1832,"unit":"đảng viên","period":"2010/.."}]}""").Should().ContainSingle().Which;
        verdict.Verdict.Should().Be(Verdict.Contradicted, verdict.ToString());
        verdict.Differences.Should().ContainSingle(d => d.Field == "value" && d.Found == "1382");
    }

    [Fact]
    public void Verdicts_and_comparisons_are_written_whole_by_any_serializer()
    {
        ClaimVerdict verdict = Seed.Verify("""{"statistics":[{"value":1382}]}""")[0];
        foreach (JsonSerializerOptions options in new[] { JsonSerializerOptions.Web, new JsonSerializerOptions { TypeInfoResolver = VerificationJson.TypeInfoResolver } })
        {
            JsonNode json = JsonSerializer.SerializeToNode(verdict, options)!;
            ((string)json["verdict"]!, (int)json["claim"]!["value"]!, (string)json["record"]!["unit"]!).Should().Be(("supported", 1382, "đảng viên"));
            JsonNode compared = JsonSerializer.SerializeToNode(Seed.Compare(Seed), options)!["records"]![0]!;
            ((string)compared["match"]!).Should().Be("same");
            compared["expected"]!.AsObject().Count.Should().BeGreaterThan(4);
        }
    }

    [Fact]
    public void The_resolver_knows_lists_and_inputs_without_reflection()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = VerificationJson.TypeInfoResolver };
        JsonSerializer.Serialize(new List<ExtractionDocument> { Seed }, options).Should().Contain("schemaVersion");
        JsonSerializer.Serialize(Seed.Verify("{}"), options).Should().Be("[]");
        ArticleInput input = JsonSerializer.Deserialize<ArticleInput>("""{"text":"Tin","publishedAt":"2024-02-28","url":"tin/1"}""", options)!;
        (input.Text, input.PublishedAt, input.Url).Should().Be(("Tin", "2024-02-28", "tin/1"));
        JsonSerializer.Deserialize<ArticleInput>(JsonSerializer.Serialize(input, options), options).Should().Be(input);
    }
}
