using System.Text;
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
    /// <summary>What its name ends in; the name itself in a folder.</summary>
    public const string End = ".tayho-journal";

    private const string Begin = "{\"run\":";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IFileSystem _files;
    private readonly string _path;
    private readonly Stream _stream;
    private readonly List<JournalPlace> _places = [];

    /// <summary>Where the lines of what is done begin; 0 in a new run.</summary>
    private readonly long _begun;

    private bool _finished;

    private RunJournal(IFileSystem files, string path, Stream stream, long begun)
    {
        _files = files;
        _path = path;
        _stream = stream;
        _begun = begun;
        IsEmpty = stream.Length <= begun;
    }

    /// <summary>The inputs that a run that died had done, in order, as far as they have been read back.</summary>
    public IReadOnlyList<JournalPlace> Places => _places;

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
        Stream stream = OpenAlone(target.Files, path);
        RunJournal? journal = null;
        try
        {
            CheckForeign(stream, path);
            string? first = resume ? Lines(stream).FirstOrDefault() : null;
            if (first is not null)
            {
                ReadRun(first, path, run);
            }
            else
            {
                stream.SetLength(0);
            }

            journal = new RunJournal(target.Files, path, stream, first is null ? 0 : Encoding.UTF8.GetByteCount(first) + 1);
            if (first is null)
            {
                journal.WriteLine(json => json.WriteString("run", run));
            }

            return journal;
        }
        catch
        {
            ((IDisposable?)journal ?? stream).Dispose();
            throw;
        }
    }

    /// <summary>What the run that died had done, read back one by one; what follows is written behind the last whole line.</summary>
    /// <exception cref="UsageException">A line is none of a journal.</exception>
    public IEnumerable<ExtractionOutcome> ReadDone()
    {
        if (_begun == 0)
        {
            yield break;
        }

        _stream.Seek(_begun, SeekOrigin.Begin);
        long length = _begun;
        foreach (string line in Lines(_stream))
        {
            ExtractionOutcome outcome = Outcome(line, _path);
            _places.Add(new JournalPlace(outcome.Source, outcome.Line, outcome.Document?.Article.Id));
            length += Encoding.UTF8.GetByteCount(line) + 1;
            yield return outcome;
        }

        _stream.SetLength(length);
        _stream.Seek(length, SeekOrigin.Begin);
    }

    /// <summary>Checks that what bears a journal's name is one: an empty file, or one that begins as ours do.</summary>
    /// <exception cref="UsageException">It is another's.</exception>
    private static void CheckForeign(Stream stream, string path)
    {
        byte[] begin = new byte[Begin.Length];
        int read = stream.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        if (read > 0 && Encoding.UTF8.GetString(begin, 0, read) != Begin)
        {
            throw OutputGuard.InTheWay(path);
        }

        stream.Seek(0, SeekOrigin.Begin);
    }

    private static Stream OpenAlone(IFileSystem files, string path)
    {
        try
        {
            return files.Open(path);
        }
        catch (IOException failure) when (files.FileExists(path))
        {
            throw new IOException($"another run is writing '{path[..^End.Length]}'; wait for it, or choose another name.", failure);
        }
    }

    /// <summary>Writes down what became of an input.</summary>
    public void Add(ReadArticle article)
    {
        ExtractionOutcome outcome = article.Outcome;
        IsEmpty = false;
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
    public bool IsEmpty { get; private set; }

    /// <summary>The whole lines of a stream from where it stands; a last one without its end was cut.</summary>
    private static IEnumerable<string> Lines(Stream stream)
    {
        long at = stream.Position, all = stream.Length;
        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        while (reader.ReadLine() is { } line && (at += Encoding.UTF8.GetByteCount(line) + 1) <= all)
        {
            yield return line;
        }
    }

    private static void ReadRun(string text, string path, string run)
    {
        if (Read(text, path, static line => line.GetProperty("run").GetString()) != run)
        {
            throw new UsageException("resume.other-run");
        }
    }

    private static ExtractionOutcome Outcome(string text, string path) => Read(text, path, static line =>
    {
        var outcome = new ExtractionOutcome
        {
            Source = line.GetProperty("source").GetString()!,
            Line = line.TryGetProperty("line", out JsonElement number) ? number.GetInt32() : null,
        };
        return line.TryGetProperty("document", out JsonElement document)
            ? outcome with { Document = ExtractionJson.Deserialize(document.GetRawText()) }
            : outcome with { Failure = new ArticleInputException(line.GetProperty("code").GetString()!, line.GetProperty("message").GetString()!) };
    });

    private static T Read<T>(string text, string path, Func<JsonElement, T> read)
    {
        try
        {
            using JsonDocument line = JsonDocument.Parse(text);
            return read(line.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UsageException("resume.no-journal", path);
        }
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
