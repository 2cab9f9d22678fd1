using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using TayHo.Extract.Articles;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.Export.Types;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Writing;

/// <summary>
/// What one run did, beside its output file: written last, so that an output with a manifest is whole. It tells the same for the same
/// run, whenever and wherever it was made.
/// </summary>
/// <param name="Output">The output file.</param>
/// <param name="Shard">The part that was read, as "2/8"; null for all.</param>
internal sealed class PartManifest(string Output, string? Shard) : IDisposable
{
    private static readonly JsonWriterOptions Lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly MemoryStream _failures = new();
    private int _articles;
    private int _failed;
    private readonly long[] _records = new long[RecordTypes.All.Count];

    /// <summary>The manifest of an output file.</summary>
    public static string PathOf(string output) => output + ".manifest.json";

    /// <summary>The failures of an output file, one a line.</summary>
    public static string FailuresOf(string output) => output + ".failures.ndjson";

    /// <summary>Whether a file is a manifest or a list of failures of ours, by its first bytes.</summary>
    public static bool Wrote(string ends) => ends.StartsWith("{\n  \"program\": \"tayho\"", StringComparison.Ordinal) || ends.StartsWith("{\"error\":", StringComparison.Ordinal);

    /// <summary>Counts an article.</summary>
    public void Add(ExtractionDocument document)
    {
        _articles++;
        for (int i = 0; i < _records.Length; i++)
        {
            _records[i] += RecordTypes.All[i].Records(document).Count;
        }
    }

    /// <summary>Notes an input that failed.</summary>
    public void AddFailure(ExtractionOutcome outcome)
    {
        _failed++;
        WriteError(_failures, outcome.Source, outcome.Line, outcome.Failure!);
    }

    /// <summary>One failure as a line: {"error": {"code", "message", "source", "line"}}.</summary>
    public static void WriteError(Stream stream, string source, int? line, ArticleInputException failure)
    {
        using (var json = new Utf8JsonWriter(stream, Lines))
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", failure.Code);
            json.WriteString("message", failure.Message);
            json.WriteString("source", source);
            if (line is { } number)
            {
                json.WriteNumber("line", number);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes the list of failures, where there are any, then the manifest.</summary>
    /// <param name="written">The output's files.</param>
    public IReadOnlyList<string> Write(IEnumerable<string> written)
    {
        var made = new List<string>();
        string failures = FailuresOf(Output), manifest = PathOf(Output);
        if (_failed > 0)
        {
            WriteFile(failures, _failures.WriteTo);
            made.Add(failures);
        }
        else
        {
            File.Delete(failures);
        }

        WriteFile(manifest, stream => WriteManifest(stream, written, _failed > 0 ? Path.GetFileName(failures) : null));
        made.Add(manifest);
        return made;
    }

    private static void WriteFile(string path, Action<Stream> write)
    {
        using var file = new AtomicFile(path);
        write(file.Stream);
        file.Commit();
    }

    private void WriteManifest(Stream stream, IEnumerable<string> written, string? failures)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("program", "tayho");
        json.WriteString("version", typeof(ArticleExtractor).Assembly.GetName().Version!.ToString(3));
        json.WriteString("shard", Shard);
        json.WriteNumber("articles", _articles);
        json.WriteNumber("failed", _failed);
        json.WriteStartObject("records");
        for (int i = 0; i < _records.Length; i++)
        {
            json.WriteNumber(RecordTypes.All[i].Name, _records[i]);
        }

        json.WriteEndObject();
        json.WriteStartArray("files");
        foreach (string file in written)
        {
            using FileStream content = File.OpenRead(file);
            json.WriteStartObject();
            json.WriteString("name", Path.GetFileName(file));
            json.WriteNumber("bytes", content.Length);
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(content)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("failures", failures);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void Dispose() => _failures.Dispose();
}
