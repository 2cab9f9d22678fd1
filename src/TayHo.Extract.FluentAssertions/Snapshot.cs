using System.Text;
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

        ExtractionDocument expected = ExtractionJson.Deserialize(File.ReadAllText(path, Encoding.UTF8));
        if (expected == document)
        {
            return null;
        }

        ExtractionComparison comparison = document.Compare(expected);
        IEnumerable<string> facts = comparison.IsSame ? [] : comparison.ToString().Split(Environment.NewLine);
        string[] lines = [.. facts, .. LineDiff.Of((ExtractionJson.Serialize(expected) + "\n").Split('\n'), json.Split('\n'))];
        string more = lines.Length > MostLines ? $"{Environment.NewLine}… and {lines.Length - MostLines} lines more" : "";
        return $"it differs (run with {WriteVariable}=1 if that is meant):{Environment.NewLine}{string.Join(Environment.NewLine, lines.Take(MostLines))}{more}";
    }
}
