using System.IO.Compression;
using System.Xml.Linq;
using FluentAssertions;
using Xunit;

namespace TayHo.Extract.Tests.House;

/// <summary>The version of the packages, the one they are held to, and the changelog tell one story.</summary>
public class VersionTests
{
    private static readonly string Version = Value("Directory.Build.props", "Version");

    public static TheoryData<string> Baselines() => [.. Directory.EnumerateFiles(Repository.In("src", "baseline"), "*.nupkg").Select(f => Path.GetFileName(f))];

    [Fact]
    public void The_changelog_begins_with_the_version_that_is_packed() =>
        File.ReadLines(Repository.In(".github", "CHANGELOG.md")).First(l => l.StartsWith("## ", StringComparison.Ordinal)).Should().MatchRegex($@"^## {Version.Replace(".", @"\.", StringComparison.Ordinal)}( |$)");

    [Fact]
    public void Every_library_has_a_baseline() =>
        Baselines().Cast<object[]>().Select(row => Path.GetFileNameWithoutExtension((string)row[0])).Should().BeEquivalentTo(
            Directory.EnumerateDirectories(Repository.In("src"), "TayHo.*").Select(Path.GetFileName));

    [Theory]
    [MemberData(nameof(Baselines))]
    public void A_baseline_is_of_the_version_that_packages_are_held_to(string file)
    {
        using ZipArchive package = ZipFile.OpenRead(Repository.In("src", "baseline", file));
        using Stream nuspec = package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        XDocument.Load(nuspec).Descendants().Single(e => e.Name.LocalName == "version").Value.Should().Be(Value("Directory.Build.targets", "PackageValidationBaselineVersion"));
    }

    private static string Value(string file, string property) => XDocument.Load(Repository.In(file)).Descendants(property).Single().Value;
}
