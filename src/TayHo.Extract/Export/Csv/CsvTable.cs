using CsvHelper;

namespace TayHo.Extract.Export.Csv;

/// <summary>Reads tables of others: CSV with commas, semicolons or tabs, the first row naming the columns.</summary>
internal static class CsvTable
{
    /// <summary>The rows, a cell by its column's name; the stream stays open.</summary>
    /// <exception cref="FormatException">The table is malformed.</exception>
    public static IEnumerable<Dictionary<string, string>> Rows(Stream stream)
    {
        using CsvReader csv = CsvReader.Create(stream, CsvReaderOptions.Default with { IncludeValuesInExceptions = true }, leaveOpen: true);
        string[]? headers = null;
        while (Next(csv, ref headers) is { } row)
        {
            yield return row;
        }
    }

    private static Dictionary<string, string>? Next(CsvReader csv, ref string[]? headers)
    {
        try
        {
            if (headers is null)
            {
                csv.ReadHeader();
                headers = [.. csv.Headers.Select(h => h.Trim())];
            }

            if (!csv.Read())
            {
                return null;
            }

            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (int i = 0; i < Math.Min(headers.Length, csv.FieldCount); i++)
            {
                row[headers[i]] = csv.GetString(i).Trim();
            }

            return row;
        }
        catch (CsvFormatException wrong)
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }
}
