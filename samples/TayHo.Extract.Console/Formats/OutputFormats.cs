namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>Every format the command knows.</summary>
internal static class OutputFormats
{
    public static IReadOnlyList<IOutputFormat> All { get; } = [new JsonFormat(), new NdjsonFormat(), new CsvFormat(), new HtmlFormat(), new PopoloFormat()];

    /// <summary>The formats' names for messages.</summary>
    public static string Names => string.Join(", ", All.Select(f => f.Name));

    /// <summary>The format of a name; null when there is none.</summary>
    public static IOutputFormat? Find(string name) => All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format of a file's extension; null when there is none.</summary>
    public static IOutputFormat? OfFile(string path) => All.FirstOrDefault(f => f.Extension.Equals(Path.GetExtension(path), StringComparison.OrdinalIgnoreCase));
}
