using System.Reflection;
using System.Text;
using FluentAssertions;
using PublicApiGenerator;
using Xunit;

namespace TayHo.Extract.Tests.House;

/// <summary>
/// The public API is what PublicApi.txt says. After an intended change run the tests once with TAYHO_WRITE_PUBLIC_API=1,
/// read the file's difference and commit it.
/// </summary>
public class PublicApiTests
{
    private const string WriteVariable = "TAYHO_WRITE_PUBLIC_API";

    private static readonly string File = Repository.In("tests", "TayHo.Extract.Tests", "PublicApi.txt");

    [Fact]
    public void Is_the_one_written_down()
    {
        string actual = Describe(typeof(ArticleExtractor).Assembly) + Describe(typeof(Extract.FluentAssertions.ExtractionDocumentAssertions).Assembly)
            + Describe(typeof(Extract.Extensions.DependencyInjection.TayHoExtractOptions).Assembly);
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            System.IO.File.WriteAllText(File, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        string expected = System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");
        string[] added = [.. actual.Split('\n').Except(expected.Split('\n'))];
        added.Should().BeEmpty("a new member is meant to be public only when it is written down; after an intended change run the tests with {0}=1 and commit PublicApi.txt", WriteVariable);
        string[] gone = [.. expected.Split('\n').Except(actual.Split('\n'))];
        gone.Should().BeEmpty("the API keeps what it has; after an intended change run the tests with {0}=1 and commit PublicApi.txt", WriteVariable);
        actual.Should().Be(expected);
    }

    private static string Describe(Assembly assembly) => assembly.GeneratePublicApi(new ApiGeneratorOptions
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes = ["System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute", "System.Runtime.CompilerServices.IsReadOnlyAttribute"],
    }).ReplaceLineEndings("\n") + "\n";
}
