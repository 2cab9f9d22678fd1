using CsvHelper;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Csv;

/// <summary>Writes tables as CSV: UTF-8 with byte order mark, CRLF, text that a spreadsheet would run as a formula made harmless.</summary>
internal static class CsvRows
{
    private static readonly CsvWriterOptions Plain = CsvWriterOptions.Default with
    {
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@" + string.Concat(Enumerable.Range(1, 31).Select(c => (char)c)) + "\u007F",
        WriteByteOrderMark = true,
    };

    private static readonly CsvWriterOptions ExcelVietnamese =
        Plain with { Separator = ';', FormatProvider = DisplayFormat.NumbersOf(DisplayLanguage.Vietnamese) };

    /// <summary>Opens a writer; the stream stays open when it is disposed.</summary>
    public static CsvWriter Open(Stream stream, CsvStyle style, IEnumerable<string> headers)
    {
        CsvWriter csv = CsvWriter.Create(stream, style == CsvStyle.ExcelVietnamese ? ExcelVietnamese : Plain, leaveOpen: true);
        csv.WriteHeader([.. headers]);
        return csv;
    }

    /// <summary>Writes a document's rows of one table.</summary>
    public static void Write(CsvWriter csv, ExtractionTable table, ExtractionDocument document, string articleId)
    {
        foreach (IReadOnlyList<TableCell> row in table.Rows(document, articleId))
        {
            foreach (TableCell cell in row)
            {
                WriteCell(csv, cell);
            }

            csv.EndRecord();
        }
    }

    /// <summary>Writes one cell.</summary>
    public static void WriteCell(CsvWriter csv, TableCell cell)
    {
        if (cell.Number is { } number)
        {
            csv.WriteField(number);
        }
        else
        {
            csv.WriteField(cell.Text);
        }
    }
}
