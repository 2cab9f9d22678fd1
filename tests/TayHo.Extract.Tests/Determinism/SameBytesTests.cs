using System.Globalization;
using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.ConsoleApp;
using Xunit;

namespace TayHo.Extract.Tests.Determinism;

/// <summary>The same input gives the same bytes under any culture, at any degree of parallelism, in any order, in a second run.</summary>
public sealed class SameBytesTests : IDisposable
{
    private static readonly string[] Files = [.. ArticleFiles.Find(Path.Combine(AppContext.BaseDirectory, "Articles")), .. ArticleFiles.Find(Path.Combine(AppContext.BaseDirectory, "seeds"))];
    private static readonly string Expected = InCulture("", () => Bytes(Files, 1));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Has_articles_to_read() => Files.Length.Should().BeGreaterThan(5);

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void Under_every_culture(string culture) => InCulture(culture, () => Bytes(Files, 1)).Should().Be(Expected);

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    [InlineData("tr-TR")]
    public void In_every_file_of_the_command_under_every_culture(string culture)
    {
        string expected = InCulture("", () => Folder("a"));
        InCulture(culture, () => Folder("b")).Should().Be(expected);
        expected.Should().Contain("statistics.csv");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void At_every_degree_of_parallelism(int degree) => Bytes(Files, degree).Should().Be(Expected);

    [Fact]
    public void In_every_order_of_the_inputs()
    {
        string[] forward = [.. Extractions(Files, 1).Select(d => ExtractionJson.Serialize(d))];
        string[] backward = [.. Extractions([.. Files.Reverse()], 3).Select(d => ExtractionJson.Serialize(d)).Reverse()];
        backward.Should().Equal(forward);
    }

    [Fact]
    public void In_an_extractor_built_anew()
    {
        ArticleExtractor other = ArticleExtractor.CreateBuilder().Build();
        string again = string.Join('\n', other.ExtractEach(Files.SelectMany(f => ArticleFiles.Read(f, long.MaxValue))).Select(o => ExtractionJson.Serialize(o.Document!)));
        again.Should().Be(Expected);
    }

    private static string Bytes(string[] files, int degree) => string.Join('\n', Extractions(files, degree).Select(d => ExtractionJson.Serialize(d)));

    private static IEnumerable<ExtractionDocument> Extractions(string[] files, int degree) =>
        ArticleExtractor.Default.ExtractEach(files.SelectMany(f => ArticleFiles.Read(f, long.MaxValue)), degree).Select(o => o.Document!);

    private static T InCulture<T>(string name, Func<T> run)
    {
        CultureInfo before = CultureInfo.CurrentCulture, beforeUi = CultureInfo.CurrentUICulture, beforeDefault = CultureInfo.DefaultThreadCurrentCulture ?? CultureInfo.InvariantCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(name);
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUi;
            CultureInfo.DefaultThreadCurrentCulture = beforeDefault;
        }
    }

    private string Folder(string name)
    {
        string output = _folder.In(name);
        ConsoleRun.Of(["extract", .. Files, "--output", output]).ExitCode.Should().Be(0);
        var all = new StringBuilder();
        foreach (string file in Directory.GetFiles(output).Order(StringComparer.Ordinal))
        {
            all.Append(Path.GetFileName(file)).Append('\n').Append(File.ReadAllText(file)).Append('\n');
        }

        return all.ToString();
    }
}
