using FluentAssertions;
using Xunit;

namespace TayHo.Extract.Tests.House;

/// <summary>
/// Methods of over 60 lines, 20 branches or 6 parameters become fewer, never more: whoever shrinks one lowers the number here, and
/// nobody raises it.
/// </summary>
public class MethodSizeTests
{
    private const int MostLong = 49;
    private const int MostBranched = 155;
    private const int MostWithManyParameters = 14;
    private const int MostPartialFiles = 7;

    private static readonly string[] Files =
        [.. Directory.EnumerateFiles(Repository.In("src", "TayHo.Extract"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))];

    private static readonly MethodSize[] Methods = [.. Files.SelectMany(MethodSizes.Of)];

    [Fact]
    public void Finds_the_library_s_methods() => Methods.Length.Should().BeGreaterThan(3000);

    [Fact]
    public void No_more_methods_have_over_sixty_lines() => Large(m => m.Lines > 60).Should().HaveCountLessThanOrEqualTo(MostLong, "a long method is cut into named questions");

    [Fact]
    public void No_more_methods_have_over_twenty_branches() => Large(m => m.Branches > 20).Should().HaveCountLessThanOrEqualTo(MostBranched, "a branched method is cut into named questions");

    [Fact]
    public void No_more_methods_have_over_six_parameters() => Large(m => m.Parameters > 6).Should().HaveCountLessThanOrEqualTo(MostWithManyParameters, "what goes together is a record");

    [Fact]
    public void No_more_classes_are_spread_over_files() =>
        Files.Where(f => Path.GetFileNameWithoutExtension(f).Contains('.', StringComparison.Ordinal)).Should().HaveCountLessThanOrEqualTo(MostPartialFiles, "a class of many files hides its length");

    private static string[] Large(Func<MethodSize, bool> isLarge) => [.. Methods.Where(isLarge).Select(m => $"{m.File} {m.Name}: {m.Lines} lines, {m.Branches} branches, {m.Parameters} parameters")];
}
