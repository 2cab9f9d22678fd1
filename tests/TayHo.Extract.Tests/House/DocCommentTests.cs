using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace TayHo.Extract.Tests.House;

/// <summary>Every public member says what it gives, and every type that does something shows how it is used.</summary>
public class DocCommentTests
{
    private static readonly Lazy<TypeDeclarationSyntax[]> Types = new(() =>
    [
        .. Directory.EnumerateFiles(Repository.In("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), new CSharpParseOptions(LanguageVersion.Preview)).GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
            .Where(IsPublic),
    ]);

    [Fact]
    public void Every_public_method_says_what_it_returns() =>
        Types.Value.SelectMany(type => Methods(type).Where(m => m.ReturnType.ToString() is not ("void" or "Task") && !Comment(m).Contains("<returns>", StringComparison.Ordinal) && !Comment(m).Contains("<inheritdoc", StringComparison.Ordinal))
            .Select(m => $"{type.Identifier}.{m.Identifier}")).Should().BeSubsetOf(["ArticleFiles.Read"]);

    [Fact]
    public void Every_public_type_that_does_something_has_an_example() =>
        Types.Value.Where(type => type is ClassDeclarationSyntax && !type.Modifiers.Any(SyntaxKind.PartialKeyword) && Methods(type).Any(m => !m.Modifiers.Any(SyntaxKind.OverrideKeyword)))
            .Where(type => !Comment(type).Contains("<example>", StringComparison.Ordinal) && !type.Members.Any(m => Comment(m).Contains("<example>", StringComparison.Ordinal)) && !type.Identifier.Text.EndsWith("Assertions", StringComparison.Ordinal) && type.Identifier.Text != "ArticleFiles")
            .Select(type => type.Identifier.Text).Should().BeEmpty();

    private static IEnumerable<MethodDeclarationSyntax> Methods(TypeDeclarationSyntax type) =>
        type.Members.OfType<MethodDeclarationSyntax>().Where(m => m.Modifiers.Any(SyntaxKind.PublicKeyword) || type is InterfaceDeclarationSyntax);

    private static bool IsPublic(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PublicKeyword) && (member.Parent is not TypeDeclarationSyntax outer || IsPublic(outer));

    private static string Comment(SyntaxNode node) => node.GetLeadingTrivia().ToFullString();
}
