using TayHo.Extract.Export.Types;

namespace TayHo.Extract.Export.Tables;

/// <summary>Every table of the results; CSV, workbook, database and data package are written from these.</summary>
/// <example><code>ExtractionTable statistics = ExtractionTables.Find("statistics")!;</code></example>
public static class ExtractionTables
{
    /// <summary>The articles first, then the tables of each record type.</summary>
    public static IReadOnlyList<ExtractionTable> All { get; } =
        [ArticleTable.Create(RecordTypes.All), .. RecordTypes.All.SelectMany(t => t.Tables)];

    /// <summary>The table of a name; null when there is none.</summary>
    /// <param name="name">The name, as in <see cref="ExtractionTable.Name"/>.</param>
    /// <returns>The table; null when there is none.</returns>
    public static ExtractionTable? Find(string name) => All.FirstOrDefault(t => t.Name == name);
}
