using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using TayHo.Extract.Text;

namespace TayHo.Extract.Export.Writing;

/// <summary>What a run wrote into a folder, and what it takes away: the list by which a later run knows our files from others.</summary>
/// <param name="Files">Name and SHA-256 of each file, in ordinal order of the names.</param>
/// <param name="Removed">Files of an earlier run that this one does not write.</param>
internal sealed record OutputManifest(IReadOnlyList<(string Name, string Hash)> Files, IReadOnlyList<string> Removed)
{
    private const string Program = "tayho";

    /// <summary>A folder of which nothing is known.</summary>
    public static OutputManifest Empty { get; } = new([], []);

    /// <summary>Writes the list.</summary>
    public void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream,
                new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("program", Program);
        json.WriteStartObject("files");
        foreach ((string name, string hash) in Files)
        {
            json.WriteString(name, hash);
        }

        json.WriteEndObject();
        json.WriteStartArray("removed");
        foreach (string name in Removed)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads a list.</summary>
    /// <exception cref="ForeignFileException">The file is no such list, names a file twice, or files outside its folder.</exception>
    public static OutputManifest Read(Stream stream, string path)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(stream);
            var files = new List<(string, string)>();
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (JsonProperty file in json.RootElement.GetProperty("files").EnumerateObject())
            {
                files.Add(names.Add(file.Name)
                        ? (Checked(file.Name, path), file.Value.GetString()!) : throw new ForeignFileException(path));
            }

            return new OutputManifest(files,
                    [.. json.RootElement.GetProperty("removed").EnumerateArray().Select(n => Checked(n.GetString()!, path))]);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ForeignFileException(path, failure);
        }
    }

    /// <summary>The hash by which a file is known again.</summary>
    public static string HashOf(Stream stream) => Hex.Lower(SHA256.HashData(stream));

    private static string Checked(string name, string path) =>
        name == Path.GetFileName(name) && name.Length > 0 ? name : throw new ForeignFileException(path);
}
