using TayHo.Extract.Export;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>Popolo: one object for all articles of the run; "popolo.json" in a folder.</summary>
internal sealed class PopoloFormat : IOutputFormat
{
    /// <inheritdoc/>
    public string Name => "popolo";

    /// <summary>The extension that JSON has too: a file's name alone means JSON, Popolo is asked for by --format.</summary>
    public string Extension => ".json";

    /// <inheritdoc/>
    public bool Wrote(string ends) => ends.Contains("\"persons\"", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IOutputWriter Open(OutputTarget target) => new Writer(target);

    private sealed class Writer(OutputTarget target) : IOutputWriter
    {
        private readonly SingleFile _file = new(target, "popolo.json");
        private readonly PopoloCollection _collection = new();

        public void Add(ExtractionDocument document) => _collection.Add(document);

        public void Commit()
        {
            PopoloJson.Write(_file.Stream, _collection);
            _file.Commit();
        }

        public void Dispose() => _file.Dispose();
    }
}
