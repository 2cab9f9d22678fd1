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

    [Theory]
    [InlineData("type,value\nnumbers,1\n", "row 2: there is no record type 'numbers'; types are events*")]
    [InlineData("type,amount\nstatistics,1\n", "row 2: 'amount' is no field of statistics; fields are value*")]
    [InlineData("type,value\nstatistics,nhiều\n", "row 2, column value: 'nhiều' is no number*")]
    public void A_wrong_table_says_where_and_what_is_allowed(string table, string message)
    {
        Action read = () => Read(table, null);
        read.Should().Throw<FormatException>().WithMessage(message);
    }

    private static IReadOnlyList<ArticleClaims> Read(string table, string? type)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(table));
        return ClaimTable.Read(stream, type);
    }
}
