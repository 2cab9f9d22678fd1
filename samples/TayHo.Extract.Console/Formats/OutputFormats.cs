using TayHo.Extract.ConsoleApp.Writing;
using TayHo.Extract.Export.Writing;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>Every format the command knows.</summary>
internal static class OutputFormats
{
    public static IReadOnlyList<IOutputFormat> All { get; } =
    [
        new JsonFormat(), new NdjsonFormat(), new CsvFormat(), new WorkbookFormat(), new HtmlFormat(), new SqliteFormat(), new ParquetFormat(), new PopoloFormat(),
    ];

    /// <summary>The formats' names for messages.</summary>
    public static string Names => string.Join(", ", All.Select(f => f.Name));

    /// <summary>The format of a name; null when there is none.</summary>
    public static IOutputFormat? Find(string name) => All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format of a file's extension; null when there is none.</summary>
    public static IOutputFormat? OfFile(string path) => All.FirstOrDefault(f => Writes(f, path));

    /// <summary>Opens a writer a format; those that are open stand in the list also when a later one can't be.</summary>
    /// <exception cref="UsageException">A file that another program wrote stands in the way.</exception>
    public static void Open(IEnumerable<IOutputFormat> formats, OutputTarget target, List<IOutputWriter> writers)
    {
        try
        {
            foreach (IOutputFormat format in formats)
            {
                writers.Add(format.Open(target));
            }
        }
        catch (ForeignFileException foreign)
        {
            throw OutputGuard.NotOurs(foreign.Path);
        }
    }

    /// <summary>Whether a file's extension is the format's, or one that it is known by as well.</summary>
    public static bool Writes(IOutputFormat format, string path)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        return format.Extension == (extension switch { ".jsonl" => ".ndjson", ".htm" => ".html", ".db" or ".sqlite3" => ".sqlite", _ => extension });
    }
}
