using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace TayHo.Extract.Tests.House;

/// <summary>Every public member says what it gives, and every type that does something shows how it is used.</summary>
public partial class DocCommentTests
{
    private static readonly Lazy<TypeDeclarationSyntax[]> Types = new(() =>
    [
        .. Directory.EnumerateFiles(Repository.In("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), new CSharpParseOptions(LanguageVersion.Preview)).GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
            .Where(IsPublic),
    ]);

    // What the snippets take as given; a snippet that declares a name of its own hides it.
    private const string Given = """
        abstract class Given
        {
            protected static readonly ArticleExtractor extractor = ArticleExtractor.Default;
            protected static readonly ExtractionDocument document = null!, expected = null!;
            protected static readonly ExtractionOutcome outcome = null!;
            protected static readonly IReadOnlyList<ExtractionDocument> documents = [];
            protected static readonly CustomContext context = null!;
            protected static readonly Gazetteer gazetteer = null!;
            protected static readonly IServiceCollection services = null!;
            protected static readonly HttpClient client = null!;
            protected static readonly Stream stream = null!, output = null!;
            protected static readonly string text = "", html = "", path = "", json = "", claims = "", url = "";
            protected static readonly byte[] bytes = [];
            protected static readonly ArticleInput[] inputs = [];
            protected static readonly ICustomRecognizer recognizer = null!;
            protected static readonly ExtractionTable table = null!;
            protected static readonly TextWriter writer = null!;
            protected static readonly Microsoft.AspNetCore.Http.HttpRequest request = null!;
            protected static readonly Microsoft.AspNetCore.Builder.WebApplicationBuilder builder = null!;
            protected static readonly Microsoft.AspNetCore.Builder.WebApplication app = null!;
            protected static readonly int i = 0, maxBytes = 32_000_000;
        }
        """;

    private static readonly string Usings = string.Concat(
        typeof(ArticleExtractor).Assembly.GetExportedTypes().Select(t => t.Namespace!).Distinct()
            .Concat(["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Text", "System.Text.Json", "System.Threading", "System.Threading.Tasks"])
            .Concat(["Microsoft.AspNetCore.Builder", "Microsoft.Extensions.DependencyInjection", "TayHo.Extract.Extensions.DependencyInjection", "TayHo.Extract.FluentAssertions"]).Select(ns => $"global using {ns};\n"));

    [Fact]
    public void Every_public_method_says_what_it_returns() =>
        Types.Value.SelectMany(type => Methods(type).Where(m => m.ReturnType.ToString() != "void" && !Comment(m).Contains("<returns>", StringComparison.Ordinal) && !Comment(m).Contains("<inheritdoc", StringComparison.Ordinal))
            .Select(m => $"{type.Identifier}.{m.Identifier}")).Should().BeEmpty();

    [Fact]
    public void Every_public_type_shows_how_it_is_used() =>
        Types.Value.GroupBy(type => type.Identifier.Text)
            .Where(parts => !parts.Any(type => Comment(type).Contains("<example>", StringComparison.Ordinal) || type.Members.Any(m => Comment(m).Contains("<example>", StringComparison.Ordinal))))
            .Select(parts => parts.Key).Should().BeEmpty();

    [Fact]
    public void Every_example_compiles()
    {
        string[] snippets = [.. Types.Value.SelectMany(type => type.Members.Where(m => m is not TypeDeclarationSyntax).Prepend<SyntaxNode>(type)).SelectMany(node => Example().Matches(Comment(node)).Select(m => Code(m.Groups["code"].Value)))];
        snippets.Should().HaveCountGreaterThan(100);
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        SyntaxTree[] trees =
        [
            CSharpSyntaxTree.ParseText(Usings, options),
            CSharpSyntaxTree.ParseText(Given, options),
            .. snippets.Select((snippet, n) => CSharpSyntaxTree.ParseText(
                Regex.Match(snippet, @"^(?=.*\bclass )(?s:.*)\n}", RegexOptions.Multiline) is { Success: true } type ? $"namespace Example{n};\n{type.Value}" : $"sealed class Example{n} : Given {{ async Task Run() {{ await Task.Yield();\n{snippet}\n}} }}", options)),
        ];
        MetadataReference[] references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];
        CSharpCompilation.Create("Examples", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"{d.GetMessage(CultureInfo.InvariantCulture)} in {d.Location.SourceTree}").Should().BeEmpty();
    }

    private static IEnumerable<MethodDeclarationSyntax> Methods(TypeDeclarationSyntax type) =>
        type.Members.OfType<MethodDeclarationSyntax>().Where(m => m.Modifiers.Any(SyntaxKind.PublicKeyword) || type is InterfaceDeclarationSyntax);

    private static bool IsPublic(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PublicKeyword) && (member.Parent is not TypeDeclarationSyntax outer || IsPublic(outer));

    private static string Comment(SyntaxNode node) => node.GetLeadingTrivia().ToFullString();

    private static string Code(string comment) => WebUtility.HtmlDecode(CommentMark().Replace(comment, "\n"));

    [GeneratedRegex("<example>.*?<code>(?<code>.*?)</code>.*?</example>", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\n\s*/// ?")]
    private static partial Regex CommentMark();
}
