using TayHo.Extract.Export.Tables;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>Which tables a format with a file a table writes: all into a folder, the one asked for into a file or to standard output.</summary>
internal static class TableChoice
{
    /// <summary>The tables; the one asked for by --table, or by the file's own name (statistics.csv).</summary>
    /// <exception cref="UsageException">Several tables can't go where they shall.</exception>
    public static IReadOnlyList<ExtractionTable> Of(OutputTarget target, string format)
    {
        if (target.Table is null && target.Folder is not null)
        {
            return ExtractionTables.All;
        }

        string name = target.Table ?? (target.File is null ? null : Path.GetFileNameWithoutExtension(target.File)) ?? "";
        return ExtractionTables.Find(name) is { } table
            ? [table]
            : throw new UsageException("output.several-tables", format, string.Join(", ", ExtractionTables.All.Select(t => t.Name)));
    }
}
