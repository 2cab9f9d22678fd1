namespace TayHo.Extract.Export.Csv;

/// <summary>Which spreadsheet settings CSV files are written for.</summary>
public enum CsvStyle
{
    /// <summary>"," between the cells, "." as decimal mark: programs and most settings read it.</summary>
    Plain,

    /// <summary>";" between the cells, "," as decimal mark: Excel under Vietnamese settings opens it with a double click.</summary>
    ExcelVietnamese,
}
