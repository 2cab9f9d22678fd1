using System.Reflection;
using System.Text.RegularExpressions;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.House;

/// <summary>The constants of codes are those that the source gives: rules, warnings, errors.</summary>
public sealed partial class CodeTests
{
    private static readonly string[] Sources =
    [
        .. Directory.EnumerateFiles(Repository.In("src", "TayHo.Extract"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && Path.GetFileName(f) is not ("RuleIds.cs" or "WarningCodes.cs" or "ErrorCodes.cs"))
            .Select(File.ReadAllText),
    ];

    [Fact]
    public void Every_constant_of_a_warning_has_its_warning() =>
        Constants(typeof(WarningCodes)).Except(Found(Warning())).Should().BeEmpty("a warning that went takes its line in WarningCodes.cs with it; a new one brings its own");

    [Fact]
    public void Every_constant_of_an_error_has_its_error() =>
        Constants(typeof(ErrorCodes)).Except(Found(Error())).Should().BeEmpty("an error that went takes its line in ErrorCodes.cs with it; a new one brings its own");

    [Theory]
    [InlineData(typeof(RuleIds))]
    [InlineData(typeof(WarningCodes))]
    [InlineData(typeof(ErrorCodes))]
    public void A_constant_s_name_is_its_code_s(Type codes)
    {
        foreach (FieldInfo field in codes.GetFields())
        {
            string code = (string)field.GetRawConstantValue()!;
            field.Name.Should().Be(string.Concat(code.Split('.', '-').Select(part => char.ToUpperInvariant(part[0]) + part[1..])));
        }
    }

    private static string[] Constants(Type type) => [.. type.GetFields().Select(f => (string)f.GetRawConstantValue()!)];

    private static string[] Found(Regex pattern) => [.. Sources.SelectMany(s => pattern.Matches(s)).Select(m => m.Groups["code"].Value).Distinct()];

    [GeneratedRegex("new ExtractionWarning\\(\\s*\"(?<code>[a-z0-9.-]+)\"")]
    private static partial Regex Warning();

    [GeneratedRegex("\"(?<code>(?:input|output)\\.[a-z-]+)\"")]
    private static partial Regex Error();
}
