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
    public string Description => "one document an article (a folder gets a file each)";

    /// <inheritdoc/>
    public IOutputWriter Open(OutputTarget target) => target.Folder is { } folder ? new FolderWriter(folder) : new StreamWriter(target);

    private sealed class FolderWriter(string folder) : IOutputWriter
    {
        private readonly ArticleFileNames _names = new();
        private readonly List<AtomicFile> _files = [];

        public void Add(ExtractionDocument document)
        {
            var file = new AtomicFile(Path.Combine(folder, _names.Next(document) + ".json"));
            _files.Add(file);
            file.Stream.Write(Encoding.UTF8.GetBytes(ExtractionJson.Serialize(document)));
            file.Stream.WriteByte((byte)'\n');

            // An article's file stands for itself: it may appear before the others are done.
            file.Commit();
        }

        public void Commit()
        {
        }

        public void Dispose() => _files.ForEach(f => f.Dispose());
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
