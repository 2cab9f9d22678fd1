using FluentAssertions;
using Xunit;

namespace TayHo.Extract.Tests.House;

/// <summary>
/// The libraries are packed for net8.0 too, which the inner loop does not build. What .NET 9 brought stands behind helpers;
/// dotnet build src/TayHo.Extract -p:AllFrameworks=true says the rest.
/// </summary>
public class FrameworkTests
{
    private static readonly Dictionary<string, string> Newer = new()
    {
        ["AlternateLookup"] = "Text/SpanLookup.cs has what asks dictionaries and sets by spans",
        ["ToHexStringLower"] = "Text/Hex.cs writes bytes in lower case",
        ["OrderedDictionary<"] = "a list beside a dictionary keeps an order",
        [".CountBy("] = "GroupBy counts",
        [".AggregateBy("] = "GroupBy gathers",
        ["Task.WhenEach"] = "WhenAny in a loop",
        ["System.Threading.Lock"] = "lock an object",
        ["new Lock("] = "lock an object",
    };

    [Fact]
    public void Source_uses_what_every_framework_has()
    {
        var found = new List<string>();
        foreach (string file in Directory.EnumerateFiles(Repository.In("src"), "*.cs", SearchOption.AllDirectories).Where(IsOurs).Order(StringComparer.Ordinal))
        {
            string source = File.ReadAllText(file);
            found.AddRange(Newer.Where(n => source.Contains(n.Key, StringComparison.Ordinal)).Select(n => $"{Path.GetFileName(file)}: {n.Key}; {n.Value}"));
        }

        found.Should().BeEmpty();
    }

    // The helpers themselves ask for the framework.
    private static bool IsOurs(string file) =>
        !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !File.ReadAllText(file).Contains("#if NET9_0_OR_GREATER", StringComparison.Ordinal);
}
