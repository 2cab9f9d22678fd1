using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.House;
using Xunit;

namespace TayHo.Extract.Tests.Docs;

/// <summary>
/// Every C# example of the documentation and of the packages' readmes compiles, and where a block of text follows, that is what it
/// prints. After an intended change run the tests once with TAYHO_WRITE_PUBLIC_API=1 and read what was written.
/// </summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Pages =
    [
        Repository.In("README.md"),
        .. Directory.EnumerateFiles(Repository.In("src", "docs"), "*.md").Order(StringComparer.Ordinal),
        .. Directory.EnumerateFiles(Repository.In("src"), "README.md", SearchOption.AllDirectories).Where(f => !f.Contains("docs", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))]);

    private static readonly string GlobalUsings = string.Concat(
        new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" }.Select(ns => $"global using {ns};"));

    private static readonly string WebUsings = string.Concat(new[] { "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Http", "Microsoft.Extensions.DependencyInjection" }.Select(ns => $"global using {ns};"));

    public static TheoryData<string> Files() => [.. Pages.Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))];

    public static TheoryData<string, Type> RecordPages() => new()
    {
        { "dates", typeof(DateRecord) }, { "places", typeof(PlaceRecord) }, { "officials", typeof(PersonRecord) }, { "organizations", typeof(OrganizationRecord) },
        { "statistics", typeof(StatisticRecord) }, { "documents", typeof(DocumentRecord) }, { "events", typeof(EventRecord) }, { "awards", typeof(AwardRecord) }, { "quotes", typeof(QuoteRecord) }, { "custom", typeof(CustomRecord) },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Examples_compile_and_print_what_the_page_says(string file)
    {
        string path = Repository.In(file.Split('/'));
        string page = File.ReadAllText(path).ReplaceLineEndings("\n");
        string written = Example().Replace(page, match =>
        {
            byte[] program = Compile(match.Groups["code"].Value);
            return match.Groups["output"].Success ? $"```csharp\n{match.Groups["code"].Value}```\n\n```text\n{Run(program)}```" : match.Value;
        });
        if (Environment.GetEnvironmentVariable("TAYHO_WRITE_PUBLIC_API") == "1")
        {
            File.WriteAllText(path, written, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(written);
    }

    [Theory]
    [MemberData(nameof(RecordPages))]
    public void A_record_type_s_page_tells_every_field(string page, Type record)
    {
        string text = File.ReadAllText(Repository.In("src", "docs", page + ".md"));
        string[] fields = [.. record.GetProperties().Where(p => p.Name != "EqualityContract" && p.GetIndexParameters().Length == 0 && !p.IsDefined(typeof(JsonIgnoreAttribute))).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))];
        fields.Where(field => !text.Contains($"| `{field}` |", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void The_readme_s_table_of_the_output_names_every_property()
    {
        string table = File.ReadAllText(Repository.In("README.md")).Split("## What comes out")[1].Split("\n## ")[0];
        Type[] types = [typeof(ExtractionDocument), typeof(ArticleInfo), typeof(AnchorDate), typeof(Position), typeof(ExtractionWarning), typeof(Evidence), .. RecordPages().Select(row => (Type)row[1])];
        types.SelectMany(type => type.GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.GetCustomAttribute<JsonIgnoreAttribute>() is null or { Condition: JsonIgnoreCondition.WhenWritingNull }))
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Except(["schemaVersion", "equalityContract"])
            .Where(name => !table.Contains($"`{name}`", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Links_lead_somewhere(string file)
    {
        string path = Repository.In(file.Split('/'));
        bool isPacked = file != "README.md" && !file.Contains("/docs/", StringComparison.Ordinal);
        foreach (string target in Link().Matches(File.ReadAllText(path)).Select(m => m.Groups["target"].Value).Where(t => !t.StartsWith("https://", StringComparison.Ordinal)))
        {
            isPacked.Should().BeFalse("a readme in a package has no files beside it: {0}", target);
            Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target)).Should().BeTrue(target);
        }
    }

    private static byte[] Compile(string code)
    {
        string usings = code.Contains("WebApplication", StringComparison.Ordinal) ? GlobalUsings + WebUsings : GlobalUsings;
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview)), CSharpSyntaxTree.ParseText(usings, new CSharpParseOptions(LanguageVersion.Preview))],
            References.Value,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        compilation.Emit(assembly).Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id is not ("CS1701" or "CS1702")).Select(d => d.ToString()).Should().BeEmpty("of {0}", code);
        return assembly.ToArray();
    }

    private static string Run(byte[] program)
    {
        MethodInfo main = Assembly.Load(program).EntryPoint!;
        TextWriter before = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            main.Invoke(null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString();
    }

    [GeneratedRegex("```csharp\n(?<code>(?s:.*?))```(?:\n\n```text\n(?<output>(?s:.*?))```)?")]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\((?<target>[^)#]+)\)")]
    private static partial Regex Link();
}
