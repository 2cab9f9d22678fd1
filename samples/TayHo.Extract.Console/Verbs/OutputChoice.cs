using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Tables;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>Makes of --output, --format and --table where the results go and in which formats.</summary>
internal static class OutputChoice
{
    /// <summary>What stands for standard output, as it stands for standard input among the paths.</summary>
    private const string StandardOutput = "-";

    /// <summary>The target with its folder or file, and the formats.</summary>
    /// <param name="target">The target as far as it is known: streams, table, style, language.</param>
    /// <param name="output">What --output says; null when it is not given.</param>
    /// <param name="names">What --format says.</param>
    /// <exception cref="UsageException">The options contradict each other, or name what is not there.</exception>
    public static (OutputTarget Target, IReadOnlyList<IOutputFormat> Formats) Of(OutputTarget target, string? output, IEnumerable<string> names)
    {
        if (target.Table is { } table && ExtractionTables.Find(table) is null)
        {
            throw Unknown("usage.unknown-table", table, ExtractionTables.All.Select(t => t.Name));
        }

        List<IOutputFormat> formats = Formats(names);
        OutputTarget placed = output is null or StandardOutput ? target : Place(target, output, formats);
        if (formats.Count == 0)
        {
            formats.AddRange(Default(placed));
        }

        if (formats.Count > 1 && placed.Folder is null)
        {
            throw new UsageException("usage.several-formats");
        }

        return (placed with { ReportName = placed.Folder is not null && formats.Exists(f => f is HtmlFormat) ? HtmlFormat.FileName : null }, formats);
    }

    private static List<IOutputFormat> Formats(IEnumerable<string> names)
    {
        var formats = new List<IOutputFormat>();
        foreach (string name in names.SelectMany(f => f.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            IOutputFormat format = OutputFormats.Find(name) ?? throw Unknown("usage.unknown-format", name, OutputFormats.All.Select(f => f.Name));
            if (!formats.Contains(format))
            {
                formats.Add(format);
            }
        }

        return formats;
    }

    private static OutputTarget Place(OutputTarget target, string output, List<IOutputFormat> formats)
    {
        string extension = Path.GetExtension(output);
        if (Directory.Exists(output) || Path.EndsInDirectorySeparator(output) || extension.Length == 0)
        {
            return target with { Folder = output };
        }

        IOutputFormat? byName = OutputFormats.OfFile(output);
        if (byName is null && formats.Count != 1)
        {
            string? meant = Nearest.Of(extension, OutputFormats.All.Select(f => f.Extension));
            throw new UsageException(meant is null ? "usage.unknown-extension" : "usage.unknown-extension-meant", extension, string.Join(", ", OutputFormats.All.Select(f => f.Extension).Distinct()), output, meant);
        }

        if (byName is not null && formats.Count == 1 && !OutputFormats.Writes(formats[0], output))
        {
            throw new UsageException("usage.extension-contradicts", formats[0].Name, output, byName.Name);
        }

        return target with { File = output };
    }

    private static IEnumerable<IOutputFormat> Default(OutputTarget target) =>
        target.File is { } file ? [OutputFormats.OfFile(file)!]
        : target.Table is not null ? [OutputFormats.Find("csv")!]
        : target.Folder is not null ? [OutputFormats.Find("json")!, OutputFormats.Find("csv")!]
        : [];

    private static UsageException Unknown(string key, string name, IEnumerable<string> names) =>
        new(key, name, string.Join(", ", names)) { Meant = Nearest.Of(name, names) };
}
