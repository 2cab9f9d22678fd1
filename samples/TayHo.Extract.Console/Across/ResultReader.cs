using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Inputs;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Across;

/// <summary>Reads back what extract wrote: a folder of it, NDJSON, JSON or the database, one document at a time.</summary>
/// <param name="host">Where failures are told.</param>
internal sealed class ResultReader(ConsoleHost host)
{
    private static readonly string[] NoResults = ["datapackage.json", "popolo.json", "tayho.json"];

    /// <summary>The database library's code of what is none.</summary>
    private const int NoDatabase = 26;

    /// <summary>How many files or lines were no result.</summary>
    public int Failed { get; private set; }

    /// <summary>The documents of files and folders, in the order named.</summary>
    /// <exception cref="UsageException">A path holds no results, or articles that are not read yet.</exception>
    public IEnumerable<ExtractionDocument> Read(IEnumerable<string> paths) => paths.SelectMany(path => FilesOf(path)).SelectMany(ReadFile);

    private string[] FilesOf(string path)
    {
        if (!Directory.Exists(path))
        {
            if (!File.Exists(path))
            {
                throw new UsageException("across.no-such", path);
            }

            UserFiles.Check(path);
            return [path];
        }

        // One run may have written its results in several forms: they are read in one of them.
        foreach (string pattern in (string[])["*.ndjson", "*.json", "*.sqlite"])
        {
            string[] files = [.. Directory.GetFiles(path, pattern).Where(f => !NoResults.Contains(Path.GetFileName(f)) && Path.GetFileName(f)[0] != '.').Order(StringComparer.Ordinal)];
            if (files.Length > 0)
            {
                return files;
            }
        }

        throw new UsageException("across.no-results", path);
    }

    private IEnumerable<ExtractionDocument> ReadFile(string path)
    {
        string name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".ndjson" or ".jsonl" => ReadLines(path, name != path),
            ".json" => ReadJson(path),
            ".sqlite" or ".sqlite3" or ".db" => ReadDatabase(path),
            _ => throw new UsageException("across.not-read-yet", path),
        };
    }

    private IEnumerable<ExtractionDocument> ReadLines(string path, bool packed)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = packed ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content, Encoding.UTF8);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && Parse(line, ConsoleTexts.Of(host.Language, "progress.line", path, number)) is { } document)
            {
                yield return document;
            }
        }
    }

    private List<ExtractionDocument> ReadJson(string path)
    {
        string text = File.ReadAllText(path);
        if (!text.AsSpan().TrimStart().StartsWith("["))
        {
            return Parse(text, path) is { } document ? [document] : [];
        }

        var documents = new List<ExtractionDocument>();
        try
        {
            using JsonDocument array = JsonDocument.Parse(text);
            documents.AddRange(array.RootElement.EnumerateArray().Select(item => Parse(item.GetRawText(), path)).OfType<ExtractionDocument>());
        }
        catch (JsonException failure)
        {
            Fail(path, UserFiles.Describe(failure));
        }

        return documents;
    }

    private IEnumerable<ExtractionDocument> ReadDatabase(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = SqliteSchema.SelectDocuments;
        SqliteDataReader? reader = null;
        try
        {
            connection.Open();
            reader = command.ExecuteReader();
        }
        catch (SqliteException failure)
        {
            Fail(path, failure.SqliteErrorCode == NoDatabase ? "the file is no database." : $"the database can't be read ({failure.SqliteErrorCode}).");
        }

        using (reader)
        {
            while (reader is not null && reader.Read())
            {
                if (Parse(reader.GetString(0), path) is { } document)
                {
                    yield return document;
                }
            }
        }
    }

    private ExtractionDocument? Parse(string json, string place)
    {
        try
        {
            return ExtractionJson.Deserialize(json);
        }
        catch (JsonException failure)
        {
            Fail(place, UserFiles.Describe(failure));
            return null;
        }
    }

    private void Fail(string place, string why)
    {
        Failed++;
        host.Error($"{place}: {ConsoleTexts.Of(host.Language, "across.no-result", ConsoleTexts.OfFile(host.Language, why))}");
    }
}
