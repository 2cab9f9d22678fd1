using System.Reflection;
using System.Text.RegularExpressions;
using FluentAssertions;
using TayHo.Extract.Syntax;
using Xunit;

namespace TayHo.Extract.Tests.House;

/// <summary>The rooms use only the rooms below them, by their using lines, by qualified names and by what the compiler made of them.</summary>
public partial class LayeringTests
{
    private const string Project = "src/TayHo.Extract";

    public static TheoryData<string> Files() => [.. Paths()];

    [Fact]
    public void Finds_the_library_s_files() => Paths().Count().Should().BeGreaterThan(50);

    [Theory]
    [MemberData(nameof(Files))]
    public void Source_uses_only_lower_rooms(string file)
    {
        string source = File.ReadAllText(Repository.In([.. Project.Split('/'), .. file.Split('/')]));
        string room = Rooms.Of(Namespace().Match(source).Groups[1].Value);
        Path.GetDirectoryName(file)!.Replace('\\', '/').Replace('/', '.').Should().Be(room, "a folder is a namespace");

        string code = Comments().Replace(source, "");
        var objections = new List<string>();
        foreach (Match name in QualifiedNames().Matches(code))
        {
            // TayHo.Extract.Records.Evidence names the namespace up to the first part that is no room's folder.
            string used = LongestNamespace(name.Value);
            if (Rooms.Objection(room, Rooms.Of(used)) is { } objection && used != "TayHo.Extract")
            {
                objections.Add(objection);
            }
        }

        objections.Should().BeEmpty();
        if (!room.StartsWith("Articles", StringComparison.Ordinal))
        {
            code.Should().NotContain("using AngleSharp", "only Articles reads markup");
        }

        if (!room.StartsWith("Export", StringComparison.Ordinal))
        {
            code.Should().NotContain("using CsvHelper", "only Export writes CSV");
        }
    }

    [Fact]
    public void Compiled_code_uses_only_lower_rooms()
    {
        var objections = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Type type in typeof(ArticleExtractor).Assembly.GetTypes())
        {
            Type outer = Outermost(type);
            if (outer.Namespace is not { } ns || !Rooms.IsOurs(ns))
            {
                continue;
            }

            foreach (Type used in UsedTypes.Of(type))
            {
                if (Outermost(used).Namespace is { } other && used.Assembly == type.Assembly && Rooms.IsOurs(other) && Rooms.Objection(Rooms.Of(ns), Rooms.Of(other)) is { } objection)
                {
                    objections.Add($"{type.FullName} → {used.FullName}: {objection}");
                }
            }
        }

        objections.Should().BeEmpty();
        UsedTypes.Of(typeof(ArticleExtractor)).Select(t => t.Name).Should().Contain(["ArticleReader", "TaggedText", "ExtractionDocument"], "else this test sees nothing");
    }

    [Fact]
    public void No_file_is_longer_than_a_reader_holds_in_mind()
    {
        string root = Repository.In(Project.Split('/'));
        string[] tooLong = [.. Paths().Where(f => File.ReadLines(Path.Combine(root, f)).Count() > 520)];
        tooLong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Resolution", "Recognition.Dates", true)]
    [InlineData("Recognition.Dates", "Recognition", true)]
    [InlineData("Recognition.Dates", "Recognition.Places", false)]
    [InlineData("Recognition.Dates", "Resolution", false)]
    [InlineData("Text", "Records", false)]
    [InlineData("Export", "", false)]
    [InlineData("", "Export", true)]
    public void Knows_up_from_down(string from, string to, bool allowed) => (Rooms.Objection(from, to) is null).Should().Be(allowed);

    private static IEnumerable<string> Paths()
    {
        string root = Repository.In(Project.Split('/'));
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } declaring)
        {
            type = declaring;
        }

        return type;
    }

    private static string LongestNamespace(string name)
    {
        string ns = name;
        while (!Namespaces.Contains(ns))
        {
            ns = ns[..ns.LastIndexOf('.')];
        }

        return ns;
    }

    private static readonly HashSet<string> Namespaces =
        [.. typeof(ArticleExtractor).Assembly.GetTypes().Select(t => t.Namespace).OfType<string>(), "TayHo", "TayHo.Extract"];

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"//.*|/\*[\s\S]*?\*/|^namespace .*", RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\bTayHo\.Extract(\.\w+)*")]
    private static partial Regex QualifiedNames();
}
