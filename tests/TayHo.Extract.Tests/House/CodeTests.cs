using System.Reflection;
using System.Text.RegularExpressions;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Export.Types;
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

    private static readonly string[] All = [.. Constants(typeof(RuleIds)), .. Constants(typeof(WarningCodes)), .. Constants(typeof(ErrorCodes))];

    /// <summary>A code is told by what stands before its full stop; ids are written whole, never put together.</summary>
    [Fact]
    public void The_source_s_codes_are_the_constants_no_more_and_no_fewer()
    {
        string[] families = [.. All.Select(code => code[..code.IndexOf('.', StringComparison.Ordinal)]).Distinct()];
        Found(Code()).Where(code => families.Contains(code[..code.IndexOf('.', StringComparison.Ordinal)])).Should().BeEquivalentTo(All);
    }

    [Fact]
    public void Every_warning_has_its_constant_and_every_constant_its_warning() =>
        Found(Warning()).Should().BeEquivalentTo(Constants(typeof(WarningCodes)), "a warning that goes takes its line in WarningCodes.cs with it; a new one brings its own");

    [Fact]
    public void Every_record_s_rule_has_its_constant()
    {
        string[] rules = [.. ArticleFiles.Find(Path.Combine(AppContext.BaseDirectory, "Articles")).Concat(ArticleFiles.Find(Path.Combine(AppContext.BaseDirectory, "seeds")))
            .SelectMany(file => ArticleFiles.Read(file, long.MaxValue))
            .SelectMany(read => RecordTypes.All.SelectMany(type => type.Records(ArticleExtractor.Default.Extract(read.Input!)))).Select(record => record.Rule).Distinct()];
        rules.Should().NotBeEmpty().And.BeSubsetOf(Constants(typeof(RuleIds)));
    }

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

    [GeneratedRegex("\"(?<code>[a-z]+\\.[a-z0-9]+(?:-[a-z0-9]+)*)\"")]
    private static partial Regex Code();

    [GeneratedRegex("\"(?<code>(?:input|output)\\.[a-z-]+)\"")]
    private static partial Regex Error();
}
