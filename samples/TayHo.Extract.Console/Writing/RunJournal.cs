using System.Text.Encodings.Web;
using System.Text.Json;
using TayHo.Extract.Articles;
using TayHo.Extract.Export;
using TayHo.Extract.Export.Writing;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Writing;

/// <summary>
/// What became of each input, a line each as it is known, so that a run that dies can be resumed: whatever its formats,
/// their files are made from these lines and what follows them. The first line tells which run it is.
/// </summary>
internal sealed class RunJournal : IDisposable
{
    private const string End = ".tayho-journal";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IFileSystem _files;
    private readonly string _path;
    private readonly Stream _stream;
    private int _added;
    private bool _finished;

    private RunJournal(IFileSystem files, string path)
    {
        _files = files;
        _path = path;
        _stream = Formats.AtomicFile.OpenAlone(files, path, path[..^End.Length]);
    }

    /// <summary>What a run that died had done, in order; empty in a new run.</summary>
    public IReadOnlyList<ExtractionOutcome> Done { get; private init; } = [];

    /// <summary>Opens the journal of a folder or file.</summary>
    /// <param name="target">Where the run writes to.</param>
    /// <param name="run">What tells the run from others: inputs, options, lexicons, version.</param>
    /// <param name="resume">Whether to go on after what is there; else it is begun anew.</param>
    /// <returns>The journal; null when the output goes to standard output, which can't be resumed.</returns>
    /// <exception cref="UsageException">What is there is another run's.</exception>
    public static RunJournal? Open(Formats.OutputTarget target, string run, bool resume)
    {
        string? path = target.Folder is { } folder ? Path.Combine(Path.GetFullPath(folder), End) : target.File is { } file ? Path.GetFullPath(file) + End : null;
        if (path is null)
        {
            return null;
        }

        target.Files.CreateFolder(Path.GetDirectoryName(path)!);
        List<ExtractionOutcome> done = [];
        long length = 0;
        if (resume && target.Files.FileExists(path))
        {
            using Stream stream = target.Files.Read(path);
            done = Read(stream, run, out length);
        }

        var journal = new RunJournal(target.Files, path) { Done = done };
        try
        {
            journal._stream.SetLength(length);
            journal._stream.Seek(length, SeekOrigin.Begin);
            if (length == 0)
            {
                journal.WriteLine(json => json.WriteString("run", run));
            }

            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Writes down what became of an input.</summary>
    public void Add(ReadArticle article)
    {
        ExtractionOutcome outcome = article.Outcome;
        _added++;
        if (outcome.Document is { } document)
        {
            WriteLine(json => WritePlace(json, outcome), document, article.Line.Span);
            return;
        }

        WriteLine(json =>
        {
            WritePlace(json, outcome);
            json.WriteString("code", outcome.Failure!.Code);
            json.WriteString("message", outcome.Failure.Message);
        });
    }

    private static void WritePlace(Utf8JsonWriter json, ExtractionOutcome outcome)
    {
        json.WriteString("source", outcome.Source);
        if (outcome.Line is { } line)
        {
            json.WriteNumber("line", line);
        }
    }

    /// <summary>The run is done: nothing is left to resume.</summary>
    public void Finish() => _finished = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        if (IsEmpty || _finished)
        {
            _files.Delete(_path);
        }
    }

    /// <summary>Whether there is nothing to go on after.</summary>
    public bool IsEmpty => _added == 0 && Done.Count == 0;

    /// <summary>Reads the lines of a run that died; the last may be cut.</summary>
    private static List<ExtractionOutcome> Read(Stream stream, string run, out long length)
    {
        var outcomes = new List<ExtractionOutcome>();
        using var all = new MemoryStream();
        stream.CopyTo(all);
        ReadOnlyMemory<byte> rest = all.GetBuffer().AsMemory(0, (int)all.Length);
        length = 0;
        for (int end = rest.Span.IndexOf((byte)'\n'); end >= 0; end = rest.Span.IndexOf((byte)'\n'))
        {
            using JsonDocument line = JsonDocument.Parse(rest[..end]);
            if (length == 0 && line.RootElement.GetProperty("run").GetString() != run)
            {
                throw new UsageException("resume.other-run");
            }

            if (length > 0)
            {
                outcomes.Add(Outcome(line.RootElement));
            }

            length += end + 1;
            rest = rest[(end + 1)..];
        }

        return outcomes;
    }

    private static ExtractionOutcome Outcome(JsonElement line)
    {
        var outcome = new ExtractionOutcome
        {
            Source = line.GetProperty("source").GetString()!,
            Line = line.TryGetProperty("line", out JsonElement number) ? number.GetInt32() : null,
        };
        return line.TryGetProperty("document", out JsonElement document)
            ? outcome with { Document = ExtractionJson.Deserialize(document.GetRawText()) }
            : outcome with { Failure = new ArticleInputException(line.GetProperty("code").GetString()!, line.GetProperty("message").GetString()!) };
    }

    private void WriteLine(Action<Utf8JsonWriter> fields)
    {
        using (var json = new Utf8JsonWriter(_stream, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        EndLine();
    }

    /// <summary>Writes a line whose last field is a document: its line where it has been made, else as it comes.</summary>
    private void WriteLine(Action<Utf8JsonWriter> fields, ExtractionDocument document, ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            // What can't be written must not begin to be.
            ExtractionJson.Serialize(Stream.Null, document, indented: false);
        }

        using (var json = new Utf8JsonWriter(_stream, Options with { SkipValidation = true }))
        {
            json.WriteStartObject();
            fields(json);
            json.WritePropertyName("document");
        }

        if (line.IsEmpty)
        {
            ExtractionJson.Serialize(_stream, document, indented: false);
        }
        else
        {
            _stream.Write(line);
        }

        _stream.WriteByte((byte)'}');
        EndLine();
    }

    private void EndLine()
    {
        _stream.WriteByte((byte)'\n');

        // The system has the line when the call returns: only a failing machine, not a failing program, can lose it.
        _stream.Flush();
    }
}
