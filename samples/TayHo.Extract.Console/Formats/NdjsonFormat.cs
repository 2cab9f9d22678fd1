using TayHo.Extract.Export;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>NDJSON: one document a line; "documents.ndjson" in a folder.</summary>
internal sealed class NdjsonFormat : IOutputFormat
{
    /// <inheritdoc/>
    public string Name => "ndjson";

    /// <inheritdoc/>
    public string Extension => ".ndjson";

    /// <inheritdoc/>
    public bool Wrote(string ends) => ends.StartsWith("{\"schemaVersion\"", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IOutputWriter Open(OutputTarget target) => new Writer(target);

    private sealed class Writer(OutputTarget target) : IOutputWriter
    {
        private readonly SingleFile _file = new(target, "documents.ndjson");

        public void Add(ExtractionDocument document) => ExtractionNdjson.Write(_file.Stream, document);

        public void Add(ExtractionDocument document, ReadOnlySpan<byte> line)
        {
            if (line.IsEmpty)
            {
                Add(document);
                return;
            }

            _file.Stream.Write(line);
            _file.Stream.WriteByte((byte)'\n');
        }

        public void Commit() => _file.Commit();

        public void Dispose() => _file.Dispose();
    }
}
