using FluentAssertions;
using TayHo.Extract.Export;
using TayHo.Extract.FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.ConsoleApp;
using Xunit;
using Xunit.Sdk;

namespace TayHo.Extract.Tests.Assertions;

public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_document_matches_the_file_it_was_written_to()
    {
        string path = _folder.Write("a.json", ExtractionJson.Serialize(Export.Sample.Document()));
        Export.Sample.Document().Should().MatchSnapshot(path).And.HavePerson("Trần Ba");
    }

    [Fact]
    public void A_difference_is_told_as_facts_and_lines()
    {
        string path = _folder.Write("a.json", ExtractionJson.Serialize(Export.Sample.Document()));
        ExtractionDocument other = Export.Sample.Document();
        other = other with { Statistics = [other.Statistics[0] with { Period = "2024" }] };
        string message = Failure(() => other.Should().MatchSnapshot(path));
        message.Should().Contain("statistics: s1 ge 12.5–15 cầu").And.Contain("period: expected nothing, found 2024");
        message.Should().Contain("-       \"period\": null,").And.Contain("+       \"period\": \"2024\",").And.Contain("TAYHO_WRITE_SNAPSHOTS=1").And.NotContain("Trần Ba");
    }

    [Fact]
    public void A_difference_that_is_no_fact_is_told_as_lines()
    {
        string path = _folder.Write("a.json", ExtractionJson.Serialize(Export.Sample.Document()));
        ExtractionDocument other = Export.Sample.Document();
        other = other with { Article = other.Article with { Authors = ["Thu Nga", "Lê Vũ", "Mai"] } };
        Failure(() => other.Should().MatchSnapshot(path)).Should().Contain("+       \"Mai\"").And.NotContain("statistics:");
    }

    [Fact]
    public void A_missing_file_says_how_to_write_it() =>
        Failure(() => Export.Sample.Document().Should().MatchSnapshot(_folder.In("khong-co.json"))).Should().Contain("there is no such file; run the test once with TAYHO_WRITE_SNAPSHOTS=1");

    [Fact]
    public void A_broken_file_is_told_by_its_name() =>
        Failure(() => Export.Sample.Document().Should().MatchSnapshot(_folder.Write("a.json", "{"))).Should().Contain("a.json").And.Contain("the file holds no document: ").And.Contain("TAYHO_WRITE_SNAPSHOTS=1");

    // CI builds with ContinuousIntegrationBuild, which writes "/_/" for the folder the sources lie in.
    [Theory]
    [InlineData("/_/tests/TayHo.Extract.Tests/Assertions/SnapshotTests.cs")]
    [InlineData("/_1/TayHo.Extract.Tests/Assertions/SnapshotTests.cs")]
    [InlineData("C:\\ci\\tests\\TayHo.Extract.Tests\\Assertions\\SnapshotTests.cs")]
    public void A_relative_path_counts_from_the_source_file_under_a_mapped_path_too(string testFile)
    {
        string path = _folder.Write("a.json", ExtractionJson.Serialize(Export.Sample.Document()));
        string relative = Path.GetRelativePath(House.Repository.In("tests", "TayHo.Extract.Tests", "Assertions"), path);
        Export.Sample.Document().Should().MatchSnapshot(relative, testFile).And.HavePerson("Trần Ba");
    }

    [Fact]
    public void A_relative_path_without_the_source_file_says_what_to_give() =>
        Failure(() => Export.Sample.Document().Should().MatchSnapshot("a.json", "/_/elsewhere/NewspaperTests.cs")).Should().Contain("/_/elsewhere/NewspaperTests.cs is not on this machine; give the snapshot's full path");

    private static string Failure(Action assertion) => assertion.Should().Throw<XunitException>().Which.Message;
}
