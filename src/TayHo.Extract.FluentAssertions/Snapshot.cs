using System.Text;
using System.Text.Json;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using TayHo.Extract.Verification;

namespace TayHo.Extract.FluentAssertions;

/// <summary>A document kept as a JSON file, beside which later readings are held.</summary>
internal static class Snapshot
{
    private const string WriteVariable = "TAYHO_WRITE_SNAPSHOTS";
    private const int MostLines = 40;

    /// <summary>What differs from the file; null when nothing does, or when the file was written just now.</summary>
    public static string? Difference(ExtractionDocument document, string path)
    {
        string json = ExtractionJson.Serialize(document) + "\n";
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, json, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return null;
        }

        if (!File.Exists(path))
        {
            return $"there is no such file; run the test once with {WriteVariable}=1 to write it.";
        }

        ExtractionDocument expected;
        try
        {
            expected = ExtractionJson.Deserialize(File.ReadAllText(path, Encoding.UTF8));
        }
        catch (JsonException broken)
        {
            return $"the file holds no document: {broken.Message} Run the test once with {WriteVariable}=1 to write it anew.";
        }

        return expected == document ? null : $"it differs (run with {WriteVariable}=1 if that is meant):{Environment.NewLine}{string.Join(Environment.NewLine, Differing(document, expected))}";
    }

    /// <summary>
    /// The folder of a test's source file as it lies on this machine. A deterministic build (<c>ContinuousIntegrationBuild</c>) writes
    /// "/_/tests/ATests.cs" for it: such a path is looked for, its longest end first, in the folders above the built test.
    /// </summary>
    /// <returns>The folder; null where the source isn't on this machine.</returns>
    public static string? FolderOf(string testFile, string built)
    {
        if (File.Exists(testFile))
        {
            return Path.GetDirectoryName(Path.GetFullPath(testFile));
        }

        string[] parts = testFile.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        for (int first = 0; first < parts.Length; first++)
        {
            string end = Path.Combine(parts[first..]);
            for (DirectoryInfo? above = new(built); above is not null; above = above.Parent)
            {
                string file = Path.Combine(above.FullName, end);
                if (File.Exists(file))
                {
                    return Path.GetDirectoryName(file);
                }
            }
        }

        return null;
    }

    /// <summary>What differs between two documents, a line each: first the facts, then the lines of their JSON.</summary>
    public static IEnumerable<string> Differing(ExtractionDocument document, ExtractionDocument expected)
    {
        ExtractionComparison comparison = document.Compare(expected);
        IEnumerable<string> facts = comparison.IsSame ? [] : comparison.ToString().Split(Environment.NewLine);
        string[] lines = [.. facts, .. LineDiff.Of(Lines(expected), Lines(document))];
        return lines.Length > MostLines ? lines.Take(MostLines).Append($"… and {lines.Length - MostLines} lines more") : lines;
    }

    private static string[] Lines(ExtractionDocument document) => (ExtractionJson.Serialize(document) + "\n").Split('\n');
}
