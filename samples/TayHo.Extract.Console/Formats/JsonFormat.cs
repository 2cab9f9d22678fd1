using System.Text;
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
        stream.Write(Encoding.UTF8.GetBytes(ExtractionJson.Serialize(document)));
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
                Write("[\n" + ExtractionJson.Serialize(_first));
                _first = null;
            }

            Write(",\n" + ExtractionJson.Serialize(document));
        }

        public void Commit()
        {
            Write(_count switch
            {
                0 => "[]\n",
                1 => ExtractionJson.Serialize(_first!) + "\n",
                _ => "\n]\n",
            });
            _file.Commit();
        }

        public void Dispose() => _file.Dispose();

        private void Write(string text) => _file.Stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
