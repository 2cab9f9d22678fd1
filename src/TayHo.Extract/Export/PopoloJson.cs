using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export;

/// <summary>
/// Writes the people, bodies and posts of articles as one Popolo JSON object (popoloproject.com): <c>persons</c>,
/// <c>organizations</c>, <c>posts</c> and <c>memberships</c>, for tools of open civic data. <see cref="PopoloCollection"/> says what is
/// merged.
/// </summary>
/// <example><code>File.WriteAllText("popolo.json", PopoloJson.Serialize(documents));</code></example>
public static class PopoloJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Output is a file, not a part of a page: Vietnamese letters stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The Popolo JSON of documents as text.</summary>
    /// <param name="documents">The documents; their order is the order of the output.</param>
    /// <returns>The collection as JSON.</returns>
    public static string Serialize(params IEnumerable<ExtractionDocument> documents)
    {
        using var stream = new MemoryStream();
        Write(stream, documents);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes the Popolo JSON of documents, UTF-8 without byte order mark, with a line end after it.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="documents">The documents; their order is the order of the output.</param>
    public static void Write(Stream stream, IEnumerable<ExtractionDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var collection = new PopoloCollection();
        foreach (ExtractionDocument document in documents)
        {
            collection.Add(document);
        }

        Write(stream, collection);
    }

    /// <summary>Writes what a collection holds, UTF-8 without byte order mark, with a line end after it.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="collection">The collection.</param>
    public static void Write(Stream stream, PopoloCollection collection)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(collection);
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            collection.WriteTo(writer);
        }

        stream.WriteByte((byte)'\n');
    }
}
