using TayHo.Extract.Export;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>JSON: a file an article in a folder; one object, or an array of several, in a file or on standard output.</summary>
internal sealed class JsonFormat : IOutputFormat
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public string Extension => ".json";

    /// <inheritdoc/>
    public bool NamesFilesAfterArticles => true;

    /// <inheritdoc/>
    public bool Wrote(string ends) => ends.Contains("\"schemaVersion\"", StringComparison.Ordinal) || ends.StartsWith("[]", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IOutputWriter Open(OutputTarget target) => target.Opened is not null ? new FilePerArticle(target, Extension, WriteFile) : new StreamWriter(target);

    private static void WriteFile(ExtractionDocument document, Stream stream)
    {
        ExtractionJson.Serialize(stream, document);
        stream.WriteByte((byte)'\n');
    }

    private sealed class StreamWriter(OutputTarget target) : IOutputWriter
    {
        private readonly SingleFile _file = new(target, "documents.json");
        private ExtractionDocument? _first;
        private int _count;

        public void Add(ExtractionDocument document)
        {
            // One article is an object, several are an array: which it is shows with the second.
            if (_count++ == 0)
            {
                _first = document;
                return;
            }

            if (_first is not null)
            {
                Write("[\n"u8, _first);
                _first = null;
            }

            Write(",\n"u8, document);
        }

        public void Commit()
        {
            if (_first is not null)
            {
                Write([], _first);
            }

            _file.Stream.Write(_count switch { 0 => "[]\n"u8, 1 => "\n"u8, _ => "\n]\n"u8 });
            _file.Commit();
        }

        public void Dispose() => _file.Dispose();

        private void Write(ReadOnlySpan<byte> before, ExtractionDocument document)
        {
            _file.Stream.Write(before);
            ExtractionJson.Serialize(_file.Stream, document);
        }
    }
}
