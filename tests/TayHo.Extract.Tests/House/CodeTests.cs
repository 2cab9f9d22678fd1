using System.Reflection;
using System.Text.RegularExpressions;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.House;

/// <summary>Every code that a program may be asked to compare has a constant: rules, warnings, errors.</summary>
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
    public void Every_warning_has_a_constant() =>
        Constants(typeof(WarningCodes)).Should().BeEquivalentTo(Found(Warning()), "a new warning needs a line in WarningCodes.cs, with what it means");

    [Fact]
    public void Every_error_has_a_constant() =>
        Found(Error()).Except(Constants(typeof(ErrorCodes))).Except(Constants(typeof(WarningCodes))).Should().BeEmpty("a new error needs a line in ErrorCodes.cs, with what it means");

    [Fact]
    public void Every_rule_has_a_constant()
    {
        string[] known = Constants(typeof(RuleIds)), warnings = Constants(typeof(WarningCodes));
        string[] found = [.. Found(Rule()).Except(warnings)];
        found.Except(known).Should().BeEmpty("a new rule needs a line in RuleIds.cs, with what it reads");
        known.Where(id => !id.StartsWith("quantity.", StringComparison.Ordinal)).Except(found).Should().BeEmpty("a rule that went takes its line in RuleIds.cs with it");
    }

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

    [GeneratedRegex("\"(?<code>(?:input|output)\\.[a-z-]+)\", ?\\$?\"")]
    private static partial Regex Error();

    [GeneratedRegex("\"(?<code>(?:date|place|person|organization|document|event|award|quote)\\.[a-z]+(?:-[a-z]+)*)\"")]
    private static partial Regex Rule();
}
