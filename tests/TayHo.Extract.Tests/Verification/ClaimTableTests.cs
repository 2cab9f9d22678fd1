using System.Text;
using FluentAssertions;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Export;
using TayHo.Extract.Verification;
using Xunit;

namespace TayHo.Extract.Tests.Verification;

/// <summary>Claims from a table: a colleague's, or one of ours.</summary>
public class ClaimTableTests
{
    [Fact]
    public void A_row_is_a_claim_of_its_article()
    {
        IReadOnlyList<ArticleClaims> claims = Read("type,articleId,name,title,organization,value,high,unit,organizers\nofficials,a1,Lê Thu,Bí thư,Xã ủy,,,,\nstatistics,a1,,,,12.5,15,cầu,\nevents,b,Lễ,,,,,,\"Xã ủy; UBND xã\"\n", null);
        claims.Should().Equal(
            new ArticleClaims("a1", """{"officials":[{"name":"Lê Thu","positions":[{"title":"Bí thư","organization":"Xã ủy"}]}],"statistics":[{"value":12.5,"high":15,"unit":"cầu"}]}"""),
            new ArticleClaims("b", """{"events":[{"name":"Lễ","organizers":["Xã ủy","UBND xã"]}]}"""));
        Sample.Document().Verify(claims[0].Claims).Select(v => v.Verdict).Should().Equal(Verdict.Supported, Verdict.Supported);
    }

    [Theory]
    [InlineData("events")]
    [InlineData("people")]
    [InlineData("organizations")]
    [InlineData("places")]
    [InlineData("dates")]
    [InlineData("documents")]
    [InlineData("awards")]
    [InlineData("quotes")]
    [InlineData("custom")]
    public void Our_own_tables_are_claims_that_their_document_supports(string table)
    {
        using var csv = new MemoryStream();
        ExtractionCsv.WriteTable(csv, table, [Sample.Document()]);
        csv.Position = 0;
        ArticleClaims claims = ClaimTable.Read(csv, table).Should().ContainSingle().Which;
        claims.ArticleId.Should().Be("a1");
        Sample.Document().Verify(claims.Claims).Should().ContainSingle().Which.Verdict.Should().Be(Verdict.Supported, claims.Claims);
    }

    [Fact]
    public void A_row_that_can_t_be_read_spoils_no_other()
    {
        ArticleClaims claims = Read("type,value,amount\nnumbers,1,\nstatistics,1,2\nstatistics,nhiều,\nstatistics,\"12,5\",\n", null).Should().ContainSingle().Which;
        IReadOnlyList<ClaimVerdict> verdicts = Sample.Document().Verify(claims.Claims);
        verdicts.Select(v => v.Verdict).Should().Equal(Verdict.Unreadable, Verdict.Unreadable, Verdict.Unreadable, Verdict.NotMentioned);
        verdicts[0].Error.Should().StartWith("there is no list 'numbers'");
        verdicts[1].Error.Should().StartWith("statistics[0]: 'amount' is no field of statistics");
        verdicts[2].Error.Should().StartWith("statistics[1]: field 'value': \"nhiều\" is no number");
    }

    [Theory]
    [InlineData("1.382", "\"1.382\"")]
    [InlineData("1.382.000", "1382000")]
    [InlineData("1.382,5", "1382.5")]
    [InlineData("1,382.5", "1382.5")]
    [InlineData("0.382", "0.382")]
    [InlineData("12.5", "12.5")]
    public void Marks_between_thousands_are_no_fraction(string cell, string value) =>
        Read($"type;value\nstatistics;{cell}\n", null)[0].Claims.Should().Be($$"""{"statistics":[{"value":{{value}}}]}""");

    [Fact]
    public void A_row_without_a_type_is_refused()
    {
        Action read = () => Read("value\n1\n", null);
        read.Should().Throw<FormatException>().WithMessage("row 2: there is no record type ''; types are events*");
    }

    private static IReadOnlyList<ArticleClaims> Read(string table, string? type)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(table));
        return ClaimTable.Read(stream, type);
    }
}
